"""The fields of each button are the arguments of its deed."""

from __future__ import annotations

import dataclasses
import inspect
import typing

import pytest

from bot.chat import buttons as b

each_kind = pytest.mark.parametrize("kind", b.kinds(), ids=lambda kind: kind.__name__)


def fields_of(kind: type[b.Button]) -> dict[str, typing.Any]:
    """Return the fields that the deed gets, which are all but the marks of the card."""
    hints = typing.get_type_hints(kind, include_extras=True)
    names = [f.name for f in dataclasses.fields(kind)]  # type: ignore[arg-type]
    return {name: hints[name] for name in names if not _is_of_card(hints[name])}


def _is_of_card(hint: typing.Any) -> bool:
    return "of the card" in getattr(hint, "__metadata__", ())


def arguments_of(kind: type[b.Button]) -> tuple[dict[str, typing.Any], set[str]]:
    """Return the types of the deed's arguments after the chart, and the required ones' names."""
    deed = kind.about.deed
    hints = typing.get_type_hints(deed)
    (_, *arguments) = inspect.signature(deed).parameters.values()
    needed = {each.name for each in arguments if each.default is each.empty}
    return {each.name: hints[each.name] for each in arguments}, needed


@each_kind
def test_the_fields_are_the_arguments_of_the_deed(kind: type[b.Button]) -> None:
    fields, (arguments, needed) = fields_of(kind), arguments_of(kind)
    assert needed <= fields.keys() <= arguments.keys()
    for name, hint in fields.items():
        assert hint == arguments[name] or hint in typing.get_args(arguments[name]), name


@each_kind
def test_what_only_marks_the_card_is_no_argument(kind: type[b.Button]) -> None:
    marks = {f.name for f in dataclasses.fields(kind)} - fields_of(kind).keys()  # type: ignore[arg-type]
    assert not marks & arguments_of(kind)[0].keys()


def test_two_kinds_cannot_share_a_prefix() -> None:
    with pytest.raises(TypeError, match="an1"):
        b.button("an1", b.Today.about.deed)(type("Twin", (b.Button,), {}))


def test_every_kind_is_known() -> None:
    slotted = {cls for cls in b.Button.__subclasses__() if "__slots__" in vars(cls)}
    assert set(b.kinds()) == slotted - {cls for cls in slotted if cls.__name__ == "Twin"}
