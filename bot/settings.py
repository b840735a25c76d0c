"""Reads the operator's settings from the environment and `.env`, only when asked to.

Every wrong value is reported at once, in plain words and never with the value itself: a token that
was pasted into the wrong line must not end up in a log.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot import setting_rules as rules

TOKEN_LOOKALIKES = (
    "TELEGRAM_TOKEN",
    "TELEGRAM_API_TOKEN",
    "TELEGRAM_BOT_API_TOKEN",
    "TELEGRAM_BOT_KEY",
    "TG_BOT_TOKEN",
    "TG_TOKEN",
    "BOT_TOKEN",
)
QUOTED = re.compile(r"""^(["'])(.*)\1$""")
MAKE_A_KEY = (
    'made by .venv/bin/python -c "from cryptography.fernet import Fernet; '
    'print(Fernet.generate_key().decode())"'
)


class SettingsError(Exception):
    """Settings are missing or wrong; `problems` holds one plain sentence or two for each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(BaseSettings):
    """Checked settings. Their secrets do not show in `repr`. They read only their arguments."""

    model_config = SettingsConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    telegram_bot_token: Annotated[SecretStr, AfterValidator(rules.bot_token)] | None = Field(
        default=None, examples=["123456789:the-35-characters-BotFather-gave-you"]
    )
    telegram_api_url: Annotated[str, AfterValidator(rules.api_address)] = Field(
        default="https://api.telegram.org", examples=["https://api.telegram.org"]
    )
    database_url: Annotated[SecretStr, AfterValidator(rules.database_address)] = Field(
        default=SecretStr("sqlite:///data/bot.db"), examples=["sqlite:///data/bot.db"]
    )
    data_keys: Annotated[
        tuple[Annotated[SecretStr, AfterValidator(rules.data_key)], ...],
        BeforeValidator(rules.split_list),
    ] = Field(default=(), examples=[f"newest-key,older-key (each {MAKE_A_KEY})"])
    port: int = Field(default=8080, ge=1, le=65535, examples=["8080"])
    send_rate: int = Field(default=28, ge=1, le=30, examples=["28"])
    keep_months: int = Field(default=24, ge=1, le=120, examples=["24"])
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(rules.upper_case)
    ] = Field(default="INFO", examples=["INFO"])
    default_language: Annotated[str, AfterValidator(rules.language_code)] = Field(
        default="en", examples=["en"]
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  (pydantic gives the signature)
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Leave the environment to `load_settings`, so that tests never read it by accident."""
        return (init_settings,)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Values that must not be seen in a log."""
        hidden = [self.telegram_bot_token, *self.data_keys]
        words = [secret.get_secret_value() for secret in hidden if secret is not None]
        password = rules.split_address(self.database_url.get_secret_value()).password
        return (*words, *((password, unquote(password)) if password else ()))


def load_settings(env: Mapping[str, str], dotenv: Path = Path(".env")) -> Settings:
    """Read the settings: the environment first, then the file; an empty value counts as unset.

    Raises SettingsError with every problem at once.
    """
    in_file, problems = _read_dotenv(dotenv)
    given = _tidy(in_file) | _tidy(env)
    values = {name.lower(): given[name] for name in NAMES if name in given}
    problems += [*_lookalikes(given, _tidy(in_file)), *_missing_partners(given)]
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        problems += _in_words(error)
    if problems:
        # From None: pydantic's own error may quote what was typed.
        raise SettingsError(tuple(dict.fromkeys(problems))) from None
    return settings


def format_problems(error: SettingsError) -> str:
    """Return the whole message for a terminal, with a numbered line for each problem."""
    lines = [f"  {number}. {problem}" for number, problem in enumerate(error.problems, start=1)]
    head = "The bot cannot start, because of its settings:"
    tail = "Change them in the environment or in the file .env; .env.example explains each one."
    return "\n".join([head, "", *lines, "", tail, ""])


NAMES = tuple(name.upper() for name in Settings.model_fields)


def _read_dotenv(path: Path) -> tuple[Mapping[str, str | None], list[str]]:
    try:
        source = DotEnvSettingsSource(
            Settings, env_file=path, env_file_encoding="utf-8-sig", case_sensitive=True
        )
    except UnicodeDecodeError:
        return {}, [f"{path.name} is not plain text: save it again as UTF-8."]
    except OSError:
        return {}, [f"{path.name} is there but cannot be read: look at who owns the file."]
    if None in source.env_vars.values():
        return source.env_vars, [f"{path.name} has a line without =. Write NAME=value."]
    return source.env_vars, []


def _tidy(values: Mapping[str, str | None]) -> dict[str, str]:
    """Drop blanks, empty values, and the quotation marks that `docker --env-file` leaves."""
    bare = {name: QUOTED.sub(r"\2", (value or "").strip()) for name, value in values.items()}
    return {name: value for name, value in bare.items() if value}


def _lookalikes(given: Mapping[str, str], in_file: Iterable[str]) -> Iterator[str]:
    """Yield a problem for each name that was probably meant for us.

    The file is ours, so any name in it may be one; in the environment only a token's may be.
    """
    if "TELEGRAM_BOT_TOKEN" not in given:
        for name in given:
            if name.upper() in TOKEN_LOOKALIKES:
                yield f"{name}: the name must be TELEGRAM_BOT_TOKEN. Rename it, or remove it."
    for name in in_file:
        near = get_close_matches(name.upper(), NAMES, n=1, cutoff=0.8)
        if near and name not in NAMES and name.upper() not in TOKEN_LOOKALIKES:
            yield f"{name} in .env is no setting of this bot. Did you mean {near[0]}?"


def _missing_partners(given: Mapping[str, str]) -> Iterator[str]:
    if rules.POSTGRES.match(given.get("DATABASE_URL", "")) and "DATA_KEYS" not in given:
        yield (
            "DATA_KEYS is missing: with PostgreSQL the keys that seal people's answers are not "
            "made by the bot. " + _example("data_keys")
        )


def _example(field: str) -> str:
    [example] = Settings.model_fields[field].examples or [""]
    return f"Example: {field.upper()}={example}"


def _in_words(error: ValidationError) -> Iterator[str]:
    for detail in error.errors(include_url=False, include_input=False):
        field, *entry = detail["loc"]
        part = f"entry {int(entry[0]) + 1} " if entry else ""
        yield f"{str(field).upper()}: {part}{_reason(detail)} {_example(str(field))}"


def _reason(detail: Any) -> str:
    limits = detail.get("ctx", {})
    match detail["type"]:
        case "value_error":
            return str(limits["error"])
        case "literal_error":
            return f"must be one of {limits['expected']}.".replace("'", "")
        case "greater_than_equal":
            return f"must be {limits['ge']} or more."
        case "less_than_equal":
            return f"must be {limits['le']} or less."
        case _:
            return "must be a whole number, in digits."
