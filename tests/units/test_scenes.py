"""A recording may begin a new part where it is still or looks different, and not too often."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from media import ffmpeg
from media.recording import look
from media.scenes import MOST, SHORTEST, Scenes, beginnings
from media.scenes import look as look_through


@pytest.mark.parametrize(
    ("changes", "silences", "begins"),
    [
        ([], [], [0]),
        ([], [(58, 60)], [0, 60]),
        # Too near the beginning, too near the end, too near another.
        ([], [(8, 10), (288, 290)], [0]),
        ([], [(98, 100), (104, 107)], [0, 107]),
        # A silence in which the picture changes says more than a longer one.
        ([99], [(98, 100), (104, 110)], [0, 100]),
        ([150], [], [0, 150]),
    ],
)
def test_parts_begin_after_a_silence_or_at_another_picture(
    changes: list[float], silences: list[tuple[float, float]], begins: Sequence[float]
) -> None:
    assert beginnings(Scenes(changes, silences), 300) == begins


def test_there_are_not_too_many_parts() -> None:
    silences = [(10.0 * at, 10.0 * at + 2) for at in range(360)]
    found = beginnings(Scenes([], silences), 3600)
    assert len(found) == MOST
    assert min(other - one for one, other in pairwise(found)) >= SHORTEST


def test_what_is_seen_and_heard_tells_where(tmp_path: Path) -> None:
    """Three seconds red with a tone, then blue, and half of that without a sound."""
    film = tmp_path / "film.mp4"
    ffmpeg.work(
        *("-f", "lavfi", "-i", "color=red:s=64x36:r=10:d=3"),
        *("-f", "lavfi", "-i", "color=blue:s=64x36:r=10:d=4"),
        *("-f", "lavfi", "-i", "aevalsrc='if(between(t,3,5),0,sin(1000*t))':d=7"),
        *("-filter_complex", "[0][1]concat=n=2[v]", "-map", "[v]", "-map", "2:a", str(film)),
    )
    seen: list[float] = []
    found = look_through(look(film), seen.append)
    assert found.changes == pytest.approx([3.0], abs=0.1)
    ((start, end),) = found.silences
    assert [start, end] == pytest.approx([3.0, 5.0], abs=0.1)
    assert seen
