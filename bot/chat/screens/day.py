"""Changes of the day: a snooze, a rest day, a day without the floor, a bad day."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.buttons import (
    CallBadDay,
    HaveTime,
    LeaveDayQuestion,
    LeaveFloor,
    NotToday,
    SayWhyNot,
    ScoreBadDay,
    Snooze,
    StartNow,
    TakeBackChange,
    TellMoving,
)
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.diary import RestWhy
from bot.domain.thresholds import USUAL_SNOOZE
from bot.usecases import screens as s


def choices(routine: int, offered: s.DayChoices | None, voice: Voice) -> Rows:
    """Return [In 1 hour] [Not today] / [No floor today] [A bad day], or buttons that undo these."""
    if offered is None:
        return ()
    labels: list[Label] = []
    if offered.snooze:
        labels.append(voice.label("day-snooze", Snooze(routine, USUAL_SNOOZE)))
    labels.append(voice.label("day-not-today", NotToday(routine)))
    if offered.floor_back:
        back = voice.label("day-floor-fine", TakeBackChange(offered.floor_back))
        return (*in_rows(labels), *one_each(back, _bad_day(routine, voice)))
    if offered.no_floor:
        labels.append(voice.label("day-no-floor", LeaveFloor(routine)))
    if offered.bad_back:
        labels.append(voice.label("tapped-by-mistake", TakeBackChange(offered.bad_back)))
    else:
        labels.append(_bad_day(routine, voice))
    return in_rows(labels)


def _bad_day(routine: int, voice: Voice) -> Label:
    return voice.label("day-bad", CallBadDay(routine))


@renders(s.EnoughToday)
def enough_today(screen: s.EnoughToday, voice: Voice) -> Rendered:
    enough = voice.words.text("enough-today")
    if screen.next_at is None:
        return Rendered(enough)
    coming = voice.words.text("end-next", moment=voice.moment(screen.next_at, screen.tz))
    return Rendered(lines((enough, coming), apart="\n\n"))


@renders(s.AskWhyNot)
def ask_why_not(screen: s.AskWhyNot, voice: Voice) -> Rendered:
    reasons = [
        voice.label(f"why-not-{dashed(why)}", SayWhyNot(screen.routine, why)) for why in RestWhy
    ]
    back = voice.label("back", LeaveDayQuestion(screen.routine))
    return Rendered(voice.words.text("why-not"), (*in_rows(reasons), (back,)))


@renders(s.LeftOut)
def left_out(screen: s.LeftOut, voice: Voice) -> Rendered:
    """Render a rest day: one calm line, when the next routine comes, and a way back."""
    labels = []
    if screen.why is RestWhy.BACK:
        labels.append(voice.label("left-out-easy", CallBadDay(screen.routine)))
    labels.append(voice.label("left-out-have-time", HaveTime(screen.rest)))
    return Rendered(lines(_left_out_lines(screen, voice), apart="\n\n"), one_each(*labels))


def _left_out_lines(screen: s.LeftOut, voice: Voice) -> Iterator[Markup]:
    words = voice.words
    yield words.text("left-out")
    if words.has(key := f"left-out-{dashed(screen.why)}"):
        yield words.text(key)
    if screen.next_at is None:
        yield words.text("end-next-open")
    else:
        yield words.text("end-next", moment=voice.moment(screen.next_at, screen.tz))


@renders(s.Waiting)
def waiting(screen: s.Waiting, voice: Voice) -> Rendered:
    moment = voice.moment(screen.until, screen.tz)
    parts = [voice.words.text("waiting", moment=moment)]
    if screen.is_last:
        parts.append(voice.words.text("waiting-last"))
    start = voice.label("waiting-start", StartNow(screen.routine))
    not_today = voice.label("day-not-today", NotToday(screen.routine))
    return Rendered(lines(parts, apart="\n\n"), ((start, not_today),))


@renders(s.AskBadDay)
def ask_bad_day(screen: s.AskBadDay, voice: Voice) -> Rendered:
    scores = voice.scores(lambda n: ScoreBadDay(screen.routine, n))
    back = voice.label("back", LeaveDayQuestion(screen.routine))
    return Rendered(voice.words.text("bad-day"), (*scores, (back,)))


@renders(s.AskMoved)
def ask_moved(screen: s.AskMoved, voice: Voice) -> Rendered:
    little = voice.label("moved-a-little", TellMoving(screen.routine, moved=True))
    not_much = voice.label("moved-not-much", TellMoving(screen.routine, moved=False))
    return Rendered(voice.words.text("moved"), ((little, not_much),))
