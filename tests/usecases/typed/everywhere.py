"""What typed words do on every screen, as one table that can be read.

`python -m tests.usecases.typed.everywhere > tests/usecases/typed/everywhere.txt` writes it anew;
look at the difference before it is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bot.chat import buttons as b
from bot.chat.incoming.taps import offered_labels
from bot.chat.incoming.typed import deed_of_text
from bot.chat.incoming.typed_labels import TAPPED_ONLY
from bot.domain.diary import Noted, RestWhy, StaysOwed
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.day import not_today
from bot.usecases.exercises import browsing
from bot.usecases.picturing import Other
from bot.usecases.routine import plan
from bot.usecases.typed.asking import meant_routine
from tests.chat.incoming.typed_tables import CONTENT
from tests.usecases.monkey import READER
from tests.usecases.offered import offers
from tests.usecases.sample_charts import chart_at, next_day
from tests.usecases.taps import tap

PAIN = "the first one hurt my back"
SIGN = "I am numb between my legs"
HOUR = "7:40"
NOTE = "the cat slept on my mat"
COLUMNS = ("screen", "pain", "sign", "hour", "label", "note", "in a pause", "/cancel", "picture")


@cache
def charts() -> dict[type[s.Screen], Chart]:
    """A chart for each kind of screen, with its whole diary: where there is one, of a person who
    has begun a routine, so that there is something that may have hurt."""
    found: dict[type[s.Screen], Chart] = {}
    kinds = sorted(b.kinds(), key=lambda kind: kind.about.prefix)  # not as they are imported
    offered = (offer.open() for kind in kinds for offer in offers().get(kind, ()))
    for chart in (*_by_hand(), *offered):
        known = found.get(type(chart.screen))
        if known is None or (meant_routine(known) is None and meant_routine(chart) is not None):
            found[type(chart.screen)] = chart
    return found


def _by_hand() -> Iterator[Chart]:
    """Yield charts of screens that random lives seldom come to, or that have no button."""
    for kind in (b.AskWhich, b.AskTimer):
        asking = offers()[kind][0].open()
        tap(asking, offers()[kind][0].button)
        yield _stored(asking)
    for name in (
        *("signs of a week", "change of a week", "pain of a week", "own activity"),
        *("activity of a week", "offer of a week", "report of a week", "running week"),
        *("on a pause", "end"),
    ):
        chart = chart_at(name)
        chart.past, chart.entries = tuple(chart.entries), []
        yield chart
    groups = chart_at("end")
    browsing.open_exercises(groups)
    yield _stored(groups)
    pages = (s.Page.CONDITIONS, s.Page.PAIN, s.Page.GOAL)
    for question in (*map(q.OwnLimits, pages), q.NoExercises()):
        chart.ask(question)
        yield _stored(chart)
    enough = chart.fresh()
    enough.past = chart.past
    enough.close_all()
    next_day(enough)
    enough.write(StaysOwed(is_enough=True))
    yield _stored(enough)
    quiet = chart.fresh()
    quiet.past = chart.past
    accounts.stop(quiet)
    quiet.person = replace(quiet.person, lines=())
    yield quiet
    left_out = chart.fresh()
    left_out.past = chart.past
    left_out.close_all()
    next_day(left_out)
    for deed in (plan.today, not_today.ask_why_not):
        deed(left_out)
        yield _stored(left_out)
    not_today.say_why_not(left_out, RestWhy.NO_TIME)
    yield _stored(left_out)


def _stored(chart: Chart) -> Chart:
    stored = chart.fresh()
    stored.past = (*chart.past, *chart.entries)
    return stored


def typed(chart: Chart, text: str) -> Chart:
    """The chart after this text."""
    after = _stored(chart)
    deed_of_text(text, READER)(after)
    return after


def on_pain(chart: Chart) -> str:
    after = typed(chart, PAIN)
    lines = {line.key for line in after.person.lines}
    if isinstance(after.screen, s.WhatHurt):
        return "what hurt?"
    if "line-hurt-elsewhere" in lines:
        return "a note, where to turn"
    return _else(chart, after)


def on_sign(chart: Chart) -> str:
    after = typed(chart, SIGN)
    lines = {line.key for line in after.person.lines}
    if isinstance(after.screen, s.AskTypedSigns):
        return "asks at once"
    return "the list" if "line-warning" in lines else "NOTHING"


def on_hour(chart: Chart) -> str:
    after = typed(chart, HOUR)
    lines = {line.key for line in after.person.lines}
    if after.person.local_time != chart.person.local_time or "line-next" in lines:
        return "sets it"
    if isinstance(after.screen, s.AskHour | s.HourSet | s.AskClock):
        return "asks about it"
    return _else(chart, after)


def on_note(chart: Chart) -> str:
    return _else(chart, typed(chart, NOTE))


def _else(chart: Chart, after: Chart) -> str:
    lines = {line.key for line in after.person.lines}
    noted = any(isinstance(entry.event, Noted) for entry in after.entries)
    if "line-no-consent" in lines:
        return "not before consent"
    if "line-noted-question" in lines:
        return "a note, and a tap is needed"
    if noted:
        return "a note" if lines else "the answer"
    if after.entries or after.person.questions != chart.person.questions:
        return "the answer" if after.entries else "no answer, asked again"
    return "a line" if lines else "NOTHING"


def on_label(chart: Chart) -> str:
    """The label of the first button, but for those that need a tap."""
    labels = offered_labels(chart, CONTENT.language.words, chart.library)
    label = next((each for each in labels if each.button not in TAPPED_ONLY), None)
    if label is None:
        return "nothing to tap"
    tapped, after = _stored(chart), typed(chart, label.text)
    label.button.deed(tapped)
    same = (after.person.questions, after.state) == (tapped.person.questions, tapped.state)
    return "a tap" if same else _else(chart, after)


def row(kind: type[s.Screen]) -> tuple[str, ...]:
    chart, allows = charts()[kind], kind.allows
    shown = chart.screen.picture(chart.library)
    picture = {Other.KEEP: "stays", Other.NOTHING: "none", Other.DRAWN: "drawn"}
    return (
        kind.__name__,
        on_pain(chart),
        on_sign(chart),
        on_hour(chart),
        on_label(chart),
        on_note(chart),
        "hidden" if allows.pause else "stays",
        "leaves it" if allows.cancel else "stays",
        picture[shown] if isinstance(shown, Other) else "its own",
    )


def table() -> Iterator[str]:
    """The rows by name, in columns."""
    rows = [COLUMNS, *(row(kind) for kind in sorted(charts(), key=lambda kind: kind.__name__))]
    widths = [max(len(cells[n]) for cells in rows) for n in range(len(COLUMNS))]
    for cells in rows:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        yield "  ".join(padded).rstrip()


if __name__ == "__main__":
    for line in table():
        print(line)
