"""Answering questions about warning signs: naming one, taking a slip back, telling a lasting one
apart."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import (
    ClearedBy,
    FollowedUp,
    OneLegAnswered,
    Reply,
    SignNamed,
    SignQuestion,
    SignsAnswered,
    SignStable,
    SignTakenBack,
    SignWordsAnswered,
)
from bot.domain.safety.sign_list import is_lasting, tier_of
from bot.domain.safety.signs import clearances, is_new_together, may_be_stable
from bot.domain.thresholds import SIGN_TAKEN_BACK_WITHIN
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Refused, Toast


def block_screen(chart: Chart) -> s.Screen | None:
    """Build the screen shown while a sign blocks exercise: the advice, or a question about it.

    None without a sign.
    """
    block = chart.state.safety.block
    if block is None:
        return None
    if _is_stable_asked(chart):
        return s.AskStable(block, chart.person.tz)
    clearing = chart.asked(q.Clearing)
    can_clear = chart.today > block.on
    if clearing is not None and can_clear and clearing.block == block.seq:
        dates = clearances(block, chart.today)
        return s.AskCleared(block.seq, clearing.by, dates, since=block.on)
    return s.SignAdvice(
        block=block,
        tz=chart.person.tz,
        ask_which=not block.sign,
        can_take_back=_can_take_back(chart),
        can_clear=can_clear,
        seen_somebody=chart.state.safety.seen_somebody,
        is_follow_up=chart.asked(q.FollowUp) is not None,
        together=is_lasting(block.sign) and is_new_together(chart.state, chart.today),
    )


def answer_signs(chart: Chart, question: SignQuestion, reply: Reply) -> Ending:
    """Store the reply to a list of signs.

    A yes or "not sure" counts from any card, however old; a no only while the list is open.
    """
    screen = chart.screen
    is_asked = isinstance(screen, s.AskSigns) and screen.question is question
    if not is_asked and reply is Reply.NO:
        return Refused.OLD
    if chart.state.safety.block is not None or not chart.state.consent:
        return Refused.OLD
    after_pain = isinstance(screen, s.AskSigns) and screen.after_pain
    seq = chart.write(SignsAnswered(question, reply, after_pain))
    if reply is not Reply.NO:
        chart.ask(q.AboutSign(seq, chart.now))
    return Toast.NONE


def answer_one_leg(chart: Chart, reply: Reply) -> Ending:
    """Store whether one leg is newly numb or weak; a no counts only while that is asked."""
    is_asked = isinstance(chart.screen, s.AskOneLeg)
    if not is_asked and reply is Reply.NO:
        return Refused.OLD
    if chart.state.safety.block is not None or not chart.state.consent:
        return Refused.OLD
    seq = chart.write(OneLegAnswered(reply))
    if reply is not Reply.NO:
        chart.ask(q.AboutSign(seq, chart.now))
    return Toast.NONE


def answer_sign_words(chart: Chart, *, about_me: bool) -> Ending:
    """Answer the signs that typed words led to: [None of these], a no to both lists.

    [Not about my body] has `about_me` False and is no answer to the lists.
    """
    if about_me:
        for question in SignQuestion:
            chart.write(SignsAnswered(question, Reply.NO))
    chart.write(SignWordsAnswered(about_me))
    return Toast.NONE


def name_sign(chart: Chart, block: int, sign: str) -> Ending:
    """Store which sign of the list it is; if it may be a lasting one, ask that next."""
    tier = tier_of(sign)
    assert tier is not None
    chart.write(SignNamed(sign, tier, block))
    if may_be_stable(chart.state, chart.today):
        _ask_lasting(chart, block)
    return Toast.NONE


def _is_stable_asked(chart: Chart) -> bool:
    """Whether the question is open if the sign has long been the same."""
    about = chart.asked(q.AboutSign) or chart.asked(q.FollowUp)
    return about is not None and about.lasting and may_be_stable(chart.state, chart.today)


def _ask_lasting(chart: Chart, block: int) -> None:
    """Ask if the sign has long been the same; it can still be taken back as a slip."""
    about = chart.asked(q.AboutSign) or chart.asked(q.FollowUp) or q.AboutSign(block)
    chart.ask(replace(about, lasting=True))


def answer_stable(chart: Chart, *, is_lasting: bool) -> Ending:
    """Take the answer whether the sign has long been the same and is the only one.

    `is_lasting` ([Yes, only that]) lifts the block and owes the advice to see someone soon; False
    ([No, or not sure]) leaves the block.
    """
    block = chart.showing(s.AskStable).block
    about = chart.asked(q.AboutSign) or chart.asked(q.FollowUp)
    assert about is not None
    if not is_lasting:
        chart.ask(replace(about, lasting=False))
        return Toast.NONE
    chart.close_all()
    chart.write(SignStable(block.seq))
    chart.say("advice-soon")
    return Toast.NONE


def _can_take_back(chart: Chart) -> bool:
    """Whether the sign came from a tap within the last quarter of an hour (15 minutes)."""
    about, block = chart.asked(q.AboutSign), chart.state.safety.block
    if block is None or about is None or about.block != block.seq or about.at is None:
        return False
    return chart.now - about.at <= SIGN_TAKEN_BACK_WITHIN


def take_back_sign(chart: Chart, block: int) -> Ending:
    """Take a sign back as a slip; its question is asked again, since a slip is not a no."""
    chart.close_all()
    chart.write(SignTakenBack(block))
    return Toast.UNDONE


def start_clearing(chart: Chart, block: int, by: ClearedBy | None = None) -> Ending:
    """Ask who looked at the sign, then (with `by`) when; not before the day after the sign."""
    chart.ask(q.Clearing(block, by))
    return Toast.NONE


def leave_clearing(chart: Chart) -> Ending:
    """Leave the question who looked at the sign; the advice is shown again."""
    chart.close_all()
    return Toast.NONE


def follow_up(chart: Chart, block: int, *, seen: bool) -> Ending:
    """Store whether somebody has looked at the sign: [Yes, it was checked] or [Not yet].

    From an old card it is taken only if it tells something new.
    """
    if chart.state.safety.block is None or chart.state.safety.block.seq != block:
        return Refused.OLD
    is_asked = chart.asked(q.FollowUp) is not None
    if not is_asked and seen is chart.state.safety.seen_somebody:
        return Refused.OLD
    if is_asked:
        chart.close_all()
    chart.write(FollowedUp(seen))
    return Toast.NONE
