"""Meaning of a typed text that answers no question, by the words of a language alone.

Several meanings in one text: the first of `PRECEDENCE` counts. Words of despair, and after them
words of an emergency or a warning sign, win over everything (see `alarms`). Words of pain count
unless every one of them is negated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.typed.alarms import Alarm, AlarmWords, find_alarms
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import names_an_hour
from bot.domain.typed.phrases import (
    MARK,
    NAME,
    NO_NUMBER,
    NOTHING,
    any_of,
    pattern_of,
    plain,
)


class Intent(StrEnum):
    """Wish behind a typed text. `NOTE` is whatever is nothing else."""

    DESPAIR = "despair"
    SIGN = "sign"
    DELETE = "delete"
    STOP = "stop"
    PAIN = "pain"
    BAD_DAY = "bad_day"
    PROVIDER = "provider"
    NOT_TODAY = "not_today"
    NO_FLOOR = "no_floor"
    PAUSE = "pause"
    LATER = "later"
    TIME = "time"
    TODAY = "today"
    SETTINGS = "settings"
    EXERCISES = "exercises"
    HELP = "help"
    NO_PAIN = "no_pain"
    THANKS = "thanks"
    GREETING = "greeting"
    NOTE = "note"


PRECEDENCE = tuple(Intent)
"""The first one that a text says is what it means."""

LISTS = ("fillers", "numbers", "names", "negations", "gone", "breaks", "not_negated", "not_pain")
WITHOUT_PHRASES = frozenset({Intent.DESPAIR, Intent.SIGN, Intent.TIME, Intent.NOTE})
NEAR = 4
"""Words that may stand between a negation and what it turns around."""
CLOSE = 2
"""The same before a phrase that is no pain: "don't you dare stop"."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Intent of a text; `is_all` when it says nothing else, so that acting loses nothing.

    `alarms`: what words of despair and of signs are alarms of; none for every other intent.
    """

    intent: Intent
    is_all: bool = False
    alarms: tuple[Alarm, ...] = ()


@dataclass(frozen=True, slots=True)
class Finder:
    """The phrases of one intent: those with names are looked for where names are marked."""

    plain: re.Pattern[str] = NOTHING
    named: re.Pattern[str] = NOTHING


NO_PHRASES = Finder()


@dataclass(frozen=True, slots=True)
class IntentWords:
    """The words of one language, ready to be searched for."""

    anywhere: Mapping[Intent, Finder]
    whole: Mapping[Intent, Finder]
    names: re.Pattern[str]
    fillers: re.Pattern[str]
    alarms: AlarmWords
    is_negated_before: re.Pattern[str]
    is_negated_close: re.Pattern[str]
    is_gone_after: re.Pattern[str]
    not_negated: re.Pattern[str]
    not_pain: re.Pattern[str]
    before_an_hour: tuple[str, ...]

    @classmethod
    def from_mapping(
        cls, mapping: Mapping[str, object], signs: Mapping[str, object] | None = None
    ) -> IntentWords:
        """Build from plain data as in `content/<lang>/intents.yaml`; every key may be left out.

        `signs`: plain data as in `content/<lang>/signs.yaml`. Raises ValueError that names the key,
        for an unknown key, a wrong shape or a phrase that cannot be read.
        """
        said = _Said(mapping)
        negated, breaks, gone = (said.pattern(key) for key in ("negations", "breaks", "gone"))
        reach = rf"(?:(?!(?:{breaks}))[^\s{MARK}]+ )"
        after = rf"(?:(?!(?:{breaks}|{negated}))[^\s{MARK}]+ )"
        return cls(
            anywhere=said.phrases("anywhere"),
            whole=said.phrases("whole"),
            names=said.finder("names"),
            fillers=said.finder("fillers"),
            alarms=AlarmWords.from_mapping(signs or {}),
            is_negated_before=re.compile(rf"(?<= )(?:{negated}){reach}{{0,{NEAR}}}$"),
            is_negated_close=re.compile(rf"(?<= )(?:{negated}){reach}{{0,{CLOSE}}}$"),
            is_gone_after=re.compile(rf"{after}{{0,{NEAR}}}(?:{gone})"),
            not_negated=said.finder("not_negated"),
            not_pain=said.finder("not_pain"),
            before_an_hour=tuple(said.listed("before_an_hour")),
        )


def names_a_sign(text: str, words: IntentWords) -> bool:
    """Whether the text holds words of a sign or an emergency, whatever stands around them."""
    return any(alarm is not Alarm.DESPAIR for alarm in find_alarms(text, words.alarms))


def read_intent(text: str, words: IntentWords, times: TimeWords) -> Meaning:
    """Return the first meaning of `PRECEDENCE` that the text has."""
    if alarms := find_alarms(text, words.alarms):
        intent = Intent.DESPAIR if alarms[0] is Alarm.DESPAIR else Intent.SIGN
        return Meaning(intent, alarms=alarms)
    said = plain(text)
    hurts, spoke_of_pain = _pain(said, words)
    for intent in PRECEDENCE:
        if intent is Intent.PAIN and hurts:
            return Meaning(intent, _covers(intent, said, words))
        if intent is Intent.NO_PAIN and spoke_of_pain:
            return Meaning(intent)
        if intent is Intent.TIME and names_an_hour(text, times, words.before_an_hour):
            return Meaning(intent)
        if intent is not Intent.PAIN and _says(intent, said, words):
            return Meaning(intent, _covers(intent, said, words))
    return Meaning(Intent.NOTE)


def _pain(said: str, words: IntentWords) -> tuple[bool, bool]:
    """Whether a word of pain stands there that is not negated, and whether any stands there."""
    said = words.not_negated.sub("x ", words.not_pain.sub("x ", said))
    found = list(words.anywhere.get(Intent.PAIN, NO_PHRASES).plain.finditer(said))
    return any(not _is_negated(said, each, words) for each in found), bool(found)


def _is_negated(said: str, found: re.Match[str], words: IntentWords) -> bool:
    """Before or after, but not both: "wasn't pain free" is pain."""
    before = words.is_negated_before.search(said[: found.start()]) is not None
    after = words.is_gone_after.match(said[found.end() :]) is not None
    return before is not after


def _says(intent: Intent, said: str, words: IntentWords) -> bool:
    finder, named = words.anywhere.get(intent, NO_PHRASES), words.names.sub(f"{NAME} ", said)
    found = [(said, each) for each in finder.plain.finditer(said)]
    found += [(named, each) for each in finder.named.finditer(named)]
    if any(not words.is_negated_close.search(text[: each.start()]) for text, each in found):
        return True
    is_said = words.whole.get(intent, NO_PHRASES).plain.search(said) is not None
    return is_said and _covers(intent, said, words)


def _covers(intent: Intent, said: str, words: IntentWords) -> bool:
    """Whether nothing is left of the text without the intent's phrases and fillers."""
    for finder in (words.whole.get(intent, NO_PHRASES), words.anywhere.get(intent, NO_PHRASES)):
        said = finder.named.sub("", words.names.sub(f"{NAME} ", finder.plain.sub("", said)))
    return not words.fillers.sub("", said).replace(MARK, "").strip()


@dataclass(frozen=True, slots=True)
class _Said:
    """The plain data of a file; raises ValueError "intents: <key>: <reason>"."""

    data: Mapping[str, object]

    def __post_init__(self) -> None:
        known = {*LISTS, "before_an_hour", "whole", "anywhere"}
        for key in self.data:
            if key not in known:
                raise ValueError(f"intents: {key}: unknown key")

    def listed(self, key: str) -> list[str]:
        return _phrases(key, self.data.get(key, []))

    def pattern(self, key: str) -> str:
        """Return the list as one pattern; one that finds nothing where it is empty."""
        try:
            found = [pattern_of(phrase) for phrase in self.listed(key)]
        except ValueError as error:
            raise ValueError(f"intents: {key}: {error}") from None
        return "|".join(found) or NOTHING.pattern

    def finder(self, key: str) -> re.Pattern[str]:
        return _compiled(key, self.listed(key))

    def phrases(self, block: str) -> dict[Intent, Finder]:
        """Return the finder of each intent of a block."""
        numbers, found = self.pattern("numbers"), {}
        for intent, phrases in self._block(block).items():
            key = f"{block}: {intent}"
            found[intent] = Finder(
                _compiled(key, [p for p in phrases if NAME not in p], numbers),
                _compiled(key, [p for p in phrases if NAME in p], numbers),
            )
        return found

    def _block(self, name: str) -> dict[Intent, list[str]]:
        block = self.data.get(name, {})
        if not isinstance(block, Mapping):
            raise ValueError(f"intents: {name}: intents with their phrases are needed")
        found = {}
        for key, phrases in block.items():
            if key not in set(Intent) - WITHOUT_PHRASES:
                raise ValueError(f"intents: {name}: {key}: unknown intent")
            found[Intent(key)] = _phrases(f"{name}: {key}", phrases)
        return found


def _phrases(key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
        raise ValueError(f"intents: {key}: a list of phrases is needed")
    return value


def _compiled(key: str, phrases: list[str], numbers: str = NO_NUMBER) -> re.Pattern[str]:
    try:
        return any_of(phrases, numbers)
    except ValueError as error:
        raise ValueError(f"intents: {key}: {error}") from None
