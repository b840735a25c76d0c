"""Questions that a typed text opens: which exercise hurt, whether an hour was meant."""

from __future__ import annotations

from bot.chat.buttons import HurtElsewhere, LeaveOffer, NameHurt, TakeOffer
from bot.chat.screens.shared import Label, Rendered, Voice, in_rows, one_each, renders
from bot.usecases import screens as s


@renders(s.WhatHurt)
def what_hurt(screen: s.WhatHurt, voice: Voice) -> Rendered:
    """Render the exercises of the routine, then the answers that name none of them."""
    labels = [
        Label(voice.plain_name(exercise), NameHurt(screen.routine, index))
        for index, exercise in screen.items
    ]
    labels.append(voice.label("what-hurt-else", HurtElsewhere(hurts=True)))
    labels.append(voice.label("what-hurt-nothing", HurtElsewhere(hurts=False)))
    return Rendered(voice.words.text("what-hurt"), one_each(*labels))


@renders(s.OfferHour)
def offer_hour(screen: s.OfferHour, voice: Voice) -> Rendered:
    """Ask whether the hour was meant: yes or no for one hour, one button each for two."""
    no = voice.label("offer-hour-no", LeaveOffer())
    if len(screen.times) == 1:
        (at,) = screen.times
        text = voice.words.text("offer-hour", time=voice.clock(at))
        return Rendered(text, ((voice.label("offer-hour-yes", TakeOffer(at)), no),))
    times = [Label(voice.clock(at), TakeOffer(at)) for at in screen.times]
    return Rendered(voice.words.text("offer-hours"), (*in_rows(times), (no,)))
