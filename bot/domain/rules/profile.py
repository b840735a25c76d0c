"""Questions about the person, one a day, below the end of a routine."""

from __future__ import annotations

from datetime import date

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import AgeBand, DiaryEntry, EndQuestion, PainSpan
from bot.domain.evolve import evolve
from bot.domain.exercise import Library, Limit, Place
from bot.domain.reasons import Decision
from bot.domain.state import Profile, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]

OVER_50 = frozenset({AgeBand.FROM_50, AgeBand.FROM_65})


def end_question(state: TrainingState, on: date) -> EndQuestion | None:
    """Return the question of the day, from the second day on.

    At most one a day, those about needs and the conditions counted: safety comes first. One that
    stays without an answer is not asked every evening.
    """
    is_first_day = state.adherence.started_on is None or on <= state.adherence.started_on
    if is_first_day or on in (state.profile.question_on, state.health.limits_on):
        return None
    profile, may_ask = state.profile, _is_asking_day(state, on)
    is_open = {
        EndQuestion.FLOOR: _asks_for_the_floor(state),
        EndQuestion.AGE: may_ask and profile.age is None,
        EndQuestion.SPAN: may_ask and profile.span is None,
        EndQuestion.GOAL: may_ask and profile.activity is None,
    }
    return next((q for q in EndQuestion if is_open[q] and q not in profile.skipped), None)


def _is_asking_day(state: TrainingState, on: date) -> bool:
    """Two days after the last answer, then once a week: who looks past it is not pressed."""
    since = max(day for day in (state.adherence.started_on, state.profile.question_on) if day)
    days = (on - since).days
    return days <= thresholds.ASKED_DAYS or days % thresholds.ASKED_AGAIN_EVERY == 0


def _asks_for_the_floor(state: TrainingState) -> bool:
    """After two days on a chair in a row, and once more on the third."""
    known = state.health.needs_asked | (state.health.limits or frozenset())
    done = [r.place is Place.CHAIR for r in reversed(state.routines) if r.done]
    on_chair = done.index(False) if False in done else len(done)
    return (
        thresholds.CHAIR_DAYS <= on_chair < thresholds.CHAIR_DAYS + thresholds.ASKED_DAYS
        and Limit.NO_FLOOR not in known
    )


def wants_a_look(profile: Profile) -> bool:
    """Whether to see someone soon: under 20, or from 50 on with pain of under 12 weeks (3.A)."""
    if profile.age is AgeBand.UNDER_20:
        return True
    return profile.age in OVER_50 and profile.span not in (None, PainSpan.LONGER)


def age_told(library: Library, state: TrainingState, entry: DiaryEntry, event: d.AgeTold) -> Step:
    return _with_profile(state, entry, evolve(state.profile, age=event.band))


def span_told(library: Library, state: TrainingState, entry: DiaryEntry, event: d.SpanTold) -> Step:
    return _with_profile(state, entry, evolve(state.profile, span=event.span))


def goal_told(library: Library, state: TrainingState, entry: DiaryEntry, event: d.GoalTold) -> Step:
    changed = evolve(state.profile, activity=event.activity, goal=event.words)
    return _with_profile(state, entry, changed)


def question_skipped(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.QuestionSkipped
) -> Step:
    skipped = state.profile.skipped | {event.question}
    return _with_profile(state, entry, evolve(state.profile, skipped=skipped))


def _with_profile(state: TrainingState, entry: DiaryEntry, profile: Profile) -> Step:
    advised = profile.advised or wants_a_look(profile)
    told = evolve(profile, advised=advised, question_on=entry.local_date)
    return evolve(state, profile=told), ()
