"""Every row of docs/rules.md with the promises that hold it here, or why none of them does.

A row of the page is a paragraph, a point of a list or a line of a table, known by its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"
_POINT = re.compile(r"(- |\d+\. )")


def rows_of(page: str) -> Iterator[str]:
    """The rows of the page, each as one line; headings and heads of tables are none."""
    row: list[str] = []
    is_table = False
    for line in [*page.splitlines(), ""]:
        is_row = line.startswith("|")
        begins = is_row or not line.strip() or line.startswith("#") or _POINT.match(line)
        if begins and row:
            yield " ".join(row)
            row = []
        if line.startswith("|---"):
            is_table = True
        elif is_row and is_table:
            row = [line.strip("| ")]
        elif not is_row and line.strip() and not line.startswith("#"):
            row.append(line.strip())
        is_table = is_table and is_row


HELD: dict[str, str] = {
    "What a person tells us": "limits_hold first_time_lowest a_skipped_step_is_the_same_movement"
    " the_card_names_the_limits",
    "A professional is asked before starting": "a_professional_is_asked_first",
    "The first contact asks": "needs_are_asked_first no_need_twice",
    "**What is at hand**": "what_is_not_at_hand_is_not_needed",
    "At most one question a day": "one_question_a_day",
    "P0 |": "nothing_while_blocked",
    "P1 |": "resting_stays_out easier_relatives_after_pain",
    "P2 |": "resting_stays_out",
    "P3 |": "signs_stay_owed nothing_more_today",
    "P4 |": "easier_after_too_hard resting_stays_out",
    "P6 |": "resting_stays_out",
    "A routine that was not finished": "an_old_plan_lapses",
    "P7 |": "held_waits resting_stays_out",
    "P8 |": "gentle_when_worse signs_stay_owed",
    "P9 |": "sore_muscle_rests",
    "P10 |": "nothing_new_where_pain_stopped_two",
    "P11 | ... 2 over": "nothing_new_after_days_away steps_are_earned",
    "P11 | ... 3 or more": "gentle_when_worse half_after_a_flare signs_stay_owed",
    "P12 |": "nothing_while_blocked",
    "The kind decides": "gentle_when_worse",
    "A resting exercise never": "resting_stays_out",
    "Belly breathing and the brace": "resting_stays_out",
    "What sore muscles": "sore_muscle_rests gentle_when_worse",
    "Discomfort: effort": "the_morning_is_asked",
    "*see someone first*": "a_professional_is_asked_first",
    "no check in 14 days": "checked_within_two_weeks",
    "`/limits`, at any time": "a_professional_is_asked_first limits_hold",
    "an operation or a birth": "what_passes_is_asked_again",
    "28 days without a session": "conditions_after_four_weeks",
    "severe pain (P3)": "signs_stay_owed",
    '"numb, tingling': "signs_stay_owed",
    "a run of worse mornings": "signs_stay_owed",
    "words of signs": "signs_stay_owed",
    "pain of which place": "pain_is_told_to_its_end",
    "What is **owed**": "signs_stay_owed nothing_more_today",
    "A slip can be taken back": "a_slip_is_taken_back_at_once words_count_from_after_the_stop"
    " nothing_while_blocked",
    "One of each category": "about_five_minutes nothing_twice_a_day strength_waits_a_day",
    "- The first day takes": "breathing_first",
    "- **One a day is new": "one_new_thing_a_day first_time_lowest",
    "- A new one comes": "nothing_new_after_days_away",
    "- Another exercise on request": "a_swap_is_another answers_are_kept limits_hold",
    "One rung up": "steps_are_earned steps_stand_five_days one_step_up_a_day",
    "Too hard": "easier_after_too_hard sore_muscle_rests",
    "**One function gives": "half_after_a_flare half_on_the_way_back lower_after_a_gap"
    " no_more_than_the_rung",
    "Up to 3 days": "lower_after_a_gap lower_after_weeks_out_of_turn steps_are_earned",
    "What rests comes back": "half_on_the_way_back what_returns_is_the_only_change"
    " words_count_from_after_the_stop resting_stays_out",
    "A dose takes 15 s": "about_five_minutes",
    "An exercise that has had one clean day": "the_list_is_familiar",
    "The list stands": "resting_stays_out gentle_when_worse",
    "An answer or a morning": "answers_are_kept changes_reach_back_two_weeks",
    "- What a change makes rest": "resting_stays_out words_count_from_after_the_stop",
    "- What two answers": "resting_stays_out",
    "- Breathing and the brace, which": "resting_stays_out",
    "- Signs stay told": "nothing_while_blocked signs_stay_owed",
    "- Pain told on the card": "resting_stays_out",
    "the check-in of a week": "signs_come_before_a_check_in",
    "A report counts": "a_report_counts_the_answers a_report_leaves_alone_what_rests",
    "*Better* is said": "no_word_below_the_threshold",
    "A reminder comes": "a_pause_is_quiet on_chosen_weekdays",
}
"""First words of a row: names of the promises that hold it."""

HELD_ELSEWHERE: dict[str, str] = {
    "The code names rules": "says how the page is read",
    "The deadlift is never offered": "random_days has the lock: few lives here come to it",
    "1. the hip hinge": "random_days, as all of 1.C",
    "2. each of these days": "random_days, as all of 1.C",
    "3. no pain on any core": "random_days, as all of 1.C",
    "4. usual pain": "random_days, as all of 1.C",
    "5. none of osteoporosis": "random_days, as all of 1.C",
    "6. the person taps": "random_days, as all of 1.C",
    "Pain on hinge": "random_days, as all of 1.C",
    "P5 |": "nothing happens, so nothing can be broken",
    "P11 | a number": "one point is noise: nothing happens",
    "Every sign counts": "words of the list: tests/chat/screens/test_sign_words.py",
    "*emergency*": "the tier decides words, the block is held by P0",
    "*urgent*": "as *emergency*",
    "lasting signs": "the way out of it: tests/domain/safety/test_signs.py",
    "A lasting sign opens": "tests/domain/safety/test_signs.py; the block is held by P0",
    "at the start |": "nobody comes to a card without: tests/flows/test_first_day.py",
    "`/warning`": "tests/flows/test_safety.py",
    "words of a stroke": "phrases: tests/domain/typed",
    "words of a swollen": "phrases: tests/domain/typed",
    "words of a pregnancy": "phrases: tests/domain/typed",
    "words of despair": "phrases: tests/domain/typed, and the line alone: tests/flows",
    "Words of despair": "phrases: tests/domain/typed, and the line alone: tests/flows",
    "- Rotation": "which of several comes is no promise of a day: tests/domain/planning",
    "- One leaves the set": "of weeks, not of a day: tests/domain/lives",
    "- What breathing and bracing": "of weeks, not of a day: tests/domain/lives",
    "- Once its lock": "of weeks, not of a day: tests/domain/lives",
    "The speed limit": "of weeks, not of a day: tests/domain/lives",
    "Three days without a routine": "the answer changes nothing: tests/flows/test_gap.py",
    "Every stop sign": "words: tests/content",
    "What sounds when": "tests/usecases/test_timers.py",
    "- Routines already sent": "says what is not changed",
    "Weeks count from": "no card shows it: tests/domain/rules/test_streak.py",
    "Week n is over": "tests/domain/rules/test_check_ins.py",
    "It is offered below": "tests/usecases/reminders/test_weekly.py, tests/flows/stories",
    "What a check-in says changes": "tests/domain/rules/test_week_rules.py and random_days",
    "pain up by 2 or more": "random_days, and tests/domain/rules/test_week_rules.py",
    "much worse or very": "random_days, and tests/domain/rules/test_week_rules.py",
    "the same or better": "tests/flows/stories/test_report.py",
    "an exercise left out": "tests/domain/rules/test_week_rules.py",
    "four answers or more": "tests/domain/rules/test_week_rules.py",
    "*Keep*": "tests/domain/rules/test_week_rules.py",
    "*Easier*": "random_days, and tests/domain/planning/test_one_dose.py",
    "*Harder*": "random_days, and tests/domain/rules/test_week_rules.py",
    "The first report from week 4": "tests/domain/rules/test_check_ins.py",
    "Who has been told": "when nothing is sent: tests/usecases/reminders",
    "A snooze brings": "tests/usecases/day/test_snoozing.py",
    "`/export` gives": "tests/usecases/record",
    "**Consent** can": "tests/flows/test_consent.py",
    "What is kept of a person": "tests/usecases/record/test_retention.py",
    "`/report` is": "tests/usecases/record, tests/media/test_paper.py",
    "Every tag": "tests/content",
}
"""First words of a row: where it is held, or why it cannot be broken."""
