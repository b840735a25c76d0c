"""[Swap]: another exercise of the same kind, because the person wants another."""

from __future__ import annotations

from tests.flows.days import assert_stale, data, diary_entries, reach_list, tap
from tests.flows.driver import Phone, Stage
from tests.flows.test_list_mode import told as told


def name(phone: Phone) -> str:
    return phone.card.text.partition(" · ")[0].splitlines()[-1]


async def test_another_one_stands_on_the_card_and_is_answered(told: Phone) -> None:
    await told.begin()
    first = name(told)
    await told.press("Swap")
    second = name(told)
    assert second != first
    await told.press("Easy")
    await told.press("Fine")
    await told.press("Fine")
    assert f"{second}: easy" in told.card.text
    assert first not in told.card.text


async def test_swapping_goes_on_until_there_is_no_other_and_never_comes_back(told: Phone) -> None:
    await told.begin()
    seen = [name(told)]
    while "Swap" in told.card.labels:
        await told.press("Swap")
        seen.append(name(told))
    assert len(seen) > 3
    assert seen[-1] == seen[-2]
    assert len(set(seen)) == len(seen) - 1
    assert told.card.text.startswith("I have no other one to offer here today.")
    await told.press("Skip")
    assert "2 of 3" in told.card.text


async def test_one_of_the_list_is_swapped_on_its_card(told: Phone) -> None:
    await reach_list(told)
    await told.press("How to: Glute bridge")
    await told.press("Swap")
    other = name(told)
    assert other != "Glute bridge"
    await told.press("Fine")
    await told.press("The other two fine")
    assert f"{other}: fine" in told.card.text


async def test_a_double_tap_swaps_once(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    swap, before = data(phone, "Swap"), diary_entries(stage)
    await tap(phone, swap, swap)
    assert diary_entries(stage) == before + 1
    assert "from before" in phone.toast


async def test_an_answer_from_the_card_before_a_swap_is_not_given_to_the_new_one(
    phone: Phone,
) -> None:
    await phone.begin()
    fine, swap = data(phone, "Fine"), data(phone, "Swap")
    await phone.press("Swap")
    await assert_stale(phone, fine, swap)
    again = data(phone, "Fine")
    await phone.press("Fine")
    await assert_stale(phone, fine, swap, again)


async def test_pain_on_the_card_before_a_swap_is_about_the_one_that_hurt(phone: Phone) -> None:
    await phone.begin()
    first, pain = name(phone), data(phone, "Pain: stop")
    await phone.press("Swap")
    await tap(phone, pain)
    assert "Where did it hurt?" in phone.card.text
    await phone.press("Back")
    await phone.press("An ache")
    assert phone.card.text.startswith(f"{first} rests now.")


async def test_nothing_that_rests_nor_its_relatives_comes_by_a_swap(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Fine")
    assert name(phone) == "Glute bridge"
    for label in ("Pain: stop", "Back", "An ache", "Another exercise instead"):
        await phone.press(label)
    seen = [name(phone)]
    while "Swap" in phone.card.labels:
        await phone.press("Swap")
        seen.append(name(phone))
    assert len(seen) > 2
    assert not any("ridge" in each for each in seen)
