"""One made-up person: days with and without the bot, phones put away, words, second thoughts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from bot.chat import buttons as b
from bot.domain.typed.intents import Intent
from bot.usecases import screens as s
from tests.domain.factories import real_library
from tests.usecases.walker.habits import GAPS, PEOPLE, Habits, weight, words
from tests.usecases.walker.hearing import Ear
from tests.usecases.walker.phone import Look, Phone
from tests.usecases.walker.told import A_DAY, Told

START = date(2026, 1, 5)
ZONES = ("UTC", "Europe/Berlin", "America/Los_Angeles")
MOST_CARDS = 40
RESTS = (s.End, s.Quiet, s.LeftOut, s.Waiting, s.NoExercises, s.OnPause, s.SignAdvice)
"""Where a person puts the phone away, mostly."""
ASIDES = {
    "/answers": 5,
    "/flare": 3,
    "/limits": 3,
    "/exercises": 4,
    "/history": 2,
    "/today": 4,
    "/warning": 1,
    "/settings": 0.5,
    "/week": 1,
    "/pause": 0.7,
    "/days": 0.7,
    "/resume": 0.5,
    "/start": 0.5,
    "/cancel": 1,
    "words": 6,
    "restart": 1,
    "old tap": 2,
}


@dataclass
class Somebody:
    """A person with habits and a phone. Whatever is seen is handed out to be judged, whatever is
    told is heard."""

    seed: int
    rng: Random = field(init=False)
    habits: Habits = field(init=False)
    phone: Phone = field(init=False)
    ear: Ear = field(init=False)
    wants: str = ""
    """The command that the newest card answers, the kind of a typed text, or a message."""

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)
        self.habits = self.rng.choice(PEOPLE)
        self.phone, self.ear = Phone(), Ear(Told(real_library()))
        self.old: list[b.Button] = []

    # --- days -------------------------------------------------------------------------------

    def live(self, days: int) -> Iterator[Look]:
        """So many days, one look at the card after the other."""
        tz = self.rng.choice(ZONES)
        yield self._seen(self.phone.begin(datetime.combine(START, time(15), UTC), tz))
        yield from self._sitting()
        away = 0
        for n in range(1, days):
            on = START + n * A_DAY
            if away == 0 and self.rng.random() < self.habits.away:
                away = self.rng.choice(GAPS)
            if away or self.rng.random() > self.habits.comes:
                away = max(away - 1, 0)
                yield from self._pass(self.phone.moment(on, time(23, 30)))
                continue
            yield from self._day(on)

    def _day(self, on: date) -> Iterator[Look]:
        begins = self.rng.randrange(6 * 60, 23 * 60 + 50)
        at = self.phone.moment(on, time(begins // 60, begins % 60))
        if at > self.phone.chart.now:
            yield from self._pass(at)
        dice = self.rng.random()
        if dice < 0.55 or not self._is_of(on):
            yield self._do("/today" if dice < 0.9 else "/start")
        yield from self._sitting()
        while self.rng.random() < self.habits.more:
            hours = timedelta(minutes=self.rng.choice((2, 20, 90, 300, 600)))
            later = min(self.phone.chart.now + hours, self.phone.moment(on + A_DAY, time(4, 30)))
            yield from self._pass(later)
            yield from self._sitting()

    def _is_of(self, on: date) -> bool:
        return self.phone.look.on == on

    def _pass(self, until: datetime) -> Iterator[Look]:
        is_out = self.rng.random() < 0.05
        for look in self.phone.pass_to(max(until, self.phone.chart.now), is_out=is_out):
            self.wants = "message"
            yield self._seen(look)

    # --- cards ------------------------------------------------------------------------------

    def _sitting(self) -> Iterator[Look]:
        for _ in range(MOST_CARDS):
            dice = self.rng.random()
            if dice < self.habits.leaves:
                return
            if isinstance(self.phone.look.screen, RESTS) and self.rng.random() < 0.75:
                return
            if self.rng.random() < self.habits.asides:
                yield self._aside()
            elif self.phone.look.buttons:
                yield self._tap()
            else:
                return
            self.phone.chart.now += timedelta(seconds=self.rng.choice((5, 20, 60, 90)))

    def _tap(self) -> Look:
        buttons = self.phone.look.buttons
        weights = [weight(x, self.habits) for x in buttons]
        if sum(weights) <= 0:
            return self._do("/today")
        (button,) = self.rng.choices(buttons, weights)
        return self.tap(button)

    def tap(self, button: b.Button) -> Look:
        before, self.wants = self.phone.look, ""
        self.old = [x for x in before.buttons if x.about.old_card is b.OldCard.TAKEN]
        if self.phone.tap(button):
            self.ear.told.today = self.phone.look.on
            self.ear.hears(before, button, self.phone.look)
        return self._seen(self.phone.look)

    def _aside(self) -> Look:
        (what,) = self.rng.choices(list(ASIDES), list(ASIDES.values()))
        if what == "words":
            intent, text = words(self.rng)
            return self.type(text, intent)
        if what == "restart":
            self.phone.restart()
            return self._seen(self.phone.look)
        if what == "old tap":
            return self._do("/today")
        return self._do(what)

    def type(self, text: str, intent: Intent | None) -> Look:
        before, button = self.phone.look, self.phone.button_named(text)
        written = len(self.phone.diary)
        taken = self.phone.type(text)
        if isinstance(button, b.LeaveFloor):  # typed, it says so where nothing is left
            taken = len(self.phone.diary) > written
        self.wants = f"typed {intent}"
        self.ear.told.today = self.phone.look.on
        if button is not None and taken:
            self.ear.hears(before, button, self.phone.look)
        elif button is None:
            self.ear.typed(intent, text)
        return self._seen(self.phone.look)

    def _do(self, command: str) -> Look:
        self.phone.command(command.removeprefix("/"))
        self.wants = command
        self.ear.commands(command)
        return self._seen(self.phone.look)

    def _seen(self, look: Look) -> Look:
        self.ear.sees(look.screen, look.on)
        return look
