"""The state of the stand-in, with a store behind it."""

from __future__ import annotations

from bot.preview.telegram.bell import Bell
from bot.preview.telegram.model import Chat, StoredFile, StoredMessage
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.store import Store


class State:
    """All chats, files and settings; `revision` grows with every visible change."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._store = store
        self._bell = bell
        self.revision = 0
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.settings: dict[str, Json] = dict(store.load("setting"))
        self._load()

    def _load(self) -> None:
        for key, value in self._store.load("chat"):
            self.chats[int(key)] = Chat(**value)
        messages = sorted(self._store.load("message"), key=lambda item: _message_key(item[0]))
        for key, value in messages:
            chat_id, message_id = _message_key(key)
            self.chats[chat_id].messages[message_id] = StoredMessage(
                value["body"], is_fixed=value["is_fixed"]
            )
        for key, value in self._store.load("file"):
            self.files[key] = StoredFile(**value)

    def setting(self, name: str) -> Json:
        return self.settings.setdefault(name, {})

    def save_setting(self, name: str, value: Json) -> None:
        self.settings[name] = value
        self._store.put("setting", name, value)
        self.revision += 1

    def counted(self, name: str, start: int) -> int:
        """Return the next number of the series `name`, which begins with `start`."""
        number = int(self.setting(f"count:{name}").get("next", start))
        self.settings[f"count:{name}"] = {"next": number + 1}
        self._store.put("setting", f"count:{name}", {"next": number + 1})
        return number

    def save_chat(self, chat: Chat) -> None:
        self.revision += 1
        chat.revision = self.revision
        self.chats[chat.chat_id] = chat
        self._store.put("chat", chat.chat_id, chat.record())

    def save_message(self, chat: Chat, message: StoredMessage) -> None:
        self.revision += 1
        message.revision = self.revision
        chat.messages[message.message_id] = message
        record = {"body": message.body, "is_fixed": message.is_fixed}
        self._store.put("message", f"{chat.chat_id}/{message.message_id}", record)

    def delete_message(self, chat: Chat, message: StoredMessage) -> None:
        self.revision += 1
        message.revision = self.revision
        message.is_deleted = True
        self._store.drop("message", f"{chat.chat_id}/{message.message_id}")

    def save_file(self, file: StoredFile, data: bytes) -> None:
        self._store.put_blob(file.file_id, data)
        self.files[file.file_id] = file
        self._store.put("file", file.file_id, file.record())

    def file_data(self, file_id: str) -> bytes:
        """Return the bytes of a file. Raises KeyError for an unknown id."""
        return self._store.blob(file_id)

    def load_updates(self) -> list[Json]:
        updates = [value for _, value in self._store.load("update")]
        return sorted(updates, key=lambda record: int(record["update"]["update_id"]))

    def save_update(self, record: Json) -> None:
        self._store.put("update", record["update"]["update_id"], record)

    def drop_update(self, update_id: int) -> None:
        self._store.drop("update", update_id)

    def commit(self) -> None:
        """Store all changes, then wake everybody who waits for one."""
        self._store.commit()
        self._bell.ring()

    def close(self) -> None:
        self._store.commit()
        self._store.close()


def _message_key(key: str) -> tuple[int, int]:
    chat_id, _, message_id = key.partition("/")
    return int(chat_id), int(message_id)
