"""Checks the texts, captions and media of calls and makes them into fields of messages."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from bot.preview.telegram.core import Core
from bot.preview.telegram.entities import (
    MAX_CAPTION,
    MAX_ENTITIES,
    MAX_TEXT,
    in_order,
    trimmed,
    utf16_length,
    with_found,
)
from bot.preview.telegram.html import parse_html
from bot.preview.telegram.images import picture_size
from bot.preview.telegram.model import StoredFile, Upload
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Json, Refused, bad_request

MAX_UPLOAD = 50 * 1024 * 1024  # bytes
MAX_PHOTO = 10 * 1024 * 1024  # bytes
MAX_PHOTO_SIDES = 10_000  # pixels, width + height
MAX_PHOTO_RATIO = 20
_PREFIX = {"photo": "AgAC", "animation": "CgAC", "audio": "CQAC", "document": "BQAC"}


def read_text(params: Params) -> Json:
    """Return `text` and `entities` of a message.

    Raises Refused: empty after parsing and trimming, over 4096 UTF-16 units, broken HTML.
    """
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    found = with_found(text, entities)
    return {"text": text, **({"entities": found} if found else {})}


def read_caption(params: Params) -> Json:
    """Return `caption` and `caption_entities`, if given; at most 1024 UTF-16 units."""
    text, entities = _formatted(params, "caption", "caption_entities")
    if utf16_length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    found = with_found(text, entities)
    return {"caption": text, **({"caption_entities": found} if found else {})}


def _formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[Json]]:
    source = params.text(name) or ""
    mode = (params.text("parse_mode") or "").lower()
    if mode == "html":
        text, entities = parse_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, entities = source, params.structure(entities_name, "message entities") or []
    text, entities = trimmed(text, entities)
    return text, in_order(entities)[:MAX_ENTITIES]


def read_media(core: Core, params: Params, kind: str, source: Any) -> Json:
    """Return the message fields of one photo, animation, audio or document.

    `source` is a file id, "attach://name", or None when the file is the part called `kind`.
    Raises Refused: wrong file identifier, wrong type, too large, not a picture.
    """
    upload = _uploaded(params, kind, source)
    if upload is not None:
        file = _keep(core, kind, upload, params)
    else:
        file = _known(core, kind, str(source))
    return media_fields(file)


def _uploaded(params: Params, kind: str, source: Any) -> Upload | None:
    name = kind if not source else str(source)
    if name.startswith("attach://"):
        name = name.removeprefix("attach://")
    elif source:
        return None
    if name not in params.uploads:
        raise bad_request(f"there is no {kind} in the request")
    return params.uploads[name]


def _known(core: Core, kind: str, file_id: str) -> StoredFile:
    if file_id.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = core.state.files.get(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _keep(core: Core, kind: str, upload: Upload, params: Params) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_UPLOAD:
        raise Refused(413, "Request Entity Too Large")
    width, height = params.integer("width"), params.integer("height")
    if kind == "photo":
        width, height = _photo_size(upload.data)
    number = core.state.counted("file", 1)
    digest = hashlib.sha256(f"{core.bot['id']}:{number}".encode()).digest()
    opaque = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    file = StoredFile(
        file_id=_PREFIX.get(kind, "DQAC") + opaque,
        unique_id="AQAD" + opaque[:12],
        kind=kind,
        name=upload.name,
        mime=upload.mime,
        size=len(upload.data),
        width=width,
        height=height,
        duration=params.integer("duration"),
    )
    core.state.save_file(file, upload.data)
    return file


def _photo_size(data: bytes) -> tuple[int, int]:
    if len(data) > MAX_PHOTO:
        raise Refused(413, "Request Entity Too Large")
    size = picture_size(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > MAX_PHOTO_SIDES or max(size) > MAX_PHOTO_RATIO * max(min(size), 1):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def media_fields(file: StoredFile) -> Json:
    """Return the fields of a message that carries `file`."""
    common: Json = {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
    }
    if file.kind == "photo":
        return {"photo": [{**common, "width": file.width, "height": file.height}]}
    named: Json = {**common, "file_name": file.name, "mime_type": file.mime}
    if file.kind == "animation":
        sides = {"width": file.width or 320, "height": file.height or 320}
        return {"animation": {**named, **sides, "duration": file.duration}, "document": named}
    if file.kind in ("audio", "voice"):
        return {file.kind: {**named, "duration": file.duration}}
    return {file.kind: named}
