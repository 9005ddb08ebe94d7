"""The stand-in clips are real videos of the promised form, and marked as what they are."""

import shutil
from pathlib import Path

import pytest

import projects
from content.catalogue import load
from media import stand_ins
from media.places import Places
from projects import replace, run
from videos import stand_in_faults


def test_a_real_film_is_never_overwritten(project: Path) -> None:
    """Also when someone forgets to say in the YAML that it is the real one."""
    film = project / "clips" / "media" / "impact.mp4"
    film.write_bytes(b"the real film")
    result = run(project, "media", "--stand-ins", "impact")
    assert result.returncode == 1
    assert "is geen voorbeeldclip" in result.stderr
    assert film.read_bytes() == b"the real film"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project in which a stand-in was missing with its captions, and is made; and what is told.

    Nobody changes it: to make one takes seconds.
    """
    project = projects.make(tmp_path_factory.mktemp("made"))
    for name in ("grenzen.mp4", "grenzen.nl.vtt"):
        (project / "clips" / "media" / name).unlink()
    result = run(project, "media", "--stand-ins", "grenzen")
    assert result.returncode == 0, result.stderr
    return project, result.stdout


def test_a_missing_stand_in_is_made(made: tuple[Path, str]) -> None:
    """Short, small, starting fast; and its captions and chapters say what it shows."""
    project, told = made
    film = project / "clips" / "media" / "grenzen.mp4"
    assert "grenzen.nl.vtt" not in told
    assert stand_ins.is_stand_in(film)
    assert stand_in_faults(film) == []
    assert [path.name for path in film.parent.glob("*.part*")] == []

    clip = load(project).clip("grenzen")
    shown = {
        chapter.title: [cue.text for cue in cues]
        for chapter, cues in clip.footage.spoken[0].transcript(clip.chapters)
        if chapter
    }
    assert shown["Titel"] == [clip.title]
    assert shown["In het kort"] == clip.key_points
    assert shown["Om te bespreken"] == [question.text for question in clip.questions[:2]]
    assert list(shown) == [chapter.title for chapter in clip.chapters]


def test_captions_that_someone_corrected_stay(
    made: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The film that is drawn with them takes seconds, and is not looked at.
    monkeypatch.setattr(stand_ins, "_encode", lambda parts, target, mark: target.touch())
    clips = shutil.copytree(made[0] / "clips", tmp_path / "clips")
    captions = clips / "media" / "grenzen.nl.vtt"
    replace(captions, "Omgaan met grenzen", "Waar mijn grens ligt")
    clip = load(made[0]).clip("grenzen").model_copy(update={"title": "Grenzen"})
    told: list[str] = []
    stand_ins.make(clip, "https://voorbeeld.be", told.append, Places(clips, tmp_path / "state"))
    assert "clips/media/grenzen.nl.vtt is niet hier gemaakt, of later aangepast" in told[0]
    assert "Waar mijn grens ligt" in captions.read_text(encoding="utf-8")


def test_an_unknown_fragment_is_named(made: tuple[Path, str]) -> None:
    result = run(made[0], "media", "--stand-ins", "nergens")
    assert result.returncode == 1
    assert result.stderr == "Er is geen fragment nergens.\n"
