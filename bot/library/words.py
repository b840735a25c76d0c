"""Check that every language says all that English says, and has words for every exercise.

Keys, with `<slug>` for the id with dashes (`figure-four`):

- always: `<slug>-name`, `-aliases`, `-for`, `-normal`, `-stop`, `-easier`, `-harder`, `-caution`
- numbered from 1: `<slug>-cues-<n>`, `<slug>-mistakes-<n>`
- the way into the position, the movement, the one line of advice: `<slug>-setup`,
  `<slug>-steps-<n>`, `<slug>-cue`; where they differ, with the variant of the rung, the
  position or both: `<slug>-steps-<variant>-<position>-<n>`, which wins over
  `<slug>-steps-<position>-<n>`, over `<slug>-steps-<variant>-<n>`, over `<slug>-steps-<n>`
- for each variant of the ladder `<slug>-variant-<variant>`, for each limit `<slug>-limit-<limit>`
- optional: `<slug>-dose` (also with variant or position) instead of the common dose line, and
  `<slug>-position-<position>` instead of the common words for a position
- common, in `dose.ftl`: `dose-<count>`, `dose-with`, `position-<position>`
- `fact-<n>` for each fact to live by
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.domain.exercise import Count, Position
from bot.library.checks import Entry
from bot.library.daily_facts import check_fact_words
from bot.library.files import MISSING, Problem
from bot.library.intent_words import INTENTS, SIGNS
from bot.library.messages import Message, check_references, read_messages
from bot.library.time_words import DATES, TIME
from bot.library.unseen_words import check_unseen

FIRST_LANGUAGE = "en"
ALWAYS = ("name", "aliases", "for", "normal", "stop", "easier", "harder", "caution")
NUMBERED = ("cues", "mistakes")
BY_MOVEMENT = ("setup", "steps", "cue")
EXERCISES = "/exercises/"
COMMON = ("dose-", "position-")
DOSE = frozenset({"sets", "reps", "hold", "sides"})
GIVEN_A_DOSE = frozenset(f"dose-{count}" for count in Count)
"""The common dose lines: all of a dose is put into them, asked for or not."""


def languages(root: Path) -> list[str]:
    """List the languages that have a folder of words; English always, missing or not."""
    folders = (path for path in root.iterdir() if path.is_dir()) if root.is_dir() else ()
    return sorted({FIRST_LANGUAGE, *(path.name for path in folders if _has_words(path))})


def _has_words(folder: Path) -> bool:
    """Tell whether it has messages or typed words; other folders hold facts or films."""
    is_typed = any((folder / name).exists() for name in (TIME, DATES, INTENTS, SIGNS))
    return is_typed or next(folder.rglob("*.ftl"), None) is not None


def check_words(
    root: Path, entries: Sequence[Entry], facts: frozenset[str] | None
) -> Iterator[Problem]:
    """Find messages that are broken, given twice, or missing in a language.

    `facts` are the keys of the facts to live by, None where nobody knows them. What else the
    chat says English gives, and every other language needs.
    """
    spoken = {language: read_messages(root, language) for language in languages(root)}
    first, _ = spoken[FIRST_LANGUAGE]
    for language, (messages, problems) in spoken.items():
        yield from problems
        yield from check_references(messages)
        yield from check_unseen(messages)
        yield from _check_variables(messages.values())
        if facts is not None:
            yield from check_fact_words(facts, messages, f"{language}/chat/facts.ftl")
        for entry in entries:
            for key in _missing(entry, messages):
                is_common = key.startswith(COMMON)
                file = "dose" if is_common else f"exercises/{entry.facts.id}"
                yield Problem(f"{language}/{file}.ftl", key, MISSING)
        yield from _check_against(first, messages, language)


def _check_against(
    first: Mapping[str, Message], messages: Mapping[str, Message], language: str
) -> Iterator[Problem]:
    """Hold all that is said beside exercises against English: nothing missing, no other variables.

    A translation may leave out what English is given, but it can count on no more than that.
    """
    for key, message in first.items():
        if EXERCISES in message.file:
            continue
        if (own := messages.get(key)) is None:
            file = message.file.removeprefix(FIRST_LANGUAGE)
            yield Problem(f"{language}{file}", key, MISSING)
            continue
        given = message.variables | (DOSE if key in GIVEN_A_DOSE else frozenset())
        for name in sorted(own.variables - given):
            yield own.problem(f"asks for ${name}; English does not, so nobody may give it")


def _check_variables(messages: Iterable[Message]) -> Iterator[Problem]:
    """Check that words about an exercise ask for nothing but the numbers of its dose."""
    for message in messages:
        if EXERCISES not in message.file:
            continue
        given = DOSE if "-dose" in message.key else frozenset[str]()
        for name in sorted(message.variables - given):
            yield message.problem(f"asks for ${name}, which it is not given")


def _missing(entry: Entry, keys: Collection[str]) -> Iterator[str]:
    facts = entry.facts
    slug = _dashed(facts.id)
    wanted = [f"{slug}-{part}" for part in ALWAYS] + [f"{slug}-{part}-1" for part in NUMBERED]
    wanted += [f"{slug}-limit-{_dashed(limit)}" for limit in facts.limits]
    variants = dict.fromkeys(rung.variant for rung in facts.ladder if rung.variant)
    wanted += [f"{slug}-variant-{_dashed(variant)}" for variant in variants]
    wanted += ["dose-with", *dict.fromkeys(f"dose-{rung.count}" for rung in facts.ladder)]
    ways = dict.fromkeys((rung.variant, place) for rung in facts.ladder for place in rung.positions)
    wanted += dict.fromkeys(f"position-{_dashed(place)}" for _, place in ways)
    yield from (key for key in wanted if key not in keys)
    for variant, position in ways:
        yield from _missing_movement(slug, variant, position, keys)


def _missing_movement(
    slug: str, variant: str, position: Position, keys: Collection[str]
) -> Iterator[str]:
    """Names the key an author would most likely write: that of the variant, else the plain one."""
    place, named = f"-{_dashed(position)}", f"-{_dashed(variant)}" if variant else ""
    for part in BY_MOVEMENT:
        end = "-1" if part == "steps" else ""
        likely, *others = (
            f"{slug}-{part}{middle}{end}" for middle in (named, "", place, named + place)
        )
        if likely not in keys and not any(key in keys for key in others):
            yield likely


def _dashed(name: str) -> str:
    return name.replace("_", "-")
