"""The content as it is shipped, read once for all tests of a process: nothing changes it."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from unittest.mock import patch

from bot import content as content_files
from bot.content import Content
from bot.domain.exercise import Library
from bot.library.messages import Message, read_messages

FOLDER = content_files.CONTENT
"""Where it lies; a test may for a while let the bot read another folder."""


FILMS = ("figures", "media", "tracks")
"""Its largest folders."""


def copy_content(to: Path) -> Path:
    """Copy it for a test that changes something; films and tracks are linked, not copied."""
    shutil.copytree(FOLDER, to, ignore=shutil.ignore_patterns(*FILMS))
    for name in FILMS:
        (to / name).symlink_to(FOLDER / name)
    return to


@cache
def shipped_content() -> Content:
    """Return all that the bot reads at its start."""
    with patch.object(content_files, "CONTENT", FOLDER):
        return content_files.load_content("en")


def shipped_library() -> Library:
    """Return the exercises of that content."""
    return shipped_content().library


@cache
def shipped_messages() -> dict[str, Message]:
    """Return every message of the English words by its key."""
    messages, problems = read_messages(FOLDER, "en")
    assert not problems
    return messages
