"""Warning signs in the talk: answering, naming, taking back a slip, asking who looked."""

from __future__ import annotations

from bot.domain.diary import (
    FollowedUp,
    Reply,
    SignNamed,
    SignQuestion,
    SignsAnswered,
    SignTakenBack,
)
from bot.domain.safety.sign_list import SIGNS, tier_of
from bot.domain.safety.signs import may_be_stable
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.settling import ask_lasting, settle
from bot.usecases.slips import can_take_back

OLD = "toast-old"


def answer_signs(chart: Chart, question: SignQuestion, reply: Reply) -> str:
    """A yes or not sure counts from any card, however old; a no only where it is asked."""
    screen = current_screen(chart)
    is_asked = isinstance(screen, s.AskSigns) and screen.question is question
    if not is_asked and reply is Reply.NO:
        return OLD
    if chart.state.safety.block is not None or not chart.state.consent:
        return OLD
    after_pain = isinstance(screen, s.AskSigns) and screen.after_pain
    seq = chart.write(SignsAnswered(question, reply, after_pain))
    if reply is not Reply.NO:
        chart.ask("sign", block=seq, at=chart.now.isoformat())
    return ""


def name_sign(chart: Chart, block: int, sign: str) -> str:
    """Which sign it is: one of its list, else the question stays open.

    A lasting one is asked about before anything else is made of it.
    """
    open_block, tier = chart.state.safety.block, tier_of(sign)
    if open_block is None or open_block.seq != block or open_block.sign or tier is None:
        return OLD
    if open_block.question is None or sign not in {x.key for x in SIGNS[open_block.question]}:
        return OLD
    chart.write(SignNamed(sign, tier, block))
    if may_be_stable(chart.state, chart.today):
        ask_lasting(chart)
    return ""


def settle_sign(chart: Chart, block: int, *, is_lasting: bool) -> str:
    """[Yes, only that] or [No, or not sure], on the question itself only."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskStable) or screen.block.seq != block:
        return OLD
    settle(chart, is_lasting=is_lasting)
    return ""


def take_back_sign(chart: Chart, block: int) -> str:
    """The question comes again: a slip is not a no."""
    open_block = chart.state.safety.block
    if open_block is None or open_block.seq != block or not can_take_back(chart):
        return OLD
    chart.close_talk()
    chart.write(SignTakenBack(block))
    return "toast-undone"


def start_clearing(chart: Chart, block: int, by: str = "") -> str:
    """Asks who looked and when; not before the day after the sign."""
    open_block = chart.state.safety.block
    if open_block is None or open_block.seq != block or chart.today <= open_block.on:
        return OLD
    chart.ask("clearing", block=block, by=by)
    return ""


def leave_clearing(chart: Chart) -> str:
    """Back to the advice; nothing was said yet."""
    if chart.talk_of("clearing") is None:
        return OLD
    chart.close_talk()
    return ""


def follow_up(chart: Chart, block: int, *, seen: bool) -> str:
    """[Yes, it was checked] or [Not yet]; from an old card only where it tells something new."""
    if chart.state.safety.block is None or chart.state.safety.block.seq != block:
        return OLD
    is_asked = chart.talk_of("follow_up") is not None
    if not is_asked and seen is chart.state.safety.seen_somebody:
        return OLD
    if is_asked:
        chart.close_talk()
    chart.write(FollowedUp(seen))
    return ""
