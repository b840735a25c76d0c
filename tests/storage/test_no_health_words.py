"""Whoever gets the database without the keys reads nothing of anybody's health in it.

As with `strings` over SQLite's files, and as in a dump of PostgreSQL; whole words are looked for,
since the letters of a short one stand in any sealed value by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Event
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.state import ExerciseState, Health, TrainingState
from bot.storage.sql_store import SqlStore, open_store
from bot.storage.tables import metadata
from bot.usecases import questions as q
from bot.usecases.codec import encode_event
from bot.usecases.person import Line
from bot.usecases.ports import Reminder, ReminderKind, Snapshot
from tests.domain.factories import make_item
from tests.shipped import shipped_library
from tests.storage.conftest import KEYS
from tests.storage.samples import MINUTE, NOW, TODAY, WE, join, owed
from tests.storage.test_codec import EVENTS

SEALED = re.compile(rb"gAAAAA[\w-]{60,}={0,2}")
PRINTABLE = re.compile(rb"[\x20-\x7e]{4,}")
NOTE = "my left knee hurts like a hedgehog"
IDS = tuple(sorted(each.id for each in shipped_library()))
KINDS = (d.Answer, d.Discomfort, d.PainPlace, d.PainKind, d.Feel, d.WorseCause, Limit)
WORDS = frozenset(
    {word for kind in KINDS for word in map(str, kind)} | set(IDS) | set(NOTE.split()[1:4])
)


def everything_told() -> list[Event]:
    """Every kind of entry, every answer, discomfort, place and kind of pain, every exercise."""
    told: list[Event] = [*EVENTS, d.LimitsSet(frozenset(Limit)), d.SignNamed(NOTE, d.Tier.SOON, 1)]
    told += [d.Answered(1, 0, answer) for answer in d.Answer]
    told += [d.DiscomfortNamed(kind, 1) for kind in d.Discomfort]
    told += [d.PainPlaced(place, 1) for place in d.PainPlace]
    told += [d.PainNamed(kind, 1) for kind in d.PainKind]
    told += [d.MorningChecked(1, feel) for feel in d.Feel]
    told += [d.WorseExplained(why, 1) for why in d.WorseCause]
    return [*told, *(d.ItemAdded(1, make_item(each), 1) for each in IDS)]


async def tell_everything(store: SqlStore) -> None:
    somebody = await join(store)
    entries = [DiaryEntry(n, NOW, TODAY, event) for n, event in enumerate(everything_told(), 1)]
    exercises = {ExerciseId(each): ExerciseState(rung=make_item(each).rung) for each in IDS}
    state = TrainingState(exercises=exercises, health=Health(limits=frozenset(Limit)))
    asked = (q.Hour(refused=NOTE), q.Conditions(frozenset(Limit)))
    async with store.writing() as work:
        await work.people.save(
            replace(somebody, questions=asked, lines=(Line("rest", {"of": NOTE}),))
        )
        await work.diary.append(somebody.id, entries, source_key="c:1")
        await work.diary.save_snapshot(somebody.id, Snapshot(len(entries), 1, "abc", state))
        await work.receipts.is_first(somebody.id, "c:1", at=NOW)
        await work.reminders.set(Reminder(somebody.id, ReminderKind.DAILY, NOW, TODAY))
        await work.deliveries.add(owed(somebody), owner=WE, lease=MINUTE)


def words_in(content: bytes) -> set[str]:
    """The words about health that stand there outside of what is sealed."""
    plain = b"\n".join(PRINTABLE.findall(SEALED.sub(b" ", content))).decode().lower()
    return set(re.findall(r"[a-z][a-z0-9_]*", plain)) & WORDS


def dumped(url: str) -> bytes:
    """Every table as COPY gives it, which is what pg_dump writes, bytes as bytes."""
    lines: list[bytes] = []
    with psycopg.connect(url) as connection:
        for name in metadata.tables:
            with connection.cursor().copy(f"COPY {name} TO STDOUT".encode()) as copy:
                lines += [bytes(line) for line in copy]
    whole = b"".join(lines)
    return re.sub(rb"\\\\x([0-9a-f]+)", lambda hexed: bytes.fromhex(hexed[1].decode()), whole)


def files(url: str) -> Iterable[Path]:
    database = Path(str(make_url(url).database))
    return database, database.with_name(f"{database.name}-wal")


async def test_no_word_about_health_is_in_a_file_or_a_dump(sql_url: str) -> None:
    async with open_store(sql_url, KEYS) as store:
        await tell_everything(store)
        if store.engines.is_shared:
            content = dumped(sql_url)
        else:
            content = b"\n".join(path.read_bytes() for path in files(sql_url))

    assert len(SEALED.findall(content)) > len(everything_told())
    assert words_in(content) == set()


def test_the_words_that_are_looked_for_were_all_told_and_would_be_found() -> None:
    told = " ".join(str(encode_event(event)) for event in everything_told()).encode()

    assert words_in(told) == WORDS


def test_what_is_sealed_is_not_read_as_words() -> None:
    assert words_in(b"gAAAAA" + b"pain" * 40 + b"==") == set()
    assert words_in(b'\0\0pregnant\0\0 {"place":"back"}') == {"pregnant", "back"}
