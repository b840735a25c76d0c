"""Open questions as they are stored in `person.talk`: as diary events are, the topmost last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.storage.old_questions import read_old_question
from bot.usecases import questions as q
from bot.usecases.codec import UnreadableError, decode_tagged, encode_tagged

QUESTIONS: Mapping[str, type[q.Question]] = {
    cls.__name__: cls for cls in q.Question.__subclasses__() if "__slots__" in vars(cls)
}
"""Every kind of question by its name. A name is never used again for another meaning."""


def pack_questions(questions: tuple[q.Question, ...]) -> dict[str, Any] | None:
    """The open questions as plain JSON; None for none."""
    return {"open": [encode_tagged(each) for each in questions]} if questions else None


def unpack_questions(stored: Any) -> tuple[q.Question, ...]:
    """The open questions from what is stored, in the form of today or of before.

    Raises UnreadableError.
    """
    if stored is None:
        return ()
    if isinstance(stored, list):
        return read_old_question(stored)
    match stored:
        case {"open": [*rows], **others} if not others:
            return tuple(decode_tagged(QUESTIONS, each) for each in rows)
    raise UnreadableError("not a list of open questions")
