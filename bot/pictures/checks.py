"""What the films of an exercise owe to its facts: every movement shown, every contact kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.domain.movement import Movement
from bot.pictures.film import Film
from bot.pictures.points import required_parts, stays
from bot.pictures.reading import Reader


def check_films(
    films: Sequence[Film], names: Sequence[str], movements: Sequence[Movement], reader: Reader
) -> None:
    """Each movement has one film, each film shows movements that exist, contacts are complete."""
    wanted = {(movement.position, movement.variant): movement for movement in movements}
    shown: dict[tuple[str, str], str] = {}
    for film, name in zip(films, names, strict=True):
        for variant in film.variants:
            movement = wanted.get((film.position, variant))
            if movement is None:
                reason = f"shows {film.position} {variant!r}, which no rung of the ladder has"
                reader.wrong(("films", name, "variants"), reason)
                continue
            if (other := shown.setdefault((film.position, variant), name)) != name:
                reason = f"shows {movement.name}, which {other} shows already"
                reader.wrong(("films", name, "variants"), reason)
            _check_contacts(film, name, movement, reader)
    for key, movement in wanted.items():
        if key not in shown:
            reader.wrong(("films",), f"has no film for {movement.name}")


def _check_contacts(film: Film, name: str, movement: Movement, reader: Reader) -> None:
    """What the facts name stays in contact at every key pose, not at some of them."""
    kept = {contact.part for contact in film.contacts}
    for part in movement.contacts:
        for choices in required_parts(part, film.position):
            places = [set(choices) & kept - key.free for key in film.keys]
            if not all(stays(before, after) for before, after in pairwise(places)):
                reason = f"lets go of {' or '.join(choices)}; {movement.name} keeps it in contact"
                reader.wrong(("films", name, "contacts"), reason)
