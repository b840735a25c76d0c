"""Problems of a store that stay until the operator does something about them.

Tree: `StartProblem` > `KeyProblem`, `SchemaProblem`. Their texts are plain words for a terminal
and hold no secret.
"""

from __future__ import annotations


class StartProblem(Exception):
    """The store cannot be opened, and waiting does not help."""


class KeyProblem(StartProblem):
    """A key is missing, malformed, or not the one that sealed what is stored."""


class SchemaProblem(StartProblem):
    """The tables are of a version that this one cannot bring up to date."""
