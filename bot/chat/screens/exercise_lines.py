"""The text of the pages about one exercise, as paragraphs of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.chat.screens.routine import why
from bot.chat.screens.shared import Voice, dashed, lines
from bot.chat.words import ExerciseWords, Markup
from bot.domain import thresholds
from bot.domain.exercise import Dose, Position, Prerequisite, RungId
from bot.domain.planning.standing import Standing
from bot.domain.reasons import Reason
from bot.domain.rules.hinge_gate import Missing
from bot.usecases import screens as s

Paragraphs = Iterator[list[Markup]]
STAYS_AWAY = frozenset({Standing.RESTING, Standing.OUT})
NEVER_OFFERED = frozenset({Standing.LEFT_OUT, Standing.GONE})
OWN_PAUSES = frozenset({Reason.FLARE, Reason.WORSE_TREND, Reason.GENTLE_WEEK, Reason.STILL_SORE})
"""Reasons for a pause that concern the whole back or a muscle and have a sentence of their own."""


def own_lines(screen: s.ExercisePage, voice: Voice) -> Paragraphs:
    """Yield its other names, its purpose, and where the person stands with it."""
    said, words = exercise_words(screen, voice), voice.words
    about = [words.text("page-aliases", names=said.one("aliases")), said.one("for")]
    needed = voice.library[screen.exercise].equipment
    about += [words.text(f"page-needs-{dashed(thing)}") for thing in needed]
    yield about
    for part in (_standing(screen, voice), _ladder(screen, voice), _missing_lines(screen, voice)):
        if part:
            yield part
    if screen.own.standing is Standing.LEFT_OUT:
        yield [words.text("page-left-out"), *_own_limits(screen, said, voice)]
    elif screen.own.limits:
        yield [words.text("page-your-limits")]


def exercise_words(screen: s.ExercisePage, voice: Voice) -> ExerciseWords:
    own = screen.own
    exercise = voice.library[screen.exercise]
    rung = replace(exercise.rung(own.rung), dose=own.dose)
    return ExerciseWords(voice.words, exercise, rung, own.position)


def dose_of(
    screen: s.ExercisePage | s.WordNoted, rung: RungId, position: Position, dose: Dose, voice: Voice
) -> Markup:
    """Return a dose in words, at any rung of the exercise."""
    exercise = voice.library[screen.exercise]
    at = replace(exercise.rung(rung), dose=dose)
    return ExerciseWords(voice.words, exercise, at, position).dose


def day(on: date, today: date, voice: Voice) -> Markup:
    """Return "today", "yesterday" or "Tuesday 3 March"."""
    ago = (today - on).days
    if ago in (0, 1):
        return voice.words.text(("day-today", "day-yesterday")[ago])
    return Markup(voice.day(on))


def _standing(screen: s.ExercisePage, voice: Voice) -> list[Markup]:
    """Say whether it rests or pauses, and why; a provider's word; when it was last done."""
    own, words = screen.own, voice.words
    found = list(_why_away(screen, voice))
    if own.provider_said is not None and own.provider_said_on is not None:
        who = words.text(f"told-by-{own.provider_said.by or 'other'}")
        on = day(own.provider_said_on, screen.today, voice)
        found.append(words.text(f"page-told-{dashed(own.provider_said.word)}", name=who, day=on))
    if own.done_on is not None:
        last = day(own.done_on, screen.today, voice)
        found.append(words.text("page-done", count=own.sessions, day=last))
    elif own.standing is not Standing.GONE:
        found.append(words.text("page-never"))
    if own.in_set and own.standing not in NEVER_OFFERED:
        found.append(words.text("page-in-set"))
    elif own.left_on is not None and own.standing is Standing.GOES_ON:
        on = day(own.left_on, screen.today, voice)
        found.append(words.text("page-left-set", day=on))
    return found


def _why_away(screen: s.ExercisePage, voice: Voice) -> Iterator[Markup]:
    own, words = screen.own, voice.words
    since = day(own.since, screen.today, voice) if own.since is not None else Markup("")
    if own.standing in STAYS_AWAY:
        yield words.text("page-rests", day=since)
        yield _why_it_rests(screen, voice)
        if own.standing is Standing.RESTING:
            yield words.text("page-rests-until")
        else:
            yield words.text("page-out")
    elif own.standing is Standing.PAUSES:
        yield from _pause(screen, since, voice)
    elif own.standing is Standing.RETURNS:
        total = thresholds.CLEAN_TO_RETURN
        yield words.text("page-returns", day=since, count=own.clean, total=total)
    elif own.standing is Standing.GONE:
        yield words.text("page-gone")


def _why_it_rests(screen: s.ExercisePage, voice: Voice) -> Markup:
    """Say why it rests; the two usual reasons have words that do not repeat its name."""
    reason = screen.own.reason or Reason.TOLD_TO_REST
    if voice.words.has(key := f"page-because-{dashed(reason)}"):
        return voice.words.text(key)
    return why(voice, reason, screen.exercise)


def _pause(screen: s.ExercisePage, since: Markup, voice: Voice) -> Iterator[Markup]:
    reason = screen.own.reason
    if reason in OWN_PAUSES:
        yield voice.words.text(f"page-pause-{dashed(reason)}")
        return
    yield voice.words.text("page-held", day=since)
    if reason is not None:
        yield why(voice, reason, screen.exercise)


def _ladder(screen: s.ExercisePage, voice: Voice) -> list[Markup]:
    """Say the person's step and its dose, the next step, and what is still missing for that."""
    own, words = screen.own, voice.words
    if own.standing in NEVER_OFFERED:
        return []
    if own.standing in STAYS_AWAY and own.done_on is None:
        return []
    dose = dose_of(screen, own.rung, own.position, own.dose, voice)
    step = words.text(f"page-step-{_step_key(own)}", number=own.step, total=own.steps, dose=dose)
    found = [step]
    if own.is_after_gap and own.standing is Standing.GOES_ON:
        found.append(words.text("page-after-gap"))
    if own.standing in (Standing.GOES_ON, Standing.PAUSES):
        found += _next(screen, voice)
    found += [_prerequisite(needed, voice) for needed in own.prerequisites]
    return found


def _step_key(own: s.OwnFacts) -> str:
    """Return the key for the step: the person is on it, was on it, or would begin there."""
    if own.standing in STAYS_AWAY:
        return "was"
    if own.standing is Standing.RETURNS:
        return "half"
    return "first" if own.done_on is None else "own"


def _next(screen: s.ExercisePage, voice: Voice) -> Iterator[Markup]:
    own, words = screen.own, voice.words
    if own.next is None:
        if own.is_last:
            yield words.text("page-last-step")
        elif own.is_capped:
            yield words.text("page-capped")
        return
    rung = own.next.rung
    dose = dose_of(screen, rung.id, own.next.position, rung.dose, voice)
    yield words.text("page-next", dose=dose)
    if own.next.is_ready:
        yield words.text("page-next-ready")
        return
    yield words.text("page-next-clean", total=thresholds.CLEAN_TO_ADVANCE, count=own.next.clean)
    yield words.text("page-next-days", total=thresholds.BETWEEN_CHANGES.days, count=own.next.days)
    yield words.text("page-next-how")


def _prerequisite(needed: Prerequisite, voice: Voice) -> Markup:
    return voice.words.text("page-first", count=needed.days, names=voice.either(needed.any_of))


def _missing_lines(screen: s.ExercisePage, voice: Voice) -> list[Markup]:
    """Say what is still missing to unlock it, one line each."""
    own = screen.own
    if not own.lacks or own.standing in STAYS_AWAY | NEVER_OFFERED:
        return []
    return [voice.words.text("page-locked"), *(_missing_line(each, voice) for each in own.lacks)]


def _missing_line(missing: Missing, voice: Voice) -> Markup:
    key = f"lack-{dashed(missing.kind)}"
    return voice.words.text(key, count=missing.have, total=missing.needed)


def _own_limits(screen: s.ExercisePage, said: ExerciseWords, voice: Voice) -> Iterator[Markup]:
    """Yield what each of the person's own limits changes about it."""
    for limit in screen.own.limits:
        name = voice.words.text(f"condition-{dashed(limit)}")
        line = said.one(f"limit-{dashed(limit)}")
        yield voice.words.text("page-own-limit", label=name, own=line)


def how_to_lines(screen: s.ExercisePage, voice: Voice) -> Paragraphs:
    """Yield dose, starting position and steps, when to stop, cues, mistakes, what is normal."""
    said, words = exercise_words(screen, voice), voice.words
    yield [said.dose]
    yield [said.one("setup"), *voice.numbered(said.steps)]
    yield [said.one("stop")]
    yield [words.text("page-cues"), *_bullets((said.one("cue"), *said.many("cues")), voice)]
    yield [words.text("page-mistakes"), *_bullets(said.many("mistakes"), voice)]
    yield [words.text("page-normal"), said.one("normal")]


def _bullets(found: Iterable[Markup], voice: Voice) -> Iterator[Markup]:
    return (voice.words.text("page-bullet", own=each) for each in found)


def easier_and_harder_lines(screen: s.ExercisePage, voice: Voice) -> Paragraphs:
    said, words = exercise_words(screen, voice), voice.words
    yield [words.text("page-easier"), said.one("easier")]
    yield [words.text("page-harder"), said.one("harder")]


def caution_lines(screen: s.ExercisePage, voice: Voice) -> Paragraphs:
    """Yield the cautions for everybody, then what the person's own limits change."""
    said, words = exercise_words(screen, voice), voice.words
    yield [words.text("page-careful-all"), said.one("caution")]
    limits = list(_own_limits(screen, said, voice))
    if limits:
        yield [words.text("page-careful-own"), *limits]
    yield [lines((words.text("page-stop"), said.one("stop")))]
