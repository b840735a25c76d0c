"""Charts at which a kind of button is offered, come by at random and kept for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from bot.chat import buttons as b
from bot.chat.showing.line_buttons import rows_below
from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import Answer, DiaryEntry, Feel
from bot.domain.exercise import ExerciseId, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.rules.body_needs import NEEDS
from bot.domain.rules.hinge import find_pair
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routine import plan
from bot.usecases.week import running
from tests.chat.incoming.typed_tables import CONTENT
from tests.usecases.kept import Step
from tests.usecases.monkey import Monkey, renderer_at
from tests.usecases.sample_charts import chart_at, next_day, seq_of_answer
from tests.usecases.taps import tap

SEEDS, STEPS, OF_EACH = range(100, 180), 300, 3
AT_LEAST = 12
"""So many lives in any case, then more until every kind has come by."""
NO_LONGER_OFFERED: dict[type[b.Button], b.Button] = {
    b.ShowAnswers: b.ShowAnswers(7, open=True),
    b.ShowWarning: b.ShowWarning(),
    b.Today: b.Today(),
}
"""Kinds of old cards only."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button, and the chart it stands on with its whole diary."""

    button: b.Button
    chart: Chart
    diary: tuple[DiaryEntry, ...]

    def open(self) -> Chart:
        """A chart of its own, as it is stored."""
        chart = self.chart
        return Chart(
            chart.person, chart.state, chart.library, chart.now, current_screen, self.diary
        )


@cache
def offers() -> dict[type[b.Button], list[Offer]]:
    """A few for each kind; of kinds that no card has any more, none."""
    found: dict[type[b.Button], list[Offer]] = defaultdict(list)
    by_chance = (
        set(b.kinds()) - NO_LONGER_OFFERED.keys() - {type(rare().button) for rare in BY_HAND}
    )
    for lived, seed in enumerate(SEEDS):
        if lived >= AT_LEAST and by_chance <= found.keys():
            break
        monkey = Monkey(seed)
        for _ in range(STEPS):
            step = monkey.step()
            chart = monkey.chart
            for button in {type(x): x for x in (*monkey.buttons(), *_below_lines(step))}.values():
                if len(found[type(button)]) < OF_EACH:
                    found[type(button)].append(Offer(button, chart_of(chart), tuple(monkey.diary)))
    for rare in BY_HAND:
        found[type(rare().button)].append(rare())
    return found


def shown(chart: Chart) -> list[b.Button]:
    """The buttons of the open card."""
    _, markup = renderer_at(chart.now).render_screen(current_screen(chart), chart.person)
    rows = markup.inline_keyboard if markup is not None else ()
    return [b.unpack(str(key.callback_data)) for row in rows for key in row if key.callback_data]


def on_the_list() -> Chart:
    """Familiar exercises of the real library, on one card."""
    chart = chart_at("opening")
    for _ in range(6):
        while not isinstance(chart.screen, s.End | s.CardList):
            tap(chart, next(x for x in shown(chart) if _goes_on(x)))
        if isinstance(chart.screen, s.CardList):
            break
        next_day(chart)
        plan.today(chart)
    chart.past, chart.entries = (*chart.past, *chart.entries), []
    return chart


def _goes_on(button: b.Button) -> bool:
    if isinstance(button, b.MorningFeel):
        return button.feel is Feel.USUAL
    if isinstance(button, b.GiveAnswer):
        return button.answer is Answer.OK
    return isinstance(button, b.StartRoutine | b.AnswerNeeds | b.SignsReply)


def _by_hand(chart: Chart, kind: type[b.Button]) -> Offer:
    """The first button of this kind on the card."""
    button = next(x for x in shown(chart) if isinstance(x, kind))
    person = replace(chart.person, lines=(), last_seq=chart.state.last_seq)
    stored = Chart(person, chart.state, chart.library, chart.now, current_screen)
    return Offer(button, stored, (*chart.past, *chart.entries))


def _hinges(days: int, *, checked: bool) -> Chart:
    """So many days with the hip hinge and its stick, the last of them today."""
    chart = chart_at("end")
    pair = find_pair(chart.library)
    assert pair is not None
    position = pair.stick.positions[0]
    item = d.RoutineItem(pair.hinge.id, pair.stick.id, pair.stick.dose, position, Reason.ITS_TURN)
    for _ in range(days):
        chart.now += timedelta(days=2)
        seq = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, (item,)))
        chart.write(d.Opened(seq))
        answer = chart.write(d.Answered(seq, 0, d.Answer.OK))
        if checked:
            chart.write(d.HingeChecked(True, answer))
    return chart


def _try_out() -> Offer:
    chart = _hinges(4, checked=True)
    tap(chart, _by_hand(chart, b.ShowTryOut).button)
    return _by_hand(chart, b.AnswerTryOut)


def _told_word(kind: type[b.Button]) -> Offer:
    """What a physio says about the first exercise that was done."""
    chart = chart_at("end")
    exercise = chart.state.routines[0].items[0].item.exercise
    chart.ask(q.LookUp(q.LookedAt.WORD, exercise=exercise))
    for step in (b.ChooseWord, b.WordBy, b.WordWhen, b.TakeBackWord):
        offer = _by_hand(chart, step)
        if step is kind:
            break
        tap(chart, offer.button)
    return offer


def _passing() -> Offer:
    """An operation that was told twelve weeks ago."""
    chart = chart_at("end")
    chart.write(d.LimitAdded(Limit.RECENT_SURGERY))
    chart.write(d.AskedFirst(agreed=True))
    chart.now += thresholds.RECENT
    for question in d.SignQuestion:
        chart.write(d.SignsAnswered(question, d.Reply.NO))
    plan.today(chart)
    return _by_hand(chart, b.TellPassing)


def _things(kind: type[b.Button]) -> Offer:
    """The first clamshell with a band, on a day when nothing else is asked."""
    chart = chart_at("end")
    chart.write(d.NeedsAsked(frozenset(NEEDS), frozenset()))
    chart.now += timedelta(days=1)
    clamshell = chart.library[ExerciseId("clamshell")]
    rung = clamshell.ladder[-1]
    item = d.RoutineItem(clamshell.id, rung.id, rung.dose, rung.positions[0], Reason.STEP_UP)
    seq = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, (item,)))
    chart.write(d.Opened(seq))
    return _by_hand(chart, kind)


def _leave_goal() -> Offer:
    chart = chart_at("end")
    chart.ask(q.OwnLimits())
    chart.ask_over(q.Goal())
    return _by_hand(chart, b.LeaveGoal)


def _long_hold() -> Offer:
    """The track of a plank of one minute."""
    chart = chart_at("end")
    chart.now += timedelta(days=1)
    plank = chart.library[ExerciseId("plank")]
    rung = next(r for r in plank.ladder if r.id == "toes_60")
    item = d.RoutineItem(plank.id, rung.id, rung.dose, rung.positions[0], Reason.NEW)
    seq = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, (item,)))
    chart.write(d.Opened(seq))
    tap(chart, b.StartTimer(seq, 0, 0))
    assert chart.person.timer is not None
    person = replace(chart.person, lines=(), last_seq=chart.state.last_seq)
    stored = Chart(person, chart.state, chart.library, chart.now, current_screen)
    button = b.PartTimer(chart.person.timer.number, in_parts=True)
    return Offer(button, stored, (*chart.past, *chart.entries))


def _typed_signs() -> Offer:
    chart = chart_at("card")
    chart.write(d.SignWordsTyped())
    return _by_hand(chart, b.SignWordsReply)


def _another_instead() -> Offer:
    """An ache in the back, and another exercise that may take the place."""
    chart = chart_at("pain kind")
    ache = next(x for x in shown(chart) if isinstance(x, b.NamePain) and x.kind is d.PainKind.ACHE)
    tap(chart, ache)
    return _by_hand(chart, b.AnotherInstead)


def _numb_leg() -> Offer:
    """Numb in the leg, and no to the four."""
    chart = chart_at("pain place")
    cause = seq_of_answer(chart)
    chart.write(d.PainPlaced(d.PainPlace.LEG, cause))
    chart.write(d.PainNamed(d.PainKind.NUMB, cause))
    chart.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NO, after_pain=True))
    return _by_hand(chart, b.OneLegReply)


def _file(kind: type[b.Button], step: q.FileStep) -> Offer:
    """A diary that was sent as a file, while it is read or asked about."""
    chart = chart_at("end")
    day = chart.today
    chart.ask(q.FromFile("BQAC", step, "0" * 64, 212, day, day))
    return _by_hand(chart, kind)


def _in_a_check_in(name: str, kind: type[b.Button]) -> Offer:
    """The check-in of the first week, at one of its questions."""
    return _by_hand(chart_at(name), kind)


def _agreement(kind: type[b.Button]) -> Offer:
    """The question what is to stay, once the agreement is taken back."""
    chart = chart_at("on a pause")
    chart.ask(q.Withdraw())
    return _by_hand(chart, kind)


def _reminded() -> Offer:
    """Somebody who is only reminded."""
    chart = chart_at("on a pause")
    chart.forget()
    chart.person = replace(chart.person, only_reminders=True)
    return _by_hand(chart, b.BeginAgain)


def _kept() -> Offer:
    """The line before all is erased."""
    chart = chart_at("end")
    chart.past, chart.entries = (*chart.past, *chart.entries), []
    return Offer(b.KeepMyDiary(), chart_of(chart), chart.past)


def _last_week() -> Offer:
    """The running week, with a report of the one before."""
    chart = chart_at("report of a week")
    running.show(chart)
    return _by_hand(chart, b.OpenReport)


def _four_weeks(kind: type[b.Button]) -> Offer:
    """The report of a fourth week that was worse: a long one, which asks for a new diagnosis."""
    chart = chart_at("end")
    chart.now += timedelta(days=28)
    for question in d.SignQuestion:
        chart.write(d.SignsAnswered(question, d.Reply.NO))
    chart.write(d.CheckInAnswered(4, d.CheckInQuestion.CHANGE, -5))
    chart.write(d.CheckInAnswered(4, d.CheckInQuestion.PAIN, 9))
    chart.ask(q.Report(4))
    return _by_hand(chart, kind)


def _left_out_thrice() -> Offer:
    """The report of a week in which one exercise was left out three times."""
    chart = chart_at("end")
    exercise = chart.state.routines[0].items[0].item
    for _ in range(3):
        chart.now += timedelta(days=1)
        seq = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, (exercise,)))
        chart.write(d.Opened(seq))
        chart.write(d.Answered(seq, 0, d.Answer.SKIPPED))
    chart.now += timedelta(days=4)
    chart.ask(q.Report(1))
    return _by_hand(chart, b.WantAnother)


BY_HAND: tuple[Callable[[], Offer], ...] = (
    lambda: _by_hand(_hinges(1, checked=False), b.CheckHinge),
    lambda: _by_hand(_hinges(4, checked=True), b.ShowTryOut),
    _try_out,
    lambda: _told_word(b.WordWhen),
    lambda: _told_word(b.TakeBackWord),
    _passing,
    lambda: _things(b.TickThing),
    lambda: _things(b.AnswerThings),
    _leave_goal,
    _long_hold,
    _typed_signs,
    _numb_leg,
    _another_instead,
    lambda: _file(b.ReadAgain, q.FileStep.READ),
    lambda: _file(b.LeaveFile, q.FileStep.ASK),
    lambda: _file(b.PutIn, q.FileStep.ASK),
    lambda: _agreement(b.KeepAgreement),
    lambda: _agreement(b.RemindersOnly),
    lambda: _agreement(b.EraseInstead),
    _reminded,
    _kept,
    lambda: _in_a_check_in("week over", b.StartCheckIn),
    lambda: _in_a_check_in("week over", b.LaterCheckIn),
    lambda: _in_a_check_in("week over", b.SkipCheckIn),
    lambda: _in_a_check_in("signs of a week", b.WeekSignsNone),
    lambda: _in_a_check_in("change of a week", b.AnswerChange),
    lambda: _in_a_check_in("pain of a week", b.AnswerWeek),
    lambda: _in_a_check_in("pain of a week", b.BackInCheckIn),
    lambda: _in_a_check_in("own activity", b.LeaveActivityOut),
    lambda: _in_a_check_in("report of a week", b.ChooseNextWeek),
    lambda: _in_a_check_in("report of a week", b.TellTreatment),
    lambda: _in_a_check_in("report of a week", b.ChangeCheckIn),
    lambda: _in_a_check_in("report of a week", b.LeaveWeek),
    _last_week,
    lambda: _four_weeks(b.TellDiagnosis),
    lambda: _four_weeks(b.ReportPage),
    _left_out_thrice,
)
"""What a random life comes to too seldom."""


def chart_of(chart: Chart) -> Chart:
    return chart.fresh()


def _below_lines(step: Step) -> list[b.Button]:
    rows = [rows_below(line, CONTENT.language.words) for line in step.lines]
    return [label.button for each in rows for row in each for label in row]
