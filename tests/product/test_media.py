"""A recording goes through `media` and comes out ready for the site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import pytest

import speech
from projects import Open, replace, run
from videos import probe, seconds

SRT = """\
1
00:00:00,500 --> 00:00:02,000
Welkom.

2
00:00:02,000 --> 00:00:05,500
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


def loudness(file: Path) -> float:
    """Integrated loudness in LUFS, by ffmpeg's meter (EBU R128)."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(file)]
    command += ["-af", "ebur128", "-f", "null", "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return float(re.findall(r"I:\s+(-?[\d.]+) LUFS", told)[-1])


def test_a_recording_becomes_a_clip(project: Path, recording: Path, visit: Open) -> None:
    media = project / "clips" / "media"
    before = recording.read_bytes()
    result = run(project, "media", "duowerk", "--master", str(recording))
    assert result.returncode == 0, result.stderr
    for name, lines in (("duowerk.hd.mp4", 1080), ("duowerk.sd.mp4", 480)):
        file = media / name
        told = probe(file)
        assert re.search(rf"Video: h264 .* \d+x{lines}", told)
        assert "Audio: aac" in told
        assert seconds(file) == pytest.approx(seconds(recording), abs=0.1)
        assert loudness(file) == pytest.approx(-16, abs=1)
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


def test_a_second_run_makes_nothing_again(project: Path, recording: Path) -> None:
    arguments = ("media", "impact", "--master", str(recording))
    assert run(project, *arguments).returncode == 0
    files = [project / "clips" / "media" / f"impact.{kind}.mp4" for kind in ("hd", "sd")]
    before = [file.stat().st_mtime_ns for file in files]
    result = run(project, *arguments)
    assert result.stdout.count("was al klaar") == 3
    assert [file.stat().st_mtime_ns for file in files] == before


def test_a_killed_run_goes_on_where_it_stopped(project: Path, recording: Path) -> None:
    media = project / "clips" / "media"
    command = [sys.executable, str(project / "scripts"), "media", "grenzen"]
    command += ["--master", str(recording)]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "grenzen.hd.mp4:" in line:
                process.kill()
    assert (media / "grenzen.hd.mp4").is_file()
    assert not (media / "grenzen.sd.mp4").is_file()
    result = run(project, *command[2:])
    assert result.returncode == 0
    assert "meet het geluid" not in result.stdout
    assert "grenzen.hd.mp4 was al klaar" in result.stdout
    assert (media / "grenzen.sd.mp4").is_file()


def test_missing_captions_are_told(project: Path, recording: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.mov"
    shutil.copy(recording, bare)
    result = run(project, "media", "impact", "--master", str(bare))
    assert "er zijn geen ondertitels. Zet bare.srt naast het bronbestand" in result.stdout


def test_a_master_is_never_overwritten(project: Path, recording: Path) -> None:
    master = project / "clips" / "media" / "duowerk.hd.mp4"
    shutil.copy(recording, master)
    before = master.read_bytes()
    result = run(project, "media", "duowerk", "--master", str(master))
    assert result.returncode == 1
    assert "het bronbestand zou overschreven worden" in result.stderr
    assert master.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"geen film", "dit is geen video die ffmpeg kan lezen"), (None, "is er niet")],
)
def test_what_is_no_recording_is_refused(
    project: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    master = tmp_path / "film.mov"
    if content is not None:
        master.write_bytes(content)
    result = run(project, "media", "duowerk", "--master", str(master))
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr
