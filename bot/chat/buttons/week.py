"""Buttons of the report of a week and of the running one; `week` is its number, from 1."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OldCard, button
from bot.domain.diary import NextWeek
from bot.domain.exercise import ExerciseId
from bot.usecases.week import checking_in, reporting


@button("rp1", reporting.turn_page, old_card=OldCard.QUIET)
class ReportPage(Button):
    """[Next page] and [Page before] of the report."""

    week: int
    page: int


@button("ro1", reporting.open_report)
class OpenReport(Button):
    """[Week 3, told back] on the running week."""

    week: int


@button("rl1", reporting.leave)
class LeaveWeek(Button):
    """[Close]: leaves the report or the running week."""


@button("rn1", reporting.choose_next_week, old_card=OldCard.QUIET, needs_past=True)
class ChooseNextWeek(Button):
    """[Keep], [Easier], [Harder]: what the person wants of the next week."""

    week: int
    choice: NextWeek


@button("ra1", reporting.want_another, needs_past=True)
class WantAnother(Button):
    """[Another instead of Plank]: it was skipped three times."""

    week: int
    exercise: ExerciseId


@button("rt1", reporting.tell_treatment, old_card=OldCard.QUIET, needs_past=True)
class TellTreatment(Button):
    """[Treatment changed]; with `on` False its tick is taken away."""

    week: int
    on: bool


@button("rd1", reporting.tell_diagnosis, old_card=OldCard.QUIET, needs_past=True)
class TellDiagnosis(Button):
    """[New diagnosis]; with `on` False its tick is taken away."""

    week: int
    on: bool


@button("wc1", checking_in.change)
class ChangeCheckIn(Button):
    """[Change my answers] on the report."""

    week: int
