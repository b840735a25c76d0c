"""The question for a note, with the notes that the day has already."""

from __future__ import annotations

from bot.chat.buttons import DeleteNote, LeaveNotes
from bot.chat.screens.shared import Rendered, Voice, lines, one_each, renders
from bot.usecases import screens as s

MOST_SHOWN = 6
ROOM = 780
"""UTF-16 units for all notes together: a card holds 1,024."""


@renders(s.AskNote)
def ask_note(screen: s.AskNote, voice: Voice) -> Rendered:
    """Render the newest notes, the long ones shortened, with a button to delete each."""
    words, shown = voice.words, screen.notes[-MOST_SHOWN:]
    text = words.text("note-ask")
    if shown:
        room = ROOM // len(shown)
        kept = lines(
            words.text("note-one", number=n, text=_shortened(note.text, room))
            for n, note in enumerate(shown, 1)
        )
        text = words.text("note-kept", ask=text, notes=kept)
    ways = [
        voice.label("note-delete", DeleteNote(note.seq), number=n, count=len(shown))
        for n, note in enumerate(shown, 1)
    ]
    back = voice.label("back", LeaveNotes(screen.routine))
    return Rendered(text, one_each(*ways, back))


def _shortened(text: str, room: int) -> str:
    """Return the text cut to `room` UTF-16 units, as Telegram counts: an emoji takes two."""
    if len(text.encode("utf-16-le")) // 2 <= room:
        return text
    cut = text.encode("utf-16-le")[: (room - 1) * 2].decode("utf-16-le", errors="ignore")
    return f"{cut.rstrip()}…"
