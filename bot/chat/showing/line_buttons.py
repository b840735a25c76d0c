"""The buttons below a line beside the card: few lines have any."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.chat.buttons import Button, TakeBackNote, TellSign
from bot.chat.screens.shared import Label, Rows, one_each
from bot.chat.words import Words
from bot.domain.diary import Reply, SignQuestion
from bot.usecases.person import Line


def _taking_back(line: Line, words: Words) -> Rows:
    note = int(line.args.get("note", 0))
    return one_each(_label(words, "note-take-back", TakeBackNote(note))) if note else ()


def _signs(line: Line, words: Words) -> Rows:
    """One tap to the advice: not sure counts as yes (clinical 3.B)."""
    if not line.args.get("ask"):
        return ()
    four, others = SignQuestion.FOUR, SignQuestion.OTHERS
    return one_each(
        _label(words, "warning-one-of-four", TellSign(four, Reply.YES)),
        _label(words, "warning-another", TellSign(others, Reply.YES)),
        _label(words, "warning-not-sure", TellSign(four, Reply.NOT_SURE)),
    )


def _label(words: Words, key: str, button: Button) -> Label:
    return Label(words.plain(key), button)


LINE_BUTTONS: Mapping[str, Callable[[Line, Words], Rows]] = {
    "line-noted": _taking_back,
    "line-noted-early": _taking_back,
    "line-noted-question": _taking_back,
    "line-warning": _signs,
}


def line_rows(line: Line, words: Words) -> Rows:
    """The buttons of a line; none for most."""
    make = LINE_BUTTONS.get(line.key)
    return make(line, words) if make is not None else ()
