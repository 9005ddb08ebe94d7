"""Captions come along out of a recording, from beside it, and without any recording at all."""

import dataclasses
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

import recordings
from captions import webvtt
from content.catalogue import load
from content.clip import Clip
from media import prepare, recording, spoken
from media.ffmpeg import EncodeError
from media.places import Places
from media.recording import Stream
from media.steps import Steps
from projects import SAMPLE, replace, run

DUTCH = "1\n00:00:00,200 --> 00:00:00,800\nGeïnteresseerd?\n"
ENGLISH = DUTCH.replace("Geïnteresseerd?", "Interested?")
FRENCH = DUTCH.replace("Geïnteresseerd?", "Intéressé ?")


@pytest.fixture(scope="module")
def clip() -> Clip:
    return load(SAMPLE).clip("duowerk")


def record(folder: Path, name: str, texts: Sequence[str], *options: str) -> Path:
    """A recording of one second that holds those subtitles."""
    inputs: list[str] = []
    for number, text in enumerate(texts):
        file = folder / f"text-{number}.srt"
        file.write_text(text, encoding="utf-8")
        inputs += ("-i", str(file))
    maps = [part for number in range(len(texts)) for part in ("-map", str(number + 2))]
    target = folder / name
    recordings.ffmpeg(
        *(*recordings.picture(), *recordings.sound(), *inputs, "-map", "0", "-map", "1", *maps),
        *(*recordings.FAST, *options, str(target)),
    )
    return target


def languages(*codes: str) -> list[str]:
    """Options that give each track of subtitles its language."""
    return [
        part
        for number, code in enumerate(codes)
        for part in (f"-metadata:s:s:{number}", f"language={code}")
    ]


@pytest.fixture
def filmed(tmp_path: Path) -> None:
    """The clip has films and a poster already, put there by a person: so only captions are made."""
    film = record(tmp_path, "film.mp4", [])
    (tmp_path / "media").mkdir()
    for ending in ("hd.mp4", "sd.mp4", "jpg"):
        shutil.copy(film, tmp_path / "media" / f"duowerk.{ending}")


def made(clip: Clip, master: Path) -> tuple[dict[str, str], list[str]]:
    """The words of the captions that come of a recording, by language; and what is told."""
    told: list[str] = []
    prepare.prepare(clip, master, told.append, Places(master.parent, master.parent / "state"))
    files = (master.parent / "media").glob("duowerk.film.*.vtt")
    words = {
        file.suffixes[-2][1:]: webvtt.read(file, file.name).cues[0].text for file in sorted(files)
    }
    return words, [line for line in told if "Let op" in line]


def test_each_track_of_a_matroska_file_comes_along(clip: Clip, tmp_path: Path) -> None:
    texts = (ENGLISH, DUTCH, FRENCH, ENGLISH, ENGLISH)
    kinds = ("-c:s", "srt", "-c:s:2", "ass", "-disposition:s", "0", "-disposition:s:4", "forced")
    tracks = languages("eng", "dut", "fra", "eng", "ger")
    master = record(tmp_path, "a.mkv", texts, *tracks, *kinds)
    words, told = made(clip, master)
    assert words == {"en": "Interested?", "fr": "Intéressé ?", "nl": "Geïnteresseerd?"}
    assert told == [
        "Let op: ondertitelspoor 5 (Engels) komt niet mee: Engels is er al.",
        "Let op: ondertitelspoor 6 (Duits) komt niet mee: het heeft alleen wat in een andere taal "
        "gezegd wordt.",
    ]


@pytest.mark.usefixtures("filmed")
@pytest.mark.parametrize(("name", "kind"), [("a.mp4", "mov_text"), ("a.mkv", "webvtt")])
def test_a_track_without_a_language_is_taken_for_dutch(
    clip: Clip, tmp_path: Path, name: str, kind: str
) -> None:
    words, told = made(clip, record(tmp_path, name, [DUTCH], "-c:s", kind))
    assert words == {"nl": "Geïnteresseerd?"}
    assert told == ["Let op: ondertitelspoor 2 (zonder taal): ik neem aan dat dit Nederlands is."]


def test_pictures_of_letters_are_told(clip: Clip, tmp_path: Path) -> None:
    master = tmp_path / "a.mkv"
    recordings.ffmpeg(*(*recordings.picture(), *recordings.sound(), *recordings.FAST, str(master)))
    film = recording.look(master)
    letters = Stream(2, "nld", "hdmv_pgs_subtitle (pgssub)")
    told: list[str] = []
    steps = Steps(clip, told.append, Places(tmp_path, tmp_path / "state"))
    spoken.of_film(steps, dataclasses.replace(film, texts=(letters,)), "", set())
    assert told == [
        "Let op: ondertitelspoor 2 (Nederlands) komt niet mee: het is een beeld van letters, geen "
        "tekst."
    ]


@pytest.mark.usefixtures("filmed")
def test_a_clock_that_began_at_one_is_told_at_once(clip: Clip, tmp_path: Path) -> None:
    """An editing program often counts from 01:00:00."""
    master = record(tmp_path, "a.mkv", [])
    for hour, told in (("01", ["op 01:00:00"]), ("00", [])):
        two = DUTCH + DUTCH.replace("1\n", "\n2\n", 1).replace(",200", ",500")
        (tmp_path / "a.srt").write_text(two.replace("00:00:0", f"{hour}:00:0"), encoding="utf-8")
        _, lines = made(clip, master)
        assert [part in line for part, line in zip(told, lines, strict=True)] == [True] * len(told)


@pytest.mark.usefixtures("filmed")
def test_a_file_beside_goes_before_a_track_inside(clip: Clip, tmp_path: Path) -> None:
    options = (*languages("nld", "fra"), "-c:s", "srt")
    master = record(tmp_path, "a.mkv", (ENGLISH, FRENCH), *options)
    (tmp_path / "A.nl.SRT").write_bytes(DUTCH.encode("cp1252"))
    words, told = made(clip, master)
    assert words == {"fr": "Intéressé ?", "nl": "Geïnteresseerd?"}
    assert told == ["Let op: ondertitelspoor 2 (Nederlands) komt niet mee: Nederlands is er al."]


def test_captions_without_a_film_become_captions_of_the_clip(project: Path, tmp_path: Path) -> None:
    (tmp_path / "titels.SRT").write_bytes(DUTCH.encode("utf-16"))
    (tmp_path / "titels.en.srt").write_text(ENGLISH, encoding="utf-8")
    clip = project / "clips" / "03-duowerk.yml"
    replace(clip, "  captions: media/duowerk.nl.vtt\n  stand_in: true\n", "")
    result = run(project, "media", "duowerk", "--master", str(tmp_path / "titels.SRT"))
    assert result.returncode == 0, result.stderr
    _, _, lines = result.stdout.partition("video:\n")
    assert lines == ("  captions: {nl: media/duowerk.film.nl.vtt, en: media/duowerk.film.en.vtt}\n")
    assert not (project / "clips" / "media" / "duowerk.hd.mp4").exists()
    replace(clip, "video:\n", f"video:\n{lines}")
    ours = load(project).clip("duowerk")
    # What someone corrected stays.
    mended = project / "clips" / "media" / "duowerk.film.en.vtt"
    replace(mended, "Interested?", "Curious?")
    told: list[str] = []
    places = Places(project / "clips", project / ".cache" / "media")
    prepare.captions(ours, tmp_path / "titels.en.srt", told.append, places)
    assert any("film.en.vtt is niet hier gemaakt, of later aangepast" in line for line in told)
    assert "Curious?" in mended.read_text(encoding="utf-8")


def test_captions_in_other_languages_alone_say_that_dutch_is_missing(
    clip: Clip, tmp_path: Path
) -> None:
    (tmp_path / "titels.en.srt").write_text(ENGLISH, encoding="utf-8")
    told: list[str] = []
    places = Places(tmp_path, tmp_path / "state")
    prepare.captions(clip, tmp_path / "titels.en.srt", told.append, places)
    assert any("er zijn ondertitels (Engels), maar geen in het Nederlands" in each for each in told)
    assert prepare.settings(clip, places, film=False) == ""


def test_captions_that_cannot_be_shown_are_refused_with_their_line(
    clip: Clip, tmp_path: Path
) -> None:
    (tmp_path / "t.srt").write_text("1\n00:00:0x,000 --> 00:00:02,000\nDag\n", encoding="utf-8")
    with pytest.raises(EncodeError, match=r"t\.srt:2: deze tijden kloppen niet"):
        prepare.captions(clip, tmp_path / "t.srt", print, Places(tmp_path, tmp_path / "state"))
    assert not (tmp_path / "media" / "duowerk.film.nl.vtt").exists()
