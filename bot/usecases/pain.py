"""The taps that follow an answer that was uncomfortable or hurt.

A question is found by its `cause`, the seq of the answer, so that a late tap on an old card
still lands where it belongs.
"""

from __future__ import annotations

from bot.domain.diary import (
    Answer,
    Discomfort,
    DiscomfortNamed,
    ItemAdded,
    LimitAdded,
    PainKind,
    PainNamed,
    PainPlace,
    PainPlaced,
    PainScored,
    RoutineEnded,
    SignTold,
    Tier,
    WentOn,
)
from bot.domain.exercise import Limit
from bot.domain.state import ItemRecord, RoutineRecord
from bot.usecases import screens as s
from bot.usecases.after_pain import LIMIT_OF_PLACE, hurts, instead_of
from bot.usecases.asking_again import refit
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routines import write_stops
from bot.usecases.swapping import fit_around_rest

OLD = "toast-old"
CHEST_SIGN = "chest"


def _find(chart: Chart, cause: int) -> tuple[RoutineRecord, ItemRecord] | None:
    found = chart.state.find_answer(cause) if cause else None
    if found is None or chart.state.safety.block is not None:
        return None
    return found[0], found[0].items[found[1]]


def name_discomfort(chart: Chart, cause: int, kind: Discomfort) -> str:
    found = _find(chart, cause)
    if found is None or found[1].discomfort is not None:
        return OLD
    if found[1].answer is not Answer.DISCOMFORT:
        return OLD
    seq, decisions = chart.decide(DiscomfortNamed(kind, cause))
    write_stops(chart, decisions, cause=seq)
    if chart.state.routine is not None and found[0].seq != chart.state.routine.seq:
        fit_around_rest(chart)
    return ""


def place_pain(chart: Chart, cause: int, place: PainPlace) -> str:
    """Chest pain, breathless or faint: emergency words at once (rule P12)."""
    found = _find(chart, cause)
    if found is None or not hurts(found[1]) or found[1].pain_place is not None:
        return OLD
    chart.write(PainPlaced(place, cause))
    if place is PainPlace.CHEST:
        seq = chart.write(SignTold(CHEST_SIGN, Tier.EMERGENCY))
        chart.ask("sign", block=seq, at=chart.now.isoformat())
    return ""


def score_pain(chart: Chart, cause: int, score: int) -> str:
    """Optional; can be changed until the kind is named."""
    found = _find(chart, cause)
    if found is None or not hurts(found[1]) or not 0 <= score <= 10:
        return OLD
    if found[1].pain_kind is not None:
        return OLD
    if found[1].pain_score != score:
        chart.write(PainScored(score, cause))
    return ""


def name_pain(chart: Chart, cause: int, kind: PainKind) -> str:
    found = _find(chart, cause)
    if found is None or found[1].pain_place is None or found[1].pain_kind is not None:
        return OLD
    chart.write(PainNamed(kind, cause))
    return ""


def _advice(chart: Chart, cause: int) -> s.PainAdvice | None:
    screen = current_screen(chart)
    if isinstance(screen, s.PainAdvice) and screen.cause == cause:
        return screen
    return None


def stop_today(chart: Chart, routine: int, cause: int) -> str:
    if _advice(chart, cause) is None:
        return OLD
    chart.write(WentOn(cause))
    chart.write(RoutineEnded(routine, cause))
    return ""


def go_on(chart: Chart, cause: int) -> str:
    advice = _advice(chart, cause)
    if advice is None or not advice.goes_on:
        return OLD
    chart.write(WentOn(cause))
    return ""


def another_instead(chart: Chart, cause: int) -> str:
    """Adds an exercise of another family from the same category, at its lowest rung.

    What was asked for is opened at once, whatever else stood before it.
    """
    found = _find(chart, cause)
    if found is None or _advice(chart, cause) is None:
        return OLD
    item = instead_of(chart, *found)
    if item is None:
        return OLD
    chart.write(WentOn(cause))
    chart.write(ItemAdded(found[0].seq, item, cause))
    chart.ask("how_to", item=len(found[0].items))
    return ""


def note_limit(chart: Chart, cause: int, limit: Limit) -> str:
    """Notes that a wrist, knee or shoulder is sore, so that fitting exercises are chosen."""
    advice = _advice(chart, cause)
    if advice is None or limit not in LIMIT_OF_PLACE.values():
        return OLD
    if limit in (chart.state.health.limits or ()):
        return OLD
    chart.write(LimitAdded(limit))
    refit(chart)
    return ""
