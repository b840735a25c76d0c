"""What an operator sets, and what they read when it is wrong."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings, SettingsError, format_problems, load_settings

TOKEN = "123456789:" + "AbCdEf-hIjKlMn_pQrStUvWxYz012345678"
KEY = "A" * 43 + "="
OTHER_KEY = "b" * 43 + "="
POSTGRES = "postgres://bot:hunter2-hunter2@db.example.org:5432/routines"
NO_FILE = Path("there-is-no-such-file")


def load(**env: str) -> Settings:
    return load_settings(env, NO_FILE)


def problems(**env: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load(**env)
    return caught.value.problems


def problem(**env: str) -> str:
    [only] = problems(**env)
    return only


def dotenv(folder: Path, content: str) -> Path:
    path = folder / ".env"
    path.write_text(content, encoding="utf-8")
    return path


def test_nothing_has_to_be_set() -> None:
    settings = load()

    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite:///data/bot.db"
    assert (settings.port, settings.send_rate) == (8080, 28)
    assert (settings.log_level, settings.default_language) == ("INFO", "en")
    assert settings.data_keys == ()


def test_every_setting_can_be_set() -> None:
    settings = load(
        TELEGRAM_BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL="http://127.0.0.1:8081",
        DATABASE_URL=POSTGRES,
        DATA_KEYS=f"{KEY}, {OTHER_KEY},",
        PORT="9000",
        SEND_RATE="5",
        LOG_LEVEL="debug",
        DEFAULT_LANGUAGE="pt-BR",
    )

    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert [key.get_secret_value() for key in settings.data_keys] == [KEY, OTHER_KEY]
    assert (settings.port, settings.send_rate) == (9000, 5)
    assert (settings.log_level, settings.default_language) == ("DEBUG", "pt-BR")


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////srv/bot.db",
        "sqlite+aiosqlite:///bot.db",
        "postgres://u:p@h/db",
        "postgresql://u:p@h/db?a=b",
        "postgresql+psycopg://u@h/db",
    ],
)
def test_a_database_may_be_named_by_each_of_its_names(url: str) -> None:
    assert load(DATABASE_URL=url, DATA_KEYS=KEY).database_url.get_secret_value() == url


def test_blanks_and_quotation_marks_around_a_value_do_not_count() -> None:
    settings = load(PORT=" 9000\r", TELEGRAM_BOT_TOKEN=f'"{TOKEN}"', LOG_LEVEL="'error'")

    assert (settings.port, settings.log_level) == (9000, "ERROR")
    assert TOKEN in settings.secrets


def test_an_empty_value_counts_as_unset(tmp_path: Path) -> None:
    settings = load_settings({"PORT": "", "SEND_RATE": "  "}, dotenv(tmp_path, "PORT=9000\n"))

    assert (settings.port, settings.send_rate) == (9000, 28)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = dotenv(tmp_path, "# ours\nPORT=9000\nSEND_RATE='5'\nUNRELATED=1\n")

    settings = load_settings({"PORT": "9001"}, file)

    assert (settings.port, settings.send_rate) == (9001, 5)


def test_a_file_that_starts_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    assert load_settings({}, dotenv(tmp_path, "\ufeffPORT=9000")).port == 9000


def test_settings_built_directly_do_not_look_around(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "1")

    assert Settings().port == 8080
    assert os.environ["PORT"] == "1"


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValidationError):
        setattr(load(), "port", 1)  # noqa: B010  (the type checker knows better, too)


WRONG = {
    "TELEGRAM_BOT_TOKEN": ("not-a-token-hunter2", "does not look like a bot token"),
    "TELEGRAM_API_URL": ("ftp://hunter2", "must be an address that starts with https://"),
    "DATABASE_URL": ("mysql://u:hunter2@h/db", "must start with sqlite:/// or postgresql://"),
    "DATA_KEYS": (f"{KEY},hunter2", "entry 2 is not a key"),
    "PORT": ("hunter2", "whole number"),
    "SEND_RATE": ("2.5hunter2", "whole number"),
    "KEEP_MONTHS": ("hunter2", "whole number"),
    "LOG_LEVEL": ("hunter2", "must be one of DEBUG, INFO, WARNING or ERROR"),
    "DEFAULT_LANGUAGE": ("hunter2", "short language code"),
}


def test_every_problem_is_told_at_once_with_its_name_and_an_example() -> None:
    told = problems(**{name: value for name, (value, _) in WRONG.items()})

    assert len(told) == len(WRONG) == len(Settings.model_fields)
    for name, (_, words) in WRONG.items():
        [own] = [each for each in told if each.startswith(f"{name}: ")]
        assert words in own
        assert f" Example: {name}=" in own


def test_no_value_is_ever_echoed() -> None:
    with pytest.raises(SettingsError) as caught:
        load(**{name: value for name, (value, _) in WRONG.items()})

    printed = "".join(traceback.format_exception(caught.value))
    assert "hunter2" not in printed + format_problems(caught.value) + repr(caught.value)


def test_secrets_hide_in_repr_and_are_listed_for_the_logs() -> None:
    settings = load(
        TELEGRAM_BOT_TOKEN=TOKEN,
        DATABASE_URL="postgres://bot:p%40ssword@h/db",
        DATA_KEYS=KEY,
    )

    assert set(settings.secrets) == {TOKEN, KEY, "p%40ssword", "p@ssword"}
    for hidden in settings.secrets:
        assert hidden not in repr(settings) + str(settings)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("TELEGRAM_BOT_TOKEN", "123456789:short", "Copy it from BotFather once more"),
        ("TELEGRAM_BOT_TOKEN", f"bot{TOKEN}", "does not look like"),
        ("TELEGRAM_API_URL", "https://api.telegram.org/", "no slash"),
        ("TELEGRAM_API_URL", "https://api.telegram.org/bot", "no slash"),
        ("TELEGRAM_API_URL", "http://api.telegram.org", "this very computer only"),
        ("TELEGRAM_API_URL", "http://10.0.0.1:8081", "this very computer only"),
        ("TELEGRAM_API_URL", "https://host:port", "not a complete address"),
        ("DATABASE_URL", "sqlite://", "must name a file"),
        ("DATABASE_URL", "sqlite:///:memory:", "must name a file"),
        ("DATABASE_URL", "bot.db", "must start with sqlite:///"),
        ("PORT", "0", "must be 1 or more"),
        ("PORT", "65536", "must be 65535 or less"),
        ("SEND_RATE", "31", "must be 30 or less"),
        ("DEFAULT_LANGUAGE", "English", "short language code"),
    ],
)
def test_a_wrong_value_is_explained(name: str, value: str, words: str) -> None:
    assert words in problem(**{name: value})


@pytest.mark.parametrize(
    "url", ["postgres://db", "postgres://u:pass@h", "postgres://u:p/ss@h:1/db", "postgres:///db"]
)
def test_an_incomplete_postgresql_address_is_explained(url: str) -> None:
    assert problem(DATABASE_URL=url, DATA_KEYS=KEY).startswith("DATABASE_URL: ")


@pytest.mark.parametrize("url", ["http://localhost:1", "http://127.0.0.5", "http://[::1]:8081"])
def test_plain_http_is_fine_on_the_same_computer(url: str) -> None:
    assert load(TELEGRAM_API_URL=url).telegram_api_url == url


def test_postgresql_may_be_behind_a_socket_in_a_folder() -> None:
    url = "postgresql://bot@/routines?host=/var/run/postgresql"

    assert load(DATABASE_URL=url, DATA_KEYS=KEY).database_url.get_secret_value() == url


def test_postgresql_needs_keys_of_ones_own_even_beside_other_problems() -> None:
    first, second = problems(DATABASE_URL=POSTGRES, PORT="x")

    assert first.startswith("DATA_KEYS is missing")
    assert second.startswith("PORT: ")


def test_a_setting_of_an_earlier_version_is_passed_over(tmp_path: Path) -> None:
    file = dotenv(tmp_path, "WEBHOOK_URL=https://h\nWEBHOOK_SECRET=x\nADMIN_IDS=1\nPORT=9000\n")

    assert load_settings({"ADMIN_IDS": "1"}, file).port == 9000


@pytest.mark.parametrize("name", ["BOT_TOKEN", "TELEGRAM_TOKEN", "telegram_bot_api_token"])
def test_a_token_under_another_name_is_noticed(name: str) -> None:
    told = problem(**{name: TOKEN})

    assert name in told
    assert "TELEGRAM_BOT_TOKEN" in told
    assert TOKEN not in told


def test_another_programs_token_does_not_matter_beside_ours() -> None:
    assert load(BOT_TOKEN="something", TELEGRAM_BOT_TOKEN=TOKEN).telegram_bot_token is not None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("DATA_KEY=x", "Did you mean DATA_KEYS?"),
        ("telegram_bot_token=x", "Did you mean TELEGRAM_BOT_TOKEN?"),
        ("SENDRATE=x", "Did you mean SEND_RATE?"),
        ("TG_TOKEN=x", "the name must be TELEGRAM_BOT_TOKEN"),
        (TOKEN, "a line without ="),
    ],
)
def test_a_slip_in_the_file_is_noticed(line: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({}, dotenv(tmp_path, line))

    [only] = caught.value.problems
    assert words in only
    assert TOKEN not in only


def test_a_look_alike_in_the_environment_may_belong_to_another_program() -> None:
    assert load(PORTS="1", DATA_KEY="x").port == 8080


def test_a_file_that_is_no_text_is_a_problem_in_words(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes("PORT=9000".encode("utf-16"))

    with pytest.raises(SettingsError, match="not plain text"):
        load_settings({}, path)


def test_a_file_that_cannot_be_read_is_a_problem_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise PermissionError

    # The tests may run as root, who can read every file.
    monkeypatch.setattr("bot.settings.DotEnvSettingsSource", locked)

    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings({}, dotenv(tmp_path, "PORT=9000"))


def test_the_message_numbers_the_problems_and_says_where_to_change_them() -> None:
    with pytest.raises(SettingsError) as caught:
        load(PORT="x", SEND_RATE="y")

    message = format_problems(caught.value)
    assert "  1. PORT: must be a whole number, in digits. Example: PORT=8080\n" in message
    assert "  2. SEND_RATE: " in message
    assert ".env.example" in message
