"""What is told of each kept person: the screen, and where every step from it leads.

Read by the recorder too, on the code of its revision: nothing of the bot is imported here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol

SHOWN = Path(__file__).with_name("shown.txt")
SEEN_AT = datetime(2026, 3, 4, 7, 10, tzinfo=UTC)
"""When everybody is looked at; steps are taken a minute later."""
LATER = SEEN_AT + timedelta(minutes=1)
REMINDED_AT = (SEEN_AT + timedelta(minutes=10), datetime(2026, 3, 5, 6, 31, tzinfo=UTC))
"""When timers are over, and when most people's next routine comes."""
HEAD, STEP, THEN, MORNING = "#### ", "---- ", " > ", "the next morning"
GONE = "nobody"


class Window(Protocol):
    """A database that is open: looks at people and does things in their name."""

    async def look(self, chat_id: int, now: datetime) -> str:
        """All that the person sees; GONE for nobody. Buttons stand as `[words|data]`."""
        ...

    async def take(self, chat_id: int, step: str, key: str, now: datetime) -> str:
        """Does one step: data of a button, a command, "type ..." or "erase". Returns the toast."""
        ...

    async def remind(self, now: datetime) -> None:
        """Sends whatever is due to anybody."""
        ...


Open = Callable[[], AbstractAsyncContextManager[Window]]
"""Opens a database; each call the same one again."""


@dataclass(slots=True)
class Kept:
    """One person. `steps` leads from what is done on the first screen to what comes of it."""

    chat_id: int
    name: str
    screen: str = ""
    steps: dict[str, str] = field(default_factory=dict)

    def write(self) -> str:
        told = [f"{HEAD}{self.chat_id} {self.name}", self.screen]
        for step, outcome in self.steps.items():
            told += [STEP + step, outcome]
        return "\n".join(told) + "\n"


def write_shown(people: Sequence[Kept]) -> None:
    SHOWN.write_text("\n".join(person.write() for person in people), encoding="utf-8")


def read_shown() -> list[Kept]:
    """The people of `shown.txt`."""
    text = "\n" + SHOWN.read_text(encoding="utf-8")
    return [_read_one(one.rstrip("\n")) for one in text.split("\n" + HEAD)[1:]]


def _read_one(text: str) -> Kept:
    head, _, rest = text.partition("\n")
    chat_id, _, name = head.partition(" ")
    screen, *steps = rest.split("\n" + STEP)
    return Kept(int(chat_id), name, screen, dict(step.split("\n", 1) for step in steps))


def data_of(screen: str) -> list[str]:
    """The data of all buttons."""
    rows = [line for line in screen.splitlines() if line.startswith("[")]
    return [key.rpartition("|")[2] for row in rows for key in row[1:-1].split("] [")]


def _outcome(person: Kept, toast: str, screen: str) -> str:
    """The toast, and of another screen the first words, the buttons and a digest of all of it."""
    if screen == person.screen:
        return f"{toast or 'no toast'}; as before"
    digest = hashlib.sha256(screen.encode()).hexdigest()[:12]
    first, buttons = screen.splitlines()[0], " ".join(data_of(screen))
    return f"{toast or 'no toast'}; {first}; {buttons}; {digest}"


async def take_steps(window: Window, chat_id: int, steps: str, *, nth: int = 0) -> str:
    """One way from the first screen; the last toast."""
    toast = ""
    for place, step in enumerate(steps.split(THEN)):
        toast = await window.take(chat_id, step, f"kept:{nth}:{place}", LATER)
    return toast


async def outcomes(fresh: Callable[[], Open], people: Sequence[Kept]) -> dict[tuple[int, str], str]:
    """Where every step of each person leads, as the next process sees it.

    Each takes the first step in one fresh database, the second in another, and so on.
    """
    found = await _morning(fresh(), [p for p in people if MORNING in p.steps])
    ways = {p.chat_id: [step for step in p.steps if step != MORNING] for p in people}
    for nth in count():
        takers = [p for p in people if nth < len(ways[p.chat_id])]
        if not takers:
            break
        opened, toasts = fresh(), {}
        async with opened() as window:
            for p in takers:
                way = ways[p.chat_id][nth]
                toasts[p.chat_id] = await take_steps(window, p.chat_id, way, nth=nth)
        async with opened() as window:
            for p in takers:
                screen = await window.look(p.chat_id, LATER)
                step = ways[p.chat_id][nth]
                found[p.chat_id, step] = _outcome(p, toasts[p.chat_id], screen)
    return found


async def _morning(opened: Open, people: Sequence[Kept]) -> dict[tuple[int, str], str]:
    """What the reminders make of every open question."""
    async with opened() as window:
        for now in REMINDED_AT:
            await window.remind(now)
    async with opened() as window:
        screens = {p.chat_id: await window.look(p.chat_id, REMINDED_AT[-1]) for p in people}
    return {(p.chat_id, MORNING): _outcome(p, "", screens[p.chat_id]) for p in people}
