"""Numbers that call an ambulance where a person is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.places.countries import country_of


@dataclass(frozen=True, slots=True)
class LocalNumbers:
    """The numbers of one country, the best known first; `country` is its ISO code."""

    country: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """Numbers by ISO code of the country."""

    by_country: Mapping[str, tuple[str, ...]]

    def find(self, tz: str, *, zone_known: bool) -> LocalNumbers | None:
        """Return the numbers of the place whose zone this is.

        None while the zone is a guess, is no place or is shared, and for a country without any.
        """
        country = country_of(tz) if zone_known else None
        numbers = self.by_country.get(country) if country else None
        return LocalNumbers(country, numbers) if country and numbers else None
