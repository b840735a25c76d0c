"""The table of commands."""

from __future__ import annotations

import pytest

from bot.chat.commands import COMMANDS, SETTINGS, describe_commands, find_command
from tests.shipped import shipped_content


def test_help_has_one_line_for_every_command() -> None:
    told = describe_commands(shipped_content().language.words).splitlines()
    assert [line.split()[0] for line in told] == [f"/{c.name}" for c in COMMANDS]


@pytest.mark.parametrize("name", ["start", "START", "Delete"])
def test_a_command_is_found_in_any_case(name: str) -> None:
    found = find_command(name)
    assert found is not None
    assert found.name == name.lower()


def test_an_unknown_command_is_none() -> None:
    assert find_command("nosuch") is None


def test_every_setting_in_the_list_is_a_command() -> None:
    assert {*SETTINGS} <= {c.name for c in COMMANDS}
