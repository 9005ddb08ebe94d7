"""What a page may do is what it does: nothing that it says or does breaks its policy, anywhere."""

import re
import shutil
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page, Route

import projects
from content import addresses
from html_pages import EVERY_TYPE, pages
from measure import static_server
from measure.firefox import Firefox
from measure.search_bench import FIELD
from offline import room_server
from projects import PATIENCE, Open, replace, run
from study_days import PLAN, STAGE, begin, download, moderator, ready

# Where a page tells what it may not do, from before its first script; a console tells it too.
LISTEN = """document.addEventListener('securitypolicyviolation', event =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`))"""
POLICY = ".//meta[@http-equiv='Content-Security-Policy']"
HOSTILE = """
<p style="color: red" onclick="document.title = 'gehackt'" id="rood">Rood</p>
<script>document.title = 'gehackt';</script>
<style>body { display: none }</style>
<img src="https://elders.example/x.png" alt="">
<img src="x" alt="" onerror="document.title = 'gehackt'">
<iframe src="https://elders.example/"></iframe>
<object data="https://elders.example/x.swf"></object>
<a href="javascript:document.title='gehackt'">Klik</a>
<form action="https://elders.example/"><button>Verstuur</button></form>
"""


RED = "rgb(255, 0, 0)"
COLLECT = """self.forbidden = [];
document.addEventListener('securitypolicyviolation',
  event => forbidden.push(event.effectiveDirective))"""
PRESS = """() => {
  for (const what of ['#rood', '[href^=javascript]', '[action*=elders] button'])
    document.querySelector(what).click();
}"""
FORBIDDEN = """['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr', 'img-src',
  'frame-src', 'object-src', 'form-action']"""


@pytest.fixture(params=["room", "disk"])
def place(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The site's root where most is forbidden: in a room, whose server says it too, and on disk.

    On a host, on a stick and from `serve` pages say the same.
    """
    if request.param == "disk":
        yield site.as_uri() + "/"
        return
    with room_server.serving(site, "127.0.0.1", 0, "http://10.0.0.7/") as server:
        threading.Thread(target=server.run, daemon=True).start()
        yield f"http://127.0.0.1:{server.effective_port}/"


@pytest.fixture
def window(visit: Open) -> Page:
    """A page that tells its console what its policy forbids; the test then fails."""
    return telling(visit)


def telling(visit: Open, *, app: bool = False) -> Page:
    page = visit("about:blank", bypass_csp=False, app=app)
    page.context.add_init_script(LISTEN)
    return page


def elsewhere(page: Page) -> list[str]:
    """Answer for all other hosts, and gather what they are asked."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<p>Speler</p>", content_type="text/html")

    page.route(lambda url: url.startswith("http") and "127.0.0.1" not in url, answer)
    return asked


def until(page: Page, expression: str) -> None:
    """Wait until something is true. Playwright's own way runs text, which no page allows."""
    look = f"() => ({expression}) ? done(true) : requestAnimationFrame(look)"
    hanging = f"setTimeout(() => fail(new Error('hangs')), {PATIENCE * 1000})"
    page.evaluate(f"new Promise((done, fail) => {{ const look = {look}; look(); {hanging}; }})")


def test_every_page_says_what_it_may_do_before_it_loads_anything(
    site: Path, unzipped: Path
) -> None:
    for address, page in [*pages(site).items(), *pages(unzipped).items()]:
        (policy,) = page.findall(POLICY)
        assert "unsafe" not in policy.get("content", ""), address
        head = [element.tag for element in page.find("head")]
        assert head[:2] == ["meta", "meta"], address
        assert page.find("head")[1] is policy


def test_no_page_holds_a_style_or_a_script(site: Path, unzipped: Path) -> None:
    for address, page in [*pages(site).items(), *pages(unzipped).items()]:
        assert page.xpath("//style | //script[not(@src)] | //*[@style]") == [], address
        assert page.xpath("//@*[starts-with(name(), 'on')]") == [], address


def test_a_page_says_the_same_wherever_it_stands(site: Path, unzipped: Path, served: str) -> None:
    """While someone edits, it may run one script more: the one that shows what changed.

    And no app comes then, which would show an old page.
    """
    said = {name: page.find(POLICY).get("content") for name, page in pages(site).items()}
    for name, page in pages(unzipped / "site").items():
        assert page.find(POLICY).get("content") == said[name], name
    for name in sorted(said.keys() - {"404.html"}):
        with urllib.request.urlopen(served + name, timeout=PATIENCE) as answer:
            assert answer.headers["Content-Security-Policy"] is None
            page = lxml.html.fromstring(answer.read())
        assert page.xpath("//link[@rel='manifest']") == [], name
        policy = page.find(POLICY).get("content")
        assert re.sub(r"'sha256-\S+' ", "", policy, count=1) == said[name], name


def test_no_page_breaks_its_policy(place: str, window: Page, site: Path) -> None:
    # Only a host shows the page for a lost address; its links start at the root.
    for name in sorted(pages(site).keys() - {"404.html"}):
        window.goto(place + name)
        window.wait_for_load_state()
    if place.startswith("http"):
        window.goto(place)


def test_no_page_breaks_it_while_someone_edits(served: str, window: Page) -> None:
    for name in (*EVERY_TYPE, addresses.STATUS):
        window.goto(served + name)
        window.wait_for_load_state()


def test_nothing_that_a_visitor_does_breaks_it(place: str, window: Page) -> None:
    """Play, captions, chapters, a line, search, filters, the theme, a copied link."""
    window.goto(f"{place}fragmenten/rekrutering.html")
    window.evaluate("document.querySelector('video').muted = true")
    window.locator("[data-captions]").click()
    window.locator("clip-chapters a").nth(1).click()
    window.locator(".line__button").nth(2).click()
    until(window, "document.querySelector('video').currentTime > 1")
    window.get_by_label("Snelheid").select_option("1.5")
    window.locator("theme-toggle button").click()
    window.locator("clip-tools [data-share]").click()
    window.fill(FIELD, "grenzen")
    window.locator("[role=option]").first.wait_for()
    window.keyboard.press("Enter")
    window.locator(".hits .hit").first.wait_for()
    assert "zoeken.html?q=grenzen" in window.url
    window.goto(f"{place}tips.html")
    window.locator("form.filter label").nth(1).click()


def test_no_study_day_breaks_it(place: str, window: Page) -> None:
    """The planner with its files and papers; the stage with its moderator, notes and report."""
    window.goto(place + PLAN)
    ready(window)
    window.get_by_role("button", name="+ Fragment").click()
    window.locator(".block__name").first.click()
    download(window, window.get_by_role("button", name="Bewaar als bestand").click)
    window.goto(place + STAGE)
    lead = moderator(window)
    begin(window)
    window.keyboard.press("PageDown")
    lead.get_by_role("button", name="Volgende").click()
    lead.locator("textarea[name=draft]").fill("Een opmerking uit de zaal.")
    lead.keyboard.press("Enter")
    lead.locator(".note").first.wait_for()
    download(lead, lead.get_by_role("button", name="Maak het verslag").click)
    lead.close()


def test_keeping_a_clip_breaks_nothing(site: Path, visit: Open) -> None:
    window = telling(visit, app=True)
    with static_server.serving_live(site) as address:
        window.goto(f"{address}fragmenten/impact.html")
        until(window, "navigator.serviceWorker.controller !== null")
        window.get_by_role("button", name="Bewaar dit fragment").click()
        window.get_by_role("button", name="Verwijder van dit toestel").wait_for()
        window.reload()
        window.evaluate("document.querySelector('video').play()")
        until(window, "document.querySelector('video').currentTime > 0.1")
        window.goto(f"{address}meenemen.html")
        window.get_by_role("button", name="Verwijder van dit toestel").click()
        window.get_by_text("Verwijderd van dit toestel").wait_for()


def test_the_room_breaks_nothing(site: Path, window: Page, unzipped: Path) -> None:
    """The invitation on the beamer, and the check of a computer."""
    with room_server.serving(site, "127.0.0.1", 0, "http://10.0.0.7/") as server:
        threading.Thread(target=server.run, daemon=True).start()
        window.goto(f"http://127.0.0.1:{server.effective_port}/zaal")
        assert window.evaluate("document.images[0].decode().then(() => true)")
    window.goto((unzipped / "START-HIER.html").as_uri())
    window.locator("[data-check]").click()
    window.get_by_role("button", name="Ja", exact=True).click()
    window.get_by_text("Druk nu op je clicker").wait_for()
    window.keyboard.press("PageDown")
    window.get_by_text("Klaar.").wait_for()


# In which fragment of a site stands which film elsewhere, where it comes from, and in what.
ELSEWHERE = {
    "02-rekrutering": ("youtube: dQw4w9WgXcQ", "https://www.youtube-nocookie.com/", "iframe"),
    "03-duowerk": ("vimeo: '76979871'", "https://player.vimeo.com/", "iframe"),
    "04-grenzen": (
        "peertube: https://video.example.org/w/abc123",
        "https://video.example.org/",
        "iframe",
    ),
    "05-impact": (
        "url: https://media.example.org/film.mp4",
        "https://media.example.org/",
        "video",
    ),
}


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with films elsewhere, in fragments and in a text; one fragment has a former name."""
    project = projects.make(tmp_path_factory.mktemp("abroad"))
    for name, (line, _, _) in ELSEWHERE.items():
        clip, film = project / "clips" / f"{name}.yml", name.partition("-")[2]
        replace(clip, f"  file: media/{film}.mp4\n", f"  {line}\n")
        replace(clip, f"  captions: media/{film}.nl.vtt\n", "")
    page = project / "docs" / "over" / "index.md"
    film = "\n![type:video](https://vimeo.com/76979871)\n"
    page.write_text(page.read_text(encoding="utf-8") + film, encoding="utf-8")
    former = project / "clips" / "01-wat-is-buddywerk.yml"
    replace(former, "title:", "formerly: [gevolgen]\ntitle:")
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    return project / "site"


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_film_elsewhere_plays_after_the_click_and_no_other_may(
    abroad: Path, window: Page, name: str
) -> None:
    _, host, element = ELSEWHERE[name]
    asked = elsewhere(window)
    with static_server.serving_live(abroad) as address:
        window.goto(f"{address}fragmenten/{name.partition('-')[2]}.html")
        assert asked == []
        with window.expect_request(lambda request: request.url.startswith(host)):
            window.get_by_role("button", name="Speel hier af").click()
        if element == "iframe":
            window.frame_locator("outside-video iframe").get_by_text("Speler").wait_for()
        window.goto("about:blank")


def test_so_does_a_film_in_the_text_and_a_former_address_leads_on(
    abroad: Path, window: Page
) -> None:
    elsewhere(window)
    with static_server.serving_live(abroad) as address:
        window.goto(f"{address}over/index.html")
        window.get_by_role("button", name="Speel hier af").click()
        window.frame_locator("outside-video iframe").get_by_text("Speler").wait_for()
        for root in (address, f"{abroad.as_uri()}/"):
            window.goto(f"{root}fragmenten/gevolgen.html#t=12")
            window.wait_for_url("**/fragmenten/wat-is-buddywerk.html#t=12")
            window.locator("clip-player video").wait_for()


def test_what_someone_put_in_a_page_does_nothing(site: Path, tmp_path: Path, browse: Open) -> None:
    """Should it ever pass the checks of the content."""
    text = (site / "over" / "index.html").read_text(encoding="utf-8")
    shutil.copytree(site / "assets", tmp_path / "assets")
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "index.html").write_text(
        text.replace("</h1>", f"</h1>{HOSTILE}", 1), encoding="utf-8"
    )
    page = browse("about:blank", bypass_csp=False)
    page.context.add_init_script(COLLECT)
    asked: list[str] = []
    page.route("https://elders.example/**", lambda route: asked.append(route.request.url))
    page.goto((tmp_path / "over" / "index.html").as_uri())
    page.evaluate(PRESS)
    until(page, f"{FORBIDDEN}.every(what => forbidden.includes(what))")
    assert "gehackt" not in str(page.evaluate("document.title"))
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert page.evaluate("getComputedStyle(document.querySelector('#rood')).color") != RED
    assert asked == []


def test_firefox_agrees(place: str, site: Path, firefox: Firefox) -> None:
    """One page of each kind where there is no host; a form that is sent, and a film that plays."""
    names = [name for name in pages(site) if name.count("/") == 0 and name != "404.html"]
    firefox.complaints()
    for name in [*names, "verslag/index.html", "over/index.html"]:
        if place.startswith("file:"):
            firefox.open(place + name)
    firefox.open(f"{place}fragmenten/rekrutering.html")
    firefox.value("document.querySelector('[data-captions]').click()")
    firefox.value("[...document.querySelectorAll('.line__button')][1].click()")
    firefox.wait_for("document.querySelector('video').currentTime > 1")
    firefox.value("document.querySelector('input[name=q]').value = 'grenzen'")
    firefox.value("document.querySelector('form.search').submit()")
    firefox.wait_for("document.querySelector('.hits .hit')")
    assert firefox.complaints() == []
