"""Buttons below a line, a message of its own beside the card. Few lines have any."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.chat.buttons import (
    Button,
    KeepMyDiary,
    TakeAlong,
    TakeBackAgreement,
    TakeBackNote,
    TellSign,
)
from bot.chat.screens.shared import Label, Rows, one_each
from bot.chat.words import Words
from bot.domain.diary import Reply, SignQuestion
from bot.usecases.person import Line


def _take_back_note(line: Line, words: Words) -> Rows:
    note = int(line.args.get("note", 0))
    return one_each(_label(words, "note-take-back", TakeBackNote(note))) if note else ()


def _answer_signs(line: Line, words: Words) -> Rows:
    """Return one tap to the advice for each answer: not sure counts as yes (clinical 3.B)."""
    if not line.args.get("ask"):
        return ()
    four, others = SignQuestion.FOUR, SignQuestion.OTHERS
    return one_each(
        _label(words, "warning-one-of-four", TellSign(four, Reply.YES)),
        _label(words, "warning-another", TellSign(others, Reply.YES)),
        _label(words, "warning-not-sure", TellSign(four, Reply.NOT_SURE)),
    )


def _privacy(line: Line, words: Words) -> Rows:
    if not line.args.get("ask"):
        return ()
    return one_each(
        _label(words, "privacy-along", TakeAlong()),
        _label(words, "privacy-withdraw", TakeBackAgreement()),
    )


def _keep_all(_line: Line, words: Words) -> Rows:
    return one_each(_label(words, "lapse-keep", KeepMyDiary()))


def _label(words: Words, key: str, button: Button) -> Label:
    return Label(words.plain(key), button)


LINE_BUTTONS: Mapping[str, Callable[[Line, Words], Rows]] = {
    "line-noted": _take_back_note,
    "line-noted-early": _take_back_note,
    "line-noted-question": _take_back_note,
    "line-warning": _answer_signs,
    "line-privacy": _privacy,
    "line-lapse-soon": _keep_all,
}


def rows_below(line: Line, words: Words) -> Rows:
    """Return the rows of buttons below this line; empty for most lines."""
    make = LINE_BUTTONS.get(line.key)
    return make(line, words) if make is not None else ()
