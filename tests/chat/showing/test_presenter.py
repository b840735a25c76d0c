"""The chat after each commit: one live card, each line once, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from telegram import InlineKeyboardMarkup

from bot.chat.outgoing.lanes import Lanes
from bot.chat.showing.presenter import Presenter
from bot.chat.showing.tracks import TrackMessages
from bot.usecases.media import CardMedia, CardPicture, Media
from bot.usecases.person import CRISIS, Line, Person, PersonId, TrackMessage
from bot.usecases.screens import AskUsualPain, Screen, Track
from bot.usecases.sending import MaybeSent, Refused, SendLane, TryAgain, Unreachable
from bot.usecases.showing import Showing

ID = PersonId(7)
NEW = Person(
    ID, 70, "en", "Europe/Berlin", datetime(2026, 3, 3, tzinfo=UTC), revision=3, shown_revision=2
)


class Phone:
    """A messenger that lists its calls; `troubles` holds, by call, the errors it raises first."""

    def __init__(self) -> None:
        self.did: list[tuple[str, int, str]] = []
        self.troubles: dict[str, list[Exception | None]] = {}
        self.next_id = 100
        self.gone: set[int] = set()
        self.media: list[Media | None] = []
        self.edits: list[str] = []

    def _meet(self, deed: str) -> None:
        trouble = self.troubles[deed].pop(0) if self.troubles.get(deed) else None
        if trouble is not None:
            raise trouble

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
        media: Media | None = None,
    ) -> int:
        self._meet("send")
        self.media.append(media)
        self.next_id += 1
        self.did.append(("send", self.next_id, html))
        return self.next_id

    async def edit(
        self,
        chat_id: int,
        message_id: int,
        *,
        html: str,
        markup: InlineKeyboardMarkup | None,
        media: Media | None = None,
        keeps_media: bool = False,
    ) -> bool:
        self._meet("edit")
        if message_id in self.gone:
            return False
        self.edits.append(_edit(media, keeps=keeps_media))
        self.did.append(("edit", message_id, html))
        return True

    async def strip_keyboard(
        self, chat_id: int, message_id: int, *, lane: SendLane = SendLane.REPLY
    ) -> None:
        self.did.append(("strip", message_id, ""))

    async def answer_tap(self, query_id: str, text: str = "") -> None: ...

    async def delete(
        self, chat_id: int, message_id: int, *, lane: SendLane = SendLane.REPLY
    ) -> bool:
        self._meet("delete")
        self.did.append(("delete", message_id, ""))
        return message_id not in self.gone


def _edit(media: Media | None, *, keeps: bool) -> str:
    if media is None:
        return "words below what is there" if keeps else "text"
    return "words below film" if keeps else "to film"


class Stage:
    """A presenter between a person in memory and a phone that lists what it got."""

    def __init__(self, person: Person | None = NEW, screen: Screen | None = AskUsualPain()) -> None:  # noqa: B008
        self.person = person
        self.screen = screen
        self.track: Track | None = None
        self.picture = CardPicture()
        self.phone = Phone()
        self.unreachable: list[PersonId] = []
        self.changes: list[Person] = []
        self.presenter = Presenter(
            self.phone,
            read_showing=self.read,
            mark_shown=self.mark,
            people_behind=self.behind,
            render=lambda _screen, person: (f"card {person.revision}", None),
            picture=lambda _screen, _person: self.picture,
            render_line=lambda line, _person: (line.key, None),
            files={},
            tracks=TrackMessages(self.phone, self.draw_track, self.mark_track),
            on_unreachable=self.lost,
            lanes=Lanes(),
        )

    async def read(self, person_id: PersonId) -> Showing | None:
        if self.person is None:
            return None
        return Showing(self.person, self.screen, self.person.revision, self.track)

    def draw_track(
        self, track: Track, person: Person
    ) -> tuple[str, InlineKeyboardMarkup | None, Media | None]:
        return f"track {track.number}", None, None

    async def mark_track(self, person_id: PersonId, track: TrackMessage | None) -> None:
        assert self.person is not None
        self.person = replace(self.person, track=track)

    async def mark(
        self,
        person_id: PersonId,
        *,
        revision: int,
        card_id: int | None,
        lines_sent: int,
        shows: CardMedia | None = None,
    ) -> int:
        assert self.person is not None
        self.person = replace(
            self.changes.pop() if self.changes else self.person,
            shown_revision=revision,
            card_id=card_id if card_id is not None else self.person.card_id,
            card_shows=shows if card_id is not None else self.person.card_shows,
            lines=self.person.lines[lines_sent:],
        )
        return self.person.revision

    async def behind(self) -> Sequence[PersonId]:
        behind = self.person is not None and self.person.shown_revision < self.person.revision
        return [ID] if behind else []

    async def lost(self, person_id: PersonId) -> None:
        self.unreachable.append(person_id)

    @property
    def stored(self) -> Person:
        assert self.person is not None
        return self.person


async def test_the_first_card_is_sent() -> None:
    stage = Stage()
    await stage.presenter.show(ID)

    assert stage.phone.did == [("send", 101, "card 3")]
    assert (stage.stored.card_id, stage.stored.shown_revision) == (101, 3)


async def test_the_live_card_is_edited_in_place() -> None:
    stage = Stage(replace(NEW, card_id=50))
    await stage.presenter.show(ID, tapped_id=50)

    assert stage.phone.did == [("edit", 50, "card 3")]
    assert stage.stored.shown_revision == 3


async def test_a_tap_on_an_older_copy_adopts_it() -> None:
    stage = Stage(replace(NEW, card_id=60))
    await stage.presenter.show(ID, tapped_id=50)

    assert stage.phone.did == [("edit", 50, "card 3"), ("strip", 60, "")]
    assert stage.stored.card_id == 50


async def test_after_the_person_wrote_the_card_comes_below() -> None:
    stage = Stage(replace(NEW, card_id=50, wrote_id=55))
    await stage.presenter.show(ID)

    assert stage.phone.did == [("send", 101, "card 3"), ("strip", 50, "")]


async def test_lines_come_first_and_the_card_below_them() -> None:
    lines = (Line("one", {}), Line("two", {}))
    stage = Stage(replace(NEW, card_id=50, lines=lines))
    await stage.presenter.show(ID, tapped_id=40)

    assert [what[2] or what[1] for what in stage.phone.did] == ["one", "two", "card 3", 40, 50]
    assert stage.stored.lines == ()


async def test_a_list_of_signs_stands_below_the_card() -> None:
    lines = (Line("one", {}), Line("line-warning", {}))
    stage = Stage(replace(NEW, lines=lines))
    await stage.presenter.show(ID)

    assert [what[2] for what in stage.phone.did] == ["one", "card 3", "line-warning"]
    assert stage.stored.lines == ()
    assert (stage.stored.card_id, stage.stored.shown_revision) == (102, 3)


async def test_a_list_of_signs_that_could_not_be_sent_is_owed_and_its_card_known() -> None:
    stage = Stage(replace(NEW, lines=(Line("line-warning", {}),)))
    stage.phone.troubles["send"] = [None, TryAgain()]
    await stage.presenter.show(ID)

    assert [line.key for line in stage.stored.lines] == ["line-warning"]
    assert (stage.stored.card_id, stage.stored.shown_revision) == (101, 2)


async def test_the_line_for_somebody_in_despair_comes_alone_and_the_card_stays() -> None:
    stage = Stage(replace(NEW, card_id=50, lines=(Line(CRISIS, {}),)))
    await stage.presenter.show(ID)

    assert [what[2] for what in stage.phone.did] == [CRISIS]
    assert (stage.stored.lines, stage.stored.card_id, stage.stored.shown_revision) == ((), 50, 3)


async def test_it_is_owed_where_it_could_not_be_sent() -> None:
    stage = Stage(replace(NEW, card_id=50, lines=(Line(CRISIS, {}),)))
    stage.phone.troubles["send"] = [TryAgain()]
    await stage.presenter.show(ID)

    assert [line.key for line in stage.stored.lines] == [CRISIS]
    assert stage.stored.shown_revision == 2


@pytest.mark.parametrize(
    "person",
    [
        replace(NEW, card_id=50, lines=(Line(CRISIS, {}), Line("line-warning", {}))),
        replace(NEW, card_id=50, shown_revision=1, lines=(Line(CRISIS, {}),)),
    ],
    ids=["another line too", "the card was behind before"],
)
async def test_a_card_that_is_new_by_itself_still_comes(person: Person) -> None:
    stage = Stage(person)
    await stage.presenter.show(ID)

    assert [what[2] for what in stage.phone.did][:2] == [CRISIS, "card 3"]


async def test_a_line_is_marked_before_the_next_is_sent() -> None:
    stage = Stage(replace(NEW, lines=(Line("one", {}), Line("two", {}))))
    stage.phone.troubles["send"] = []
    original = stage.phone.send

    async def fail_second(chat_id: int, html: str, *args: object, **more: object) -> int:
        if html == "two":
            raise TryAgain
        return await original(chat_id, html)

    stage.phone.send = fail_second  # type: ignore[method-assign]
    await stage.presenter.show(ID)

    assert [line.key for line in stage.stored.lines] == ["two"]
    assert stage.stored.shown_revision == 2


async def test_a_line_that_may_have_arrived_is_sent_at_most_twice() -> None:
    stage = Stage(replace(NEW, lines=(Line("one", {}),)), screen=None)
    stage.phone.troubles["send"] = [MaybeSent(), MaybeSent()]
    await stage.presenter.show(ID)

    assert stage.phone.did == []
    assert stage.stored.lines == ()
    assert stage.stored.shown_revision == 3


async def test_a_line_telegram_refuses_does_not_hold_up_the_card() -> None:
    stage = Stage(replace(NEW, lines=(Line("one", {}),)))
    stage.phone.troubles["send"] = [Refused()]
    await stage.presenter.show(ID)

    assert stage.phone.did == [("send", 101, "card 3")]


async def test_a_card_that_can_no_longer_be_edited_is_sent_anew() -> None:
    stage = Stage(replace(NEW, card_id=50))
    stage.phone.gone.add(50)
    await stage.presenter.show(ID)

    assert stage.phone.did == [("send", 101, "card 3"), ("strip", 50, "")]


async def test_a_change_while_drawing_is_drawn_too() -> None:
    stage = Stage(replace(NEW, card_id=50))
    stage.changes = [replace(NEW, card_id=50, revision=4)]
    await stage.presenter.show(ID)

    assert [html for _, _, html in stage.phone.did] == ["card 3", "card 4"]
    assert stage.stored.shown_revision == 4


async def test_a_person_who_changes_for_ever_does_not_keep_the_lane() -> None:
    stage = Stage(replace(NEW, card_id=50))
    stage.changes = [replace(NEW, card_id=50, revision=20 - n) for n in range(10)]
    await stage.presenter.show(ID)

    assert len(stage.phone.did) == 5


async def test_somebody_who_blocked_the_bot_is_noted() -> None:
    stage = Stage()
    stage.phone.troubles["send"] = [Unreachable()]
    await stage.presenter.show(ID)

    assert stage.unreachable == [ID]
    assert stage.stored.shown_revision == 2


@pytest.mark.parametrize("failure", [TryAgain(), MaybeSent(), Refused()], ids=repr)
async def test_what_was_not_shown_stays_behind_and_is_redrawn(failure: Exception) -> None:
    stage = Stage(replace(NEW, card_id=50))
    stage.phone.troubles["edit"] = [failure]
    await stage.presenter.show(ID)
    assert stage.stored.shown_revision == 2

    assert await stage.presenter.redraw_behind() == 1
    assert await stage.presenter.redraw_behind() == 0
    assert stage.phone.did == [("edit", 50, "card 3")]


async def test_a_card_that_may_have_arrived_is_sent_once_more_and_no_more() -> None:
    stage = Stage()
    stage.phone.troubles["send"] = [MaybeSent(), MaybeSent()]
    await stage.presenter.show(ID)
    assert await stage.presenter.redraw_behind() == 1

    assert await stage.presenter.redraw_behind() == 0
    assert stage.phone.did == []


async def test_somebody_erased_is_left_alone() -> None:
    stage = Stage(None)
    await stage.presenter.show(ID)

    assert stage.phone.did == []


async def test_somebody_erased_meanwhile_is_left_alone() -> None:
    stage = Stage()
    stage.behind = lambda: _answer([ID])  # type: ignore[method-assign]
    stage.presenter._behind = stage.behind
    stage.person = None

    assert await stage.presenter.redraw_behind() == 1
    assert stage.phone.did == []


async def test_one_person_who_cannot_be_drawn_does_not_stop_the_redraw(
    caplog: pytest.LogCaptureFixture,
) -> None:
    stage = Stage()
    stage.phone.troubles["send"] = [ValueError()]

    assert await stage.presenter.redraw_behind() == 1
    assert "could not be shown" in caplog.text


async def test_no_screen_leaves_the_card_as_it_is() -> None:
    stage = Stage(replace(NEW, card_id=50), screen=None)
    await stage.presenter.show(ID)

    assert stage.phone.did == []
    assert stage.stored.shown_revision == 3


async def _answer(people: list[PersonId]) -> Sequence[PersonId]:
    return people


async def test_what_was_committed_just_now_is_shown_without_being_read() -> None:
    stage = Stage(replace(NEW, card_id=50))
    committed = await stage.read(ID)
    stage.presenter._read = _never
    await stage.presenter.show(ID, tapped_id=50, showing=committed)

    assert stage.phone.did == [("edit", 50, "card 3")]
    assert stage.stored.shown_revision == 3


async def test_the_screen_handed_in_is_drawn_first_and_a_newer_revision_after_it() -> None:
    stage = Stage(replace(NEW, card_id=50))
    committed = await stage.read(ID)
    stage.changes = [replace(NEW, card_id=50, revision=4)]
    await stage.presenter.show(ID, showing=committed)

    assert [html for _, _, html in stage.phone.did] == ["card 3", "card 4"]


async def _never(_person_id: PersonId) -> Showing | None:
    raise AssertionError("read though it was handed in")
