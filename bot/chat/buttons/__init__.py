"""Typed callback data: one class for each kind of button, which names the deed that a tap does.

Callback data from a phone is a claim, not a fact. `unpack` parses it by a strict grammar, and a tap
counts only where the open card has this button, or where its kind may be tapped on an old card
(`OldCard`, checked once, in `bot.chat.incoming.taps`).

[Square brackets] in a docstring hold the label that the button has in English.
"""

from bot.chat.buttons.about_you import *
from bot.chat.buttons.changing import *
from bot.chat.buttons.check_in import *
from bot.chat.buttons.clock import *
from bot.chat.buttons.core import *
from bot.chat.buttons.day import *
from bot.chat.buttons.exercises import *
from bot.chat.buttons.history import *
from bot.chat.buttons.listing import *
from bot.chat.buttons.notes import *
from bot.chat.buttons.pain import *
from bot.chat.buttons.record import *
from bot.chat.buttons.routine import *
from bot.chat.buttons.settings import *
from bot.chat.buttons.signs import *
from bot.chat.buttons.start import *
from bot.chat.buttons.timer import *
from bot.chat.buttons.typed import *
from bot.chat.buttons.week import *
