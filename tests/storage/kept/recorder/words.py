"""The language of `people.txt`: what one step of a made-up person does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from life import CONTENT, Life

from bot.chat import buttons as b
from bot.usecases.accounts import note_block
from bot.usecases.chart import Chart
from bot.usecases.chart_store import read_chart
from bot.usecases.hurting import ask_what_hurt

PEOPLE = Path(__file__).with_name("people.txt")
UNITS = {"d": "days", "h": "hours", "m": "minutes"}
LONG_WORDS = "walk with the dog along the river " * 4


def read_people() -> Iterator[tuple[str, list[str]]]:
    """A name, and the steps."""
    for line in PEOPLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, steps = line.partition(" | ")
            yield name, steps.split("; ")


async def do_step(life: Life, step: str) -> None:
    """Raises LookupError or AssertionError where the step is not possible."""
    if step.startswith(("/", '"')):
        await life.write(step.strip('"'))
        return
    word, _, rest = step.partition(" ")
    match word:
        case "arrive":
            await life.arrive()
        case "back":
            life.now -= _span(rest)
        case "wait":
            life.now += _span(rest)
        case "live":
            days, _, seed = rest.partition(" s")
            await life.live(int(days), seed=int(seed) if seed else None)
        case "go":
            await life.go_on(until=rest.removeprefix("until "))
        case "tap":
            await _tap(life, rest)
        case "press":
            await life.press(_of_now(await _block(life), rest))
        case "remind":
            await life.remind(rest)
        case _:
            await _seldom(life, step)


async def _seldom(life: Life, step: str) -> None:
    match step:
        case "hinge":
            await life.hinge()
        case "block":
            await note_block(life.store, life.chat_id, is_blocked=True)
        case "known":
            await _open_known(life)
        case "tick all":
            while await _tick_one(life):
                pass
        case "swap all":
            while any(isinstance(x, b.Swap) for x in await life.offered()):
                await life.tap("Swap")
        case "no exercises":
            await life.do(_find_nothing)
        case "hurt":
            await life.do(_say_it_hurts, with_past=True, typed=True)
        case "unseen":
            life.sees = False
        case "long words":
            await life.write(LONG_WORDS)
        case _:
            raise LookupError(step)


def _span(text: str) -> timedelta:
    found = re.fullmatch(r"(\d+)([dhm])", text)
    assert found is not None, text
    return timedelta(**{UNITS[found[2]]: int(found[1])})


async def _tap(life: Life, text: str) -> None:
    name, *fields = text.split()
    if fields == ["last"]:
        *_, last = (x for x in await life.offered() if type(x).__name__ == name)
        await life.press(last)
        return
    await life.tap(name, **dict(field.split("=") for field in fields))


async def _block(life: Life) -> int:
    async with life.store.reading() as uow:
        person = await uow.people.get(life.person_id)
        state = (await read_chart(uow, CONTENT.library, person, life.now)).state
    return state.block.seq if state.block else 0


def _of_now(block: int, data: str) -> b.Button:
    """`block` in the data stands for the open one."""
    return b.unpack(data.replace("block", str(block)))


async def _open_known(life: Life) -> None:
    """By shelf and page to the first exercise that was done."""
    async with life.store.reading() as uow:
        person = await uow.people.get(life.person_id)
        state = (await read_chart(uow, CONTENT.library, person, life.now)).state
    known = next(e for e in CONTENT.library if state.of(e).done_on is not None)
    await life.tap("ShowShelf", shelf=known.category.value)
    for page in range(1, 9):
        shown = [x for x in await life.offered() if isinstance(x, b.ShowExercise)]
        if known.id in [x.exercise for x in shown]:
            break
        await life.tap("ShowShelf", page=str(page))
    await life.tap("ShowExercise", exercise=known.id)


def _find_nothing(chart: Chart) -> str:
    """The content of today always leaves something; that of others may not."""
    chart.ask("no_exercises")
    return ""


def _say_it_hurts(chart: Chart) -> str:
    assert ask_what_hurt(chart, "my back hurts after the first one")
    return ""


async def _tick_one(life: Life) -> bool:
    offered = [x for x in await life.offered() if isinstance(x, b.TickOwn) and x.on]
    if offered:
        await life.press(offered[0])
    return bool(offered)
