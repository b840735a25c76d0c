"""Nobody gets a card before what it needs of the body was asked, whatever they tap."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, time, timedelta
from random import Random

import pytest

from bot.chat import buttons as b
from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry, Feel, PainKind, PainPlace, WorseCause
from bot.domain.exercise import ExerciseId, Limit, Place, Position, Thing
from bot.domain.reasons import Reason
from bot.domain.rules.body_needs import unasked_needs
from bot.domain.rules.fold import replay
from bot.domain.state import TrainingState
from bot.usecases import screens as s
from bot.usecases.about_you import limits as own_limits
from bot.usecases.about_you import profile
from bot.usecases.chart import Chart
from bot.usecases.codec import decode_event
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from bot.usecases.routine import answering, hinge, listing, morning, pain, plan
from bot.usecases.routine import body_needs as needs
from bot.usecases.safety import signs
from tests.domain.factories import real_library
from tests.usecases.taps import tap

LIBRARY = real_library()
MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BODY = {
    Limit.NO_KNEEL: {Position.HANDS_AND_KNEES, Position.HALF_KNEELING, Position.FOREARMS},
    Limit.WRIST_PAIN: {Position.HANDS_AND_KNEES},
    Limit.SHOULDER_PAIN: {Position.HANDS_AND_KNEES, Position.FOREARMS, Position.SIDE},
    Limit.KNEE_PAIN: set(),
    Limit.WORSE_BENDING: set(),
    Limit.WORSE_ARCHING: set(),
}
"""Where a knee, wrist or shoulder carries weight, by our own reading of docs/rules.md; bending and
arching are movements, in any position."""


def make_chart(*limits: Limit, edition: int = 2) -> Chart:
    """Somebody after the first contact, on their first day."""
    person = Person(PersonId(1), 7, "en", "UTC", MORNING, zone_known=True, local_time=time(8))
    chart = Chart(person, TrainingState(), LIBRARY, MORNING, current_screen)
    chart.write(d.Consented(1))
    for question in d.SignQuestion:
        chart.write(d.SignsAnswered(question, d.Reply.NO))
    chart.write(d.LimitsSet(frozenset(limits), edition=edition))
    chart.write(d.UsualPainSet(3))
    return chart


def must_know(item: d.RoutineItem) -> set[Limit]:
    """What has to be known before this card, read from the exercise's own lines."""
    exercise, item = LIBRARY[item.exercise], item
    found = set()
    for limit, positions in BODY.items():
        effect = exercise.limits.get(limit)
        if effect is None:
            continue
        top = None if effect.top_rung is None else exercise.index_of(effect.top_rung)
        takes_away = (
            effect.exclude
            or (effect.positions is not None and item.position not in effect.positions)
            or (top is not None and exercise.index_of(item.rung) > top)
        )
        if takes_away or item.position in positions:
            found.add(limit)
    thing = exercise.rung(item.rung).needs
    return found if thing is None else {*found, thing.lack}


def told_of_needs(chart: Chart) -> tuple[set[Limit], set[Limit]]:
    """What the diary says was asked, and what is not fine."""
    asked: set[Limit] = set()
    no: set[Limit] = set()
    for entry in chart.entries:
        if isinstance(entry.event, d.NeedsAsked):
            asked |= entry.event.asked
            no = no - entry.event.asked | entry.event.not_ok
        elif isinstance(entry.event, d.LimitAdded):
            asked.add(entry.event.limit)
            no.add(entry.event.limit)
    return asked, no


class Tapper:
    """Taps at random whatever is open, and looks at every card that comes."""

    def __init__(self, seed: int, *, hurts: bool = True) -> None:
        self.chart, self.rng, self.hurts = make_chart(), Random(seed), hurts
        self.questions: Counter[str] = Counter()
        self.cards = self.things_asked = self.with_things = 0

    def live(self, days: int) -> None:
        for _ in range(days):
            plan.plan_routine(self.chart, on=self.chart.today)
            for _ in range(40):
                if not self.tap(current_screen(self.chart)):
                    break
            self.chart.now += timedelta(days=self.rng.choice((1, 1, 1, 1, 2, 5)))

    def tap(self, screen: s.Screen) -> bool:
        """False where the day is over."""
        chart, rng = self.chart, self.rng
        if isinstance(screen, s.Card):
            self.look_at(screen.item)
            answering.give_answer(chart, screen.routine, screen.index, self.an_answer())
        elif isinstance(screen, s.CardList):
            self.answer_list(screen)
        elif isinstance(screen, s.AskNeeds):
            self.answer_needs(screen)
        elif isinstance(screen, s.AskThings):
            self.answer_things(screen)
        elif isinstance(screen, s.Opening):
            feel = rng.choice((Feel.USUAL, Feel.USUAL, Feel.BETTER, Feel.SORE))
            feel = feel if self.hurts else Feel.USUAL
            if screen.check_of is None:
                morning.start_routine(chart, screen.routine)
            else:
                morning.check_morning(chart, screen.check_routine, feel)
        elif isinstance(screen, s.End):
            self.questions[str(chart.today)] += self.answer_below(screen)
            return False
        else:
            return self.follow_up(screen)
        return True

    def an_answer(self) -> Answer:
        if not self.hurts:
            return Answer.EASY
        return self.rng.choice([*[Answer.EASY] * 8, *[Answer.OK] * 8, Answer.PAIN, Answer.SKIPPED])

    def answer_needs(self, screen: s.AskNeeds) -> None:
        """A question that was answered is never put again; some find it not fine."""
        asked, _ = told_of_needs(self.chart)
        assert not asked & set(screen.needs), "asked twice"
        self.questions[str(self.chart.today)] += 1
        no = [n for n in screen.needs if self.rng.random() < 0.3]
        for need in no:
            needs.tick_need(self.chart, need, on=True)
        still = isinstance(current_screen(self.chart), s.AskNeeds)
        if still and (len(screen.needs) > 1 or not no):
            needs.answer_needs(self.chart)

    def answer_things(self, screen: s.AskThings) -> None:
        """Both things at once, and never again."""
        asked, _ = told_of_needs(self.chart)
        assert not asked & {thing.lack for thing in Thing}, "asked twice"
        self.questions[str(self.chart.today)] += 1
        self.things_asked += 1
        for thing in Thing:
            if self.rng.random() < 0.4:
                needs.tick_thing(self.chart, thing, on=True)
        needs.answer_things(self.chart)

    def answer_list(self, screen: s.CardList) -> None:
        """All fine, or one of them by itself."""
        for _, item in screen.items:
            self.look_at(item)
        if self.rng.random() < 0.5:
            listing.all_fine(self.chart, screen.routine)
        else:
            index, _ = self.rng.choice(screen.items)
            answering.give_answer(self.chart, screen.routine, index, self.an_answer())

    def look_at(self, item: d.RoutineItem) -> None:
        asked, no = told_of_needs(self.chart)
        missing = must_know(item) - asked
        assert not missing, f"{item.exercise} {item.rung} before {missing} was asked"
        if Limit.WRIST_PAIN in no and item.exercise == "bird_dog":
            assert item.position is Position.FOREARMS
        thing = LIBRARY[item.exercise].rung(item.rung).needs
        assert thing is None or thing.lack not in no, f"{item.rung} without {thing}"
        self.cards += 1
        self.with_things += thing is not None

    def answer_below(self, screen: s.End) -> int:
        chart, rng = self.chart, self.rng
        if screen.question is None or rng.random() < 0.3:
            return int(screen.question is not None)
        if screen.question is d.EndQuestion.AGE:
            profile.tell_age(chart, rng.choice(list(d.AgeBand)))
        else:
            profile.skip_question(chart, screen.question)
        return 1

    def follow_up(self, screen: s.Screen) -> bool:
        chart, rng = self.chart, self.rng
        if isinstance(screen, s.AskPainPlace):
            places = [p for p in PainPlace if p is not PainPlace.CHEST]
            pain.place_pain(chart, screen.cause, rng.choice(places))
        elif isinstance(screen, s.AskPainKind):
            pain.name_pain(chart, screen.cause, PainKind.ACHE)
        elif isinstance(screen, s.PainAdvice):
            if screen.limit is not None and rng.random() < 0.5:
                pain.note_limit(chart, screen.limit)
            elif screen.replacement is not None:
                pain.another_instead(chart, screen.cause)
            else:
                pain.stop_today(chart, screen.routine, screen.cause)
        elif isinstance(screen, s.AskSigns):
            signs.answer_signs(chart, screen.question, d.Reply.NO)
        elif isinstance(screen, s.AskHinge):
            hinge.check_hinge(chart, screen.cause, good=True)
        elif isinstance(screen, s.AskMorningCause):
            morning.explain_morning(chart, screen.morning, WorseCause.SOMETHING_ELSE, 0)
        else:
            return False
        return True


@pytest.mark.parametrize("seed", range(12))
def test_no_card_comes_before_its_needs_were_asked(seed: int) -> None:
    tapper = Tapper(seed)

    tapper.live(60)

    assert tapper.cards > 15
    assert tapper.chart.state == replay(LIBRARY, tapper.chart.entries)


def test_whoever_comes_to_a_band_was_asked_once_for_all_and_has_one() -> None:
    lives = [Tapper(seed, hurts=False) for seed in range(5, 11)]
    for tapper in lives:
        tapper.live(120)

    assert sum(tapper.things_asked for tapper in lives) >= 4
    assert sum(tapper.with_things for tapper in lives) >= 4
    assert max(max(tapper.questions.values()) for tapper in lives) == 1


@pytest.mark.parametrize("seed", range(12))
def test_a_day_has_one_question_at_most(seed: int) -> None:
    tapper = Tapper(seed)

    tapper.live(40)

    assert tapper.questions
    assert max(tapper.questions.values()) == 1


def at_bird_dog(*, edition: int = 2) -> tuple[Chart, int]:
    """A routine under way whose first open card is the bird dog, on hands and knees."""
    chart = make_chart(edition=edition)
    items = [item_of("bird_dog"), item_of("diaphragmatic_breathing")]
    routine = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, tuple(items)))
    chart.write(d.Opened(routine))
    return chart, routine


def item_of(id_: str, rung: int = 0) -> d.RoutineItem:
    exercise = LIBRARY[ExerciseId(id_)]
    step = exercise.ladder[rung]
    return d.RoutineItem(exercise.id, step.id, step.dose, step.positions[0], Reason.NEW)


def test_the_bird_dog_asks_for_knees_wrists_and_shoulders_at_once() -> None:
    chart, routine = at_bird_dog()

    screen = current_screen(chart)

    assert isinstance(screen, s.AskNeeds)
    assert (screen.routine, screen.index) == (routine, 0)
    assert screen.needs == (Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN)


def test_an_answer_from_a_card_that_was_never_shown_changes_nothing() -> None:
    chart, routine = at_bird_dog()

    assert answering.give_answer(chart, routine, 0, Answer.EASY) == "toast-old"
    assert isinstance(current_screen(chart), s.AskNeeds)


def test_all_fine_shows_the_card_and_is_not_asked_again() -> None:
    chart, routine = at_bird_dog()

    assert tap(chart, b.AnswerNeeds(routine, 0, fine=True)) == ""

    assert isinstance(current_screen(chart), s.Card)
    assert tap(chart, b.AnswerNeeds(routine, 0, fine=True)) == "toast-old"
    assert tap(chart, b.TickNeed(routine, 0, Limit.WRIST_PAIN, on=True)) == "toast-old"
    assert chart.state.health.limits == frozenset()


def test_sore_wrists_put_the_bird_dog_on_the_forearms() -> None:
    chart, routine = at_bird_dog()
    tap(chart, b.TickNeed(routine, 0, Limit.WRIST_PAIN, on=True))

    assert tap(chart, b.AnswerNeeds(routine, 0, fine=True)) == "toast-old", "one is ticked"
    assert tap(chart, b.AnswerNeeds(routine, 0, fine=False)) == "toast-fitted"

    card = current_screen(chart)
    assert isinstance(card, s.Card)
    assert (card.item.exercise, card.item.position) == ("bird_dog", Position.FOREARMS)


def test_knees_that_do_not_like_kneeling_put_it_at_the_counter() -> None:
    chart, routine = at_bird_dog()
    tap(chart, b.TickNeed(routine, 0, Limit.NO_KNEEL, on=True))
    tap(chart, b.AnswerNeeds(routine, 0, fine=False))

    card = current_screen(chart)

    assert isinstance(card, s.Card)
    assert (card.item.exercise, card.item.position) == ("bird_dog", Position.STANDING)


def test_neither_knees_nor_wrists_give_another_of_the_group() -> None:
    chart, routine = at_bird_dog()
    for need in (Limit.NO_KNEEL, Limit.WRIST_PAIN):
        tap(chart, b.TickNeed(routine, 0, need, on=True))
    tap(chart, b.AnswerNeeds(routine, 0, fine=False))

    card = current_screen(chart)

    assert isinstance(card, s.Card)
    assert card.item.exercise != "bird_dog"
    assert card.total == 2


def test_a_tick_can_be_taken_away_before_it_counts() -> None:
    chart, routine = at_bird_dog()
    tap(chart, b.TickNeed(routine, 0, Limit.WRIST_PAIN, on=True))
    tap(chart, b.TickNeed(routine, 0, Limit.WRIST_PAIN, on=False))

    assert tap(chart, b.AnswerNeeds(routine, 0, fine=True)) == ""
    assert chart.state.health.limits == frozenset()


@pytest.mark.parametrize("need", [Limit.KNEE_PAIN, Limit.PREGNANT, Limit.NO_FLOOR])
def test_what_was_not_asked_cannot_be_ticked(need: Limit) -> None:
    chart, routine = at_bird_dog()

    assert tap(chart, b.TickNeed(routine, 0, need, on=True)) == "toast-old"


def test_who_was_asked_by_the_first_list_is_not_asked_again() -> None:
    chart, _ = at_bird_dog(edition=1)

    assert isinstance(current_screen(chart), s.Card)


def test_a_diary_from_before_reads_as_asked() -> None:
    stored = {"type": "LimitsSet", "limits": ["no_kneel"]}
    entry = DiaryEntry(1, MORNING, MORNING.date(), decode_event(stored))

    state = replay(LIBRARY, [entry])

    assert state.health.limits == frozenset({Limit.NO_KNEEL})
    assert {Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN} <= state.health.needs_asked
    assert Limit.KNEE_PAIN not in state.health.needs_asked, "that list did not ask for knees"


def test_at_the_wall_the_plank_asks_nothing_and_on_the_knees_it_does() -> None:
    wall, on_knees = item_of("plank", 0), item_of("plank", 2)
    state = make_chart().state

    assert unasked_needs(LIBRARY, state, wall) == frozenset()
    assert unasked_needs(LIBRARY, state, on_knees) == {Limit.NO_KNEEL, Limit.SHOULDER_PAIN}


@pytest.mark.parametrize(
    ("exercise", "below", "above", "need"),
    [
        ("hip_hinge", "wall_8", "wall_far_10", Limit.WORSE_BENDING),
        ("hip_90_90", "switch_14", "side_hold_20", Limit.WORSE_BENDING),
        ("bird_dog", "heel_slide_5", "leg_5_hold_3", Limit.WORSE_ARCHING),
    ],
)
def test_bending_and_arching_are_asked_where_a_no_would_take_the_rung_away(
    exercise: str, below: str, above: str, need: Limit
) -> None:
    chart = make_chart()
    ladder = LIBRARY[ExerciseId(exercise)].ladder
    easy, hard = (next(n for n, r in enumerate(ladder) if r.id == id_) for id_ in (below, above))

    assert need not in unasked_needs(LIBRARY, chart.state, item_of(exercise, easy))
    assert need in unasked_needs(LIBRARY, chart.state, item_of(exercise, hard))


def test_a_back_that_is_worse_with_bending_keeps_the_hinge_at_the_wall_and_is_asked_once() -> None:
    chart = make_chart()
    high = item_of("hip_hinge", 3)
    routine = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, (high,)))
    chart.write(d.Opened(routine))
    screen = current_screen(chart)
    assert isinstance(screen, s.AskNeeds)
    assert Limit.WORSE_BENDING in screen.needs
    tap(chart, b.TickNeed(routine, 0, Limit.WORSE_BENDING, on=True))
    if isinstance(current_screen(chart), s.AskNeeds):
        tap(chart, b.AnswerNeeds(routine, 0, fine=False))

    card = current_screen(chart)

    assert isinstance(card, s.Card)
    assert (card.item.exercise, card.item.rung) == ("hip_hinge", "wall_6"), "never met: its easiest"
    assert unasked_needs(LIBRARY, chart.state, high) & {Limit.WORSE_BENDING} == frozenset()


def open_limits(chart: Chart, page: s.Page) -> None:
    own_limits.show(chart)
    own_limits.turn_to(chart, page)


def test_limits_wait_for_the_first_contact() -> None:
    chart = make_chart()

    own_limits.show(chart)

    assert [line.key for line in chart.person.lines] == ["line-not-now"]
    assert isinstance(current_screen(chart), s.AskPlace)


def test_under_a_sign_the_advice_stays_on_top() -> None:
    chart, _ = at_bird_dog()
    open_limits(chart, s.Page.POSITIONS)
    chart.write(d.SignTold("chest", d.Tier.EMERGENCY))

    assert isinstance(current_screen(chart), s.SignAdvice)
    assert tap(chart, b.TickOwn(Limit.WRIST_PAIN, on=True)) == "toast-old"
    own_limits.show(chart)
    assert isinstance(current_screen(chart), s.SignAdvice)


def test_positions_told_in_limits_fit_the_plan_and_are_not_asked_again() -> None:
    chart, _ = at_bird_dog()
    open_limits(chart, s.Page.POSITIONS)
    tap(chart, b.TickOwn(Limit.NO_KNEEL, on=True))

    assert tap(chart, b.OwnDone(s.Page.POSITIONS)) == "toast-fitted"
    assert own_limits.close(chart) == ""

    card = current_screen(chart)
    assert isinstance(card, s.Card)
    assert card.item.position is Position.STANDING


def test_a_condition_told_later_asks_for_a_professional_and_can_be_taken_back() -> None:
    chart, routine = at_bird_dog()
    open_limits(chart, s.Page.CONDITIONS)
    tap(chart, b.TickOwn(Limit.BP_OR_HEART, on=True))
    tap(chart, b.OwnDone(s.Page.CONDITIONS))
    own_limits.close(chart)
    assert isinstance(current_screen(chart), s.AskFirst)
    assert answering.give_answer(chart, routine, 0, Answer.EASY) == "toast-old"

    open_limits(chart, s.Page.CONDITIONS)
    tap(chart, b.TickOwn(Limit.BP_OR_HEART, on=False))
    tap(chart, b.OwnDone(s.Page.CONDITIONS))
    own_limits.close(chart)

    assert isinstance(current_screen(chart), s.AskNeeds)


def test_conditions_changed_in_limits_leave_the_positions_alone() -> None:
    chart, _ = at_bird_dog()
    chart.write(d.LimitAdded(Limit.SHOULDER_PAIN))
    open_limits(chart, s.Page.CONDITIONS)
    tap(chart, b.TickOwn(Limit.LEG_SYMPTOMS, on=True))
    tap(chart, b.OwnDone(s.Page.CONDITIONS))

    assert chart.state.health.limits == frozenset({Limit.SHOULDER_PAIN, Limit.LEG_SYMPTOMS})


def test_a_strong_usual_pain_told_later_asks_for_a_professional() -> None:
    chart, _ = at_bird_dog()
    open_limits(chart, s.Page.PAIN)
    assert tap(chart, b.OwnUsualPain(11)) == "toast-old"
    tap(chart, b.OwnUsualPain(8))
    own_limits.close(chart)

    assert isinstance(current_screen(chart), s.AskFirst)


def test_a_page_that_is_not_open_takes_no_ticks() -> None:
    chart, _ = at_bird_dog()
    assert tap(chart, b.TickOwn(Limit.WRIST_PAIN, on=True)) == "toast-old"
    open_limits(chart, s.Page.POSITIONS)

    assert tap(chart, b.TickOwn(Limit.PREGNANT, on=True)) == "toast-old"
    assert tap(chart, b.OwnDone(s.Page.CONDITIONS)) == "toast-old"
    assert tap(chart, b.OwnUsualPain(3)) == "toast-old"
