"""The grammar of phrases, how far a negation reaches, and which meaning wins."""

from __future__ import annotations

import pytest

from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import Ambiguous, Exact, hours_in
from bot.domain.typed.intents import (
    PRECEDENCE,
    Intent,
    IntentWords,
    Meaning,
    names_a_sign,
    read_intent,
)
from bot.domain.typed.phrases import any_of, plain

TIMES = TimeWords.from_mapping({"am": ["am"], "pm": ["pm"], "half": ["half"], "past": ["past"]})
WORDS = IntentWords.from_mapping(
    {
        "fillers": ["please", "now"],
        "numbers": ["two"],
        "names": ["bird dog*", "plank*"],
        "negations": ["no", "not", "without", "didnt"],
        "gone": ["gone", "free"],
        "breaks": ["but", "it", "and my"],
        "not_negated": ["no doubt", "never without"],
        "not_pain": ["painkiller*"],
        "before_an_hour": ["at"],
        "whole": {"greeting": ["hi"], "today": ["start"]},
        "anywhere": {
            "pain": ["pain*", "hurt*"],
            "stop": ["stop writing/sending me?"],
            "later": ["in # hours"],
            "exercises": ["what is a? @name"],
            "help": ["what ... do"],
        },
    },
    signs={"signs": ["numb", "cant feel", "tingl*"], "despair": ["no way out"]},
)


def read(text: str) -> Intent:
    return read_intent(text, WORDS, TIMES).intent


@pytest.mark.parametrize(
    ("text", "made_plain"),
    [
        ("It didn’t hurt, thanks!", " it didnt hurt | thanks | "),
        ("", " "),
        ("👍🏽!?", " | | "),
        ("Ünïcode  हिन्दी\u200b", " ünïcode हिन्दी "),
        ("7.40 or 19:30", " 7 40 or 19 30 "),
        ("ＨＩ", " hi "),
        ("pa\u200bin\ufe0f", " pain "),
    ],
)
def test_a_text_becomes_plain_words(text: str, made_plain: str) -> None:
    assert plain(text) == made_plain


@pytest.mark.parametrize(
    ("phrase", "found", "missed"),
    [
        ("wee", "i wee a lot", "next week"),
        ("tingl*", "it tingles", "a tin"),
        ("stop writing/sending", "stop sending", "stop reading"),
        ("my? back", "back", "backs"),
        ("leg ... dead", "leg feels a bit so dead", "leg feels a bit more or less dead"),
        ("in # hours", "in 3 hours", "in many hours"),
    ],
)
def test_a_phrase_finds_what_it_says_and_no_more(phrase: str, found: str, missed: str) -> None:
    finder = any_of([phrase])

    assert finder.search(plain(found))
    assert not finder.search(plain(missed))


@pytest.mark.parametrize("phrase", ["", "...", "a!", "*", "a//b", "é-ö", "a*b"])
def test_a_phrase_that_says_nothing_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"is empty|no word"):
        any_of([phrase])


@pytest.mark.parametrize(
    "text",
    [
        "no pain",
        "no a b c d pain",
        "pain is gone",
        "pain is a b c gone",
        "no pain and no hurt",
        "didn't hurt",
        "pain free",
        "without hurting",
    ],
)
def test_a_negation_within_four_words_turns_pain_around(text: str) -> None:
    assert read(text) is Intent.NO_PAIN


@pytest.mark.parametrize(
    "text",
    [
        "no a b c d e pain",
        "pain is a b c d gone",
        "no pain but hurt",
        "no. pain",
        "no, pain",
        "not ok it hurts",
        "no sleep and my pain",
        "pain is not gone",
        "not pain free",
        "no doubt pain",
        "never without pain",
        "no pain here, pain there",
    ],
)
def test_a_negation_reaches_no_further_and_two_cancel_out(text: str) -> None:
    assert read(text) is Intent.PAIN


def test_where_a_word_of_pain_means_something_else_nothing_hurts() -> None:
    assert read("took a painkiller") is Intent.NOTE


@pytest.mark.parametrize(
    "text", ["not numb", "pain, and numb. stop writing", "CAN’T FEEL it", "can't, feel"]
)
def test_a_sign_wins_over_everything_and_is_never_negated(text: str) -> None:
    assert read(text) is Intent.SIGN
    assert names_a_sign(text, WORDS)


def test_words_of_despair_win_over_those_of_a_sign_and_are_none() -> None:
    assert read("numb, and no way out") is Intent.DESPAIR
    assert not names_a_sign("no way out", WORDS)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("stop writing me", Intent.STOP),
        ("please do not stop writing me", Intent.NOTE),
        ("hi please", Intent.GREETING),
        ("hi my plank was fun", Intent.NOTE),
        ("what is a bird dog", Intent.EXERCISES),
        ("what is a house", Intent.NOTE),
        ("in two hours, at 8", Intent.LATER),
        ("stop writing, it hurts", Intent.STOP),
        ("hurts at 8", Intent.PAIN),
        ("what can it do", Intent.HELP),
        ("", Intent.NOTE),
    ],
)
def test_the_first_meaning_of_the_table_wins(text: str, meant: Intent) -> None:
    assert read(text) is meant


def test_only_what_says_nothing_else_is_all() -> None:
    assert read_intent("please stop writing", WORDS, TIMES) == Meaning(Intent.STOP, is_all=True)
    assert read_intent("stop writing at night", WORDS, TIMES) == Meaning(Intent.STOP)


def test_the_order_puts_safety_first_and_a_note_last() -> None:
    assert PRECEDENCE[:2] == (Intent.DESPAIR, Intent.SIGN)
    assert PRECEDENCE.index(Intent.PAIN) < PRECEDENCE.index(Intent.TODAY)
    assert PRECEDENCE[-1] is Intent.NOTE


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("my appointment is at 7:30", "07:30 19:30"),
        ("come at 8 then", "08:00 20:00"),
        ("I work until 5pm", "17:00"),
        ("half past 6 suits me", "06:30 18:30"),
        ("3 sets of 10", ""),
        ("walked 20 minutes", ""),
        ("at 25", ""),
    ],
)
def test_an_hour_inside_a_sentence_is_found_and_a_bare_number_is_none(text: str, hour: str) -> None:
    found = hours_in(text, TIMES, ["at"])
    times = () if found is None else found.times if isinstance(found, Ambiguous) else (found.time,)

    assert " ".join(f"{t:%H:%M}" for t in times) == hour
    assert found is None or isinstance(found, (Exact, Ambiguous))


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ({"tea": []}, "intents: tea: unknown key"),
        ({"fillers": "ok"}, "intents: fillers: a list of phrases is needed"),
        ({"gone": ["a!"]}, "intents: gone: 'a!' holds 'a!', which is no word"),
        ({"whole": []}, "intents: whole: intents with their phrases are needed"),
        ({"whole": {"sign": ["x"]}}, "intents: whole: sign: unknown intent"),
        ({"anywhere": {"stop": [""]}}, "intents: anywhere: stop: '' is empty"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(mapping: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("'", ".")):
        IntentWords.from_mapping(mapping)


def test_a_broken_word_of_warning_is_told_and_never_passed_over() -> None:
    with pytest.raises(ValueError, match="signs: signs: 'a!'"):
        IntentWords.from_mapping({}, signs={"signs": ["numb", "a!"]})


def test_without_words_everything_is_a_note() -> None:
    assert read_intent("it hurts", IntentWords.from_mapping({}), TIMES) == Meaning(Intent.NOTE)


def test_the_words_before_an_hour_are_those_of_the_file() -> None:
    assert WORDS.before_an_hour == ("at",)
    assert IntentWords.from_mapping({}).before_an_hour == ()
