"""The site on a phone: it installs, works without network, keeps clips, and updates as a whole."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from keeping import READY, installed, window, with_app
from measure import page_weight, static_server
from measure.search_bench import FIELD
from pages import web_app
from phone import in_sight
from projects import Open, replace, run
from reach import violations

LENGTH = "fetch('../media/impact.mp4').then(r => r.arrayBuffer()).then(b => b.byteLength)"
RANGE = """async () => {
  const answer = await fetch('media/rekrutering.mp4', { headers: { Range: 'bytes=100-199' } });
  const { byteLength } = await answer.arrayBuffer();
  return [answer.status, byteLength, answer.headers.get('Content-Range')];
}"""


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[tuple[str, Path]]:
    """The built site on a host, and the folder that this host serves."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("host") / "site")
    with static_server.serving_live(folder) as address:
        yield address, folder


@pytest.fixture
def phone(browse: Open) -> Page:
    """A page in a context of its own. Errors in its console are not counted: offline is one."""
    return browse("about:blank", width=360, height=740, app=True)


@pytest.fixture(scope="module")
def equipped(chromium: Browser, hosted: tuple[str, Path]) -> Iterator[BrowserContext]:
    """A phone on which the app is, for all who change nothing on the host."""
    with with_app(chromium, hosted[0]) as context:
        yield context


@pytest.fixture
def app(equipped: BrowserContext, hosted: tuple[str, Path]) -> Iterator[Page]:
    """The first page on that phone."""
    with window(equipped, hosted[0]) as page:
        yield page


def keep(page: Page, name: str) -> None:
    """Press the button that keeps this page's clip, and wait until it is in."""
    page.get_by_role("button", name=name).click()
    page.get_by_role("button", name="Verwijder van dit toestel").wait_for()


def test_it_can_be_installed(hosted: tuple[str, Path], app: Page) -> None:
    client = app.context.new_cdp_session(app)
    errors = client.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A test's browser keeps nothing, and that alone it may say.
    assert {error["errorId"] for error in errors} <= {"in-incognito"}


def test_pages_and_search_work_without_network(hosted: tuple[str, Path], app: Page) -> None:
    app.context.set_offline(True)
    app.goto(f"{hosted[0]}tips.html")
    assert app.locator("[data-tip]").count() == 25
    app.focus(FIELD)
    app.wait_for_selector("[role=option]")
    app.fill(FIELD, "vrijwilligers werven")
    app.locator("[role=option]").first.click()
    app.wait_for_url("**/fragmenten/rekrutering.html")
    app.goto(f"{hosted[0]}zoeken.html?q=grenzen")
    app.locator(".hits .hit").first.wait_for()
    app.goto(f"{hosted[0]}weet-ik-niet.html")
    assert "Deze pagina bestaat niet" in app.locator("h1").inner_text()


def test_a_kept_clip_plays_and_seeks_without_network(hosted: tuple[str, Path], app: Page) -> None:
    app.goto(f"{hosted[0]}fragmenten/rekrutering.html")
    keep(app, "Bewaar dit fragment (0,1 MB)")
    app.context.set_offline(True)
    app.reload()
    app.evaluate("document.querySelector('video').muted = true")
    app.evaluate("document.querySelector('clip-player').play(40)")
    app.wait_for_function("document.querySelector('video').currentTime > 40.2")
    app.goto(hosted[0])
    assert app.evaluate(RANGE) == [206, 100, f"bytes 100-199/{video_size(hosted[1])}"]
    app.goto(f"{hosted[0]}meenemen.html")
    kept = app.get_by_role("button", name="Verwijder van dit toestel")
    kept.wait_for()
    expect(app.locator("kept-space")).to_contain_text("vrij")
    kept.click()
    app.wait_for_function("caches.open('vbtc-clips').then(c => c.keys()).then(k => !k.length)")


def test_a_clip_is_kept_while_nobody_answers_whether_it_may_stay(
    hosted: tuple[str, Path], app: Page
) -> None:
    """Firefox asks the person, who may look elsewhere."""
    app.add_init_script("StorageManager.prototype.persist = () => new Promise(() => {})")
    app.goto(f"{hosted[0]}fragmenten/impact.html")
    keep(app, "Bewaar dit fragment")
    assert "Bewaard." in app.locator("keep-clip [role=status]").inner_text()


def test_a_clip_that_another_window_removed_is_not_said_to_be_kept(
    hosted: tuple[str, Path], app: Page
) -> None:
    """Someone relies on that in a room without internet."""
    app.goto(f"{hosted[0]}fragmenten/impact.html")
    keep(app, "Bewaar dit fragment")
    other = app.context.new_page()
    other.goto(f"{hosted[0]}meenemen.html")
    other.locator("kept-list").get_by_role("button", name="Verwijder").click()
    expect(other.locator("kept-list li")).to_have_count(0)
    app.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    app.get_by_role("button", name="Bewaar dit fragment").wait_for()
    expect(app.locator("keep-clip [role=status]")).to_have_text("")


def test_a_kept_light_clip_plays_on_a_large_screen_too(project: Path, phone: Page) -> None:
    """Online such a screen takes the sharp file; without network there is only the light one."""
    replace(
        project / "clips" / "03-duowerk.yml",
        "file: media/duowerk.mp4",
        "file: {hd: media/duowerk.mp4, sd: media/impact.mp4}",
    )
    assert run(project, "build").returncode == 0
    phone.set_viewport_size({"width": 1280, "height": 800})
    with static_server.serving_live(project / "site") as address:
        installed(phone, address)
        phone.goto(f"{address}fragmenten/duowerk.html")
        keep(phone, "Bewaar dit fragment")
        phone.context.set_offline(True)
        phone.reload()
        phone.evaluate("document.querySelector('video').muted = true")
        phone.evaluate("document.querySelector('clip-player').play(20)")
        phone.wait_for_function("document.querySelector('video').currentTime > 20.2")
        assert phone.evaluate("document.querySelector('video').currentSrc").endswith("impact.mp4")
        assert phone.locator(".unplayable").is_hidden()


def test_a_kept_clip_gives_way_to_a_new_one(phone: Page, site: Path, tmp_path: Path) -> None:
    """Online the new clip plays at once; without network the old one, until the new one is kept."""
    folder = shutil.copytree(site, tmp_path / "site")
    page, old, new = (folder / "fragmenten" / "impact.html", *clips(folder, "impact", "duowerk"))
    with static_server.serving_live(folder) as address:
        installed(phone, address)
        phone.goto(f"{address}fragmenten/impact.html")
        keep(phone, "Bewaar dit fragment")
        before, after = old.stat().st_size, new.stat().st_size
        shutil.copy(new, old)
        replace(page, f'data-bytes="{before}"', f'data-bytes="{after}"')
        web_app.write_worker(folder)
        phone.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
        phone.get_by_role("button", name="Toon ze").click()
        phone.get_by_text("een oudere versie van dit fragment").wait_for()
        assert phone.evaluate(LENGTH) == after
        phone.context.set_offline(True)
        assert phone.evaluate(LENGTH) == before
        phone.get_by_role("button", name="Bewaar de nieuwe versie").click()
        phone.get_by_text("Het bewaren is niet gelukt").wait_for()
        assert phone.evaluate(LENGTH) == before
        phone.context.set_offline(False)
        keep(phone, "Bewaar de nieuwe versie")
        phone.context.set_offline(True)
        assert phone.evaluate(LENGTH) == after


def clips(folder: Path, *ids: str) -> list[Path]:
    """The video files of these clips."""
    return [folder / "media" / f"{clip}.mp4" for clip in ids]


def test_a_first_visit_that_cannot_be_kept_says_so(phone: Page, site: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(site, tmp_path / "site")
    (folder / "tips.html").unlink()
    with static_server.serving_live(folder) as address:
        phone.goto(address)
        phone.locator("[data-failed]", has_text="kon niet bewaard worden").wait_for()


def video_size(folder: Path) -> int:
    """The bytes of one clip."""
    return clips(folder, "rekrutering")[0].stat().st_size


def test_a_clip_that_cannot_be_fetched_leaves_nothing(hosted: tuple[str, Path], app: Page) -> None:
    app.goto(f"{hosted[0]}fragmenten/impact.html")
    app.get_by_role("button", name="Bewaar dit fragment").wait_for()
    app.context.set_offline(True)
    app.get_by_role("button", name="Bewaar dit fragment").click()
    app.get_by_text("Het bewaren is niet gelukt").wait_for()
    app.get_by_role("button", name="Bewaar dit fragment").wait_for()


def test_a_full_phone_is_told_before_anything_is_fetched(
    hosted: tuple[str, Path], app: Page
) -> None:
    app.add_init_script("navigator.storage.estimate = async () => ({ quota: 10, usage: 9 })")
    app.goto(f"{hosted[0]}fragmenten/impact.html")
    app.get_by_role("button", name="Bewaar dit fragment").click()
    app.get_by_text("niet genoeg plaats").wait_for()


def release(folder: Path, mark: str) -> None:
    """Put another version of the site on the host."""
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8").replace("</h1>", f" {mark}</h1>", 1)
        page.write_text(text, encoding="utf-8")
    web_app.write_worker(folder)


def test_updates_come_whole_or_not_at_all(browse: Open, site: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(site, tmp_path / "site")
    page = browse("about:blank", app=True)
    with static_server.serving_live(folder) as address:
        installed(page, address)
        # A version of which one file does not come: the old one stays, whole.
        release(folder, "nieuw")
        (folder / "tips.html").rename(folder / "tips.weg")
        page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
        page.wait_for_function(
            "navigator.serviceWorker.getRegistration().then(r => !r.installing && !r.waiting)"
        )
        page.locator("[data-failed]", has_text="kon niet geladen worden").wait_for()
        page.goto(f"{address}tips.html")
        assert "nieuw" not in page.locator("h1").inner_text()
        page.goto(f"{address}richtvragen.html")
        assert "nieuw" not in page.locator("h1").inner_text()
        # Whole: it waits until the reader asks for it.
        (folder / "tips.weg").rename(folder / "tips.html")
        page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
        page.get_by_role("button", name="Toon ze").click()
        page.locator("h1", has_text="nieuw").wait_for()
        page.goto(f"{address}tips.html")
        assert "nieuw" in page.locator("h1").inner_text()


def test_a_new_version_is_told_where_one_looks(phone: Page, site: Path, tmp_path: Path) -> None:
    """Halfway a long page; and who answers "later" is left alone in that window."""
    folder = shutil.copytree(site, tmp_path / "site")
    with static_server.serving_live(folder) as address:
        installed(phone, address)
        phone.get_by_role("button", name="Goed").click()
        phone.goto(f"{address}tips.html")
        phone.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        release(folder, "nieuw")
        phone.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
        in_sight(phone.get_by_role("button", name="Toon ze"))
        phone.get_by_role("button", name="Later").click()
        expect(phone.locator("[data-ready]")).to_be_hidden()
        phone.goto(f"{address}richtvragen.html")
        phone.evaluate(READY)
        expect(phone.locator("[data-ready]")).to_be_hidden()
        other = phone.context.new_page()
        other.goto(address)
        in_sight(other.get_by_role("button", name="Toon ze"))


def test_that_it_works_without_network_is_said_once(hosted: tuple[str, Path], phone: Page) -> None:
    phone.goto(hosted[0])
    in_sight(phone.get_by_text("Deze site werkt nu ook zonder internet."))
    assert phone.evaluate(page_weight.OBSERVE)["shift"] == 0
    assert violations(phone) == []
    phone.get_by_role("link", name="Wat je kan meenemen").click()
    phone.get_by_text("Deze site werkt op dit toestel ook zonder internet").wait_for()
    expect(phone.locator("[data-kept]")).to_be_hidden()


def test_taking_along_says_what_is_kept(hosted: tuple[str, Path], app: Page) -> None:
    app.get_by_role("contentinfo").get_by_role("link", name="Meenemen", exact=True).click()
    told = app.locator("offline-state")
    expect(told).to_contain_text("alleen af als je het hieronder bewaart")
    item = app.locator(".downloads li", has_text="Impact")
    item = item.filter(has=app.locator("keep-clip"))
    item.get_by_role("button", name="Bewaar dit fragment").click()
    expect(told).to_contain_text("De fragmenten die je bewaarde, spelen dan ook af.")
    item.get_by_role("button", name="Verwijder van dit toestel").click()
    expect(told).to_contain_text("alleen af als je het hieronder bewaart")
    item.get_by_role("link", name="Impact", exact=True).click()
    app.wait_for_url("**/fragmenten/impact.html")


AWAY = "Zonder internet speelt dit fragment niet"


def test_a_fragment_that_was_not_kept_says_so(hosted: tuple[str, Path], app: Page) -> None:
    """Among all fragments, and on its page at once; the one that was kept says nothing."""
    app.goto(f"{hosted[0]}fragmenten/impact.html")
    keep(app, "Bewaar dit fragment")
    expect(app.get_by_text(AWAY)).to_be_hidden()
    app.context.set_offline(True)
    app.goto(f"{hosted[0]}fragmenten/index.html")
    only = "Niet op dit toestel"
    for title, kept in {"Rekrutering van vrijwilligers": False, "Impact": True}.items():
        card = app.locator(".card", has=app.get_by_role("link", name=title, exact=True))
        expect(card.get_by_text(only)).to_be_visible(visible=not kept)
    app.get_by_role("link", name="Rekrutering van vrijwilligers").click()
    in_sight(app.get_by_text(AWAY))
    assert violations(app) == []
    app.context.set_offline(False)
    expect(app.get_by_text(AWAY)).to_be_hidden()


def test_a_network_where_nothing_comes_through_is_none(hosted: tuple[str, Path], app: Page) -> None:
    """The browser believes in it until the film does not come."""
    app.add_init_script("Object.defineProperty(navigator, 'onLine', { get: () => true })")
    app.context.set_offline(True)
    app.goto(f"{hosted[0]}fragmenten/duowerk.html")
    expect(app.get_by_text(AWAY)).to_be_hidden()
    # It never plays, so nobody waits for that.
    app.evaluate("void document.querySelector('clip-player').play(20)")
    app.get_by_text(AWAY).wait_for()
    expect(app.get_by_text("Je kan deze video hier niet afspelen")).to_be_hidden()
