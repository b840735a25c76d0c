"""Words of the person's own, kept in the diary beside the last routine."""

from __future__ import annotations

from bot.domain.diary import Noted, Undone
from bot.usecases.chart import Chart

LONGEST_NOTE = 1000
"""Characters of a note; whoever writes more is told that the rest was left out."""

OLD = "toast-old"


def add_note(chart: Chart, text: str) -> bool:
    """Keeps the words. False where nothing is kept: before consent, and for no words at all."""
    kept = text.strip()[:LONGEST_NOTE].rstrip()
    if not kept or not chart.state.consent:
        return False
    routine = chart.state.routine
    chart.write(Noted(kept, routine.seq if routine else 0))
    return True


def keep_note(chart: Chart, text: str) -> int:
    """Keeps the words and tells where they were cut; the seq of the note, 0 for none."""
    if not add_note(chart, text):
        return 0
    if len(text.strip()) > LONGEST_NOTE:
        chart.say("line-note-cut", letters=LONGEST_NOTE)
    return chart.state.last_seq


def say_noted(chart: Chart, note: int, *, needs_tap: bool = False) -> None:
    """Owes the line with [Take it back]; `needs_tap`: the open question cannot be typed."""
    place = "line-noted" if chart.state.routine is not None else "line-noted-early"
    chart.say("line-noted-question" if needs_tap else place, note=note)


def take_back_note(chart: Chart, note: int) -> str:
    """[Take it back]. The chart must have been opened with its past."""
    gone = {e.event.target for e in chart.past if isinstance(e.event, Undone)}
    is_note = any(e.seq == note and isinstance(e.event, Noted) for e in chart.past)
    if not is_note or note in gone:
        return OLD
    chart.write(Undone(note))
    return "toast-undone"
