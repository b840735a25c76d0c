"""Screens of looked-up exercises, one for every state, made from charts."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import ClearedBy, ProviderWord
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.reasons import Reason
from bot.domain.state import Status
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from tests.usecases.exercises.lookers import (
    AVOID,
    BRIDGE,
    DEADLIFT,
    LAST_WEEK,
    LIBRARY,
    MARCH,
    MET,
    RESTS,
    RETURNS,
    TODAY,
    YESTERDAY,
    fresh,
    limited,
    look,
    make_chart,
    make_state,
    page_of,
    trained,
    with_bridge,
)

HELD = replace(MET, status=Status.SUSPENDED, reason=Reason.WORSE_MORNING_UNSURE, since=YESTERDAY)
OUT = replace(RESTS, reason=Reason.OUT_FOR_GOOD, stops=2)
READY = replace(MET, clean=2, changed_on=LAST_WEEK)
TOLD_AVOID = replace(
    RESTS,
    reason=Reason.PROVIDER_AVOID,
    since=TODAY,
    provider_said=AVOID,
    provider_said_on=TODAY,
    provider_said_seq=20,
)
MAY_TRY = replace(AVOID, word=ProviderWord.MAY_TRY, by=ClearedBy.DOCTOR)
EASIER = replace(AVOID, word=ProviderWord.EASIER, by=None)


def told(known_as: s.WordOutcome) -> Chart:
    """Return the chart of a person who told a provider's word today, with this outcome."""
    lowest = LIBRARY[BRIDGE].ladder[0].id
    back = replace(
        RETURNS, since=TODAY, provider_said=MAY_TRY, provider_said_on=TODAY, provider_said_seq=20
    )
    eased = replace(
        MET, provider_said=EASIER, provider_said_on=TODAY, provider_said_seq=20, changed_on=TODAY
    )
    known = {
        s.WordOutcome.RETURNS: back,
        s.WordOutcome.RETURNS_LATER: back,
        s.WordOutcome.AVOIDED: TOLD_AVOID,
        s.WordOutcome.EASED: eased,
        s.WordOutcome.EASIEST: replace(eased, rung=lowest, changed_on=LAST_WEEK),
        s.WordOutcome.RETURNS_ANEW: replace(back, since=LAST_WEEK, provider_said=EASIER),
    }[known_as]
    is_left_out = known_as is s.WordOutcome.RETURNS_LATER
    limits = (Limit.NO_FLOOR, Limit.RECENT_SURGERY) if is_left_out else ()
    return make_chart(make_state({BRIDGE: known}, limits))


def noted(outcome: s.WordOutcome) -> s.Screen:
    chart = told(outcome)
    return look(chart, q.LookUp(q.LookedAt.NOTED, shelf=s.Shelf.GLUTES, exercise=BRIDGE))


def word(chart: Chart, said: str = "", by: str = "") -> s.Screen:
    told, who = ProviderWord(said) if said else None, ClearedBy(by) if by else None
    return look(chart, q.LookUp(q.LookedAt.WORD, exercise=BRIDGE, word=told, by=who))


def shelf(chart: Chart, name: s.Shelf, page: int = 0) -> s.Screen:
    return look(chart, q.LookUp(q.LookedAt.SHELF, shelf=name, shelf_page=page))


PAGES: tuple[s.ExercisePage, ...] = (
    page_of(with_bridge(MET)),
    page_of(with_bridge(READY)),
    page_of(with_bridge(HELD)),
    page_of(with_bridge(RESTS)),
    page_of(with_bridge(OUT)),
    page_of(with_bridge(TOLD_AVOID)),
    page_of(with_bridge(RETURNS)),
    page_of(
        with_bridge(
            replace(MET, provider_said=EASIER, provider_said_on=LAST_WEEK, provider_said_seq=8)
        )
    ),
    page_of(with_bridge(MET, trend_since=YESTERDAY)),
    page_of(with_bridge(MET, flare_since=YESTERDAY)),
    page_of(with_bridge(replace(MET, left_on=YESTERDAY), done_on=LAST_WEEK)),
    page_of(trained(), DEADLIFT),
    page_of(trained(), ExerciseId("plank")),
    page_of(fresh(), DEADLIFT),
    page_of(fresh(), MARCH),
    *(page_of(limited(), DEADLIFT, part) for part in s.PagePart),
    page_of(limited(), ExerciseId("plank"), s.PagePart.CAREFUL, 1),
    *(page_of(with_bridge(MET), BRIDGE, part) for part in s.PagePart if part is not s.PagePart.OWN),
)

EXERCISE_SCREENS: tuple[s.Screen, ...] = (
    look(fresh(), q.LookUp(q.LookedAt.GROUPS)),
    look(with_bridge(RESTS), q.LookUp(q.LookedAt.GROUPS)),
    *(shelf(fresh(), name) for name in s.Shelf if name is not s.Shelf.ALL),
    shelf(trained(), s.Shelf.GLUTES),
    shelf(limited(), s.Shelf.GLUTES, 1),
    shelf(with_bridge(RESTS), s.Shelf.RESTING),
    shelf(with_bridge(OUT), s.Shelf.GLUTES),
    *PAGES,
    word(with_bridge(RESTS)),
    word(with_bridge(replace(RESTS, since=TODAY))),
    word(with_bridge(OUT)),
    word(with_bridge(MET)),
    word(with_bridge(MET), "easier"),
    word(with_bridge(RESTS), "may_try", "physio"),
    word(with_bridge(RESTS), "avoid", "other"),
    *map(noted, s.WordOutcome),
)
