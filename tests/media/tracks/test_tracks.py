"""The committed tracks, decoded: every tone at its place, even and soft."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from datetime import timedelta
from itertools import cycle, pairwise
from pathlib import Path

import numpy as np
import pytest

from bot.content import CONTENT
from bot.domain.thresholds import GET_READY
from bot.domain.timing import Cue, Timing, tones
from bot.media.tracks.cutting import LEAD, cut
from bot.media.tracks.folder import FOLDER, Row, Tracks, digest_of, name_of
from bot.media.tracks.m4a import read_m4a, write_m4a
from bot.workshop.rendering import render
from bot.workshop.tones.encoding import decode, encode
from bot.workshop.tones.needed import needed_timings
from bot.workshop.tones.rendering import MOST_BYTES, TooLarge, render_tracks
from bot.workshop.tones.synthesis import PITCHES, RATE, SECOND_TONE, Samples, synthesize
from tests.media.tracks.hearing import listen
from tests.shipped import shipped_library

TRACKS = Tracks.from_folder(CONTENT / FOLDER)
NEEDED = sorted(needed_timings(shipped_library()), key=name_of)
NEAR = 0.05
"""Seconds a tone may be off its place."""
BIGGEST_STEP = 0.25
"""From one sample to the next: the highest tone alone makes 0.17, the chord 0.22."""
LOUDNESS = (0.27, 0.37)
PLANK = Timing(1, 1, timedelta(seconds=5), timedelta(seconds=15))
SIDES = Timing(2, 3, timedelta(seconds=4), rest=timedelta(seconds=8), changes_side=True)


def expected(timing: Timing, get_ready: timedelta) -> list[tuple[float, tuple[float, ...]]]:
    found = []
    for tone in tones(timing, get_ready):
        found.append((tone.at.total_seconds(), PITCHES[tone.cue]))
        if tone.cue is Cue.END:
            found.append((tone.at.total_seconds() + SECOND_TONE, PITCHES[tone.cue]))
    return found


def judge(samples: Samples, timing: Timing, get_ready: timedelta) -> float:
    """Holds a track to its tones; the largest distance of one from its place, in seconds."""
    heard, wanted = listen(samples), expected(timing, get_ready)
    assert [h.pitches for h in heard] == [pitches for _, pitches in wanted], name_of(timing)
    off = max(abs(h.at - at) for h, (at, _) in zip(heard, wanted, strict=True))
    assert off < NEAR, name_of(timing)
    assert np.abs(np.diff(samples)).max() < BIGGEST_STEP, name_of(timing)
    assert all(LOUDNESS[0] < h.loudness < LOUDNESS[1] for h in heard), name_of(timing)
    return off


def cut_to(timing: Timing, seconds: int) -> bytes:
    found = TRACKS.find(timing, seconds, title="", performer="")
    assert found is not None
    return found.read()


def test_there_is_one_track_for_each_timing_that_the_doses_need() -> None:
    assert [name_of(timing) for timing in NEEDED] == sorted(TRACKS.rows)
    assert [digest_of(timing) for timing in NEEDED] == [row.tones for _, row in in_order()]
    files = {path.name for path in (CONTENT / FOLDER).iterdir()}
    assert files == {row.file for row in TRACKS.rows.values()} | {"manifest.json"}


def test_every_file_is_the_one_that_was_made_and_small() -> None:
    for name, row in in_order():
        data = (CONTENT / FOLDER / row.file).read_bytes()
        assert hashlib.sha256(data).hexdigest() == row.sha256, name
        assert len(data) == row.bytes <= MOST_BYTES
        assert write_m4a(read_m4a(data)) == data


@pytest.mark.long
def test_every_tone_of_every_track_is_at_its_place() -> None:
    """Each file at one of the times to get ready, in turn."""
    for timing, ready in zip(NEEDED, cycle(GET_READY), strict=False):
        judge(decode(cut_to(timing, ready)), timing, timedelta(seconds=ready))


@pytest.mark.parametrize("ready", GET_READY)
def test_a_track_can_be_cut_to_every_time_to_get_ready(ready: int) -> None:
    for timing in (PLANK, NEEDED[-1]):
        samples = decode(cut_to(timing, ready))
        judge(samples, timing, timedelta(seconds=ready))
        wanted = (timedelta(seconds=ready + 1.5) + timing.work).total_seconds()
        assert abs(len(samples) / RATE - wanted) < 0.1


def test_the_same_tones_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        render_tracks([PLANK, SIDES], folder, again=False, tell=lambda _: None)
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_a_track_made_again_sounds_like_the_committed_one() -> None:
    committed = decode((CONTENT / FOLDER / f"{name_of(PLANK)}.m4a").read_bytes())
    again = decode(encode(synthesize(PLANK)))
    assert np.abs(committed - again).max() < 0.01


def test_only_what_has_changed_is_made_again_and_what_nobody_needs_goes(tmp_path: Path) -> None:
    told: list[str] = []
    render_tracks([PLANK, SIDES], tmp_path, again=False, tell=told.append)
    render_tracks([PLANK], tmp_path, again=False, tell=told.append)
    assert [line.split(":")[1][:8] for line in told[2:]] == [" removed"]
    assert {path.name for path in tmp_path.iterdir()} == {"manifest.json", f"{name_of(PLANK)}.m4a"}


def test_a_shorter_track_is_never_cut_into_its_tones() -> None:
    stream = read_m4a((CONTENT / FOLDER / f"{name_of(PLANK)}.m4a").read_bytes())
    for wrong in (timedelta(seconds=1), LEAD + timedelta(seconds=1)):
        with pytest.raises(ValueError, match="no such time"):
            cut(stream, wrong)


def test_a_dose_without_a_track_has_none() -> None:
    unknown = Timing(9, 9, timedelta(seconds=9))

    assert name_of(unknown) not in TRACKS.rows
    assert TRACKS.find(unknown, 20, title="", performer="") is None


@pytest.mark.parametrize("data", [b"", b"\0" * 40, b"\0\0\0\x10ftypM4A abcd"])
def test_a_file_of_somebody_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a track"):
        read_m4a(data)


def test_a_click_or_a_tone_out_of_place_is_heard() -> None:
    """The judge itself."""
    samples = decode(cut_to(PLANK, 10))
    late = np.roll(samples, RATE // 10)
    with pytest.raises(AssertionError):
        judge(late, PLANK, timedelta(seconds=10))
    samples[3 * RATE] = 0.9
    with pytest.raises(AssertionError):
        judge(samples, PLANK, timedelta(seconds=10))


def in_order() -> list[tuple[str, Row]]:
    return sorted(TRACKS.rows.items())


def test_no_two_tones_of_a_track_follow_each_other_at_once() -> None:
    for timing in NEEDED:
        found = tones(timing, LEAD)
        assert all(b.at - a.at >= timedelta(seconds=1) for a, b in pairwise(found))


def test_the_tracks_of_the_content_are_not_made_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert render(["--tracks"], CONTENT) == 0
    assert capsys.readouterr().out == ""


def test_making_tracks_without_an_encoder_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "bot.workshop.tones.rendering", None)
    monkeypatch.delattr("bot.workshop.tones.rendering", raising=False)
    assert render(["--tracks"], CONTENT) == 2
    assert "pip install '.[render]'" in capsys.readouterr().err


def test_a_track_too_large_to_load_on_a_slow_line_is_not_kept(tmp_path: Path) -> None:
    endless = Timing(1, 400, timedelta(seconds=2))
    with pytest.raises(TooLarge, match="bytes"):
        render_tracks([endless], tmp_path, again=False, tell=lambda _: None)
    assert list(tmp_path.iterdir()) == []


def test_the_bot_cuts_tracks_without_numpy_or_an_encoder() -> None:
    code = (
        "import sys, bot.app, bot.content, bot.media.tracks.folder\n"
        "from datetime import timedelta\n"
        "tracks = bot.media.tracks.folder.Tracks.from_folder(bot.content.CONTENT / 'tracks')\n"
        "row = next(iter(tracks.rows.values()))\n"
        "assert tracks._cut(row, timedelta(seconds=5))\n"
        "print({'numpy', 'av'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
