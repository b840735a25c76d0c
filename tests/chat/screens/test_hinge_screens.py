"""The screens after a hip hinge, and before the first deadlift."""

from __future__ import annotations

from dataclasses import replace

from bot.chat.buttons import AnswerTryOut, CheckHinge, ShowTryOut, Undo
from bot.usecases import screens as s
from tests.chat.screens.sample_screens import DEADLIFT, HINGE, end, keys, read, show

WALL, STICK = (s.AskHinge(41, HINGE, stick=stick) for stick in (False, True))
OFFER = s.AskTryOut(7, DEADLIFT)


def taps(screen: s.Screen) -> list[object]:
    return [label.button for row in show(screen).rows for label in row]


def test_the_question_is_about_hips_and_back() -> None:
    assert read(WALL) == "Hip hinge\nDid your hips go back first, with your back long?"


def test_with_the_stick_its_three_contacts_are_asked_too() -> None:
    assert read(STICK).startswith(read(WALL))
    assert all(part in read(STICK) for part in ("head", "upper back", "tail-bone"))


def test_yes_and_not_sure_stand_side_by_side_and_a_slip_can_be_taken_back() -> None:
    assert keys(STICK) == [["Yes", "Not sure"], ["Tapped by mistake"]]
    assert taps(STICK) == [CheckHinge(41, good=True), CheckHinge(41, good=False), Undo(41)]


def test_the_offer_says_light_and_that_the_study_was_watched() -> None:
    said = read(OFFER)

    assert said.startswith("Deadlift\n")
    assert "no weight" in said
    assert "Only light ones" in said
    assert "a physiotherapist was there each time" in said


def test_the_offer_can_be_left_for_another_day() -> None:
    assert keys(OFFER) == [["Yes, add it"], ["Not now"]]
    assert taps(OFFER) == [AnswerTryOut(7, wanted=True), AnswerTryOut(7, wanted=False)]


def test_the_end_card_has_the_offer_only_where_it_is_open() -> None:
    offered = replace(end(), try_out=DEADLIFT)

    assert ["Try the deadlift?"] in keys(offered)
    assert ShowTryOut(7) in taps(offered)
    assert ["Try the deadlift?"] not in keys(end())
