"""What holds of every card a person is shown, by docs/rules.md alone.

A promise reads the card, what was told before it, and what stood on the cards of the day. It yields
what is broken in words.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.usecases.walker.promises import asked, days, doses, left_out, signs, weeks
from tests.usecases.walker.promises.sight import Broken, Sight

PROMISES: tuple[Callable[[Sight], Broken], ...] = (
    signs.signs_stay_owed,
    signs.pain_is_told_to_its_end,
    signs.nothing_while_blocked,
    signs.nothing_more_today,
    signs.checked_within_two_weeks,
    signs.conditions_after_four_weeks,
    left_out.resting_stays_out,
    left_out.held_waits,
    left_out.gentle_when_worse,
    left_out.limits_hold,
    left_out.strength_waits_a_day,
    left_out.sore_muscle_rests,
    doses.first_time_lowest,
    doses.lower_after_a_gap,
    doses.lower_after_weeks_out_of_turn,
    doses.half_after_a_flare,
    doses.half_on_the_way_back,
    doses.no_more_than_the_rung,
    doses.steps_are_earned,
    days.one_new_thing_a_day,
    days.one_step_up_a_day,
    left_out.nothing_new_where_pain_stopped_two,
    left_out.nothing_new_after_days_away,
    left_out.a_swap_is_another,
    left_out.a_professional_is_asked_first,
    doses.easier_after_too_hard,
    doses.easier_relatives_after_pain,
    doses.steps_stand_five_days,
    doses.a_skipped_step_is_the_same_movement,
    days.what_returns_is_the_only_change,
    days.about_five_minutes,
    days.nothing_twice_a_day,
    days.an_old_plan_lapses,
    days.the_list_is_familiar,
    days.the_morning_is_asked,
    days.answers_are_kept,
    days.changes_reach_back_two_weeks,
    days.breathing_first,
    days.a_pause_is_quiet,
    days.on_chosen_weekdays,
    asked.needs_are_asked_first,
    asked.no_need_twice,
    asked.words_count_from_after_the_stop,
    asked.a_slip_is_taken_back_at_once,
    asked.the_card_names_the_limits,
    asked.one_question_a_day,
    asked.what_passes_is_asked_again,
    asked.what_is_not_at_hand_is_not_needed,
    weeks.a_report_counts_the_answers,
    weeks.no_word_below_the_threshold,
    weeks.a_report_leaves_alone_what_rests,
    weeks.signs_come_before_a_check_in,
)
