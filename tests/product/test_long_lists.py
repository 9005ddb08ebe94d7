"""Hundreds of fragments: lists go on over pages that stay light, and links lead to all of it."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import expect

import projects
from browsing import Reader, before_scripts
from content import addresses, sheets
from content.catalogue import Catalogue, load
from html_pages import broken_links, parse, text
from pages import ways
from projects import Open, replace, run
from reach import in_any_light, violations

COUNT = 130
ROLES = ("organisatie", "overheid")
THEMES = ("duowerk", "grenzen", "Ouders & kinderen")
# In bytes, packed: what the page of a list may weigh at any size.
LIGHT = 60_000
CLIP = """title: Gemaakt fragment {0}
summary: Waarover fragment {0} gaat.
date: "{1}-03-01"
themes: [{2}]
tips:
  - {{id: eerste-{0}, text: Eerste tip {0}., for: [{3}], source: redactie}}
  - {{id: tweede-{0}, text: Tweede tip {0}., source: redactie}}
questions: [Wat valt op in {0}?]
"""
FRAGMENTS = "lijst/fragmenten"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample with many fragments more, most of them in a collection."""
    folder = projects.make(tmp_path_factory.mktemp("long"))
    series = folder / "clips" / "reeks"
    series.mkdir()
    about = "title: Een lange reeks\nsummary: Veel gesprekken.\n"
    (series / "collection.yml").write_text(about, encoding="utf-8")
    for number in range(COUNT):
        name = f"{'reeks/' if number >= 20 else ''}{number + 10:04}-gemaakt-{number}.yml"
        who = ROLES[number % 2]
        clip = CLIP.format(number, 2020 + number % 5, THEMES[number % 3], who)
        (folder / "clips" / name).write_text(clip, encoding="utf-8")
    built = run(folder, "build")
    assert built.returncode == 0, built.stderr
    return folder


def walk(site: Path, first: str, items: str) -> list[str]:
    """The links that `items` finds, on a page and all that follow it by their links to the next."""
    found: list[str] = []
    here, following = first, [first]
    while following:
        here = (Path(here).parent / following[0]).as_posix() if here != following[0] else here
        file = (site / here).resolve()
        page = parse(file)
        found += [
            (file.parent / link.get("href").split("#")[0]).resolve().name
            for link in page.xpath(items)
        ]
        here = file.relative_to(site.resolve()).as_posix()
        following = [
            link.get("href") for link in page.xpath("//nav[@class='sheets']/a[@rel='next']")
        ]
    return found


CARDS = "//*[@class='card__title']/a"


def made(numbers: range) -> list[str]:
    """The pages of fragments of these numbers."""
    return [f"gemaakt-{number}.html" for number in numbers]


def test_page_after_page_every_fragment_comes_once(long: Path) -> None:
    shown = walk(long / "site", addresses.FRAGMENTS, CARDS)
    assert len(shown) == len(set(shown)) == COUNT + 5
    assert shown[5:] == made(range(COUNT))


def test_a_theme_a_year_and_a_collection_have_pages_of_their_own(long: Path) -> None:
    site = long / "site"
    assert walk(site, f"{FRAGMENTS}/thema-ouders-kinderen.html", CARDS) == made(range(2, COUNT, 3))
    assert walk(site, f"{FRAGMENTS}/jaar-2021.html", CARDS) == made(range(1, COUNT, 5))
    assert walk(site, "collecties/reeks.html", CARDS) == made(range(20, COUNT))


def test_plain_links_lead_to_each_of_them_with_how_many_there_are(long: Path) -> None:
    page = parse(long / "site" / addresses.FRAGMENTS)
    narrow = {text(item) for item in page.xpath("//details[@class='narrow']//li")}
    assert {"Ouders & kinderen 43", "2020 26", "2021 26", "2024 26"} <= narrow
    assert broken_links(long / "site") == []


def test_for_whom_there_are_tips_has_pages_of_its_own(long: Path) -> None:
    site = long / "site"
    shown = walk(site, f"{FRAGMENTS}/voor-overheid.html", CARDS)
    assert shown[-COUNT // 2 :] == made(range(1, COUNT, 2))
    page = parse(site / "lijst" / "tips-voor" / "overheid.html")
    tips = page.xpath("//*[@data-tip]")
    assert len(tips) >= COUNT // 2
    assert {tip.get("data-for") for tip in tips if "eerste-" in tip.get("id")} == {"overheid"}
    narrow = [text(item) for item in page.xpath("//details[@class='narrow']/summary")]
    assert narrow == ["Per thema", "Voor wie: Overheid"]


def test_more_than_one_choice_at_once(long: Path, visit: Open, browse: Open) -> None:
    """In the page itself, and in an address for someone else; no choice leads to nothing."""
    page = visit((long / "site" / f"{FRAGMENTS}/2.html").as_uri())
    # Pictures come as they come into sight.
    asked: list[str] = []
    page.on(
        "request", lambda sent: asked.append(sent.url) if sent.resource_type == "script" else None
    )
    cards = page.locator(".cards")
    choices = page.locator("list-filter")
    choices.get_by_text("Combineer").click()
    choices.get_by_label("Per jaar").select_option("2021")
    expect(choices.get_by_role("status")).to_have_text("26 fragmenten")
    expect(cards).to_be_hidden()
    expect(page.get_by_role("navigation", name="Bladzijden")).to_be_hidden()
    choices.get_by_label("Voor wie").select_option("Overheid")
    choices.get_by_label("Per collectie").select_option("Een lange reeks")
    expect(choices.get_by_role("status")).to_have_text("11 fragmenten")
    expect(choices.get_by_role("listitem").first).to_have_text("Gemaakt fragment 21")
    # Nobody needs to try what leaves nothing.
    unused = choices.get_by_label("Per thema").locator("option", has_text="Rekrutering")
    expect(unused).to_be_disabled()
    assert [address.rpartition("/")[2] for address in asked] == ["fragmenten.js"]
    other = browse(f"{page.url}&thema=grenzen", width=360, scheme="dark")
    expect(other.locator("list-filter").get_by_role("status")).to_have_text("4 fragmenten")
    assert violations(other) == []
    other.locator("list-filter").get_by_role("listitem").first.get_by_role("link").click()
    other.wait_for_url("**/fragmenten/*.html")


def test_a_choice_made_before_the_scripts_came_counts(long: Path, visit: Open) -> None:
    page = visit("about:blank")
    with before_scripts(page, f"{(long / 'site' / addresses.FRAGMENTS).as_uri()}?jaar=2022"):
        page.get_by_text("Combineer").click()
        page.get_by_label("Per jaar").select_option("2021")
    expect(page.locator("list-filter").get_by_role("status")).to_have_text("26 fragmenten")
    page.wait_for_url("**?jaar=2021")


def test_all_of_a_long_choice_comes_on_demand(long: Path, visit: Open) -> None:
    page = visit(f"{(long / 'site' / addresses.FRAGMENTS).as_uri()}?collectie=reeks")
    rows = page.locator("list-filter").get_by_role("listitem")
    expect(rows).to_have_count(sheets.CARDS)
    page.get_by_role("button", name="Toon meer").press("Enter")
    expect(rows).to_have_count(2 * sheets.CARDS)
    expect(rows.nth(sheets.CARDS).get_by_role("link")).to_be_focused()
    page.locator("list-filter").get_by_label("Per collectie").select_option("")
    expect(page.locator(".cards")).to_be_visible()


def test_a_list_that_fits_on_one_page_has_nothing_to_choose(site: Path) -> None:
    assert not (site / addresses.LISTED).exists()
    assert "list-filter" not in (site / addresses.FRAGMENTS).read_text(encoding="utf-8")


def test_what_all_fragments_share_is_no_choice(long: Path) -> None:
    """As the only year, or the only theme, of a series."""
    every = load(long).clips
    alike = [clip for clip in every if clip.date.day == "2021-03-01"]
    found = {way.name for way in ways.WAYS if way.groups(Catalogue(tuple(alike), ()))}
    assert found == {"thema", "voor"}


def test_every_tip_stands_once_under_its_theme(long: Path) -> None:
    pages = [long / "site" / addresses.TIPS, *(long / "site" / "lijst" / "tips").rglob("*.html")]
    shown = [tip.get("id") for page in pages for tip in parse(page).xpath("//*[@data-tip]")]
    assert len(shown) == len(set(shown)) == 25 + 2 * COUNT
    themes = parse(pages[0]).xpath("//details[@class='narrow']//a")
    assert "Ouders & kinderen" in [text(theme) for theme in themes]


def test_questions_go_on_and_the_general_ones_stand_on_the_first_page(long: Path) -> None:
    site = long / "site"
    asked = walk(site, addresses.QUESTIONS, "//*[@class='fragment-questions']/h3/a")
    assert asked[-COUNT:] == made(range(COUNT))
    second = parse(site / "lijst" / "richtvragen" / "2.html")
    assert not second.xpath("//*[@class='guide']")


def test_no_page_of_a_list_is_heavy_and_home_shows_the_first(long: Path) -> None:
    site = long / "site"
    starts = (addresses.HOME, addresses.FRAGMENTS, addresses.TIPS, addresses.QUESTIONS)
    lists = [*(site / "lijst").rglob("*.html"), *(site / start for start in starts)]
    # With what the largest site would have more: its themes, and longer texts.
    assert max(len(gzip.compress(page.read_bytes())) for page in lists) < LIGHT / 2
    home = parse(site / addresses.HOME)
    assert len(home.xpath("//*[@aria-labelledby='fragments-title']//*[@class='card__title']")) == (
        sheets.FIRST_CARDS
    )
    assert "135 fragmenten" in [text(title) for title in home.iter("h2")]


def test_a_long_list_asks_no_picture_twice(long: Path) -> None:
    """Drawn posters are alike from a number on: then they are one file."""
    pictures: dict[bytes, set[Path]] = {}
    for page in (addresses.FRAGMENTS, f"{FRAGMENTS}/2.html", f"{FRAGMENTS}/3.html"):
        sheet = long / "site" / page
        posters = parse(sheet).xpath("//img[@class='card__poster']/@src")
        assert len(posters) > 10
        for poster in posters:
            file = (sheet.parent / poster).resolve()
            pictures.setdefault(file.read_bytes(), set()).add(file)
    assert {len(files) for files in pictures.values()} == {1}


def test_the_search_leads_to_what_stands_on_a_list_and_not_to_its_pages(long: Path) -> None:
    index = (long / "site" / "assets" / "search-index.js").read_text(encoding="utf-8")
    assert "gemaakt-129.html" in index
    assert "lijst/" not in index


@pytest.mark.parametrize(
    "address",
    [
        *(f"{FRAGMENTS}/2.html", "tips.html"),
        *(
            f"{FRAGMENTS}/voor-overheid.html",
            "lijst/tips-voor/overheid.html",
        ),
    ],
)
def test_everyone_can_go_on_from_a_phone(long: Path, reader: Reader, address: str) -> None:
    page = reader.open((long / "site" / address).as_uri(), width=360)
    assert in_any_light(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_scripts_one_goes_from_page_to_page(long: Path, browse: Open) -> None:
    start = (long / "site" / addresses.FRAGMENTS).as_uri()
    page = browse(start, java_script_enabled=False)
    page.get_by_role("link", name="Volgende bladzijde").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De fragmenten, bladzijde 2")
    current = page.get_by_role("navigation", name="Bladzijden").locator("[aria-current=page]")
    expect(current).to_have_text("Bladzijde 2")
    page.locator("summary", has_text="Per thema").click()
    page.get_by_role("link", name="Grenzen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De fragmenten: grenzen")


def test_a_link_to_a_tip_that_stands_on_another_page_finds_it(long: Path, visit: Open) -> None:
    page = visit(f"{(long / 'site' / addresses.TIPS).as_uri()}#tip-tweede-101")
    page.wait_for_url("**/zoeken.html?q=tweede+101&soort=tip")
    first = page.locator(".hit__link").first
    expect(first).to_contain_text("Tweede tip 101.")


def test_check_knows_that_a_tip_may_stand_elsewhere(long: Path) -> None:
    over = long / "docs" / "over" / "index.md"
    link = "[een tip]({}#tip-tweede-101)"
    replace(over, "\n## ", f"\n{link.format('../tips.md')}\n\n## ")
    assert "tip-tweede-101" in run(long, "check").stderr
    replace(over, link.format("../tips.md"), link.format("../fragmenten/gemaakt-101.md"))
    assert run(long, "check").returncode == 0
