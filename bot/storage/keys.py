"""Finds the keys: in the setting, or with SQLite in a key file that the first start makes.

The file lies in a folder `keys` beside the database's folder (`data/bot.db` has
`keys/data-bot.key`), since a copy of the one must not be a copy of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from bot.storage.files import keep_out_of_git, locked, write_anew, write_new
from bot.storage.problems import KeyProblem
from bot.storage.sealing import FernetSeal, KeyFileSeal, Seal

MISSING = "The key is missing: what people answered is stored sealed, and nothing here opens it. "
WRONG = "The key is not the one that sealed what people answered, so nothing of it opens. "


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys, newest first: the newest seals, any of them opens.

    `file` is the key file they were read from, None for DATA_KEYS. `made_at` is the same file if
    this start has made it.
    """

    values: tuple[str, ...] = field(repr=False)
    file: Path | None = None
    made_at: Path | None = None

    @property
    def seal(self) -> Seal:
        """Return a seal with these keys; it follows the key file where there is one."""
        return FernetSeal(self.values) if self.file is None else KeyFileSeal(self.file, read_keys)


def key_file_of(database_path: Path) -> Path:
    """Return the path of a database's key file.

    Its name has the database's folder and file in it, so that two databases have two key files.
    """
    folder = database_path.absolute().parent
    return folder.parent / "keys" / f"{folder.name}-{database_path.stem}.key"


def tombstone_file_of(database_path: Path) -> Path:
    """Return the path of SQLite's tombstones: beside the key file."""
    return key_file_of(database_path).with_suffix(".erased")


def load_keys(
    data_keys: tuple[str, ...],
    *,
    database_path: Path | None,
    has_sealed_rows: bool,
) -> Keys:
    """Return the keys to use. Raises KeyProblem.

    The key file is made where there is none and nothing is sealed yet.

    `database_path` is SQLite's file, None for PostgreSQL.
    """
    if data_keys:
        return Keys(_checked(data_keys, source="DATA_KEYS"))
    if database_path is None:
        raise KeyProblem("DATA_KEYS is missing: only with SQLite does the bot make its own key.")
    path = key_file_of(database_path)
    if _read(path) is not None:
        return Keys(read_keys(path), file=path)
    if has_sealed_rows:
        raise KeyProblem(f"{MISSING}Put the key file back to {path}, or set DATA_KEYS.")
    return Keys((_make(path),), file=path, made_at=path)


def read_keys(path: Path) -> tuple[str, ...]:
    """Return the keys of a key file, newest first. Raises KeyProblem."""
    written = _read(path)
    if written is None:
        raise KeyProblem(f"{MISSING}Put the key file back to {path}, or set DATA_KEYS.")
    return _checked(tuple(written.split()), source=str(path))


def begin_rotation(path: Path) -> None:
    """Put a new key in front of the one in the file. Raises KeyProblem.

    Where the file has several keys already, an earlier rotation did not come to its end; this one
    goes on with the key that it made.
    """
    with _changing(path):
        keys = read_keys(path)
        if len(keys) == 1:
            _write_keys(path, (Fernet.generate_key().decode(), *keys))


def end_rotation(path: Path) -> None:
    """Remove all keys but the newest; call it once nothing needs another. Raises KeyProblem."""
    with _changing(path):
        _write_keys(path, read_keys(path)[:1])


@contextmanager
def _changing(path: Path) -> Iterator[None]:
    try:
        with locked(path.parent):
            yield
    except OSError as error:
        raise KeyProblem(
            f"The key file {path} cannot be written: {type(error).__name__}."
        ) from None


def _write_keys(path: Path, keys: tuple[str, ...]) -> None:
    write_anew(path, "".join(f"{key}\n" for key in keys).encode())


def explain_wrong_key(data_keys: tuple[str, ...], database_path: Path | None) -> str:
    """Say in words for an operator that the keys do not open what is stored, and what to do."""
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
    """Write a new key to a file that only its owner can read, never over another one."""
    key = Fernet.generate_key().decode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_new(path, f"{key}\n".encode())
        keep_out_of_git(path.parent)
    except OSError as error:
        raise KeyProblem(
            f"The key file {path} cannot be made ({type(error).__name__}). Set DATA_KEYS."
        ) from None
    return key
