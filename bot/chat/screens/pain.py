"""After discomfort or pain: its kind, its place, and the advice (clinical 2.B, 2.E)."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.buttons import (
    AnotherInstead,
    GoOn,
    NameDiscomfort,
    NamePain,
    NoteLimit,
    PlacePain,
    ScorePain,
    StopToday,
    Undo,
)
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.diary import Discomfort, PainKind, PainPlace
from bot.usecases import screens as s


@renders(s.AskDiscomfort)
def ask_discomfort(screen: s.AskDiscomfort, voice: Voice) -> Rendered:
    kinds = [
        voice.label(f"discomfort-{dashed(kind)}", NameDiscomfort(screen.cause, kind))
        for kind in Discomfort
    ]
    text = voice.words.text("discomfort", name=voice.named(screen.exercise))
    return Rendered(text, (*one_each(*kinds), *_mistake(screen.cause, voice)))


@renders(s.AskPainPlace)
def ask_pain_place(screen: s.AskPainPlace, voice: Voice) -> Rendered:
    """Ask where it hurt; the chest has a row of its own, so that it is not tapped by mistake."""

    def place(value: PainPlace) -> Label:
        return voice.label(f"pain-place-{value}", PlacePain(screen.cause, value))

    usual = [place(value) for value in PainPlace if value is not PainPlace.CHEST]
    rows = (*in_rows(usual), (place(PainPlace.CHEST),), *_mistake(screen.cause, voice))
    return Rendered(voice.words.text("pain-place"), rows)


@renders(s.AskPainKind)
def ask_pain_kind(screen: s.AskPainKind, voice: Voice) -> Rendered:
    """Ask for the kind of pain; the score from 0 to 10 may be left out."""
    kinds = [voice.label(f"pain-kind-{kind}", NamePain(screen.cause, kind)) for kind in PainKind]
    scores = voice.scores(lambda n: ScorePain(screen.cause, n), chosen=screen.score)
    rows = (*one_each(*kinds), *scores, *_mistake(screen.cause, voice))
    return Rendered(voice.words.text("pain-kind"), rows)


def _mistake(cause: int, voice: Voice) -> Rows:
    return one_each(voice.label("tapped-by-mistake", Undo(cause)))


@renders(s.PainAdvice)
def pain_advice(screen: s.PainAdvice, voice: Voice) -> Rendered:
    """Say that the exercise rests, and reassure; [Stop for today] is the first button."""
    text = lines(_advice_lines(screen, voice), apart="\n\n")
    labels = [voice.label("pain-stop-today", StopToday(screen.routine, screen.cause))]
    if screen.offer and screen.replacement is not None:
        labels.append(voice.label("pain-another", AnotherInstead(screen.routine, screen.cause)))
    if screen.goes_on:
        labels.append(voice.label("pain-rest-goes-on", GoOn(screen.routine, screen.cause)))
    if screen.limit is not None:
        note = NoteLimit(screen.cause, screen.limit)
        labels.append(voice.label(f"note-{dashed(screen.limit)}", note))
    return Rendered(text, one_each(*labels))


def _advice_lines(screen: s.PainAdvice, voice: Voice) -> Iterator[Markup]:
    words = voice.words
    rests = screen.exercise in screen.resting
    advice = "pain-advice" if rests else "pain-advice-position"
    yield words.text(advice, name=voice.named(screen.exercise))
    relatives = [e for e in screen.resting if e != screen.exercise]
    if relatives:
        yield words.text("pain-also-rest", names=voice.names(relatives))
    if screen.stronger:
        yield words.text("pain-many-rest")
    yield words.text("pain-go-on" if screen.offer else "pain-enough")
    if screen.offer and screen.replacement is not None:
        yield words.text("pain-instead", name=voice.named(screen.replacement))
