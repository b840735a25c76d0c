"""Why a store cannot be opened until somebody who runs the bot does something.

Tree: `StartProblem` > `KeyProblem`, `SchemaProblem`. The text is plain words for a terminal and
holds no secret.
"""

from __future__ import annotations


class StartProblem(Exception):
    """The store stays closed; waiting does not help."""


class KeyProblem(StartProblem):
    """A key is missing, malformed, or not the one that sealed what is stored."""


class SchemaProblem(StartProblem):
    """The tables are not ones that this version knows how to bring up to date."""
