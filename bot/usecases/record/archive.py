"""The zip that a person gets and sends back, within bounds that no file can stretch.

A file from outside is a claim: nothing of it is trusted before it is checked (see `checking`).
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

DIARY_NAME = "diary.json"
ATTEMPTS_NAME = "attempts.csv"
LARGEST_FILE = 4 * 2**20
"""Bytes of a file that is fetched; Telegram gives a bot files of at most 20 MB. Ten years of a
diary are about 2 MB."""
LARGEST_DIARY = 24 * 2**20
"""Bytes of an unpacked `diary.json`."""
MOST_MEMBERS = 10
MOST_VALUES = 3_000_000
"""Values of its JSON: each takes memory, however short its text is."""
WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Fault(StrEnum):
    """Why a file is not taken; the words are `line-file-<value>`."""

    NOT_OURS = "not-ours"
    BROKEN = "broken"
    TOO_LARGE = "too-large"
    NEWER = "newer"
    SAFETY = "safety"
    """A sign stands here, or a question of safety waits for an answer."""
    LOSES = "loses"
    """The diary here knows something of safety that the file does not."""
    NOT_FETCHED = "not-fetched"


class NotTaken(Exception):
    """A file is not taken, for the reason `fault`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def pack(members: Mapping[str, bytes], *, now: datetime) -> bytes:
    """Return a zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, now.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def unpack(data: bytes) -> dict[str, Any]:
    """Return the parsed `diary.json` of a zip, or of the bare file, as some phones unpack a zip.

    Raises NotTaken.
    """
    if len(data) > LARGEST_FILE:
        raise NotTaken(Fault.TOO_LARGE)
    text = _diary_in(data) if data.startswith(b"PK") else data
    if not text.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        raise NotTaken(Fault.NOT_OURS)
    if sum(map(text.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise NotTaken(Fault.TOO_LARGE)
    try:
        found = json.loads(text.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotTaken(
            Fault.BROKEN if b'"back-in-three' in text[:200] else Fault.NOT_OURS
        ) from None
    if not isinstance(found, dict):
        raise NotTaken(Fault.NOT_OURS)
    return found


def _diary_in(data: bytes) -> bytes:
    """Read the diary out of a zip, and never more than its bound: sizes told in a zip can lie."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = [info for info in archive.infolist() if info.filename == DIARY_NAME]
            if len(archive.infolist()) > MOST_MEMBERS or len(found) != 1:
                raise NotTaken(Fault.NOT_OURS)
            if found[0].compress_type not in WAYS or found[0].flag_bits & 1:
                raise NotTaken(Fault.NOT_OURS)
            with archive.open(found[0]) as member:
                text = member.read(LARGEST_DIARY + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError):
        raise NotTaken(Fault.BROKEN) from None
    if len(text) > LARGEST_DIARY:
        raise NotTaken(Fault.TOO_LARGE)
    return text
