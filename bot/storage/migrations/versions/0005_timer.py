"""The running timer with the message of its track, and the seconds to get ready."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    # As plain ALTERs: a copied table would lose AUTOINCREMENT, and give erased ids again.
    op.add_column("person", sa.Column("timer", sa.LargeBinary()))
    usual = sa.text("10")
    op.add_column(
        "person", sa.Column("get_ready", sa.SmallInteger(), nullable=False, server_default=usual)
    )


def downgrade() -> None:
    op.drop_column("person", "get_ready")
    op.drop_column("person", "timer")
