"""What holds after every step of a monkey, whatever was tapped, typed or waited for."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.commands import COMMANDS
from bot.chat.incoming.taps import deed_of_tap
from bot.chat.incoming.typed import clean
from bot.chat.incoming.typed_labels import find_button
from bot.domain import diary as d
from bot.domain.diary import RoutineItem
from bot.domain.exercise import OFF_THE_FLOOR, ExerciseId, Limit
from bot.domain.planning.candidates import GENTLE
from bot.domain.rules import hinge_gate
from bot.domain.rules.body_needs import unasked_needs
from bot.domain.rules.fold import replay
from bot.domain.rules.limits import is_allowed
from bot.domain.rules.worsening import leaves_out_strength
from bot.domain.state import Status
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.intents import Intent, read_intent
from bot.usecases import screens as s
from bot.usecases.chart import BACK_FROM_SUSPENSION, Chart
from bot.usecases.current import current_screen
from bot.usecases.typed.understanding import INTENT_DEEDS
from tests.chat.incoming.typed_tables import CONTENT
from tests.chat.screens.sample_screens import visible
from tests.usecases.kept import Step
from tests.usecases.monkey import OLD, READER, Monkey, renderer_at

CARD, LINE = 1024, 4096
"""Visible characters that Telegram takes below a picture, and in a message."""
HALF_A_ROW, WHOLE_ROW = 26, 44
WHEN_BLOCKED = (s.SignAdvice, s.AskStable, s.AskCleared, s.AskDelete, s.AskWithdraw)
WITHOUT_BUTTONS = (s.Quiet, s.NoExercises, s.EnoughToday)
OF_THE_DAY = (
    *(s.Opening, s.Card, s.CardList, s.End, s.OnPause, s.LeftOut, s.Waiting, s.AskMoved),
    *(s.PainAdvice, s.EnoughToday, s.NoExercises, s.AskCleared, s.HourSet, s.Quiet, s.AskWhich),
)
REPLAYED_EVERY = 25


class Broken(AssertionError):
    """A promise that did not hold."""


def check(monkey: Monkey, step: Step, number: int) -> None:
    """Raises Broken with what led there."""
    found = list(_breaches(monkey, step, number))
    if found:
        way = "\n  ".join(monkey.told)
        raise Broken(f"seed {monkey.seed}, step {number}: {'; '.join(found)}\n  {way}")


def _breaches(monkey: Monkey, step: Step, number: int) -> Iterator[str]:
    chart = monkey.chart
    screen = current_screen(chart)
    yield from _can_be_read(chart, screen, step)
    yield from _is_safe(chart, screen)
    yield from _was_answered(chart, step)
    yield from _keeps_what_was_said(monkey, step)
    yield from _taken_once(monkey, step)
    yield from _reminds_of_the_day(monkey, step)
    if number % REPLAYED_EVERY == 0:
        if chart.state != replay(chart.library, monkey.diary):
            yield "the stored state is not what the diary adds up to"
        yield from _leads_somewhere(chart)


def _can_be_read(chart: Chart, screen: s.Screen, step: Step) -> Iterator[str]:
    renderer = renderer_at(chart.now)
    html, markup = renderer.render_screen(screen, chart.person)
    if len(visible(html)) > CARD:
        yield f"{len(visible(html))} characters on {screen}"
    picture = renderer.picture_for(screen, chart.person)
    if picture.media is not None and isinstance(screen, WHEN_BLOCKED):
        yield f"a picture above {screen}"
    rows = markup.inline_keyboard if markup is not None else ()
    is_told = isinstance(screen, s.SignAdvice) and chart.today <= screen.block.on
    if not rows and not is_told and not isinstance(screen, WITHOUT_BUTTONS):
        yield f"no way on from {screen}"
    for row in rows:
        longest = HALF_A_ROW if len(row) > 1 else WHOLE_ROW
        if any(len(key.text) > longest for key in row):
            yield f"a label is too long: {[key.text for key in row]}"
    packed = [key.callback_data for row in rows for key in row]
    if len(set(packed)) < len(packed):
        yield f"the same tap twice: {packed}"
    for line in step.lines:
        if len(visible(renderer.render_line(line, chart.person)[0])) > LINE:
            yield f"a line is too long: {line.key}"
    if step.toast:
        CONTENT.language.words.plain(step.toast)


def _shown(chart: Chart, screen: s.Screen) -> list[RoutineItem]:
    """What is offered to be done now."""
    if isinstance(screen, s.Card):
        return [screen.item]
    if isinstance(screen, s.CardList):
        return [item for _, item in screen.items]
    if isinstance(screen, s.AskWhich):
        routine = chart.state.find_routine(screen.routine)
        return [routine.items[i].item for i, _ in screen.items] if routine else []
    return list(screen.items) if isinstance(screen, s.Opening) else []


def _is_safe(chart: Chart, screen: s.Screen) -> Iterator[str]:
    state = chart.state
    if state.safety.block is not None and not isinstance(screen, WHEN_BLOCKED):
        yield f"blocked, and sees {screen}"
    offered = _shown(chart, screen)
    ids = [item.exercise for item in offered]
    if isinstance(screen, s.PainAdvice) and screen.replacement is not None:
        ids.append(screen.replacement)
    yield from (f"{id_} rests and is offered on {screen}" for id_ in ids if _rests(chart, id_))
    on_a_card = not isinstance(screen, s.Opening)
    if on_a_card and any(unasked_needs(chart.library, state, item) for item in offered):
        yield f"its needs were not asked before {screen}"
    if on_a_card and any(_is_locked(chart, item) for item in offered):
        yield f"locked, and on {screen}"
    yield from _fits_the_day(chart, offered)


def _fits_the_day(chart: Chart, offered: list[RoutineItem]) -> Iterator[str]:
    """Within the person's limits, off the floor and gentle where today is, and nothing twice."""
    state, routine = chart.state, chart.state.routine
    limits = state.health.limits or frozenset[Limit]()
    if routine is None or not offered:
        return
    no_floor = Limit.NO_FLOOR in limits or state.day_changes.no_floor_on == routine.local_date
    for item in offered:
        exercise = chart.library[item.exercise]
        if not is_allowed(exercise, limits, item.rung, item.position):
            yield f"{item.exercise} does not fit {sorted(limits)}"
        if no_floor and item.position not in OFF_THE_FLOOR:
            yield f"{item.exercise} is on the floor today"
        if leaves_out_strength(state, chart.today) and exercise.kind not in GENTLE:
            yield f"{item.exercise} is not gentle"
        known = state.of(exercise)
        if known.status is Status.SUSPENDED and item.why not in BACK_FROM_SUSPENSION:
            yield f"{item.exercise} is held and offered as {item.why}"
    answered = [r.item.exercise for r in routine.items if r.answer is not None]
    ids = [item.exercise for item in offered]
    if len(set(ids)) < len(ids) or set(ids) & set(answered):
        yield f"twice in one routine: {ids}, done {answered}"


def _rests(chart: Chart, id_: ExerciseId) -> bool:
    known = chart.state.exercises.get(id_)
    return known is not None and known.status is Status.RESTING


def _is_locked(chart: Chart, item: RoutineItem) -> bool:
    exercise, routine = chart.library.get(item.exercise), chart.state.routine
    if exercise is None or exercise.gate is None or routine is None:
        return False
    on = routine.local_date
    return bool(hinge_gate.missing(chart.library, chart.state, exercise, on=on))


def _was_answered(chart: Chart, step: Step) -> Iterator[str]:
    before = step.before
    if before is None:
        return
    is_same = (chart.person.questions, chart.state) == (before.person.questions, before.state)
    if step.toast == OLD and (step.written or not is_same):
        yield f"{step.button} was called old and changed something"
    if step.toast == OLD and step.is_fresh:
        yield f"{step.button} was offered and called old"
    is_silent = not step.lines and not step.written and chart.person == before.person
    if step.text is not None and is_silent and not _is_shown_again(step.text, before):
        yield f"nothing came of {step.text!r}"
    if step.written and not chart.state.consent:
        yield "something was kept before the person agreed"


def _keeps_what_was_said(monkey: Monkey, step: Step) -> Iterator[str]:
    """An answer goes only where it is taken back, and what comes to rest is told and kept."""
    before, after = step.before, monkey.chart.state
    if before is None:
        return
    events = [entry.event for entry in monkey.diary[len(monkey.diary) - step.written :]]
    known = {r.seq for r in after.routines}
    given = {r.answer_seq for x in before.state.routines if x.seq in known for r in x.items}
    left = {r.answer_seq for x in after.routines for r in x.items}
    if given - left - {0} and not any(isinstance(e, d.Undone) for e in events):
        yield f"answers {given - left} are gone"
    told = {id_ for e in events if isinstance(e, d.Stopped) for id_ in e.exercises}
    told |= {e.exercise for e in events if isinstance(e, d.ProviderSaid)}
    new = {id_ for id_ in after.exercises if _rests(monkey.chart, id_) and not _rests(before, id_)}
    targets = {e.target for e in events if isinstance(e, d.Undone)}
    was_word = any(isinstance(e.event, d.ProviderSaid) for e in monkey.diary if e.seq in targets)
    if step.written and new - told and not was_word:
        yield f"{new - told} rest and nobody was told: {events}"


REMINDED = (
    *(
        s.Opening,
        s.AskMoved,
        s.AskSigns,
        s.AskConditions,
        s.AskPassing,
        s.NoExercises,
        s.SignAdvice,
    ),
    *(s.AskFirst, s.AskMorningCause),
    *(s.AskTypedSigns, s.AskOneLeg, s.AskPainPlace, s.AskPainKind),
)


def _reminds_of_the_day(monkey: Monkey, step: Step) -> Iterator[str]:
    is_sent = step.told.startswith("reminder daily") and step.told.endswith("sending")
    screen = current_screen(monkey.chart)
    if is_sent and monkey.chart.state.routine is not None and not isinstance(screen, REMINDED):
        yield f"a reminder shows {screen}"


def _taken_once(monkey: Monkey, step: Step) -> Iterator[str]:
    """The same tap once more, from another phone."""
    if step.button is None or step.toast == OLD or step.button in monkey.buttons():
        return
    chart = monkey.chart
    trial = chart.fresh()
    trial.past = tuple(monkey.diary)
    deed_of_tap(step.button, CONTENT.language.words, trial.library)(trial)
    is_same = (trial.person.questions, trial.state) == (chart.person.questions, chart.state)
    if trial.entries:
        yield f"twice: {step.button} {[e.event for e in trial.entries]}"
    if not is_same:
        yield f"twice: {step.button} opens something else"


def _is_shown_again(text: str, before: Chart) -> bool:
    """Whether all that the words ask for is the card that stands there, or they are refused."""
    meaning = read_intent(text, READER.intent_words, READER.time_words)
    is_set_already = meaning.intent is Intent.TIME and isinstance(current_screen(before), s.HourSet)
    is_asked = type(before.question) in READER.typed_answers
    is_a_tap = find_button(clean(text), before, CONTENT.language.words, before.library) is not None
    return meaning.intent in INTENT_DEEDS or is_asked or is_set_already or is_a_tap


def _leads_somewhere(chart: Chart) -> Iterator[str]:
    """By `/cancel`, `/start` and `/today` everybody comes to their day or to what it needs."""
    trial = chart.fresh()
    for name in ("cancel", "start", "today"):
        command = next(c for c in COMMANDS if c.name == name)
        command.deed("", TimeWords({}))(trial)
    screen = current_screen(trial)
    if screen.allows.cancel and not isinstance(screen, OF_THE_DAY):
        yield f"no way back to the day from {current_screen(chart)}: {screen}"


def live(seed: int, *, steps: int) -> Monkey:
    """A monkey after so many steps. Raises Broken at the first promise that does not hold."""
    monkey = Monkey(seed)
    for number in range(1, steps + 1):
        try:
            check(monkey, monkey.step(), number)
        except Broken:
            raise
        except Exception as error:
            way = "\n  ".join(monkey.told)
            raise Broken(f"seed {seed}, step {number}: {error!r}\n  {way}") from error
    return monkey
