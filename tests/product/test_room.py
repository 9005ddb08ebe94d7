"""The room's server: only its own files, parts of clips, and an invitation to read from afar."""

import http.client
import shutil
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from waitress.server import TcpWSGIServer

from along import remarks
from along.remark import Remark
from along.store import Store
from offline import room_server
from pages import generator
from projects import PATIENCE, Open, run
from rooms import opened, raw
from servers import free_port, serving

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
    with room_server.serving(site, "127.0.0.1", 0, "http://10.0.0.7:8000/") as made:
        threading.Thread(target=made.run, daemon=True).start()
        yield f"127.0.0.1:{made.effective_port}"


def ask(server: str, path: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
    """The status and body for a path, sent as it is written here."""
    connection = http.client.HTTPConnection(server, timeout=PATIENCE)
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


@pytest.mark.parametrize(
    ("asked", "first", "last"), [("0-0", 0, 0), ("-1", -1, -1), ("7-7", 7, 7), ("0-1", 0, 1)]
)
def test_a_part_may_be_one_byte(server: str, site: Path, asked: str, first: int, last: int) -> None:
    whole = (site / "media" / "impact.mp4").read_bytes()
    part = whole[first : last + 1 or None]
    assert ask(server, "/media/impact.mp4", Range=f"bytes={asked}") == (206, part)


@pytest.mark.parametrize(
    "path", ["/tips.html", "/media/impact.mp4", "/zaal", "/zaal.svg", "/nergens", "/"]
)
def test_a_head_has_no_body(server: str, path: str) -> None:
    head, body = raw(server, "HEAD", path)
    assert body == b""
    whole, body = raw(server, "GET", path)
    assert f"content-length: {len(body)}" in head.lower()
    assert head.split("\r\n")[0] == whole.split("\r\n")[0]


# In bytes: what a system holds at either end of a connection.
LITTLE = 4096


def test_slow_phones_keep_nobody_waiting(site: Path, tmp_path: Path) -> None:
    """Sixty browsers with six downloads each that they do not read, and one more phone."""
    shutil.copy(site / "tips.html", tmp_path)
    with (tmp_path / "film.mp4").open("wb") as film:
        film.truncate(1 << 30)
    with room_server.serving(tmp_path, "127.0.0.1", 0, "http://x/") as made, ExitStack() as phones:
        # What lies ready for who does not read it fills this machine's memory in vain.
        for listener in made.map.values():
            if isinstance(listener, TcpWSGIServer):
                listener.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, LITTLE)
        threading.Thread(target=made.run, daemon=True).start()
        address = ("127.0.0.1", made.effective_port)
        for _ in range(360):
            phone = phones.enter_context(socket.socket())
            phone.settimeout(PATIENCE)
            phone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, LITTLE)
            phone.connect(address)
            phone.sendall(b"GET /film.mp4 HTTP/1.1\r\nHost: x\r\nRange: bytes=9-\r\n\r\n")
            assert phone.recv(12) == b"HTTP/1.1 206"
        status, body = ask(f"127.0.0.1:{made.effective_port}", "/tips.html")
        assert (status, body) == (200, (site / "tips.html").read_bytes())


def test_a_computer_without_a_network_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(generator, "build", lambda *_: 0)
    monkeypatch.setattr(room_server, "own_address", lambda: None)
    assert room_server.run(8000, "", tmp_path) == 1
    assert "wifi van de zaal" in capsys.readouterr().err


def test_an_address_of_another_computer_is_told(project: Path) -> None:
    result = run(project, "serve", "--room", "--host", "192.0.2.5")
    assert result.returncode == 1
    assert result.stderr == (
        "Deze computer heeft het adres 192.0.2.5 niet. Laat --host weg, of verbeter het.\n"
    )


def test_a_link_to_elsewhere_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "x.html").symlink_to(site / "index.html")
    with pytest.raises(ValueError, match="no links"):
        room_server.application(tmp_path, "http://x/")


def test_only_who_stands_at_the_laptop_is_shown_the_code(site: Path, tmp_path: Path) -> None:
    with opened(site, tmp_path) as room:
        code = str(room.store.fact("room"))
        here = [room.ask("GET", path).text for path in ("/zaal", "/zaal.svg")]
        assert code in here[0]
        # A page of elsewhere that reaches this address under its own name.
        there = [
            room.ask("GET", path, Host="kwaad.example").text for path in ("/zaal", "/zaal.svg")
        ]
        assert code not in there[0]
        assert here[1] != there[1]
        if sys.platform == "linux":
            assert code not in room.ask("GET", "/zaal", source="127.0.0.2").text


def test_a_whole_room_can_read_the_code(site: Path, tmp_path: Path, look: Open) -> None:
    """The page needs no scrolling on a beamer, and a voice reads what the picture is."""
    with opened(site, tmp_path) as room:
        page = look(f"http://127.0.0.1:{room.port}/zaal", width=1024, height=768)
        code = page.get_by_text(str(room.store.fact("room")), exact=True)
        assert code.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 32
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        assert page.get_by_role("img").get_attribute("alt")
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_room_nothing_can_be_written(server: str) -> None:
    assert ask(server, "/along/room")[0] == 404
    assert ask(server, "/along/remarks", "POST")[0] == 404


def test_the_trainer_reads_all_addresses_and_finds_the_same_codes_again(
    project: Path, tmp_path: Path
) -> None:
    options = ("--room", "--host", "127.0.0.1", "--store", str(tmp_path / "zaal"))
    leads = r"Jij leidt de dag op: +(http://127\.0\.0\.1:\d+/projectie\.html#zaal=\w{24})$"
    with serving(project, *options, says=leads) as server:
        first = server.address.partition("#")[2]
        code = server.wait_for(r"Telefoons gaan naar: .*/ \(code van de zaal: (\w{6})\)")[1]
        server.wait_for(r"\(nog niets\)")
        server.process.kill()
    with closing(Store(tmp_path / "zaal")) as store:
        assert store.fact("room") == code
        remarks.take(
            store, remarks.Who("a" * 22, welcome=True), [Remark(id="b" * 22, text="Hallo")]
        )
    with serving(project, *options, says=leads) as server:
        assert server.address.partition("#")[2] == first
        server.wait_for(rf"code van de zaal: {code}\)")
        server.wait_for(r"\(1 opmerking\)")
        # Another start says which room has it.
        again = run(project, "serve", *options, "--port", str(free_port()))
        assert (again.returncode, again.stderr.count("loopt al een zaal")) == (1, 1)


def test_a_folder_in_which_nothing_can_be_kept_is_told(project: Path, tmp_path: Path) -> None:
    (tmp_path / "zaal").write_text("geen map", encoding="utf-8")
    options = ("--room", "--host", "127.0.0.1", "--port", str(free_port()))
    result = run(project, "serve", *options, "--store", str(tmp_path / "zaal"))
    assert result.returncode == 1
    assert "kan niets bewaard worden" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_room_sees_the_address_and_a_code(server: str, look: Open) -> None:
    page = look(f"http://{server}/zaal")
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
