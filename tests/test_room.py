"""The room's server: only its own files, parts of clips, and an invitation to read from afar."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import room
from conftest import Open

TRICKS = (
    "/../scripts/cli.py",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/media/../../requirements.txt",
    "//etc/passwd",
    "/media/%00impact.mp4",
    "/..\\..\\requirements.txt",
    "/media/",
    "/assets",
    "/.git/config",
    "/%ff%fe",
    "/index.html/../../mkdocs.yml",
)


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[str]:
    """Where the room's server listens."""
    with room.serving(site, "127.0.0.1", 0, "http://10.0.0.7:8000/") as made:
        threading.Thread(target=made.run, daemon=True).start()
        yield f"127.0.0.1:{made.effective_port}"


def ask(server: str, path: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
    """The status and body for a path, sent as it is written here."""
    connection = http.client.HTTPConnection(server, timeout=20)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, body


@pytest.mark.parametrize("path", TRICKS)
def test_nothing_but_the_site_can_be_reached(server: str, path: str) -> None:
    status, body = ask(server, path)
    assert status in {400, 404}
    assert b"root:" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(server: str, method: str) -> None:
    assert ask(server, "/tips.html", method)[0] in {404, 405}


def test_parts_of_a_clip_are_given(server: str, site: Path) -> None:
    whole = (site / "media" / "impact.mp4").read_bytes()
    assert ask(server, "/media/impact.mp4", Range="bytes=10-19") == (206, whole[10:20])
    assert ask(server, "/media/impact.mp4", Range="bytes=-5") == (206, whole[-5:])
    assert ask(server, "/media/impact.mp4", Range=f"bytes={len(whole)}-")[0] == 416


def test_a_link_to_elsewhere_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "x.html").symlink_to(site / "index.html")
    with pytest.raises(ValueError, match="no links"):
        room.application(tmp_path, "http://x/")


def test_the_room_sees_the_address_and_a_code(server: str, visit: Open) -> None:
    page = visit(f"http://{server}/zaal")
    assert page.locator(".invite__address").inner_text() == "http://10.0.0.7:8000/"
    assert page.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)")
    assert (
        page.evaluate(
            "parseFloat(getComputedStyle(document.querySelector('.invite__address')).fontSize)"
        )
        >= 40
    )
    page.goto(f"http://{server}/")
    page.get_by_role("link", name="Bekijk de fragmenten").click()
    page.locator(".card").first.wait_for()
