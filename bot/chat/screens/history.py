"""A look back: a month as a calendar, in words and drawn, and what there is to read about a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.chat.buttons import LeaveHistory, ShowDay, ShowMonth, ShowPastDay
from bot.chat.screens.exercises import in_pages
from bot.chat.screens.shared import (
    DAYS_OF_A_WEEK,
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    draws,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.rules.past_days import DayKind
from bot.usecases import screens as s
from bot.usecases.drawings import Day, DayLook, Key, MonthPicture
from bot.usecases.record.looking_back import month_after, month_before

LOOKS = {
    DayKind.DONE: DayLook.KEPT,
    DayKind.PART: DayLook.PART,
    DayKind.BAD_DAY: DayLook.BAD_DAY,
    DayKind.MISSED: DayLook.MISSED,
    DayKind.LEFT_OUT: DayLook.REST,
    DayKind.PAUSED: DayLook.PAUSED,
    DayKind.NO_ROUTINE: DayLook.NOT_SENT,
    DayKind.OPEN: DayLook.AHEAD,
}
KEPT = (DayKind.DONE, DayKind.PART, DayKind.BAD_DAY)
PLANNED = (*KEPT, DayKind.MISSED)
ACROSS = 6  # buttons with a number that are easily hit on a phone
PIECE = 450
"""Letters of a note that stand together: a page has room for two such pieces."""


@renders(s.History)
def month(screen: s.History, voice: Voice) -> Rendered:
    """Render the month as lines of days, and a button for each day that can be opened."""
    words = voice.words
    head = words.text("history", month=voice.month(screen.month), kept=_kept(screen, voice))
    days = [_line(screen, kind, voice) for kind in DayKind if _of_kind(screen, kind)]
    noted = [str(day.on.day) for day in screen.days if day.has_note]
    if noted:
        days.append(words.text("history-notes", days=voice.listed(noted)))
    opening = [day.on for day in screen.days if day.opens]
    labels = [Label(str(on.day), ShowPastDay(on, 0)) for on in opening]
    turns = []
    if screen.earlier:
        turns.append(_turn("history-earlier", month_before(screen.month), voice))
    if screen.later:
        turns.append(_turn("history-later", month_after(screen.month), voice))
    foot = (words.text("history-tap"),) if opening else ()
    text = lines((head, lines(days), *foot), apart="\n\n")
    leave = one_each(_leave_button(voice))
    return Rendered(text, (*in_rows(labels, of=ACROSS), *one_each(*turns), *leave))


def _kept(screen: s.History, voice: Voice) -> str:
    kept = sum(day.kind in KEPT for day in screen.days)
    planned = sum(day.kind in PLANNED for day in screen.days)
    return voice.words.plain("history-kept", kept=kept, planned=planned)


def _of_kind(screen: s.History, kind: DayKind) -> list[str]:
    return [str(day.on.day) for day in screen.days if day.kind is kind]


def _line(screen: s.History, kind: DayKind, voice: Voice) -> Markup:
    days, name = voice.listed(_of_kind(screen, kind)), voice.words.plain(_key(kind))
    return voice.words.text("history-days", name=name, days=days)


def _key(kind: DayKind) -> str:
    return f"history-{dashed(kind)}"


def _turn(key: str, month: date, voice: Voice) -> Label:
    return voice.label(key, ShowMonth(month), month=voice.month(month))


def _leave_button(voice: Voice) -> Label:
    return voice.label("exercises-leave", LeaveHistory())


@draws(s.History)
def calendar(screen: s.History, voice: Voice) -> MonthPicture:
    """Draw the whole month; its days before the first routine and after today are points."""
    kinds = [kind for kind in DayKind if _of_kind(screen, kind) and kind is not DayKind.OPEN]
    return MonthPicture(
        voice.month(screen.month),
        tuple(voice.weekday_name(day, width="abbreviated") for day in voice.week),
        tuple(_weeks(screen, voice)),
        _kept(screen, voice),
        tuple(Key(LOOKS[kind], voice.words.plain(_key(kind))) for kind in kinds),
        voice.words.plain("history-note-key") if any(d.has_note for d in screen.days) else "",
        voice.is_rtl,
    )


def _weeks(screen: s.History, voice: Voice) -> Iterator[tuple[Day | None, ...]]:
    known = {day.on: day for day in screen.days}
    row: list[Day | None] = [None] * voice.week.index(screen.month.weekday())
    for number in range(1, (month_after(screen.month) - screen.month).days + 1):
        on = screen.month.replace(day=number)
        day = known.get(on)
        look = LOOKS[day.kind] if day is not None else DayLook.AHEAD
        has_note = day is not None and day.has_note
        row.append(Day(str(number), look, is_today=on == screen.today, has_note=has_note))
        if len(row) == DAYS_OF_A_WEEK:
            yield tuple(row)
            row = []
    if row:
        yield (*row, *[None] * (DAYS_OF_A_WEEK - len(row)))


@renders(s.HistoryDay)
def day(screen: s.HistoryDay, voice: Voice) -> Rendered:
    """Render a page of the day; a long note goes on overleaf."""
    pages = in_pages(Markup(voice.day(screen.on)), list(_paragraphs(screen, voice)), voice)
    number = min(screen.page, len(pages) - 1)
    turns = []
    if number > 0:
        turns.append(voice.label("page-before", ShowPastDay(screen.on, number - 1)))
    if number + 1 < len(pages):
        turns.append(voice.label("page-after", ShowPastDay(screen.on, number + 1)))
    rows: Rows = in_rows(turns)
    if screen.routine and any(given.answer for given in screen.answers):
        rows = (*rows, (voice.label("end-change", ShowDay(screen.routine)),))
    back = voice.label("back", ShowMonth(screen.on.replace(day=1)))
    return Rendered(pages[number], (*rows, (back, _leave_button(voice))))


def _paragraphs(screen: s.HistoryDay, voice: Voice) -> Iterator[list[Markup]]:
    words = voice.words
    yield [words.text(_key(screen.kind))]
    if screen.answers:
        yield [
            words.text(
                "end-done",
                name=voice.named(given.exercise),
                answer=words.text(f"answer-{given.answer or 'none'}"),
            )
            for given in screen.answers
        ]
    if screen.morning is not None:
        yield [words.text("change-morning", feel=words.text(f"feel-{screen.morning}"))]
    for note in screen.notes:
        yield [words.text("history-note", text=piece) for piece in _pieces(note)]


def _pieces(note: str) -> Iterator[str]:
    """Cut a long note between its words, as far as it has any."""
    while len(note) > PIECE:
        end = note.rfind(" ", PIECE // 2, PIECE)
        end = end if end > 0 else PIECE
        yield note[:end].rstrip()
        note = note[end:].lstrip()
    yield note
