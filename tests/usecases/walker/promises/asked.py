"""What is asked, and when: needs of the body, a professional's word, one question a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from bot.domain.diary import ProviderWord, RoutineItem
from bot.domain.exercise import Exercise, Limit, Place, Position
from bot.usecases import screens as s
from tests.domain.random_days.facts import allowed_places
from tests.usecases.walker.promises.sight import Broken, Sight
from tests.usecases.walker.told import A_DAY, DAYS_AGO

SLIP = timedelta(minutes=15)
LIFTING = (ProviderWord.MAY_TRY, ProviderWord.EASIER)
NEEDS = (
    *(Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN, Limit.KNEE_PAIN),
    *(Limit.WORSE_BENDING, Limit.WORSE_ARCHING),
)
CARRIES = {
    Position.HANDS_AND_KNEES: (Limit.NO_KNEEL, Limit.WRIST_PAIN, Limit.SHOULDER_PAIN),
    Position.HALF_KNEELING: (Limit.NO_KNEEL,),
    Position.FOREARMS: (Limit.NO_KNEEL, Limit.SHOULDER_PAIN),
    Position.SIDE: (Limit.SHOULDER_PAIN,),
}
"""Hands and knees: knees, wrists, shoulders; half kneeling: knees; and so on (1.B)."""


def needs_of(exercise: Exercise, item: RoutineItem) -> Iterator[Limit]:
    """What a no would take away, or what carries the weight where it has a line about it."""
    index = exercise.index_of(item.rung)
    for need in NEEDS:
        if need not in exercise.limits:
            continue
        left = allowed_places(exercise, frozenset({need}), Place.FLOOR)
        if (index, item.position) not in left or need in CARRIES.get(item.position, ()):
            yield need


def needs_are_asked_first(sight: Sight) -> Broken:
    """1.B: before the card of the first exercise that needs it."""
    if not isinstance(sight.look.screen, s.Card | s.CardList):
        return
    known = sight.ear.needs_asked | sight.told.limits
    for item in sight.items:
        unasked = set(needs_of(sight.library[item.exercise], item)) - known
        if unasked:
            yield f"{item.exercise} {item.position}: {' '.join(sorted(unasked))}"


def no_need_twice(sight: Sight) -> Broken:
    """1.B: none comes twice."""
    screen = sight.look.screen
    if isinstance(screen, s.AskNeeds):
        again = frozenset(screen.needs) & sight.ear.needs_asked
        if again:
            yield " ".join(sorted(again))


def words_count_from_after_the_stop(sight: Sight) -> Broken:
    """4.D, 3.B: only days after the stop or the sign are offered."""
    screen, today = sight.look.screen, sight.look.on
    if isinstance(screen, s.AskProvidersWord) and screen.word in LIFTING:
        out = sight.told.rest(screen.exercise).out
        early = [w for w in screen.dates if out and today - DAYS_AGO[w] * A_DAY <= out]
        if early:
            yield f"{screen.exercise} rests since {out}: {[*screen.dates]}"
    elif isinstance(screen, s.AskCleared) and sight.ear.signs.blocks:
        sign = max(sight.ear.signs.blocks)
        early = [w for w in screen.dates if today - DAYS_AGO[w] * A_DAY <= sign]
        if early:
            yield f"a sign of {sign}: {[*screen.dates]}"


def a_slip_is_taken_back_at_once(sight: Sight) -> Broken:
    """3.B: a slip is taken back within 15 minutes, a word comes on the day after at the soonest."""
    screen, signs = sight.look.screen, sight.ear.signs
    if not isinstance(screen, s.SignAdvice):
        return
    if screen.can_take_back and signs.told_at and sight.look.at - signs.told_at > SLIP + SLIP / 15:
        yield f"told at {signs.told_at}"
    if screen.can_clear and signs.blocks and sight.look.on <= max(signs.blocks):
        yield f"a word on the day of the sign, {max(signs.blocks)}"


def the_card_names_the_limits(sight: Sight) -> Broken:
    """1.B: the full card says what the person's own limits change."""
    screen = sight.look.screen
    if isinstance(screen, s.Card) and screen.full:
        own = sight.told.limits & sight.library[screen.item.exercise].limits.keys()
        missing = own - {Limit.NO_FLOOR} - set(screen.limits)
        if missing:
            yield f"{screen.item.exercise}: {' '.join(sorted(missing))}"


def one_question_a_day(sight: Sight) -> Broken:
    """1.B: at most one question a day beside those of safety. Until four it is still the evening
    before, so a day is one by the routine and by the calendar."""
    screen = sight.look.screen
    on = screen.local_date if isinstance(screen, s.End) else sight.on
    asked = sight.ear.asked_on.setdefault((on, sight.look.on), set())
    if (on, sight.look.on) in sight.ear.needs_on:
        asked.add("needs")
    if isinstance(screen, s.End) and screen.week is not None and screen.question is not None:
        yield f"{screen.question} beside the check-in of week {screen.week}"
    if isinstance(screen, s.End) and screen.question is not None:
        asked.add(str(screen.question))
    else:
        return
    if len(asked) > 1 and sight.told.first_day != on:
        yield " ".join(sorted(asked))


def what_passes_is_asked_again(sight: Sight) -> Broken:
    """3.B: an operation and a birth 12 weeks after they were told, leg symptoms every 4 weeks,
    before the next routine."""
    if not sight.items or sight.told.of_routine.get(sight.routine):
        return
    for limit in sorted(sight.told.limits & sight.ear.again_on.keys()):
        is_asked = isinstance(sight.look.screen, s.AskNeeds | s.AskThings)
        if sight.ear.again_on[limit] <= sight.on and not is_asked:
            yield f"{limit} since {sight.ear.again_on[limit]}"


def what_is_not_at_hand_is_not_needed(sight: Sight) -> Broken:
    """1.B: a rung that needs a band or weights only for who said they have them; asked once."""
    screen = sight.look.screen
    if isinstance(screen, s.AskThings) and sight.ear.things_asked:
        yield "asked a second time"
    if not isinstance(screen, s.Card | s.CardList):
        return
    for item in sight.items:
        thing = sight.library[item.exercise].rung(item.rung).needs
        if thing is None:
            continue
        if not sight.ear.things_asked or thing.lack in sight.told.limits:
            yield f"{item.exercise} {item.rung} needs {thing}"
