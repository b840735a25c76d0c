"""Rules for single settings: each is a function that takes a value and returns it.

For a wrong one it raises ValueError with the words that an operator reads after the setting's name.
These never contain the value, which may be a secret.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

from pydantic import SecretStr

TOKEN = re.compile(r"\d{6,16}:[A-Za-z0-9_-]{30,64}")
FERNET_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")
SQLITE = re.compile(r"sqlite(\+aiosqlite)?:///(?P<path>[^?#]+)")
POSTGRES = re.compile(r"postgres(ql)?(\+psycopg)?://")


def split_address(value: str) -> SplitResult:
    try:
        parts = urlsplit(value)
        _ = parts.port  # raises where it is not a number, and quotes the value
    except ValueError:
        raise ValueError("is not a complete address.") from None
    return parts


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def bot_token(value: SecretStr) -> SecretStr:
    if not TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError(
            "does not look like a bot token: digits, a colon, then about 35 letters, digits, "
            "- or _. Copy it from BotFather once more, whole."
        )
    return value


def api_address(value: str) -> str:
    parts = split_address(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be an address that starts with https://.")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise ValueError(
            "must start with https://. Plain http:// is for this very computer only, since the "
            "token travels in the address."
        )
    if parts.path or parts.query or parts.fragment:
        raise ValueError("must end after the host name or port: no slash and nothing behind it.")
    return value


def database_address(value: SecretStr) -> SecretStr:
    url = value.get_secret_value()
    file = SQLITE.fullmatch(url)
    if file and file["path"] != ":memory:":
        return value
    if url.startswith("sqlite"):
        raise ValueError(
            "must name a file, with three slashes before it (four before a full path)."
        )
    if not POSTGRES.match(url):
        raise ValueError("must start with sqlite:/// or postgresql://.")
    parts = split_address(url)
    has_host = parts.hostname or "host" in parse_qs(parts.query)  # a folder with a socket
    if not has_host or len(parts.path) < 2:
        raise ValueError(
            "must name user, password, host and database. Special characters in the password are "
            "written with a percent sign, for example %40 for @."
        )
    return value


def data_key(value: SecretStr) -> SecretStr:
    if not FERNET_KEY.fullmatch(value.get_secret_value()):
        raise ValueError("is not a key: 44 letters, digits, - or _, with = at the end.")
    return value


def language_code(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", value):
        raise ValueError("must be a short language code.")
    return value


def split_list(value: Any) -> Any:
    return (
        [part for part in re.split(r"[,\s]+", value) if part] if isinstance(value, str) else value
    )


def upper_case(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value
