"""Ways to break the content, each with what must be said about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Break:
    """One way to break the content, and what must be said about it."""

    file: str
    old: str
    new: str
    field: str
    reason: str
    said_about: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"


PLANK = "exercises/core/plank.yaml"
BRIDGE = "exercises/glutes/glute_bridge.yaml"
FOUR = "exercises/hip/figure_four.yaml"
PLANK_WORDS = "en/exercises/plank.ftl"

BREAKS = [
    Break(PLANK, "difficulty: 1", "difficulty: 2020-99-99", "(file)", "is not valid YAML"),
    Break(PLANK, "difficulty: 1", "difficulty: easy", "difficulty", "should be a whole number"),
    Break(PLANK, "difficulty: 1", "difficulty: true", "difficulty", "should be a whole number"),
    Break(PLANK, "difficulty: 1", "difficulty: 0", "difficulty", "should be 1 or more"),
    Break(PLANK, "reps: 1, move: 5, hold: 15", "reps: 1, move: .nan", "ladder.0.move", "number"),
    Break(PLANK, "family: anterior_core", "family: 7", "family", "should be text"),
    Break(PLANK, "kind: strength", "kind: heavy", "kind", "allowed are"),
    Break(PLANK, "kind: strength\n", "", "kind", "is missing"),
    Break(PLANK, "kind: strength", "kind: strength\nlevel: 3", "level", "not a known key"),
    Break(PLANK, "kind: strength", "kind: strength\nkind: light", "kind", "appears twice"),
    Break(PLANK, "id: wall_15, ", "", "ladder.0.id", "is missing"),
    Break(PLANK, "id: plank", "id: Plank!", "id", "not how such a value is written"),
    Break(PLANK, "id: plank", "id: bird_dog", "id", "the file is called plank.yaml"),
    Break(PLANK, "category: core", "category: hip", "category", "the folder is called core"),
    Break(PLANK, "first_rank: 3", "first_rank: 2", "first_rank", "already used by"),
    Break(PLANK, "id: toes_45", "id: toes_30", "ladder.8.id", "used twice"),
    Break(
        PLANK, "hold: 45, positions", "hold: 5, positions", "ladder.4", "less time than 'knees_30'"
    ),
    Break(PLANK, "any_of: [dia", "any_of: [brace, dia", "needs.0", "no such exercise"),
    Break(PLANK, "days: 1,", "days: 1, rung: breaths_7,", "needs.0.rung", "no rung of diaphrag"),
    Break(PLANK, "easier: [dia", "easier: [plank, dia", "easier.0", "names the exercise itself"),
    Break(PLANK, "source: LIM", "source: LIMB", "ladder.4.source", "'LIMB', not in sources.yaml"),
    Break(PLANK, "no_floor:", "no_flor:", "limits.no_flor", "allowed are"),
    Break(PLANK, "top_rung: wall_15", "top_rung: wall", "limits.bp_or_heart.top_rung", "no rung"),
    Break(PLANK, ", top_rung: wall_15", "", "limits.bp_or_heart", "no position for 'knees_15'"),
    Break(
        PLANK, "exclude: true", "exclude: true, top_rung: wall_15", "limits.recent_surgery", "else"
    ),
    Break(PLANK, "  - {position: standing, parts: [forearms, feet]}\n", "", "contacts", "standing"),
    Break(PLANK, "variant: toes, parts", "variant: toe, parts", "contacts", "forearms, toes"),
    Break(PLANK, "ladder:\n", "ladder: [", "(file)", "is not valid YAML"),
    Break(PLANK, "id: plank", "id: !!python/name:os.system plank", "(file)", "is not valid YAML"),
    Break(PLANK, "id: plank", "? [a]\n: b\nid: plank", "(file)", "a key that is not plain text"),
    Break(
        PLANK, "id: plank", "x: " + "[" * 90 + "]" * 90 + "\nid: plank", "(file)", "nested deeper"
    ),
    Break(
        FOUR, "chair, back", "back", "(file)", "no exercise that can be done in a", "exercises/hip"
    ),
    Break(
        BRIDGE,
        "id: glute_bridge",
        "retired: true\nid: glute_bridge",
        "(file)",
        "has 2",
        "exercises/glutes",
    ),
    Break("sources.yaml", "DED: {title:", "DED: {name:", "DED.title", "is missing"),
    Break(
        "sources.yaml",
        '\nCC: {title: "Cle',
        '\nCC: {address: "", title: "Cle',
        "CC.address",
        "twice",
    ),
    Break(PLANK_WORDS, "plank-stop =", "plank-end =", "plank-stop", "is missing"),
    Break(PLANK_WORDS, "plank-steps-toes-1 =", "plank-x =", "plank-steps-toes-1", "is missing"),
    Break(PLANK_WORDS, "plank-variant-toes =", "plank-x =", "plank-variant-toes", "is missing"),
    Break(PLANK_WORDS, "plank-limit-no-floor =", "plank-x =", "plank-limit-no-floor", "is missing"),
    Break(PLANK_WORDS, "plank-stop =", "plank-stop = {", "plank-stop", "is not valid Fluent"),
    Break(
        PLANK_WORDS,
        "plank-stop =",
        "plank-cue = Once more.\nplank-stop =",
        "plank-cue",
        "given twice",
    ),
    Break(
        PLANK_WORDS,
        "plank-stop =",
        "dose-reps = x\nplank-stop =",
        "dose-reps",
        "already in en/dose.ftl",
    ),
]
