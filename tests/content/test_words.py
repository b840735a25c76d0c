"""The one way to the words: keys, arguments, escaping."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.chat.words import Markup, MissingWords, Words

CONTENT = Path(__file__).parents[2] / "content"

MESSAGES = """
-bot = Back in Three
# A comment between.
hello = Hello <b>{ $name }</b>, this is { -bot }.
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
outer = { hello } Bye.
only-attribute =
    .title = A title
tip-1 = First.
tip-2 = Second.
tip-4 = Left out.
broken = { $open
"""


@pytest.fixture
def words() -> Words:
    return Words("en", [MESSAGES, "days = A second file does not win\nlate = { outer }\n"])


def test_arguments_are_escaped_and_the_message_is_not(words: Words) -> None:
    text = words.text("hello", name='<i>Ann & "Bo"</i>')

    assert text == (
        "Hello <b>&lt;i&gt;Ann &amp; &quot;Bo&quot;&lt;/i&gt;</b>, this is Back in Three."
    )


def test_finished_markup_goes_into_another_message_as_it_is(words: Words) -> None:
    inner = words.text("days", count=1)

    assert words.text("hello", name=Markup(f"<i>{inner}</i>")).startswith(
        "Hello <b><i>1 day</i></b>"
    )
    assert words.text("hello", name=words.text("days", count=2)).startswith("Hello <b>2 days</b>")


def test_markup_that_was_added_to_is_plain_text_again(words: Words) -> None:
    assert "&lt;b&gt;" in words.text("hello", name=Markup("<b>") + "Ann")


def test_a_button_gets_its_words_unescaped(words: Words) -> None:
    assert words.plain("hello", name="Ann & Bo") == "Hello <b>Ann & Bo</b>, this is Back in Three."


def test_numbers_choose_the_plural(words: Words) -> None:
    assert [words.text("days", count=n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_no_invisible_marks_surround_an_argument(words: Words) -> None:
    assert words.text("days", count=3).isascii()


def test_a_message_may_use_another_of_any_file(words: Words) -> None:
    assert words.text("late", name="Ann") == "Hello <b>Ann</b>, this is Back in Three. Bye."


def test_words_know_what_they_have(words: Words) -> None:
    assert words.has("hello")
    assert not words.has("-bot")
    assert not words.has("goodbye")
    assert words.first("goodbye", "hello", "days") == "hello"


def test_numbered_messages_end_at_the_first_gap(words: Words) -> None:
    assert words.numbered("tip") == ("First.", "Second.")
    assert words.numbered("hint") == ()


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("goodbye", "there is no such message"),
        ("hello", "Unknown external: name"),
        ("only-attribute", "no text of its own"),
        ("broken", "no such message"),
    ],
)
def test_words_that_are_missing_are_never_shown_as_a_gap(
    words: Words, key: str, reason: str
) -> None:
    with pytest.raises(MissingWords, match=reason) as missing:
        words.text(key)

    assert missing.value.key == key


def test_a_choice_of_keys_that_do_not_exist_names_them_all(words: Words) -> None:
    with pytest.raises(MissingWords, match="a or b"):
        words.first("a", "b")


def test_all_english_words_are_found() -> None:
    words = Words.from_folder(CONTENT / "en")

    assert words.text("plank-name") == "Plank"
