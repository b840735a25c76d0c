"""Typed phrases are understood with the words of the shipped content."""

from __future__ import annotations

from collections import Counter

from bot.domain.typed.intents import Intent, names_a_sign, read_intent
from tests.cases import each_of
from tests.chat.incoming.typed_tables import ALL, CONTENT, FIRST, HELD_OUT, table

SAID_OF = {
    intent: [text for meant, text in ALL if meant is intent]
    for intent in Intent.__members__.values()
}


def understood(text: str) -> Intent:
    return read_intent(text, CONTENT.language.intent_words, CONTENT.language.time_words).intent


@each_of("meant, text", ALL)
def test_a_typed_phrase_is_understood(meant: Intent, text: str) -> None:
    assert understood(text) is meant


@each_of("meant, text", ALL)
def test_capitals_curly_apostrophes_and_an_emoji_change_nothing(meant: Intent, text: str) -> None:
    assert understood(text.upper().replace("'", "’") + " 🙂") is meant


@each_of("text", SAID_OF[Intent.SIGN])
@each_of(
    "sentence",
    ["hi, {}", "no pain but {}", "{} - can i start?", "thanks! {}. 7:40 please", "not {}"],
)
def test_a_sign_is_found_in_any_sentence(text: str, sentence: str) -> None:
    assert names_a_sign(sentence.format(text), CONTENT.language.intent_words)


@each_of("text", SAID_OF[Intent.NO_PAIN])
@each_of("sentence", ["{}", "good morning, {}", "{}, thank you", "i think {}"])
def test_no_negation_is_read_as_pain(text: str, sentence: str) -> None:
    assert understood(sentence.format(text)) is not Intent.PAIN


@each_of("text", SAID_OF[Intent.PAIN])
def test_pain_is_found_behind_a_sentence_without_it(text: str) -> None:
    assert understood(f"no pain yesterday. {text}") is Intent.PAIN


def test_the_tables_are_long_enough_and_hold_every_intent() -> None:
    counted = Counter(meant for meant, _ in ALL)

    assert len(list(table(FIRST))) >= 120
    assert len(list(table(HELD_OUT))) >= 40
    assert set(counted) == set(Intent)


def test_every_exercise_is_known_by_its_name() -> None:
    words = CONTENT.language.words
    for exercise in CONTENT.library:
        name = words.plain(f"{exercise.id}-name".replace("_", "-"))
        assert understood(f"what is a {name}?") is Intent.EXERCISES, name
