"""The week, told back: what its report says, read from the diary.

Ending to people, deciding nothing: each number comes from the entries, each word from its rule.

- `judging`: the word for a change of pain or activity, or none (clinical 2.C, 5.D).
"""
