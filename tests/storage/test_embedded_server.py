"""The embedded PostgreSQL of the tests does not outlive them, however they end."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
HOLDS_A_SERVER = """
from tests.postgres import running_postgres

with running_postgres() as server:
    print(server.admin_url, flush=True)
    input()
"""


def is_up(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=int(PATIENCE)).close()
    except psycopg.OperationalError:
        return False
    return True


@pytest.mark.parametrize("is_killed", [True, False], ids=["killed", "at its end"])
def test_the_server_goes_with_the_process_that_started_it(is_killed: bool) -> None:
    env = {name: value for name, value in os.environ.items() if name != "TEST_DATABASE_URL"}
    command = [sys.executable, "-c", HOLDS_A_SERVER]
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        url = child.stdout.readline().strip()
        assert is_up(url)
        if is_killed:
            child.kill()

    deadline = time.monotonic() + PATIENCE
    while is_up(url):
        assert time.monotonic() < deadline, "the server is still there"
        time.sleep(0.05)
