"""Notes in the person's own words, kept in the diary with the newest routine."""

from __future__ import annotations

from bot.domain.diary import Noted, Undone
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Refused, Toast

LONGEST_NOTE = 1000
"""Most characters of a note; a line says so if a longer text was cut."""


def note_screen(chart: Chart) -> s.AskNote | None:
    """Build the open question for a note; None if it is closed or a newer routine has come."""
    routine = chart.state.routine
    if routine is None or chart.question != q.Note(routine.seq):
        return None
    return s.AskNote(routine.seq, routine.notes)


def add_note(chart: Chart, text: str) -> bool:
    """Keep the text as a note of the newest routine; a line says so if it had to be cut.

    `text` has no control characters. False if nothing is kept: before consent, or without words.
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
    """Keep a note like `add_note`; return its seq, 0 for none."""
    return chart.state.last_seq if add_note(chart, text) else 0


def say_noted(chart: Chart, note: int, *, needs_tap: bool = False) -> None:
    """Owe the line that the note is kept, with [Take it back].

    `needs_tap`: it also says that the open question wants a tap.
    """
    place = "line-noted" if chart.state.routine is not None else "line-noted-early"
    chart.say("line-noted-question" if needs_tap else place, note=note)


def take_back_note(chart: Chart, note: int) -> Ending:
    """Take a note back from the line that says it was kept: [Take it back].

    The chart must have been opened with its past.
    """
    gone = {e.event.target for e in chart.past if isinstance(e.event, Undone)}
    is_note = any(e.seq == note and isinstance(e.event, Noted) for e in chart.past)
    if not is_note or note in gone:
        return Refused.OLD
    chart.write(Undone(note))
    return Toast.UNDONE


def ask_note(chart: Chart, routine: int) -> Ending:
    """Ask for a note on this routine: [Note] on the end card, or on the report of a week, which is
    shown again then."""
    if chart.asked(q.Report) is None:
        chart.ask(q.Note(routine))
    else:
        chart.ask_over(q.Note(routine))
    return Toast.NONE


def answer_question(chart: Chart, text: str) -> bool:
    """Take a typed text as the note that was asked for; False if none was, or it has no words."""
    if not isinstance(chart.screen, s.AskNote) or not add_note(chart, text):
        return False
    chart.close()
    return True


def leave_notes(chart: Chart) -> Ending:
    """Go back from the notes to the card below which [Note] stands: [Back]."""
    chart.close()
    return Toast.NONE


def delete_note(chart: Chart, note: int) -> Ending:
    """Delete a note in the list of notes; the chart must have been opened with its past."""
    chart.write(Undone(note))
    return Toast.NOTE_GONE
