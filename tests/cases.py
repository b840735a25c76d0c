"""Many small cases in one test: collecting and reporting thousands costs more than running them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

Test = Callable[..., None]


def each_of(names: str, cases: Iterable[Any]) -> Callable[[Test], Test]:
    """Run a test for every case, as `pytest.mark.parametrize` does, but as one test.

    All cases are run; those that fail are raised together, each with a note that names it. The
    fixtures of the test are shared by its cases.
    """
    keys = [name.strip() for name in names.split(",")]
    rows = [_values(case, len(keys)) for case in cases]
    assert rows, "a test without a case proves nothing"

    def decorate(test: Test) -> Test:
        @wraps(test)
        def run_all(**fixtures: Any) -> None:
            failed = []
            for row in rows:
                given = dict(zip(keys, row, strict=True))
                try:
                    test(**given, **fixtures)
                except Exception as error:  # noqa: BLE001 -- told with all the others below
                    error.add_note(f"case: {given}")
                    failed.append(error)
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(rows)} cases", failed)

        left = inspect.signature(test)
        fixtures = [p for name, p in left.parameters.items() if name not in keys]
        vars(run_all)["__signature__"] = left.replace(parameters=fixtures)
        return run_all

    return decorate


def _values(case: Any, count: int) -> tuple[Any, ...]:
    """The arguments of a case, which may be written as a `pytest.param`."""
    values = getattr(case, "values", None)
    if isinstance(values, tuple):
        case = values if count > 1 else values[0]
    return tuple(case) if count > 1 else (case,)
