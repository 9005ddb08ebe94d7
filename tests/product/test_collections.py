"""Fragments in collections: a film, a series, a conference, each with its own page."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

import projects
from content import addresses
from html_pages import broken_links, parse, text
from projects import Open, replace, run
from reach import violations
from servers import serving

DAY = "collecties/studiedag-2023.html"
SERIES = "collecties/reeks.html"
DRAFTS = "collecties/straks.html"


def add(project: Path, name: str, title: str, more: str = "") -> None:
    """A fragment, below clips/."""
    file = project / "clips" / name
    file.parent.mkdir(exist_ok=True)
    clip = f"title: {title}\nsummary: Iets over {title.lower()}.\nthemes: [duowerk]\n{more}"
    file.write_text(clip, encoding="utf-8")


def describe(project: Path, name: str, title: str, more: str = "") -> None:
    """What a collection says of itself."""
    file = project / "clips" / name / "collection.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"title: {title}\nsummary: Gesprekken over {title}.\n{more}", encoding="utf-8")


def gather(project: Path) -> None:
    """Three collections; a fragment that was there already moves into the first one.

    The last one has nothing but a draft.
    """
    describe(project, "studiedag-2023", "De dag van 2023", 'date: "2023-05-12"\n')
    add(project, "studiedag-2023/0001-begin.yml", "Hoe begin je")
    add(project, "studiedag-2023/0003-einde.yml", "Hoe rond je af")
    clips = project / "clips"
    shutil.move(clips / "04-grenzen.yml", clips / "studiedag-2023" / "0002-grenzen.yml")
    describe(project, "reeks", "Een reeks", "order: datum\n")
    add(project, "reeks/01-laat.yml", "Later gesprek", 'date: "2024-02-01"\n')
    add(project, "reeks/02-vroeg.yml", "Vroeg gesprek", 'date: "2024-01-01"\n')
    describe(project, "straks", "Wat straks komt")
    add(project, "straks/01-straks.yml", "Gesprek van straks", "draft: true\n")


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample with two collections."""
    folder = projects.make(tmp_path_factory.mktemp("gathered"))
    gather(folder)
    built = run(folder, "build")
    assert built.returncode == 0, built.stderr
    return folder / "site"


def titles(site: Path, address: str) -> list[str]:
    """The titles of the cards on a page."""
    return [text(title) for title in parse(site / address).xpath("//*[@class='card__title']")]


def test_each_collection_has_a_page_with_its_fragments_in_order(gathered: Path) -> None:
    """By number, or by the day of each fragment."""
    assert titles(gathered, DAY) == ["Hoe begin je", "Omgaan met grenzen", "Hoe rond je af"]
    assert titles(gathered, SERIES) == ["Vroeg gesprek", "Later gesprek"]
    page = text(parse(gathered / DAY))
    assert "12 mei 2023" in page
    assert "Gesprekken over De dag van 2023." in page
    assert "1 januari 2024" in text(parse(gathered / SERIES))


def test_the_newest_collection_comes_first_and_the_menu_leads_there(gathered: Path) -> None:
    assert titles(gathered, addresses.COLLECTIONS) == ["De dag van 2023", "Een reeks"]
    home = parse(gathered / "index.html")
    (entry,) = home.xpath("//*[@id='hoofdmenu']//a[. = 'Collecties']")
    assert entry.get("href") == addresses.COLLECTIONS
    assert "Collecties" in [text(title) for title in home.iter("h2")]
    assert broken_links(gathered) == []


def test_a_fragment_that_moves_keeps_its_address_its_film_and_its_page(gathered: Path) -> None:
    page = parse(gathered / "fragmenten" / "grenzen.html")
    (kicker,) = page.xpath("//*[@class='kicker']")
    assert text(kicker) == "De dag van 2023 · Fragment 2 van 3"
    assert kicker.find("a").get("href") == "../" + DAY
    (video,) = page.iter("video")
    assert [source.get("src") for source in video.iter("source")] == ["../media/grenzen.mp4"]


def test_the_neighbours_of_a_fragment_are_of_its_own_collection(gathered: Path) -> None:
    def neighbours(name: str) -> list[str]:
        page = parse(gathered / "fragmenten" / f"{name}.html")
        return [link.get("href") for link in page.xpath("//a[@rel='prev' or @rel='next']")]

    assert neighbours("begin") == ["grenzen.html"]
    assert neighbours("grenzen") == ["begin.html", "einde.html"]
    assert neighbours("laat") == ["vroeg.html"]
    # The last of the film: what comes after it is another collection.
    assert neighbours("impact") == ["duowerk.html"]


def test_a_site_without_collections_says_nothing_of_them(site: Path) -> None:
    assert not (site / addresses.COLLECTIONS).exists()
    assert not (site / addresses.LIST_STYLE).exists()
    assert "ollectie" not in text(parse(site / "index.html"))


@pytest.mark.parametrize("address", [DAY, addresses.COLLECTIONS])
def test_everyone_can_read_it_and_it_is_found(gathered: Path, browse: Open, address: str) -> None:
    page = browse((gathered / address).as_uri(), width=360)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    field = page.get_by_role("combobox")
    field.fill("de dag van 2023")
    option = page.get_by_role("option").filter(has_text="De dag van 2023")
    expect(option.get_by_role("link").first).to_have_attribute("href", re.compile(f"{DAY}$"))


def test_new_begins_a_fragment_in_a_collection(project: Path) -> None:
    gather(project)
    first = run(project, "new", "Nog een gesprek", "--collection", "studiedag-2023")
    assert "clips/studiedag-2023/0004-nog-een-gesprek.yml" in first.stdout
    assert "collection.yml" not in first.stdout
    begun = run(project, "new", "Eerste les", "--collection", "lessen")
    assert "clips/lessen/collection.yml, clips/lessen/01-eerste-les.yml" in begun.stdout
    checked = run(project, "check")
    assert checked.returncode == 0, checked.stderr
    assert "11 fragmenten" in checked.stdout
    assert "in 3 collecties." in checked.stdout
    assert "lessen/eerste-les" in run(project, "status").stdout
    twice = run(project, "new", "Nog een gesprek")
    assert twice.returncode == 1
    assert "clips/studiedag-2023/0004-nog-een-gesprek.yml bestaat al" in twice.stderr


def test_new_refuses_a_collection_that_can_have_no_folder(project: Path) -> None:
    for name in ("media", "Media", "../buiten", "Een Reeks", "index"):
        begun = run(project, "new", "Eerste les", "--collection", name)
        assert begun.returncode == 1
        reason = "staan de films" if name == "media" else "kleine letters, cijfers en streepjes"
        assert reason in begun.stderr
        assert "Bijvoorbeeld: media" not in begun.stderr
    assert run(project, "check").returncode == 0


def test_a_collection_of_drafts_is_shown_to_who_edits_only(gathered: Path, visit: Open) -> None:
    assert not (gathered / DRAFTS).exists()
    project = gathered.parent
    with serving(project) as server:
        page = visit(server.address + DRAFTS)
        expect(page.locator(".card__title")).to_have_text(["Gesprek van straks"])
        about = project / "clips" / "straks" / "collection.yml"
        replace(about, "Wat straks komt", "Vier seizoenen")
        expect(page.get_by_role("heading", level=1)).to_have_text("Vier seizoenen")
        page.goto("about:blank")
