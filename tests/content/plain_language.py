"""Words nobody should read here: they frighten, shame, or promise or claim too much."""

from __future__ import annotations

import re

FEAR = re.compile(
    r"\b(damag|weak|unstabl|instab|wear|worn|degener|harm|crumbl|slipped|danger|injur|fragile"
    r"|ruptur|torn|tear|out of place|vulnerab|abnormal|disease|risk|never recover"
    r"|no pain,? no gain|push through (the |your )?pain|failed|lazy|streak)",
    re.IGNORECASE,
)
PROMISES = re.compile(
    r"\b(cure|heal(?!th)|fix|guarantee|will help|prevents?|proven|best|pain[- ]free|relie(f|ve))",
    re.IGNORECASE,
)
CLAIMS = re.compile(
    r"\b(calms (you|the)|sooth|wakes? (up )?(the|your)|activat|loosens|strengthens|protects"
    r"|improves|boosts|kinder|asks less|ready for the|stronger|stabili|relaxes|mobilis|frees)",
    re.IGNORECASE,
)
"""Effects that nobody has shown for one person: words say what to do and what it works, no more."""
