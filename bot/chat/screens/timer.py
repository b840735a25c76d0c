"""The timer: its track in words, and the questions for its exercise and the time to get ready."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.buttons import BackToList, LeaveSetting, PartTimer, SetReady, StartTimer, StopTimer
from bot.chat.screens.shared import Label, Rendered, Rows, Voice, in_rows, lines, one_each, renders
from bot.chat.words import Markup
from bot.domain.exercise import Dose
from bot.domain.thresholds import GET_READY, HALF_TOLD_FROM
from bot.domain.timing import Timing, takes_turns, timing_of
from bot.usecases import screens as s


@renders(s.AskTimer)
def ask_timer(screen: s.AskTimer, voice: Voice) -> Rendered:
    names = [
        Label(voice.plain_name(exercise), StartTimer(screen.routine, index, swaps))
        for index, exercise, swaps in screen.items
    ]
    back = voice.label("back", BackToList(screen.routine))
    return Rendered(voice.words.text("timer-which"), one_each(*names, back))


@renders(s.AskReady)
def ask_ready(screen: s.AskReady, voice: Voice) -> Rendered:
    choices = [
        voice.ticked(
            voice.label("ready-seconds", SetReady(seconds), seconds=seconds),
            seconds == screen.seconds,
        )
        for seconds in GET_READY
    ]
    back = voice.label("back", LeaveSetting())
    return Rendered(voice.words.text("ready"), (*in_rows(choices), (back,)))


def track(screen: s.Track, voice: Voice, *, has_sound: bool) -> Rendered:
    """Render the caption of a track: its course in words, and what its tones mean."""
    words, timing = voice.words, timing_of(screen.dose)
    text = words.text(
        "timer-track",
        name=voice.named(screen.item.exercise),
        ready=screen.get_ready,
        work=_work(screen.dose, timing, voice),
        tones=lines(_tones(timing, voice)) if has_sound else words.text("timer-silent"),
    )
    return Rendered(text, _buttons(screen, voice))


def _buttons(screen: s.Track, voice: Voice) -> Rows:
    rows: Rows = ((voice.label("timer-stop", StopTimer(screen.number)),),)
    if not screen.can_part:
        return rows
    key = "timer-in-one" if screen.in_parts else "timer-in-parts"
    return (*rows, (voice.label(key, PartTimer(screen.number, in_parts=not screen.in_parts)),))


def _work(dose: Dose, timing: Timing, voice: Voice) -> Markup:
    words, rest = voice.words, timing.rest.total_seconds()
    if takes_turns(dose):
        return words.text("timer-turns", bout=_bout(dose, timing, timing.reps, voice))
    if timing.bouts == 1:
        return _bout(dose, timing, timing.reps, voice)
    if timing.changes_side:
        rounds = timing.bouts // 2
        bout = _bout(dose, timing, timing.reps, voice)
        return words.text("timer-sides", bout=bout, rest=rest, rounds=rounds)
    if timing.hold and timing.reps == 1:
        bout = _bout(dose, timing, timing.bouts, voice)
        return words.text("timer-holds", bout=bout, rest=rest)
    bout = _bout(dose, timing, timing.reps, voice)
    return words.text("timer-rounds", rounds=timing.bouts, bout=bout, rest=rest)


def _bout(dose: Dose, timing: Timing, reps: int, voice: Voice) -> Markup:
    if timing.hold:
        hold = timing.hold.total_seconds()
        return voice.words.text("timer-bout-holds", reps=reps, hold=hold)
    every = timing.move.total_seconds()
    key = voice.words.first(f"timer-bout-{dose.count}", "timer-bout-reps")
    return voice.words.text(key, reps=reps, every=every)


def _tones(timing: Timing, voice: Voice) -> Iterator[Markup]:
    if not timing.hold:
        yield voice.words.text("timer-tones-reps")
    elif timing.hold >= HALF_TOLD_FROM:
        yield voice.words.text("timer-tones-half")
    else:
        yield voice.words.text("timer-tones-hold")
    if timing.bouts > 1:
        key = "timer-tones-sides" if timing.changes_side else "timer-tones-rest"
        yield voice.words.text(key)
    yield voice.words.text("timer-tones-play")
