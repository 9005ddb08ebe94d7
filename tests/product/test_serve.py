"""What an editor sees while serving: byte ranges, changes, and faults that break nothing."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

import projects
from projects import SAMPLE, Open, own, replace, run
from rooms import raw
from servers import Server, serving


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Server]]:
    """A project that is served all along, to change; each test leaves it as something to show."""
    project = projects.make(tmp_path_factory.mktemp("edited"))
    # Now, for it is a change to who looks at them.
    for name in ("home", "fragment"):
        own(project / "overrides" / f"{name}.html")
    with serving(project) as server:
        yield project, server


@pytest.fixture
def served(edited: tuple[Path, Server]) -> str:
    """Where it is served."""
    return edited[1].address


def fetch(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers (in small letters) and body of one request."""
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
        names = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, names, answer.read()


def test_a_part_of_a_video_can_be_asked_for(served: str) -> None:
    whole = (SAMPLE / "clips" / "media" / "impact.mp4").read_bytes()
    status, headers, body = fetch(f"{served}media/impact.mp4", Range="bytes=1000-1999")
    assert status == 206
    assert headers["content-range"] == f"bytes 1000-1999/{len(whole)}"
    assert body == whole[1000:2000]
    for asked, byte in (("0-0", whole[:1]), ("-1", whole[-1:])):
        part = fetch(f"{served}media/impact.mp4", Range=f"bytes={asked}")
        assert (part[0], part[1]["content-length"], part[2]) == (206, "1", byte)


@pytest.mark.parametrize("path", ["tips.html", "media/impact.mp4", "nergens.html"])
def test_a_head_has_no_body(served: str, path: str) -> None:
    server, slash, folder = served.removeprefix("http://").partition("/")
    head, body = raw(server, "HEAD", f"{slash}{folder}{path}")
    assert ("200 OK" in head) == (path != "nergens.html")
    assert body == b""


@pytest.mark.parametrize(
    "path", ["../mkdocs.yml", "media/../../mkdocs.yml", "media/%2e%2e/%2e%2e/mkdocs.yml"]
)
def test_nothing_outside_the_site_is_served(served: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetch(served + path)


def test_a_change_shows_by_itself_and_a_fault_leaves_the_page_standing(
    edited: tuple[Path, Server], look: Open
) -> None:
    """YAML, Markdown and template alike; the browser reloads without being asked."""
    project, server = edited
    clip = project / "clips" / "02-rekrutering.yml"
    page = look(f"{server.address}fragmenten/rekrutering.html")
    replace(clip, "title: Rekrutering van vrijwilligers", "title: Mensen vinden")
    page.get_by_role("heading", name="Mensen vinden").wait_for()
    text = project / "docs" / "fragmenten" / "rekrutering.md"
    replace(text, "## Waarover gaat het?", "## Wat?")
    page.get_by_role("heading", name="Wat?", exact=True).wait_for()
    replace(project / "overrides" / "fragment.html", "Tips om mee te nemen", "Om te doen")
    page.get_by_role("heading", name="Om te doen").wait_for()

    replace(clip, "source: verslag", "source: internet")
    alarm = page.get_by_role("alert")
    # Also where the browser stays where it was, below what came at the top.
    expect(alarm).to_be_in_viewport(ratio=1)
    assert "clips/02-rekrutering.yml:30" in alarm.inner_text()
    assert page.get_by_role("heading", name="Mensen vinden").is_visible()
    replace(clip, "source: internet", "source: verslag")
    alarm.wait_for(state="detached")
    page.goto("about:blank")


def test_after_a_change_lists_and_search_are_right_too(
    edited: tuple[Path, Server], look: Open
) -> None:
    """They are made when they are asked for: then with what is true by now."""
    project, server = edited
    page = look(f"{server.address}fragmenten/impact.html")
    before = "Impact"
    for title in ("Vogels tellen", "Kwartels zoeken"):
        replace(project / "clips" / "05-impact.yml", f"title: {before}", f"title: {title}")
        before = title
        page.get_by_role("heading", name=title).wait_for()
        page.get_by_role("combobox").first.fill(title)
        page.get_by_role("option").filter(has_text=title).first.wait_for()
    page.goto(f"{server.address}fragmenten/index.html")
    page.get_by_role("link", name="Kwartels zoeken").first.wait_for()
    page.goto("about:blank")


@pytest.mark.parametrize(
    ("name", "broken", "said"),
    [
        # A template that does not parse, a film that was thrown away, a page in another encoding.
        # The template goes first: it is told of a page that was looked at since the last change.
        ("overrides/home.html", b"{% if %}", "Dit kan nog niet getoond worden"),
        ("clips/media/grenzen.mp4", None, r"^clips/04-grenzen\.yml:"),
        ("docs/over/index.md", b"\xff", r"^docs/over/index\.md:"),
    ],
    ids=["template", "film", "encoding"],
)
def test_the_site_stays_whatever_an_editor_breaks(
    edited: tuple[Path, Server], look: Open, name: str, broken: bytes | None, said: str
) -> None:
    project, server = edited
    file = project / name
    page = look(f"{server.address}index.html")
    # A page that is open loads itself again, perhaps just while it goes to another one.
    page.goto("about:blank")
    before = file.read_bytes()
    if broken is None:
        file.unlink()
    else:
        file.write_bytes(broken)
    server.wait_for(said)
    page.goto(f"{server.address}tips.html")
    page.get_by_role("heading", name="Alle tips").wait_for()
    page.goto("about:blank")
    file.write_bytes(before)
    page.goto(f"{server.address}index.html")
    page.get_by_role("heading", name="Vijf fragmenten").wait_for()
    page.goto("about:blank")


def test_a_film_that_moves_elsewhere_is_no_longer_shown_from_here(
    edited: tuple[Path, Server], look: Open
) -> None:
    project, server = edited
    page = look(f"{server.address}fragmenten/duowerk.html")
    page.locator("clip-player video").wait_for()
    clip = project / "clips" / "03-duowerk.yml"
    replace(clip, "  file: media/duowerk.mp4\n", "  youtube: dQw4w9WgXcQ\n")
    page.locator("clip-player outside-video").wait_for()
    assert page.locator("clip-player video").count() == 0
    page.goto("about:blank")


def test_a_busy_port_is_said_in_one_line(address: str, built: Path) -> None:
    port = address.rstrip("/").rsplit(":", 1)[1]
    result = run(built, "serve", "--port", port)
    assert result.returncode == 1
    assert result.stderr == f"Poort {port} is bezet. Kies een andere: --port {int(port) + 1}\n"
