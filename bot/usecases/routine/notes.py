"""Words of the person's own, kept in the diary beside the last routine."""

from __future__ import annotations

from bot.domain.diary import Noted, Undone
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Refused, Toast

LONGEST_NOTE = 1000
"""Characters of a note; whoever writes more is told that the rest was left out."""


def note_screen(chart: Chart) -> s.AskNote | None:
    """None where it is not open, or another routine has come since."""
    routine = chart.state.routine
    if routine is None or chart.question != q.Note(routine.seq):
        return None
    return s.AskNote(routine.seq, routine.notes)


def add_note(chart: Chart, text: str) -> bool:
    """Keeps the words beside the last routine, and says so where they had to be cut.

    `text` is clean. False where nothing is kept: before consent, and for no words at all.
    """
    kept = text.strip()[:LONGEST_NOTE].rstrip()
    if not kept or not chart.state.consent:
        return False
    routine = chart.state.routine
    chart.write(Noted(kept, routine.seq if routine else 0))
    if len(text.strip()) > LONGEST_NOTE:
        chart.say("line-note-cut", letters=LONGEST_NOTE)
    return True


def keep_note(chart: Chart, text: str) -> int:
    """As `add_note`; the seq of the note, 0 for none."""
    return chart.state.last_seq if add_note(chart, text) else 0


def say_noted(chart: Chart, note: int, *, needs_tap: bool = False) -> None:
    """Owes the line with [Take it back]; `needs_tap`: the open question cannot be typed."""
    place = "line-noted" if chart.state.routine is not None else "line-noted-early"
    chart.say("line-noted-question" if needs_tap else place, note=note)


def take_back_note(chart: Chart, note: int) -> Ending:
    """[Take it back] below the line that says it was kept. The chart must have been opened with
    its past."""
    gone = {e.event.target for e in chart.past if isinstance(e.event, Undone)}
    is_note = any(e.seq == note and isinstance(e.event, Noted) for e in chart.past)
    if not is_note or note in gone:
        return Refused.OLD
    chart.write(Undone(note))
    return Toast.UNDONE


def ask_note(chart: Chart, routine: int) -> Ending:
    """[Note] on the end card."""
    chart.ask(q.Note(routine))
    return Toast.NONE


def answer_question(chart: Chart, text: str) -> bool:
    """Whether the text answered the open question for a note; without words it stays open."""
    if not isinstance(chart.screen, s.AskNote) or not add_note(chart, text):
        return False
    chart.close_all()
    return True


def leave_notes(chart: Chart) -> Ending:
    """[Back] from the notes to the end card."""
    chart.close_all()
    return Toast.NONE


def delete_note(chart: Chart, note: int) -> Ending:
    """Takes a note back; the chart must have been opened with its past."""
    chart.write(Undone(note))
    return Toast.NOTE_GONE
