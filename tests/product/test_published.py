"""What other sites and programs find of a site with an address: facts, lists, players, feeds."""

import json
import threading
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import lxml.etree
import pytest
from playwright.sync_api import expect
from pyld import jsonld

import projects
from html_pages import EVERY_TYPE, parse, text
from measure import static_server
from projects import Open, replace, run
from reach import called_alike, violations

HOME = "https://voorbeeld.be/clips/"
FACTS = """date: {recorded: "2021-10-04", published: "2022-04-21"}
people: [{name: "Klank & Co", role: geluid}, De moderator]
publisher: {name: 'Netwerk & "Buddy"', url: "https://voorbeeld.be/"}
event: Studievoormiddag
licence: CC BY-NC-SA 4.0
level: basis
themes:"""
# https://schema.org/VideoObject as search engines ask it: required, and recommended.
REQUIRED = {"name", "thumbnailUrl", "uploadDate"}
RECOMMENDED = {"contentUrl", "description", "duration", "embedUrl", "hasPart", "potentialAction"}
# And of each part, of the way to a moment, and of the trail to a page.
PARTS = {"name", "startOffset", "endOffset", "url"}
SEEK = {"target", "startOffset-input"}
STEP = {"item", "name", "position"}
SCHEMA = "https://schema.org/"
FILM = "fragmenten/rekrutering.html"
OWN_FILM = "  file: media/duowerk.mp4\n  captions: media/duowerk.nl.vtt\n  stand_in: true\n"
ELSEWHERE = "fragmenten/duowerk.html"
STAND_IN = "fragmenten/impact.html"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an address; of one fragment everything is known, and its film is real."""
    project = projects.make(tmp_path_factory.mktemp("published"))
    clip = project / "clips" / "02-rekrutering.yml"
    replace(clip, "  stand_in: true\n", "")
    replace(clip, "themes:", FACTS)
    replace(clip, "Hoe vind je", "Over a \\<b> c. Hoe vind je")
    clip = project / "clips" / "03-duowerk.yml"
    replace(clip, OWN_FILM, "  youtube: abcdefghijk\n")
    replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', HOME)
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    return project / "site"


@pytest.fixture
def elsewhere(known: Path) -> Iterator[tuple[str, str]]:
    """A page of another site with a fragment's player in it, and where our site stands."""

    class Host(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with static_server.serving_live(known) as ours:
        code = json.loads((known / "embed" / "rekrutering.json").read_text())["html"]
        page = known.parent / "cursus" / "index.html"
        page.parent.mkdir(exist_ok=True)
        frame = code.replace(HOME, ours).replace(".html", ".html#t=20")
        page.write_text(f"<!doctype html><html lang=nl><title>Cursus</title><h1>Cursus</h1>{frame}")
        server = ThreadingHTTPServer(("localhost", 0), partial(Host, directory=str(page.parent)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/", ours
        server.shutdown()
        server.server_close()


def linked(site: Path, address: str) -> list[dict[str, Any]]:
    """What a page says to search engines."""
    [script] = parse(site / address).findall(".//script[@type='application/ld+json']")
    data = json.loads(script.text)
    return data if isinstance(data, list) else [data]


def test_a_film_says_all_that_a_search_engine_asks(known: Path) -> None:
    lesson, trail = linked(known, FILM)
    film = lesson["video"]
    assert film.keys() >= REQUIRED | RECOMMENDED
    assert film["@type"] == "VideoObject"
    assert film["uploadDate"] == "2022-04-21"
    assert film["duration"] == "PT58S"
    assert film["publisher"] == {
        "@type": "Organization",
        "name": 'Netwerk & "Buddy"',
        "url": "https://voorbeeld.be/",
    }
    assert film["license"] == "https://creativecommons.org/licenses/by-nc-sa/4.0/"
    assert "Kleine adviezen uit ervaring" in film["transcript"]
    assert [part["name"] for part in film["hasPart"]][:2] == ["Titel", "In het kort"]
    assert [part["endOffset"] for part in film["hasPart"]] == [6, 33, 53, 58]
    names = [step["name"] for step in trail["itemListElement"]]
    assert names == ["Proefsite over buddywerk", "Fragmenten", "Rekrutering van vrijwilligers"]


def read_back(site: Path, address: str) -> list[dict[str, Any]]:
    """What a reader of JSON-LD that is not ours finds in a page, each name written out."""
    vocabulary = {"@context": {"@vocab": SCHEMA}}
    html = (site / address).read_text(encoding="utf-8")

    def load(url: str, _: object) -> dict[str, object]:
        told = {"contextUrl": None, "documentUrl": url}
        if url == SCHEMA.rstrip("/"):
            return {**told, "contentType": "application/ld+json", "document": vocabulary}
        assert url == HOME + address
        return {**told, "contentType": "text/html", "document": html}

    options = {"documentLoader": load, "extractAllScripts": True}
    return list(jsonld.expand(HOME + address, options))


def said_of(thing: dict[str, Any]) -> set[str]:
    """What is said of a thing, by the names of schema.org."""
    assert all(key.startswith((SCHEMA, "@")) for key in thing)
    return {key.removeprefix(SCHEMA) for key in thing}


def test_a_reader_of_linked_data_finds_a_whole_film(known: Path) -> None:
    lesson, trail = read_back(known, FILM)
    [film] = lesson[f"{SCHEMA}video"]
    assert film["@type"] == [f"{SCHEMA}VideoObject"]
    assert said_of(film) >= REQUIRED | RECOMMENDED
    assert [said_of(part) >= PARTS for part in film[f"{SCHEMA}hasPart"]] == [True] * 4
    [seek] = film[f"{SCHEMA}potentialAction"]
    assert said_of(seek) >= SEEK
    [steps] = trail[f"{SCHEMA}itemListElement"][:1]
    assert said_of(steps) >= STEP


def test_a_reader_of_feeds_has_nothing_to_mend(known: Path) -> None:
    for name in ("fragmenten.rss", "tips.rss"):
        feed = feedparser.parse(known / name)
        assert (feed.bozo, feed.version) == (False, "rss20")
        assert feed.entries
        assert all(entry.title and entry.published_parsed for entry in feed.entries)
        assert all(entry.link.startswith(HOME) and entry.id for entry in feed.entries)
    [fragment] = feedparser.parse(known / "fragmenten.rss").entries
    assert fragment.itunes_duration == "58"
    assert [film.type for film in fragment.enclosures] == ["video/mp4"]


def test_a_sign_that_begins_a_tag_is_text_for_who_reads_a_feed(known: Path) -> None:
    [fragment] = feedparser.parse(known / "fragmenten.rss", sanitize_html=False).entries
    assert "a &lt;b> c" in fragment.summary.replace("&gt;", ">")
    [said] = parse(known / FILM).xpath("//meta[@name='description']/@content")
    assert "a <b> c" in said


def test_every_address_that_is_told_to_others_is_there(known: Path) -> None:
    told = "".join(
        (known / name).read_text(encoding="utf-8")
        for name in ("clips.json", "sitemap.xml", "robots.txt", "fragmenten.rss", "tips.rss")
    )
    pages = (FILM, STAND_IN, ELSEWHERE, "index.html")
    told += json.dumps([linked(known, address) for address in pages])
    found = {
        piece.split("#")[0] for piece in told.replace("<", '"').split('"') if piece.startswith(HOME)
    }
    assert len(found) > 25
    files = {address.removeprefix(HOME) or "index.html" for address in found}
    assert [name for name in sorted(files) if not (known / name.strip()).is_file()] == []


def test_of_a_stand_in_no_film_is_told(known: Path) -> None:
    lesson, _ = linked(known, STAND_IN)
    assert lesson["@type"] == "LearningResource"
    assert "video" not in lesson
    assert "embed/impact.html" not in (known / "sitemap.xml").read_text(encoding="utf-8")


def test_of_a_film_elsewhere_no_file_is_told(known: Path) -> None:
    film = linked(known, ELSEWHERE)[0]["video"]
    assert film["embedUrl"] == f"{HOME}embed/duowerk.html"
    assert "contentUrl" not in film
    told = (known / "sitemap.xml").read_text(encoding="utf-8")
    assert told.count("<video:video>") == 2
    assert told.count("<video:content_loc>") == 1


def test_what_is_not_known_is_left_out(known: Path) -> None:
    lesson, _ = linked(known, STAND_IN)
    assert not {"educationalLevel", "license", "publisher"} & lesson.keys()
    assert parse(known / STAND_IN).find(".//section[@class='facts']") is None


def test_facts_stand_on_the_page(known: Path) -> None:
    [facts] = parse(known / FILM).find_class("facts")
    told = text(facts)
    for fact in ("4 oktober 2021", "21 april 2022", "Klank & Co (geluid)", "De moderator"):
        assert fact in told
    assert 'Netwerk & "Buddy"' in told
    assert "Studievoormiddag" in told
    assert "CC BY-NC-SA 4.0" in told
    assert "voor wie begint" in told


def test_a_link_to_a_page_shows_a_card_with_a_picture(known: Path) -> None:
    for address in EVERY_TYPE:
        page = parse(known / address)
        [picture] = page.xpath("//meta[@property='og:image']/@content")
        file = known / picture.removeprefix(HOME)
        assert file.read_bytes().startswith(b"\x89PNG"), address
        assert int.from_bytes(file.read_bytes()[16:20], "big") == 1200
        assert page.xpath("//meta[@name='twitter:card']/@content") == ["summary_large_image"]


def test_the_list_for_programs_fits_its_form(known: Path) -> None:
    told = json.loads((known / "clips.json").read_text(encoding="utf-8"))
    form = json.loads((known / "clips.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(form)
    jsonschema.validate(told, form)
    clip = next(each for each in told["clips"] if each["id"] == "rekrutering")
    assert clip["date"] == {"recorded": "2021-10-04", "published": "2022-04-21"}
    assert clip["film"]["duration"] == pytest.approx(58, abs=1)
    shown = parse(known / FILM).find_class("tip__text")
    assert [tip["text"] for tip in clip["tips"]] == [text(tip) for tip in shown]


def test_feeds_hold_what_has_a_day_newest_first(known: Path) -> None:
    channel = lxml.etree.parse(known / "fragmenten.rss").find("channel")
    assert channel is not None
    [item] = channel.findall("item")
    assert item.findtext("title") == "Rekrutering van vrijwilligers"
    assert parsedate_to_datetime(item.findtext("pubDate") or "").date().isoformat() == "2022-04-21"
    film = item.find("enclosure")
    assert film is not None
    file = known / str(film.get("url")).removeprefix(HOME)
    assert (film.get("type"), film.get("length")) == ("video/mp4", str(file.stat().st_size))
    assert item.findtext(f"{ITUNES}duration") == "58"
    tips = lxml.etree.parse(known / "tips.rss").findall("channel/item")
    assert len(tips) == len(parse(known / FILM).find_class("tip__text"))


def test_the_sitemap_has_the_days_that_are_known(known: Path) -> None:
    places = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = lxml.etree.parse(known / "sitemap.xml").findall("s:url", places)
    days = {
        each.findtext("s:loc", "", places): each.findtext("s:lastmod", None, places)
        for each in found
    }
    assert days[HOME + FILM] == "2022-04-21"
    assert [day for address, day in days.items() if address != HOME + FILM and day] == []


def test_a_site_without_an_address_tells_others_nothing(site: Path) -> None:
    names = ("clips.json", "robots.txt", "sitemap.xml", "fragmenten.rss", "embed", "assets/cards")
    assert [name for name in names if (site / name).exists()] == []
    page = parse(site / FILM)
    assert page.findall(".//script[@type='application/ld+json']") == []
    assert page.find_class("refer") == []


def test_the_app_keeps_nothing_of_what_is_for_others(known: Path) -> None:
    kept = json.loads((known / "assets" / "app-files.json").read_text(encoding="utf-8"))["files"]
    assert FILM in kept
    others = ("embed/", "assets/embed", "assets/cards/", "clips.", "robots.txt")
    assert [name for name in kept if name.startswith(others)] == []


def test_a_player_in_another_site_plays_with_captions_and_asks_nothing_of_third_parties(
    elsewhere: tuple[str, str], visit: Open
) -> None:
    there, ours = elsewhere
    page = visit("about:blank", bypass_csp=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(there)
    player = page.frame_locator("iframe")
    player.get_by_role("button", name="Ondertitels").click()
    video = player.locator("video")
    video.evaluate("video => { video.muted = true; return video.play(); }")
    page.frames[1].wait_for_function("document.querySelector('video').currentTime > 20")
    assert video.evaluate("video => video.textTracks[0].mode") == "showing"
    expect(player.get_by_role("link", name="Rekrutering van vrijwilligers")).to_have_attribute(
        "href", HOME + FILM
    )
    assert {url for url in asked if not url.startswith((there, ours, "data:", "blob:"))} == set()


@pytest.mark.parametrize("size", [(320, 240), (640, 480), (1200, 900)])
def test_a_player_fits_any_frame(known: Path, look: Open, size: tuple[int, int]) -> None:
    with static_server.serving_live(known) as ours:
        page = look(f"{ours}embed/rekrutering.html", width=size[0], height=size[1])
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        box = page.locator("video").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= size[1]
        assert violations(page) == []


def test_who_refers_to_a_fragment_copies_what_is_needed(known: Path, visit: Open) -> None:
    with static_server.serving_live(known) as ours:
        page = visit(ours + FILM, permissions=["clipboard-read", "clipboard-write"])
        page.get_by_text("Verwijzen en insluiten").click()
        page.get_by_role("button", name="Kopieer insluitcode").click()
        page.get_by_role("button", name="Gekopieerd").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == json.loads((known / "embed" / "rekrutering.json").read_text())["html"]
        said = page.locator(".refer__text").first.inner_text()
        assert said == (
            'Netwerk & "Buddy". (2022, 21 april). Rekrutering van vrijwilligers [Video]. '
            f"Proefsite over buddywerk. {HOME}{FILM}"
        )
        assert violations(page) == []
        assert called_alike(page) == []


def test_a_film_is_found_by_who_made_it(known: Path, look: Open) -> None:
    page = look(f"{known.as_uri()}/zoeken.html?q=klank+en+co")
    expect(page.locator(".hit").first).to_contain_text("Rekrutering van vrijwilligers")
