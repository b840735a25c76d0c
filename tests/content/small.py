"""A small sound content, so that a test can break one thing and see exactly what is said."""

from __future__ import annotations

from pathlib import Path

CONTENT = Path(__file__).parents[2] / "content"

PLANK = "exercises/core/plank.yaml"
PLANK_WORDS = "en/exercises/plank.ftl"
CIRCLES = "exercises/hip/circles.yaml"
CIRCLES_WORDS = "en/exercises/circles.ftl"

PLANK_FACTS = """\
id: plank
category: core
kind: strength
family: anterior_core
difficulty: 2
first_rank: 3
targets: [anterior_core]
tempo: {out: 3, back: 2, source: J}
ladder:
  - {id: wall_15, variant: wall, count: holds, reps: 1, move: 5, hold: 15, positions: [standing], source: J}
  - {id: knees_15, variant: knees, count: holds, reps: 1, move: 5, hold: 15, positions: [forearms], source: J}
  - {id: knees_30, variant: knees, count: holds, reps: 1, move: 5, hold: 30, positions: [forearms], source: MADE}
  - {id: toes_15, variant: toes, count: holds, reps: 1, move: 5, hold: 15, positions: [forearms], source: J}
needs:
  - {any_of: [breath], days: 2, rung: reps_8, source: J}
limits:
  no_floor: {positions: [standing], top_rung: wall_15, source: J}
  recent_surgery: {exclude: true, source: J}
equipment: {needed: [], optional: [cushion]}
contacts:
  - {position: standing, parts: [forearms, feet]}
  - {position: forearms, variant: knees, parts: [forearms, knees]}
  - {position: forearms, variant: toes, parts: [forearms, toes]}
easier: [breath]
harder: [press]
sources: {technique: [MADE], dose: [J]}
"""  # noqa: E501

PLAIN_FACTS = """\
id: {id}
category: {category}
kind: mobility
family: {id}
difficulty: 1
first_rank: {rank}
targets: [{id}]
tempo: {{out: 2, back: 2, source: J}}
ladder:
  - {{id: reps_5, reps: 5, move: 4, positions: [chair, back], source: J}}
  - {{id: reps_8, reps: 8, move: 4, positions: [chair, back], source: J}}
needs: []
limits: {{no_floor: {{positions: [chair], source: J}}}}
equipment: {{needed: [], optional: []}}
contacts: [{{position: chair, parts: [seat]}}, {{position: back, parts: [pelvis]}}]
easier: []
harder: []
sources: {{technique: [MADE]}}
"""

WORDS = """\
{id}-name = {name}
{id}-aliases = none
{id}-for = Moves you.
{id}-setup = Sit down.
{id}-steps-1 = Begin.
{id}-cue = Slowly.
{id}-cues-1 = Breathe.
{id}-mistakes-1 = Too fast.
{id}-normal = It may feel warm.
{id}-stop = Stop if it hurts.
{id}-easier = Do less.
{id}-harder = Do more.
{id}-caution = Ask first.
{id}-limit-no-floor = Stay in the chair.
"""

PLANK_MORE = """\
plank-limit-recent-surgery = Not yet.
plank-variant-wall = at a wall
plank-variant-knees = on your knees
plank-variant-toes = on your toes
"""

SOURCES = """\
J: {title: Our own judgement, address: ""}
MADE: {title: Made up for this, address: "https://example.org/"}
"""

CRISIS = '"GB": [{name: Samaritans, call: "116 123", source: MADE}]\n'

PLAIN = {
    "hip": ("circles", "swings", "folds"),
    "glutes": ("squeeze", "lift", "press"),
    "core": ("breath", "brace"),
}
FACTS = range(1, 23)
SHARED = {"en/dose.ftl": None, "emergency.yaml": 20, "cities.tsv": 40}
"""Files that are taken as they are shipped, or so many of their lines: most have thousands."""


def make_content(root: Path) -> Path:
    """Nine exercises, twenty-two facts, English words: as little as passes every check."""
    _write(root / "sources.yaml", SOURCES)
    _write(root / "facts.yaml", "".join(f"fact-{n}: [J, MADE]\n" for n in FACTS))
    _write(root / "en/chat/facts.ftl", "".join(f"fact-{n} = A fact.\n" for n in FACTS))
    _write(root / "en/time.yaml", "noon: [noon]\n")
    _write(root / "en/intents.yaml", "whole: {help: [help]}\n")
    _write(root / "crisis.yaml", CRISIS)
    _write(root / "en/signs.yaml", "despair: [no way out]\nsigns: [numb, tingl*]\n")
    _write(root / "en/dates.yaml", "next: [next]\n")
    for file, lines in SHARED.items():
        shipped = (CONTENT / file).read_text(encoding="utf-8").splitlines(keepends=True)
        _write(root / file, "".join(shipped[:lines]))
    for category, ids in PLAIN.items():
        for rank, id_ in enumerate(ids, 1):
            facts = PLAIN_FACTS.format(id=id_, category=category, rank=rank)
            _write(root / f"exercises/{category}/{id_}.yaml", facts)
            words = WORDS.format(id=id_, name=id_.title())
            _write(root / f"en/exercises/{id_}.ftl", words)
    _write(root / PLANK, PLANK_FACTS)
    _write(root / PLANK_WORDS, WORDS.format(id="plank", name="Plank") + PLANK_MORE)
    return root


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
