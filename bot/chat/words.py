"""The words that people read: Fluent messages by key, escaped for Telegram's HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from bot.domain.exercise import Exercise, Position, Rung

_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_LOCALE = re.compile(r"^locale *= *(\S+)")
_NAME = re.compile(r"-?[a-zA-Z][\w-]*")


class MissingWords(LookupError):
    """A message is missing or broken, or one of its arguments was not given."""

    def __init__(self, key: str, reason: str = "there is no such message") -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key


class Markup(str):
    """Finished HTML, which goes into another message as it is; any other text is escaped."""

    __slots__ = ()


class Words:
    """All messages of one language.

    A message is parsed when it is first asked for, since parsing all of them would slow every
    start. `python -m bot check` parses them all.

    Plurals and numbers follow the message `locale`, as dates and lists do, or the name of the
    language where there is no such message.
    """

    def __init__(self, language: str, files: Iterable[str]) -> None:
        self.language = language
        self._unparsed: dict[str, str] = {}
        for content in files:
            for key, entry in _entries(content):
                self._unparsed.setdefault(key, entry)
        self._keys = frozenset(key for key in self._unparsed if not key.startswith("-"))
        locale = _LOCALE.findall(self._unparsed.get("locale", ""))
        self._bundle = FluentBundle([*locale, language], use_isolating=False)

    @classmethod
    def from_folder(cls, folder: Path) -> Words:
        """Read every `.ftl` file under `content/<language>`; the folder's name is the language."""
        files = sorted(folder.rglob("*.ftl"))
        return cls(folder.name, (file.read_text(encoding="utf-8") for file in files))

    def has(self, key: str) -> bool:
        return key in self._keys

    def text(self, key: str, /, **args: str | int | float) -> Markup:
        """Return the message as HTML: text arguments are escaped, `Markup` goes in as it is.

        Raises MissingWords for an unknown key and for an argument that was not given.
        """
        return Markup(self._format(key, {name: _escaped(arg) for name, arg in args.items()}))

    def plain(self, key: str, /, **args: str | int | float) -> str:
        """Return the message for a place without HTML, such as a button or a toast: unescaped."""
        return self._format(key, args)

    def first(self, *keys: str) -> str:
        """Return the first of these keys that exists. Raises MissingWords where none does."""
        for key in keys:
            if self.has(key):
                return key
        raise MissingWords(" or ".join(keys))

    def numbered(self, key: str) -> tuple[Markup, ...]:
        """Return the messages `key-1`, `key-2` and so on, as far as they go."""
        lines: list[Markup] = []
        while self.has(following := f"{key}-{len(lines) + 1}"):
            lines.append(self.text(following))
        return tuple(lines)

    def _format(self, key: str, args: dict[str, str | int | float]) -> str:
        self._parse(key)
        try:
            pattern = self._bundle.get_message(key).value
        except LookupError:
            raise MissingWords(key) from None
        if pattern is None:
            raise MissingWords(key, "has no text of its own")
        text, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise MissingWords(key, str(errors[0]))
        return str(text)

    def _parse(self, key: str) -> None:
        """Hand an entry, and all that it may refer to, to the bundle."""
        entry = self._unparsed.get(key)
        if entry is None:
            return
        self._bundle.add_resource(FluentResource(entry))
        del self._unparsed[key]
        for name in _NAME.findall(entry):
            self._parse(name)


@dataclass(frozen=True, slots=True)
class ExerciseWords:
    """The words of one exercise at one rung in one position.

    The most special key that exists is used: `-steps-leg-standing-1` (variant and position), else
    `-steps-standing-1` (position), else `-steps-leg-1` (variant), else `-steps-1`.
    """

    words: Words
    exercise: Exercise
    rung: Rung
    position: Position

    @property
    def name(self) -> Markup:
        return self.one("name")

    @property
    def dose(self) -> Markup:
        """Return the dose in one line: "2 holds of 10 seconds each side, in a chair"."""
        words, dose = self.words, self.rung.dose
        line = words.text(
            words.first(*self._keys("dose"), f"dose-{dose.count}"),
            sets=dose.sets,
            reps=dose.reps,
            hold=int(dose.hold.total_seconds()),
            sides=dose.sides,
        )
        if self.rung.variant:
            line = self._dose_with(line, f"{self._slug}-variant-{_dashed(self.rung.variant)}")
        if len(self._positions) > 1:
            place = f"position-{_dashed(self.position)}"
            line = self._dose_with(line, words.first(f"{self._slug}-{place}", place))
        return line

    @property
    def steps(self) -> tuple[Markup, ...]:
        first = self.words.first(*(f"{key}-1" for key in self._keys("steps")))
        return self.words.numbered(first.removesuffix("-1"))

    def one(self, part: str) -> Markup:
        """Return the message of one part, such as "setup", "cue", "stop" or "caution"."""
        return self.words.text(self.words.first(*self._keys(part)))

    def many(self, part: str) -> tuple[Markup, ...]:
        """Return the numbered messages of a part that has no variants: "cues" or "mistakes"."""
        return self.words.numbered(f"{self._slug}-{part}")

    @property
    def _positions(self) -> frozenset[Position]:
        """The positions of this variant; where there is only one, the dose need not name it."""
        alike = (rung for rung in self.exercise.ladder if rung.variant == self.rung.variant)
        return frozenset(position for rung in alike for position in rung.positions)

    @property
    def _slug(self) -> str:
        return _dashed(self.exercise.id)

    def _keys(self, part: str) -> tuple[str, ...]:
        base, position = f"{self._slug}-{part}", _dashed(self.position)
        if not self.rung.variant:
            return f"{base}-{position}", base
        variant = _dashed(self.rung.variant)
        return f"{base}-{variant}-{position}", f"{base}-{position}", f"{base}-{variant}", base

    def _dose_with(self, line: Markup, key: str) -> Markup:
        return self.words.text("dose-with", dose=line, how=self.words.text(key))


def _entries(text: str) -> Iterable[tuple[str, str]]:
    """Yield each entry of a Fluent file with its key; an entry begins at the start of a line."""
    starts = list(_ENTRY.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    for start, end in zip(starts, ends, strict=True):
        yield start.group(1), text[start.start() : end]


def _escaped(value: str | int | float) -> str | int | float:
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return html.escape(value)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
