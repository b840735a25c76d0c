"""The week, told back: what its report says, read from the diary.

Ending to people, deciding nothing: each number comes from the entries, each word from its rule.
Which week is due stands in `rules.check_ins`, what a check-in changes in `rules.week_rules`.

- `figures`: `figures_of(library, entries, week=, on=)` counts any week since the start: its days,
  answers, weekly pain and activity, rungs gained, holds, what rests, what was decided because of
  which entry.
- `judging`: the word for a change of pain or activity, or none (clinical 2.C, 5.D).
"""
