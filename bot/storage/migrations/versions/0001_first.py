"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _person()
    _diary()
    _intake()
    _reminder()
    _delivery()
    op.create_table(
        "key_check",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_key_check"),
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("tz", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("zone_known", sa.Boolean(), nullable=False),
        sa.Column("local_time", sa.Time()),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("fulfilled_on", sa.Date()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("shown_revision", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.BigInteger()),
        sa.Column("wrote_id", sa.BigInteger()),
        sa.Column("talk", sa.LargeBinary()),
        sa.Column("lines", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("chat_id", name="uq_person_chat_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_person_behind",
        "person",
        ["id"],
        sqlite_where=sa.text("shown_revision < revision AND reachable = 1"),
        postgresql_where=sa.text("shown_revision < revision AND reachable = true"),
    )


def _diary() -> None:
    op.create_table(
        "diary",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("source_key", sa.String(64), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_diary_person_id"),
        sa.PrimaryKeyConstraint("person_id", "seq", name="pk_diary"),
    )
    op.create_table(
        "snapshot",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("rules_version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_snapshot_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_snapshot"),
    )


def _intake() -> None:
    op.create_table(
        "receipt",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("source_key", sa.String(64), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_receipt_person_id"),
        sa.PrimaryKeyConstraint("person_id", "source_key", name="pk_receipt"),
    )
    op.create_index("ix_receipt_at", "receipt", ["at"])
    op.create_table(
        "failed_update",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("error", sa.String(200), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_failed_update"),
    )


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_reminder_person_id"),
        sa.PrimaryKeyConstraint("person_id", "kind", name="pk_reminder"),
    )
    op.create_index("ix_reminder_due_at", "reminder", ["due_at"])


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("until_at", INSTANT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("error", sa.String(200), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=False),
        sa.Column("lease_until", sa.Float(53)),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_delivery_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint(
            "person_id", "local_date", "kind", "ordinal", name="uq_delivery_person_id"
        ),
    )
    op.create_index("ix_delivery_lease_until", "delivery", ["lease_until"])


def downgrade() -> None:
    for name in (
        "key_check",
        "delivery",
        "reminder",
        "failed_update",
        "receipt",
        "snapshot",
        "diary",
        "person",
    ):
        op.drop_table(name)
