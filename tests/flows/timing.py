"""What stories about the timer have in common."""

from __future__ import annotations

from bot.preview.telegram.seen import SeenMessage
from bot.workshop.tones.encoding import decode
from bot.workshop.tones.synthesis import RATE, Samples
from tests.flows.driver import Phone

DONE = "Done: how was it?"


def tracks(phone: Phone) -> list[SeenMessage]:
    """The timer's messages that stand in the chat."""
    return [m for m in phone.said if m.text.startswith("Timer:")]


def the_track(phone: Phone) -> SeenMessage:
    (found,) = tracks(phone)
    return found


def heard(phone: Phone) -> Samples:
    """What the track in the chat sounds like."""
    media = the_track(phone).media
    assert media is not None
    assert media.kind == "audio"
    _, data = phone.stage.standin.file(media.file_id)
    return decode(data)


def seconds_of(samples: Samples) -> float:
    return len(samples) / RATE


async def stop(phone: Phone) -> None:
    await phone.press("Stop timer", on=the_track(phone))
