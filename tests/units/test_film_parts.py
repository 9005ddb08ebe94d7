"""Several films of one fragment: what an editor may write, and what the models make of it."""

from pathlib import Path

import pytest

import films
import projects
from content.catalogue import load
from content.light import lighten
from incoming import mapping
from incoming.entry import Entry, Place
from source.faults import BadContent

YOUTUBE = "https://www.youtube.com/watch?v="


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample's text with a fragment of two films."""
    for name in projects.TEXT:
        projects.copy(projects.SAMPLE / name, tmp_path / name)
    films.add(tmp_path)
    return tmp_path


def told(folder: Path, old: str, new: str) -> list[str]:
    """What is wrong once one thing in the YAML is another."""
    films.add(folder, films.YAML.replace(old, new))
    with pytest.raises(BadContent) as caught:
        load(folder)
    return [str(fault) for fault in caught.value.faults]


def test_each_film_has_its_own_words_and_moments(folder: Path) -> None:
    clip = load(folder).clip(films.ID)
    one, two = clip.parts
    assert [part.part_title for part in clip.parts] == ["Deel 1", "Na de pauze"]
    assert [chapter.title for chapter in two.chapters] == ["De pauze is voorbij"]
    assert [pause.label for pause in one.pauses] == ["Herken je dit?"]
    assert "moestuin" in one.footage.cues[1].text
    assert "vogelhuisje" in two.footage.cues[1].text
    assert clip.duration == sum(part.footage.duration or 0 for part in clip.parts)
    assert {f"media/{films.ID}-{name}.mp4" for name in ("1", "2", "2.sd")} == {*clip.media()}


def test_a_fragment_with_one_film_is_its_own_only_part(folder: Path) -> None:
    clip = load(folder).clip("duowerk")
    assert clip.parts == (clip,)
    assert clip.duration == clip.footage.duration


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("videos:", "video: {youtube: abcdefghijk}\nvideos:", 6, "`video` staat er ook"),
        ("    part: 2\n    label", "    part: 3\n    label", 25, "dit fragment heeft 2 films"),
        ('at: "0:04"\n    part: 2', 'at: "9:04"\n    part: 2', 18, "na het einde van de video"),
        ('    at: "0:05"\n    part: 2', "    part: 2", 36, "`part` hoort bij `at`"),
        (
            "nl: media/gesprek-in-twee-2.nl.vtt",
            "nl: media/is-er-niet.vtt",
            11,
            "is er niet",
        ),
        (
            "file: {hd: media/gesprek-in-twee-2.mp4, sd: media/gesprek-in-twee-2.sd.mp4}",
            "file: media/gesprek-in-twee-1.mp4",
            9,
            "dit staat ook bij film 1",
        ),
    ],
)
def test_what_cannot_be_has_its_line(
    folder: Path, old: str, new: str, line: int, fault: str
) -> None:
    [first, *_] = told(folder, old, new)
    assert f"{films.ID}.yml:{line}: " in first
    assert fault in first


def test_one_film_is_no_list(folder: Path) -> None:
    start, end = films.YAML.index("  - title: Na de pauze"), films.YAML.index("chapters:")
    [fault, *_] = told(folder, films.YAML[start:end], "")
    assert "hier staat maar één film. Schrijf hem onder `video`" in fault


def test_a_part_needs_a_list_of_films(folder: Path) -> None:
    text = "title: X\nsummary: Kort.\nthemes: [duo]\nvideo: {youtube: abcdefghijk}\n"
    films.add(folder, f'{text}pauses:\n  - at: "0:05"\n    part: 2\n    label: Stop\n')
    with pytest.raises(BadContent) as caught:
        load(folder)
    [fault] = caught.value.faults
    assert "Wis `part`" in str(fault)


def test_on_a_light_stick_a_film_without_a_light_file_keeps_its_words(folder: Path) -> None:
    clip = lighten(load(folder)).clip(films.ID)
    assert clip.media() == (f"media/{films.ID}-2.sd.mp4",)
    assert [len(part.footage.cues) for part in clip.parts] == [2, 2]


@pytest.mark.parametrize(
    ("videos", "expected", "tells"),
    [
        (
            (f"{YOUTUBE}abcdefghijk", f"{YOUTUBE}bbbbbbbbbbb"),
            {"videos": [f"{YOUTUBE}abcdefghijk", f"{YOUTUBE}bbbbbbbbbbb"]},
            "",
        ),
        (
            (f"{YOUTUBE}abcdefghijk", "https://films.voorbeeld.be/a.mp4"),
            {"video": f"{YOUTUBE}abcdefghijk"},
            "De eerste komt mee, en niet: https://films.voorbeeld.be/a.mp4",
        ),
        (
            ("https://films.voorbeeld.be/a.mp4", "https://films.voorbeeld.be/a-480.mp4"),
            {"video": "https://films.voorbeeld.be/a.mp4"},
            "a-480.mp4",
        ),
        (
            (f"{YOUTUBE}abcdefghijk", f"{YOUTUBE}bbbbbbbbbbb", "https://a.voorbeeld.be/a.mp4"),
            {"videos": [f"{YOUTUBE}abcdefghijk", f"{YOUTUBE}bbbbbbbbbbb"]},
            "en niet: https://a.voorbeeld.be/a.mp4",
        ),
    ],
)
def test_an_import_takes_other_recordings_as_parts_and_other_forms_once(
    videos: tuple[str, ...], expected: dict[str, object], tells: str
) -> None:
    mapped = mapping.clip(Entry(Place("x.json"), "x", "Een lezing", videos=videos), "lezing")
    found = {name: value for name, value in mapped.fields.items() if name in {"video", "videos"}}
    plain = {
        name: [next(iter(each.values())) for each in value]
        if isinstance(value, list)
        else next(iter(value.values()))
        for name, value in found.items()
    }
    assert plain == expected
    said = "\n".join(map(str, mapped.told))
    assert tells in said if tells else "meer dan één video" not in said
