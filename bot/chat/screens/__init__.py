"""The screens in words and buttons: one function for each kind, marked by `renders`."""

from bot.chat.screens import (
    about_you as about_you,
)
from bot.chat.screens import (
    changing as changing,
)
from bot.chat.screens import (
    check_in as check_in,
)
from bot.chat.screens import (
    clock as clock,
)
from bot.chat.screens import (
    day as day,
)
from bot.chat.screens import (
    end as end,
)
from bot.chat.screens import (
    exercises as exercises,
)
from bot.chat.screens import (
    hinge as hinge,
)
from bot.chat.screens import (
    history as history,
)
from bot.chat.screens import (
    listing as listing,
)
from bot.chat.screens import (
    notes as notes,
)
from bot.chat.screens import (
    pain as pain,
)
from bot.chat.screens import (
    providers_word as providers_word,
)
from bot.chat.screens import (
    record as record,
)
from bot.chat.screens import (
    routine as routine,
)
from bot.chat.screens import (
    settings as settings,
)
from bot.chat.screens import (
    signs as signs,
)
from bot.chat.screens import (
    start as start,
)
from bot.chat.screens import (
    timer as timer,
)
from bot.chat.screens import (
    typed as typed,
)
from bot.chat.screens import (
    week as week,
)
from bot.chat.screens import (
    week_picture as week_picture,
)
