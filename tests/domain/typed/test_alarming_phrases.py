"""How well alarming words are told from harmless ones, as people really type both.

A third of the phrases was set aside before the word lists were worked on. Read for the first time,
49 of its 50 alarming ones were recognised ("i cud kill myself" was missed by its spelling, which is
known since) and all 50 harmless ones left alone. Each set has a list of what it still gets wrong,
so that a change of either is seen.
"""

from __future__ import annotations

import random
import re
import string
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content import CONTENT
from bot.domain.characters import APOSTROPHES
from bot.domain.typed.alarms import Alarm
from bot.domain.typed.intents import Intent, Meaning, read_intent
from bot.domain.typed.phrase_index import parts_of, read_sets
from bot.library import load_sign_words
from tests.shipped import shipped_content

LANGUAGE = shipped_content().language
PHRASES = Path(__file__).with_name("phrases")
ALARMING = ("alarming", "held_out_alarming", "more_alarming")
HARMLESS = ("harmless", "held_out_harmless", "more_harmless")
FEWEST_RECOGNISED, FEWEST_LEFT_ALONE = 0.95, 0.90
ASKS = frozenset({Intent.DESPAIR, Intent.SIGN, Intent.PAIN, Intent.BAD_DAY})
"""What a harmless text may not be taken for: each of them asks something."""

STILL_WRONG: dict[str, set[str]] = {
    "alarming": set(),
    "held_out_alarming": set(),
    "more_alarming": {
        "emergency: crunch in my back when i fell",
        "despair: i want the pain to end and me with it",
        "despair: cant keep going",  # also said of a plank
        "despair: im ready to go, i have had my life",
    },
    "harmless": {"no numbness"},  # a sign counts negated too
    "held_out_harmless": set(),
    "more_harmless": {
        "my leg is asleep lol sat on it",
        "wife is pregnant so shes tired",
        "i feel weak today but did it",
        "what does numb mean in the list",
        "is tingling normal",
        "my shoulder blades stay together?",
        "my back passage through customs was quick",
        "chest infection cleared last year",
        "light headed boards lol",
        "cant keep my balance in tree pose",
        "off balance on the wobble board",
        "heavy legs today",
        "bowel of soup typo lol",
        "dizzying heights lol",
        "want it to end soon the plank",
        "sick of it all the rain",
        "done with it all",
        "sleep forever on sundays",
        "put me out of my misery and tell me the score",
    },
}
"""Phrases of each set that are taken for something else."""


def phrases(name: str) -> Iterator[str]:
    for line in (PHRASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def meaning(text: str) -> Meaning:
    return read_intent(text, LANGUAGE.intent_words, LANGUAGE.time_words)


def is_right(name: str, phrase: str) -> bool:
    if name in HARMLESS:
        return meaning(phrase).intent not in ASKS
    kind, _, text = phrase.partition(": ")
    return meaning(text).intent is (Intent.DESPAIR if kind == "despair" else Intent.SIGN)


@pytest.mark.parametrize("name", [*ALARMING, *HARMLESS])
def test_what_is_taken_wrongly_is_known_and_little(name: str) -> None:
    all_of_them = list(phrases(name))
    wrong = {phrase for phrase in all_of_them if not is_right(name, phrase)}

    assert wrong == STILL_WRONG[name]
    floor = FEWEST_RECOGNISED if name in ALARMING else FEWEST_LEFT_ALONE
    assert len(wrong) <= (1 - floor) * len(all_of_them)


def test_the_sets_are_long_and_a_third_of_each_is_held_out() -> None:
    for first, held_out, _ in (ALARMING, HARMLESS):
        count, kept = len(list(phrases(first))), len(list(phrases(held_out)))
        assert count + kept >= 150
        assert kept >= 50
        assert not set(phrases(first)) & set(phrases(held_out))


@pytest.mark.parametrize("mark", APOSTROPHES, ids=lambda mark: f"U+{ord(mark):04X}")
def test_any_apostrophe_leaves_an_alarm_an_alarm(mark: str) -> None:
    assert meaning(f"I can{mark}t feel my legs").intent is Intent.SIGN
    assert meaning(f"I don{mark}t want to be here any more").intent is Intent.DESPAIR


@pytest.mark.parametrize("said", ["cant", "can't", "can not", "cannot", "CANT", "couldnt", "cannt"])
def test_however_not_being_able_is_spelled_it_is_understood(said: str) -> None:
    for rest in ("feel my legs", "pee", "move my toes", "get up", "walk", "breathe"):
        assert meaning(f"i {said} {rest}").intent is Intent.SIGN, rest


def misspellings(word: str) -> Iterator[str]:
    """The word with one letter left out, doubled, wrong, or in the place of the next."""
    for n in range(1, len(word)):
        yield word[:n] + word[n + 1 :]
        yield word[:n] + word[n] + word[n:]
        yield word[:n] + "q" + word[n + 1 :]
        yield word[:n] + word[n : n + 2][::-1] + word[n + 2 :]


@pytest.mark.parametrize(
    "word",
    ["numbness", "bladder", "tingling", "ambulance", "suicidal", "overdose", "paralysed", "fever"],
)
def test_one_letter_off_leaves_an_alarm_an_alarm(word: str) -> None:
    missed = [typed for typed in misspellings(word) if not meaning(f"it is {typed}").alarms]

    assert missed == [typed for typed in missed if typed in OTHER_WORDS]


OTHER_WORDS = {"never", "fewer", "ladder"}
"""What a slip may turn a word into that is an ordinary word itself."""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("call an ambulance", (Alarm.EMERGENCY,)),
        ("my calf is red and swollen, i am out of breath", (Alarm.CLOT, Alarm.SIGNS)),
        ("i am 12 weeks pregnant", (Alarm.PREGNANT,)),
        ("numb, i want to die", (Alarm.DESPAIR, Alarm.SIGNS)),
        ("weak coffee and a numb foot", (Alarm.SIGNS,)),
        ("my chest. day two", ()),
    ],
)
def test_an_alarm_has_its_kind_and_harmless_words_hide_none(
    text: str, alarms: tuple[Alarm, ...]
) -> None:
    assert set(alarms) <= set(meaning(text).alarms)
    assert bool(meaning(text).alarms) is bool(alarms)


def test_no_word_that_the_chat_teaches_is_an_alarm() -> None:
    """Names of exercises are typed at any time."""
    names = [
        LANGUAGE.words.plain(f"{e.id}-name".replace("_", "-")) for e in shipped_content().library
    ]

    assert [name for name in names if meaning(name).alarms] == []


def longest_words(count: int) -> str:
    random_ = random.Random(5)
    return " ".join("".join(random_.choices(string.ascii_lowercase, k=8)) for _ in range(count))


@pytest.mark.parametrize("kind", ["as typed", "no word known"])
def test_a_message_of_300_words_is_read_at_once(kind: str) -> None:
    """Twenty times the 2 ms that a quiet machine needs at most, since this one may be busy."""
    typed = " ".join(
        re.sub(r"^\w+: ", "", p) for name in (*ALARMING, *HARMLESS) for p in phrases(name)
    )
    text = " ".join(typed.split()[:300]) if kind == "as typed" else longest_words(300)
    meaning(text)

    begun = time.process_time()
    meaning(text)

    assert time.process_time() - begun < 0.04


def harmless_wordings() -> Iterator[str]:
    """Each harmless phrase of the shipped list, with the first of its choices in every place."""
    data = load_sign_words(CONTENT, "en")
    sets = read_sets(data["sets"])
    for phrase in data["harmless"]:
        parts = parts_of(phrase, sets)
        words = (part.choices[0] for part in parts if part.choices and not part.is_optional)
        yield " ".join(word.removesuffix("*").replace("#", "7") for each in words for word in each)


def test_no_harmless_phrase_hides_an_alarm_beside_it() -> None:
    """Whatever stands before or behind it in the same sentence is read."""
    hidden = [
        text
        for harmless in harmless_wordings()
        for text in (f"{harmless} and my foot is numb", f"i want to die {harmless}")
        if not meaning(text).alarms
    ]

    assert hidden == []
