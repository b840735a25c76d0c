"""Ways to break the small content; what must be said about each stands in `broken.txt`."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from tests.content.small import (
    CIRCLES,
    CIRCLES_WORDS,
    PLAIN,
    PLAIN_FACTS,
    PLANK,
    PLANK_WORDS,
    WORDS,
)

Change = Callable[[Path], None]
"""Gets the root of the content and breaks something in it."""


def edit(file: str, old: str, new: str) -> Change:
    def change(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        assert old in text
        (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def write(file: str, data: bytes) -> Change:
    def change(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(data)

    return change


def add(file: str, line: str) -> Change:
    def change(root: Path) -> None:
        with (root / file).open("a", encoding="utf-8") as text:
            text.write(line)

    return change


def cut(file: str, end: str) -> Change:
    """Leaves out everything from `end` on."""

    def change(root: Path) -> None:
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(text[: text.index(end)], encoding="utf-8")

    return change


def grow(file: str) -> Change:
    def change(root: Path) -> None:
        with (root / file).open("ab") as big:
            big.truncate(10 * 1024 * 1024)

    return change


def folder(file: str) -> Change:
    def change(root: Path) -> None:
        (root / file).unlink()
        (root / file).mkdir()

    return change


def loop(file: str) -> Change:
    def change(root: Path) -> None:
        (root / file).unlink()
        (root / file).symlink_to(root / file)

    return change


def pipe(file: str) -> Change:
    def change(root: Path) -> None:
        (root / file).unlink()
        os.mkfifo(root / file)

    return change


def remove(file: str) -> Change:
    return lambda root: (root / file).unlink()


def move(file: str, to: str) -> Change:
    def change(root: Path) -> None:
        (root / file).rename(root / to)

    return change


def both(*changes: Change) -> Change:
    def change(root: Path) -> None:
        for one in changes:
            one(root)

    return change


def _bomb() -> bytes:
    rows = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise("abcdefghi")]
    return "\n".join(["a: &a [x, x, x]", *rows]).encode()


def _chair(id_: str, *, category: str = "hip") -> Change:
    """Takes an exercise's chair away."""
    file = f"exercises/{category}/{id_}.yaml"
    away = [edit(file, "positions: [chair, back]", "positions: [back]")] * 2
    return both(
        *away,
        edit(file, "limits: {no_floor: {positions: [chair],", "limits: {no_floor: {exclude: true,"),
    )


_SPARE = PLAIN_FACTS.format(id="spare", category="core", rank=4) + "retired: true\n"
FACT_22 = "fact-22: [J, MADE]\n"
NAN, HUGE = "reps: 1, move: .nan, hold: 15,", "reps: 1, move: 1.0e+400, hold: 15,"
DOSE = "reps: 1, move: 5, hold: 15,"

CHANGES: dict[str, Change] = {
    # the file itself
    "cut in the middle": cut(PLANK, "hold: 30"),
    "empty": write(PLANK, b""),
    "nothing but a comment": write(PLANK, b"# later\n"),
    "not UTF-8": write(PLANK, b"id: pl\xe4nk\n"),
    "UTF-16": write(PLANK, "id: plank".encode("utf-16")),
    "NUL bytes in facts": edit(PLANK, "kind: strength", "kind: \0"),
    "NUL bytes in words": edit(PLANK_WORDS, "Slowly", "Slow\0ly"),
    "a byte order mark": edit(PLANK_WORDS, "plank-name", "\ufeffplank-name"),
    "ten megabytes of facts": grow(PLANK),
    "ten megabytes of words": grow(PLANK_WORDS),
    "ten megabytes of sources": grow("sources.yaml"),
    "an alias bomb": write(PLANK, _bomb()),
    "a folder in place of facts": folder(PLANK),
    "a folder in place of words": folder(PLANK_WORDS),
    "a folder in place of the sources": folder("sources.yaml"),
    "a link to itself": loop(PLANK),
    "words that are a link to themselves": loop(PLANK_WORDS),
    "a pipe": pipe(PLANK),
    "no sources": remove("sources.yaml"),
    "no facts to live by": remove("facts.yaml"),
    "no words for times": remove("en/time.yaml"),
    "no words for intents": remove("en/intents.yaml"),
    "no words for signs": remove("en/signs.yaml"),
    "another ending": move(CIRCLES, "exercises/hip/circles.yml"),
    "two documents": add(PLANK, "---\nid: other\n"),
    "a list": write(PLANK, b"- id: plank\n"),
    "a bare word": write(PLANK, b"plank\n"),
    # YAML
    "nested lists": edit(PLANK, "id: plank", "x: " + "[" * 90 + "]" * 90 + "\nid: plank"),
    "nested without an end": write(PLANK, b"[" * 100_000),
    "a tag that would run code": edit(PLANK, "id: plank", "id: !!python/name:os.system plank"),
    "a number tag on nothing": edit(PLANK, "difficulty: 2", "difficulty: !!int"),
    "a date that does not exist": edit(PLANK, "difficulty: 2", "difficulty: 2020-99-99"),
    "a date for text": edit(PLANK, "family: a", "family: 2020-09-09 #"),
    "a number of 5,000 digits": edit(PLANK, "difficulty: 2", "difficulty: " + "9" * 5000),
    "a list as a key": edit(PLANK, "id: plank", "? [a]\n: b\nid: plank"),
    "a duplicate key": edit(PLANK, "kind: strength", "kind: strength\nkind: light"),
    "a duplicate key inside": edit(PLANK, "{out: 3,", "{out: 3, out: 4,"),
    # values
    "text for a number": edit(PLANK, "difficulty: 2", "difficulty: easy"),
    "a truth for a number": edit(PLANK, "difficulty: 2", "difficulty: true"),
    "a number for text": edit(PLANK, "family: anterior_core", "family: 7"),
    "a list for a block": edit(PLANK, "{out: 3, back: 2, source: J}", "[3, 2]"),
    "text for a list": edit(PLANK, "easier: [breath]", "easier: breath"),
    "nothing for a list": edit(PLANK, "easier: [breath]", "easier:"),
    "a negative number": edit(PLANK, DOSE, "reps: 1, move: -5, hold: 15,"),
    "too small a number": edit(PLANK, "difficulty: 2", "difficulty: 0"),
    "no repetitions": edit(PLANK, DOSE, "reps: 0, move: 5, hold: 15,"),
    "not a number": edit(PLANK, DOSE, NAN),
    "infinity": edit(PLANK, DOSE, HUGE),
    "a huge number": edit(PLANK, DOSE, "reps: 1, move: 5, hold: 15000000000000000000000,"),
    "three sides": edit(PLANK, DOSE, "reps: 1, move: 5, sides: 3, hold: 15,"),
    "an unknown enum": edit(PLANK, "kind: strength", "kind: heavy"),
    "an unknown position": edit(
        PLANK, "positions: [standing], source", "positions: [head], source"
    ),
    "an unknown limit": edit(PLANK, "no_floor:", "no_flor:"),
    "an unknown gate": edit(PLANK, "needs:", "gate: cellar\nneeds:"),
    "an unknown key": edit(PLANK, "kind: strength", "kind: strength\nlevel: 3"),
    "a missing key": edit(PLANK, "kind: strength\n", ""),
    "a missing key of a rung": edit(PLANK, "id: wall_15, ", ""),
    "an empty ladder": edit(CIRCLES, "ladder:\n", "ladder: []\nother:\n"),
    "an id in another form": edit(PLANK, "id: plank", "id: Plank!"),
    # inside one file
    "an id unlike the file": edit(PLANK, "id: plank", "id: board"),
    "a category unlike the folder": edit(PLANK, "category: core", "category: hip"),
    "a duplicate rung": edit(PLANK, "id: knees_30", "id: knees_15"),
    "a descending ladder": edit(PLANK, "hold: 30", "hold: 10"),
    "a thing that has nothing in its place": edit(
        PLANK, "id: toes_15,", "id: toes_15, needs: band,"
    ),
    "a thing with itself in its place": edit(
        PLANK, "id: toes_15,", "id: toes_15, needs: band, instead: toes_15,"
    ),
    "a step for all above a thing": edit(
        PLANK, "id: knees_30,", "id: knees_30, needs: band, instead: knees_15,"
    ),
    "something in the place of nothing": edit(
        PLANK, "id: toes_15,", "id: toes_15, instead: knees_15,"
    ),
    "contacts for another variant": edit(PLANK, "variant: toes, parts", "variant: toe, parts"),
    "a limit on an unknown rung": edit(PLANK, "top_rung: wall_15", "top_rung: wall"),
    "a limit that leaves no position": edit(PLANK, ", top_rung: wall_15", ""),
    "a limit that says two things": edit(
        PLANK, "exclude: true", "exclude: true, top_rung: toes_15"
    ),
    # between files
    "a duplicate id": edit(CIRCLES, "id: circles", "id: swings"),
    "a rank used twice": edit(PLANK, "first_rank: 3", "first_rank: 2"),
    "an unknown source": edit(PLANK, "source: MADE", "source: HEARSAY"),
    "an unknown source of a technique": edit(PLANK, "[MADE]", "[MADE, HEARSAY]"),
    "an unknown easier one": edit(PLANK, "easier: [breath]", "easier: [breeth]"),
    "an unknown harder one": edit(PLANK, "harder: [press]", "harder: [press, pres]"),
    "an easier one that is itself": edit(PLANK, "easier: [breath]", "easier: [plank]"),
    "an unknown need": edit(PLANK, "any_of: [breath]", "any_of: [breeth]"),
    "a need at an unknown rung": edit(PLANK, "rung: reps_8", "rung: reps_9"),
    "a need of itself": edit(CIRCLES, "needs: []", "needs: [{any_of: [circles], source: J}]"),
    "a cycle of needs": both(
        edit(CIRCLES, "needs: []", "needs: [{any_of: [swings], source: J}]"),
        edit("exercises/hip/swings.yaml", "needs: []", "needs: [{any_of: [circles], source: J}]"),
    ),
    "a need of a retired one": both(
        edit(PLANK, "any_of: [breath], days: 2, rung: reps_8", "any_of: [spare]"),
        write("exercises/core/spare.yaml", _SPARE.encode()),
        write("en/exercises/spare.ftl", WORDS.format(id="spare", name="Spare").encode()),
    ),
    "a gate without its key": edit(PLANK, "needs:", "gate: hinge_mastery\nneeds:"),
    "a category of two": edit(CIRCLES, "id: circles", "retired: true\nid: circles"),
    "a category without a file": both(
        *(remove(f"exercises/hip/{id_}.yaml") for id_ in PLAIN["hip"])
    ),
    "nothing away from the floor": both(*map(_chair, PLAIN["hip"])),
    # sources and facts to live by
    "a source without a title": edit("sources.yaml", "MADE: {title:", "MADE: {name:"),
    "a source twice": add("sources.yaml", 'J: {title: Again, address: ""}\n'),
    "a source without an address": add("sources.yaml", 'SAID: {title: Hearsay, address: ""}\n'),
    "a fact without its source": edit("facts.yaml", FACT_22, "fact-22: []\n"),
    "a fact of an unknown source": edit("facts.yaml", FACT_22, "fact-22: [HEARSAY]\n"),
    "a fact without its words": edit("en/chat/facts.ftl", "fact-22 = A fact.\n", ""),
    "words of a fact without sources": add("en/chat/facts.ftl", "fact-23 = Another.\n"),
    "a gap in the facts": edit("facts.yaml", "fact-3: [J, MADE]\n", ""),
    "too few facts": both(
        edit("facts.yaml", FACT_22, ""), edit("en/chat/facts.ftl", "fact-22 = A fact.\n", "")
    ),
    "a fact by another name": edit("facts.yaml", "fact-22:", "walking:"),
    # words
    "missing words": edit(PLANK_WORDS, "plank-stop =", "plank-end ="),
    "missing steps": edit(CIRCLES_WORDS, "circles-steps-1 =", "circles-x ="),
    "missing variant words": edit(PLANK_WORDS, "plank-variant-toes =", "plank-x ="),
    "missing limit words": edit(PLANK_WORDS, "plank-limit-no-floor =", "plank-x ="),
    "a missing position": edit("en/dose.ftl", "position-forearms =", "position-x ="),
    "broken Fluent": edit(PLANK_WORDS, "plank-stop =", "plank-stop = {"),
    "a line that is no message": edit(PLANK_WORDS, "plank-cue =", "What a day\nplank-cue ="),
    "Fluent nested without an end": add(PLANK_WORDS, "plank-x = " + "{" * 5000 + "\n"),
    "a message twice": edit(PLANK_WORDS, "plank-stop =", "plank-cue = Once more.\nplank-stop ="),
    "a message in two files": edit(PLANK_WORDS, "plank-stop =", "dose-reps = x\nplank-stop ="),
    "a message without text": edit(PLANK_WORDS, "= Slowly.", "=\n    .title = Slowly."),
    "a message made of an unknown one": edit(PLANK_WORDS, "Slowly", "{ hello }"),
    "a message made of itself": edit(PLANK_WORDS, "Slowly", "{ plank-cue }"),
    "an unknown function": edit(PLANK_WORDS, "Slowly", "{ SHOUT(1) }"),
    "words that ask for a name": edit(PLANK_WORDS, "Slowly", "{ $name }"),
    "times with a truth": add("en/time.yaml", "fillers: [ok, yes]\n"),
    "times with an unknown key": add("en/time.yaml", "tea: [five]\n"),
    "intents with a truth": add("en/intents.yaml", "negations: [no, not]\n"),
    "an unknown list of intents": add("en/intents.yaml", "tea: [five]\n"),
    "an unknown intent": add("en/intents.yaml", "anywhere: {tea: [five]}\n"),
    "an intent with a sign of no meaning": add("en/intents.yaml", "fillers: [ok, oh!]\n"),
    "an intent with an empty phrase": add("en/intents.yaml", 'anywhere: {stop: ["..."]}\n'),
    "an intent without a list": add("en/intents.yaml", "anywhere: {stop: stop}\n"),
    "signs of an unknown kind": add("en/signs.yaml", "tea: [five]\n"),
    "signs without despair": edit("en/signs.yaml", "despair: [no way out]\n", ""),
    "signs with an unknown set": add("en/signs.yaml", 'clot: ["@leg"]\n'),
    "signs with an empty set": add("en/signs.yaml", "sets: {leg: []}\n"),
    "signs alone of an unknown kind": add("en/signs.yaml", "alone: {tea: [five]}\n"),
    "signs that begin with a gap": add("en/signs.yaml", "clot: [... calf]\n"),
    "signs with a short star": add("en/signs.yaml", "clot: [ca*]\n"),
}
