"""/limits: what the person told, looked at and changed at any time."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone

OLD = "That button is from before"


async def change_in_the_middle(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Fine")
    card = phone.card.text
    await phone.send("/limits")
    assert "What you told me" in phone.card.text
    await phone.press("Positions")
    await phone.press("I never use the floor")
    await phone.press("✓ I never use the floor")
    await phone.press("Sore wrists")
    await phone.press("Done")
    assert "Sore wrists" in phone.card.text
    await phone.press("Usual pain")
    await phone.press("6")
    assert "Usual pain: 6" in phone.card.text
    await phone.press("Close")
    assert phone.card.text == card


@pytest.mark.parametrize("restarts", [False, True], ids=["", "restarts"])
async def test_in_the_middle_of_a_routine_it_comes_back_to_the_open_card(
    phone: Phone, *, restarts: bool
) -> None:
    phone.stage.restarts_between_steps = restarts

    await change_in_the_middle(phone)


async def test_the_rest_of_today_fits_at_once(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Fine")
    await phone.send("/limits")
    await phone.press("Positions")
    await phone.press("I never use the floor")
    await phone.press("Done")
    await phone.press("Close")

    for number in ("2 of 3", "3 of 3"):
        assert number in phone.card.text
        assert "Lie " not in phone.card.text
        await phone.press("Fine")
    assert "That is it for today" in phone.card.text


async def test_a_condition_told_later_asks_first_and_its_end_opens_the_way(phone: Phone) -> None:
    await phone.begin()
    card = phone.card.text
    await phone.send("/limits")
    await phone.press("Conditions")
    await phone.press("Operation in last 12 weeks")
    await phone.press("Done")
    await phone.press("Close")
    assert "Please ask a doctor or physio first" in phone.card.text

    await phone.send("/limits")
    await phone.press("Conditions")
    await phone.press("✓ Operation in last 12 weeks")
    await phone.press("Done")
    await phone.press("Close")

    assert "Pain: stop" in phone.card.labels
    assert phone.card.text.splitlines()[0] == card.splitlines()[0]


@pytest.mark.parametrize("way", [(), ("I am 18",), ("I am 18", "Yes")])
async def test_before_the_first_contact_is_done_it_does_not_fit(
    phone: Phone, way: tuple[str, ...]
) -> None:
    await phone.send("/start")
    for label in way:
        await phone.press(label)
    open_now = phone.card.text

    await phone.send("/limits")

    assert phone.card.text == open_now
    assert any("does not fit here" in m.text for m in phone.said)


async def test_old_taps_on_its_pages_change_nothing(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/limits")
    await phone.press("Positions")
    pages = {b.text: b.data for b in phone.card.buttons}
    await phone.press("Back")
    await phone.press("Close")
    shown = phone.card.text

    for data in (*pages.values(), "ql1:pain", "qp1:10", "qc1:pregnant:1", "qd1:all", "qx1"):
        assert data is not None
        phone.person.send_callback(phone.card.message_id, data)
        await phone.stage.settle()
        assert phone.toast.startswith(OLD), data
        assert phone.card.text == shown


async def test_ticks_wait_through_other_commands_and_keeping_everything(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/limits")
    await phone.press("Positions")
    await phone.press("Sore knees")

    for text in ("/help", "good evening", "/start", "/delete"):
        await phone.send(text)
    await phone.press("No, keep it")

    assert "✓ Sore knees" in phone.card.labels
