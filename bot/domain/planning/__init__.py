"""The exercises of a day: their choice, their doses, their order.

Reads the state and changes none: what a plan leads to is written into the diary and folded by
`bot.domain.rules`, which knows nothing of planning.
"""
