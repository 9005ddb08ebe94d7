"""After one edit under `serve` only what a browser asks for is made; the rest of a site waits."""

import urllib.request
from pathlib import Path

import pytest

from projects import Open, replace
from servers import serving

FILM = "media/impact.mp4"


def test_an_edit_makes_the_page_that_is_looked_at_and_no_other(
    project: Path,
    visit: Open,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nor is any film copied. What is asked for later is there, and is that of after the edit."""
    place = tmp_path_factory.mktemp("served")
    monkeypatch.setenv("TMPDIR", str(place))
    with serving(project) as server:
        page = visit(f"{server.address}fragmenten/rekrutering.html")
        clip = project / "clips" / "02-rekrutering.yml"
        replace(clip, "title: Rekrutering van vrijwilligers", "title: Mensen vinden")
        page.get_by_role("heading", name="Mensen vinden").wait_for()
        (site,) = place.glob("mkdocs_*")
        made = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
        pages = {name for name in made if name.endswith(".html")}
        assert pages == {"404.html", "fragmenten/rekrutering.html"}
        assert not [name for name in made if name.endswith((".mp4", ".webm"))]
        page.goto("about:blank")
        with urllib.request.urlopen(f"{server.address}fragmenten/index.html") as answer:
            assert "Mensen vinden" in answer.read().decode()
        film = urllib.request.Request(server.address + FILM, headers={"Range": "bytes=0-9"})
        with urllib.request.urlopen(film) as answer:
            assert (answer.status, len(answer.read())) == (206, 10)
        assert (site / FILM).is_file()
