"""From due to recorded, with deliveries in memory that keep the ports' promises."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from telegram import InlineKeyboardMarkup

from bot.chat.outgoing.lanes import Lanes
from bot.reminders.dispatcher import Dispatcher, Pace
from bot.reminders.ports import Ports
from bot.usecases.media import CardPicture, Media
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import (
    Delivery,
    DeliveryId,
    DeliveryState,
    ReminderKind,
    StorageUnavailable,
)
from bot.usecases.reminders.reminding import MOST_ATTEMPTS, Outcome, Prepared, Result
from bot.usecases.screens import AskUsualPain, Screen
from bot.usecases.sending import (
    MaybeSent,
    Paused,
    Refused,
    SendLane,
    TokenRejected,
    TryAgain,
    Unreachable,
)
from tests.chat.outgoing.files import poster
from tests.waiting import until

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
QUICK = Pace(again_after=0.01, record_pauses=(0.0, 0.0))


def delivery_of(number: int) -> Delivery:
    return Delivery(
        id=DeliveryId(number),
        person_id=PersonId(number),
        local_date=date(2026, 3, 3),
        kind=ReminderKind.DAILY,
        ordinal=0,
        state=DeliveryState.CLAIMED,
        due_at=NOON,
        until_at=NOON + timedelta(hours=4),
    )


class Owed:
    """Deliveries in memory; `down` counts the calls storage still refuses."""

    def __init__(self, due: int = 0) -> None:
        self.due = [delivery_of(number) for number in range(1, due + 1)]
        self.left: list[Delivery] = []
        self.states: dict[int, Delivery] = {}
        self.results: list[Result] = []
        self.not_wanted: set[int] = set()
        self.down: dict[str, int] = {}
        self.calls: list[str] = []
        self.card_id: int | None = None

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.down.get(name, 0):
            self.down[name] -= 1
            raise StorageUnavailable

    async def claim_due(self, *, owner: UUID, now: datetime, limit: int) -> Sequence[Delivery]:
        self._call("claim_due")
        claimed, self.due = self.due[:limit], self.due[limit:]
        return claimed

    async def take_over(self, *, owner: UUID, limit: int) -> Sequence[Delivery]:
        self._call("take_over")
        taken, self.left = self.left[:limit], self.left[limit:]
        return taken

    async def prepare(self, delivery: Delivery, *, owner: UUID, now: datetime) -> Prepared | None:
        self._call("prepare")
        if delivery.id in self.not_wanted:
            return None
        sending = replace(delivery, state=DeliveryState.SENDING, attempts=delivery.attempts + 1)
        self.states[delivery.id] = sending
        person = Person(
            delivery.person_id, delivery.id * 10, "en", "UTC", NOON, card_id=self.card_id
        )
        return Prepared(sending, person, AskUsualPain(), 1)

    async def complete(
        self, prepared: Prepared, result: Result, *, owner: UUID, now: datetime
    ) -> Delivery | None:
        self._call("complete")
        self.results.append(result)
        done = replace(prepared.delivery, state=DeliveryState(_STATES[result.outcome]))
        self.states[done.id] = done
        return done

    @property
    def outcomes(self) -> list[Outcome]:
        return [result.outcome for result in self.results]


_STATES = {
    Outcome.SENT: "sent",
    Outcome.UNKNOWN: "unknown",
    Outcome.UNREACHABLE: "failed",
    Outcome.REFUSED: "failed",
    Outcome.NOT_SENT: "claimed",
}


class Post:
    """A messenger that notes what went where, and how many at once."""

    def __init__(self) -> None:
        self.sent: list[tuple[int, str, SendLane]] = []
        self.stripped: list[tuple[int, int]] = []
        self.media: list[Media | None] = []
        self.troubles: list[Exception] = []
        self.at_once = self.most_at_once = 0
        self.gate: asyncio.Event | None = None

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
        media: Media | None = None,
    ) -> int:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await (self.gate.wait() if self.gate else asyncio.sleep(0))
        self.at_once -= 1
        if self.troubles:
            raise self.troubles.pop(0)
        self.sent.append((chat_id, html, lane))
        self.media.append(media)
        return 900 + len(self.sent)

    async def strip_keyboard(self, chat_id: int, message_id: int) -> None:
        self.stripped.append((chat_id, message_id))


def draw(screen: Screen, person: Person) -> tuple[str, InlineKeyboardMarkup | None]:
    return f"card of {person.id}", None


class Round:
    def __init__(self, due: int = 0, *, pace: Pace = QUICK) -> None:
        self.owed, self.post, self.lanes = Owed(due), Post(), Lanes()
        self.seconds = 0.0
        self.tidied: list[tuple[PersonId, int | None]] = []
        self.picture = CardPicture()
        self.dispatcher = Dispatcher(
            owner=uuid4(),
            ports=Ports(
                self.owed.claim_due, self.owed.take_over, self.owed.prepare, self.owed.complete
            ),
            messenger=self.post,
            render=draw,
            picture=lambda _screen, _person: self.picture,
            lanes=self.lanes,
            tidy=self.tidy,
            pace=pace,
            monotonic=lambda: self.seconds,
        )

    async def tidy(self, person_id: PersonId, *, old_card: int | None, revision: int) -> None:
        self.tidied.append((person_id, old_card))


async def test_what_is_due_is_sent_and_recorded() -> None:
    turn = Round(1)
    turn.owed.card_id = 5
    claimed = await turn.dispatcher.run_to_rest(NOON)

    assert claimed == 1
    assert turn.post.sent == [(10, "card of 1", SendLane.REMINDER)]
    assert turn.owed.results == [Result(Outcome.SENT, message_id=901)]
    assert turn.post.stripped == [(10, 5)]


async def test_the_end_of_a_timer_gives_way_and_is_tidied_apart() -> None:
    turn = Round(1)
    turn.owed.card_id = 5
    turn.owed.due = [replace(each, kind=ReminderKind.TIMER) for each in turn.owed.due]
    await turn.dispatcher.run_to_rest(NOON)

    assert turn.post.sent == [(10, "card of 1", SendLane.HELPER)]
    assert turn.post.stripped == []
    assert turn.tidied == [(PersonId(1), 5)]


async def test_the_days_picture_goes_out_with_its_words_and_is_recorded() -> None:
    turn = Round(1)
    turn.picture = CardPicture(poster())
    await turn.dispatcher.run_to_rest(NOON)

    assert turn.post.media == [poster()]
    assert turn.owed.results == [Result(Outcome.SENT, message_id=901, shows=poster().shown)]


async def test_nothing_due_costs_one_look() -> None:
    turn = Round()

    assert await turn.dispatcher.tick(NOON) == 0
    assert await turn.dispatcher.tick(NOON) == 0
    assert turn.owed.calls == ["take_over", "claim_due", "claim_due"]


async def test_many_go_side_by_side_but_bounded_and_each_once() -> None:
    turn = Round(400)
    await turn.dispatcher.run_to_rest(NOON)

    assert sorted(chat_id for chat_id, _, _ in turn.post.sent) == [n * 10 for n in range(1, 401)]
    assert turn.post.most_at_once == QUICK.parallel


async def test_what_is_not_wanted_any_more_is_not_sent() -> None:
    turn = Round(2)
    turn.owed.not_wanted = {1}
    await turn.dispatcher.run_to_rest(NOON)

    assert [chat_id for chat_id, _, _ in turn.post.sent] == [20]


async def test_a_reminder_waits_for_the_tap_under_way_in_the_same_chat() -> None:
    turn = Round(1)
    gate = asyncio.Event()

    async def tap() -> None:
        await gate.wait()
        assert turn.post.sent == []

    turn.lanes.put(10, tap)
    await turn.dispatcher.tick(NOON)
    await asyncio.sleep(0.01)
    gate.set()
    await turn.dispatcher.rest()

    assert len(turn.post.sent) == 1


async def test_an_unknown_one_is_sent_once_more() -> None:
    turn = Round(1)
    turn.post.troubles = [MaybeSent()]
    await turn.dispatcher.run_to_rest(NOON)

    assert turn.owed.outcomes == [Outcome.UNKNOWN, Outcome.SENT]


async def test_an_unknown_one_is_not_sent_a_third_time() -> None:
    turn = Round(1)
    turn.post.troubles = [MaybeSent(), MaybeSent(), MaybeSent()]
    await turn.dispatcher.run_to_rest(NOON)

    assert turn.owed.outcomes == [Outcome.UNKNOWN] * MOST_ATTEMPTS
    assert turn.owed.states[1].state is DeliveryState.UNKNOWN


@pytest.mark.parametrize(
    ("failure", "result"),
    [
        (Unreachable(), Result(Outcome.UNREACHABLE, error="Unreachable")),
        (Refused(), Result(Outcome.REFUSED, error="Refused")),
        (TryAgain(), Result(Outcome.NOT_SENT, error="TryAgain")),
        (TokenRejected(), Result(Outcome.NOT_SENT, error="TokenRejected")),
        (Paused(90.0), Result(Outcome.NOT_SENT, error="Paused", retry_after=90.0)),
    ],
    ids=repr,
)
async def test_every_failure_is_recorded_as_what_it_is(failure: Exception, result: Result) -> None:
    turn = Round(1)
    turn.post.troubles = [failure]
    await turn.dispatcher.run_to_rest(NOON)

    assert turn.owed.results == [result]
    assert turn.post.sent == []


async def test_a_card_that_cannot_be_drawn_does_not_hold_up_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    turn = Round(2)

    def fail_first(screen: Screen, person: Person) -> tuple[str, None]:
        if person.id == 1:
            raise KeyError("a word is missing")
        return "card", None

    turn.dispatcher._render = fail_first
    await turn.dispatcher.run_to_rest(NOON)

    assert sorted(turn.owed.outcomes) == [Outcome.REFUSED, Outcome.SENT]
    assert "cannot be drawn" in caplog.text


async def test_what_a_dead_worker_left_is_taken_over_now_and_then() -> None:
    turn = Round(pace=replace(QUICK, take_over_every=10.0))
    await turn.dispatcher.tick(NOON)
    turn.owed.left = [replace(delivery_of(3), state=DeliveryState.SENDING, attempts=1)]
    assert await turn.dispatcher.tick(NOON) == 0
    turn.seconds = 10.0

    assert await turn.dispatcher.tick(NOON) == 1
    await turn.dispatcher.rest()
    assert [chat_id for chat_id, _, _ in turn.post.sent] == [30]


async def test_a_slow_one_of_our_own_is_not_taken_over_from_ourselves() -> None:
    turn = Round(1)
    turn.post.gate = asyncio.Event()
    await turn.dispatcher.tick(NOON)
    await until(lambda: turn.post.at_once)
    turn.owed.left = [turn.owed.states[1]]
    turn.seconds = 60.0

    assert await turn.dispatcher.tick(NOON) == 0
    turn.post.gate.set()
    await turn.dispatcher.rest()
    assert len(turn.post.sent) == 1


async def test_storage_down_ends_the_tick_and_the_next_one_goes_on() -> None:
    turn = Round(1)
    turn.owed.down = {"take_over": 1}

    assert await turn.dispatcher.tick(NOON) == 0
    assert await turn.dispatcher.run_to_rest(NOON) == 1
    assert len(turn.post.sent) == 1


async def test_storage_down_before_sending_sends_nothing() -> None:
    turn = Round(1)
    turn.owed.down = {"prepare": 1}
    await turn.dispatcher.run_to_rest(NOON)

    assert turn.post.sent == []


@pytest.mark.parametrize(("down", "recorded"), [(2, 1), (3, 0)])
async def test_what_was_sent_is_recorded_even_after_trouble(down: int, recorded: int) -> None:
    turn = Round(1)
    turn.owed.down = {"complete": down}
    await turn.dispatcher.run_to_rest(NOON)

    assert len(turn.post.sent) == 1
    assert len(turn.owed.results) == recorded


async def test_an_error_nobody_thought_of_stays_with_its_person(
    caplog: pytest.LogCaptureFixture,
) -> None:
    turn = Round(2)
    turn.post.troubles = [ZeroDivisionError()]
    await turn.dispatcher.run_to_rest(NOON)

    assert len(turn.post.sent) == 1
    assert "failed" in caplog.text


async def test_stop_claims_nothing_new_and_leaves_the_slow_to_their_lease() -> None:
    turn = Round(1)
    turn.post.gate = asyncio.Event()
    await turn.dispatcher.tick(NOON)
    await until(lambda: turn.post.at_once)
    await turn.dispatcher.stop(within=0.02)
    await turn.dispatcher.stop(within=0.02)
    turn.owed.due = [delivery_of(9)]

    assert await turn.dispatcher.tick(NOON) == 0
    assert turn.owed.states[1].state is DeliveryState.SENDING
    turn.post.gate.set()
    await turn.lanes.wait_until_idle()


async def test_a_batch_larger_than_the_hand_is_claimed_in_turns() -> None:
    turn = Round(25, pace=replace(QUICK, in_hand=10))

    assert await turn.dispatcher.tick(NOON) == 25
    await turn.dispatcher.rest()
    assert len(turn.post.sent) == 25
