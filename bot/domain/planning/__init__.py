"""Which exercises a day brings, how much of each, and in which order.

Reads the state and changes none: what a plan leads to is written into the diary and folded by
`bot.domain.rules`, which knows nothing of planning.
"""
