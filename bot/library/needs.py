"""Check that what an exercise asks for first can be met at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.exercise import Gate
from bot.library.checks import Entry
from bot.library.facts import ExerciseFacts, NeedFacts
from bot.library.files import Problem

OPENED_BY = {Gate.HINGE_MASTERY: "hip_hinge"}
"""Exercise that opens each gate (clinical 1.C)."""


def check_needs(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Check that every need and every gate leads back to exercises that need nothing.

    All files must have been readable, or an innocent exercise would seem out of reach.
    """
    known = {e.facts.id for e in entries}  # other names are told with the references
    current = {e.facts.id: e.facts for e in entries if not e.facts.retired}
    reachable = _reachable(current)
    for entry in entries:
        facts, page = entry.facts, entry.page
        if facts.retired:
            continue
        for index, need in enumerate(facts.needs):
            is_sound = known.issuperset(need.any_of) and facts.id not in need.any_of
            if is_sound and not reachable.intersection(need.any_of):
                yield page.problem(("needs", index), _why_not(need, current))
        opener = OPENED_BY.get(facts.gate) if facts.gate else None
        if opener is not None and opener not in reachable:
            yield page.problem(("gate",), f"is opened by {opener!r}, which is never offered")


def _reachable(current: dict[str, ExerciseFacts]) -> set[str]:
    """Find all that a newcomer can come to step by step."""
    found: set[str] = set()
    while True:
        new = {
            id_
            for id_, facts in current.items()
            if id_ not in found and all(found.intersection(n.any_of) for n in facts.needs)
        }
        if not new:
            return found
        found |= new


def _why_not(need: NeedFacts, current: dict[str, ExerciseFacts]) -> str:
    names = " or ".join(need.any_of)
    if not any(other in current for other in need.any_of):
        return f"can never be met: {names} is retired"
    return f"can never be met: {names} waits for what can never be met either"
