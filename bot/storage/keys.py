"""Where the keys come from: the setting, or on SQLite a key file made at first start.

The file lies in a folder `keys` beside the database's folder (`data/bot.db` has
`keys/data-bot.key`), since a copy of the one must not be a copy of the other.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from bot.storage.problems import KeyProblem

MISSING = "The key is missing: what people answered is stored sealed, and nothing here opens it. "
WRONG = "The key is not the one that sealed what people answered, so nothing of it opens. "


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys, newest first: it seals, all open. `made_at` is set where a file was made just now."""

    values: tuple[str, ...] = field(repr=False)
    made_at: Path | None = None


def key_file_of(database_path: Path) -> Path:
    """Where the key file of a database lies; named after folder and file, so that two differ."""
    folder = database_path.absolute().parent
    return folder.parent / "keys" / f"{folder.name}-{database_path.stem}.key"


def load_keys(
    data_keys: tuple[str, ...],
    *,
    is_sqlite: bool,
    database_path: Path | None,
    has_sealed_rows: bool,
) -> Keys:
    """The keys to use; makes the key file where none is needed yet. Raises KeyProblem."""
    if data_keys:
        return Keys(_checked(data_keys, source="DATA_KEYS"))
    if not is_sqlite or database_path is None:
        raise KeyProblem("DATA_KEYS is missing: only with SQLite does the bot make its own key.")
    path = key_file_of(database_path)
    written = _read(path)
    if written is not None:
        return Keys(_checked(tuple(written.split()), source=str(path)))
    if has_sealed_rows:
        raise KeyProblem(f"{MISSING}Put the key file back to {path}, or set DATA_KEYS.")
    return Keys((_make(path),), made_at=path)


def explain_wrong_key(data_keys: tuple[str, ...], database_path: Path | None) -> str:
    """The words for keys that do not open what is stored."""
    path = database_path and key_file_of(database_path)
    if data_keys and path and path.exists():
        return f"{WRONG}Add the key of {path} at the end of DATA_KEYS, or remove DATA_KEYS."
    if data_keys:
        return f"{WRONG}Add the key used before at the end of DATA_KEYS."
    return f"{WRONG}Put the right key file back to {path}, or set DATA_KEYS."


def _checked(keys: tuple[str, ...], *, source: str) -> tuple[str, ...]:
    if not keys:
        raise KeyProblem(f"{source} is empty: the key belongs there.")
    for number, key in enumerate(keys, start=1):
        try:
            Fernet(key)
        except ValueError:
            raise KeyProblem(f"Entry {number} of {source} is not a key.") from None
    return keys


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise KeyProblem(f"{path} cannot be read: {type(error).__name__}.") from None


def _make(path: Path) -> str:
    """Writes a new key to a file that only its owner reads; never over another one."""
    key = Fernet.generate_key().decode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_whole(path, f"{key}\n".encode())
        _keep_out_of_git(path.parent)
    except OSError as error:
        raise KeyProblem(
            f"The key file {path} cannot be made ({type(error).__name__}). Set DATA_KEYS."
        ) from None
    return key


def _write_whole(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)
    # The name must outlive a power cut too: what it opens will.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _keep_out_of_git(folder: Path) -> None:
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="ascii")
