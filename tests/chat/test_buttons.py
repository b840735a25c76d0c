"""The buttons of every screen, and the callback data of a tap."""

from __future__ import annotations

import subprocess
import sys
from datetime import time

import pytest

from bot.chat.buttons import (
    AllFine,
    AnswerSwapped,
    ChoosePlace,
    ClockPage,
    ComeBack,
    MorningCause,
    NoteLimit,
    PickClock,
    PickOther,
    PlacePain,
    SignsReply,
    StartTimer,
    Swap,
    TickLimit,
    Undo,
    UnknownButton,
    unpack,
)
from bot.chat.screens.shared import Copy
from bot.chat.showing.keyboards import to_markup
from bot.domain.diary import (
    Answer,
    ClearedBy,
    ClearedWhen,
    Feel,
    PainPlace,
    Reply,
    SignQuestion,
    WorseCause,
)
from bot.domain.exercise import ExerciseId, Limit, Place
from bot.domain.state import Note
from bot.usecases import screens as s
from tests.cases import each_of
from tests.chat.screens.sample_screens import (
    BIRD_DOG,
    BLOCK,
    BRIDGE,
    DAYS,
    EASY_PLANK,
    ITEMS,
    LIBRARY,
    LISTED,
    NAMED,
    PLANK,
    ROTATION,
    SCREENS,
    TODAY,
    TZ,
    URGENT,
    YESTERDAY,
    advice,
    end,
    keys,
    pain_advice,
    show,
)

ALL = [pytest.param(screen, id=f"{n}-{type(screen).__name__}") for n, screen in enumerate(SCREENS)]
THIRD_OF_A_ROW, HALF_A_ROW, A_ROW = 8, 26, 44
"""The most letters on one of three buttons in a row, of two, and alone, on a phone 390 px wide."""


@each_of("screen", ALL)
def test_every_button_comes_back_as_itself_within_64_bytes(screen: s.Screen) -> None:
    for label in (label for row in show(screen).rows for label in row):
        data = label.button.pack()
        assert len(data.encode()) <= 64
        assert unpack(data) == label.button


@each_of("screen", ALL)
def test_labels_can_be_read_on_a_phone(screen: s.Screen) -> None:
    for row in keys(screen):
        has_words = any(any(c.isalpha() for c in label) for label in row)
        are_short = all(len(label) <= THIRD_OF_A_ROW for label in row)
        assert len(row) <= ((3 if are_short else 2) if has_words else 6)
        assert all(len(label) <= (HALF_A_ROW if len(row) > 1 else A_ROW) for label in row), row


@each_of("screen", ALL)
def test_no_screen_offers_the_same_words_or_the_same_tap_twice(screen: s.Screen) -> None:
    labels = [label for row in show(screen).rows for label in row]

    assert len({label.text for label in labels}) == len(labels)
    assert len({label.button.pack() for label in labels}) == len(labels)


def tap(screen: s.Screen, text: str) -> object:
    """Return the button with this label."""
    return next(b.button for row in show(screen).rows for b in row if b.text == text)


def test_the_welcome_asks_for_age_and_agreement_in_one_tap() -> None:
    assert keys(s.Welcome()) == [["I am 18 or over and agree"], ["Read more", "No thanks"]]
    assert keys(s.Welcome(more=True))[1] == ["Read less", "No thanks"]
    assert tap(s.Welcome(declined=True), "I have changed my mind") == ComeBack()


def test_the_two_lists_of_signs_cannot_be_tapped_blind() -> None:
    four, others = (keys(s.AskSigns(question)) for question in SignQuestion)

    assert four == [["No to all four"], ["Yes", "Not sure"]]
    assert others == [["At least one", "I cannot tell"], ["None of these"]]


def test_not_sure_is_sent_as_not_sure() -> None:
    reply = tap(s.AskSigns(SignQuestion.OTHERS), "I cannot tell")

    assert reply == SignsReply(SignQuestion.OTHERS, Reply.NOT_SURE)


def test_a_sign_is_named_or_taken_back_as_a_slip() -> None:
    assert keys(advice(BLOCK)) == [
        ["Numb between the legs"],
        ["Trouble with pee or poo"],
        ["Changed sexual feeling"],
        ["Both legs, unsteady, a foot drags"],
        ["That was a slip"],
    ]
    assert len(keys(advice(URGENT))) == 16


def test_from_the_next_day_a_professionals_word_opens_the_way() -> None:
    assert keys(advice(NAMED, later=True)) == [
        ["Yes, it was checked"],
        ["Not yet"],
        ["A doctor or physio says I can exercise"],
    ]


def test_who_checked_then_when() -> None:
    assert keys(s.AskCleared(5)) == [
        ["A doctor"],
        ["A physio"],
        ["Another health professional"],
        ["Back"],
    ]
    assert keys(s.AskCleared(5, by=ClearedBy("physio"), dates=tuple(ClearedWhen))) == [
        ["Today", "Yesterday"],
        ["Before that"],
        ["Back"],
    ]


def test_nothing_is_one_tap_and_gives_way_to_done() -> None:
    none, some = (keys(s.AskConditions(frozenset(t))) for t in ((), (Limit.HIP_REPLACEMENT,)))

    assert none[-1] == ["Nothing"]
    assert some[-1] == ["Done"]
    assert ["✓ Hip replacement"] in some


def test_a_tick_says_what_it_sets_so_that_a_repeat_changes_nothing() -> None:
    ticked = s.AskConditions(frozenset({Limit.PREGNANT}))

    assert tap(ticked, "✓ Pregnant") == TickLimit(Limit.PREGNANT, on=False)
    assert tap(ticked, "Dizzy or falls") == TickLimit(Limit.FALLS_OR_DIZZY, on=True)


def test_one_who_waits_for_a_professional_has_only_the_good_news_to_tell() -> None:
    asked = s.AskFirst((Limit.PREGNANT,))

    assert keys(asked) == [["They said it is fine"], ["I will ask first"]]
    assert keys(s.AskFirst((Limit.PREGNANT,), waiting=True)) == [["They said it is fine"]]


def test_zero_to_ten_stands_in_two_rows() -> None:
    assert keys(s.AskUsualPain()) == [list("012345"), ["6", "7", "8", "9", "10"]]


def test_the_floor_is_only_offered_to_those_who_can_get_there() -> None:
    assert keys(s.AskPlace()) == [["Floor or firm bed"], ["Chair or standing"]]
    assert keys(s.AskPlace(floor_possible=False)) == [["Chair or standing"]]
    assert tap(s.AskPlace(), "Floor or firm bed") == ChoosePlace(Place.FLOOR)


def test_the_opening_starts_or_asks_for_the_morning() -> None:
    start, check = (s.Opening(7, TODAY, ITEMS, 4.5, on, 3) for on in (None, YESTERDAY))

    assert keys(start) == [["Start"]]
    assert keys(check) == [["Better", "As usual"], ["Sore muscles", "Worse"]]


def choices_below(choices: s.DayChoices) -> list[list[str]]:
    return keys(s.Opening(7, TODAY, ITEMS, 4.5, None, choices=choices))[1:]


def test_below_the_start_stands_what_else_the_day_can_be() -> None:
    assert choices_below(s.DayChoices()) == [
        ["In 1 hour", "Not today"],
        ["No floor today", "A bad day"],
    ]
    assert choices_below(s.DayChoices(snooze=False, no_floor=False)) == [["Not today", "A bad day"]]


def test_what_was_changed_about_the_day_has_its_way_back() -> None:
    floor = s.DayChoices(no_floor=False, floor_back=8)

    assert choices_below(floor)[1:] == [["Floor is fine after all"], ["A bad day"]]
    assert choices_below(s.DayChoices(bad_back=8))[1] == ["No floor today", "Tapped by mistake"]


def test_why_not_today_has_four_reasons_and_a_way_back() -> None:
    assert keys(s.AskWhyNot(7)) == [["No time", "Resting"], ["Unwell", "My back"], ["Back"]]


def test_a_worse_morning_can_have_an_exercise_or_something_else_as_its_cause() -> None:
    asked = s.AskMorningCause(44, (ROTATION, PLANK), score=6)

    assert keys(asked) == [
        ["Lying hip rotation"],
        ["Plank"],
        ["Not sure"],
        ["Something else: bad night, work, garden"],
        list("012345"),
        ["✓ 6", "7", "8", "9", "10"],
    ]
    assert tap(asked, "Plank") == MorningCause(44, WorseCause.EXERCISE, 1)


def test_a_card_has_its_four_answers_and_the_last_one_to_undo() -> None:
    card = s.Card(7, 1, 2, 3, ITEMS[1], full=False, undo=EASY_PLANK)

    assert keys(card) == [
        ["Easy", "Fine"],
        ["Uncomfortable, but OK"],
        ["Pain: stop"],
        ["Timer", "How to"],
        ["Swap", "Skip"],
        ["Undo: Plank was easy"],
    ]
    assert tap(card, "Undo: Plank was easy") == Undo(41)


@pytest.mark.parametrize("exercise", LIBRARY.exercises)
def test_taking_any_answer_to_any_exercise_back_fits_a_row(exercise: ExerciseId) -> None:
    for answer in Answer:
        undo = keys(s.Card(7, 1, 2, 3, ITEMS[1], full=False, undo=(exercise, answer, 41)))[-1]

        assert undo[0].startswith("Undo: ")
        assert len(undo[0]) <= A_ROW


def test_a_full_card_can_be_made_short() -> None:
    assert keys(s.Card(7, 0, 1, 3, ITEMS[0], full=True))[3] == ["Timer", "Less text"]
    folded = s.Card(7, 0, 1, 3, ITEMS[0], full=True, folded=True)
    assert keys(folded)[3:] == [["Timer", "Swap", "Skip"]]


def test_where_it_hurt_has_the_chest_apart_and_a_way_back() -> None:
    asked = s.AskPainPlace(41, BRIDGE)

    assert keys(asked)[-2:] == [["Chest, breathless or faint"], ["Tapped by mistake"]]
    assert tap(asked, "Chest, breathless or faint") == PlacePain(41, PainPlace.CHEST)
    assert tap(asked, "Tapped by mistake") == Undo(41)


def test_stopping_for_today_comes_first_after_pain() -> None:
    wrist = pain_advice(PainPlace.WRIST, limit=Limit.WRIST_PAIN)

    assert keys(wrist) == [
        ["Stop for today"],
        ["Another exercise instead"],
        ["Go on with the rest"],
        ["Note: sore wrist"],
    ]
    assert tap(wrist, "Note: sore wrist") == NoteLimit(41, Limit.WRIST_PAIN)


def test_after_strong_pain_the_day_is_over() -> None:
    strong = s.PainAdvice(7, 41, BRIDGE, (BRIDGE,), PainPlace.BACK, False, BIRD_DOG, False)

    assert keys(strong) == [["Stop for today"]]


def test_the_end_asks_for_the_same_time_and_lets_answers_change() -> None:
    assert keys(end(ask_hour=True)) == [
        ["Yes", "Another time"],
        ["Note", "Change an answer"],
        ["Undo: Plank was easy"],
    ]


def test_a_providers_word_waits_until_the_hour_is_chosen() -> None:
    assert keys(end())[0] == ["My doctor or physio says"]


def test_the_list_has_one_tap_for_all_and_a_way_into_each() -> None:
    three, two = s.CardList(7, LISTED), s.CardList(7, LISTED[1:], others=True)

    assert keys(three) == [
        ["All three fine", "One was not"],
        ["Timer"],
        ["How to: Lying hip rotation"],
        ["How to: Glute bridge"],
        ["How to: Belly breathing"],
    ]
    assert keys(two)[0] == ["The other two fine", "One was not"]
    assert keys(s.CardList(7, LISTED[1:]))[0] == ["Both fine", "One was not"]
    assert tap(two, "The other two fine") == AllFine(7, "1-2")


def test_a_card_after_a_swap_tells_which_exercise_its_answers_are_about() -> None:
    card = s.Card(7, 1, 2, 3, ITEMS[1], full=False, swaps=2)

    assert tap(card, "Pain: stop") == AnswerSwapped(7, 1, 2, Answer.PAIN)
    assert tap(card, "Swap") == Swap(7, 1, 2)
    assert tap(card, "Timer") == StartTimer(7, 1, 2)


def test_where_nothing_else_can_be_had_there_is_no_swap_to_tap() -> None:
    card = s.Card(7, 1, 2, 3, ITEMS[1], full=False, no_swap=True)

    assert keys(card)[3:] == [["Timer", "How to"], ["Skip"]]


def test_each_answer_of_a_day_and_its_morning_can_be_picked_by_name() -> None:
    day = s.ChangeDay(7, TODAY, (EASY_PLANK,), (Feel.SORE, 45))

    assert keys(day) == [
        ["Plank: easy"],
        ["Morning after: Sore muscles"],
        ["Another day", "Done"],
    ]
    assert tap(day, "Plank: easy") == PickOther(41)


def test_the_answer_that_stands_has_a_tick() -> None:
    assert keys(s.PickAnswer(7, PLANK, Answer.PAIN, 41))[2] == ["✓ Pain: stop"]
    assert keys(s.PickMorning(7, TODAY, Feel.SORE, 45))[1] == ["✓ Sore muscles", "Worse"]


def test_days_come_seven_to_a_page() -> None:
    first = keys(s.ChangeDays(DAYS, 0, 2))

    assert len(first) == 9
    assert first[0] == ["Wednesday 4 March"]
    assert first[-2:] == [["Older days"], ["Back"]]


def test_each_note_can_be_taken_back() -> None:
    one, two = (s.AskNote(7, tuple(Note(n, "x") for n in range(count))) for count in (1, 2))

    assert keys(one) == [["Delete note"], ["Back"]]
    assert keys(two) == [["Delete note 1"], ["Delete note 2"], ["Back"]]


def test_the_grid_of_hours_has_twelve_in_rows_of_three() -> None:
    grid = keys(s.AskHour(None))

    assert [len(row) for row in grid] == [3, 3, 3, 3]
    assert grid[0] == ["06:00", "06:30", "07:00"]


def test_an_hour_that_could_be_two_is_asked() -> None:
    two = s.AskHour(None, options=(time(7, 30), time(19, 30)))

    assert keys(two) == [["07:30", "19:30"], ["Another hour"]]


def test_a_clock_names_its_city_and_turns_pages() -> None:
    first = s.AskClock(((time(7, 42), TZ),), 0, 2)
    last = s.AskClock(((time(3, 42), "America/Argentina/Buenos_Aires"),), 1, 2)

    assert keys(first) == [["07:42 · Berlin"], ["Other times"]]
    assert keys(last) == [["03:42 · Buenos Aires"], ["Back"]]
    assert tap(first, "07:42 · Berlin") == PickClock(TZ)
    assert tap(last, "Back") == ClockPage(0)


def test_erasing_is_asked_with_the_safe_answer_first() -> None:
    wanted = [["No, keep it"], ["Send me my diary first"], ["Yes, erase everything"]]
    assert keys(s.AskDelete()) == wanted


def test_a_keyboard_for_telegram_keeps_rows_words_and_data() -> None:
    screen = s.AskDelete()

    markup = to_markup(show(screen).rows)

    assert markup is not None
    assert [[b.text for b in row] for row in markup.inline_keyboard] == keys(screen)
    assert markup.inline_keyboard[0][0].callback_data == "go1:delno"


def test_a_text_to_copy_is_a_button_of_its_own_below_the_others() -> None:
    markup = to_markup(show(s.AskDelete()).rows, Copy("Copy", "After a week"))

    assert markup is not None
    (last,) = markup.inline_keyboard[-1]
    assert last.copy_text is not None
    assert (last.text, last.copy_text.text, last.callback_data) == ("Copy", "After a week", None)


@pytest.mark.parametrize("length", [0, 257])
def test_telegram_copies_no_more_than_256_characters(length: int) -> None:
    with pytest.raises(ValueError, match="1 to 256"):
        Copy("Copy", "a" * length)


def test_a_screen_without_buttons_takes_the_old_keyboard_away() -> None:
    assert to_markup(show(s.NoExercises(())).rows) is None


def test_classes_that_slots_left_behind_are_no_buttons() -> None:
    started = (
        "from bot.chat.buttons import unpack, ReadMore; assert type(unpack('go1:more')) is ReadMore"
    )

    done = subprocess.run(
        [sys.executable, "-c", f"import gc; gc.disable(); {started}"], check=False
    )

    assert done.returncode == 0


@pytest.mark.parametrize(
    "data",
    ["", "xx1", "go1", "go1:more:1", "go1:elsewhere", "un1:-1", "un1:٣", "ph1:7:40", "ph1:2460"],
)
def test_data_that_no_button_packs_to_is_refused(data: str) -> None:
    with pytest.raises(UnknownButton):
        unpack(data)


def test_data_longer_than_64_bytes_is_never_sent() -> None:
    with pytest.raises(ValueError, match="too long"):
        PickClock("x" * 61).pack()
    with pytest.raises(ValueError, match="separator"):
        PickClock("a:b").pack()
