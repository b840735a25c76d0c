"""Lives lived through the use cases: screens, taps, nights, corrections and typed words.

`python -m tests.usecases.walker --days 200000 --seed 1 --jobs 2` lives them one after the other and
prints which promises of docs/rules.md were broken, with a seed and a day to see each again.

`phone` is how a person reaches the bot, `habits` and `somebody` are what they do, `told` is what
they told and `seen` what stood on the card; `promises` are checks that read these two and nothing
else: no training state and no diary.
"""
