"""Heavy pictures and odd names: an editor hears which file, and what to do about it."""

import os
from pathlib import Path

import pytest

from content import file_checks


def told(root: Path) -> list[tuple[str, str]]:
    return [(fault.path, fault.message) for fault in file_checks.warnings(root)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "clips" / "media").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize("name", ["docs/zaal.JPG", "clips/media/poster.webp", "docs/kaart.svg"])
def test_a_heavy_picture_is_told_with_its_weight_and_what_to_do(root: Path, name: str) -> None:
    (root / name).write_bytes(bytes(2_340_000))
    ((path, message),) = told(root)
    assert path == name
    assert "2,3 MB" in message
    assert "hoogstens 0,5 MB" in message
    assert "1600 pixels" in message


def test_what_is_light_or_no_picture_is_not_told(root: Path) -> None:
    (root / "docs" / "zaal.jpg").write_bytes(bytes(500_000))
    (root / "docs" / "verslag.pdf").write_bytes(bytes(2_000_000))
    (root / "docs" / ".zaal.jpg").write_bytes(bytes(2_000_000))
    assert told(root) == []


def test_a_link_to_itself_is_told_as_any_name(root: Path) -> None:
    """It is neither a file nor a folder, and the system has no answer about it."""
    for folder in ("docs", "clips/media"):
        (root / folder / "een kring.png").symlink_to("een kring.png")
    ((path, message),) = told(root)
    assert path == "docs/een kring.png"
    assert "Noem het bestand `een-kring.png`" in message


@pytest.mark.parametrize(
    ("name", "signs", "better"),
    [
        ("foto #1.jpg", " #", "foto-1.jpg"),
        ("wat?.jpg", "?", "wat.jpg"),
        ("100%.pdf", "%", "100.pdf"),
        ("één plek.JPG", "é ", "een-plek.JPG"),
        ("plek & tijd (2).md", " &()", "plek-tijd-2.md"),
        ("?.png", "?", "bestand.png"),
        ("??", "?", "bestand"),
    ],
)
def test_an_odd_name_is_told_with_a_better_one(
    root: Path, name: str, signs: str, better: str
) -> None:
    (root / "docs" / name).write_bytes(b"x")
    ((path, message),) = told(root)
    assert path == f"docs/{name}"
    assert f"staat `{signs}`" in message
    assert f"Noem het bestand `{better}`" in message


def test_a_better_name_is_free(root: Path) -> None:
    for name in ("foto-1.jpg", "foto-1-2.jpg", "foto 1.jpg"):
        (root / "docs" / name).write_bytes(b"x")
    ((_, message),) = told(root)
    assert "`foto-1-3.jpg`" in message


def test_a_folder_is_told_once(root: Path) -> None:
    (root / "docs" / "mijn map").mkdir()
    (root / "docs" / "mijn map" / "foto.jpg").write_bytes(b"x")
    ((path, message),) = told(root)
    assert path == "docs/mijn map"
    assert "Noem de map `mijn-map`" in message


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such names")
def test_a_name_that_is_no_text_is_a_fault(root: Path) -> None:
    """MkDocs could not build a site with it."""
    (root / "docs" / "twee\nregels.jpg").write_bytes(b"x")
    (Path(os.fsdecode(os.fsencode(root / "docs") + b"/latin-\xe9.jpg"))).write_bytes(b"x")
    (fault,) = file_checks.faults(root)
    assert str(fault) == (
        "docs/latin-\ufffd.jpg:1: de naam van dit bestand kan niet in een adres. "
        "Noem het `latin.jpg`."
    )
    assert [path for path, _ in told(root)] == [
        "docs/latin-\ufffd.jpg",
        "docs/twee\ufffdregels.jpg",
    ]
