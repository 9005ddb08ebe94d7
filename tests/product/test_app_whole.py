"""Nothing but the site as it was made comes onto a phone: whole and proved, or not at all."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from content import addresses
from hosts import Host, hosting
from keeping import installed
from pages import app_files, web_app
from projects import Open, run

REGISTRATION = "navigator.serviceWorker.getRegistration()"
CACHES = "caches.keys().then(names => names.filter(name => name.startsWith('vbtc-site-')))"
# A note that the site failed so many milliseconds ago, for so long.
AGED = """async ([first, last]) => {
  const cache = await caches.open('vbtc-trouble');
  const [key] = await cache.keys();
  const note = await (await cache.match(key)).json();
  const aged = { ...note, first: note.first - first, last: note.last - last };
  await cache.put(key, new Response(JSON.stringify(aged)));
}"""
DAYS = 3 * 24 * 3600 * 1000
LENGTH = "name => fetch(name).then(answer => answer.arrayBuffer()).then(all => all.byteLength)"
ODD = ["foto #1.jpg", "wat?.jpg", "100%.jpg", "één plek.jpg", "a&b+c (2).jpg", "%23.jpg"]


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    """The sample's site on a host of its own."""
    with hosting(shutil.copytree(site, tmp_path / "host")) as made:
        yield made


@pytest.fixture
def phone(browse: Open) -> Page:
    return browse("about:blank", width=360, height=740, app=True)


def refused(page: Page, words: str) -> None:
    """Wait until the page says that a version did not come in, and the browser let go of it."""
    page.locator("[data-failed]", has_text=words).wait_for()
    page.wait_for_function(f"{REGISTRATION}.then(found => !found?.installing && !found?.waiting)")


def release(folder: Path, mark: str) -> None:
    """Put another version of the site on the host."""
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8").replace("</h1>", f" {mark}</h1>", 1)
        page.write_text(text, encoding="utf-8")
    web_app.write_worker(folder)


def title(page: Page, address: str) -> str:
    page.goto(address)
    return page.locator("h1").first.inner_text()


def test_half_an_upload_is_not_kept_and_mends_itself(host: Host, phone: Page) -> None:
    """The worker and most pages are new, one page is still the old one."""
    installed(phone, host.address)
    old = (host.folder / "tips.html").read_bytes()
    release(host.folder, "nieuw")
    new = (host.folder / "tips.html").read_bytes()
    (host.folder / "tips.html").write_bytes(old)
    phone.goto(f"{host.address}richtvragen.html")
    refused(phone, "kon niet geladen worden")
    assert len(phone.evaluate(CACHES)) == 1
    assert "nieuw" not in title(phone, f"{host.address}zoeken.html")
    (host.folder / "tips.html").write_bytes(new)
    phone.goto(f"{host.address}richtvragen.html")
    phone.get_by_role("button", name="Toon ze").click()
    phone.locator("h1", has_text="nieuw").wait_for()
    assert "nieuw" in title(phone, f"{host.address}tips.html")
    assert (
        phone.evaluate("caches.open('vbtc-trouble').then(c => c.keys()).then(k => k.length)") == 0
    )


def test_half_an_upload_at_a_first_visit_keeps_nothing(host: Host, phone: Page) -> None:
    whole = (host.folder / "assets" / "site.css").read_bytes()
    (host.folder / "assets" / "site.css").write_bytes(whole + b"\n")
    phone.goto(host.address)
    refused(phone, "kon niet bewaard worden")
    assert phone.evaluate(CACHES) == []
    phone.goto(f"{host.address}meenemen.html")
    phone.locator("offline-state", has_text="(assets/site.css)").wait_for()
    refused(phone, "kon niet bewaard worden")
    (host.folder / "assets" / "site.css").write_bytes(whole)
    installed(phone, host.address)


def test_a_login_page_of_a_network_becomes_no_page_of_the_site(host: Host, phone: Page) -> None:
    installed(phone, host.address)
    release(host.folder, "nieuw")
    host.portal = True
    phone.goto(f"{host.address}tips.html")
    refused(phone, "kon niet geladen worden")
    assert title(phone, f"{host.address}meenemen.html") == "Meenemen"
    phone.locator("offline-state", has_text="aanmelden op de wifi").wait_for()
    refused(phone, "kon niet geladen worden")
    host.portal = False
    phone.goto(f"{host.address}tips.html")
    phone.get_by_role("button", name="Toon ze").click()
    phone.locator("h1", has_text="nieuw").wait_for()


def test_a_host_that_changes_pages_is_named_and_the_site_goes_on_online(
    host: Host, phone: Page
) -> None:
    """It is asked less and less for what it will not send."""
    host.rewrites = True
    phone.goto(host.address)
    refused(phone, "kon niet bewaard worden")
    assert phone.evaluate(CACHES) == []
    phone.goto(f"{host.address}meenemen.html")
    state = phone.locator("offline-state")
    state.get_by_text("past deze host de pagina’s aan").wait_for()
    state.get_by_text("Met internet werkt alles").wait_for()
    assert phone.get_by_role("button", name="Bewaar dit fragment").count() == 0
    refused(phone, "kon niet bewaard worden")
    phone.goto(f"{host.address}tips.html")
    refused(phone, "kon niet bewaard worden")
    host.asked.clear()
    assert title(phone, f"{host.address}zoeken.html") == "Zoeken"
    phone.evaluate(
        "navigator.serviceWorker.register('sw.js').then(r => r.installing && new Promise("
        "done => r.installing.addEventListener('statechange', done)))"
    )
    assert "sw.js" in host.asked
    assert addresses.APP_FILES not in host.asked
    # After some time it is tried again.
    phone.evaluate(AGED, [0, DAYS])
    host.rewrites = False
    installed(phone, host.address)


def test_a_host_that_begins_to_change_pages_keeps_nobody_in_the_past(
    host: Host, phone: Page
) -> None:
    """Once no new version came in for days: online what the host has, offline what was whole."""
    installed(phone, host.address)
    release(host.folder, "nieuw")
    host.rewrites = True
    phone.goto(f"{host.address}tips.html")
    refused(phone, "kon niet geladen worden")
    assert "nieuw" not in title(phone, f"{host.address}tips.html")
    phone.evaluate(AGED, [DAYS, DAYS])
    assert "nieuw" in title(phone, f"{host.address}tips.html")
    phone.context.set_offline(True)
    assert "nieuw" not in title(phone, f"{host.address}tips.html")


def keep(page: Page, what: str = "dit fragment") -> None:
    page.get_by_role("button", name=f"Bewaar {what}").click()
    page.get_by_role("button", name="Verwijder van dit toestel").wait_for()


def test_a_new_film_of_the_same_size_is_noticed(host: Host, phone: Page) -> None:
    film = host.folder / "media" / "impact.mp4"
    installed(phone, host.address)
    phone.goto(f"{host.address}fragmenten/impact.html")
    keep(phone)
    old = film.read_bytes()
    film.write_bytes(old[:-1] + bytes([old[-1] ^ 1]))
    web_app.write_worker(host.folder)
    phone.evaluate(f"{REGISTRATION}.then(found => found.update())")
    phone.get_by_role("button", name="Toon ze").click()
    phone.get_by_text("een oudere versie van dit fragment").wait_for()
    host.asked.clear()
    assert phone.evaluate(LENGTH, "../media/impact.mp4") == len(old)
    assert "media/impact.mp4" in host.asked
    keep(phone, "de nieuwe versie")
    host.asked.clear()
    assert phone.evaluate(LENGTH, "../media/impact.mp4") == len(old)
    assert host.asked == []


def test_a_kept_film_whose_file_gets_another_name_stays_kept(host: Host, phone: Page) -> None:
    """A fragment that is renamed often takes its film's name along."""
    installed(phone, host.address)
    phone.goto(f"{host.address}fragmenten/impact.html")
    keep(phone)
    media = host.folder / "media"
    size = (media / "impact.mp4").stat().st_size
    (media / "impact.mp4").rename(media / "gevolg.mp4")
    for page in host.folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8").replace("media/impact.mp4", "media/gevolg.mp4")
        page.write_text(text, encoding="utf-8")
    web_app.write_worker(host.folder)
    phone.evaluate(f"{REGISTRATION}.then(found => found.update())")
    # The page that makes way has the button that is waited for, too.
    with phone.expect_navigation():
        phone.get_by_role("button", name="Toon ze").click()
    phone.get_by_role("button", name="Verwijder van dit toestel").wait_for()
    host.asked.clear()
    assert phone.evaluate(LENGTH, "../media/gevolg.mp4") == size
    assert host.asked == []
    assert phone.evaluate("caches.open('vbtc-clips').then(c => c.keys()).then(k => k.length)") == 1


def test_a_clip_that_is_not_the_film_is_refused(host: Host, phone: Page) -> None:
    """Half of it, another of the same length, or a page that says to log in."""
    film = host.folder / "media" / "impact.mp4"
    old = film.read_bytes()
    bodies = (old[: len(old) // 2], bytes(len(old)), b"<h1>Wifi</h1>")
    kept = "caches.open('vbtc-clips').then(c => c.keys()).then(k => k.length)"
    installed(phone, host.address)
    for body in bodies:
        film.write_bytes(body)
        phone.goto(f"{host.address}fragmenten/impact.html")
        phone.get_by_role("button", name="Bewaar dit fragment").click()
        phone.get_by_text("Het bewaren is niet gelukt").wait_for()
        assert phone.evaluate(kept) == 0
    film.write_bytes(old)
    keep(phone)
    # What is kept stays when a newer one does not come in.
    for body in bodies:
        film.write_bytes(body)
        assert phone.evaluate(kept) == 1


def test_what_is_large_or_odd_comes_when_it_is_asked(project: Path, phone: Page) -> None:
    """A photo of 20 MB, a Word file, a film of another kind: no first visit pays for these.

    And any name works without network: for a page too, and with signs that mean something in an
    address.
    """
    extra = project / "docs" / "verslag"
    large = {"foto.jpg": 20_000_000, "verslag.docx": 3000, "film.m4v": 3000, "brief.pdf": 3000}
    for name, size in large.items():
        (extra / name).write_bytes(bytes(size))
    for name in ODD:
        (extra / name).write_bytes(name.encode())
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    page = project / "site" / "over" / "vraag? 1 #2 100%.html"
    page.write_text("<h1>Een vraag</h1>", encoding="utf-8")
    web_app.write_worker(project / "site")
    with hosting(project / "site") as host:
        installed(phone, host.address)
        assert [name for name in large if f"verslag/{name}" in host.asked] == []
        assert phone.evaluate(LENGTH, "verslag/foto.jpg") == 20_000_000
        phone.context.set_offline(True)
        for name in ODD:
            ask = "name => fetch(`verslag/${encodeURIComponent(name)}`).then(a => a.text())"
            assert phone.evaluate(ask, name) == name
        # A sign may be written as itself, or as its number.
        assert phone.evaluate("fetch('verslag/a&b+c%20(2).jpg').then(a => a.text())") == ODD[4]
        assert phone.evaluate("fetch('verslag/%61%26b+c%20%282%29.jpg').then(a => a.ok)")
        lost = f"{host.address}over/vraag%3F%201%20%232%20100%25.html"
        assert title(phone, lost) == "Een vraag"
        assert title(phone, f"{host.address}tips.html") == "Alle tips"


def test_pictures_together_have_a_budget_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lightest come first: the drawings and icons of the site itself."""
    monkeypatch.setattr(app_files, "ALL_PICTURES", 1000)
    for name, size in {"a.jpg": 900, "b.svg": 100, "c.PNG": 300, "d.html": 5000}.items():
        (tmp_path / name).write_bytes(bytes(size))
    assert [*app_files.listing(tmp_path)["files"]] == ["b.svg", "c.PNG", "d.html"]


def test_of_a_large_site_a_first_visit_takes_what_leads_to_all_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages that a site has always, then its lists, then as many fragments as there is room."""
    monkeypatch.setattr(app_files, "AT_ONCE", 1000)
    sizes = {
        **{"index.html": 5000, "assets/site.js": 5000, "collecties/a.html": 500},
        **{"fragmenten/a.html": 400, "fragmenten/b.html": 400, "lijst/tips/2.html": 90},
    }
    for name, size in sizes.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    listing = app_files.listing(tmp_path, whole=False)
    assert [*listing["later"]] == ["fragmenten/b.html"]
    assert set(listing["files"]) == sizes.keys() - {"fragmenten/b.html"}
    # A site that fits is kept at once, as it always was.
    assert "later" not in app_files.listing(tmp_path)


def test_of_a_large_site_each_page_that_was_read_opens_without_network(
    host: Host, phone: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_files, "AT_ONCE", 0)
    web_app.write_worker(host.folder, whole=False)
    installed(phone, host.address)
    phone.goto(f"{host.address}fragmenten/duowerk.html")
    kept = "a => caches.match(a).then(found => found !== undefined)"
    phone.wait_for_function(kept, arg=f"{host.address}fragmenten/duowerk.html")
    # What the host changed since is shown, and not kept for later.
    grenzen = host.folder / "fragmenten" / "grenzen.html"
    grenzen.write_text("<h1>Anders</h1>", encoding="utf-8")
    assert title(phone, f"{host.address}fragmenten/grenzen.html") == "Anders"
    phone.context.set_offline(True)
    assert title(phone, f"{host.address}fragmenten/duowerk.html").startswith("Sterk duowerk")
    assert title(phone, f"{host.address}tips.html") == "Alle tips"
    # Nobody is told that a page does not exist which is only not here.
    with pytest.raises(Error, match=r"ERR_(?:INTERNET_DISCONNECTED|FAILED)"):
        phone.goto(f"{host.address}fragmenten/grenzen.html")


def test_the_worker_stays_small_however_large_the_site(site: Path) -> None:
    """Browsers ask for it at every visit; the list of files they ask for once a version."""
    worker = (site / addresses.WORKER).read_text(encoding="utf-8")
    listing = json.loads((site / addresses.APP_FILES).read_text(encoding="utf-8"))
    assert len(worker) < 12_000
    assert {name for name in listing["files"] if name in worker} <= {"index.html", "404.html"}
