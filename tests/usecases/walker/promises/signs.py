"""Warning signs: what is owed, what blocks, what is asked again (2.B P0, P3; 3.A, 3.B)."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.diary import SignQuestion
from bot.usecases import screens as s
from tests.usecases.walker.promises.sight import Broken, Sight, names_on

CHECKED_FOR = timedelta(days=14)
ASKED_AGAIN = timedelta(days=28)
OF_THE_DAY = (
    *(
        s.Opening,
        s.Card,
        s.CardList,
        s.AskWhich,
        s.AskTimer,
        s.AskNeeds,
        s.AskThings,
        s.End,
        s.PainAdvice,
    ),
    *(s.NoExercises, s.AskMoved, s.AskBadDay, s.AskWhyNot, s.LeftOut, s.Waiting, s.AskHinge),
    *(s.AskTryOut, s.WhatHurt),
)
"""What a person must not come to while a question of safety is owed."""


def signs_stay_owed(sight: Sight) -> Broken:
    """The four signs are asked before anything else until they are answered."""
    signs, screen = sight.ear.signs, sight.look.screen
    if signs.owed and not signs.blocks and isinstance(screen, OF_THE_DAY):
        yield f"owed after {', '.join(signs.owed.values())}: {type(screen).__name__}"


def pain_is_told_to_its_end(sight: Sight) -> Broken:
    """3.B: pain of which place or kind was not told is asked about on the next day, before anything
    else; after two weeks the four signs are asked in its place."""
    if sight.ear.signs.blocks or not sight.items:
        return
    for session in sight.told.sessions.values():
        is_old = sight.on - session.on > CHECKED_FOR
        if session.is_half_told and session.said_on < sight.look.on and not is_old:
            yield f"{session.exercise}, told {session.said_on}: {type(sight.look.screen).__name__}"


def nothing_while_blocked(sight: Sight) -> Broken:
    """P0: no exercises until a professional has looked, after the sign."""
    if sight.ear.signs.blocks and (sight.ids or isinstance(sight.look.screen, OF_THE_DAY)):
        yield f"{type(sight.look.screen).__name__} {names_on(sight)}"


def nothing_more_today(sight: Sight) -> Broken:
    """P3: after severe pain nothing more that day."""
    if sight.ear.signs.severe_on == sight.look.on and sight.ids:
        yield f"{type(sight.look.screen).__name__} {names_on(sight)}"


def checked_within_two_weeks(sight: Sight) -> Broken:
    """3.B: both lists again before the next routine where there was no check in 14 days."""
    if not sight.items or isinstance(sight.look.screen, s.AskNeeds | s.AskThings):
        return
    for question in SignQuestion:
        last = sight.ear.signs.none_on.get(question)
        begun = sight.told.of_routine.get(sight.routine)
        if (last is None or sight.on - last >= CHECKED_FOR) and not begun:
            yield f"{question} last on {last}"


def conditions_after_four_weeks(sight: Sight) -> Broken:
    """3.B: the conditions again after 28 days without a session."""
    if not sight.items or sight.told.first_day is None:
        return
    days = [d for d in (sight.ear.signs.conditions_on, *sight.told.done_days[-1:]) if d]
    if days and sight.on - max(days) >= ASKED_AGAIN:
        yield f"last {max(days)}"
