"""Every kind of screen there is."""

from __future__ import annotations

from bot.usecases import screens as s


def every_screen() -> frozenset[type[s.Screen]]:
    """The screens by class; classes that slots left behind are none."""
    return frozenset(c for c in s.Screen.__subclasses__() if "__slots__" in vars(c))
