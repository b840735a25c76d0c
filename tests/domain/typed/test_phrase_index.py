"""Patterns are compiled when a text first needs them, and each of them can be."""

from __future__ import annotations

from bot.domain.typed.alarms import Alarm, AlarmWords, find_alarms
from bot.domain.typed.phrase_index import PhraseIndex
from bot.library import load_sign_words
from tests.shipped import FOLDER

WORDS = {Alarm.SIGNS: ["numb leg/foot", "numb* all over", "my bladder", "# days of fever"]}


def how_many_compiled(index: PhraseIndex[Alarm]) -> int:
    return sum(rest.is_compiled for rest in index.rests())


def test_a_text_compiles_what_its_own_words_may_begin_and_no_more() -> None:
    index = PhraseIndex.build(WORDS, {})
    assert how_many_compiled(index) == 0

    assert [kind for kind, _, _ in index.find(" numb foot ")] == [Alarm.SIGNS]

    assert how_many_compiled(index) == 2  # "numb" and "numb*"
    assert list(index.find(" bladder ")) == []
    assert how_many_compiled(index) == 2
    assert [kind for kind, _, _ in index.find(" 3 days of fever ")] == [Alarm.SIGNS]
    assert how_many_compiled(index) == 3


def test_every_pattern_of_the_shipped_words_can_be_compiled() -> None:
    words = AlarmWords.from_mapping(load_sign_words(FOLDER, "en"))
    rests = [rest for i in (words.anywhere, words.alone, words.harmless) for rest in i.rests()]
    assert len(rests) > 500

    for rest in rests:
        rest.match(" ", 0)

    assert all(rest.is_compiled for rest in rests)
    assert find_alarms("numb down there", words) == (Alarm.SIGNS,)
