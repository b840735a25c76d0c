"""Gives the words of the chat as plain text, for a terminal."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace

from bot.chat.screens.shared import dashed
from bot.chat.words import ExerciseWords, MissingWords, Words
from bot.domain.diary import RoutineItem
from bot.domain.exercise import ExerciseId, Library
from bot.domain.reasons import Reason

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Names, doses and reasons without HTML."""

    words: Words
    library: Library

    def name(self, exercise: ExerciseId) -> str:
        return self._plain(f"{dashed(exercise)}-name")

    def dose(self, item: RoutineItem) -> str:
        exercise = self.library[item.exercise]
        rung = replace(exercise.rung(item.rung), dose=item.dose)
        return _stripped(ExerciseWords(self.words, exercise, rung, item.position).dose)

    def why(self, reason: Reason, exercise: ExerciseId | None) -> str:
        """Return a reason's own words, or its code if it has none: some changes nobody is told."""
        names = self.name(exercise) if exercise is not None else ""
        try:
            return _stripped(self.words.text(f"why-{dashed(reason)}", names=names))
        except MissingWords:
            code = reason.replace("_", " ")
            return f"{names}: {code}." if names else f"{code}."

    def feel(self, feel: str) -> str:
        return self._plain(f"feel-{feel}").lower()

    def _plain(self, key: str) -> str:
        return _stripped(self.words.text(key))


def _stripped(marked: str) -> str:
    return html.unescape(_TAG.sub("", marked))
