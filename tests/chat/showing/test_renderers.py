"""The words of every screen."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.chat.screens.routine import why, why_these
from bot.chat.screens.shared import Voice
from bot.domain.diary import (
    Answer,
    Discomfort,
    Feel,
    PainKind,
    PainPlace,
    RoutineItem,
    SignQuestion,
    Tier,
)
from bot.domain.exercise import ExerciseId, Place
from bot.domain.reasons import Reason
from bot.domain.rules.limits import ASK_FIRST
from bot.domain.safety.sign_list import SIGNS, tier_of
from bot.domain.state import Note
from bot.domain.typed.hours import Refusal
from bot.preview.telegram.html import parse_html
from bot.usecases import screens as s
from tests.cases import each_of
from tests.chat.screens.sample_screens import (
    BIRD_DOG,
    BLOCK,
    BRIDGE,
    FEAR,
    ITEMS,
    LIBRARY,
    LISTED,
    NAMED,
    NEW_PERSON,
    NOW,
    PLANK,
    SCREENS,
    TODAY,
    TOMORROW_0740,
    TZ,
    URGENT,
    WORDS,
    YESTERDAY,
    advice,
    end,
    keys,
    pain_advice,
    read,
    show,
    visible,
    words_in,
)
from tests.content.readability import grade
from tests.usecases.screen_kinds import every_screen

ALL = [pytest.param(screen, id=f"{n}-{type(screen).__name__}") for n, screen in enumerate(SCREENS)]
VOICE = Voice(WORDS, LIBRARY, NOW)


def test_every_kind_of_screen_is_shown_at_least_once() -> None:
    assert {type(screen) for screen in SCREENS} == every_screen()


@each_of("screen", ALL)
def test_telegram_takes_the_html_and_it_fits_under_a_picture(screen: s.Screen) -> None:
    text, _ = parse_html(show(screen).html)

    assert text == visible(show(screen).html)
    assert 0 < len(text.encode("utf-16-le")) // 2 <= 1024
    assert text == text.strip()
    assert "{" not in text


@each_of("screen", ALL)
def test_no_word_frightens_or_shames(screen: s.Screen) -> None:
    buttons = " ".join(label for row in keys(screen) for label in row)

    said = f"{read(screen)} {buttons}".replace("tearing", "")  # the plain name of a sign
    assert not FEAR.search(said)


def test_all_screens_and_lines_together_read_at_the_age_of_twelve() -> None:
    said = " ".join(read(screen).replace("\n", ". ") for screen in SCREENS)

    assert grade(said) <= 6


def test_from_start_to_the_first_card_there_are_at_most_360_words() -> None:
    assert sum(words_in(read(screen)) for screen in NEW_PERSON) <= 360


def test_a_short_card_fits_a_glance_at_every_rung() -> None:
    for exercise in LIBRARY:
        for rung, position in ((r, p) for r in exercise.ladder for p in r.positions):
            item = RoutineItem(exercise.id, rung.id, rung.dose, position, Reason.ITS_TURN)
            short, full = (read(s.Card(7, 2, 3, 3, item, full=full)) for full in (False, True))
            assert len(short) <= 260, short
            assert len(full) <= 1024, full


def test_a_short_card_has_dose_cue_and_stop_sign() -> None:
    card = read(s.Card(7, 1, 2, 3, ITEMS[1], full=False))

    assert card == (
        "Glute bridge · 2 of 3\n5 lifts, hold 2 seconds each\n\n"
        "Squeeze first, then lift. Push through your heels.\n"
        "Stop if your back hurts as you lift or at the top, if pain or tingling goes down a leg, "
        "or if your neck feels pressed."
    )


def test_a_full_card_tells_the_way_in_the_steps_and_what_is_normal() -> None:
    card = read(s.Card(7, 1, 2, 3, ITEMS[1], full=True))

    assert "Lie on your back" in card
    assert "\n2. Lift your hips" in card
    assert "Working buttocks and thighs are fine." in card


def test_below_a_film_the_steps_are_folded_and_what_to_mind_is_not() -> None:
    folded = show(s.Card(7, 1, 2, 3, ITEMS[1], full=True, folded=True)).html
    above, _, below = folded.partition("<blockquote expandable>")

    assert "Stop if your back hurts as you lift" in above
    assert "Lie on your back" in below
    assert below.endswith("Cramp in the back of the thigh? Bring your feet closer.</blockquote>")


def test_a_trimmed_routine_shows_its_own_dose() -> None:
    bridge = LIBRARY[BRIDGE]
    rung = bridge.ladder[3]
    item = RoutineItem(BRIDGE, rung.id, bridge.ladder[0].dose, rung.positions[0], Reason.STEP_UP)

    assert "5 lifts, hold 2 seconds each" in read(s.Card(7, 1, 2, 3, item, full=False))


def test_the_list_has_name_dose_and_one_cue_of_each_and_what_to_do_where_one_hurts() -> None:
    said = read(s.CardList(7, LISTED))

    assert said.startswith("Three you know")
    assert "Glute bridge: 5 lifts, hold 2 seconds each\nSqueeze first, then lift." in said
    assert said.endswith("If one hurts, stop it and tap “One was not”.")
    assert len(said) <= 600


def test_where_there_is_no_other_exercise_the_card_says_so_kindly() -> None:
    said = read(s.Card(7, 1, 2, 3, ITEMS[1], full=False, no_swap=True))

    assert said.startswith("I have no other one to offer here today.")


def test_a_note_is_shown_as_it_was_written() -> None:
    screen = s.AskNote(7, (Note(1, "3 < 5 & <b>bold</b>"),))

    assert "1. 3 < 5 & <b>bold</b>" in read(screen)
    assert "&lt;b&gt;bold" in show(screen).html


def test_a_day_tells_what_no_longer_rests() -> None:
    said = read(s.ChangeDay(7, TODAY, (), None, (BRIDGE,)))

    assert said.endswith("Glute bridge: not resting any more.")


def test_a_card_tells_what_changed_before_it() -> None:
    card = read(s.Card(7, 1, 2, 3, ITEMS[1], full=False, changed=(Reason.TOO_HARD, PLANK)))

    assert card.startswith("Plank: a step easier next time.\n\nGlute bridge")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1.0, "1 minute"), (1.5, "1½ minutes"), (4.0, "4 minutes"), (4.5, "4½ minutes")],
)
def test_minutes_are_said_in_halves(minutes: float, said: str) -> None:
    opening = read(s.Opening(7, TODAY, ITEMS, minutes, None))

    assert opening.startswith(f"Your routine: about {said}\n1. Lying hip rotation\n2. Glute bridge")


def test_the_opening_says_why_these_and_what_rests() -> None:
    opening = read(s.Opening(7, TODAY, ITEMS, 4.5, None, resting=(BRIDGE, PLANK)))

    assert "Why these\nThe easiest one of each group to begin with." in opening
    assert opening.endswith("Resting: Glute bridge and Plank.")


def test_the_morning_is_compared_with_the_persons_usual_one() -> None:
    opening = read(s.Opening(7, TODAY, ITEMS, 4.5, YESTERDAY, 3))

    assert opening.endswith(
        "How is your back since Tuesday's routine?\nCompared with your usual morning."
    )


def test_exercises_with_the_same_reason_share_a_line() -> None:
    plan = ((BRIDGE, Reason.RESTED_A_DAY), (PLANK, Reason.ITS_TURN), (BIRD_DOG, Reason.ITS_TURN))
    item = ITEMS[0]
    items = [RoutineItem(id_, item.rung, item.dose, item.position, reason) for id_, reason in plan]

    assert why_these(VOICE, tuple(items)) == (
        "Glute bridge: after a day of rest.\nPlank and Bird dog: next in turn."
    )


@each_of("reason", Reason)
def test_every_reason_has_words(reason: Reason) -> None:
    said = why(VOICE, reason, PLANK)

    assert said.endswith(".")
    assert not FEAR.search(said)


@each_of(
    "key",
    [
        *(f"answer-{answer}" for answer in Answer),
        *(f"feel-{feel}" for feel in Feel),
        *(f"discomfort-{kind}".replace("_", "-") for kind in Discomfort),
        *(f"pain-place-{place}" for place in PainPlace),
        *(f"pain-kind-{kind}" for kind in PainKind),
        *(f"place-{place}" for place in Place),
        *(f"ask-first-{limit}".replace("_", "-") for limit in sorted(ASK_FIRST)),
        *(f"hour-refused-{reason}".replace("_", "-") for reason in Refusal),
        *(f"sign-{sign.key}".replace("_", "-") for signs in SIGNS.values() for sign in signs),
    ],
)
def test_every_choice_has_words(key: str) -> None:
    assert WORDS.plain(key)


def test_every_limit_that_can_be_asked_first_can_be_ticked() -> None:
    shown = " ".join(label for row in keys(s.AskConditions(frozenset())) for label in row)

    for limit in ASK_FIRST:
        assert WORDS.plain(f"condition-{limit}".replace("_", "-")) in shown


def test_all_signs_are_said_to_be_new_or_worse_and_unchecked() -> None:
    for question in SignQuestion:
        signs = read(s.AskSigns(question))
        assert re.search(r"new or getting worse, not yet checked", signs, re.I)
        assert 4 <= signs.count("•") <= 6


def test_an_emergency_stands_on_top_with_the_numbers() -> None:
    for block in (BLOCK, NAMED):
        said = read(advice(block))
        assert said.startswith("Please go to emergency care now. Do not exercise.")
        assert all(number in said for number in ("112", "999", "911"))


def test_an_urgent_sign_leads_to_a_doctor_and_still_names_what_cannot_wait() -> None:
    said = read(advice(URGENT))

    assert said.startswith("Please speak to a doctor today or tomorrow. Do not exercise")
    assert "Is it your chest, your breath, fainting, a throbbing belly" in said
    assert "Not sure counts as yes." in said
    assert said.endswith("Which one is it?")


def test_a_named_sign_is_said_back() -> None:
    assert "You told me: Chest, breath or fainting." in read(advice(NAMED))


def test_the_next_day_it_asks_whether_somebody_has_looked() -> None:
    assert "Has a doctor checked it? If not, please go now." in read(advice(NAMED, later=True))
    assert "If not, please call one today." in read(advice(URGENT, later=True))


def test_pain_is_met_with_a_rest_at_once() -> None:
    asked = read(s.AskPainPlace(41, BRIDGE))

    assert asked.startswith("Stop that one and rest a moment.")


def test_the_advice_on_pain_is_calm_and_names_who_to_speak_to() -> None:
    said = read(pain_advice())

    assert said.startswith("Glute bridge rests now.")
    assert "speak to your healthcare provider" in said
    assert "This is a precaution." in said
    assert "resting too: Plank." in said
    assert "Your other exercises can go on." in said
    assert said.endswith("You could try this instead: Bird dog.")


def test_after_strong_pain_nothing_more_is_offered_today() -> None:
    strong = s.PainAdvice(7, 41, BRIDGE, (BRIDGE,), PainPlace.BACK, False, BIRD_DOG, False)

    assert "That is enough for today." in read(strong)
    assert "instead" not in read(strong)


def test_the_end_says_what_was_done_what_rests_and_when_it_goes_on() -> None:
    said = read(end())

    assert "Lying hip rotation: fine\nGlute bridge: pain\nPlank: not done" in said
    assert "Resting until your provider says otherwise: Glute bridge." in said
    assert said.endswith("Next: tomorrow at 07:40.")


def test_one_who_has_no_hour_is_asked_for_it_at_the_end() -> None:
    assert read(end(ask_hour=True)).endswith("Same time tomorrow?")


def test_an_end_without_a_next_time_says_how_to_go_on() -> None:
    bare = s.End(7, TODAY, ((PLANK, None),), (), False, None, TZ, TODAY)

    assert read(bare).endswith("tap /today when you like.")
    assert keys(bare) == [["Note"]]


def test_each_day_brings_another_fact_and_none_twice_within_21_days() -> None:
    ends = [read(end(on=TODAY + timedelta(days=day))) for day in range(22)]

    assert len(set(ends)) == 22


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 3, 4, 17, 0, tzinfo=UTC), "today at 18:00"),
        (TOMORROW_0740, "tomorrow at 07:40"),
        (datetime(2026, 3, 7, 6, 40, tzinfo=UTC), "on Saturday at 07:40"),
        (datetime(2026, 3, 11, 6, 40, tzinfo=UTC), "on Wednesday 11 March at 07:40"),
        (datetime(2026, 3, 4, 23, 30, tzinfo=UTC), "tomorrow at 00:30"),
        (datetime(2026, 3, 31, 5, 40, tzinfo=UTC), "on Tuesday 31 March at 07:40"),
    ],
)
def test_a_moment_is_told_in_the_persons_own_time(at: datetime, said: str) -> None:
    assert read(s.Quiet(at, TZ, TODAY)).endswith(f"Your next routine comes {said}.")


def test_a_typed_hour_that_was_not_understood_is_asked_again_kindly() -> None:
    said = read(s.AskHour(time(7, 42), refused="two_times"))

    assert said.startswith("I can set one hour only.")
    assert said.endswith("It is 07:42 where you are.")


def test_a_set_hour_says_when_the_next_routine_comes() -> None:
    said = read(s.HourSet(time(7, 40), TOMORROW_0740, TZ, TODAY))

    assert said == "Your routine comes at 07:40 every day.\nThe next one: tomorrow at 07:40."


def test_an_exercise_that_left_the_library_can_still_be_spoken_of() -> None:
    assert read(s.AskDiscomfort(41, ExerciseId("gone"))).startswith("Another exercise")


def test_both_lists_after_pain_hold_the_same_signs() -> None:
    plain, after = (read(s.AskSigns(SignQuestion.FOUR, after_pain=x)) for x in (False, True))

    assert re.findall(r"• .*", plain) == re.findall(r"• .*", after)


def test_each_sign_knows_how_soon_it_must_be_seen() -> None:
    assert tier_of("saddle_numb") is tier_of("chest") is Tier.EMERGENCY
    assert tier_of("fever") is Tier.URGENT
    assert tier_of("cold feet") is None
