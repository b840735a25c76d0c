"""Warning signs: the two lists, the advice, and a provider's clearance (clinical 3.A, 3.B)."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.buttons import (
    ClearBy,
    ClearWhen,
    FollowUp,
    LeaveClearing,
    NameSign,
    OneLegReply,
    SettleSign,
    SignsReply,
    SignWordsReply,
    StartClearing,
    TakeBackSign,
)
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    emergency_numbers,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.diary import ClearedBy, Reply, SignQuestion, Tier
from bot.domain.safety.sign_list import SIGNS
from bot.usecases import screens as s

SHORT = 18
"""The most letters of a label that can share a row on a narrow phone."""

SEVERAL = "several"


@renders(s.AskSigns)
def ask_signs(screen: s.AskSigns, voice: Voice) -> Rendered:
    """Render a list of signs with its answers.

    The second list has its no in another row and in other words, so that nobody taps it unread.
    """
    question = screen.question

    def reply(value: Reply) -> Label:
        return voice.label(f"signs-{question}-{dashed(value)}", SignsReply(question, value))

    no, doubts = (reply(Reply.NO),), (reply(Reply.YES), reply(Reply.NOT_SURE))
    after_pain = screen.after_pain and question is SignQuestion.FOUR
    key = f"signs-{question}-after-pain" if after_pain else f"signs-{question}"
    rows = (no, doubts) if question is SignQuestion.FOUR else (doubts, no)
    return Rendered(voice.words.text(key), rows)


@renders(s.AskTypedSigns)
def ask_typed_signs(_screen: s.AskTypedSigns, voice: Voice) -> Rendered:
    """Render all signs; what fits nobody's body is one tap, and stands last."""
    four, others = SignQuestion.FOUR, SignQuestion.OTHERS
    numbers = emergency_numbers(voice.words, voice.local)
    rows = one_each(
        voice.label("warning-one-of-four", SignsReply(four, Reply.YES)),
        voice.label("warning-another", SignsReply(others, Reply.YES)),
        voice.label("warning-not-sure", SignsReply(four, Reply.NOT_SURE)),
        voice.label("signs-typed-none", SignWordsReply(about_me=True)),
        voice.label("signs-typed-else", SignWordsReply(about_me=False)),
    )
    return Rendered(voice.words.text("signs-typed", numbers=numbers), rows)


@renders(s.AskOneLeg)
def ask_one_leg(_screen: s.AskOneLeg, voice: Voice) -> Rendered:
    def reply(value: Reply) -> Label:
        return voice.label(f"one-leg-{dashed(value)}", OneLegReply(value))

    rows = ((reply(Reply.NO),), (reply(Reply.YES), reply(Reply.NOT_SURE)))
    return Rendered(voice.words.text("one-leg"), rows)


@renders(s.SignAdvice)
def sign_advice(screen: s.SignAdvice, voice: Voice) -> Rendered:
    """Render the advice first, and below it any question about the sign."""
    return Rendered(
        lines(_advice_lines(screen, voice), apart="\n\n"), _advice_buttons(screen, voice)
    )


def _advice_lines(screen: s.SignAdvice, voice: Voice) -> Iterator[Markup]:
    block, words = screen.block, voice.words
    yield words.text(_advice_key(screen), numbers=emergency_numbers(words, voice.local))
    if block.sign:
        yield words.text("advice-sign", sign=_sign_name(voice, block.sign))
    elif block.not_sure:
        yield words.text("advice-not-sure")
    if screen.together:
        yield words.text("advice-together")
    if screen.is_follow_up:
        yield words.text(f"advice-follow-up-{block.tier}")
    elif screen.seen_somebody:
        yield words.text("advice-seen")
    if screen.can_clear:
        yield words.text("advice-cleared-how")
    elif not screen.ask_which:
        yield words.text("advice-tomorrow")
    if screen.ask_which:
        yield words.text("advice-which")


def _advice_key(screen: s.SignAdvice) -> str:
    """Return the key of the advice; emergencies are named where the sign is not known yet.

    The same where the person has more than one sign.
    """
    block = screen.block
    if screen.seen_somebody and not screen.is_follow_up:
        return "advice-checked"
    is_open = screen.ask_which or block.sign == SEVERAL
    return (
        "advice-urgent-which" if is_open and block.tier is Tier.URGENT else f"advice-{block.tier}"
    )


def _sign_name(voice: Voice, sign: str) -> Markup:
    return voice.words.text(f"sign-{dashed(sign)}")


def _advice_buttons(screen: s.SignAdvice, voice: Voice) -> Rows:
    block = screen.block
    names: list[Label] = []
    if screen.ask_which and block.question is not None:
        names += [
            voice.label(f"sign-{dashed(sign.key)}", NameSign(block.seq, sign.key))
            for sign in SIGNS[block.question]
        ]
    labels: list[Label] = []
    if screen.is_follow_up:
        labels.append(voice.label("follow-up-seen", FollowUp(block.seq, seen=True)))
        labels.append(voice.label("follow-up-not-yet", FollowUp(block.seq, seen=False)))
    if screen.can_clear:
        labels.append(voice.label("advice-cleared", StartClearing(block.seq)))
    if screen.can_take_back:
        labels.append(voice.label("advice-slip", TakeBackSign(block.seq)))
    return (*_short_ones_paired(names), *one_each(*labels))


def _short_ones_paired(labels: list[Label]) -> Rows:
    """Return one button a row, but two short ones in succession share a row: the list is long."""
    rows: list[tuple[Label, ...]] = []
    for label in labels:
        is_short = len(label.text) <= SHORT
        if is_short and rows and len(rows[-1]) == 1 and len(rows[-1][0].text) <= SHORT:
            rows[-1] = (*rows[-1], label)
        else:
            rows.append((label,))
    return tuple(rows)


@renders(s.AskStable)
def ask_stable(screen: s.AskStable, voice: Voice) -> Rendered:
    """Ask, below the advice, whether the sign has long been the same; it holds until answered."""
    words, block = voice.words, screen.block
    advice = words.text("advice-urgent", numbers=emergency_numbers(words, voice.local))
    question = words.text("ask-lasting", sign=_sign_name(voice, block.sign))
    yes = voice.label("ask-lasting-yes", SettleSign(block.seq, is_lasting=True))
    no = voice.label("ask-lasting-no", SettleSign(block.seq, is_lasting=False))
    return Rendered(lines((advice, question), apart="\n\n"), one_each(no, yes))


@renders(s.AskCleared)
def ask_cleared(screen: s.AskCleared, voice: Voice) -> Rendered:
    back = voice.label("back", LeaveClearing())
    by = screen.by
    if by is None:
        who = [voice.label(f"cleared-by-{w}", ClearBy(screen.block, w)) for w in ClearedBy]
        return Rendered(voice.words.text("cleared-by"), one_each(*who, back))
    when = [voice.label(f"cleared-when-{w}", ClearWhen(screen.block, by, w)) for w in screen.dates]
    key = "cleared-when-other" if by is ClearedBy.OTHER else "cleared-when"
    asked = voice.words.text(key)
    if screen.since is not None:
        asked = lines((asked, voice.words.text("cleared-since", day=voice.day(screen.since))))
    return Rendered(asked, (*in_rows(when), (back,)))
