"""The weekdays on which the routine comes: every day for those who are there already."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    # As a plain ALTER: a copied table would lose AUTOINCREMENT, and give erased ids again.
    days = sa.Column("days", sa.SmallInteger(), nullable=False, server_default=sa.text("127"))
    op.add_column("person", days)


def downgrade() -> None:
    op.drop_column("person", "days")
