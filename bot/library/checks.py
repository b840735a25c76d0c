"""Rules inside one fact file and between them, beyond the shape of each value."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.domain.exercise import OFF_THE_FLOOR, Category, Limit, Position
from bot.library.build import build_exercise, contacts_of, source_tags
from bot.library.facts import ExerciseFacts
from bot.library.files import WHOLE_FILE, Page, Problem

FEWEST_PER_CATEGORY = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact file that has the right shape, and the page it came from."""

    page: Page
    facts: ExerciseFacts


def check_entry(entry: Entry) -> Iterator[Problem]:
    """Check all that one file can be held against by itself."""
    yield from _check_place(entry)
    yield from _check_ladder(entry)
    yield from _check_things(entry)
    yield from _check_contacts(entry)
    yield from _check_limits(entry)


def check_sources(entry: Entry, sources: Collection[str]) -> Iterator[Problem]:
    """Check that every source tag stands in the list of sources."""
    for place, tag in source_tags(entry.facts):
        if tag not in sources:
            yield entry.page.problem(place, f"names the source {tag!r}, not in sources.yaml")


def check_together(entries: Sequence[Entry], *, files: Collection[str]) -> Iterator[Problem]:
    """Check the rules between files; `files` names all fact files, the unreadable ones too."""
    yield from _check_repeats(entries)
    known = {PurePosixPath(file).stem for file in files} | {e.facts.id for e in entries}
    for entry in entries:
        yield from _check_references(entry, entries, known)
    if len(entries) == len(files):
        yield from _check_categories(entries)


def _check_place(entry: Entry) -> Iterator[Problem]:
    path = PurePosixPath(entry.page.file)
    if path.stem != entry.facts.id:
        yield entry.page.problem(("id",), f"is {entry.facts.id!r}; the file is called {path.name}")
    if path.parent.name != entry.facts.category:
        reason = f"is {entry.facts.category.value!r}; the folder is called {path.parent.name}"
        yield entry.page.problem(("category",), reason)


def _check_ladder(entry: Entry) -> Iterator[Problem]:
    ladder = build_exercise(entry.facts).ladder
    seen: set[str] = set()
    for index, rung in enumerate(ladder):
        if rung.id in seen:
            yield entry.page.problem(("ladder", index, "id"), f"{rung.id!r} is used twice")
        seen.add(rung.id)
        below = ladder[index - 1] if index else rung
        alike = (below.variant, below.positions[0]) == (rung.variant, rung.positions[0])
        if alike and rung.dose.duration < below.dose.duration:
            yield entry.page.problem(
                ("ladder", index), f"takes less time than {below.id!r} below it"
            )


def _check_things(entry: Entry) -> Iterator[Problem]:
    """Check that who has none of what a rung needs has a whole ladder too."""
    below: list[str] = []
    needed = ""
    for index, rung in enumerate(entry.facts.ladder):
        place = ("ladder", index)
        if rung.needs is None and rung.instead is not None:
            yield entry.page.problem((*place, "instead"), "is only for a rung that needs something")
        if rung.needs is None and needed:
            yield entry.page.problem(place, f"comes after {needed!r}, which not everybody can do")
        if rung.needs is not None and rung.instead not in below:
            reason = "needs something; `instead` has to name a rung below that needs nothing"
            yield entry.page.problem((*place, "needs"), reason)
        if rung.needs is None:
            below.append(rung.id)
        else:
            needed = rung.id


def _check_contacts(entry: Entry) -> Iterator[Problem]:
    missing = {
        (position.value, rung.variant)
        for rung in entry.facts.ladder
        for position in rung.positions
        if not contacts_of(entry.facts, position=position, variant=rung.variant)
    }
    for position, variant in sorted(missing):
        named = f"{position}, {variant}" if variant else position
        yield entry.page.problem(("contacts",), f"says nothing about {named}")


def _check_limits(entry: Entry) -> Iterator[Problem]:
    rungs = [rung.id for rung in entry.facts.ladder]
    for limit, effect in entry.facts.limits.items():
        place = ("limits", limit.value)
        if effect.top_rung is not None and effect.top_rung not in rungs:
            yield entry.page.problem((*place, "top_rung"), f"{effect.top_rung!r} is no rung")
            continue
        if effect.exclude and (effect.positions or effect.top_rung):
            yield entry.page.problem(place, "leaves the exercise out, so nothing else can be set")
        top = rungs.index(effect.top_rung) if effect.top_rung else len(rungs) - 1
        allowed = set(effect.positions or Position)
        for rung in entry.facts.ladder[: top + 1]:
            if not allowed & set(rung.positions):
                yield entry.page.problem(place, f"leaves no position for {rung.id!r}; set top_rung")


def _check_repeats(entries: Sequence[Entry]) -> Iterator[Problem]:
    ids: dict[str, str] = {}
    ranks: dict[tuple[Category, int], str] = {}
    for entry in entries:
        facts, file = entry.facts, entry.page.file
        if (other := ids.setdefault(facts.id, file)) != file:
            yield entry.page.problem(("id",), f"{facts.id!r} is already used by {other}")
        rank = (facts.category, facts.first_rank)
        if not facts.retired and (other := ranks.setdefault(rank, file)) != file:
            yield entry.page.problem(("first_rank",), f"{rank[1]} is already used by {other}")


def _check_references(
    entry: Entry, entries: Sequence[Entry], known: Collection[str]
) -> Iterator[Problem]:
    facts, page = entry.facts, entry.page
    ladders = {e.facts.id: {rung.id for rung in e.facts.ladder} for e in entries}
    named = [(("easier", i), other) for i, other in enumerate(facts.easier)]
    named += [(("harder", i), other) for i, other in enumerate(facts.harder)]
    for index, need in enumerate(facts.needs):
        named += [(("needs", index), other) for other in need.any_of]
        for other in need.any_of:
            if need.rung and other in ladders and need.rung not in ladders[other]:
                yield page.problem(("needs", index, "rung"), f"{need.rung!r} is no rung of {other}")
    for place, other in named:
        if other == facts.id:
            yield page.problem(place, "names the exercise itself")
        elif other not in known:
            yield page.problem(place, f"names {other!r}; there is no such exercise")


def _check_categories(entries: Sequence[Entry]) -> Iterator[Problem]:
    for category in Category:
        found = [e.facts for e in entries if e.facts.category is category and not e.facts.retired]
        folder = f"exercises/{category}"
        if len(found) < FEWEST_PER_CATEGORY:
            reason = f"has {len(found)} exercises; a category needs {FEWEST_PER_CATEGORY}"
            yield Problem(folder, WHOLE_FILE, reason)
        if found and not any(_is_for_chair_beginners(facts) for facts in found):
            reason = "has nothing to begin with away from the floor, in a chair or standing"
            yield Problem(folder, WHOLE_FILE, reason)


def _is_for_chair_beginners(facts: ExerciseFacts) -> bool:
    """Tell whether somebody who stays off the floor can be given it on the first day."""
    effect = facts.limits.get(Limit.NO_FLOOR)
    if facts.needs or facts.gate or (effect and effect.exclude):
        return False
    return bool(OFF_THE_FLOOR.intersection(facts.ladder[0].positions))
