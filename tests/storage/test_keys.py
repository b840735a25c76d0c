"""Where keys come from, and what is said when they do not fit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.storage.keys import Keys, key_file_of, load_keys
from bot.storage.problems import KeyProblem
from bot.storage.sql_store import open_store
from tests.storage.samples import entry, join

OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))


def load(database: Path, *data_keys: str, has_sealed_rows: bool = False) -> Keys:
    return load_keys(data_keys, database_path=database, has_sealed_rows=has_sealed_rows)


async def start(url: str, *data_keys: str, someone_joins: bool = False) -> Path | None:
    async with open_store(url, data_keys) as store:
        if someone_joins:
            person = await join(store)
            async with store.writing() as work:
                await work.diary.append(person.id, [entry(1)], source_key="c:1")
        return store.key_file


def test_the_setting_comes_first(database: Path) -> None:
    assert load(database, NEW, OLD).values == (NEW, OLD)
    assert not key_file_of(database).exists()


def test_at_first_start_a_key_file_is_made_that_only_its_owner_reads(database: Path) -> None:
    keys = load(database)

    path = keys.made_at
    assert path == key_file_of(database)
    assert path.read_text().split() == list(keys.values)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_key_file_lies_outside_the_folder_of_the_database_and_of_git(database: Path) -> None:
    load(database)

    path = key_file_of(database)
    assert not path.is_relative_to(database.parent)
    assert (path.parent / ".gitignore").read_text() == "*\n"


def test_two_databases_side_by_side_have_two_keys(tmp_path: Path) -> None:
    files = {
        key_file_of(tmp_path / "data" / "bot.db"),
        key_file_of(tmp_path / "data" / "try.db"),
        key_file_of(tmp_path / "other" / "bot.db"),
    }

    assert len(files) == 3


def test_a_key_file_is_used_again_and_never_overwritten(database: Path) -> None:
    first = load(database)

    second = load(database, has_sealed_rows=True)

    assert (second.values, second.made_at) == (first.values, None)


def test_a_lost_key_file_is_not_replaced_where_something_is_sealed(database: Path) -> None:
    with pytest.raises(KeyProblem, match=r"missing.*Put the key file back to .*data-bot\.key"):
        load(database, has_sealed_rows=True)

    assert not key_file_of(database).exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "is empty"), (b"a-secret-of-mine", "not a key"), (b"\xff\xfe", "cannot be read")],
    ids=["empty", "no key", "no text"],
)
def test_a_spoilt_key_file_is_told_without_its_content(
    database: Path, content: bytes, words: str
) -> None:
    path = key_file_of(database)
    path.parent.mkdir(parents=True)
    path.write_bytes(content)

    with pytest.raises(KeyProblem, match=words) as problem:
        load(database)

    assert "secret" not in str(problem.value)


def test_a_setting_that_is_no_key_is_told_by_its_place(database: Path) -> None:
    with pytest.raises(KeyProblem, match="Entry 2 of DATA_KEYS is not a key") as problem:
        load(database, NEW, "a-secret-of-mine")

    assert "secret" not in str(problem.value)


def test_a_folder_that_takes_no_key_file_is_told(database: Path) -> None:
    key_file_of(database).parent.parent.mkdir(exist_ok=True)
    os.symlink("nowhere/at/all", key_file_of(database).parent)

    with pytest.raises(KeyProblem, match="cannot be made"):
        load(database)


def test_other_databases_need_the_setting() -> None:
    with pytest.raises(KeyProblem, match="DATA_KEYS is missing"):
        load_keys((), database_path=None, has_sealed_rows=False)


def test_keys_do_not_show_when_printed(database: Path) -> None:
    assert NEW not in repr(load(database, NEW))


async def test_a_second_start_opens_with_the_key_file_of_the_first(url: str) -> None:
    made = await start(url, someone_joins=True)

    assert made is not None
    assert await start(url) is None


async def test_a_lost_key_file_stops_the_start(url: str, database: Path) -> None:
    await start(url, someone_joins=True)
    key_file_of(database).unlink()

    with pytest.raises(KeyProblem, match="missing"):
        await start(url)


async def test_another_key_file_stops_the_start(url: str, database: Path) -> None:
    await start(url, someone_joins=True)
    key_file_of(database).write_text(NEW)

    with pytest.raises(KeyProblem, match=r"not the one.*Put the right key file back"):
        await start(url)


async def test_another_setting_stops_the_start(url: str) -> None:
    await start(url, OLD, someone_joins=True)

    with pytest.raises(KeyProblem, match="Add the key used before at the end of DATA_KEYS"):
        await start(url, NEW)


async def test_a_setting_that_hides_the_key_file_is_explained(url: str) -> None:
    await start(url, someone_joins=True)

    with pytest.raises(KeyProblem, match=r"Add the key of .*data-bot\.key at the end"):
        await start(url, NEW)


async def test_a_new_key_before_the_old_one_is_fine(url: str) -> None:
    await start(url, OLD, someone_joins=True)

    await start(url, NEW, OLD)
    await start(url, OLD)


async def test_while_nobody_has_joined_any_key_will_do(url: str) -> None:
    await start(url, OLD)

    await start(url, NEW, someone_joins=True)

    with pytest.raises(KeyProblem):
        await start(url, OLD)
