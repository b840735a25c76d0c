"""The ids of uploaded files, the picture that a live card shows, and pictures on or off."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "sent_file",
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("file_id", sa.String(255), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "digest", name="pk_sent_file"),
    )
    # As plain ALTERs: a copied table would lose AUTOINCREMENT, and give erased ids again.
    op.add_column("person", sa.Column("card_shows", sa.LargeBinary()))
    on = sa.true()
    op.add_column("person", sa.Column("pictures", sa.Boolean(), nullable=False, server_default=on))
    op.add_column("person", sa.Column("pictures_set_on", sa.Date()))


def downgrade() -> None:
    for name in ("pictures_set_on", "pictures", "card_shows"):
        op.drop_column("person", name)
    op.drop_table("sent_file")
