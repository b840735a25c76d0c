"""A lasting sign: whether it has long been the same, the only one, and so no reason to stop."""

from __future__ import annotations

from bot.domain.diary import SignStable
from bot.domain.safety.signs import may_be_stable
from bot.usecases.chart import Chart
from bot.usecases.person import Talk

ABOUT_A_SIGN = ("sign", "follow_up")


def is_settling(chart: Chart) -> bool:
    """Whether the question about the open sign stands."""
    talk = chart.person.talk
    is_asked = talk is not None and talk.kind in ABOUT_A_SIGN and bool(talk.data.get("lasting"))
    return is_asked and may_be_stable(chart.state, chart.today)


def ask_lasting(chart: Chart) -> None:
    """Asks beside what was asked already: a slip can still be taken back."""
    block, talk = chart.state.safety.block, chart.person.talk
    assert block is not None
    if talk is None or talk.kind not in ABOUT_A_SIGN:
        talk = Talk("sign", {"block": block.seq})
    chart.ask(talk.kind, **{**talk.data, "lasting": True})


def settle(chart: Chart, *, is_lasting: bool) -> None:
    """Lifts the block and owes the advice to see someone soon; no or not sure leaves it."""
    block, talk = chart.state.safety.block, chart.person.talk
    assert block is not None
    assert talk is not None
    if not is_lasting:
        chart.ask(talk.kind, **{k: v for k, v in talk.data.items() if k != "lasting"})
        return
    chart.close_talk()
    chart.write(SignStable(block.seq))
    chart.say("advice-soon")
