"""The methods of the Bot API that the stand-in knows, by lower-case name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.preview.telegram.core import Core
from bot.preview.telegram.methods import account, albums, editing, queries, sending
from bot.preview.telegram.params import Params

Method = Callable[[Core, Params], Any]

METHODS: dict[str, Method] = {
    name.lower(): method
    for name, method in {
        "getMe": account.get_me,
        "setMyCommands": account.set_my_commands,
        "getMyCommands": account.get_my_commands,
        "deleteMyCommands": account.delete_my_commands,
        "setMyDescription": account.set_my_description,
        "setMyShortDescription": account.set_my_short_description,
        "deleteWebhook": account.delete_webhook,
        "getWebhookInfo": account.get_webhook_info,
        "leaveChat": account.leave_chat,
        "sendChatAction": account.send_chat_action,
        "getFile": account.get_file,
        "sendMessage": sending.send_message,
        "sendPhoto": sending.send_photo,
        "sendAnimation": sending.send_animation,
        "sendAudio": sending.send_audio,
        "sendDocument": sending.send_document,
        "sendMediaGroup": albums.send_media_group,
        "editMessageText": editing.edit_message_text,
        "editMessageReplyMarkup": editing.edit_message_reply_markup,
        "editMessageMedia": editing.edit_message_media,
        "editMessageCaption": editing.edit_message_caption,
        "deleteMessage": editing.delete_message,
        "answerCallbackQuery": queries.answer_callback_query,
    }.items()
}
