"""Buttons after an answer that hurt or was uncomfortable."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import Discomfort, PainKind, PainPlace
from bot.domain.exercise import Limit
from bot.usecases.routine import pain


@button("nd1", pain.name_discomfort, old_card=OldCard.TAKEN, needs_past=True)
class NameDiscomfort(Button):
    cause: int
    kind: Discomfort


@button("pp1", pain.place_pain, old_card=OldCard.TAKEN)
class PlacePain(Button):
    cause: int
    place: PainPlace


@button("pn1", pain.name_pain, old_card=OldCard.TAKEN)
class NamePain(Button):
    cause: int
    kind: PainKind


@button("ps1", pain.score_pain, old_card=OldCard.TAKEN)
class ScorePain(Button):
    cause: int
    score: int


@button("sp1", pain.stop_today)
class StopToday(Button):
    routine: int
    cause: int


@button("ai1", pain.another_instead)
class AnotherInstead(Button):
    routine: OfCard
    cause: int


@button("on1", pain.go_on)
class GoOn(Button):
    """On with the rest of the routine after a pain answer."""

    routine: OfCard
    cause: int


@button("nl1", pain.note_limit)
class NoteLimit(Button):
    """Notes the limit that matches where it hurt (a wrist, a knee)."""

    cause: OfCard
    limit: Limit
