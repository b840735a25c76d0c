"""Telegram's HTML against a table of what it becomes."""

from __future__ import annotations

from typing import Any

import pytest

from bot.preview.telegram.entities import trimmed, utf16_length, with_found
from bot.preview.telegram.html import parse_html
from bot.preview.telegram.html_writer import write_html
from bot.preview.telegram.refusals import Refused


def utf16_slice(text: str, offset: int, length: int) -> str:
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def kinds(source: str) -> list[tuple[str, str]]:
    """The entities of `source` as (type, the text it covers)."""
    text, entities = parse_html(source)
    return [(e["type"], utf16_slice(text, e["offset"], e["length"])) for e in entities]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [("bold", "bold")]),
        ("<STRONG>bold</strong>", "bold", [("bold", "bold")]),
        ("<i>a</i><em>b</em>", "ab", [("italic", "a"), ("italic", "b")]),
        ("<u>a</u> <ins>b</ins>", "a b", [("underline", "a"), ("underline", "b")]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [("strikethrough", "a"), ("strikethrough", "b"), ("strikethrough", "c")],
        ),
        ("<code>x &lt; 5</code>", "x < 5", [("code", "x < 5")]),
        ("<pre>a\nb</pre>", "a\nb", [("pre", "a\nb")]),
        ('<a href="https://example.org/">here</a>', "here", [("text_link", "here")]),
        ("<a href='https://example.org/?a=1&amp;b=2'>x</a>", "x", [("text_link", "x")]),
        ('<a href="">nowhere</a>', "nowhere", []),
        ("<blockquote>q</blockquote>", "q", [("blockquote", "q")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ("<tg-spoiler>s</tg-spoiler>", "s", [("spoiler", "s")]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", "s")]),
        ('<tg-time unix="1700000000">then</tg-time>', "then", [("date_time", "then")]),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [("custom_emoji", "👍")]),
        ("<b>one <i>two</i></b>", "one two", [("italic", "two"), ("bold", "one two")]),
        ("👍 <b>ok</b>", "👍 ok", [("bold", "ok")]),
        ("<b></b>empty", "empty", []),
        ("a < b is &lt;".replace("a < b", "a"), "a is <", []),
        ("hip & glute &amp; core", "hip & glute & core", []),
        ("&#128077; &#x41; &quot;x&quot;", '👍 A "x"', []),
        ("&#0; &#xD800;", "&#0; &#xD800;", []),
        ("AT&T rocks", "AT&T rocks", []),
    ],
)
def test_html_becomes_text_and_entities(
    source: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert parse_html(source)[0] == text
    assert kinds(source) == found


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("3 < 5", 'Unsupported start tag "" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("a&nbsp;b", 'Unsupported reference "&nbsp;" at byte offset 1'),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_html(source)

    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


def test_a_language_belongs_to_pre_and_not_to_code_alone() -> None:
    _, block = parse_html('<pre><code class="language-python">x</code></pre>')
    _, inline = parse_html('<code class="language-python">x</code>')

    assert block == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]
    assert inline == [{"type": "code", "offset": 0, "length": 1}]


def test_offsets_count_utf16_units() -> None:
    _, entities = parse_html("👩‍⚕️ <b>ok</b>")

    assert entities[0]["offset"] == utf16_length("👩‍⚕️ ") == 6


def test_a_link_without_a_scheme_gets_one() -> None:
    _, entities = parse_html('<a href="example.org">x</a>')

    assert entities[0]["url"] == "http://example.org"


def test_a_time_entity_keeps_its_instant_and_format() -> None:
    _, entities = parse_html('<tg-time unix="1700000000" format="wDT">then</tg-time>')

    assert entities[0]["unix_time"] == 1_700_000_000
    assert entities[0]["date_time_format"] == "wDT"


@pytest.mark.parametrize(
    "source",
    [
        "plain &amp; simple",
        "<b>one <i>two</i></b> <u>three</u>",
        "<blockquote expandable>a\n<b>b</b></blockquote>",
        '<a href="https://example.org/?a=1&amp;b=2">x &lt; 5</a>',
        "👍 <tg-spoiler>s</tg-spoiler>",
        "<b><i>both</i></b>",
    ],
)
def test_written_html_reads_the_same_again(source: str) -> None:
    text, entities = trimmed(*parse_html(source))

    again = trimmed(*parse_html(write_html(text, entities)))

    assert again == (text, entities)


def test_space_at_both_ends_is_cut_and_entities_move_along() -> None:
    text, entities = trimmed("  \n👍 ok  ", [{"type": "bold", "offset": 6, "length": 4}])

    assert text == "👍 ok"
    assert entities == [{"type": "bold", "offset": 3, "length": 2}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start now", [("bot_command", "/start")]),
        ("see /help@back_bot", [("bot_command", "/help@back_bot")]),
        ("and/or 1/2", []),
        ("https://example.org/help.", [("url", "https://example.org/help")]),
        ("write to a@example.org", [("email", "a@example.org")]),
    ],
)
def test_commands_and_links_are_found(text: str, found: list[tuple[str, str]]) -> None:
    entities: list[dict[str, Any]] = with_found(text, [])

    assert [(e["type"], utf16_slice(text, e["offset"], e["length"])) for e in entities] == found


def test_nothing_is_found_inside_code() -> None:
    entities = with_found("/start", [{"type": "code", "offset": 0, "length": 6}])

    assert [entity["type"] for entity in entities] == ["code"]
