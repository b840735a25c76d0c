"""Checks films against the facts of their exercise: every movement shown, every contact kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.exercise import Movement
from bot.workshop.figure.film import Film
from bot.workshop.figure.points import required_parts, stays
from bot.workshop.figure.reading import Reader


def check_films(
    films: Sequence[Film],
    entries: Mapping[str, frozenset[str]],
    movements: Sequence[Movement],
    reader: Reader,
) -> None:
    """Check that each movement has one film, that each film's movements exist, and contacts.

    `entries` has the films by their names, each with the parts that come down only in the film.
    """
    wanted = {(movement.position, movement.variant): movement for movement in movements}
    shown: dict[tuple[str, str], str] = {}
    for film, name in zip(films, entries, strict=True):
        for variant in film.variants:
            movement = wanted.get((film.position, variant))
            if movement is None:
                reason = f"shows {film.position} {variant!r}, which no rung of the ladder has"
                reader.wrong(("films", name, "variants"), reason)
                continue
            if (other := shown.setdefault((film.position, variant), name)) != name:
                reason = f"shows {movement.name}, which {other} shows already"
                reader.wrong(("films", name, "variants"), reason)
            _check_contacts(film, name, entries[name], movement, reader)
    for key, movement in wanted.items():
        if key not in shown:
            reader.wrong(("films",), f"has no film for {movement.name}")


def _check_contacts(
    film: Film, name: str, entry: frozenset[str], movement: Movement, reader: Reader
) -> None:
    """Check that the parts named by the facts stay in contact at every key pose.

    A part of the entry may come down after the beginning and leave before the end, once.
    """
    kept = {contact.part for contact in film.contacts}
    for part in movement.contacts:
        for choices in required_parts(part, film.position):
            places = [set(choices) & kept - key.free for key in film.keys]
            if entry & set(choices):
                places = _while_down(places)
            if not all(stays(before, after) for before, after in pairwise(places)):
                reason = f"lets go of {' or '.join(choices)}; {movement.name} keeps it in contact"
                reader.wrong(("films", name, "contacts"), reason)


def _while_down(places: list[set[str]]) -> list[set[str]]:
    """Return the key poses from where a part first comes down to where it is last down."""
    down = [index for index, parts in enumerate(places) if parts]
    return places[down[0] : down[-1] + 1] if len(down) > 1 else [set(), set()]
