"""`media` makes nothing twice, and never writes over what a person put there or changed."""

import shutil
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


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of two seconds with captions, and all that is made of them."""
    folder = tmp_path_factory.mktemp("done")
    recording = recordings.make("plain", folder)
    recording.with_suffix(".srt").write_text(CAPTIONS, encoding="utf-8")
    (folder / "media").mkdir()
    make(folder)
    return folder


@pytest.fixture
def made(done: Path, tmp_path: Path) -> Path:
    """The same, to change."""
    return shutil.copytree(done, tmp_path / "made")


def make(folder: Path, poster_at: int | None = None) -> str:
    """Make what a clip needs; what is told. The clip's poster may be asked of a second."""
    told: list[str] = []
    asked = with_poster_at(load(SAMPLE).clip("duowerk"), poster_at)
    prepare.prepare(asked, folder / "a.mp4", told.append, Places(folder, folder / "state"))
    return "\n".join(told)


def with_poster_at(clip: Clip, second: int | None) -> Clip:
    assert clip.video
    return clip.model_copy(update={"video": clip.video.model_copy(update={"poster_at": second})})


def test_a_second_run_makes_nothing_again(made: Path) -> None:
    files = sorted((made / "media").iterdir())
    assert [file.name for file in files] == sorted(NAMES)
    before = [file.stat().st_mtime_ns for file in files]
    assert make(made).count("was al klaar") == len(NAMES)
    assert [file.stat().st_mtime_ns for file in files] == before


@pytest.mark.parametrize("another", [False, True])
def test_what_a_person_changed_stays(made: Path, *, another: bool) -> None:
    """Also when there is another recording with other captions; until the person removes it."""
    files = [made / "media" / name for name in NAMES[1:]]
    ours = [file.read_bytes() for file in files]
    for file in files:
        file.write_bytes(CORRECTED if file.suffix == ".vtt" else file.read_bytes() + b"of mine")
    mine = [file.read_bytes() for file in files]
    if another:
        master = made / "a.mp4"
        master.write_bytes(master.read_bytes() + b"\0\0\0\x08free")
        master.with_suffix(".srt").write_text(CAPTIONS.replace("Welkom", "Dag"), encoding="utf-8")
    told = make(made)
    assert [name for name in NAMES[1:] if f"clips/media/{name} {KEPT}" not in told] == []
    assert ("duowerk.hd.mp4 was al klaar" in told) != another
    assert [file.read_bytes() for file in files] == mine
    for file in files:
        file.unlink()
    assert KEPT not in make(made)
    again = [file.read_bytes() for file in files]
    assert again != mine
    assert another or again == ours


def test_what_nobody_here_made_stays(made: Path) -> None:
    """It came from another computer, or was put there by hand."""
    shutil.rmtree(made / "state")
    (made / "media" / NAMES[0]).write_bytes(b"mine")
    files = [made / "media" / name for name in NAMES]
    before = [file.read_bytes() for file in files]
    assert make(made).count(KEPT) == len(files)
    assert [file.read_bytes() for file in files] == before


def test_changed_captions_beside_the_recording_come_along(made: Path) -> None:
    captions = made / "a.srt"
    captions.write_text(CAPTIONS.replace("Welkom", "Dag"), encoding="utf-8")
    assert make(made).count("was al klaar") == 3
    assert "Dag." in (made / "media" / NAMES[3]).read_text(encoding="utf-8")


def test_another_second_gives_another_poster(made: Path) -> None:
    poster = made / "media" / "duowerk.jpg"
    make(made, poster_at=0)
    first = poster.read_bytes()
    assert make(made, poster_at=1).count("was al klaar") == 3
    assert poster.read_bytes() != first
    # Past the end there is no picture: that is told, and another one taken.
    assert "`poster_at` ligt na het einde (2.0 s)" in make(made, poster_at=60)
    assert poster.is_file()
