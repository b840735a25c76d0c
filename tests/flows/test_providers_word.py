"""[My doctor or physio says]: what rests may be tried again, one is avoided, one gets easier."""

from __future__ import annotations

from pathlib import Path

from tests.flows.days import listed_doses
from tests.flows.driver import Phone, Stage, staged
from tests.flows.test_exercises import tap
from tests.flows.test_two_taps import data, diary_entries

SAYS = "My doctor or physio says"


async def first_day(phone: Phone, *, restarts: bool = False) -> None:
    """Up to the hour; `restarts`: from then on the bot starts anew after every step."""
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.press("08:02")
    phone.stage.restarts_between_steps = restarts


async def next_morning(phone: Phone) -> str:
    """The next day's message, with the morning told as usual; tells what it said."""
    await phone.stage.next_reminder()
    opening = phone.card.text
    await phone.press("As usual")
    return opening


async def answer_all(phone: Phone, *, hurts: str = "") -> dict[str, str]:
    """Answers every card with Fine, one with pain; tells the dose of each by its name."""
    doses: dict[str, str] = {}
    while phone.is_on_a_card:
        if "One was not" in phone.card.labels:
            doses.update(listed_doses(phone.card.text))
            await phone.answer_next()
            continue
        head, dose = phone.card.text.splitlines()[:2]
        name = head.split(" · ")[0]
        doses[name] = dose
        if name == hurts:
            await phone.press("Pain: stop")
            await phone.press("Back")
            await phone.press("An ache")
            await phone.press("Go on" if "Go on with the rest" in phone.card.labels else "Stop")
        else:
            await phone.press("Fine")
    return doses


async def clamshell_hurts_on_day_two(phone: Phone, *, restarts: bool = False) -> None:
    await first_day(phone, restarts=restarts)
    await next_morning(phone)
    await answer_all(phone, hurts="Clamshell")


async def open_page(phone: Phone, name: str, *, shelf: str = "What rests") -> None:
    await phone.send("/exercises")
    await phone.press(shelf)
    await phone.press(name)


async def tell(phone: Phone, word: str, *, who: str = "A physio", when: str = "Today") -> None:
    """From the page of an exercise to the answer."""
    await phone.press(SAYS)
    await phone.press(word)
    await phone.press(who)
    await phone.press(when)


async def there_and_back(phone: Phone, *, restarts: bool = False) -> None:
    """Pain on day 2, the word on day 3, three times at half, then the whole lowest step."""
    await clamshell_hurts_on_day_two(phone, restarts=restarts)
    await next_morning(phone)
    await answer_all(phone)
    await phone.press(SAYS)
    await phone.press("Clamshell: rests")
    await tell(phone, "I may try it again")
    assert "From tomorrow on it can come back" in phone.card.text
    assert "3 slow lifts each side" in phone.card.text
    await phone.press("Back to today")
    phone.stage.restarts_between_steps = False

    doses: list[str] = []
    while len(doses) < 4:
        opening = await next_morning(phone)
        if not doses and "Clamshell" in opening.split("Resting")[0]:
            assert "new today" not in opening
            assert "step up" not in opening
        given = await answer_all(phone)
        doses += [given["Clamshell"]] if "Clamshell" in given else []
    assert doses == [*["3 slow lifts each side"] * 3, "6 slow lifts each side"]


async def test_from_pain_by_the_providers_word_back_to_the_whole_step(phone: Phone) -> None:
    await there_and_back(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    await there_and_back(phone, restarts=True)


async def test_on_the_day_of_the_stop_it_cannot_be_told_yet(phone: Phone) -> None:
    await clamshell_hurts_on_day_two(phone)
    await phone.press(SAYS)
    await phone.press("Clamshell: rests")
    await phone.press(SAYS)

    assert "From tomorrow on you can tell me here." in phone.card.text
    assert phone.card.labels == ["Avoid it", "Back"]


async def hurts_twice(phone: Phone, *, restarts: bool = False) -> None:
    await clamshell_hurts_on_day_two(phone)
    await phone.stage.next_reminder()
    await open_page(phone, "Clamshell")
    await tell(phone, "I may try it again")
    await phone.press("Back to today")
    await phone.press("As usual")
    await answer_all(phone)
    await next_morning(phone)
    phone.stage.restarts_between_steps = restarts
    assert "Clamshell" in await answer_all(phone, hurts="Clamshell")
    await phone.stage.next_reminder()
    await open_page(phone, "Clamshell: stays out")
    assert "It hurt twice, so it stays out." in phone.card.text
    await phone.press(SAYS)
    assert "To be safe it stays out here" in phone.card.text
    assert phone.card.labels == ["Avoid it", "Back"]


async def test_a_second_stop_is_for_good_and_says_why(phone: Phone) -> None:
    await hurts_twice(phone)


async def test_the_second_stop_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    await hurts_twice(phone, restarts=True)


async def avoids(phone: Phone, *, restarts: bool = False) -> None:
    """The bridge is avoided on a day when it is in the plan, before its card was answered."""
    await first_day(phone, restarts=restarts)
    for _ in range(2):
        opening = await next_morning(phone)
        if "Glute bridge" not in opening:
            await answer_all(phone)
    await open_page(phone, "Glute bridge", shelf="Glutes")
    await tell(phone, "Avoid it", who="A doctor", when="Before that")
    assert "I do not offer it any more, today neither." in phone.card.text
    await phone.press("Back to today")
    assert "Glute bridge" not in await answer_all(phone)
    assert "Resting until your provider says otherwise: Glute bridge." in phone.card.text


async def test_what_is_avoided_leaves_the_open_plan_too(phone: Phone) -> None:
    await avoids(phone)


async def test_avoiding_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    await avoids(phone, restarts=True)


async def test_avoiding_with_every_update_delivered_twice(tmp_path: Path) -> None:
    async with staged(tmp_path, repeats=True) as stage:
        await avoids(Phone(stage))


async def test_a_slip_is_taken_back_on_the_same_day_only(phone: Phone) -> None:
    await first_day(phone)
    await open_page(phone, "Glute bridge", shelf="Glutes")
    page = phone.card.text
    await tell(phone, "Avoid it")
    await phone.press("That was a slip")
    assert phone.card.text == page

    await tell(phone, "Avoid it")
    slip = data(phone, "That was a slip")
    await phone.stage.next_reminder()
    await open_page(phone, "Glute bridge", shelf="What rests")
    assert "That was a slip" not in phone.card.labels
    await tap(phone, slip)
    assert "from before" in phone.toast
    assert "It rests." in phone.card.text


async def gets_easier(phone: Phone, *, restarts: bool = False) -> None:
    """The hip rotation has stepped up once; then it is made easier again."""
    await first_day(phone)
    while "15 slow in-and-outs" not in (await day_of(phone)).values():
        pass
    phone.stage.restarts_between_steps = restarts
    await open_page(phone, "Lying hip rotation: on step 2", shelf="Hips")
    await tell(phone, "Make it easier", who="Another health professional")
    assert "It goes on one step lower: 10 slow in-and-outs." in phone.card.text
    await phone.press("Back")
    assert "a health professional said to make it easier" in phone.card.text
    await phone.press("Back to today")
    while "Lying hip rotation" not in (doses := await day_of(phone)):
        pass
    assert doses["Lying hip rotation"] == "10 slow in-and-outs"


async def day_of(phone: Phone) -> dict[str, str]:
    await next_morning(phone)
    return await answer_all(phone)


async def test_what_is_made_easier_goes_on_one_step_lower(phone: Phone) -> None:
    await gets_easier(phone)


async def test_easier_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    await gets_easier(phone, restarts=True)


async def test_every_step_of_telling_a_word_counts_once(phone: Phone, stage: Stage) -> None:
    await first_day(phone)
    await open_page(phone, "Glute bridge", shelf="Glutes")
    before = diary_entries(stage)
    steps = (SAYS, "Make it easier", "A physio", "Today", "That was a slip", "Back")
    for label in steps:
        again = data(phone, label)
        await phone.press(label)
        shown = phone.card.text
        await tap(phone, again)
        assert "from before" in phone.toast
        assert phone.card.text == shown
    assert diary_entries(stage) == before + 2


async def test_a_word_that_was_never_asked_for_is_not_taken(phone: Phone, stage: Stage) -> None:
    await clamshell_hurts_on_day_two(phone)
    await phone.press(SAYS)
    await phone.press("Clamshell: rests")
    await phone.press(SAYS)
    before, shown = diary_entries(stage), phone.card.text
    for forged in (
        "ec1:clamshell:may_try",
        "ec1:no_such_one:avoid",
        "eb1:clamshell:avoid:doctor",
        "ed1:clamshell:may_try:doctor:today",
        "ed1:glute_bridge:avoid:doctor:today",
        "es1:3",
        "es1:0",
    ):
        await tap(phone, forged)
        assert "from before" in phone.toast
    assert (diary_entries(stage), phone.card.text) == (before, shown)
