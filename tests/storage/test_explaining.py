"""A database that cannot be used is told in plain words, with what to do and without a secret."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot import __main__ as program
from bot.storage.migrate import migrate
from bot.storage.problems import StartProblem
from bot.usecases.ports import StorageError, StorageUnavailable
from tests.postgres import Postgres
from tests.storage.refusing_server import refusing
from tests.storage.test_migrations import looked_into

SECRETS = ("walter", "hunter2")

REFUSALS = {
    "wrong password": ("28P01", 'password authentication failed for user "walter"', "password"),
    "no such user": ("28000", 'role "walter" does not exist', "the user in DATABASE_URL"),
    "no such database": ("3D000", 'database "backinthree" does not exist', "createdb"),
    "not from here": ("28000", 'no pg_hba.conf entry for host "1.2.3.4"', "sslmode=require"),
}
PASSING = {
    "starting": ("57P03", "the database system is starting up"),
    "full": ("53300", "sorry, too many clients already"),
    "another language": ("28P01", "Passwort-Authentifizierung für Benutzer fehlgeschlagen"),
}


@pytest.fixture
def _clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    monkeypatch.setenv("DATA_KEYS", Fernet.generate_key().decode())


@pytest.mark.parametrize(("state", "told", "words"), REFUSALS.values(), ids=REFUSALS)
def test_who_is_not_let_in_is_told_what_to_correct(state: str, told: str, words: str) -> None:
    with refusing(state, told) as url, pytest.raises(StartProblem, match=words) as problem:
        migrate(url)

    assert not any(secret in str(problem.value) for secret in SECRETS)


@pytest.mark.parametrize(("state", "told"), PASSING.values(), ids=PASSING)
def test_a_server_that_cannot_just_now_is_told_to_be_looked_at(state: str, told: str) -> None:
    with refusing(state, told) as url, pytest.raises(StorageUnavailable, match="does not answer"):
        migrate(url)


def test_an_address_where_nobody_answers_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"postgresql://walter:hunter2@127.0.0.1:{free.getsockname()[1]}/db"

    with pytest.raises(StorageUnavailable, match="does not answer") as problem:
        migrate(nobody)

    assert not any(secret in str(problem.value) for secret in SECRETS)


def test_an_unknown_option_is_told() -> None:
    with pytest.raises(StartProblem, match="option behind the"):
        migrate("postgresql://walter:hunter2@127.0.0.1/db?sslmood=require")


def test_an_address_that_is_none_is_told_without_quoting_it() -> None:
    with pytest.raises(StartProblem, match="not a complete address") as problem:
        migrate("postgresql://walter:hunter2@host:port/db")

    assert not any(secret in str(problem.value) for secret in SECRETS)


def test_one_who_may_not_make_tables_is_told(postgres: Postgres) -> None:
    with postgres.empty() as url:
        postgres.run("DROP ROLE IF EXISTS backinthree_guest")
        postgres.run("CREATE ROLE backinthree_guest LOGIN PASSWORD 'guest'")
        try:
            with pytest.raises(StartProblem, match="may not make tables"):
                migrate(f"{url}&options=-c%20role%3Dbackinthree_guest")
        finally:
            postgres.run("DROP ROLE backinthree_guest")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"bread and butter, and nothing of a database" * 99)

    with pytest.raises(StorageError, match="damaged or not one of this bot's"):
        migrate(f"sqlite:///{tmp_path / 'bot.db'}")


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="cannot be opened"):
        migrate(f"sqlite:///{tmp_path}")


@pytest.mark.usefixtures("_clean")
@pytest.mark.parametrize("command", ["migrate", "rotate-keys"])
def test_a_command_that_cannot_reach_the_database_ends_with_2(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with refusing("28P01", 'password authentication failed for user "walter"') as url:
        monkeypatch.setenv("DATABASE_URL", url)
        assert program.main([command]) == 2

    told = capsys.readouterr()
    assert "does not accept the user or the password" in told.err
    assert not any(secret in told.err + told.out for secret in SECRETS)


@pytest.mark.usefixtures("_clean")
def test_both_databases_are_migrated_by_the_command_and_newer_ones_refused(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgres.empty() as postgres_url:
        for url in (postgres_url, f"sqlite:///{tmp_path / 'data' / 'bot.db'}"):
            monkeypatch.setenv("DATABASE_URL", url)
            assert program.main(["migrate"]) == 0
            with looked_into(url) as connection:
                connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
            assert program.main(["migrate"]) == 2


@pytest.mark.usefixtures("_clean")
def test_keys_are_rotated_by_the_command(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    assert program.main(["rotate-keys"]) == 0
    older = os.environ["DATA_KEYS"]
    monkeypatch.setenv("DATA_KEYS", f"{Fernet.generate_key().decode()},{older}")
    capsys.readouterr()

    assert program.main(["rotate-keys"]) == 0

    assert capsys.readouterr().out.startswith("Sealed with the newest key: 1 key checks.")


@pytest.mark.usefixtures("_clean")
def test_rotating_with_a_wrong_key_ends_with_2(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    assert program.main(["rotate-keys"]) == 0
    monkeypatch.setenv("DATA_KEYS", Fernet.generate_key().decode())

    assert program.main(["rotate-keys"]) == 2

    assert "Add the key used before" in capsys.readouterr().err
