"""Updates that no phone can send, handled all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import telegram

from bot.chat.incoming.updates import Job, UpdateHandler
from bot.chat.outgoing.lanes import Lanes
from bot.chat.words import Words
from bot.usecases.person import PersonId
from bot.usecases.showing import Showing
from tests.memory_store import MemoryStore
from tests.usecases.monkey import READER

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
SAM = telegram.User(id=7, first_name="Sam", is_bot=False)


class RecordedReplies:
    """Notes each reply instead of sending it."""

    def __init__(self) -> None:
        self.did: list[str] = []

    async def show(
        self,
        person_id: PersonId,
        *,
        tapped_id: int | None = None,
        showing: Showing | None = None,
    ) -> None:
        self.did.append(f"show {person_id} {tapped_id}")

    async def answer_tap(self, query_id: str, text: str) -> None:
        self.did.append(f"answer {query_id} {text}")

    async def say(self, chat_id: int, key: str, args: Mapping[str, str | int]) -> None:
        self.did.append(f"say {chat_id} {key} {len(args)}")

    async def confirm_erasure(
        self, chat_id: int, message_id: int, counts: Mapping[str, int]
    ) -> None:
        self.did.append(f"erased {chat_id} {message_id} {len(counts)}")

    async def remove_buttons(self, chat_id: int, message_id: int) -> None:
        self.did.append(f"clear {chat_id} {message_id}")

    async def leave_group(self, chat_id: int) -> None:
        self.did.append(f"leave {chat_id}")


class Desk:
    """An update handler over the memory store; its jobs run at the end of `take`."""

    def __init__(self) -> None:
        self.store, self.replies = MemoryStore(), RecordedReplies()
        self.jobs: list[Job] = []
        self.handler = UpdateHandler(
            store=self.store,
            reader=READER,
            replies=self.replies,
            enqueue=lambda _chat_id, job: self.jobs.append(job),
            watch=Lanes().watch,
            now=lambda: NOW,
            zone_at=lambda _longitude, _latitude: None,
            go_on_with_file=self.go_on_with_file,
        )

    async def go_on_with_file(self, person_id: PersonId) -> None:
        self.replies.did.append(f"file of {person_id}")

    async def take(self, update: telegram.Update) -> list[str]:
        assert await self.handler.handle(update)
        for job in self.jobs:
            await job()
        return self.replies.did


@pytest.fixture
def desk() -> Desk:
    return Desk()


def message_in(
    kind: str, *, sender: telegram.User | None = SAM, text: str = "hi"
) -> telegram.Message:
    chat = telegram.Chat(id=7 if kind == "private" else -7, type=kind)
    return telegram.Message(message_id=1, date=NOW, chat=chat, from_user=sender, text=text)


def tap_on(message: telegram.Message | None) -> telegram.CallbackQuery:
    return telegram.CallbackQuery(
        id="q", from_user=SAM, chat_instance="1", data="go1:yes", message=message
    )


async def test_an_update_of_an_unknown_kind_is_taken_and_changes_nothing(desk: Desk) -> None:
    assert await desk.take(telegram.Update(update_id=1)) == []


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_message_in_a_group_is_answered_by_leaving(desk: Desk, kind: str) -> None:
    did = await desk.take(telegram.Update(update_id=1, message=message_in(kind)))
    assert did == ["say -7 line-group 0", "leave -7"]
    assert not desk.store.tables.people


async def test_a_channel_and_a_message_of_nobody_are_left_alone(desk: Desk) -> None:
    assert await desk.take(telegram.Update(update_id=1, message=message_in("channel"))) == []
    nobody = message_in("private", sender=None)
    assert await desk.take(telegram.Update(update_id=2, message=nobody)) == []


@pytest.mark.parametrize("message", [None, message_in("group")], ids=["none", "in a group"])
async def test_a_tap_that_is_not_in_the_persons_own_chat_is_only_answered(
    desk: Desk, message: telegram.Message | None
) -> None:
    assert await desk.take(telegram.Update(update_id=1, callback_query=tap_on(message))) == [
        "answer q "
    ]
    assert not desk.store.tables.people


async def test_a_tap_of_a_stranger_makes_a_welcome(desk: Desk) -> None:
    query = tap_on(message_in("private"))
    assert await desk.take(telegram.Update(update_id=1, callback_query=query)) == [
        "answer q ",
        "show 1 1",
    ]


async def test_a_phone_that_names_no_language_gets_the_bots_own(desk: Desk) -> None:
    desk.handler = replace(desk.handler, reader=replace(READER, words=Words("xx", [])))
    query = tap_on(message_in("private"))
    await desk.take(telegram.Update(update_id=1, callback_query=query))
    (person,) = desk.store.tables.people.values()
    assert (person.language, person.tz) == ("xx", "UTC")


async def test_a_message_without_an_edit_date_or_in_a_group_was_not_edited(desk: Desk) -> None:
    for number, kind in enumerate(("private", "group")):
        update = telegram.Update(update_id=number, edited_message=message_in(kind))
        assert await desk.take(update) == []


async def test_a_place_nobody_knows_is_not_kept(desk: Desk) -> None:
    chat = telegram.Chat(id=7, type="private")
    place = telegram.Location(longitude=0.0, latitude=0.0)
    for number in (1, 2):
        sent = telegram.Message(
            message_id=number, date=NOW, chat=chat, from_user=SAM, location=place
        )
        await desk.take(telegram.Update(update_id=number, message=sent))
    (person,) = desk.store.tables.people.values()
    assert [line.key for line in person.lines] == ["line-media"]
