"""What the person wants to remember about a day, in their own words."""

from __future__ import annotations

from bot.domain.diary import Noted, Undone
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"
LONGEST_NOTE = 1000
"""Characters of a note that are kept."""


def add_note(chart: Chart, text: str) -> bool:
    """Adds a note to the last routine; says so where it had to be cut. `text` is clean.

    False, and nothing kept, before the first routine, without consent, and for no words.
    """
    routine, kept = chart.state.routine, text.strip()[:LONGEST_NOTE].rstrip()
    if routine is None or not chart.state.consent or not kept:
        return False
    chart.write(Noted(kept, routine.seq))
    if len(text.strip()) > LONGEST_NOTE:
        chart.say("line-note-cut")
    return True


def ask_note(chart: Chart, routine: int) -> str:
    """[Note] on the end card."""
    screen = current_screen(chart)
    if not isinstance(screen, s.End) or screen.routine != routine:
        return OLD
    chart.ask("note", routine=routine)
    return ""


def answer_question(chart: Chart, text: str) -> bool:
    """Whether the text answered the open question for a note; without words it stays open."""
    if not isinstance(current_screen(chart), s.AskNote) or not add_note(chart, text):
        return False
    chart.close_talk()
    return True


def leave_notes(chart: Chart, routine: int) -> str:
    screen = current_screen(chart)
    if not isinstance(screen, s.AskNote) or screen.routine != routine:
        return OLD
    chart.close_talk()
    return ""


def delete_note(chart: Chart, note: int) -> str:
    """Takes a note back; the chart must have been opened with its past."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskNote) or note not in [n.seq for n in screen.notes]:
        return OLD
    chart.write(Undone(note))
    return "toast-note-gone"
