"""Recordings of every kind that people bring come out right, or say what is wrong with them."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageStat

import recordings
from content.catalogue import load
from content.clip import Clip
from media import prepare
from media.ffmpeg import EncodeError
from media.places import Places
from projects import SAMPLE
from recordings import KINDS, Played
from setup import child
from videos import probe

CUT = "is niet volledig"


@dataclass
class Made:
    """What came of a recording."""

    master: Path
    folder: Path
    told: list[str] = field(default_factory=list)
    runs: int = 0

    def file(self, ending: str) -> Path:
        return self.folder / "media" / f"duowerk.{ending}"

    @cached_property
    def films(self) -> dict[str, Played]:
        """What the sharp and the light version are like."""
        return {ending: recordings.play(self.file(ending)) for ending in ("hd.mp4", "sd.mp4")}


@pytest.fixture(scope="module")
def clip() -> Clip:
    return load(SAMPLE).clip("duowerk")


@pytest.fixture(scope="module")
def made(clip: Clip, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Made]:
    """Make a recording of a kind and all that a clip needs of it, once."""
    known: dict[str, Made] = {}

    def give(kind: str) -> Made:
        if kind not in known:
            folder = tmp_path_factory.mktemp("opname")
            result = Made(recordings.make(kind, folder), folder)
            places = Places(folder, folder / "state")
            with counted_runs() as runs:
                prepare.prepare(clip, result.master, result.told.append, places)
            result.runs = len(runs)
            known[kind] = result
        return known[kind]

    return give


@contextmanager
def counted_runs() -> Iterator[list[str]]:
    """The last argument of each run of ffmpeg in the block."""
    runs: list[str] = []
    follow = child.follow

    def counted(command: list[str], *rest: Any) -> int:
        runs.append(command[-1])
        return follow(command, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(child, "follow", counted)
        yield runs


@pytest.mark.parametrize("kind", KINDS)
def test_it_becomes_two_films_that_play_everywhere(made: Callable[[str], Made], kind: str) -> None:
    wanted, result = KINDS[kind], made(kind)
    for (ending, film), size in zip(result.films.items(), wanted.size, strict=True):
        assert re.match(rf"Video: h264 .*yuv420p\(.*progressive\), {size} \[SAR 1:1", film.picture)
        assert film.seconds == pytest.approx(wanted.seconds, abs=0.1)
        content = result.file(ending).read_bytes()
        assert content.index(b"moov") < content.index(b"mdat")
        assert film.channels == [wanted.channels] * bool(wanted.channels)
        assert film.faults == []
    weights = [file.stat().st_size for file in (result.master, result.file("hd.mp4"))]
    assert result.file("sd.mp4").stat().st_size <= min(weights)
    remarks = [line for line in result.told if "Let op" in line and "ondertitels" not in line]
    assert [wanted.told in line for line in remarks] == [True] * bool(wanted.told)
    assert [file.name for file in result.folder.rglob(".part*")] == []


@pytest.mark.parametrize(
    "kind", [kind for kind, each in KINDS.items() if each.channels and kind != "silence"]
)
def test_it_is_as_loud_as_every_other_clip(made: Callable[[str], Made], kind: str) -> None:
    sharp, light = made(kind).films.values()
    for film in (sharp, light):
        assert film.loudness == pytest.approx(-16, abs=1)
        assert film.peak is not None
        assert film.peak <= -1
    # Peaks grow when sound is written once more, as it is for the light version.
    assert light.loudness
    assert sharp.loudness
    assert light.loudness <= sharp.loudness


@pytest.mark.parametrize("kind", KINDS)
def test_the_poster_is_upright_and_not_black(made: Callable[[str], Made], kind: str) -> None:
    with Image.open(made(kind).file("jpg")) as poster:
        wide, high = (int(side) for side in KINDS[kind].size[0].split("x"))
        assert max(poster.size) <= 1280
        assert poster.width / poster.height == pytest.approx(wide / high, abs=0.01)
        assert ImageStat.Stat(poster.convert("L")).mean[0] > 60


def test_light_of_hdr_becomes_light_of_every_screen(made: Callable[[str], Made]) -> None:
    assert "bt709, progressive" in made("HDR").films["hd.mp4"].picture


@pytest.mark.parametrize(
    ("kind", "rate"),
    # A tape says how fine its clock is, and then how many pictures it has.
    [("slow motion of a phone", " 60 fps"), ("DV of a camera with tape", " 25 fps")],
)
def test_it_has_as_many_pictures_as_were_taken_but_no_more_than_a_phone_can_show(
    made: Callable[[str], Made], kind: str, rate: str
) -> None:
    for film in made(kind).films.values():
        assert rate in film.picture


def test_no_editor_waits_for_what_need_not_be_done_twice(made: Callable[[str], Made]) -> None:
    """It is looked at and read; its sound, and each film, is written and proved; and a poster.

    Of one microphone or of two, the sound is at its goal at once, and the first picture will do.
    """
    for kind in ("plain", "DV of a camera with tape"):
        assert made(kind).runs == 9


def test_what_a_channel_upside_down_says_is_heard_on_one_loudspeaker(
    made: Callable[[str], Made],
) -> None:
    result = made("a channel that is upside down")
    for file, level in ((result.master, -40), (result.file("hd.mp4"), -20)):
        told = recordings.ffmpeg(
            *("-i", str(file), "-vn", "-af", "pan=mono|c0=0.5*c0+0.5*c1,volumedetect"),
            *("-f", "null", "-"),
        )
        (mean,) = re.findall(r"mean_volume: (\S+) dB", told)
        assert (float(mean) < level) == (file == result.master)


def test_picture_and_sound_stay_together(made: Callable[[str], Made]) -> None:
    """What begins half a second after the other still does."""
    told = ffmpeg_of(made("sound that begins late").file("hd.mp4"))
    assert re.search(r"silence_end: 0\.[23]", told)
    assert "start 0.3" in probe(made("picture that begins late").file("hd.mp4"))


# A white corner left above, as a camera gives it that was held otherwise; and where it belongs.
CORNERS = {
    ("-display_rotation", "90"): (0, 1),
    ("-display_rotation", "180"): (1, 1),
    ("-display_rotation", "270"): (1, 0),
    ("-display_hflip",): (1, 0),
}


@pytest.mark.parametrize("held", CORNERS)
def test_it_is_shown_as_it_was_seen(clip: Clip, tmp_path: Path, held: tuple[str, ...]) -> None:
    plain, master = tmp_path / "plain.mov", tmp_path / "a.mov"
    corner = "drawbox=0:0:iw/4:ih/4:white:fill"
    source = ("-f", "lavfi", "-i", "color=gray:s=320x180:r=5:d=1", "-vf", corner)
    recordings.ffmpeg(*source, *recordings.FAST, str(plain))
    recordings.ffmpeg(*held, "-i", str(plain), "-c", "copy", str(master))
    result = Made(master, tmp_path)
    prepare.prepare(clip, master, result.told.append, Places(tmp_path, tmp_path / "state"))
    with Image.open(result.file("jpg")) as poster:
        light = poster.convert("L")
        wide, high, shown = light.width, light.height, light.tobytes()
        corners = {
            (x, y): shown[(8 + y * (high - 16)) * wide + 8 + x * (wide - 16)]
            for x in (0, 1)
            for y in (0, 1)
        }
        assert max(corners, key=corners.__getitem__) == CORNERS[held]


def test_a_picture_that_changes_size_on_the_way_keeps_its_shape(clip: Clip, tmp_path: Path) -> None:
    """As conversations by computer do: upright after lying, and small before large."""
    parts = tmp_path / "parts.txt"
    master = tmp_path / "a.webm"
    for name, size in (("one", "160x90"), ("two", "180x320")):
        white = ("-f", "lavfi", "-i", f"color=white:s={size}:r=10:d=1")
        recordings.ffmpeg(*white, "-c:v", "libvpx", str(tmp_path / f"{name}.webm"))
    parts.write_text("file one.webm\nfile two.webm\n", encoding="utf-8")
    recordings.ffmpeg("-f", "concat", "-i", str(parts), "-c", "copy", str(master))
    result = Made(master, tmp_path)
    prepare.prepare(clip, master, result.told.append, Places(tmp_path, tmp_path / "state"))
    assert any("het beeld verandert onderweg van grootte" in line for line in result.told)
    film = result.file("hd.mp4")
    assert "180x320 [SAR 1:1" in probe(film)
    for at, high in ((0.3, 101), (1.6, 320)):
        shot = tmp_path / "shot.png"
        recordings.ffmpeg("-ss", str(at), "-i", str(film), "-frames:v", "1", str(shot))
        with Image.open(shot) as image:
            column = image.convert("L").tobytes()[90 :: image.width]
        assert sum(light > 128 for light in column) == pytest.approx(high, abs=3)


def ffmpeg_of(file: Path) -> str:
    """Where a film is silent."""
    return recordings.ffmpeg(
        "-i", str(file), "-vn", "-af", "silencedetect=d=0.2", "-f", "null", "-"
    )


def whole(folder: Path, name: str, *options: str) -> Path:
    """A recording of two seconds, to break."""
    target = folder / name
    recordings.ffmpeg(
        *(*recordings.picture(seconds=2), *recordings.sound("sine=300:d=2"), *recordings.FAST),
        *(*options, str(target)),
    )
    return target


@pytest.mark.parametrize(
    ("name", "options"),
    [("a.mp4", ("-movflags", "+faststart")), ("b.mp4", ()), ("a.mkv", ()), ("a.avi", ())],
)
def test_a_recording_that_was_cut_off_is_refused(
    clip: Clip, tmp_path: Path, name: str, options: tuple[str, ...]
) -> None:
    master = whole(tmp_path, name, *options)
    content = master.read_bytes()
    master.write_bytes(content[: len(content) * 6 // 10])
    with pytest.raises(EncodeError, match=CUT):
        prepare.prepare(clip, master, print, Places(tmp_path, tmp_path / "state"))
    assert not (tmp_path / "media").exists()


def test_a_recording_that_ends_in_nothing_is_refused(clip: Clip, tmp_path: Path) -> None:
    """A download that was broken off may already have its full length, in zeros."""
    master = whole(tmp_path, "a.mkv")
    content = master.read_bytes()
    kept = len(content) * 6 // 10
    master.write_bytes(content[:kept] + bytes(len(content) - kept))
    with pytest.raises(EncodeError, match=r"zegt dat ze 2\.\d s duurt, maar na 1\.\d s komt er"):
        prepare.prepare(clip, master, print, Places(tmp_path, tmp_path / "state"))


def test_a_damaged_recording_is_told_and_gives_a_film_that_plays(
    clip: Clip, tmp_path: Path
) -> None:
    master = whole(tmp_path, "a.mp4", "-movflags", "+faststart")
    content = bytearray(master.read_bytes())
    for place in range(content.index(b"mdat") + 2000, len(content), 997):
        content[place] ^= 0xFF
    master.write_bytes(content)
    result = Made(master, tmp_path)
    prepare.prepare(clip, master, result.told.append, Places(tmp_path, tmp_path / "state"))
    assert any("de opname is beschadigd" in line for line in result.told)
    film = recordings.play(result.file("hd.mp4"))
    assert film.faults == []
    assert film.seconds == pytest.approx(2, abs=0.1)


def test_subtitles_alone_are_no_film(clip: Clip, tmp_path: Path) -> None:
    text, master = tmp_path / "a.srt", tmp_path / "a.mkv"
    text.write_text("1\n00:00:00,000 --> 00:00:01,000\nDag\n", encoding="utf-8")
    recordings.ffmpeg("-i", str(text), "-c:s", "srt", str(master))
    with pytest.raises(EncodeError, match="staan alleen ondertitels"):
        prepare.prepare(clip, master, print, Places(tmp_path, tmp_path / "state"))


def test_what_only_has_the_name_of_a_film_is_refused(clip: Clip, tmp_path: Path) -> None:
    master = tmp_path / "film.mov"
    master.write_bytes(b"geen film")
    with pytest.raises(EncodeError, match="dit is geen video die ffmpeg kan lezen"):
        prepare.prepare(clip, master, print, Places(tmp_path, tmp_path / "state"))


def test_missing_captions_are_told_with_what_to_do(made: Callable[[str], Made]) -> None:
    (line,) = (line for line in made("plain").told if "ondertitels" in line)
    assert "er zijn geen ondertitels. Zet a.srt naast het bronbestand" in line


def test_a_photo_is_no_film(clip: Clip, tmp_path: Path) -> None:
    master = tmp_path / "foto.png"
    recordings.ffmpeg(*recordings.picture(), "-frames:v", "1", str(master))
    with pytest.raises(EncodeError, match="stilstaand beeld"):
        prepare.prepare(clip, master, print, Places(tmp_path, tmp_path / "state"))


def test_the_sound_is_in_the_language_of_the_clip(
    clip: Clip, made: Callable[[str], Made], tmp_path: Path
) -> None:
    """Also when that is written down after a first time, in which it was taken for Dutch."""
    first = made("two languages")
    folder = shutil.copytree(first.folder, tmp_path / "again")
    told: list[str] = []
    english = clip.model_copy(update={"language": "en"})
    prepare.prepare(english, first.master, told.append, Places(folder, folder / "state"))
    (line,) = (line for line in told if "geluidssporen" in line)
    assert "komt 1 (Engels) mee" in line
