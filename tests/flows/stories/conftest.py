"""Each story is told twice: plainly, and with the bot started anew between every two steps."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone


@pytest.fixture(params=[False, True], ids=["plain", "restarted"])
def told(request: pytest.FixtureRequest, phone: Phone) -> Phone:
    phone.stage.restarts_between_steps = request.param
    return phone
