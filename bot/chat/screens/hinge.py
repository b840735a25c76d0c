"""The hip hinge: how it looked, and the offer of the exercise that it unlocks."""

from __future__ import annotations

from bot.chat.buttons import AnswerTryOut, CheckHinge, Undo
from bot.chat.screens.shared import Rendered, Voice, one_each, renders
from bot.usecases import screens as s


@renders(s.AskHinge)
def ask_hinge(screen: s.AskHinge, voice: Voice) -> Rendered:
    """Ask whether the hips went back first; with the stick, also about its three contacts."""
    key = "hinge-check-stick" if screen.stick else "hinge-check"
    text = voice.words.text(key, name=voice.named(screen.exercise))
    answers = (
        voice.label("hinge-good", CheckHinge(screen.cause, good=True)),
        voice.label("hinge-not-sure", CheckHinge(screen.cause, good=False)),
    )
    mistake = voice.label("tapped-by-mistake", Undo(screen.cause))
    return Rendered(text, (answers, *one_each(mistake)))


@renders(s.AskTryOut)
def ask_try_out(screen: s.AskTryOut, voice: Voice) -> Rendered:
    """Say what it is, and that the people in the study behind it were supervised."""
    yes = voice.label("try-out-yes", AnswerTryOut(screen.routine, wanted=True))
    no = voice.label("try-out-no", AnswerTryOut(screen.routine, wanted=False))
    text = voice.words.text("try-out", name=voice.named(screen.exercise))
    return Rendered(text, one_each(yes, no))
