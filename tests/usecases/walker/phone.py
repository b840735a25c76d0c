"""How a person reaches the bot: what the card shows, a tap on it, words, a command, a reminder.

Buttons are those of the card as it was drawn last, which may be days ago.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from bot.chat import buttons as b
from bot.chat.commands import find_command
from bot.chat.incoming.taps import deed_of_tap, offered_labels
from bot.chat.incoming.typed import clean, deed_of_text
from bot.chat.incoming.typed_labels import find_button
from bot.chat.showing.line_buttons import rows_below
from bot.chat.words import Words
from bot.domain.rules.fold import replay
from bot.usecases import screens as s
from bot.usecases.chart import Chart, Deed
from bot.usecases.codec import decode_event, encode_tagged
from bot.usecases.current import current_screen
from bot.usecases.person import Line, Person, PersonId
from bot.usecases.toasts import Refused
from tests.chat.incoming.typed_tables import CONTENT
from tests.shipped import FOLDER
from tests.usecases.kept import Kept, Step
from tests.usecases.monkey import READER

NEEDED = frozenset({"locale", "clock", "weekday", "far-day", "short-day"})


class KeysOnly(Words):
    """Gives the key for the words: the buttons are the same, and most of the time is saved."""

    def _format(self, key: str, args: dict[str, Any]) -> str:
        return super()._format(key, args) if key in NEEDED else key


WORDS = KeysOnly.from_folder(FOLDER / "en")


@dataclass(frozen=True, slots=True)
class Look:
    """What the person sees at once: the card, its buttons, the lines that came beside it.

    `on` is their calendar day, `at` the instant, `clock` their wall time. `way` is how it came: a
    tap, words, a command or a message of the bot.
    """

    on: date
    at: datetime
    screen: s.Screen
    buttons: tuple[b.Button, ...]
    lines: tuple[Line, ...] = ()
    way: str = ""
    clock: time = time()


@dataclass
class Phone(Kept):
    """One person's chat."""

    look: Look = field(init=False)

    def begin(self, now: datetime, tz: str) -> Look:
        self.meet(Person(PersonId(1), 7, "en", tz, now, zone_known=True))
        return self._draw("start")

    @property
    def today(self) -> date:
        return self.chart.person.today(self.chart.now)

    def _draw(self, way: str, step: Step | None = None) -> Look:
        chart = self.chart
        rows = offered_labels(chart, WORDS, chart.library)
        buttons = [label.button for label in rows]
        lines = step.lines if step is not None else ()
        for line in lines:
            buttons += [label.button for row in rows_below(line, WORDS) for label in row]
        at = chart.now
        clock = at.astimezone(chart.person.zone).time()
        self.look = Look(self.today, at, chart.screen, tuple(buttons), lines, way, clock)
        return self.look

    def do(self, deed: Deed, way: str, *, with_past: bool = False) -> bool:
        """One update; whether it was taken. The card is drawn anew."""
        step = self.take(deed, way, with_past=with_past)
        self._draw(way, step)
        return not isinstance(step.toast, Refused)

    def tap(self, button: b.Button) -> bool:
        """A tap on a button that was drawn. Where its card still stands it is offered for sure."""
        is_drawn = button in self.look.buttons and self.chart.screen == self.look.screen
        deed = button.deed if is_drawn else deed_of_tap(button, WORDS, self.chart.library)
        return self.do(deed, f"tap {button}", with_past=button.about.needs_past)

    def button_named(self, text: str) -> b.Button | None:
        """The button whose label these words are: typing it is a tap."""
        chart = self.chart
        return find_button(clean(text), chart, CONTENT.language.words, chart.library)

    def type(self, text: str) -> bool:
        return self.do(deed_of_text(text, READER), f"type {text!r}", with_past=True)

    def command(self, name: str) -> bool:
        command = find_command(name)
        assert command is not None
        return self.do(command.deed("", CONTENT.language.time_words), f"/{name}", with_past=True)

    def pass_to(self, until: datetime, *, is_out: bool = False) -> list[Look]:
        """Time passes, and what falls due comes; in an outage all of it comes late."""
        seen = []
        while self.due:
            row = min(self.due.values(), key=lambda r: r.due_at)
            if row.due_at > until:
                break
            self.chart.now = until if is_out else max(self.chart.now, row.due_at)
            step = self.remind(row)
            if step.told.endswith("sending"):
                seen.append(self._draw(step.told, step))
        self.chart.now = max(self.chart.now, until)
        return seen

    def restart(self) -> None:
        """The chart is read back from what was stored: the diary as text, folded anew."""
        text = json.dumps([encode_tagged(entry.event) for entry in self.diary])
        events = map(decode_event, json.loads(text))
        read = [replace(e, event=v) for e, v in zip(self.diary, events, strict=True)]
        state = replay(self.chart.library, read)
        assert state == self.chart.state, "the stored diary folds to another state"
        chart = self.chart
        self.diary = read
        self.chart = Chart(chart.person, state, chart.library, chart.now, current_screen)

    def moment(self, on: date, at: time) -> datetime:
        """The instant of a wall time of the person's."""
        zone = self.chart.person.zone
        return datetime.combine(on, at, zone).astimezone(self.chart.now.tzinfo)
