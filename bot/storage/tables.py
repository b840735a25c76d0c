"""The tables, the same for SQLite and PostgreSQL.

Sealed are `person.talk`, `person.lines`, `person.card_shows`, `person.timer`, `diary.payload` and
`snapshot.state`. The other columns are plain: the bot searches by them, or they tell nothing of
health. `key_check.token` and `tombstone.token` are sealed too, but hold nothing about anybody.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Time,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
    and_,
    false,
    text,
    true,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant, stored in UTC and given back aware. Raises ValueError for a naive datetime."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  (SQLAlchemy gives the signature)
    ) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("an aware datetime is needed")
        return value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        # SQLite forgets the zone, PostgreSQL answers in that of the connection.
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Weekdays(TypeDecorator[frozenset[int]]):
    """Weekdays, Monday 0 to Sunday 6, as the bits of a number: 127 is every day."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(
        self,
        value: frozenset[int] | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> int | None:
        return None if value is None else sum(1 << day for day in value)

    def process_result_value(
        self,
        value: int | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> frozenset[int] | None:
        return None if value is None else frozenset(d for d in range(7) if value >> d & 1)


# SQLite counts up by itself only in a column that is called INTEGER.
Id = BigInteger().with_variant(Integer, "sqlite")


def _person_id(*, primary_key: bool = False) -> Column[int]:
    return Column("person_id", Id, ForeignKey("person.id"), primary_key=primary_key, nullable=False)


person = Table(
    "person",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("language", String(16), nullable=False),
    Column("tz", String(64), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("zone_known", Boolean, nullable=False),
    Column("local_time", Time),
    Column("days", Weekdays, nullable=False, server_default=text("127")),
    Column("reachable", Boolean, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("fulfilled_on", Date),
    Column("revision", Integer, nullable=False),
    Column("shown_revision", Integer, nullable=False),
    Column("card_id", BigInteger),
    Column("wrote_id", BigInteger),
    Column("pictures", Boolean, nullable=False, server_default=true()),
    Column("pictures_set_on", Date),
    Column("get_ready", SmallInteger, nullable=False, server_default=text("10")),
    Column("only_reminders", Boolean, nullable=False, server_default=false()),
    Column("heard_on", Date, index=True),
    Column("lapse_told_on", Date, index=True),
    Column("talk", LargeBinary),
    Column("lines", LargeBinary),
    Column("card_shows", LargeBinary),
    Column("timer", LargeBinary),
    # What was sealed for an erased person must never open for the next one.
    sqlite_autoincrement=True,
)

is_behind = and_(person.c.shown_revision < person.c.revision, person.c.reachable == true())
# At start this is asked about everybody, and true of nearly nobody. The migration gives
# PostgreSQL the same condition; naming it here would import that dialect at every start.
Index("ix_person_behind", person.c.id, sqlite_where=is_behind)

diary = Table(
    "diary",
    metadata,
    _person_id(primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("source_key", String(64), nullable=False),
    Column("payload", LargeBinary, nullable=False),
)

snapshot = Table(
    "snapshot",
    metadata,
    _person_id(primary_key=True),
    Column("last_seq", Integer, nullable=False),
    Column("rules_version", Integer, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("state", LargeBinary, nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    _person_id(primary_key=True),
    Column("source_key", String(64), primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)

failed_update = Table(
    "failed_update",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("error", String(200), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

reminder = Table(
    "reminder",
    metadata,
    _person_id(primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("local_date", Date, nullable=False),
    Column("step", Integer, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", Id, primary_key=True),
    _person_id(),
    Column("local_date", Date, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("until_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("step", Integer, nullable=False),
    Column("message_id", BigInteger),
    Column("error", String(200), nullable=False),
    Column("owner", Uuid, nullable=False),
    # Seconds since 1970 by the database's clock; None once nobody needs to look again.
    Column("lease_until", Float(53), index=True),
    UniqueConstraint("person_id", "local_date", "kind", "ordinal"),
)

sent_file = Table(
    "sent_file",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("digest", String(64), primary_key=True),
    Column("file_id", String(255), nullable=False),
)

key_check = Table(
    "key_check",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("token", LargeBinary, nullable=False),
)

# Filled on PostgreSQL only: SQLite's are in a file beside the keys, see `tombstones`.
tombstone = Table(
    "tombstone",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("at", UtcDateTime, primary_key=True),
    Column("token", LargeBinary, nullable=False),
)
