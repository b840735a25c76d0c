"""Buttons after an answer that hurt or was uncomfortable; `cause` is the seq of that answer."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import Discomfort, PainKind, PainPlace
from bot.domain.exercise import Limit
from bot.usecases.routine import pain


@button("nd1", pain.name_discomfort, old_card=OldCard.TAKEN, needs_past=True)
class NameDiscomfort(Button):
    """[Muscle work or stretch] and so on: the kind of discomfort."""

    cause: int
    kind: Discomfort


@button("pp1", pain.place_pain, old_card=OldCard.TAKEN)
class PlacePain(Button):
    """[Back], [Knee], [Chest, breathless or faint] and so on: where it hurt."""

    cause: int
    place: PainPlace


@button("pn1", pain.name_pain, old_card=OldCard.TAKEN)
class NamePain(Button):
    """[An ache], [Sharp or stabbing] and so on: the kind of pain."""

    cause: int
    kind: PainKind


@button("ps1", pain.score_pain, old_card=OldCard.TAKEN)
class ScorePain(Button):
    """[0] to [10]: how strong the pain was, if the person likes to say."""

    cause: int
    score: int


@button("sp1", pain.stop_today)
class StopToday(Button):
    """[Stop for today]: ends the routine."""

    routine: int
    cause: int


@button("ai1", pain.another_instead)
class AnotherInstead(Button):
    """[Another exercise instead]: adds one of another family and opens it."""

    routine: OfCard
    cause: int


@button("on1", pain.go_on)
class GoOn(Button):
    """[Go on with the rest]: the next exercise of the routine."""

    routine: OfCard
    cause: int


@button("nl1", pain.note_limit)
class NoteLimit(Button):
    """[Note: sore wrist] and the like: stores it as a limit of the person."""

    cause: OfCard
    limit: Limit
