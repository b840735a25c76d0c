"""Read all content files together when the bot starts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from bot.chat.words import MissingWords, Words
from bot.domain.exercise import Library
from bot.domain.places.cities import Cities
from bot.domain.places.emergency import EmergencyNumbers
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.intents import IntentWords
from bot.library import (
    ContentError,
    check,
    languages,
    load_cities,
    load_date_words,
    load_emergency,
    load_intent_words,
    load_library,
    load_sign_words,
    load_time_words,
)
from bot.media.finding import Pictures
from bot.media.tracks.folder import FOLDER as TRACKS
from bot.media.tracks.folder import Tracks
from bot.usecases.picturing import FindMedia

CONTENT = Path(__file__).parent.parent / "content"


class CannotStart(Exception):
    """A start that cannot be, with plain words for the operator: what to mend first."""


class Language(NamedTuple):
    """One language: its messages, and the words by which typed texts are understood."""

    words: Words
    time_words: TimeWords
    date_words: DateWords
    intent_words: IntentWords


class Content(NamedTuple):
    """Facts, tables, films and tracks, and the words of one language."""

    library: Library
    language: Language
    emergency: EmergencyNumbers
    cities: Cities
    find_media: FindMedia
    tracks: Tracks


def load_content(language: str) -> Content:
    """Read facts, tables, and the words of the folder `language`.

    Raises CannotStart with every error in them; where there is no such folder, it says which
    languages there are.
    """
    if language not in (known := languages(CONTENT)):
        there_are = f"DEFAULT_LANGUAGE: is {language}; there are words for: {', '.join(known)}"
        raise _refusal([there_are, *check(CONTENT)])
    try:
        return Content(
            library=load_library(CONTENT),
            language=load_language(CONTENT, language),
            emergency=load_emergency(CONTENT),
            cities=load_cities(CONTENT),
            find_media=Pictures(CONTENT / "media").find,
            tracks=Tracks.from_folder(CONTENT / TRACKS),
        )
    except (ContentError, MissingWords, ValueError) as error:
        raise _refusal(check(CONTENT) or [error]) from None


def load_language(root: Path, language: str) -> Language:
    """Read `root/<language>`. Raises ContentError, MissingWords or ValueError."""
    words = Words.from_folder(root / language)
    return Language(
        words,
        TimeWords.from_mapping(load_time_words(root, language)),
        DateWords.from_mapping(load_date_words(root, language)),
        IntentWords.from_mapping(
            load_intent_words(root, language), load_sign_words(root, language)
        ),
    )


def _refusal(reasons: Iterable[object]) -> CannotStart:
    lines = "\n  ".join(map(str, reasons))
    return CannotStart(f"The content has errors:\n  {lines}")
