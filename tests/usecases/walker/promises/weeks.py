"""A week told back: its figures, its words, and what it leaves alone."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from bot.domain.diary import CheckInQuestion
from bot.domain.week.judging import Verdict
from bot.usecases import screens as s
from tests.usecases.walker.promises.sight import Broken, Sight
from tests.usecases.walker.told import LOAD_NOTHING

A_WEEK = timedelta(days=7)
POINTS, SHARE, LOW = 2, 0.3, 2


def a_report_counts_the_answers(sight: Sight) -> Broken:
    """The week: days and answers of a report are those that were given in its seven days."""
    screen = sight.look.screen
    if not isinstance(screen, s.WeekReport):
        return
    within = [
        x
        for x in sight.told.sessions.values()
        if timedelta() <= x.on - screen.begins < A_WEEK and x.routine
    ]
    counted = Counter(x.answer for x in within)
    if counted != Counter(dict(screen.answers)):
        yield f"{dict(screen.answers)} told, {dict(counted)} given"
    done = {x.on for x in within if x.is_done}
    shown = {day for day, mark in screen.days.days if mark is s.DayMark.DONE}
    gentle = {bad.on for bad in sight.told.bad_days}
    if done - shown or shown - done - gentle:
        yield f"{sorted(map(str, shown ^ done))} are days of one of the two only"
    if len(shown) != screen.days.done:
        yield f"{screen.days.done} days, and {len(shown)} marks"


def no_word_below_the_threshold(sight: Sight) -> Broken:
    """The week: better and worse are said of two points and 30 % only, never in the first week."""
    screen = sight.look.screen
    if not isinstance(screen, s.WeekReport):
        return
    pain, told = screen.felt.pain, sight.ear.weeks.get((screen.week, CheckInQuestion.PAIN))
    if (pain.now if pain else None) != told:
        yield f"pain {pain}, and {told} was told"
    if pain is None or pain.first is None:
        return
    fewer = pain.first - pain.now
    may_judge = screen.week > 1 and pain.first > LOW
    is_less = may_judge and fewer >= POINTS and fewer >= SHARE * pain.first
    if (pain.verdict is Verdict.BETTER) != is_less:
        yield f"{pain.verdict} from {pain.first} to {pain.now} in week {screen.week}"
    if (pain.verdict is Verdict.WORSE) != (may_judge and -fewer >= POINTS):
        yield f"{pain.verdict} from {pain.first} to {pain.now} in week {screen.week}"


def a_report_leaves_alone_what_rests(sight: Sight) -> Broken:
    """The week: nothing that rests is among what goes on, whatever was chosen. Breathing and the
    brace change their position before they rest (2.B), and go on in another."""
    screen = sight.look.screen
    if isinstance(screen, s.WeekReport):
        going_on = {*screen.coming.keeps, screen.coming.next_up, screen.coming.swap}
        known = {id_ for id_ in going_on if id_ is not None} - LOAD_NOTHING
        yield from sorted(f"{id_} rests" for id_ in known if sight.told.rests(id_))


def signs_come_before_a_check_in(sight: Sight) -> Broken:
    """3.B: the questions of a check-in come after both lists of signs of the same week."""
    screen, first = sight.look.screen, sight.told.first_day
    asking = (s.AskWeekChange, s.AskWeekPain, s.AskWeekActivity, s.AskOwnActivity)
    if isinstance(screen, asking) and first is not None:
        over = sight.ear.began_on(first) + screen.week * A_WEEK
        late = [q for q in sight.ear.signs.none_on if sight.ear.signs.none_on[q] < over]
        if len(sight.ear.signs.none_on) < 2 or late:
            yield f"week {screen.week}: {sight.ear.signs.none_on}"
