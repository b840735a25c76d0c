"""`python -m bot`: the words it takes, its exit codes, and what an operator reads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot import __main__ as program
from tests.waiting import PATIENCE

ROOT = Path(__file__).parent.parent
SECRET = "123456789:this-is-nobodys-token-but-secret"


def run_bot(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LANG")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), **settings},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def test_every_wrong_setting_is_told_at_once_without_a_secret(tmp_path: Path) -> None:
    done = run_bot(
        tmp_path,
        TELEGRAM_BOT_TOKEN=SECRET + "!!",
        PORT="none",
        DATABASE_URL="mysql://root:hidden@host/db",
    )
    assert done.returncode == 2
    for name in ("TELEGRAM_BOT_TOKEN", "PORT", "DATABASE_URL"):
        assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr
    assert "hidden" not in done.stderr


def test_the_content_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check"]) == 0
    assert "sound" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["fly"], ["run", "twice"]])
def test_an_unknown_word_gets_the_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(words) == 2
    assert "run | preview | check | migrate | rotate-keys" in capsys.readouterr().err


@pytest.fixture
def _clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_BOT_TOKEN", "DATABASE_URL", "PORT", "DATA_KEYS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_clean")
def test_migrating_makes_the_tables_once_and_is_harmless_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'bot.db'}")
    assert program.main(["migrate"]) == 0
    assert program.main(["migrate"]) == 0
    assert "up to date" in capsys.readouterr().out
    assert (tmp_path / "bot.db").exists()


@pytest.mark.usefixtures("_clean")
def test_migrating_what_is_no_database_tells_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bot.db").write_bytes(b"no database at all, but long enough to be read" * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'bot.db'}")
    assert program.main(["migrate"]) == 2
    assert "was not changed" in capsys.readouterr().err


@pytest.mark.usefixtures("_clean")
def test_wrong_settings_stop_every_command_that_needs_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "none")
    for word in ("run", "preview", "migrate", "rotate-keys"):
        assert program.main([word]) == 2
        assert "PORT" in capsys.readouterr().err


@pytest.mark.usefixtures("_clean")
def test_a_start_that_cannot_be_is_told_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:" + "a" * 35)
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost:1/nobody")
    monkeypatch.setenv("DATA_KEYS", Fernet.generate_key().decode())
    assert program.main(["run"]) == 2
    assert "cannot start" in capsys.readouterr().err


def test_the_usual_key_to_stop_is_no_error() -> None:
    def stopped() -> None:
        raise KeyboardInterrupt

    assert program._until_stopped(stopped) == 0
