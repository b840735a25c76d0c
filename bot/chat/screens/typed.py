"""What a typed text asks back: which exercise hurt, whether an hour was meant."""

from __future__ import annotations

from bot.chat.buttons import HurtElsewhere, LeaveOffer, NameHurt, TakeOffer
from bot.chat.screens.shared import Label, Rendered, Voice, in_rows, one_each, renders
from bot.usecases import screens as s


@renders(s.WhatHurt)
def what_hurt(screen: s.WhatHurt, voice: Voice) -> Rendered:
    """The exercises of the routine, then what is none of them."""
    labels = [
        Label(voice.plain_name(exercise), NameHurt(screen.routine, index))
        for index, exercise in screen.items
    ]
    labels.append(voice.label("what-hurt-else", HurtElsewhere(hurts=True)))
    labels.append(voice.label("what-hurt-nothing", HurtElsewhere(hurts=False)))
    return Rendered(voice.words.text("what-hurt"), one_each(*labels))


@renders(s.OfferHour)
def offer_hour(screen: s.OfferHour, voice: Voice) -> Rendered:
    """One hour is a yes or no; two say themselves."""
    no = voice.label("offer-hour-no", LeaveOffer())
    if len(screen.times) == 1:
        (at,) = screen.times
        text = voice.words.text("offer-hour", time=voice.clock(at))
        return Rendered(text, ((voice.label("offer-hour-yes", TakeOffer(at)), no),))
    times = [Label(voice.clock(at), TakeOffer(at)) for at in screen.times]
    return Rendered(voice.words.text("offer-hours"), (*in_rows(times), (no,)))
