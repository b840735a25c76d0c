"""The day's routine: its opening with the morning check, its cards, and days without one."""

from __future__ import annotations

from dataclasses import replace

from bot.chat.buttons import (
    AnswerSwapped,
    BackToList,
    Button,
    ComeBack,
    GiveAnswer,
    HowTo,
    MorningCause,
    MorningFeel,
    MorningScore,
    ShowShelf,
    StartRoutine,
    StartTimer,
    Swap,
)
from bot.chat.screens import day as of_day
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Row,
    Rows,
    Voice,
    dashed,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import ExerciseWords, Markup
from bot.domain.diary import Answer, Feel, RoutineItem, WorseCause
from bot.domain.exercise import ExerciseId
from bot.domain.reasons import Reason
from bot.usecases import screens as s

LONGEST_CARD = 1024
"""Telegram's limit for the caption of a picture, in characters."""
ANSWER_ROWS = ((Answer.EASY, Answer.OK), (Answer.DISCOMFORT,), (Answer.PAIN,))
"""A long label has a row of its own: Telegram cuts one that is too wide for half a row."""


@renders(s.Opening)
def opening(screen: s.Opening, voice: Voice) -> Rendered:
    """Render names, minutes and reasons.

    Where the last morning is to be asked about, its answers take the place of [Start].
    """
    words = voice.words
    names = lines(voice.numbered(voice.named(item.exercise) for item in screen.items))
    minutes, why = _minutes(voice, screen.minutes), why_these(voice, screen.items)
    text = words.text("opening", minutes=minutes, names=names, why=why)
    if screen.suspended:
        suspended = words.text("opening-held", names=voice.names(screen.suspended))
        text = words.text("opening-rests", opening=text, resting=suspended)
    if screen.resting:
        resting = words.text("resting", names=voice.names(screen.resting))
        text = words.text("opening-rests", opening=text, resting=resting)
    if screen.notes or screen.after_pause:
        told = ["pause-over"] if screen.after_pause else []
        notes = lines(map(words.text, [*told, *(f"note-{dashed(r)}" for r in screen.notes)]))
        text = words.text("opening-notes", notes=notes, opening=text)
    more = of_day.choices(screen.routine, screen.choices, voice)
    if screen.check_of is None:
        start = voice.label("opening-start", StartRoutine(screen.routine))
        return Rendered(text, ((start,), *more))
    day = voice.weekday(screen.check_of)
    feels = [
        voice.label(f"feel-{feel}", MorningFeel(screen.routine, screen.check_routine, feel))
        for feel in Feel
    ]
    return Rendered(words.text("opening-check", opening=text, day=day), (*in_rows(feels), *more))


def why_these(voice: Voice, items: tuple[RoutineItem, ...]) -> Markup:
    """Return why these exercises are there; those with the same reason share a line.

    Where one reason holds for all of them, their names are not repeated.
    """
    by_reason: dict[Reason, list[ExerciseId]] = {}
    for item in items:
        by_reason.setdefault(item.why, []).append(item.exercise)
    if len(by_reason) == 1 < len(items):
        everyone = voice.words.text("why-all", count=len(items))
        return voice.words.text(f"why-{dashed(items[0].why)}", names=everyone)
    return lines(why(voice, reason, *ids) for reason, ids in by_reason.items())


def why(voice: Voice, reason: Reason, *exercises: ExerciseId) -> Markup:
    """Say why these exercises are there, or why they changed."""
    return voice.words.text(f"why-{dashed(reason)}", names=voice.names(exercises))


def _minutes(voice: Voice, minutes: float) -> Markup:
    whole = int(minutes)
    return voice.words.text("minutes", minutes=whole, half=int(minutes > whole))


@renders(s.AskMorningCause)
def ask_morning_cause(screen: s.AskMorningCause, voice: Voice) -> Rendered:
    """Ask what made the morning worse; the score from 0 to 10 may be left out."""
    text = voice.words.text("morning-cause")
    seq = screen.morning
    labels = [
        Label(voice.plain_name(exercise), MorningCause(seq, WorseCause.EXERCISE, index))
        for index, exercise in enumerate(screen.exercises)
    ]
    for cause in (WorseCause.NOT_SURE, WorseCause.SOMETHING_ELSE):
        labels.append(voice.label(f"morning-{dashed(cause)}", MorningCause(seq, cause, 0)))
    scores = voice.scores(lambda n: MorningScore(seq, n), chosen=screen.score)
    asked = voice.words.text("morning-cause-score")
    return Rendered(lines((text, asked)), (*one_each(*labels), *scores))


@renders(s.Card)
def card(screen: s.Card, voice: Voice) -> Rendered:
    text = _card_text(screen, voice)
    if screen.no_swap:
        text = voice.words.text("card-no-swap", card=text)
    if screen.changed is not None:
        reason, exercise = screen.changed
        change = why(voice, reason, exercise)
        text = voice.words.text("card-changed", change=change, card=text)
    return Rendered(text, _card_buttons(screen, voice))


def _card_text(screen: s.Card, voice: Voice) -> Markup:
    """Return the text of a card at one of four lengths.

    Short: dose, one cue, one reason to stop. Full: also how to begin, the steps, and what is
    normal. Folded, below a film that is shown for the first time: the same, but steps and the like
    unfold on a tap. After a timer, shortest of all: only how it was is asked.
    """
    item = screen.item
    exercise = voice.library[item.exercise]
    # the routine may have been trimmed: its own dose counts, not the one on the ladder
    rung = replace(exercise.rung(item.rung), dose=item.dose)
    said = ExerciseWords(voice.words, exercise, rung, item.position)
    parts: dict[str, str | int] = {
        "name": said.name,
        "number": screen.number,
        "total": screen.total,
        "dose": said.dose,
        "cue": said.one("cue"),
        "stop": said.one("stop"),
    }
    if not screen.full:
        return voice.words.text("card-timed" if screen.timed else "card", **parts)
    steps = lines(voice.numbered(said.steps))
    more = {"setup": said.one("setup"), "steps": steps, "normal": said.one("normal")}
    full = voice.words.text("card-folded" if screen.folded else "card-full", **parts, **more)
    return _with_own_lines(full, screen, said, voice)


def _with_own_lines(full: Markup, screen: s.Card, said: ExerciseWords, voice: Voice) -> Markup:
    """Append what the person's limits change about the exercise, as far as a card has room."""
    own: list[Markup] = []
    for limit in screen.limits:
        longer = voice.words.text(
            "card-for-you", card=full, own=lines((*own, said.one(f"limit-{dashed(limit)}")))
        )
        if len(longer) <= LONGEST_CARD:
            own.append(said.one(f"limit-{dashed(limit)}"))
    return voice.words.text("card-for-you", card=full, own=lines(own)) if own else full


def _card_buttons(screen: s.Card, voice: Voice) -> Rows:
    """Return the answers, then [Timer] and [How to], then [Swap] and [Skip]."""

    def answer(value: Answer) -> Label:
        return voice.label(f"answer-button-{value}", _answer_button(screen, value))

    key = "how-to-less" if screen.full else "how-to"
    place = (screen.routine, screen.index)
    timer = voice.label("timer-button", StartTimer(*place, screen.swaps))
    others: Row = (answer(Answer.SKIPPED),)
    if not screen.no_swap:
        others = (voice.label("swap", Swap(*place, screen.swaps)), *others)
    answers = tuple(tuple(answer(value) for value in row) for row in ANSWER_ROWS)
    rows: Rows = (*answers, (timer, voice.label(key, HowTo(*place, full=not screen.full))), others)
    if screen.folded:  # the text unfolds by itself; a row less leaves more of the film in view
        rows = (*answers, (timer, *others))
    if screen.in_list:
        rows = (*rows, (voice.label("list-back", BackToList(screen.routine)),))
    return (*rows, *voice.undo(screen.undo))


def _answer_button(screen: s.Card, value: Answer) -> Button:
    """Return the button of an answer; after a swap it also counts the swaps in that place."""
    if not screen.swaps:
        return GiveAnswer(screen.routine, screen.index, value)
    return AnswerSwapped(screen.routine, screen.index, screen.swaps, value)


@renders(s.Quiet)
def quiet(screen: s.Quiet, voice: Voice) -> Rendered:
    if screen.stopped:
        again = voice.label("quiet-come-back", ComeBack())
        return Rendered(voice.words.text("quiet-stopped"), one_each(again))
    if screen.next_at is None:
        return Rendered(voice.words.text("quiet"))
    moment = voice.moment(screen.next_at, screen.tz)
    return Rendered(voice.words.text("quiet-next", moment=moment))


@renders(s.NoExercises)
def no_exercises(screen: s.NoExercises, voice: Voice) -> Rendered:
    text = voice.words.text("no-exercises")
    if screen.resting:
        resting = voice.words.text("resting", names=voice.names(screen.resting))
        text = lines((text, resting), apart="\n\n")
        told = voice.label("word-button", ShowShelf(s.Shelf.RESTING, 0))
        return Rendered(text, one_each(told))
    return Rendered(text)
