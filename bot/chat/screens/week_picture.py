"""The picture of a week: its days, the answers to each exercise, and the weeks since the start."""

from __future__ import annotations

from bot.chat.screens.check_in import activity_name
from bot.chat.screens.shared import Voice, draws
from bot.chat.screens.week import SIX_DAYS
from bot.domain.diary import Answer
from bot.usecases import screens as s
from bot.usecases.drawings import (
    AnswerLook,
    AnswerRow,
    Curve,
    Curves,
    Day,
    DayLook,
    Key,
    WeekPicture,
)

DAYS = {
    s.DayMark.DONE: (DayLook.KEPT, "history-done"),
    s.DayMark.REST: (DayLook.REST, "history-left-out"),
    s.DayMark.FREE: (DayLook.REST, "history-left-out"),
    s.DayMark.PAUSED: (DayLook.PAUSED, "history-paused"),
    s.DayMark.NOT_SENT: (DayLook.NOT_SENT, "history-no-routine"),
    s.DayMark.OPEN: (DayLook.MISSED, "history-missed"),
    s.DayMark.AHEAD: (DayLook.AHEAD, ""),
}
ANSWERS = {
    Answer.EASY: AnswerLook.EASY,
    Answer.OK: AnswerLook.FINE,
    Answer.DISCOMFORT: AnswerLook.UNCOMFORTABLE,
    Answer.PAIN: AnswerLook.PAIN,
    Answer.SKIPPED: AnswerLook.SKIPPED,
}


@draws(s.WeekReport)
def week_picture(screen: s.WeekReport, voice: Voice) -> WeekPicture:
    words, days = voice.words, screen.days
    return WeekPicture(
        words.plain("weekly-title", number=screen.week),
        words.plain(
            "weekly-dates",
            **{"from": voice.day(screen.begins), "until": voice.day(screen.begins + SIX_DAYS)},
        ),
        tuple(
            Day(voice.weekday_name(day.weekday(), width="abbreviated"), DAYS[mark][0])
            for day, mark in days.days
        ),
        words.plain("weekly-picture-kept", kept=days.done, planned=days.planned),
        words.plain("weekly-picture-answers") if screen.felt_each else "",
        tuple(
            AnswerRow(voice.plain_name(exercise), tuple(ANSWERS[answer] for answer in answers))
            for exercise, answers in screen.felt_each
        ),
        _keys(screen, voice),
        _curves(screen, voice),
        is_rtl=voice.is_rtl,
    )


def _keys(screen: s.WeekReport, voice: Voice) -> tuple[Key, ...]:
    """Name each mark that the picture has, once."""
    marks = {DAYS[mark] for _, mark in screen.days.days}
    given = {answer for _, answers in screen.felt_each for answer in answers}
    named = dict.fromkeys(each for each in DAYS.values() if each in marks and each[1])
    days = tuple(Key(look, voice.words.plain(key)) for look, key in named)
    answers = (answer for answer in ANSWERS if answer in given)
    return (*days, *(Key(ANSWERS[a], voice.words.plain(f"answer-{a}")) for a in answers))


def _curves(screen: s.WeekReport, voice: Voice) -> Curves | None:
    """Show all weeks since the start, where anything was told."""
    words, pains, activities = voice.words, screen.pains, screen.activities
    if all(value is None for value in (*pains, *activities)):
        return None
    activity = None
    if screen.felt.own is not None and any(value is not None for value in activities):
        name = activity_name(screen.felt.own, screen.felt.goal, voice)
        activity = Curve(words.plain("weekly-picture-activity", name=name), activities)
    return Curves(
        words.plain("weekly-picture-since"),
        words.plain("weekly-picture-weeks"),
        Curve(words.plain("weekly-picture-pain"), pains),
        activity,
    )
