"""Makes the kept database and what is shown of it: on the code of revision 9aff91a, and only there.

See the package for the call.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from cryptography.fernet import Fernet

sys.path.insert(0, str(Path(__file__).parent.parent))

from life import Life, at
from looking import OldWindow
from opening import pack
from shown import MORNING, SEEN_AT, Kept, Open, data_of, outcomes, write_shown
from words import LONG_WORDS, do_step, read_people

from bot.chat import buttons as b
from bot.chat.buttons import unpack
from bot.storage.sql_store import open_store
from tests.flows.quick_sqlite import quick_sqlite

BEGIN = at(4, 6, 42)
FIRST_CHAT = 1001
ERASE = "go1:delyes"
TYPED: dict[str, tuple[str, ...]] = {
    "AskHour": ("7:40", "7", "gardening"),
    "AskClock": ("Berlin", "Victoria", "gardening"),
    "AskPause": ("20 March", "3/4", "yesterday"),
    "AskNote": ("it went well",),
    "TypeGoal": ("lifting my son", LONG_WORDS.strip()),
}
"""What is typed where a question takes words, by its screen."""
EVERYBODY = ("/cancel", "/start", "/stop", "/exercises > el1", "/delete > go1:delno")


async def live_all(path: Path, key: str) -> list[Kept]:
    people, broken = [], 0
    async with open_store(f"sqlite:///{path}", (key,)) as store:
        for chat_id, (name, steps) in zip(count(FIRST_CHAT), read_people(), strict=False):
            life, done = Life(store, chat_id, BEGIN), ""
            try:
                for done in steps:
                    await do_step(life, done)
                assert life.now <= SEEN_AT, f"{life.now} is later than the picture"
            except (AssertionError, LookupError, StopIteration, ValueError) as error:
                broken += 1
                sys.stderr.write(f"{name}: {done}: {type(error).__name__} {error}\n")
                continue
            window = OldWindow(store)
            screen = await window.look(chat_id, SEEN_AT)
            people.append(Kept(chat_id, name, screen, _steps(screen, await life.screen())))
    assert not broken, f"{broken} people are not as they should be"
    return people


def _steps(screen: str, name: str) -> dict[str, str]:
    """One button of every type, every plain move, what is typed there, and the commands."""
    buttons = {_sort(data): data for data in reversed(data_of(screen)) if data != ERASE}
    erase = ["erase"] if ERASE in data_of(screen) else []
    typed = [f"type {text}" for text in TYPED.get(name, ())]
    return dict.fromkeys([*reversed(buttons.values()), *erase, *typed, *EVERYBODY, MORNING], "")


def _sort(data: str) -> object:
    button = unpack(data)
    return button if isinstance(button, b.Go | b.MoveSettings) else type(button)


def copies(path: Path, key: str, folder: Path) -> Callable[[], Open]:
    numbers = count()

    def fresh() -> Open:
        copy = folder / f"{next(numbers)}.db"
        shutil.copy(path, copy)

        @asynccontextmanager
        async def opened() -> AsyncIterator[OldWindow]:
            async with open_store(f"sqlite:///{copy}", (key,)) as store:
                yield OldWindow(store)

        return opened

    return fresh


async def record(folder: Path) -> None:
    path, key = folder / "people.db", Fernet.generate_key().decode()
    people = await live_all(path, key)
    found = await outcomes(copies(path, key, folder), people)
    for person in people:
        person.steps = {step: found[person.chat_id, step] for step in person.steps}
    write_shown(people)
    pack(path, key)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made, quick_sqlite():
        asyncio.run(record(Path(made)))
