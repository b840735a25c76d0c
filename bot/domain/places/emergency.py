"""Numbers that call an ambulance where a person is, and who listens there to one in despair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.places.countries import country_of


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """Somebody who listens, day and night; `takes_text`: to messages as well as calls."""

    name: str
    number: str
    takes_text: bool = False


@dataclass(frozen=True, slots=True)
class LocalNumbers:
    """The numbers of one country, the best known first; `country` is its ISO code.

    `crisis_lines` is empty where none is known.
    """

    country: str
    numbers: tuple[str, ...]
    crisis_lines: tuple[CrisisLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """Numbers, and crisis lines, by ISO code of the country."""

    by_country: Mapping[str, tuple[str, ...]]
    crisis_lines: Mapping[str, tuple[CrisisLine, ...]] = field(default_factory=dict)

    def find(self, tz: str, *, zone_known: bool) -> LocalNumbers | None:
        """Return the numbers of the place whose zone this is.

        None while the zone is a guess, is no place or is shared, and for a country without any.
        """
        country = country_of(tz) if zone_known else None
        numbers = self.by_country.get(country) if country else None
        if not country or not numbers:
            return None
        return LocalNumbers(country, numbers, self.crisis_lines.get(country, ()))
