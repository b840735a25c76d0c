"""The report of a week, page by page, and the week that is running."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.chat.buttons import (
    ChangeCheckIn,
    ChooseNextWeek,
    LeaveWeek,
    OpenReport,
    ReportPage,
    ShowShelf,
    StartCheckIn,
    TellDiagnosis,
    TellTreatment,
    WantAnother,
    WriteNote,
)
from bot.chat.screens.check_in import activity_name
from bot.chat.screens.exercises import in_pages
from bot.chat.screens.shared import (
    LONGEST_COPY,
    Copy,
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
from bot.chat.words import ExerciseWords, Markup
from bot.domain.diary import CHANGE_STEPS, NextWeek
from bot.domain.exercise import Dose, ExerciseId, Position, RungId
from bot.domain.week.judging import Verdict
from bot.usecases import screens as s

SIX_DAYS = timedelta(days=6)
LONGEST_NAME = 22
"""Letters of a name that fit on a button with "Another instead: " before it."""


@renders(s.WeekReport)
def week_report(screen: s.WeekReport, voice: Voice) -> Rendered:
    """Render one page; advice stands on top of the first one."""
    words = voice.words
    title = words.text("weekly-title", number=screen.week)
    paragraphs = [list(part) for part in _paragraphs(screen, voice)]
    pages = in_pages(title, [part for part in paragraphs if part], voice)
    number = min(screen.page, len(pages) - 1)
    return Rendered(
        pages[number], _report_rows(screen, number, len(pages), voice), _copy(screen, voice)
    )


def _ends(begins: date, voice: Voice) -> dict[str, str]:
    return {"from": voice.day(begins), "until": voice.day(begins + SIX_DAYS)}


def _paragraphs(screen: s.WeekReport, voice: Voice) -> Iterator[Iterable[Markup]]:
    for reason in screen.advice:
        yield [voice.words.text(f"weekly-advice-{dashed(reason)}")]
    yield _done_lines(screen, voice)
    yield _felt_lines(screen, voice)
    yield _weeks_lines(screen, voice)
    yield _grown_lines(screen, voice)
    yield _taken_back_lines(screen, voice)
    yield _next_lines(screen, voice)
    yield [voice.words.text("weekly-foot")]


def kept_line(days: s.Days, voice: Voice) -> Markup:
    return voice.words.text("weekly-kept", kept=days.done, planned=days.planned)


def row_of(days: s.Days, voice: Voice) -> Markup:
    """Return the days as a row that can be read aloud: "Mon ✓ · Tue rest"."""
    said = (
        voice.words.text(
            "weekly-day",
            day=voice.weekday_name(day.weekday(), width="abbreviated"),
            mark=voice.words.text(f"weekly-mark-{dashed(mark)}"),
        )
        for day, mark in days.days
    )
    return Markup(" · ".join(said))


def _done_lines(screen: s.WeekReport, voice: Voice) -> Iterator[Markup]:
    words, days = voice.words, screen.days
    yield words.text("weekly-dates", **_ends(screen.begins, voice))
    yield kept_line(days, voice)
    yield row_of(days, voice)
    if not days.done:
        yield words.text("weekly-kept-none")
    missed = sum(mark is s.DayMark.NOT_SENT for _, mark in days.days)
    if missed:
        yield words.text("weekly-not-sent", count=missed)
    if screen.answers:
        counted = [
            words.text("weekly-answer", count=count, answer=words.text(f"answer-{answer}"))
            for answer, count in screen.answers
        ]
        yield words.text("weekly-answers", list=voice.listed(counted))
    for exercise, answers in screen.felt_each:
        counted = [
            words.text("weekly-answer", count=count, answer=words.text(f"answer-{answer}"))
            for answer, count in Counter(answers).items()
        ]
        said = voice.listed(counted)
        yield words.text("weekly-each", name=voice.named(exercise), list=Markup(said))


def _felt_lines(screen: s.WeekReport, voice: Voice) -> Iterator[Markup]:
    """Say how it feels: the answers as told, and a word for the change only where it means one."""
    words, felt = voice.words, screen.felt
    if felt.change is None and felt.pain is None and felt.activity is None:
        yield words.text("weekly-not-asked")
        return
    if felt.change is not None:
        step = words.plain(f"week-change-{CHANGE_STEPS.index(felt.change) + 1}")
        yield words.text("weekly-change", day=voice.day(screen.started), answer=step.lower())
    compared = [each for each in (felt.pain, felt.activity) if each is not None]
    if felt.pain is not None:
        yield _compared("weekly-pain", felt.pain, voice)
    if felt.activity is not None and felt.own is not None:
        name = activity_name(felt.own, felt.goal, voice)
        yield _compared("weekly-activity", felt.activity, voice, name=name)
    if any(each.verdict is Verdict.TOO_EARLY for each in compared):
        yield words.text("weekly-early")


def _weeks_lines(screen: s.WeekReport, voice: Voice) -> Iterator[Markup]:
    """Say the numbers of all weeks since the start, once there is more than one."""
    words, own = voice.words, screen.felt.own
    if said := _by_week(screen.pains, voice):
        yield words.text("weekly-weeks", list=said)
    if own is not None and (said := _by_week(screen.activities, voice)):
        name = activity_name(own, screen.felt.goal, voice)
        yield words.text("weekly-weeks-activity", name=name, list=said)


def _by_week(values: tuple[int | None, ...], voice: Voice) -> Markup:
    told = [(number, value) for number, value in enumerate(values, 1) if value is not None]
    said = [voice.words.text("weekly-week", number=number, now=value) for number, value in told]
    return Markup(", ".join(said)) if len(said) > 1 else Markup("")


def _compared(key: str, number: s.Compared, voice: Voice, **args: str) -> Markup:
    words = voice.words
    if number.first is None:
        said = words.text(key, now=number.now, **args)
    else:
        said = words.text(f"{key}-first", now=number.now, first=number.first, **args)
    if number.verdict in (Verdict.TOO_EARLY, Verdict.NUMBERS_ONLY):
        return said
    return Markup(f"{said} {words.text(f'weekly-verdict-{number.verdict}')}")


def _grown_lines(screen: s.WeekReport, voice: Voice) -> Iterator[Markup]:
    if screen.steps:
        yield voice.words.text("weekly-steps")
    for step in screen.steps:
        yield voice.words.text(
            "weekly-step",
            name=voice.named(step.exercise),
            now=_dose(step.exercise, step.now, voice),
            before=_dose(step.exercise, step.before, voice),
        )


def _dose(exercise: ExerciseId, at: tuple[RungId, Position, Dose], voice: Voice) -> Markup:
    found, (rung, position, dose) = voice.library[exercise], at
    return ExerciseWords(voice.words, found, replace(found.rung(rung), dose=dose), position).dose


def _taken_back_lines(screen: s.WeekReport, voice: Voice) -> Iterator[Markup]:
    words = voice.words
    if screen.taken_back:
        yield words.text("weekly-taken-back")
    for each in screen.taken_back:
        args = {} if each.on is None else {"day": voice.weekday(each.on)}
        why = words.text(f"weekly-why-{dashed(each.cause)}", **args)
        yield words.text(f"weekly-{each.effect}", name=voice.named(each.exercise), why=why)


def _next_lines(screen: s.WeekReport, voice: Voice) -> Iterator[Markup]:
    words, coming = voice.words, screen.coming
    yield words.text("weekly-next")
    if coming.gentle:
        yield words.text("weekly-next-gentle")
    elif coming.held:
        yield words.text("weekly-next-held")
    if coming.keeps:
        yield words.text("weekly-next-keeps", names=voice.names(coming.keeps))
    if coming.next_up is not None:
        yield words.text("weekly-next-up", name=voice.named(coming.next_up))
    if coming.swap is not None:
        yield words.text("weekly-next-swap", name=voice.named(coming.swap))
    if coming.wish is not None:
        yield words.text(f"weekly-next-wish-{coming.wish}")
    if screen.resting:
        yield words.text("weekly-rests-stay")


def _report_rows(screen: s.WeekReport, number: int, total: int, voice: Voice) -> Rows:
    week, coming = screen.week, screen.coming
    turns = []
    if number > 0:
        turns.append(voice.label("page-before", ReportPage(week, number - 1)))
    if number + 1 < total:
        turns.append(voice.label("page-after", ReportPage(week, number + 1)))
    rows: Rows = in_rows(turns)
    if screen.asks:
        rows = (*rows, (voice.label("weekly-tell", StartCheckIn(week)),))
    rows = (*rows, _wishes(week, coming, voice))
    if coming.swap is not None:
        rows = (*rows, (_another(week, coming.swap, voice),))
    rows = (*rows, *in_rows(_about_the_week(screen, voice)))
    mine = voice.label("weekly-mine", ShowShelf(s.Shelf.MINE, 0))
    if screen.resting:
        rows = (*rows, (voice.label("word-button", ShowShelf(s.Shelf.RESTING, 0)),))
    return (*rows, (mine, voice.label("weekly-close", LeaveWeek())))


def _wishes(week: int, coming: s.Coming, voice: Voice) -> tuple[Label, ...]:
    wishes = [w for w in NextWeek if w is not NextWeek.HARDER or coming.harder]
    return tuple(
        voice.ticked(voice.label(f"weekly-{w}", ChooseNextWeek(week, w)), w is coming.wish)
        for w in wishes
    )


def _another(week: int, exercise: ExerciseId, voice: Voice) -> Label:
    name = voice.plain_name(exercise)
    return voice.label("weekly-another", WantAnother(week, exercise), name=name)


def _about_the_week(screen: s.WeekReport, voice: Voice) -> list[Label]:
    week = screen.week
    changed = voice.label("weekly-treatment", TellTreatment(week, on=not screen.treatment))
    labels = [voice.ticked(changed, screen.treatment)]
    if screen.asks_diagnosis:
        told = voice.label("weekly-diagnosis", TellDiagnosis(week, on=not screen.diagnosis))
        labels.append(voice.ticked(told, screen.diagnosis))
    labels.append(voice.label("end-note", WriteNote(screen.routine)))
    if screen.can_change:
        labels.append(voice.label("weekly-change-answers", ChangeCheckIn(week)))
    return labels


def _copy(screen: s.WeekReport, voice: Voice) -> Copy:
    words, days, pain = voice.words, screen.days, screen.felt.pain
    said = words.plain("weekly-copied", number=screen.week, kept=days.done, planned=days.planned)
    if pain is not None and pain.first is not None:
        more = words.plain("weekly-copied-pain-first", now=pain.now, first=pain.first)
        said = f"{said} {more}"
    elif pain is not None:
        said = f"{said} {words.plain('weekly-copied-pain', now=pain.now)}"
    return Copy(words.plain("weekly-copy"), said[:LONGEST_COPY])


@renders(s.RunningWeek)
def running_week(screen: s.RunningWeek, voice: Voice) -> Rendered:
    labels = []
    if screen.due is not None:
        labels.append(voice.label("weekly-tell", StartCheckIn(screen.due)))
    if screen.report is not None:
        labels.append(
            voice.label("week-open-report", OpenReport(screen.report), number=screen.report)
        )
    mine = voice.label("weekly-mine", ShowShelf(s.Shelf.MINE, 0))
    last = (mine, voice.label("weekly-close", LeaveWeek()))
    text = lines(_running_lines(screen, voice), apart="\n\n")
    return Rendered(text, (*one_each(*labels), last))


def _running_lines(screen: s.RunningWeek, voice: Voice) -> Iterator[Markup]:
    words = voice.words
    title = words.text("page-name", name=words.text("week-running", number=screen.week))
    yield lines((title, words.text("weekly-dates", **_ends(screen.begins, voice))))
    said = [kept_line(screen.days, voice), row_of(screen.days, voice)]
    if not screen.days.done:
        said.append(words.text("weekly-kept-none"))
    yield lines(said)
    if screen.streak:
        yield words.text("week-streak", count=screen.streak)
    if screen.resting:
        yield words.text("end-resting", names=voice.names(screen.resting))
    if screen.next_at is not None:
        yield words.text("end-next", moment=voice.moment(screen.next_at, screen.tz))
    yield words.text("week-asks", day=voice.day(screen.asks_on))
