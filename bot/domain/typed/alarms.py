"""Words that are never passed over: of despair, of an emergency, of a warning sign.

They count in any sentence, negated or not: to show the list needlessly costs one tap
(clinical 3.B). Spelling is forgiven for them, and for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.domain.typed.phrase_index import PhraseIndex, Sets, read_sets, words_of
from bot.domain.typed.phrases import plain, without_marks
from bot.domain.typed.spelling import Spelling


class Alarm(StrEnum):
    """What words are an alarm of, the most pressing first."""

    DESPAIR = "despair"
    EMERGENCY = "emergency"  # not of the back, and not to wait for
    CLOT = "clot"
    PREGNANT = "pregnant"
    SIGNS = "signs"  # the list of warning signs, and what is like it


T = TypeVar("T")

KINDS = tuple(Alarm)
LONGEST_ALONE = 60
"""Letters of a text that may be an alarm only where it says nothing else."""
_WITH_A_UNIT = re.compile(r" (\d+)(?=[^\W\d])(\w+)")
CUT = "x"
"""Stands in a text where harmless words were."""


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """The words of one language, ready to be searched for."""

    anywhere: PhraseIndex[Alarm]
    alone: PhraseIndex[Alarm]
    harmless: PhraseIndex[None]
    spelling: Spelling

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> AlarmWords:
        """Build from plain data as in `content/<lang>/signs.yaml`; every key may be left out.

        Raises ValueError that names the key, for an unknown key, a wrong shape or a phrase that
        cannot be read.
        """
        for key in mapping:
            if key not in {*KINDS, "sets", "alone", "harmless", "others", "endings", "in_full"}:
                raise ValueError(f"signs: {key}: unknown key")
        sets = _told("sets", read_sets, _block(mapping, "sets"))
        alone = _block(mapping, "alone")
        if odd := alone.keys() - set(KINDS):
            raise ValueError(f"signs: alone: {min(odd)}: unknown kind")
        spelled = set(_listed(mapping, "in_full"))
        for kind in KINDS:
            spelled |= _told(kind, _words, _listed(mapping, kind), sets)
        anywhere = {kind: _listed(mapping, kind) for kind in KINDS}
        by_kind = {Alarm(kind): phrases for kind, phrases in alone.items()}
        return cls(
            PhraseIndex.build(anywhere, sets),
            _told("alone", PhraseIndex.build, by_kind, sets),
            _told("harmless", PhraseIndex.build, {None: _listed(mapping, "harmless")}, sets),
            Spelling.of(
                spelled, endings=_listed(mapping, "endings"), others=_listed(mapping, "others")
            ),
        )


def find_alarms(text: str, words: AlarmWords) -> tuple[Alarm, ...]:
    """Return the alarms of a text, the most pressing first."""
    found = set(_alarms(plain(text), words))
    return tuple(kind for kind in KINDS if kind in found)


def _alarms(said: str, words: AlarmWords) -> Iterator[Alarm]:
    said = _WITH_A_UNIT.sub(r" \1 \2", said)
    left = words.spelling.mended(without_marks(_without_harmless(said, words.harmless)))
    for kind, _, _ in words.anywhere.find(left):
        yield kind
    if len(said) > LONGEST_ALONE:
        return
    whole = words.spelling.mended(without_marks(said))
    for kind, start, end in words.alone.find(whole):
        if (start, end) == (1, len(whole)):
            yield kind


def _without_harmless(said: str, harmless: PhraseIndex[None]) -> str:
    """Cut out harmless words, within a clause and as they are spelled."""
    kept, position = [], 0
    for _, start, end in harmless.find(said):
        if start >= position:
            kept += [said[position:start], CUT, " "]
            position = end
    return "".join((*kept, said[position:]))


def _listed(mapping: Mapping[str, object], key: str) -> list[str]:
    return _phrases(key, mapping.get(key, []))


def _block(mapping: Mapping[str, object], key: str) -> dict[str, list[str]]:
    block = mapping.get(key, {})
    if not isinstance(block, Mapping):
        raise ValueError(f"signs: {key}: names with their phrases are needed")
    return {str(name): _phrases(f"{key}: {name}", phrases) for name, phrases in block.items()}


def _phrases(key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
        raise ValueError(f"signs: {key}: a list of phrases is needed")
    return value


def _words(phrases: Iterable[str], sets: Sets) -> set[str]:
    return set(words_of(phrases, sets))


def _told(key: str, build: Callable[..., T], *parts: object) -> T:
    try:
        return build(*parts)
    except ValueError as error:
        raise ValueError(f"signs: {key}: {error}") from None
