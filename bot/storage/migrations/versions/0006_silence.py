"""Consent taken back with reminders only, the day of a person's last word, and of being told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

LAST_WORD = """
UPDATE person SET heard_on = COALESCE(
    (SELECT MAX(diary.local_date) FROM diary WHERE diary.person_id = person.id),
    date(person.created_at)
)
"""
"""The newest line of the diary, which is never before the last word: nobody is erased too early."""


def upgrade() -> None:
    # As plain ALTERs: a copied table would lose AUTOINCREMENT, and give erased ids again.
    no = sa.false()
    op.add_column(
        "person", sa.Column("only_reminders", sa.Boolean(), nullable=False, server_default=no)
    )
    for name in ("heard_on", "lapse_told_on"):
        op.add_column("person", sa.Column(name, sa.Date()))
        op.create_index(f"ix_person_{name}", "person", [name])
    op.execute(LAST_WORD)


def downgrade() -> None:
    for name in ("lapse_told_on", "heard_on"):
        op.drop_index(f"ix_person_{name}", "person")
        op.drop_column("person", name)
    op.drop_column("person", "only_reminders")
