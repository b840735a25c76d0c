"""What the chat says: plain, calm, without promises, and nothing that can be said is missing."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.chat.commands import COMMANDS, SETTINGS
from bot.domain.diary import (
    Activity,
    AgeBand,
    Answer,
    ClearedBy,
    ClearedWhen,
    Discomfort,
    EndQuestion,
    Feel,
    PainKind,
    PainPlace,
    PainSpan,
    ProviderWord,
    Reply,
    SignQuestion,
    Tier,
    WorseCause,
)
from bot.domain.exercise import Count, Place, Position, Thing
from bot.domain.planning.standing import Standing
from bot.domain.reasons import Reason
from bot.domain.rules.body_needs import NEEDS
from bot.domain.rules.hinge_gate import Lack
from bot.domain.rules.limits import ASK_FIRST, CONDITIONS, POSITIONS
from bot.domain.safety.sign_list import SIGNS
from bot.domain.typed.dates import DateRefusal
from bot.domain.typed.hours import Refusal
from bot.usecases.routine.pain import LIMIT_OF_PLACE
from bot.usecases.screens import PagePart, Shelf, TryNote, WordOutcome
from tests.cases import each_of
from tests.content.plain_language import CLAIMS, FEAR, PROMISES
from tests.content.readability import grade
from tests.shipped import shipped_content, shipped_messages

CONTENT = Path(__file__).parents[2] / "content"
WORDS = shipped_content().language.words
MESSAGES = {
    key: message
    for key, message in shipped_messages().items()
    if "/exercises/" not in message.file and not key.startswith("-")
}

TYPICAL: dict[str, str | int] = {
    "months": 24,
    "first": "5 Jan 2026",
    "month": "March 2026",
    "last": "3 Mar 2026",
    "answer": "fine",
    "ask": "A note for this day.",
    "before": "5 times",
    "from": "Monday 2 March",
    "mark": "✓",
    "now": 4,
    "until": "Sunday 8 March",
    "bout": "3 holds of 10 s",
    "card": "Bird dog.",
    "change": "Bird dog: a step easier.",
    "city": "Berlin",
    "commands": "/start Begin, or go on",
    "count": 3,
    "country": "Spain",
    "cue": "Breathe slowly.",
    "day": "Tuesday",
    "days": "every day",
    "age": "50 to 64",
    "done": "Bird dog: fine",
    "dose": "5 times",
    "goal": "Driving",
    "half": 1,
    "every": 5,
    "feel": "As usual",
    "hold": 5,
    "how": "in a chair",
    "items": "Bird dog: 5 times.",
    "label": "Back",
    "kind": "ok",
    "letters": 1000,
    "list": "3 routines",
    "minutes": 4,
    "moment": "today at 07:40",
    "name": "Bird dog",
    "names": "Bird dog and Plank",
    "normal": "Your legs work.",
    "notes": "A gentle day.",
    "number": 2,
    "numbers": "112",
    "opening": "Your routine.",
    "others": 1,
    "own": "112",
    "ready": 10,
    "reasons": "• Pregnant.",
    "reps": 5,
    "rest": 8,
    "resting": "Resting: Plank.",
    "rounds": 1,
    "sets": 2,
    "lines": "Samaritans, call 116 123",
    "score": 4,
    "seconds": 10,
    "setup": "Sit down.",
    "sides": 2,
    "sign": "Fever",
    "span": "Longer",
    "steps": "1. Sit.",
    "text": "Slept badly.",
    "stop": "Stop if it hurts.",
    "time": "07:40",
    "told": "Usual pain: 4",
    "tones": "Two tones: done.",
    "total": 3,
    "why": "Plank: new today.",
    "work": "hold 30 s",
    "made": "9 Mar 2026",
    "code": "abcd1234",
    "conditions": "Sore knees",
    "said": "yes",
    "tier": "urgent",
    "kept": 5,
    "planned": 5,
    "percent": 100,
    "offered": 15,
    "gap": 2,
    "weeks": "5/5 · 4/5",
    "week": 3,
    "pain": 4,
    "activity": 5,
    "base": 6,
    "latest": 4,
    "points": "-2",
    "lowest": 2,
    "middle": 4,
    "highest": 6,
}
"""What each argument of a message may look like on an ordinary day."""

NEVER_SHOWN = {"timer-stop-words"}
"""Lists for the program: they hold what a person types, not what is said."""

TEARING = "a sudden tearing pain is a sign, and has no plainer word"
MAY_FRIGHTEN: dict[str, str] = {
    "advice-urgent-which": TEARING,
    "line-warning": TEARING,
    "sign-belly": TEARING,
    "signs-others": TEARING,
    "signs-typed": TEARING,
    "week-signs": TEARING,
}
"""Messages that may use a word of fear, with the reason."""

NO_PROMISE = {"line-media": "the buttons work best"}
"""Messages with a word of promise that promises nothing, with what it is about."""

HIGHEST_GRADE = 7
FEWEST_WORDS = 5
"""A label of up to four words is no sentence: one long word would decide its grade alone."""

HARDER_TO_READ = {
    "sign-fever-shaking": 7.7,
    "sign-infection": 7.7,
    "emergency-anywhere": 8.3,
    "report-note": 18.0,  # the words of clinical 5.C, for a clinician
}
"""Labels of five words and a list of numbers: each word is needed, none is rare."""


def read(key: str) -> str:
    """The message as a person reads it, with typical arguments."""
    given = {name: TYPICAL[name] for name in MESSAGES[key].variables}
    return html.unescape(re.sub(r"<[^>]+>", "", WORDS.text(key, **given)))


SHOWN = sorted(MESSAGES.keys() - NEVER_SHOWN)


@each_of("key", SHOWN)
def test_no_message_frightens_or_shames(key: str) -> None:
    assert key in MAY_FRIGHTEN or not FEAR.search(read(key))


@each_of("key", SHOWN)
def test_no_message_promises_or_claims_anything(key: str) -> None:
    assert key in NO_PROMISE or not PROMISES.search(read(key))
    assert not CLAIMS.search(read(key))


@each_of("key", SHOWN)
def test_every_message_reads_at_the_age_of_twelve(key: str) -> None:
    said = read(key).replace("\n", ". ")

    if len(said.split()) >= FEWEST_WORDS:
        assert grade(said) <= HARDER_TO_READ.get(key, HIGHEST_GRADE), said


def test_the_exceptions_are_still_needed() -> None:
    assert [key for key in HARDER_TO_READ if grade(read(key)) <= HIGHEST_GRADE] == []
    assert [key for key in NO_PROMISE if not PROMISES.search(read(key))] == []
    assert [key for key in MAY_FRIGHTEN if not FEAR.search(read(key))] == []
    assert MESSAGES.keys() >= NEVER_SHOWN


def said_of_each() -> Iterator[str]:
    """A key for every member of everything that is spoken of."""
    yield from (f"why-{reason}" for reason in Reason)
    yield from (f"answer-{answer}" for answer in Answer)
    yield from (f"answer-button-{answer}" for answer in Answer)
    yield from (f"discomfort-{kind}" for kind in Discomfort)
    yield from (f"pain-place-{place}" for place in PainPlace)
    yield from (f"pain-kind-{kind}" for kind in PainKind)
    yield from (f"feel-{feel}" for feel in Feel)
    yield from (f"morning-{cause}" for cause in WorseCause if cause is not WorseCause.EXERCISE)
    yield from (f"signs-{question}" for question in SignQuestion)
    yield from (f"signs-{question}-{reply}" for question in SignQuestion for reply in Reply)
    yield from (f"sign-{sign.key}" for signs in SIGNS.values() for sign in signs)
    yield from (f"advice-{tier}" for tier in Tier)
    yield from (f"cleared-by-{by}" for by in ClearedBy)
    yield from (f"cleared-when-{when}" for when in ClearedWhen)
    yield from (f"place-{place}" for place in Place)
    yield from (f"position-{position}" for position in Position)
    yield from (f"dose-{count}" for count in Count)
    yield from (f"condition-{limit}" for limit in CONDITIONS | POSITIONS)
    yield from (f"{key}-{thing}" for thing in Thing for key in ("thing", "told"))
    yield from (f"needs-{need}" for need in NEEDS)
    yield from (f"ask-{question}" for question in EndQuestion)
    yield from (f"age-{band}" for band in AgeBand)
    yield from (f"span-{span}" for span in PainSpan)
    yield from (f"goal-{activity}" for activity in Activity)
    yield from (f"ask-first-{limit}" for limit in sorted(ASK_FIRST))
    yield from (f"note-{limit}" for limit in LIMIT_OF_PLACE.values())
    yield from (f"hour-refused-{reason}" for reason in Refusal)
    yield from (f"standing-{standing}" for standing in Standing)
    yield from (f"lack-{kind}" for kind in Lack)
    yield from (f"shelf-{shelf}" for shelf in Shelf)
    yield from (f"page-{part}" for part in PagePart if part is not PagePart.OWN)
    yield from (f"word-{word}" for word in ProviderWord)
    yield from (f"page-told-{word}" for word in ProviderWord)
    yield from (f"told-by-{by}" for by in ClearedBy)
    yield from (f"word-{note}" for note in TryNote)
    yield from (f"word-noted-{outcome}" for outcome in WordOutcome)
    yield from (f"pause-refused-{reason}" for reason in DateRefusal)
    yield from (f"settings-open-{name}" for name in SETTINGS)
    yield from (f"line-commands-{command.name}" for command in COMMANDS)


@each_of("key", [key.replace("_", "-") for key in said_of_each()])
def test_whatever_can_be_said_has_its_words(key: str) -> None:
    assert read(key).strip()


FACTS: dict[str, list[str]] = yaml.safe_load((CONTENT / "facts.yaml").read_text("utf-8"))


def test_there_are_at_least_44_facts_and_a_prime_number_of_them() -> None:
    assert len(FACTS) >= 44
    assert all(len(FACTS) % n for n in range(2, len(FACTS)))


@each_of("key", FACTS)
def test_a_fact_is_short_and_ends_like_a_sentence(key: str) -> None:
    said = read(key)

    assert len(said) <= 110
    assert said[0].isupper()
    assert said[-1] in ".?"


def test_no_two_facts_say_the_same() -> None:
    openings = {" ".join(read(key).lower().split()[:5]) for key in FACTS}

    assert len(openings) == len(FACTS)


WHAT_IS_KEPT = (
    "your answers and notes",
    "about your health",
    "your age group",
    "what you want to do",
    "your hour, days, pauses and time zone",
    "the number of this chat",
    "the dates of your routines",
)
WHY_KEPT = "plan your days"
SEALED = "locked with a key"
TELEGRAM = "Telegram carries our messages and has its own rules"


@pytest.mark.parametrize("key", ["welcome", "welcome-more"])
def test_whoever_agrees_was_told_that_it_is_no_medical_advice(key: str) -> None:
    assert re.search("not medical advice", read(key), re.IGNORECASE)
    assert "/delete erases" in read(key)


def test_the_consent_says_educational_18_and_what_is_agreed_to() -> None:
    assert "Educational" in read("welcome")
    assert "18 or over" in read("welcome-agree")
    assert "agree" in read("welcome-agree")
    assert re.search(
        "keep what you tell me, your health and notes locked, to plan your days", read("welcome")
    )


@each_of("key", ["welcome-more", "line-privacy"])
@each_of("said", [*WHAT_IS_KEPT, WHY_KEPT, SEALED, TELEGRAM, "not sold", "/stop"])
def test_the_long_texts_tell_what_is_kept_why_and_how(key: str, said: str) -> None:
    assert said.lower() in read(key).lower()


@pytest.mark.parametrize("key", ["welcome-more", "line-privacy", "quiet-stopped", "line-stopped"])
def test_how_to_erase_is_never_far(key: str) -> None:
    assert "/delete" in read(key)


def test_erasing_says_that_nobody_can_bring_it_back() -> None:
    assert "Nobody can bring them back" in read("delete")


def test_every_argument_has_a_typical_value() -> None:
    asked: set[str] = set().union(*(message.variables for message in MESSAGES.values()))

    assert asked - TYPICAL.keys() == set()
