"""Reads an open question as it was stored before each kind had a type: its kind and a dictionary.

A question that lay beneath stood in the dictionary of the one above, under "was", "waiting" or, for
the question before everything is erased, as its own "kind" and "data"; one opened from the list of
settings said "back", one from `/limits` "from". The next change of the person writes it anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from bot.domain.diary import ClearedBy, ProviderWord
from bot.domain.exercise import ExerciseId, Limit
from bot.usecases import questions as q
from bot.usecases.codec import UnreadableError
from bot.usecases.screens import Page, PagePart, Shelf

Data = Mapping[str, Any]


def read_old_question(stored: list[Any]) -> tuple[q.Question, ...]:
    """The question with what lay beneath it, the topmost last. Raises UnreadableError."""
    try:
        kind, data = stored
        return (*_beneath(kind, data), READERS[kind](data))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableError(f"not an open question: {type(error).__name__}") from None


def _beneath(kind: str, data: Data) -> tuple[q.Question, ...]:
    below = data if kind == "delete" else data.get("was") or data.get("waiting")
    if below and "kind" in below:
        return read_old_question([below["kind"], below["data"]])
    if data.get("back"):
        return (q.SettingsList(),)
    return (q.OwnLimits(),) if data.get("from") == "limits" else ()


def _ticks(data: Data) -> frozenset[Limit]:
    return frozenset(map(Limit, data.get("ticked", ())))


def _about_sign(data: Data) -> q.AboutSign:
    at = data.get("at")
    lasting = bool(data.get("lasting"))
    return q.AboutSign(data["block"], datetime.fromisoformat(at) if at else None, lasting)


def _clearing(data: Data) -> q.Clearing:
    by = data.get("by")
    return q.Clearing(data["block"], ClearedBy(by) if by else None)


def _card(data: Data) -> q.OpenCard:
    return q.OpenCard(data["item"], data.get("full"), bool(data.get("no_swap")))


def _changing(data: Data) -> q.Changing:
    awake = tuple(map(ExerciseId, data.get("awake") or ()))
    return q.Changing(data.get("page", 0), data.get("routine", 0), data.get("answer", 0), awake)


def _own_limits(data: Data) -> q.OwnLimits:
    return q.OwnLimits(Page(data["page"]), _ticks(data) if "ticked" in data else None)


def _hour(data: Data) -> q.Hour:
    options = tuple(map(time.fromisoformat, data.get("options", ())))
    return q.Hour(options, data.get("refused", ""))


def _clock(data: Data) -> q.Clock:
    """A found place stood behind the empty label of its button."""
    found = tuple(tuple(place[1:]) for place in data.get("found", ()))
    same_at = data.get("same_at")
    return q.Clock(
        page=data.get("page", 0),
        found=found,
        refused=data.get("refused", ""),
        same_at=datetime.fromisoformat(same_at) if same_at else None,
    )


def _pause(data: Data) -> q.Pause:
    options = tuple(map(date.fromisoformat, data.get("options", ())))
    return q.Pause(options, bool(data.get("dates")), data.get("refused", ""))


def _look_up(data: Data) -> q.LookUp:
    exercise, word, by = data.get("exercise"), data.get("word"), data.get("by")
    return q.LookUp(
        at=q.LookedAt(data["at"]),
        shelf=Shelf(data.get("shelf", Shelf.ALL)),
        shelf_page=data.get("shelf_page", 0),
        exercise=ExerciseId(exercise) if exercise else None,
        part=PagePart(data.get("part", PagePart.OWN)),
        part_page=data.get("part_page", 0),
        word=ProviderWord(word) if word else None,
        by=ClearedBy(by) if by else None,
    )


def _offer(data: Data) -> q.OfferHour:
    return q.OfferHour(tuple(map(time.fromisoformat, data["times"])), data["note"])


READERS: Mapping[str, Callable[[Data], q.Question]] = {
    "delete": lambda _: q.Delete(),
    "welcome": lambda d: q.Welcome(bool(d.get("more")), bool(d.get("declined"))),
    "conditions": lambda d: q.Conditions(_ticks(d)),
    "sign": _about_sign,
    "follow_up": lambda d: q.FollowUp(bool(d.get("lasting"))),
    "clearing": _clearing,
    "no_exercises": lambda _: q.NoExercises(),
    "which": lambda d: q.Which(d["routine"]),
    "timer": lambda d: q.WhichTimer(d["routine"]),
    "how_to": _card,
    "needs": lambda d: q.BodyNeeds(d["routine"], _ticks(d)),
    "try_out": lambda d: q.TryOut(d["routine"]),
    "note": lambda d: q.Note(d["routine"]),
    "changing": _changing,
    "bad_day": lambda _: q.BadDay(),
    "not_today": lambda d: q.WhyNot(d["routine"]),
    "limits": _own_limits,
    "goal": lambda d: q.Goal(bool(d.get("refused"))),
    "settings": lambda _: q.SettingsList(),
    "hour": _hour,
    "clock": _clock,
    "hour_set": lambda _: q.HourSet(),
    "days": lambda d: q.Days(frozenset(d["chosen"])),
    "pause": _pause,
    "ready": lambda _: q.GetReady(),
    "exercises": _look_up,
    "what_hurt": lambda d: q.WhatHurt(d["note"]),
    "offer_hour": _offer,
}
"""Every kind there was."""
