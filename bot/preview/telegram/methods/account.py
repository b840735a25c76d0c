"""The bot's own account, its commands and descriptions, and small calls about chats."""

from __future__ import annotations

import json
import re
from typing import Any

from bot.preview.telegram.core import TYPING_SHOWS, Core
from bot.preview.telegram.entities import utf16_length
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import bad_request

_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
MAX_COMMANDS = 100
MAX_COMMAND_WORDS = 256
MAX_DOWNLOAD = 20 * 2**20  # bytes
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120


def get_me(core: Core, _params: Params) -> Any:
    return core.bot


def set_my_commands(core: Core, params: Params) -> Any:
    """Set a menu of commands.

    Raises Refused for a name that is not 1-32 of a-z0-9_ or words that are not 1-256 long.
    """
    commands = params.structure("commands", "commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: array expected")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", ""))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(str(command.get("description", ""))) <= MAX_COMMAND_WORDS:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    known = core.state.setting("commands")
    core.state.save_setting("commands", {**known, _scope(params): commands})
    return True


def get_my_commands(core: Core, params: Params) -> Any:
    return core.state.setting("commands").get(_scope(params), [])


def delete_my_commands(core: Core, params: Params) -> Any:
    known = dict(core.state.setting("commands"))
    known.pop(_scope(params), None)
    core.state.save_setting("commands", known)
    return True


def set_my_description(core: Core, params: Params) -> Any:
    return _describe(core, params, "description", MAX_DESCRIPTION)


def set_my_short_description(core: Core, params: Params) -> Any:
    return _describe(core, params, "short_description", MAX_SHORT_DESCRIPTION)


def _describe(core: Core, params: Params, name: str, limit: int) -> bool:
    text = params.text(name) or ""
    if utf16_length(text) > limit:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    known = core.state.setting(name)
    core.state.save_setting(name, {**known, params.text("language_code") or "": text})
    return True


def delete_webhook(core: Core, params: Params) -> Any:
    if params.flag("drop_pending_updates"):
        core.inbox.drop_all()
    return True


def get_webhook_info(core: Core, _params: Params) -> Any:
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(core.inbox.waiting()),
    }


def leave_chat(core: Core, params: Params) -> Any:
    """Leave a group. Raises Refused for a private chat, which cannot be left."""
    chat = core.chat(params.values.get("chat_id"))
    if chat.is_private:
        raise bad_request("can't leave a private chat")
    chat.is_left = True
    core.state.save_chat(chat)
    return True


def send_chat_action(core: Core, params: Params) -> Any:
    chat = core.chat(params.values.get("chat_id"))
    if not params.text("action"):
        raise bad_request("wrong parameter action in request")
    chat.typing_until = core.monotonic() + TYPING_SHOWS
    core.state.save_chat(chat)
    return True


def get_file(core: Core, params: Params) -> Any:
    """Tell where a file can be fetched. Raises Refused for an unknown one and for over 20 MB."""
    file = core.state.files.get(params.text("file_id") or "")
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": f"{file.kind}s/{file.file_id}",
    }


def commands_for(core: Core, language_code: str) -> list[dict[str, str]]:
    """Return the menu for a person with this language in a private chat: the narrowest one set."""
    known = core.state.setting("commands")
    for scope in ("all_private_chats", "default"):
        for language in (language_code, ""):
            found: list[dict[str, str]] = known.get(f"{scope}/{language}", [])
            if found:
                return found
    return []


def _scope(params: Params) -> str:
    scope = params.structure("scope", "BotCommandScope") or {"type": "default"}
    kind = str(scope.get("type", "default"))
    chat = {k: v for k, v in scope.items() if k != "type"}
    where = f"{kind}{json.dumps(chat) if chat else ''}"
    return f"{where}/{params.text('language_code') or ''}"
