"""The file `diary.json`: everything that is kept of a person, in a form that can be read back.

`docs/record.md` describes it. Entries are written as they are stored (`bot.usecases.codec`), so
that a later version reads the files of an earlier one as it reads yesterday's diary.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from bot.domain.diary import DiaryEntry
from bot.domain.rules.fold import RULES_VERSION
from bot.domain.schedule import EVERY_DAY
from bot.domain.state import TrainingState
from bot.domain.thresholds import USUAL_GET_READY
from bot.usecases.codec import decode, decode_event, encode, encode_event, encode_tagged
from bot.usecases.person import Person
from bot.usecases.ports import Reminder

FORMAT = "back-in-three diary"
VERSION = 1
"""Grows when an older program could no longer read the file. Every earlier version stays readable,
so a field that is added later has a default."""


@dataclass(frozen=True, slots=True)
class FileSettings:
    """Settings of the person, as in `Person`. `joined_at` is the UTC instant of the first message.

    `language` is a language code, `tz` an IANA zone, which is a guess until `zone_known`. `days`
    are weekdays, Monday 0 to Sunday 6. `local_time` is None until an hour was chosen. The last two
    are not read back: to send the file is a word, and the diary in it was agreed to.
    """

    language: str
    tz: str
    joined_at: datetime
    zone_known: bool = False
    local_time: time | None = None
    days: frozenset[int] = EVERY_DAY
    stopped: bool = False
    fulfilled_on: date | None = None
    pictures: bool = True
    pictures_set_on: date | None = None
    get_ready: int = USUAL_GET_READY
    only_reminders: bool = False
    heard_on: date | None = None


@dataclass(frozen=True, slots=True)
class FileReminder:
    """A message that was due when the file was made: its kind, its UTC instant, the local date it
    counts for, and its step as in `Reminder`."""

    kind: str
    due_at: datetime
    local_date: date
    step: int = 0


@dataclass(frozen=True, slots=True)
class DiaryFile:
    """Everything that is read back from a file, made by version `version` at `made_at` (UTC)."""

    made_at: datetime
    settings: FileSettings
    reminders: tuple[FileReminder, ...]
    entries: tuple[DiaryEntry, ...] = field(repr=False)
    version: int = VERSION
    rules_version: int = RULES_VERSION


NOT_IN_THE_FILE = frozenset(
    {
        *("id", "chat_id", "card_id", "wrote_id", "card_shows", "track", "timer", "lines"),
        *("revision", "shown_revision", "reachable", "last_seq", "lapse_told_on"),
    }
)
"""Fields of a person that are no property of theirs: numbers of the chat and of the storage, and
what is on its way to the phone. `questions` are written, for reading only."""


def settings_of(person: Person) -> FileSettings:
    return FileSettings(
        language=person.language,
        tz=person.tz,
        joined_at=person.created_at,
        zone_known=person.zone_known,
        local_time=person.local_time,
        days=person.days,
        stopped=person.stopped,
        fulfilled_on=person.fulfilled_on,
        pictures=person.pictures,
        pictures_set_on=person.pictures_set_on,
        get_ready=person.get_ready,
        only_reminders=person.only_reminders,
        heard_on=person.heard_on,
    )


def write_diary(
    person: Person,
    state: TrainingState,
    entries: Sequence[DiaryEntry],
    reminders: Sequence[Reminder],
    *,
    content_hash: str,
    now: datetime,
) -> bytes:
    """Return the JSON of a person's diary, in UTF-8, one entry a line.

    What the diary adds up to and the open questions stand in it for reading only.
    """
    due = [FileReminder(r.kind, r.due_at, r.local_date, r.step) for r in reminders]
    head: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": now.isoformat(),
        "rules_version": RULES_VERSION,
        "content": content_hash,
        "settings": encode(settings_of(person)),
        "reminders": [encode(each) for each in due],
        "open_questions": [encode_tagged(each) for each in person.questions],
        "adds_up_to": encode(state),
    }
    lines = [f'"{key}": {_compact(value)}' for key, value in head.items()]
    rows = ",\n".join(_compact(_encode_entry(entry)) for entry in entries)
    return ("{\n" + ",\n".join(lines) + ',\n"entries": [\n' + rows + "\n]\n}\n").encode()


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _encode_entry(entry: DiaryEntry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "local_date": entry.local_date.isoformat(),
        "event": encode_event(entry.event),
    }


def read_diary(found: dict[str, Any]) -> DiaryFile:
    """Read a parsed file of a version that we know. Raises ValueError, TypeError or LookupError
    where it is broken (UnreadableError among them)."""
    return DiaryFile(
        made_at=_instant(found["made_at"]),
        settings=decode(FileSettings, found["settings"]),
        reminders=tuple(decode(FileReminder, each) for each in found["reminders"]),
        entries=tuple(_read_entry(each) for each in found["entries"]),
        version=found["version"],
        rules_version=found["rules_version"],
    )


def _read_entry(found: dict[str, Any]) -> DiaryEntry:
    if set(found) != {"seq", "at", "local_date", "event"} or type(found["seq"]) is not int:
        raise ValueError("not an entry of a diary")
    return DiaryEntry(
        seq=found["seq"],
        at=_instant(found["at"]),
        local_date=date.fromisoformat(found["local_date"]),
        event=decode_event(found["event"]),
    )


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.utcoffset() is None:
        raise ValueError("an instant without a zone")
    return instant.astimezone(UTC)
