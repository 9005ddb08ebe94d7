"""The host of the container, as Debian brings it: what it sends, also of what is not there."""

import os
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from itertools import takewhile
from pathlib import Path

import pytest
from playwright.sync_api import expect

import projects
from content import addresses
from measure import static_server
from pages import security
from project.paths import ROOT
from projects import Open, replace, run
from servers import free_port

PLAYER = "embed/rekrutering.html"
FILM = "media/rekrutering.mp4"
# What no other site may show in a frame, where someone could press what they do not see.
OURS = ("index.html", addresses.STUDY_DAY, addresses.STAGE, "fragmenten/rekrutering.html")
LOST = ("weg.html", "media/weg.mp4", "embed/weg.html", "fragmenten/weg/")


@pytest.fixture(scope="module")
def caddy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where Caddy serves the sample by our rules, with the slash at the end."""
    program = shutil.which("caddy")
    if program is None:
        pytest.skip("Caddy staat hier niet (in Debian: het pakket caddy)")
    project = projects.make(tmp_path_factory.mktemp("caddy"))
    replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', "https://voorbeeld.be/clips/")
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    rules, port = project / "Caddyfile", free_port()
    shutil.copy(ROOT / ".ci" / "Caddyfile", rules)
    replace(rules, "/srv", str(project / "site"))
    replace(rules, ":8080 {", f"http://127.0.0.1:{port} {{")
    # Debian's is older than this option, and would keep its settings at home.
    replace(rules, "\tpersist_config off\n", "")
    home = {"XDG_CONFIG_HOME": str(project), "XDG_DATA_HOME": str(project)}
    command = [program, "run", "--adapter", "caddyfile", "--config", str(rules)]
    with subprocess.Popen(
        command, env={**os.environ, **home}, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr
        try:
            said = [
                *takewhile(lambda line: "serving initial configuration" not in line, process.stderr)
            ]
            assert process.poll() is None, said
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def answer(address: str, **headers: str) -> tuple[int, Message]:
    """The status and the headers of what is asked."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as got:
            return got.status, got.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers


@pytest.mark.parametrize("path", [*OURS, FILM, *LOST])
def test_everything_comes_with_the_headers_that_keep_readers_safe(caddy: str, path: str) -> None:
    status, sent = answer(caddy + path)
    assert status == (404 if path in LOST else 200)
    wanted = security.headers()
    if path.startswith("embed/"):
        wanted["Content-Security-Policy"] = security.of_embed()
    assert {name: sent.get_all(name) for name in wanted} == {
        name: [value] for name, value in wanted.items()
    }


def test_a_film_is_kept_a_week_and_is_sent_in_parts(caddy: str) -> None:
    status, sent = answer(caddy + FILM, Range="bytes=100-199")
    assert (status, sent["Content-Length"]) == (206, "100")
    assert sent.get_all("Cache-Control") == ["public, max-age=604800"]


@pytest.mark.parametrize("path", [*OURS, PLAYER, *LOST])
def test_a_page_and_what_is_not_there_are_asked_again(caddy: str, path: str) -> None:
    """A film that is missing today may be there tomorrow."""
    assert answer(caddy + path)[1].get_all("Cache-Control") == ["no-cache"]


def test_who_is_lost_reads_our_own_page(caddy: str, browse: Open) -> None:
    """Not through `visit`: a browser tells in its console that a page is not there."""
    page = browse(f"{caddy}weg.html", bypass_csp=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_another_site_may_frame_a_player_and_nothing_else(
    caddy: str, tmp_path: Path, browse: Open
) -> None:
    """Not through `visit`: a browser tells in its console what it keeps out of a frame."""
    frames = "".join(f'<iframe src="{caddy}{path}"></iframe>' for path in (PLAYER, *OURS))
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Cursus</title>{frames}")
    with static_server.serving_live(tmp_path) as there:
        page = browse(there.replace("127.0.0.1", "localhost"), bypass_csp=False)
        player, *others = (page.frame_locator("iframe").nth(at) for at in range(1 + len(OURS)))
        expect(player.get_by_role("link", name="Rekrutering van vrijwilligers")).to_be_visible()
        page.wait_for_load_state("load")
        shown = [frame.url for frame in page.frames[1:]]
        assert [url for url in shown if url.startswith(caddy)] == [caddy + PLAYER]
        assert all(other.locator("main, day-stage").count() == 0 for other in others)
