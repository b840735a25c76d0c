"""Renders screens, lines and tracks for Telegram: as HTML with an inline keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from telegram import InlineKeyboardMarkup

from bot.chat.commands import describe_commands
from bot.chat.screens.shared import DRAWINGS, Voice
from bot.chat.screens.timer import track as track_in_words
from bot.chat.showing.keyboards import to_markup
from bot.chat.showing.line_buttons import rows_below
from bot.chat.showing.renderers import render, render_line
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.places.emergency import EmergencyNumbers, LocalNumbers
from bot.domain.timing import Timing, timing_of
from bot.usecases.media import CardPicture, Media
from bot.usecases.person import Line, Person
from bot.usecases.picturing import FindMedia, Other
from bot.usecases.record.consent import PRIVACY
from bot.usecases.record.retention import KEPT_MONTHS
from bot.usecases.screens import Screen, Track


class Tracks(Protocol):
    """Find the sound of a timer; None where no file has these times."""

    def find(
        self, timing: Timing, get_ready: int, *, title: str, performer: str
    ) -> Media | None: ...


@dataclass(frozen=True, slots=True)
class TelegramRenderer:
    """Renders in one language. `now` decides which day "tomorrow" is."""

    words: Words
    library: Library
    now: Callable[[], datetime]
    emergency: EmergencyNumbers
    find_media: FindMedia
    tracks: Tracks
    keep_months: int = KEPT_MONTHS

    def picture_for(self, screen: Screen, person: Person) -> CardPicture:
        """Return what the screen's message is to carry: no picture where these are turned off."""
        wanted = screen.picture(self.library)
        if wanted is Other.KEEP:
            return CardPicture(keeps=True)
        if not person.has_pictures(person.today(self.now())):
            return CardPicture()
        if wanted is Other.DRAWN:
            voice = Voice(self.words, self.library, self.now(), self._local(person))
            wanted = DRAWINGS[type(screen)](screen, voice)
        return CardPicture(self.find_media(wanted))

    def render_screen(
        self, screen: Screen, person: Person
    ) -> tuple[str, InlineKeyboardMarkup | None]:
        rendered = render(
            screen,
            words=self.words,
            library=self.library,
            now=self.now(),
            local=self._local(person),
        )
        return rendered.html, to_markup(rendered.rows, rendered.copy)

    def render_track(
        self, track: Track, person: Person
    ) -> tuple[str, InlineKeyboardMarkup | None, Media | None]:
        """Return the message of a running timer: HTML, keyboard, and its sound track if any."""
        voice = Voice(self.words, self.library, self.now(), self._local(person))
        media = self.tracks.find(
            timing_of(track.dose),
            track.get_ready,
            title=voice.plain_name(track.item.exercise),
            performer=self.words.plain("bot-name"),
        )
        rendered = track_in_words(track, voice, has_sound=media is not None)
        return rendered.html, to_markup(rendered.rows), media

    def render_line(self, line: Line, person: Person) -> tuple[str, InlineKeyboardMarkup | None]:
        if line.key == "line-help":
            line = Line(line.key, {"commands": describe_commands(self.words)})
        if line.key == PRIVACY:
            line = Line(line.key, {**line.args, "months": self.keep_months})
        if "date" in line.args:
            line = self._with_day(line)
        if "at" in line.args:
            line = self._with_moment(line)
        html = render_line(line, words=self.words, local=self._local(person))
        return html, to_markup(rows_below(line, self.words))

    def _with_day(self, line: Line) -> Line:
        """Replace `date` (ISO 8601) by `day`, such as "9 Mar 2028"."""
        args = dict(line.args)
        on = date.fromisoformat(str(args.pop("date")))
        day = Voice(self.words, self.library, self.now()).dated(on)
        return Line(line.key, {**args, "day": day})

    def _with_moment(self, line: Line) -> Line:
        """Replace `at` (ISO 8601) and its zone `tz` by `moment`, such as "tomorrow at 07:40"."""
        args = dict(line.args)
        at, tz = datetime.fromisoformat(str(args.pop("at"))), str(args.pop("tz"))
        moment = Voice(self.words, self.library, self.now()).moment(at, tz)
        return Line(line.key, {**args, "moment": moment})

    def _local(self, person: Person) -> LocalNumbers | None:
        return self.emergency.find(person.tz, zone_known=person.zone_known)
