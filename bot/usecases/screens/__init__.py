"""Screens of the live card: plain facts that `chat` turns into words and buttons.

Which screen is open is a function of the stored state alone (`bot.usecases.current`), so a
restart, a repeated update or an old button always leads back to the same place.
"""

from bot.usecases.screens.about_you import *
from bot.usecases.screens.cards import *
from bot.usecases.screens.changing import *
from bot.usecases.screens.check_in import *
from bot.usecases.screens.clock import *
from bot.usecases.screens.day import *
from bot.usecases.screens.exercises import *
from bot.usecases.screens.hinge import *
from bot.usecases.screens.history import *
from bot.usecases.screens.notes import *
from bot.usecases.screens.pain import *
from bot.usecases.screens.record import *
from bot.usecases.screens.routine import *
from bot.usecases.screens.screen import *
from bot.usecases.screens.settings import *
from bot.usecases.screens.signs import *
from bot.usecases.screens.start import *
from bot.usecases.screens.timer import *
from bot.usecases.screens.typed import *
from bot.usecases.screens.week import *
