"""How every reader of typed words sees a letter: one form for each, no case, no apostrophes."""

from __future__ import annotations

import unicodedata

APOSTROPHES = "'’‘‛`´ʼˈ＇′‵ʹʻʽꞌ\u0384\u055a\u05f3\u1fbd\u1fbf\u1fef\u1ffd"
"""Whatever keyboards put into "can't"; the last ones are those of Greek, Armenian and Hebrew."""

_LEFT_OUT = str.maketrans("", "", APOSTROPHES)


def without_apostrophes(text: str) -> str:
    return text.translate(_LEFT_OUT)


def folded(text: str) -> str:
    """Return the text without apostrophes and case, in compatible forms (NFKC).

    Apostrophes go first: the acute accent that stands for one would become a space and an accent,
    and cut its word in two.
    """
    return unicodedata.normalize("NFKC", without_apostrophes(text)).casefold()
