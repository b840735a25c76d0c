"""Packs a person's timer as plain JSON, to be sealed as one value."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.domain.exercise import ExerciseId
from bot.usecases.person import Timer, TrackMessage


def pack_timer(timer: Timer | None, track: TrackMessage | None) -> object:
    """Return the timer and its track's message as one value; None where there is neither."""
    if timer is None and track is None:
        return None
    return [timer and _packed(timer), track and [track.number, track.message_id]]


def _packed(timer: Timer) -> list[object]:
    return [
        timer.number,
        timer.routine,
        timer.item,
        timer.exercise,
        timer.in_parts,
        timer.get_ready,
        timer.ends_at.isoformat(),
        timer.is_over,
    ]


def unpack_timer(value: Any) -> tuple[Timer | None, TrackMessage | None]:
    """Return the timer and its track's message from what `pack_timer` made."""
    if value is None:
        return None, None
    timer, track = value
    return timer and _unpacked(*timer), track and TrackMessage(*track)


def _unpacked(
    number: int,
    routine: int,
    item: int,
    exercise: str,
    in_parts: bool,
    get_ready: int,
    ends_at: str,
    is_over: bool,
) -> Timer:
    at = datetime.fromisoformat(ends_at)
    return Timer(number, routine, item, ExerciseId(exercise), in_parts, get_ready, at, is_over)
