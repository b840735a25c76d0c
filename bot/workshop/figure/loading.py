"""Loads the films of `content/figures/<exercise>.yaml`, with all errors of all files at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from bot.domain.exercise import Movement, Position
from bot.workshop.figure.checks import check_films
from bot.workshop.figure.film import LONGEST, SHORTEST, Arrow, Camera, Contact, Film
from bot.workshop.figure.inheriting import inherited, merged
from bot.workshop.figure.muscles import MUSCLES
from bot.workshop.figure.points import PARTS, PLACES, spread
from bot.workshop.figure.reading import Page, Place, PosesError, Problem, Reader
from bot.workshop.figure.skeleton import other_side
from bot.workshop.figure.surroundings import MEASURES, PROPS, SURFACES, VIEWS
from bot.workshop.figure.timeline import read_keys

FILM_KEYS = (
    *("like", "position", "variants", "seconds", "poster", "both_sides", "mirror"),
    *("camera", "props", "contacts", "poses", "timeline", "anchor", "muscles", "arrows"),
    "entry",
)
ONLY = "main"
"""The name of a film that is its exercise's only one; its file then has no name of its own."""


def load_films(pages: Iterable[Page], movements: Mapping[str, Sequence[Movement]]) -> list[Film]:
    """Load all films of all files. `movements` has those of every exercise, by its id.

    Raises PosesError with every problem.
    """
    films: list[Film] = []
    problems: list[Problem] = []
    for page in pages:
        reader = Reader(page)
        found = _read_page(reader, movements)
        problems += reader.problems
        films += found
    if problems:
        raise PosesError(tuple(problems))
    return films


def _read_page(reader: Reader, movements: Mapping[str, Sequence[Movement]]) -> list[Film]:
    exercise = PurePosixPath(reader.page.file).stem
    whole = reader.block(reader.page.data, ())
    reader.keys(whole, (), ("all", "films"))
    if exercise not in movements:
        reader.wrong((), f"is called {exercise}; there is no such exercise")
        return []
    shared = reader.block(whole.get("all"), ("all",))
    blocks = inherited(reader.block(whole.get("films"), ("films",)), reader, ("films",))
    targets = movements[exercise][0].targets
    films = [
        _read_film(exercise, name, merged(shared, block), targets, reader)
        for name, block in blocks.items()
    ]
    entries = {
        name: _entry(merged(shared, block), reader, ("films", name))
        for name, block in blocks.items()
    }
    check_films(films, entries, movements[exercise], reader)
    return films


def _entry(block: Mapping[str, Any], reader: Reader, place: Place) -> frozenset[str]:
    """Return the parts that come down in the film and leave at its end, as contacts are named."""
    words = reader.items(block.get("entry"), (*place, "entry"))
    return frozenset(part for word in words for part in spread(str(word)))


def _read_film(
    exercise: str, name: str, block: dict[str, Any], targets: tuple[str, ...], reader: Reader
) -> Film:
    place: Place = ("films", name)
    reader.keys(block, place, FILM_KEYS)
    for key in ("position", "contacts", "poses", "timeline"):
        if key not in block:
            reader.wrong((*place, key), "is missing")
    seconds = reader.number(block.get("seconds", 4), (*place, "seconds"), low=1, high=LONGEST)
    contacts = _contacts(block, reader, place)
    keys, anchor = read_keys(block, contacts, seconds, reader, place)
    film = Film(
        id=exercise if name == ONLY else f"{exercise}-{name}",
        exercise=exercise,
        position=Position(reader.choice(block.get("position"), (*place, "position"), [*Position])),
        variants=tuple(map(str, reader.items(block.get("variants", [""]), (*place, "variants")))),
        seconds=seconds,
        poster_at=reader.number(block.get("poster", 0), (*place, "poster"), low=0, high=seconds),
        camera=_camera(block, reader, place),
        props=_props(block, reader, place),
        contacts=contacts,
        keys=keys,
        anchor=anchor,
        muscles=_muscles(block, targets, reader, place),
        arrows=_arrows(block, seconds, reader, place),
    )
    return _for_sides(film, block, reader, place)


def _for_sides(film: Film, block: Mapping[str, Any], reader: Reader, place: Place) -> Film:
    if reader.flag(block.get("both_sides", False), (*place, "both_sides")):
        if any(other_side(name) != name for name in film.muscles):
            reader.wrong((*place, "muscles"), "names a side, and the film plays for both")
        film = film.both_sides()
    if reader.flag(block.get("mirror", False), (*place, "mirror")):
        film = film.mirrored()
    if not SHORTEST <= film.seconds <= LONGEST:
        reader.wrong(
            (*place, "seconds"),
            f"makes a film of {film.seconds:g} s; it should be {SHORTEST:g} to {LONGEST:g}",
        )
    return film


def _camera(block: Mapping[str, Any], reader: Reader, place: Place) -> Camera:
    here = (*place, "camera")
    given = reader.block(block.get("camera"), here)
    reader.keys(given, here, ("view", "turn", "height", "zoom"))
    view = reader.choice(given.get("view", "side"), (*here, "view"), VIEWS)
    turn, height = VIEWS[view]
    return Camera(
        turn=reader.number(given.get("turn", turn), (*here, "turn"), low=-360, high=360),
        height=reader.number(given.get("height", height), (*here, "height"), low=2, high=80),
        zoom=reader.number(given.get("zoom", 1), (*here, "zoom"), low=0.5, high=2),
    )


def _props(block: Mapping[str, Any], reader: Reader, place: Place) -> dict[str, dict[str, float]]:
    here = (*place, "props")
    given = reader.block(block.get("props"), here)
    reader.keys(given, here, PROPS)
    found: dict[str, dict[str, float]] = {}
    for name in given.keys() & PROPS.keys():
        values = reader.block(given[name], (*here, name))
        reader.keys(values, (*here, name), MEASURES[name])
        found[name] = dict(PROPS[name])
        for key in values.keys() & MEASURES[name]:
            found[name][key] = reader.number(values[key], (*here, name, key), low=-3, high=LONGEST)
    return found


def _contacts(block: Mapping[str, Any], reader: Reader, place: Place) -> tuple[Contact, ...]:
    here = (*place, "contacts")
    found: list[Contact] = []
    for word, value in reader.block(block.get("contacts"), here).items():
        given = value if isinstance(value, dict) else {"at": value}
        reader.keys(given, (*here, word), ("at", "slide"))
        on = reader.choice(given.get("at"), (*here, word), (*SURFACES, *PLACES))
        if on in SURFACES[1:] and on not in (block.get("props") or {}):
            reader.wrong((*here, word), f"rests on the {on}, which is not among the props")
        slide = reader.flag(given.get("slide", False), (*here, word, "slide"))
        for part in spread(word):
            reader.choice(part, (*here, word), PARTS)
            found.append(Contact(part, on, slide))
    return tuple(contact for contact in found if contact.part in PARTS)


def _muscles(
    block: Mapping[str, Any], targets: tuple[str, ...], reader: Reader, place: Place
) -> tuple[str, ...]:
    given = reader.items(block.get("muscles", list(targets)), (*place, "muscles"))
    return tuple(reader.choice(name, (*place, "muscles"), MUSCLES) for name in given)


def _arrows(
    block: Mapping[str, Any], seconds: float, reader: Reader, place: Place
) -> tuple[Arrow, ...]:
    found: list[Arrow] = []
    for index, item in enumerate(reader.items(block.get("arrows"), (*place, "arrows"))):
        here = (*place, "arrows", index)
        given = reader.block(item, here)
        reader.keys(given, here, ("at", "way", "offset", "from", "to"))
        start = reader.number(given.get("from", 0), (*here, "from"), low=0, high=seconds)
        end = reader.number(given.get("to", seconds), (*here, "to"), low=0, high=seconds)
        found.append(
            Arrow(
                part=reader.choice(given.get("at"), (*here, "at"), (*PARTS, *PLACES)),
                way=reader.triple(given.get("way"), (*here, "way")),
                offset=reader.triple(given.get("offset", [0, 0, 0]), (*here, "offset")),
                start=start,
                end=max(start, end),
            )
        )
    return tuple(found)
