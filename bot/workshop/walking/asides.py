"""Events between a made-up person and the routine: a provider's word, a new limit, a sign."""

from __future__ import annotations

from bot.domain import diary as d
from bot.domain.exercise import Limit
from bot.domain.rules.check_ins import due_week
from bot.domain.rules.limits import ASK_FIRST
from bot.domain.rules.passing import passing_due
from bot.domain.rules.providers_word import dates_that_open
from bot.domain.rules.week_rules import swaps_to_offer
from bot.domain.safety.sign_list import SIGNS
from bot.domain.safety.signs import clearances, may_be_stable
from bot.domain.state import Status
from bot.workshop.walking.habits import WORDS
from bot.workshop.walking.life import Life


def get_checked(life: Life) -> None:
    """Perhaps let a doctor clear the person of the sign that blocks."""
    block = life.state.safety.block
    if block is None or not life.happens(life.habits.sees_provider):
        return
    if dates := clearances(block, life.today):
        life.write(d.Cleared(d.ClearedBy.DOCTOR, life.rng.choice(dates), block.seq))
        life.day.said.append("A doctor checked me and said I can exercise")


def provider_speaks(life: Life) -> None:
    """Perhaps give the provider's word, mostly about a resting exercise, seldom about another."""
    known = life.state.exercises.items()
    about = [id_ for id_, e in known if e.status is Status.RESTING]
    if life.happens(life.habits.provider_minds):
        about = [id_ for id_, e in known if e.done_on is not None]
    elif not life.happens(life.habits.sees_provider):
        return
    if not about:
        return
    exercise, word = life.rng.choice(about), WORDS.draw(life.rng)
    dates = dates_that_open(life.state.exercises[exercise], life.today)
    when = dates[-1] if dates else d.ClearedWhen.TODAY
    life.write(d.ProviderSaid(exercise, word, d.ClearedBy.PHYSIO, when))
    life.day.said.append(f"My doctor or physio says: {word}, {exercise}")


def limits_pass(life: Life) -> None:
    """Answer about the limits that are asked about again: most are over in their time."""
    while (limit := passing_due(life.state, life.today)) is not None:
        how = life.rng.choice((d.HowNow.GONE, d.HowNow.GONE, d.HowNow.SAME))
        life.write(d.LimitAskedAgain(limit, how))
        life.day.said.append(f"Asked again about {limit}: {how}")


def other_things(life: Life) -> None:
    """Seldom, and after the cards, tell of a warning sign or of a new limit."""
    if life.happens(life.habits.new_limit):
        limit = life.rng.choice(tuple(Limit))
        life.write(d.LimitAdded(limit))
        if limit in ASK_FIRST:
            life.write(d.AskedFirst(agreed=True))
        life.day.said.append(f"A new limit: {limit}")
    if life.state.safety.block is None and life.happens(life.habits.sign):
        _sign(life)


def _sign(life: Life) -> None:
    """Answer yes or not sure, then which one; some were a slip, some have long been the same."""
    reply = life.rng.choice((d.Reply.YES, d.Reply.NOT_SURE))
    question = life.rng.choice(tuple(d.SignQuestion))
    block = life.write(d.SignsAnswered(question, reply))
    life.day.said.append(f"A warning sign: {reply}")
    if life.happens(life.habits.slip):
        life.write(d.SignTakenBack(block))
        life.write(d.SignsAnswered(question, d.Reply.NO))
        life.day.said.append("That was a slip")
        return
    sign = life.rng.choice(SIGNS[question])
    life.write(d.SignNamed(sign.key, sign.tier, block))
    life.day.said.append(f"It is: {sign.key}")
    if may_be_stable(life.state, life.today) and life.happens(0.7):
        life.write(d.SignStable(block))
        life.day.said.append("It has long been the same")


def tell_week(life: Life) -> None:
    """Tell the week that is over, choose for the next one, and want another in a place."""
    week = due_week(life.state, life.today)
    if week is None or not life.happens(life.habits.checks_in):
        return
    change = life.rng.choice(d.CHANGE_STEPS)
    pain = max(0, min(10, life.habits.usual_pain + life.rng.randrange(-2, 4)))
    activity = life.rng.randrange(11)
    for question, value in zip(d.CheckInQuestion, (change, pain, activity), strict=True):
        life.write(d.CheckInAnswered(week, question, value))
    life.day.said.append(f"The week: change {change}, pain {pain}, activity {activity}")
    choice = life.rng.choice((None, *d.NextWeek))
    if choice is not None:
        life.write(d.NextWeekChosen(week, choice))
        life.day.said.append(f"Next week: {choice}")
    for exercise in swaps_to_offer(life.state):
        life.write(d.AnotherWanted(week, exercise))
