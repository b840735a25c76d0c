"""Numbers that call an ambulance: `content/emergency.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from bot.domain.places.emergency import EmergencyNumbers
from bot.library.facts import explain
from bot.library.files import ContentError, read_yaml

FILE = "emergency.yaml"

_Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", strict=True)]
_Number = Annotated[str, Field(pattern=r"^[0-9]{2,6}$", strict=True)]
_Numbers = Annotated[list[_Number], Field(min_length=1, max_length=3)]
_FILE = TypeAdapter(Annotated[dict[_Country, _Numbers], Field(min_length=1)])


def load_emergency(root: Path) -> EmergencyNumbers:
    """Read one to three numbers for each country. Raises ContentError with every problem."""
    page = read_yaml(root / FILE, file=FILE)
    keys = page.data if isinstance(page.data, dict) else ()
    if odd := [key for key in keys if not isinstance(key, str)]:  # NO is Norway and False
        reason = "should be text as a key (put it in quotes)"
        raise ContentError(tuple(page.problem((str(key),), reason) for key in odd))
    try:
        found = _FILE.validate_python(page.data)
    except ValidationError as error:
        raise ContentError(tuple(explain(page, error))) from error
    return EmergencyNumbers({country: tuple(numbers) for country, numbers in found.items()})
