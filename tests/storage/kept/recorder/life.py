"""One made-up person on the code of revision 9aff91a: taps, types, waits and is reminded."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from bot.chat import buttons as b
from bot.chat.commands import find_command
from bot.chat.routes import NEEDS_PAST, ROUTES
from bot.chat.texts import render
from bot.chat.typed import Reader, read_text
from bot.content import load_content
from bot.domain import diary as d
from bot.domain.exercise import Place
from bot.domain.hinge import find_pair
from bot.domain.reasons import Reason
from bot.usecases import accounts
from bot.usecases.chart import Chart
from bot.usecases.chart_store import Source
from bot.usecases.person import PersonId
from bot.usecases.ports import DeliveryState, ReminderKind, Store
from bot.usecases.receiving import Deed, receive
from bot.usecases.reminding import Outcome, Result, _claim, complete, prepare
from bot.usecases.showing import mark_shown, read_showing

CONTENT = load_content()
READER = Reader(
    CONTENT.language.words,
    CONTENT.library,
    CONTENT.language.time_words,
    CONTENT.language.intent_words,
    CONTENT.cities,
    CONTENT.language.date_words,
)
OWNER, NOBODY = UUID(int=7), PersonId(0)
A_TAP = timedelta(seconds=8)

USUAL: tuple[Callable[[b.Button], bool], ...] = (
    lambda x: x == b.Go(b.ScreenName.AGREE),
    lambda x: isinstance(x, b.SignsReply) and x.reply is d.Reply.NO,
    lambda x: x in (b.Go(b.ScreenName.CONDITIONS_NONE), b.Go(b.ScreenName.CONDITIONS_DONE)),
    lambda x: isinstance(x, b.UsualPain) and x.score == 3,
    lambda x: x == b.ChoosePlace(Place.FLOOR),
    lambda x: isinstance(x, b.AnswerNeeds) and x.fine == 1,
    lambda x: isinstance(x, b.TellMoving) and x.moved == 1,
    lambda x: isinstance(x, b.MorningFeel) and x.feel is d.Feel.USUAL,
    lambda x: isinstance(x, b.MorningCause),
    lambda x: isinstance(x, b.StartRoutine | b.AllFine),
    lambda x: isinstance(x, b.GiveAnswer) and x.answer is d.Answer.OK,
    lambda x: isinstance(x, b.CheckHinge) and x.good == 1,
    lambda x: isinstance(x, b.NameDiscomfort) and x.kind is d.Discomfort.MUSCLE,
    lambda x: isinstance(x, b.PlacePain) and x.place is d.PainPlace.BACK,
    lambda x: isinstance(x, b.NamePain) and x.kind is d.PainKind.ACHE,
    lambda x: isinstance(x, b.GoOn | b.StopToday),
    lambda x: isinstance(x, b.PickHour) and str(x.at) == "07:30:00",
    lambda x: x == b.PickClock("Europe/Berlin"),
    lambda x: isinstance(x, b.SkipQuestion),
)
"""The taps of an ordinary day, the first that is offered."""


@dataclass
class Life:
    """Knows its own time; every step takes some seconds."""

    store: Store
    chat_id: int
    now: datetime
    person_id: PersonId = NOBODY
    updates: int = 0
    sees: bool = True

    async def screen(self) -> str:
        showing = await read_showing(self.store, CONTENT.library, self.person_id, now=self.now)
        assert showing is not None
        return type(showing.screen).__name__

    async def offered(self) -> list[b.Button]:
        showing = await read_showing(self.store, CONTENT.library, self.person_id, now=self.now)
        assert showing is not None
        person, screen = showing.person, showing.screen
        local = CONTENT.emergency.find(person.tz, zone_known=person.zone_known)
        drawn = render(
            screen, words=CONTENT.language.words, library=CONTENT.library, now=self.now, local=local
        )
        return [label.button for row in drawn.rows for label in row]

    async def arrive(self) -> None:
        sender = accounts.Sender(self.chat_id, "de")
        await accounts.welcome(self.store, sender, now=self.now)
        async with self.store.reading() as uow:
            person = await uow.people.find(self.chat_id)
        assert person is not None
        self.person_id = person.id
        await self.do(accounts.start, typed=True)

    async def do(self, deed: Deed, *, with_past: bool = False, typed: bool = False) -> str:
        await self.see()
        self.now += A_TAP
        self.updates += 1
        wrote = 500 + self.updates if typed else None
        source = Source(self.chat_id, f"life:{self.updates}", wrote)
        received = await receive(
            self.store, CONTENT.library, source, deed, now=self.now, with_past=with_past
        )
        assert received is not None
        return received.toast

    async def see(self) -> None:
        """The chat shows all there is, and owes no line any more."""
        if not self.sees:
            return
        async with self.store.reading() as uow:
            person = await uow.people.get(self.person_id)
        await mark_shown(
            self.store,
            self.person_id,
            revision=person.revision,
            card_id=400,
            lines_sent=len(person.lines),
        )

    async def press(self, button: b.Button) -> None:
        deed = ROUTES[type(button)](button)
        toast = await self.do(deed, with_past=type(button) in NEEDS_PAST)
        assert toast != "toast-old", button

    async def tap(self, name: str, /, **wanted: str) -> None:
        """The first button offered of this type, with these fields."""
        for button in await self.offered():
            fields = {key: str(getattr(button, key, None)) for key in wanted}
            if type(button).__name__ == name and fields == wanted:
                return await self.press(button)
        offered = "\n".join(map(repr, await self.offered()))
        raise LookupError(f"{name} {wanted} on {await self.screen()}, which offers\n{offered}")

    async def write(self, text: str) -> None:
        """A message: a command or words."""
        deed = read_text(text, READER)
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            command = find_command(name)
            assert command is not None
            deed = command.deed(rest, CONTENT.language.time_words)
            if rest and command.dated is not None:
                deed = command.dated(rest, CONTENT.language.date_words)
        await self.do(deed, with_past=True, typed=True)

    async def go_on(self, until: str = "", rng: Random | None = None) -> None:
        """Ordinary taps until this screen is open, or until there is none to tap.

        With `rng` some answers are others than fine.
        """
        while await self.screen() != until:
            offered = await self.offered()
            usual = (x for is_usual in USUAL for x in offered if is_usual(x))
            button = next(usual, None)
            if button is None:
                assert not until, f"{until} is not reached from {await self.screen()}"
                return
            others = [x for x in offered if isinstance(x, b.GiveAnswer)]
            if rng is not None and others and rng.random() < 0.15:
                button = rng.choice(others)
            await self.press(button)

    async def first_day(self) -> None:
        """From the welcome to the end of the first routine, with an hour and a zone."""
        await self.go_on(until="End")
        await self.write("/time")
        await self.go_on(until="HourSet")

    async def live(self, days: int, *, seed: int | None = None) -> None:
        """So many days until this one, whose routine has just come."""
        rng = None if seed is None else Random(seed)
        today, self.now = self.now, self.now - timedelta(days=days)
        await self.arrive()
        await self.first_day()
        for _ in range(days - 1):
            await self.remind("daily")
            if rng is None or rng.random() > 0.12:
                await self.go_on(rng=rng)
        if days:
            await self.remind("daily")
        self.now = max(self.now, today)

    async def remind(self, kind: str) -> None:
        """What is due next of this kind comes."""
        wanted = ReminderKind(kind)
        async with self.store.writing() as uow:
            row = await uow.reminders.find(self.person_id, wanted)
            assert row is not None, f"no {kind} is due"
            self.now = max(self.now, row.due_at)
            delivery = await _claim(uow, CONTENT.library, row, owner=OWNER, now=self.now)
        assert delivery is not None
        assert delivery.state is DeliveryState.CLAIMED
        prepared = await prepare(self.store, CONTENT.library, delivery, owner=OWNER, now=self.now)
        assert prepared is not None, f"{kind} was not wanted"
        result = Result(Outcome.SENT, message_id=401)
        await complete(self.store, prepared, result, owner=OWNER, now=self.now)

    async def hinge(self) -> None:
        """Four days with the hip hinge and its stick, each looked at and good."""
        await self.do(_hinge_days)


def _hinge_days(chart: Chart) -> str:
    pair = find_pair(chart.library)
    assert pair is not None
    position, now = pair.stick.positions[0], chart.now
    item = d.RoutineItem(pair.hinge.id, pair.stick.id, pair.stick.dose, position, Reason.ITS_TURN)
    for days in (6, 4, 2, 0):
        chart.now = now - timedelta(days=days)
        seq = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, (item,)))
        chart.write(d.Opened(seq))
        answer = chart.write(d.Answered(seq, 0, d.Answer.OK))
        chart.write(d.HingeChecked(True, answer))
    chart.now = now
    chart.close_talk()
    chart.person = replace(chart.person, fulfilled_on=chart.today)
    return ""


def to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)
