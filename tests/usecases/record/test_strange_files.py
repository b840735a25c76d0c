"""A file from outside is a claim: whatever is in it, it is taken whole or not at all."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.usecases.record.archive import (
    ATTEMPTS_NAME,
    DIARY_NAME,
    LARGEST_DIARY,
    LARGEST_FILE,
    Fault,
    pack,
    unpack,
)
from bot.usecases.record.checking import MOST_ENTRIES, Checked
from bot.usecases.record.diary_file import VERSION
from tests.usecases.monkey import START
from tests.usecases.record.lives import (
    NEWCOMER,
    bring_in,
    empty_store,
    file_of,
    kept,
    life,
    looked_at,
)

SEED = 304
NOW = START + timedelta(days=900)
Json = dict[str, Any]


@pytest.fixture(scope="module")
def text() -> bytes:
    import asyncio

    data = asyncio.run(file_of(life(SEED)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == [DIARY_NAME, ATTEMPTS_NAME]
        return archive.read(DIARY_NAME)


def changed(text: bytes, change: Callable[[Json], object]) -> bytes:
    found = json.loads(text)
    change(found)
    return json.dumps(found).encode()


def first_of(found: Json, kind: str) -> Json:
    event: Json = next(e["event"] for e in found["entries"] if e["event"]["type"] == kind)
    return event


def put(kind: str, field: str, value: object) -> Callable[[Json], object]:
    return lambda found: first_of(found, kind).__setitem__(field, value)


def dose(field: str, value: object) -> Callable[[Json], object]:
    def change(found: Json) -> None:
        first_of(found, "RoutinePlanned")["items"][0]["dose"][field] = value

    return change


CHANGES: dict[str, tuple[Callable[[Json], object], Fault]] = {
    "another format": (lambda f: f.update(format="somebody else's"), Fault.NOT_OURS),
    "no format": (lambda f: f.pop("format"), Fault.NOT_OURS),
    "no version": (lambda f: f.pop("version"), Fault.NOT_OURS),
    "a newer version": (lambda f: f.update(version=VERSION + 1), Fault.NEWER),
    "an entry of newer rules": (
        lambda f: (f.update(rules_version=10_000), put("Opened", "type", "Danced")(f)),
        Fault.NEWER,
    ),
    "an unknown entry": (put("Opened", "type", "Danced"), Fault.BROKEN),
    "no entries": (lambda f: f.update(entries=[]), Fault.BROKEN),
    "entries that are no list": (lambda f: f.update(entries={"a": 1}), Fault.BROKEN),
    "more entries than anybody has": (
        lambda f: f.update(entries=[1] * (MOST_ENTRIES + 1)),
        Fault.TOO_LARGE,
    ),
    "a missing entry": (lambda f: f["entries"].pop(3), Fault.BROKEN),
    "entries out of order": (lambda f: f["entries"].reverse(), Fault.BROKEN),
    "a number that is a text": (lambda f: f["entries"][0].update(seq="1"), Fault.BROKEN),
    "a field too many": (put("Opened", "extra", 1), Fault.BROKEN),
    "an instant without a zone": (
        lambda f: f["entries"][0].update(at="2026-03-04T06:42:00"),
        Fault.BROKEN,
    ),
    "an entry of next year": (
        lambda f: f["entries"][-1].update(at=(NOW + timedelta(days=365)).isoformat()),
        Fault.BROKEN,
    ),
    "a day to come": (lambda f: f["entries"][-1].update(local_date="2030-01-01"), Fault.BROKEN),
    "an exercise that nobody knows": (
        lambda f: first_of(f, "RoutinePlanned")["items"][0].update(exercise="headstand"),
        Fault.BROKEN,
    ),
    "a thousand repetitions": (dose("reps", 1_000), Fault.BROKEN),
    "a hold of a day": (dose("hold", 86_400), Fault.BROKEN),
    "a hold without end": (dose("hold", 1e300), Fault.BROKEN),
    "minus one": (put("Opened", "routine", -1), Fault.BROKEN),
    "eleven of ten": (put("UsualPainSet", "score", 11), Fault.BROKEN),
    "a change that no check-in offers": (
        lambda f: f["entries"][-1].update(
            event={"type": "CheckInAnswered", "week": 1, "question": "change", "value": -4}
        ),
        Fault.BROKEN,
    ),
    "a zone that is none": (lambda f: f["settings"].update(tz="../../etc/passwd"), Fault.BROKEN),
    "no weekday": (lambda f: f["settings"].update(days=[]), Fault.BROKEN),
    "an eighth weekday": (lambda f: f["settings"].update(days=[0, 7]), Fault.BROKEN),
    "no reminder for years": (
        lambda f: f["settings"].update(fulfilled_on="2099-01-01"),
        Fault.BROKEN,
    ),
    "a get-ready of an hour": (lambda f: f["settings"].update(get_ready=3600), Fault.BROKEN),
    "settings that are a list": (lambda f: f.update(settings=[]), Fault.BROKEN),
}


@pytest.mark.parametrize("name", CHANGES)
async def test_a_changed_file_is_refused_for_its_reason(text: bytes, name: str) -> None:
    change, fault = CHANGES[name]
    data = changed(text, change)
    assert looked_at(data, NOW) is fault

    store = await empty_store(NOW)
    person = await bring_in(store, NEWCOMER, data, now=NOW)
    assert [line.key for line in person.lines] == [f"line-file-{fault}"]
    assert (await kept(store, NEWCOMER))[2] == []


def test_the_bare_diary_of_a_phone_that_unpacks_is_read_too(text: bytes) -> None:
    assert isinstance(looked_at(text, NOW), Checked)
    assert isinstance(looked_at(b"\xef\xbb\xbf" + text, NOW), Checked)


def zip_of(members: dict[str, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_files_that_are_not_ours_are_told_from_broken_ones(text: bytes) -> None:
    whole = pack({DIARY_NAME: text}, now=START)
    cases = {
        b"": Fault.NOT_OURS,
        b"%PDF-1.7": Fault.NOT_OURS,
        b"[]": Fault.NOT_OURS,
        b"{}": Fault.NOT_OURS,
        b'{"a": 1': Fault.NOT_OURS,
        text[:-20]: Fault.BROKEN,
        whole[: len(whole) // 2]: Fault.BROKEN,
        zip_of({"holiday.jpg": b"\xff\xd8"}): Fault.NOT_OURS,
        zip_of({f"{n}.txt": b"" for n in range(50)} | {DIARY_NAME: text}): Fault.NOT_OURS,
        zip_of({f"../{DIARY_NAME}": text}): Fault.NOT_OURS,
        zip_of({DIARY_NAME: text}, zipfile.ZIP_LZMA): Fault.NOT_OURS,
    }
    assert {data: looked_at(data, NOW) for data in cases} == cases


def test_a_bomb_is_never_unpacked_beyond_its_bound() -> None:
    bomb = zip_of({DIARY_NAME: b"{" + b" " * (LARGEST_DIARY + 10)})
    assert len(bomb) < LARGEST_FILE
    assert looked_at(bomb, NOW) is Fault.TOO_LARGE
    assert looked_at(b'{"a":[' + b"[]," * 3_500_000 + b"0]}", NOW) is Fault.TOO_LARGE
    assert looked_at(b'{"a":' + b"[" * 200_000, NOW) is Fault.NOT_OURS


def test_a_size_that_lies_is_not_believed(text: bytes) -> None:
    """The size a zip tells of its member is made small: the check of its sum fails."""
    data = bytearray(pack({DIARY_NAME: text}, now=START))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    assert looked_at(bytes(data), NOW) in (Fault.BROKEN, Fault.NOT_OURS)


JUNK: tuple[object, ...] = (
    *(None, True, -1, 0, 7, 10**30, 1.5, float("nan"), "", "x", "plank", "\u0000", "2026-13-40"),
    *([], [[]], {}, {"type": "Undone", "target": 1}),
)


def shaken(found: Any, rng: random.Random) -> None:
    """One value somewhere in the file becomes another, or goes."""
    while True:
        keys = list(found) if isinstance(found, dict) else list(range(len(found)))
        if not keys:
            return
        key = rng.choice(keys)
        if isinstance(found[key], dict | list) and found[key] and rng.random() < 0.8:
            found = found[key]
        elif rng.random() < 0.3:
            del found[key]
            return
        else:
            found[key] = rng.choice(JUNK)
            return


@pytest.mark.parametrize("seed", range(60))
async def test_no_shaken_file_does_more_than_be_refused(text: bytes, seed: int) -> None:
    rng = random.Random(seed)
    found = json.loads(text)
    found.pop("adds_up_to")
    for _ in range(rng.choice((1, 1, 2, 5))):
        shaken(found, rng)
    data = json.dumps(found).encode()

    store = await empty_store(NOW)
    person = await bring_in(store, NEWCOMER, data, now=NOW)

    (line,) = person.lines
    _, state, entries, _ = await kept(store, NEWCOMER)
    if line.key == "line-file-taken":
        assert entries
        assert state.last_seq == len(entries)
    else:
        assert line.key.removeprefix("line-file-") in set(Fault)
        assert entries == []


def test_what_the_file_says_it_adds_up_to_is_not_believed(text: bytes) -> None:
    plain = looked_at(text, NOW)
    data = changed(text, lambda found: found.update(adds_up_to={"consent": 99, "anything": []}))
    other = looked_at(data, NOW)
    assert isinstance(plain, Checked)
    assert isinstance(other, Checked)
    assert other.state == plain.state


def test_what_is_packed_is_unpacked() -> None:
    assert unpack(pack({DIARY_NAME: b'{"a": "\xc3\xa9"}'}, now=START)) == {"a": "é"}
