"""The end card of a routine: what was done, the fact of the day, what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.buttons import AskHour, DaysPage, SameTime, ShowShelf, ShowTryOut, WriteNote
from bot.chat.screens.about_you import end_rows, question_text
from bot.chat.screens.check_in import offer_rows, offer_text
from bot.chat.screens.routine import why
from bot.chat.screens.shared import Rendered, Row, Voice, lines, renders
from bot.chat.words import Markup
from bot.domain.daily_fact import fact_of_day
from bot.usecases import screens as s


@renders(s.End)
def end(screen: s.End, voice: Voice) -> Rendered:
    text = lines(_end_lines(screen, voice), apart="\n\n")
    rows: tuple[Row, ...] = ()
    if screen.ask_hour:
        yes = voice.label("end-same-time-yes", SameTime())
        rows = ((yes, voice.label("end-same-time-no", AskHour())),)
    if screen.try_out is not None:
        rows = (*rows, (voice.label("try-out-button", ShowTryOut(screen.routine)),))
    if screen.resting and not screen.ask_hour:
        rows = (*rows, (voice.label("word-button", ShowShelf(s.Shelf.RESTING, 0)),))
    if screen.question is not None:
        rows = (*rows, *end_rows(screen.question, voice))
    if screen.week is not None:
        rows = (*offer_rows(screen.week, voice), *rows)
    if any(answer is not None for _, answer in screen.answers):
        change = voice.label("end-change", DaysPage(0))
        rows = (*rows, (voice.label("end-note", WriteNote(screen.routine)), change))
    else:
        rows = (*rows, (voice.label("end-note", WriteNote(screen.routine)),))
    return Rendered(text, (*rows, *voice.undo(screen.undo)))


def _end_lines(screen: s.End, voice: Voice) -> Iterator[Markup]:
    words = voice.words
    done = lines(
        words.text(
            "end-done", name=voice.named(exercise), answer=words.text(f"answer-{answer or 'none'}")
        )
        for exercise, answer in screen.answers
    )
    yield words.text("end", done=done)
    if screen.changed is not None:
        yield why(voice, *screen.changed)
    if screen.notes:
        yield words.text("end-notes", count=screen.notes)
    if screen.resting:
        yield words.text("end-resting", names=voice.names(screen.resting))
    facts = words.numbered("fact")
    yield facts[fact_of_day(screen.local_date, count=len(facts))]
    if screen.ask_hour:
        yield words.text("end-same-time")
    elif screen.next_at is not None:
        moment = voice.moment(screen.next_at, screen.tz)
        yield words.text("end-next", moment=moment)
    else:
        yield words.text("end-next-open")
    if screen.question is not None:
        yield question_text(screen.question, voice)
    if screen.week is not None:
        yield offer_text(screen.week, voice)
