"""The stand-in clips are real videos of the promised form, and marked as what they are."""

import re
import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest

from conftest import run
from content.catalogue import load
from content.clip import Clip
from media import stand_ins
from project.paths import CLIPS, ROOT

CLIPS_WITH_VIDEO = [clip for clip in load(ROOT).clips if clip.video and clip.video.stand_in]
FILES = [CLIPS / path for clip in CLIPS_WITH_VIDEO for path in clip.media()]


def probe(file: Path) -> str:
    """What ffmpeg tells about a file."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_stand_in_is_short_small_and_starts_fast(file: Path) -> None:
    told = probe(file)
    length = re.search(r"Duration: 00:(\d\d):(\d\d)", told)
    assert length is not None
    assert 40 <= int(length[1]) * 60 + int(length[2]) <= 90
    assert re.search(r"Video: h264 .* 1280x720", told)
    assert file.stat().st_size < 500_000
    content = file.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    assert stand_ins.is_stand_in(file)


def test_a_real_film_is_never_overwritten(project: Path) -> None:
    """Also when someone forgets to say in the YAML that it is the real one."""
    film = project / "clips" / "media" / "impact.mp4"
    film.write_bytes(b"the real film")
    result = run(project, "media", "--stand-ins", "impact")
    assert result.returncode == 1
    assert "is geen voorbeeldclip" in result.stderr
    assert film.read_bytes() == b"the real film"


def test_a_missing_stand_in_is_made(project: Path) -> None:
    film = project / "clips" / "media" / "grenzen.mp4"
    film.unlink()
    result = run(project, "media", "--stand-ins", "grenzen")
    assert result.returncode == 0, result.stderr
    assert stand_ins.is_stand_in(film)
    assert [path.name for path in film.parent.glob("*.part*")] == []


def test_an_unknown_fragment_is_named(project: Path) -> None:
    result = run(project, "media", "--stand-ins", "nergens")
    assert result.returncode == 1
    assert result.stderr == "Er is geen fragment nergens.\n"


@pytest.mark.parametrize("clip", CLIPS_WITH_VIDEO, ids=lambda clip: clip.id)
def test_captions_and_chapters_of_a_stand_in_say_what_it_shows(clip: Clip) -> None:
    """The same words as in the YAML, each under the chapter in which it is shown."""
    shown = {
        chapter.title: [cue.text for cue in cues]
        for chapter, cues in clip.footage.transcript(clip.chapters)
        if chapter
    }
    assert shown["Titel"] == [clip.title]
    assert shown["In het kort"] == clip.key_points
    assert shown["Om te bespreken"] == [question.text for question in clip.questions[:2]]
    assert list(shown) == [chapter.title for chapter in clip.chapters]
