"""Makes frames from key poses: contacts settled at each key, angles eased between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.workshop.figure.drawing.kinematics import Array, Body, place_body, state_of
from bot.workshop.figure.drawing.solving import Pull, pins_of, settle, touch
from bot.workshop.figure.film import Contact, Film, Key

FRAMES_PER_SECOND = 20


@dataclass(frozen=True)
class Frame:
    """One moment: the settled state, the contacts that hold, the muscles' brightness."""

    at: float
    state: Array
    contacts: tuple[Contact, ...]
    effort: float

    @cached_property
    def body(self) -> Body:
        return place_body(self.state)


@dataclass(frozen=True, slots=True)
class Motion:
    """A film's key poses, settled, ready to be asked for any moment."""

    film: Film
    states: tuple[Array, ...]
    pins: Mapping[tuple[str, int], Array]

    def frame(self, at: float) -> Frame:
        """Return the body at a moment of the film, in seconds."""
        keys = self.film.keys
        later = next(i for i in range(1, len(keys)) if at <= keys[i].at or i == len(keys) - 1)
        before, after = keys[later - 1], keys[later]
        part = eased((at - before.at) / (after.at - before.at), after.ease)
        wanted = (1 - part) * self.states[later - 1] + part * self.states[later]
        held = _held(self.film, before, after)
        state = settle(wanted, self.pulls(held))
        effort = (1 - part) * before.effort + part * after.effort
        return Frame(at, state, held, effort)

    def pulls(self, contacts: tuple[Contact, ...]) -> list[Pull]:
        return touch(contacts, self.film.props, self.pins)

    def times(self) -> list[float]:
        """Return the moments of the film's frames; the last one leads into the first."""
        count = round(self.film.seconds * FRAMES_PER_SECOND)
        return [index / FRAMES_PER_SECOND for index in range(count)]


def set_in_motion(film: Film) -> Motion:
    """Settle the film's anchor on its surfaces, pin it there, and settle all keys to the pins.

    A contact that is off in the anchor is pinned where it first comes down.
    """
    anchor = film.keys[film.anchor]
    first = settle(state_of(anchor.pose), touch(_on(film, anchor), film.props, {}))
    pins = pins_of(place_body(first), _on(film, anchor))
    moved = first[:3] - state_of(anchor.pose)[:3]
    states: list[Array] = []
    for key in film.keys:
        wanted = state_of(key.pose)
        wanted[:3] += moved
        on = _on(film, key)
        state = settle(wanted, touch(on, film.props, pins))
        pins = {**pins_of(place_body(state), on), **pins}
        states.append(state)
    states[-1] = states[0]
    return Motion(film, tuple(states), pins)


def _on(film: Film, key: Key) -> tuple[Contact, ...]:
    return tuple(contact for contact in film.contacts if contact.part not in key.free)


def _held(film: Film, before: Key, after: Key) -> tuple[Contact, ...]:
    off = before.free | after.free
    return tuple(contact for contact in film.contacts if contact.part not in off)


def eased(part: float, ease: str) -> float:
    """Return how far a movement has come after a part of its time, both 0 to 1."""
    part = min(max(part, 0.0), 1.0)
    if ease == "even":
        return part
    if ease == "slow_in":
        return part * part
    if ease == "slow_out":
        return 1 - (1 - part) ** 2
    return float(part * part * (3 - 2 * part))


def misses(motion: Motion, frame: Frame) -> dict[str, float]:
    """Return how far each contact of a frame is from its place, in metres."""
    body = frame.body
    found: dict[str, float] = {}
    for contact in frame.contacts:
        for pull in motion.pulls((contact,)):
            gap = float(np.linalg.norm(pull.miss(body)))
            found[contact.part] = max(gap, found.get(contact.part, 0.0))
    return found
