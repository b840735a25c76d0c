"""What the content files hold, read together when the bot starts."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.places.cities import Cities
from bot.domain.places.emergency import EmergencyNumbers
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.intents import IntentWords
from bot.library import (
    ContentError,
    check,
    load_cities,
    load_date_words,
    load_emergency,
    load_intent_words,
    load_library,
    load_time_words,
)
from bot.media.finding import Pictures
from bot.media.tracks.folder import FOLDER as TRACKS
from bot.media.tracks.folder import Tracks
from bot.usecases.picturing import FindMedia

CONTENT = Path(__file__).parent.parent / "content"


class CannotStart(Exception):
    """What the operator has to mend first, in plain words."""


class Content(NamedTuple):
    """What the content files hold."""

    library: Library
    words: Words
    time_words: TimeWords
    intent_words: IntentWords
    emergency: EmergencyNumbers
    cities: Cities
    date_words: DateWords
    find_media: FindMedia
    tracks: Tracks


def load_content() -> Content:
    """Facts, words and tables. Raises CannotStart with every error in them."""
    try:
        library = load_library(CONTENT)
        time_words = TimeWords.from_mapping(load_time_words(CONTENT, "en"))
        words = Words.from_folder(CONTENT / "en")
        intents = load_intent_words(CONTENT, "en")
        intent_words = IntentWords.from_mapping(intents, words.plain("warning-words").split(","))
        date_words = DateWords.from_mapping(load_date_words(CONTENT, "en"))
        emergency, cities = load_emergency(CONTENT), load_cities(CONTENT)
        tracks = Tracks.from_folder(CONTENT / TRACKS)
        find_media = Pictures(CONTENT / "media").find
    except (ContentError, ValueError) as error:
        lines = "\n  ".join(map(str, check(CONTENT) or [error]))
        raise CannotStart(f"The content has errors:\n  {lines}") from None
    return Content(
        library,
        words,
        time_words,
        intent_words,
        emergency,
        cities,
        date_words,
        find_media,
        tracks,
    )
