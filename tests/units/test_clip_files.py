"""What stands under the name of a fragment and is no file is told, and never waited for."""

import os
import shutil
from pathlib import Path

import pytest

from content import clip_files
from content.catalogue import load
from source.faults import BadContent

SAMPLE = Path(__file__).parents[1] / "cases" / "sample"
NAMES = ("03-derde.yml", "richtvragen.yml", "studiedagen.yml", "thesaurus.yml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the sample without its guiding questions, to put something in their place."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "clips" / "richtvragen.yml").unlink()
    return tmp_path


def told(root: Path, name: str) -> str:
    """What is said about one file of clips/."""
    with pytest.raises(BadContent) as caught:
        load(root)
    (message,) = (f.message for f in caught.value.faults if f.path == f"clips/{name}")
    return message


@pytest.mark.parametrize("name", NAMES)
def test_a_folder(root: Path, name: str) -> None:
    (root / "clips" / name).mkdir()
    assert "dit is een map" in told(root, name)


@pytest.mark.parametrize("goal", ["01-eerste.yml", "nergens.yml", "", "."])
@pytest.mark.parametrize("name", NAMES)
def test_a_link_to_another_file_or_to_nothing_or_to_itself(
    root: Path, name: str, goal: str
) -> None:
    (root / "clips" / name).symlink_to(goal or name)
    assert "dit is een snelkoppeling" in told(root, name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has pipes with a name")
@pytest.mark.parametrize("name", NAMES)
def test_a_pipe_from_which_nothing_ever_comes(root: Path, name: str) -> None:
    os.mkfifo(root / "clips" / name)
    assert "dit is geen gewoon bestand" in told(root, name)


def test_numbers_may_be_of_any_length_and_say_the_order(root: Path) -> None:
    (root / "clips" / "richtvragen.yml").write_bytes(
        (SAMPLE / "clips" / "richtvragen.yml").read_bytes()
    )
    clip = "title: {0}\nsummary: Iets.\nthemes: [begin]\n"
    for name in ("100-laat", "0003-vroeg", "20220421-laatst", "99-eerder"):
        (root / "clips" / f"{name}.yml").write_text(clip.format(name), encoding="utf-8")
    clips = load(root).clips
    assert [each.id for each in clips[2:]] == ["vroeg", "eerder", "laat", "laatst"]
    assert [each.file for each in clips[1:3]] == ["clips/02-tweede.yml", "clips/0003-vroeg.yml"]


@pytest.mark.parametrize(
    ("names", "following"),
    [
        ([], "01"),
        (["09-a.yml"], "10"),
        (["99-a.yml"], "100"),
        (["99-a.yml", "100-b.yml"], "101"),
        (["0001-a.yml", "0009-b.yml"], "0010"),
    ],
)
def test_a_new_fragment_has_a_number_of_the_length_that_is_used(
    names: list[str], following: str
) -> None:
    assert clip_files.next_number([Path(name) for name in names]) == following


@pytest.mark.parametrize("clip_id", ["con", "lpt1"])
def test_a_name_that_not_every_computer_takes_is_told(root: Path, clip_id: str) -> None:
    name = f"09-{clip_id}.yml"
    (root / "clips" / name).write_text("title: Iets\nsummary: Iets.\n", encoding="utf-8")
    with pytest.raises(BadContent) as caught:
        load(root)
    found = [(fault.path, fault.message) for fault in caught.value.faults]
    assert (f"clips/{name}", clip_files.NO_FILE.format(clip_id)) in found


@pytest.mark.parametrize("name", ["collection.yaml", "Collection.yml"])
def test_what_a_collection_says_of_itself_has_one_name(root: Path, name: str) -> None:
    folder = root / "clips" / "reeks"
    folder.mkdir()
    (folder / name).write_text("title: Reeks\nsummary: Een reeks.\n", encoding="utf-8")
    assert told(root, f"reeks/{name}") == "noem dit bestand precies `collection.yml`."


def test_a_collection_has_a_name_that_every_computer_takes(root: Path) -> None:
    folder = root / "clips" / "aux"
    folder.mkdir()
    (folder / "collection.yml").write_text("title: Aux\nsummary: Een reeks.\n", encoding="utf-8")
    (folder / "09-iets.yml").write_text("title: Iets\nsummary: Iets.\n", encoding="utf-8")
    assert told(root, "aux").startswith("noem deze map `nieuwe-naam`")
