"""The page for a clinician in words: every figure of it, and whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.chat.screens.shared import Voice, dashed
from bot.domain.diary import Activity, Answer, CheckInQuestion
from bot.domain.exercise import Thing
from bot.usecases.record.attempts import dose_in_figures
from bot.usecases.record.clinician import (
    MOST_WEEKS,
    ClinicianReport,
    Hurt,
    SignEvent,
    Tolerance,
)
from bot.usecases.record.paper import Curve, Paper, Section

NOT_OF_THE_BODY = frozenset(thing.lack for thing in Thing)
LONGEST_NOTE = 160
"""Characters of a note on the page; the whole one is in the export."""
BLANK_LINES, MOST_USUAL = 3, 4
Row = tuple[str, ...]


def page_for_clinician(
    report: ClinicianReport, voice: Voice, *, made_at: datetime, code: str
) -> Paper:
    """Return the page. `code` tells which content it was made with."""
    say = voice.words.plain
    trend = say("report-trend")
    sections = (
        Section("", ((say("report-name"),), (_period(report, voice, made_at, code),))),
        Section(say("report-profile"), tuple(_one(_profile(report, voice)))),
        Section(say("report-safety"), tuple(_one(_safety(report, voice)))),
        Section(say("report-kept"), tuple(_one(_kept(report, voice)))),
        Section(trend, tuple(_one(_trend(report, voice)))),
        _table(voice, "tolerance", TOLERANCE, (_tolerance(x, voice) for x in report.tolerance)),
        _table(voice, "hurts", HURTS, (_hurt(x, voice) for x in report.hurts)),
        _table(voice, "changes", CHANGES, _changes(report, voice)),
        Section(say("report-words"), tuple(_one(_notes(report, voice)))),
        Section(say("report-provider"), ((say("report-provider-says"),),), blank=BLANK_LINES),
    )
    return Paper(
        title=say("report-title"),
        note=say("report-note"),
        sections=tuple(x for x in sections if x.rows or x.blank),
        made_at=made_at,
        language=say("locale"),
        curves=tuple(_curves(report, voice)),
        curves_below=trend,
    )


TOLERANCE = (
    *("exercise", "times", "dose", "easy", "fine", "uncomfortable", "pain", "skipped"),
    *("highest", "worse-after", "status"),
)
HURTS = ("date", "exercise", "answer", "where", "how", "score", "next-day", "action")
CHANGES = ("date", "exercise", "what", "rule", "from-to")


def _one(lines: Iterable[str]) -> Iterator[Row]:
    return ((line,) for line in lines)


def _table(voice: Voice, name: str, columns: Iterable[str], rows: Iterable[Row]) -> Section:
    say = voice.words.plain
    heads = tuple(say(f"report-column-{column}") for column in columns)
    return Section(say(f"report-{name}"), tuple(rows), heads)


def _period(report: ClinicianReport, voice: Voice, made_at: datetime, code: str) -> str:
    return voice.words.plain(
        "report-period",
        first=voice.dated(report.first),
        last=voice.dated(report.last),
        made=voice.dated(made_at.date()),
        code=code,
    )


def _profile(report: ClinicianReport, voice: Voice) -> Iterator[str]:
    say, state = voice.words.plain, report.history.state
    profile, health = state.profile, state.health
    age = say(f"age-{dashed(profile.age)}") if profile.age else say("report-not-told")
    span = say(f"span-{dashed(profile.span)}") if profile.span else say("report-not-told")
    yield say("report-age", age=age, span=span)
    if profile.activity is not None:
        own = profile.activity is Activity.OWN
        goal = profile.goal if own else say(f"goal-{dashed(profile.activity)}")
        yield say("report-goal", goal=goal)
    limits = sorted((health.limits or frozenset()) - NOT_OF_THE_BODY)
    told = voice.listed(say(f"condition-{dashed(x)}") for x in limits) if limits else ""
    yield say("report-conditions", conditions=told or say("report-none-told"))
    if health.asked_first is not None:
        yield say("report-asked-yes" if health.asked_first else "report-asked-no")


def _safety(report: ClinicianReport, voice: Voice) -> Iterator[str]:
    if not report.signs:
        yield voice.words.plain("report-no-signs")
    for sign in report.signs:
        yield f"{voice.dated(sign.on)}: {_sign(sign, voice)}"
    block = report.history.state.safety.block
    if block is not None:
        yield voice.words.plain("report-blocked", day=voice.dated(block.on))


def _sign(sign: SignEvent, voice: Voice) -> str:
    say = voice.words.plain
    if sign.kind == "named":
        tier = say(f"report-tier-{sign.tier or 'urgent'}")
        return say("report-sign-named", sign=say(f"sign-{dashed(sign.sign)}"), tier=tier)
    if sign.kind == "cleared":
        return say("report-sign-cleared", name=say(f"told-by-{sign.said}"))
    if sign.kind == "taken-back":
        return say("report-sign-taken-back")
    return say(f"report-sign-{sign.kind}", said=say(f"report-said-{dashed(sign.said)}"))


def _kept(report: ClinicianReport, voice: Voice) -> Iterator[str]:
    say, kept = voice.words.plain, report.adherence
    percent = round(100 * kept.kept / kept.planned) if kept.planned else 0
    yield say(
        "report-kept-days",
        kept=kept.kept,
        planned=kept.planned,
        percent=percent,
        done=kept.done,
        offered=kept.offered,
        minutes=kept.minutes,
        gap=kept.longest_gap,
    )
    yield say("report-kept-weeks", weeks=" · ".join(f"{a}/{b}" for a, b in kept.weeks))


def _trend(report: ClinicianReport, voice: Voice) -> Iterator[str]:
    say = voice.words.plain
    for on, score in report.usual[-MOST_USUAL:]:
        yield say("report-usual", day=voice.dated(on), score=score)
    weeks = list(report.weekly.items())
    for week, told in (*weeks[:1], *weeks[1:][-MOST_WEEKS:]):
        yield say(
            "report-week",
            week=week,
            pain=_figure(told.get(CheckInQuestion.PAIN)),
            activity=_figure(told.get(CheckInQuestion.ACTIVITY)),
            change=_signed(told.get(CheckInQuestion.CHANGE)),
        )
    yield from _pain_change(report, voice)
    if report.scored:
        scores = sorted(report.scored)
        yield say(
            "report-scored",
            count=len(scores),
            lowest=scores[0],
            middle=scores[len(scores) // 2],
            highest=scores[-1],
        )
    if report.sore_days:
        yield say("report-sore", count=report.sore_days)


def _pain_change(report: ClinicianReport, voice: Voice) -> Iterator[str]:
    """Say from where to where the weekly pain went; no word about what it means (5.D)."""
    pains = [x for t in report.weekly.values() if (x := t.get(CheckInQuestion.PAIN)) is not None]
    base = report.usual[0][1] if report.usual else None
    if pains and base is not None:
        percent = f"{round(100 * (pains[-1] - base) / base):+d} %" if base else "-"
        yield voice.words.plain(
            "report-pain-change",
            base=base,
            latest=pains[-1],
            points=f"{pains[-1] - base:+d}",
            percent=percent,
        )


def _figure(value: int | None) -> str:
    return "-" if value is None else str(value)


def _signed(value: int | None) -> str:
    return "-" if value is None else f"{value:+d}"


def _tolerance(told: Tolerance, voice: Voice) -> Row:
    status = voice.words.plain(f"report-status-{told.status}")
    if told.status.value != "active" and told.since is not None:
        status = f"{status}, {voice.dated(told.since)}"
    if told.status.value != "active" and told.reason:
        status = f"{status}: {_code(told.reason)}"
    answers = (Answer.EASY, Answer.OK, Answer.DISCOMFORT, Answer.PAIN, Answer.SKIPPED)
    return (
        voice.plain_name(told.exercise),
        str(told.sessions),
        dose_in_figures(told.dose) if told.dose is not None else "-",
        *(str(told.answers[each]) for each in answers),
        _figure(told.highest),
        str(told.worse_after),
        status,
    )


def _hurt(hurt: Hurt, voice: Voice) -> Row:
    say, record = voice.words.plain, hurt.record
    assert record.answer is not None
    return (
        voice.dated(hurt.on),
        voice.plain_name(record.item.exercise),
        say(f"answer-{record.answer}"),
        say(f"pain-place-{record.pain_place}") if record.pain_place else "-",
        say(f"pain-kind-{record.pain_kind}") if record.pain_kind else "-",
        _figure(record.pain_score),
        say(f"feel-{hurt.next_day}") if hurt.next_day else "-",
        _code(hurt.action) or "-",
    )


def _changes(report: ClinicianReport, voice: Voice) -> Iterator[Row]:
    for each in report.changes:
        assert each.decision.exercise is not None
        moved = each.before and each.after and each.before != each.after
        yield (
            voice.dated(each.on),
            voice.plain_name(each.decision.exercise),
            _code(each.decision.action),
            _code(each.decision.reason),
            f"{each.before} > {each.after}" if moved else str(each.after or "-"),
        )


def _code(code: str) -> str:
    """Return the code of a rule as it stands in docs and export, without underscores."""
    return code.replace("_", " ")


def _notes(report: ClinicianReport, voice: Voice) -> Iterator[str]:
    for on, text in report.notes:
        short = " ".join(text.split())
        cut = short if len(short) <= LONGEST_NOTE else f"{short[: LONGEST_NOTE - 1]}…"
        yield f"{voice.dated(on)}: {cut}"


def _curves(report: ClinicianReport, voice: Voice) -> Iterator[Curve]:
    for question, key in (
        (CheckInQuestion.PAIN, "report-curve-pain"),
        (CheckInQuestion.ACTIVITY, "report-curve-activity"),
    ):
        told = ((week, values.get(question)) for week, values in report.weekly.items())
        points = tuple((week, value) for week, value in told if value is not None)
        if len(points) > 1:
            yield Curve(voice.words.plain(key), points)
