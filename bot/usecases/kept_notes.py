"""The open question for a note, with the notes that are kept already."""

from __future__ import annotations

from bot.usecases import screens as s
from bot.usecases.chart import Chart


def note_screen(chart: Chart) -> s.AskNote | None:
    """None where it is not open, or another routine has come since."""
    talk, routine = chart.talk_of("note"), chart.state.routine
    if talk is None or routine is None or talk.get("routine") != routine.seq:
        return None
    return s.AskNote(routine.seq, routine.notes)
