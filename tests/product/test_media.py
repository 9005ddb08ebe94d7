"""A recording goes through `media` and comes out ready for the site."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

import recordings
import speech
from content.catalogue import load
from media import ffmpeg, prepare
from media.places import Places
from projects import PATIENCE, SAMPLE, Open, replace, run
from videos import seconds

# Seconds between two looks at what another program does.
GLANCE = 0.005
SRT = """\
1
00:00:00,500 --> 00:00:01,500
Welkom.

2
00:00:01,500 --> 00:00:03,000
Dit is een proefopname over buddywerk.
"""


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording with captions beside it."""
    folder = tmp_path_factory.mktemp("camera")
    master = folder / "Opname 1.mov"
    speech.record(master, folder)
    master.with_suffix(".srt").write_text(SRT, encoding="utf-8")
    return master


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of two seconds with captions beside it, to change."""
    master = recordings.make("plain", tmp_path_factory.mktemp("camera"))
    master.with_suffix(".srt").write_text(SRT, encoding="utf-8")
    return master


def test_a_recording_becomes_a_clip(project: Path, recording: Path, visit: Open) -> None:
    media = project / "clips" / "media"
    before = recording.read_bytes()
    result = run(project, "media", "duowerk", "--master", str(recording))
    assert result.returncode == 0, result.stderr
    for name in ("duowerk.hd.mp4", "duowerk.sd.mp4"):
        file = media / name
        film = recordings.play(file)
        assert re.match(r"Video: h264 .* 320x240", film.picture)
        assert film.channels == ["stereo"]
        assert film.seconds == pytest.approx(seconds(recording), abs=0.1)
        assert film.loudness == pytest.approx(-16, abs=1)
        content = file.read_bytes()
        assert content.index(b"moov") < content.index(b"mdat")
    assert (media / "duowerk.jpg").read_bytes().startswith(b"\xff\xd8")
    assert recording.read_bytes() == before
    assert sorted(path.name for path in media.glob(".part*")) == []

    # What it says to put in the YAML works as it stands.
    told = result.stdout[result.stdout.index("  file: {hd:") :]
    clip = project / "clips" / "03-duowerk.yml"
    replace(clip, "  captions: media/duowerk.nl.vtt\n  stand_in: true\n", "")
    replace(clip, "  file: media/duowerk.mp4\n", told)
    text = clip.read_text(encoding="utf-8")
    start, end = text.index("chapters:"), text.index("tips:")
    clip.write_text(text[:start] + text[end:], encoding="utf-8")
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    page = visit((project / "site" / "fragmenten" / "duowerk.html").as_uri())
    page.get_by_role("button", name="Ondertitels").click()
    page.get_by_role("button", name="Dit is een proefopname").click()
    page.wait_for_function("document.querySelector('video').textTracks[0].activeCues?.length")


# While it writes one file, it reads so many seconds of a recording in a second.
SLOW = """\
#!/bin/sh
case "$*" in *{name}*) exec "{program}" -readrate {rate} "$@" ;; esac
exec "{program}" "$@"
"""
# As it is played; and so that no one who waits for it sees its end.
PLAYING, HARDLY = 1, 0.001


def begun(
    project: Path, master: Path, slow: str = "nothing", rate: float = PLAYING
) -> "subprocess.Popen[str]":
    """`media` at work on a fragment, as the leader of its own group; `slow` at one of its files."""
    command = [sys.executable, str(project / "scripts"), "media", "grenzen"]
    program = project / f"ffmpeg for {slow}"
    told = SLOW.format(name=slow, program=ffmpeg.program(), rate=rate)
    program.write_text(told, encoding="utf-8")
    program.chmod(0o755)
    return subprocess.Popen(
        [*command, "--master", str(master)],
        cwd=project,
        env={**os.environ, "IMAGEIO_FFMPEG_EXE": str(program)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )


def parts(project: Path, name: str = "*") -> list[Path]:
    """What is not finished, of one file or of all."""
    places = (project / "clips" / "media", project / ".cache" / "media")
    return [file for place in places for file in place.glob(f".part*-{name}")]


def unfinished(project: Path, process: "subprocess.Popen[str]", name: str) -> Path:
    """The file that a run writes to, as soon as there is something in it."""
    while True:
        for file in parts(project, name):
            with suppress(FileNotFoundError):
                if file.stat().st_size:
                    return file
        assert process.poll() is None
        # What is waited for needs this core too.
        time.sleep(GLANCE)


def wait_until_nobody_writes(file: Path) -> None:
    """Wait until no program has this file among its arguments."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not any(str(file).encode() in arguments for arguments in programs()):
            return
        time.sleep(GLANCE)
    raise AssertionError(f"{file.name} is still being written")


def programs() -> Iterator[bytes]:
    """What runs on this machine, with its arguments."""
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            yield place.read_bytes()


def assert_whole(project: Path) -> None:
    """Every file of the clip is there, plays to its end and is no one's leftover."""
    media = project / "clips" / "media"
    for name in ("grenzen.hd.mp4", "grenzen.sd.mp4"):
        film = recordings.play(media / name)
        assert film.faults == []
        assert film.seconds == pytest.approx(2, abs=0.1)
    assert (media / "grenzen.jpg").is_file()
    assert parts(project) == []


@pytest.mark.parametrize(
    ("name", "rate", "whole_group"),
    [
        # Of sound, ffmpeg keeps much to itself until there is more.
        ("grenzen.flac", PLAYING, False),
        ("grenzen.hd.mp4", HARDLY, False),
        ("grenzen.sd.mp4", HARDLY, False),
        ("grenzen.sd.mp4", HARDLY, True),
    ],
)
def test_a_killed_run_leaves_nothing_broken(
    project: Path, small: Path, name: str, rate: float, whole_group: bool
) -> None:
    """Whatever it was writing: ffmpeg ends with it, and the next run goes on and tidies up."""
    with begun(project, small, name, rate) as process:
        file = unfinished(project, process, name)
        if whole_group:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    wait_until_nobody_writes(file)
    assert not (project / "clips" / "media" / name).exists()
    told: list[str] = []
    places = Places(project / "clips", project / ".cache" / "media")
    prepare.prepare(load(SAMPLE).clip("grenzen"), small, told.append, places)
    # What was done before is not done again.
    assert ("meet het geluid" in told) == (name == "grenzen.flac")
    assert ("clips/media/grenzen.hd.mp4 was al klaar" in told) == (name == "grenzen.sd.mp4")
    assert_whole(project)


def test_a_second_run_waits_for_the_first_also_when_that_is_killed(
    project: Path, small: Path
) -> None:
    with begun(project, small, "grenzen.hd.mp4", HARDLY) as first:
        unfinished(project, first, "grenzen.hd.mp4")
        with begun(project, small) as second:
            assert second.stdout is not None
            lines = iter(second.stdout)
            assert any("een andere opdracht werkt hieraan" in line for line in lines)
            first.kill()
            assert any("grenzen.sd.mp4:" in line for line in list(lines))
    assert second.returncode == 0
    assert_whole(project)


def test_two_runs_at_once_make_everything_once(project: Path, small: Path) -> None:
    with (
        begun(project, small, "grenzen.hd.mp4") as one,
        begun(project, small, "grenzen.hd.mp4") as other,
    ):
        told = [process.communicate()[0] for process in (one, other)]
    assert [one.returncode, other.returncode] == [0, 0]
    assert sum(text.count("grenzen.hd.mp4:") for text in told) == 1
    assert sum(text.count("was al klaar") for text in told) == 4
    assert_whole(project)


def test_what_the_yaml_names_stays(project: Path, small: Path) -> None:
    """A poster and captions of one's own, and the fields that say what to make of what."""
    media, clip = project / "clips" / "media", project / "clips" / "03-duowerk.yml"
    Image.new("RGB", (320, 180)).save(media / "eigen.jpg")
    replace(clip, "  stand_in: true\n", "  captions_checked: true\n  poster: media/eigen.jpg\n")
    replace(clip, "video:\n", f"video:\n  master: {small}\n  poster_at: 1\n")
    result = run(project, "media", "duowerk")
    assert result.returncode == 0, result.stderr
    assert "clips/media/eigen.jpg staat in de YAML en blijft" in result.stdout
    assert not (media / "duowerk.jpg").exists()
    assert not (media / "duowerk.film.nl.vtt").exists()
    assert result.stdout.endswith(
        "video:\n"
        "  file: {hd: media/duowerk.hd.mp4, sd: media/duowerk.sd.mp4}\n"
        "  poster: media/eigen.jpg\n"
        "  captions: media/duowerk.nl.vtt\n"
        "  captions_checked: true\n"
        f"  master: {small}\n"
        "  poster_at: 1\n"
    )


def test_a_master_is_never_overwritten(project: Path, recording: Path) -> None:
    master = project / "clips" / "media" / "duowerk.hd.mp4"
    shutil.copy(recording, master)
    before = master.read_bytes()
    result = run(project, "media", "duowerk", "--master", str(master))
    assert result.returncode == 1
    assert "het bronbestand zou overschreven worden" in result.stderr
    assert master.read_bytes() == before


def test_a_recording_that_is_not_there_is_told(project: Path) -> None:
    result = run(project, "media", "duowerk", "--master", "film.mov")
    assert result.returncode == 1
    assert "is er niet" in result.stderr
    assert "Traceback" not in result.stderr
