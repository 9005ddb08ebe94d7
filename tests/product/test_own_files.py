"""`media` makes nothing twice, and never writes over what a person put there or changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

import recordings
from content.catalogue import load
from content.clip import Clip
from media import prepare
from media.places import Places
from projects import SAMPLE

CAPTIONS = "1\n00:00:00,500 --> 00:00:02,000\nWelkom.\n"
CORRECTED = b"WEBVTT\n\n00:00.500 --> 00:02.000\nVan harte welkom.\n"
KEPT = "is niet hier gemaakt, of later aangepast: het blijft zoals het is. Wis het om"
NAMES = ("duowerk.hd.mp4", "duowerk.sd.mp4", "duowerk.jpg", "duowerk.film.nl.vtt")
Run = Callable[..., str]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A recording of two seconds."""
    return recordings.make("plain", tmp_path_factory.mktemp("camera")).read_bytes()


@pytest.fixture
def master(tmp_path: Path, plain: bytes) -> Path:
    """A recording with captions beside it, to change."""
    file = tmp_path / "a.mp4"
    file.write_bytes(plain)
    file.with_suffix(".srt").write_text(CAPTIONS, encoding="utf-8")
    return file


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """Where films come."""
    folder = tmp_path / "media"
    folder.mkdir()
    return folder


@pytest.fixture
def run(tmp_path: Path, master: Path) -> Run:
    """Make what a clip needs; what is told. The clip's poster may be asked of a second."""
    clip = load(SAMPLE).clip("duowerk")

    def again(poster_at: int | None = None) -> str:
        told: list[str] = []
        asked = with_poster_at(clip, poster_at)
        prepare.prepare(asked, master, told.append, Places(tmp_path, tmp_path / "state"))
        return "\n".join(told)

    return again


def with_poster_at(clip: Clip, second: int | None) -> Clip:
    assert clip.video
    return clip.model_copy(update={"video": clip.video.model_copy(update={"poster_at": second})})


def test_a_second_run_makes_nothing_again(run: Run, media: Path) -> None:
    run()
    files = sorted(media.iterdir())
    assert [file.name for file in files] == sorted(NAMES)
    before = [file.stat().st_mtime_ns for file in files]
    assert run().count("was al klaar") == len(NAMES)
    assert [file.stat().st_mtime_ns for file in files] == before


@pytest.mark.parametrize("another", [False, True])
def test_what_a_person_changed_stays(run: Run, media: Path, master: Path, *, another: bool) -> None:
    """Also when there is another recording with other captions; until the person removes it."""
    run()
    files = [media / name for name in NAMES[1:]]
    made = [file.read_bytes() for file in files]
    for file in files:
        file.write_bytes(CORRECTED if file.suffix == ".vtt" else file.read_bytes() + b"of mine")
    mine = [file.read_bytes() for file in files]
    if another:
        master.write_bytes(master.read_bytes() + b"\0\0\0\x08free")
        master.with_suffix(".srt").write_text(CAPTIONS.replace("Welkom", "Dag"), encoding="utf-8")
    told = run()
    assert [name for name in NAMES[1:] if f"clips/media/{name} {KEPT}" not in told] == []
    assert ("duowerk.hd.mp4 was al klaar" in told) != another
    assert [file.read_bytes() for file in files] == mine
    for file in files:
        file.unlink()
    assert KEPT not in run()
    made_again = [file.read_bytes() for file in files]
    assert made_again != mine
    assert another or made_again == made


def test_what_nobody_here_made_stays(run: Run, media: Path) -> None:
    """It came from another computer, or was put there by hand."""
    files = [media / name for name in NAMES[2:]]
    for file in files:
        file.write_bytes(b"mine")
    assert run().count(KEPT) == len(files)
    assert [file.read_bytes() for file in files] == [b"mine", b"mine"]


def test_changed_captions_beside_the_recording_come_along(
    run: Run, media: Path, master: Path
) -> None:
    run()
    master.with_suffix(".srt").write_text(CAPTIONS.replace("Welkom", "Dag"), encoding="utf-8")
    assert run().count("was al klaar") == 3
    assert "Dag." in (media / NAMES[3]).read_text(encoding="utf-8")


def test_another_second_gives_another_poster(run: Run, media: Path) -> None:
    poster = media / "duowerk.jpg"
    run(poster_at=0)
    first = poster.read_bytes()
    assert run(poster_at=1).count("was al klaar") == 3
    assert poster.read_bytes() != first
    # Past the end there is no picture: that is told, and another one taken.
    assert "`poster_at` ligt na het einde (2.0 s)" in run(poster_at=60)
    assert poster.is_file()
