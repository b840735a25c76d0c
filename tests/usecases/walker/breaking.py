"""A broken rule for each promise, to show that its check can fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.domain import thresholds
from bot.domain.diary import ClearedWhen, EndQuestion, RoutineItem, Undone
from bot.domain.evolve import evolve
from bot.domain.exercise import Exercise, Library, Limit, Place, Position, Rung
from bot.domain.planning import candidates, choosing, dosing, list_mode, novelty, replacing
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules import answers, mornings, providers_word
from bot.domain.rules import limits as limit_rules
from bot.domain.rules.body_needs import needs_of
from bot.domain.rules.limits import allowed_rungs
from bot.domain.safety import signs as safety
from bot.domain.schedule import EVERY_DAY, next_due
from bot.domain.week.judging import Verdict
from bot.usecases import asked_first, chart, current, due
from bot.usecases.day import bad_day
from bot.usecases.reminders import verdicts
from bot.usecases.routine import answering, cards, changing, morning, pain
from bot.usecases.routine import body_needs as needs
from bot.usecases.safety import signs
from bot.usecases.week import checking_in, figures, reporting


@dataclass(frozen=True, slots=True)
class Patch:
    where: Any
    name: str
    instead: Any


@dataclass(frozen=True, slots=True)
class Rule:
    """Patches that break a rule, and from which person on it is soon seen."""

    patches: tuple[Patch, ...]
    seed: int = 1
    days: int = 90


def rule(*patches: tuple[Any, str, Any], seed: int = 1, days: int = 90) -> Rule:
    return Rule(tuple(Patch(*p) for p in patches), seed, days)


def always(value: object) -> Callable[..., object]:
    return lambda *_, **__: value


FAR = timedelta(days=4000)
NONE = timedelta()


def _without_limits(_state: object, exercise: Exercise, place: Place) -> Any:
    return allowed_rungs(exercise, frozenset(), place)


def _not_eased(exercise: Exercise, known: Any, reason: Reason, _on: date) -> Any:
    return known, Decision(Action.EASE, reason, exercise.id)


def _eased_up(exercise: Exercise, known: Any, reason: Reason, _on: date) -> Any:
    rung = exercise.ladder[-1].id
    return evolve(known, rung=rung), Decision(Action.EASE, reason, exercise.id)


def _needs(library: Library, _state: object, item: RoutineItem) -> frozenset[Limit]:
    return needs_of(library[item.exercise], item)


def _due(**changes: Any) -> Any:
    return lambda schedule, after: next_due(replace(schedule, **changes), after)


def _at_the_top(candidate: candidates.Candidate, wanted: int) -> tuple[Rung, Position]:
    return candidate.rungs[-1]


BROKEN: dict[str, Rule] = {
    "signs_stay_owed": rule((current, "owed_screen", always(None))),
    "pain_is_told_to_its_end": rule((asked_first, "_half_told", always(None))),
    "nothing_while_blocked": rule((safety, "_blocked", lambda state, _block: state)),
    "nothing_more_today": rule(
        (pain, "ends_today", always(False)), (current, "is_enough", always(False))
    ),
    "checked_within_two_weeks": rule((asked_first, "list_due", always(None))),
    "conditions_after_four_weeks": rule((asked_first, "limits_due", always(False))),
    "resting_stays_out": rule((Library, "relatives", always(()))),
    "held_waits": rule((mornings, "suspend_each", lambda _l, state, *_: (state, ()))),
    "gentle_when_worse": rule(
        (candidates, "leaves_out_strength", always(False)),
        (chart, "leaves_out_strength", always(False)),
    ),
    "limits_hold": rule(
        (candidates, "rungs_left", _without_limits), (chart, "is_allowed", always(True))
    ),
    "strength_waits_a_day": rule(
        (candidates.Candidate, "worked_yesterday", always(False)),
    ),
    "sore_muscle_rests": rule((candidates, "tired_muscles", always(frozenset()))),
    "first_time_lowest": rule((dosing, "nearest", _at_the_top)),
    "lower_after_a_gap": rule(
        (thresholds, "ONE_RUNG_GAP", FAR),
        (thresholds, "TWO_RUNGS_GAP", FAR),
        (thresholds, "START_AGAIN_GAP", FAR),
    ),
    "lower_after_weeks_out_of_turn": rule((thresholds, "START_AGAIN_GAP", FAR), seed=10, days=200),
    "half_after_a_flare": rule((thresholds, "HALF", 1.0)),
    "half_on_the_way_back": rule((thresholds, "CLEAN_TO_RETURN", 0)),
    "no_more_than_the_rung": rule((thresholds, "HALF", 3)),
    "steps_are_earned": rule((thresholds, "CLEAN_TO_ADVANCE", 1)),
    "one_new_thing_a_day": rule((novelty, "is_new_today", always(False))),
    "one_step_up_a_day": rule((thresholds, "PROGRESSED_PER_DAY", 3)),
    "nothing_new_where_pain_stopped_two": rule(
        (thresholds, "STOPPED_IN_CATEGORY", 99), (thresholds, "STOPPED_IN_ALL", 99)
    ),
    "nothing_new_after_days_away": rule((thresholds, "NO_PROGRESS_GAP", FAR)),
    "a_swap_is_another": rule((replacing, "_resting", always([]))),
    "a_professional_is_asked_first": rule((limit_rules, "must_ask_first", always(False))),
    "easier_after_too_hard": rule((answers, "ease", _not_eased)),
    "easier_relatives_after_pain": rule((answers, "ease", _eased_up), seed=15),
    "steps_stand_five_days": rule((thresholds, "BETWEEN_CHANGES", NONE)),
    "a_skipped_step_is_the_same_movement": rule((thresholds, "EASY_START_STEPS", 4)),
    "what_returns_is_the_only_change": rule(
        (candidates.Candidate, "is_back", property(always(False))), seed=28
    ),
    "about_five_minutes": rule(
        (thresholds, "TARGET_TIME", timedelta(minutes=15)), seed=7, days=200
    ),
    "nothing_twice_a_day": rule((bad_day, "answered_in", always(frozenset())), seed=30),
    "an_old_plan_lapses": rule((current, "_is_lapsed", always(False)), seed=24),
    "the_list_is_familiar": rule((list_mode, "_is_familiar", always(True))),
    "the_morning_is_asked": rule((morning, "MORNING_ASKED", timedelta(days=1))),
    "answers_are_kept": rule((chart.Chart, "change", lambda c, seq, _new: c.decide(Undone(seq)))),
    "changes_reach_back_two_weeks": rule(
        (changing, "is_changeable", always(True)), (thresholds, "REMEMBERED", FAR)
    ),
    "breathing_first": rule((choosing, "_first", lambda pool: (pool[-1], Reason.FIRST_DAY))),
    "a_pause_is_quiet": rule(
        (verdicts, "is_pause_on", always(False)), (due, "next_due", _due(paused_until=None))
    ),
    "on_chosen_weekdays": rule((due, "next_due", _due(days=EVERY_DAY)), seed=24),
    "needs_are_asked_first": rule(
        (current, "body_needs_screen", always(None)), (answering, "body_needs_screen", always(None))
    ),
    "no_need_twice": rule((needs, "unasked_needs", _needs)),
    "words_count_from_after_the_stop": rule(
        (safety, "checks_since", always(tuple(ClearedWhen))),
        (providers_word, "checks_since", always(tuple(ClearedWhen))),
    ),
    "a_slip_is_taken_back_at_once": rule(
        (signs, "SIGN_TAKEN_BACK_WITHIN", timedelta(days=1)), seed=62
    ),
    "the_card_names_the_limits": rule((cards, "_limits_on", always(()))),
    "what_is_not_at_hand_is_not_needed": rule(
        (needs, "_ask_things", always(None)), seed=14, days=150
    ),
    "what_passes_is_asked_again": rule((asked_first, "passing_due", always(None)), seed=41),
    "a_report_counts_the_answers": rule((figures, "routines_of", always([]))),
    "no_word_below_the_threshold": rule((reporting, "judge_pain", always(Verdict.BETTER))),
    "a_report_leaves_alone_what_rests": rule(
        (reporting, "members", lambda library, _state, category: list(library.of(category)))
    ),
    "signs_come_before_a_check_in": rule((checking_in, "open_signs", always(()))),
    "one_question_a_day": rule((current, "end_question", always(EndQuestion.AGE))),
}
