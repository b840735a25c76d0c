"""Screens and lines as Telegram shows them: HTML and a keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from telegram import InlineKeyboardMarkup

from bot.chat.commands import describe_commands
from bot.chat.screens.shared import Voice
from bot.chat.screens.timer import track as render_track
from bot.chat.showing.keyboards import to_markup
from bot.chat.showing.line_buttons import line_rows
from bot.chat.showing.renderers import render, render_line
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.places.emergency import EmergencyNumbers, LocalNumbers
from bot.domain.timing import Timing, timing_of
from bot.usecases.media import Carried, Media
from bot.usecases.person import Line, Person
from bot.usecases.picturing import FindMedia, Other
from bot.usecases.screens import Screen, Track


class Tracks(Protocol):
    """Finds the track of a timing; None where there is none."""

    def find(
        self, timing: Timing, get_ready: int, *, title: str, performer: str
    ) -> Media | None: ...


@dataclass(frozen=True, slots=True)
class Drawing:
    """The words of one language. `now` decides what "tomorrow" means."""

    words: Words
    library: Library
    now: Callable[[], datetime]
    emergency: EmergencyNumbers
    find_media: FindMedia
    tracks: Tracks

    def picture(self, screen: Screen, person: Person) -> Carried:
        """What the screen carries; words alone for one who turned pictures off."""
        wanted = screen.picture(self.library)
        if wanted is Other.KEEP:
            return Carried(keeps=True)
        is_on = person.has_pictures(person.today(self.now()))
        return Carried(self.find_media(wanted) if is_on else None)

    def screen(self, screen: Screen, person: Person) -> tuple[str, InlineKeyboardMarkup | None]:
        drawn = render(
            screen,
            words=self.words,
            library=self.library,
            now=self.now(),
            local=self._local(person),
        )
        return drawn.html, to_markup(drawn.rows)

    def track(
        self, track: Track, person: Person
    ) -> tuple[str, InlineKeyboardMarkup | None, Media | None]:
        """The message of a running timer: its track, where there is one, and the same in words."""
        voice = Voice(self.words, self.library, self.now(), self._local(person))
        media = self.tracks.find(
            timing_of(track.dose),
            track.get_ready,
            title=voice.plain_name(track.item.exercise),
            performer=self.words.plain("bot-name"),
        )
        drawn = render_track(track, voice, has_sound=media is not None)
        return drawn.html, to_markup(drawn.rows), media

    def line(self, line: Line, person: Person) -> tuple[str, InlineKeyboardMarkup | None]:
        if line.key == "line-help":
            line = Line(line.key, {"commands": describe_commands(self.words)})
        if "at" in line.args:
            line = self._with_moment(line)
        html = render_line(line, words=self.words, local=self._local(person))
        return html, to_markup(line_rows(line, self.words))

    def _with_moment(self, line: Line) -> Line:
        """A line that names an instant, `at` in the zone `tz`, as the person would say it."""
        args = dict(line.args)
        at, tz = datetime.fromisoformat(str(args.pop("at"))), str(args.pop("tz"))
        moment = Voice(self.words, self.library, self.now()).moment(at, tz)
        return Line(line.key, {**args, "moment": moment})

    def _local(self, person: Person) -> LocalNumbers | None:
        return self.emergency.find(person.tz, zone_known=person.zone_known)
