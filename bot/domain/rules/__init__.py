"""Steps of the fold, one for each kind of diary entry, and questions about the state.

`fold` puts the steps together. A step takes the state and an entry, and returns the new state with
what the rules decided. Warning signs have a room of their own, `bot.domain.safety`.
"""
