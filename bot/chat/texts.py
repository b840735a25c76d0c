"""From a screen to what the person reads and can tap: the one place where both meet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.chat.screens import (
    changing,
    clock,
    day,
    end,
    exercises,
    hinge,
    listing,
    needs,
    notes,
    pain,
    providers_word,
    routine,
    settings,
    signs,
    start,
    timer,
    typing,
)
from bot.chat.screens.shared import Label, Rendered, Row, Rows, Voice, emergency_numbers
from bot.chat.words import Markup, Words
from bot.domain.exercise import Library
from bot.domain.places.emergency import LocalNumbers
from bot.usecases import screens as s
from bot.usecases.person import Line

__all__ = ["Label", "Rendered", "Row", "Rows", "render", "render_line", "toast"]

NAMES_NUMBERS = frozenset({"line-warning"})
"""The lines that tell what to call in an emergency."""

_RENDERERS: dict[type[Any], Callable[[Any, Voice], Rendered]] = {
    s.Welcome: start.welcome,
    s.AskSigns: signs.ask_signs,
    s.SignAdvice: signs.sign_advice,
    s.AskStable: signs.ask_stable,
    s.AskCleared: signs.ask_cleared,
    s.AskConditions: start.ask_conditions,
    s.AskFirst: start.ask_first,
    s.AskUsualPain: start.ask_usual_pain,
    s.AskPlace: start.ask_place,
    s.Opening: routine.opening,
    s.AskMorningCause: routine.ask_morning_cause,
    s.Card: routine.card,
    s.CardList: listing.card_list,
    s.AskWhich: listing.ask_which,
    s.AskDiscomfort: pain.ask_discomfort,
    s.AskHinge: hinge.ask_hinge,
    s.AskTryOut: hinge.ask_try_out,
    s.AskPainPlace: pain.ask_pain_place,
    s.AskPainKind: pain.ask_pain_kind,
    s.PainAdvice: pain.pain_advice,
    s.End: end.end,
    s.AskNote: notes.ask_note,
    s.ChangeDays: changing.days,
    s.ChangeDay: changing.day,
    s.PickAnswer: changing.pick_answer,
    s.PickMorning: changing.pick_morning,
    s.AskHour: clock.ask_hour,
    s.AskClock: clock.ask_clock,
    s.HourSet: clock.hour_set,
    s.Quiet: routine.quiet,
    s.NoExercises: routine.no_exercises,
    s.AskDelete: start.ask_delete,
    s.WhatHurt: typing.what_hurt,
    s.OfferHour: typing.offer_hour,
    s.ExerciseGroups: exercises.groups,
    s.ExerciseShelf: exercises.shelf,
    s.ExercisePage: exercises.page,
    s.AskProvidersWord: providers_word.ask,
    s.WordNoted: providers_word.noted,
    s.Settings: settings.settings,
    s.AskDays: settings.ask_days,
    s.AskPause: settings.ask_pause,
    s.OnPause: settings.on_pause,
    s.AskNeeds: needs.ask_needs,
    s.OwnLimits: needs.own_limits,
    s.OwnTicks: needs.own_ticks,
    s.OwnPain: needs.own_pain,
    s.OwnProfile: needs.own_profile,
    s.TypeGoal: needs.type_goal,
    s.AskWhyNot: day.ask_why_not,
    s.LeftOut: day.left_out,
    s.Waiting: day.waiting,
    s.AskBadDay: day.ask_bad_day,
    s.AskMoved: day.ask_moved,
    s.AskTimer: timer.ask_timer,
    s.AskReady: timer.ask_ready,
}


def render(
    screen: s.Screen,
    *,
    words: Words,
    library: Library,
    now: datetime,
    local: LocalNumbers | None = None,
) -> Rendered:
    """The screen in words and buttons.

    `local` are the person's emergency numbers, None for all that are known. At most 1,024 visible
    characters, since a message with a picture holds no more. Raises
    MissingWords when the content lacks a message.
    """
    return _RENDERERS[type(screen)](screen, Voice(words, library, now, local))


def render_line(line: Line, *, words: Words, local: LocalNumbers | None = None) -> Markup:
    """A sentence beside the card, as HTML; its key may stand with or without `line-`.

    `local` are the person's emergency numbers, None for all that are known.
    """
    key, args = words.first(f"line-{line.key}", line.key), dict(line.args)
    if key in NAMES_NUMBERS:
        args["numbers"] = emergency_numbers(words, local)
    return words.text(key, **args)


def toast(key: str, *, words: Words) -> str:
    """The short note over a tapped button; "" for none."""
    return words.plain(key) if key else ""
