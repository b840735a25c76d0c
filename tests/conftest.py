"""Rules for every test: on a build server a test that is skipped has failed.

Stories, long tests, the reading of all test files and all but the first case of each test run
without coverage. And a real PostgreSQL for those that ask for one, started when the first does.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import os
import pkgutil
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from coverage import Coverage

if TYPE_CHECKING:
    from tests.postgres import Postgres

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


STORIES = ("flows", "faults", "browser")
"""Folders whose tests start the whole bot: marked as stories."""


FURTHER_CASE = pytest.StashKey[bool]()
"""Whether another case of the same test comes before this one."""

OBJECTS_BEFORE_A_COLLECTION = 50_000
"""Python's own 700 looks through what a test holds hundreds of times, and finds next to nothing."""


@contextmanager
def uncovered() -> Iterator[None]:
    """Coverage waits: each line that is watched takes several times as long."""
    stopped = []
    while coverage := Coverage.current():  # a worker has two: below the one stopped, one goes on
        coverage.stop()
        stopped.append(coverage)
    try:
        yield
    finally:
        for coverage in reversed(stopped):
            coverage.start()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Read the test files uncovered, after all of `bot`, whose lines count as they are imported."""
    if Coverage.current():
        import bot

        for module in pkgutil.walk_packages(bot.__path__, "bot."):
            if not module.name.endswith("__main__"):  # a program, which would start
                importlib.import_module(module.name)
    with uncovered():
        return (yield)


@pytest.hookimpl(tryfirst=True)  # before `-m` picks by the mark
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in STORIES:
            item.add_marker("story")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Tell first cases from further ones, by the order that every worker sees.

    And keep the garbage collector away from what stays to the end: the tests and the content.
    """
    known: set[str] = set()
    for item in session.items:
        test = item.nodeid.partition("[")[0]
        item.stash[FURTHER_CASE] = test in known
        known.add(test)
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BEFORE_A_COLLECTION, *gc.get_threshold()[1:])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Only the first case of each test is watched, and no story or long test.

    What goes unwatched can only make the number too small, so the floor under it stays honest.
    """
    if not item.stash[FURTHER_CASE] and not any(map(item.get_closest_marker, ("long", "story"))):
        return (yield)
    with uncovered():
        return (yield)


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    from tests.quick_loop import quick_loop

    return {"quick": quick_loop}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _fail_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _fail_if_skipped((yield))


def _fail_if_skipped(report: Report) -> Report:
    """Only with CI set; an expected failure (`wasxfail`) is reported as skipped, but did run."""
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} was skipped, which CI does not allow. {reason}"
    return report


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for the whole run, or for each worker of it."""
    from tests.postgres import running_postgres

    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """A database of its own with the newest tables and nobody in them."""
    with postgres.migrated() as url:
        yield url
