"""Typed callback data: one class per button, which names the deed that a tap does.

What comes back is a claim by the client, not a fact: `unpack` parses by a strict grammar, and the
tap counts only where the open card has this button, or where an old card may still give it
(`OldCard`, checked once, in `bot.chat.incoming.taps`).
"""

from bot.chat.buttons.about_you import *
from bot.chat.buttons.changing import *
from bot.chat.buttons.clock import *
from bot.chat.buttons.core import *
from bot.chat.buttons.day import *
from bot.chat.buttons.exercises import *
from bot.chat.buttons.listing import *
from bot.chat.buttons.notes import *
from bot.chat.buttons.pain import *
from bot.chat.buttons.routine import *
from bot.chat.buttons.settings import *
from bot.chat.buttons.signs import *
from bot.chat.buttons.start import *
from bot.chat.buttons.timer import *
from bot.chat.buttons.typed import *
