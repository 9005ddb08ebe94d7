"""The site as one file for Kiwix: whole, told rightly, and working in Debian's own kiwix-serve."""

import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

import cli
import projects
from commands import pack
from content.catalogue import load
from html_pages import EVERY_TYPE
from measure.search_bench import FIELD
from offline import zim
from projects import STICK, Open, own, replace, run
from servers import free_port
from setup import environment
from setup.requirements import ZIM

TOLD = (
    "Title",
    "Description",
    "Language",
    "Name",
    "Date",
    "Creator",
    "Publisher",
    "Counter",
    "Tags",
)
# Play a film from a second on; where it is once it plays there.
SEEK = """(video, second) => new Promise(done => {
  const tell = () => video.currentTime >= second && done(video.currentTime);
  video.addEventListener("timeupdate", tell);
  document.querySelector("clip-player").play(second);
})"""
# The numbers that make a file or an index unlike any other, and the sum of all of it.
UNLIKE = (16, 4)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file for Kiwix of the sample."""
    project = projects.make(tmp_path_factory.mktemp("zim"))
    replace(project / "mkdocs.yml", "site_name: ", "site_name: Ëén ")
    made = run(project, "pack", "--zim")
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines()[-1].startswith(f"dist/{STICK}.zim is klaar: ")
    assert [file.name for file in (project / "dist").iterdir()] == [f"{STICK}.zim"]
    return project / "dist" / f"{STICK}.zim"


@pytest.fixture(scope="module")
def archive(packed: Path) -> Archive:
    """That file, opened."""
    return Archive(packed)


@pytest.fixture(scope="module")
def kiwix(packed: Path) -> Iterator[str]:
    """Where Kiwix serves it, with the slash at the end."""
    program = shutil.which("kiwix-serve")
    if program is None:
        pytest.skip("kiwix-serve staat hier niet (in Debian: het pakket kiwix-tools)")
    port = free_port()
    # It answers when it says so; for who waits in a file it would say that too late.
    command = [program, "--address", "127.0.0.1", "--port", str(port), str(packed)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/{STICK}/"
        finally:
            process.terminate()


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Ask until there is an answer, or the server stops."""
    while process.poll() is None:
        try:
            urllib.request.urlopen(address).close()
        except urllib.error.URLError:
            continue
        return
    raise AssertionError("kiwix-serve stopped")


def paths(archive: Archive) -> dict[str, str]:
    """The kind of each file in it, by its path."""
    entries = (archive._get_entry_by_id(index) for index in range(archive.entry_count))
    return {entry.path: entry.get_item().mimetype for entry in entries}


def test_the_file_is_whole_and_has_every_file_of_the_site(archive: Archive, unzipped: Path) -> None:
    assert archive.check()
    site = unzipped / "site"
    there = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    assert paths(archive).keys() == there
    film = bytes(archive.get_entry_by_path("media/rekrutering.mp4").get_item().content)
    assert film == (site / "media" / "rekrutering.mp4").read_bytes()


def test_every_file_is_told_for_what_it_is(archive: Archive) -> None:
    kinds = {path.rsplit(".", 1)[-1]: kind for path, kind in paths(archive).items()}
    assert kinds == {
        "css": "text/css",
        "html": "text/html",
        "js": "text/javascript",
        "mp4": "video/mp4",
        "png": "image/png",
        "svg": "image/svg+xml",
        "txt": "text/plain",
    }


def test_readers_are_told_what_it_is(archive: Archive) -> None:
    told = {name: archive.get_metadata(name).decode() for name in TOLD}
    assert told["Title"].startswith("Ëén ")
    assert len(told["Title"]) <= 30
    assert 20 < len(told["Description"]) <= 80
    assert told["Language"] == "nld"
    assert told["Name"] == f"{STICK}_nl"
    assert date.fromisoformat(told["Date"]) <= date.today()
    assert told["Creator"] == told["Publisher"] != ""
    assert f"video/mp4={[*paths(archive).values()].count('video/mp4')}" in told["Counter"]
    assert "_videos:yes" in told["Tags"].split(";")
    picture = bytes(archive.get_illustration_item(48).content)
    assert (picture[:4], picture[16:24]) == (b"\x89PNG", bytes([0, 0, 0, 48] * 2))


def test_readers_are_told_the_languages_of_the_site_and_then_of_its_fragments(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, language in (("03-duowerk", "fr"), ("04-grenzen", "en"), ("05-impact", "en")):
        replace(project / "clips" / f"{name}.yml", "title: ", f"language: {language}\ntitle: ")
    monkeypatch.setattr(zim, "CONFIG", project / "mkdocs.yml")
    content = load(project)
    codes = [language.codes[0] for language in content.languages]
    assert zim.metadata(date.today(), content.settings, codes)["Language"] == "nld,eng,fra"


def test_a_reader_finds_pages_by_title_and_by_words(archive: Archive) -> None:
    assert archive.main_entry.get_item().path == "index.html"
    assert archive.get_entry_by_path("fragmenten/rekrutering.html").title == (
        "Rekrutering van vrijwilligers"
    )
    found = SuggestionSearcher(archive).suggest("rekrut").getResults(0, 5)
    assert "fragmenten/rekrutering.html" in list(found)
    words = Searcher(archive).search(Query().set_query("vrijwilligers")).getResults(0, 9)
    assert "fragmenten/rekrutering.html" in list(words)


def test_nobody_is_sent_to_a_page_that_only_leads_on(archive: Archive) -> None:
    """A former address stays, so that old links hold; no one looks it up by its title."""
    for path in ("start-hier.html", "projectie.html"):
        title = archive.get_entry_by_path(path).title
        assert path not in list(SuggestionSearcher(archive).suggest(title).getResults(0, 9))


def test_two_files_of_the_same_content_differ_in_their_numbers_alone(packed: Path) -> None:
    first = packed.read_bytes()
    assert run(packed.parents[1], "pack", "--zim").returncode == 0
    second = packed.read_bytes()
    assert len(first) == len(second)
    length, most = UNLIKE
    unlike = [at for at, pair in enumerate(zip(first, second, strict=True)) if len({*pair}) > 1]
    known = {*unlike}
    begins = [at for at in unlike if known.isdisjoint(range(at - length, at))]
    assert 0 < len(begins) <= most


def test_kiwix_serves_every_page_and_film(archive: Archive, kiwix: str) -> None:
    for path, kind in paths(archive).items():
        with urllib.request.urlopen(kiwix + path) as answer:
            assert answer.headers.get_content_type() == kind, path
            body = answer.read()
        # It puts its own bar in a page.
        if kind != "text/html":
            assert body == bytes(archive.get_entry_by_path(path).get_item().content), path


def test_every_type_of_page_opens_inside_kiwix(kiwix: str, browse: Open) -> None:
    page = browse("about:blank", app=True, bypass_csp=False)
    faults: list[str] = []
    lost: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: lost.append(request.url))
    for path in (*EVERY_TYPE, "projectie.html"):
        page.goto(kiwix + path)
        page.locator("h1:visible, h2:visible").first.wait_for()
    assert faults == []
    assert [url for url in lost if url.startswith(kiwix)] == []


def test_a_tour_of_the_site_inside_kiwix(kiwix: str, browse: Open) -> None:
    """Not through `visit`: scripts of Kiwix itself try what our pages do not allow."""
    page = browse("about:blank", app=True, bypass_csp=False)
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(kiwix)
    page.focus(FIELD)
    page.get_by_role("option").first.wait_for()
    page.fill(FIELD, "gerekruteerd")
    page.get_by_role("option").first.click()
    page.wait_for_url(f"{kiwix}fragmenten/rekrutering.html")
    page.get_by_role("button", name="Ondertitels").click()
    assert page.locator("video").evaluate(SEEK, 40) >= 40
    assert page.locator("video").evaluate("video => video.textTracks[0].mode") == "showing"
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    host = kiwix.removesuffix(f"{STICK}/")
    assert {url for url in asked if not url.startswith((host, "data:", "blob:"))} == set()
    assert faults == []


def test_only_who_asks_for_it_gets_what_writes_it_and_hears_where_that_cannot_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[bool] = []

    def ensure(files: tuple[Path, ...]) -> bool:
        asked.append(ZIM in files)
        if ZIM in files:
            raise environment.SetupError("Dit pakket bestaat niet voor deze Python.")
        return False

    monkeypatch.setattr(environment, "ensure", ensure)
    monkeypatch.setattr(pack, "run", lambda arguments: 0)
    assert cli.main(["pack"]) == 0
    assert not any(asked)
    assert cli.main(["pack", "--zim"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "het pakket libzim ontbreekt" in line


def test_a_file_that_cannot_be_made_is_told_and_leaves_the_old_one(project: Path) -> None:
    own(project / "scripts" / "offline" / "zim_writer.py").write_text("raise SystemExit('vol')")
    old = project / "dist" / f"{STICK}.zim"
    old.parent.mkdir()
    old.write_bytes(b"oud")
    made = run(project, "pack", "--zim")
    assert made.returncode == 1
    assert "libzim kon het bestand niet maken: vol" in made.stderr
    assert [(file.name, file.read_bytes()) for file in old.parent.iterdir()] == [(old.name, b"oud")]
