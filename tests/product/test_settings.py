"""What a site sets in mkdocs.yml is what its pages show: menu, foot, colours, logo, names."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Page, expect

import projects
from html_pages import parse, text
from projects import SAMPLE, Open, run
from reach import violations
from servers import standing

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h300v60H0z"/></svg>'
)
OWN = """
  short_name: Duo's
  logo: beelden/logo.svg
  menu:
    - title: Begin
      page: index.md
    - title: Wie we zijn
      page: team/index.md
    - title: Alle tips
      page: tips.md
  footer:
    text: Een proef van 'ons' & jullie.
    links:
      - title: Wie we zijn
        page: team/index.md
      - title: Elders
        url: https://www.voorbeeld.be/?a=1&b=2
  partners:
    - name: Eerste vzw
      url: https://www.voorbeeld.be/
    - name: Tweede vzw
  licence:
    name: CC BY 4.0
    url: https://creativecommons.org/licenses/by/4.0/deed.nl
  contact:
    organisation: De Proef
    email: proef@voorbeeld.be
    phone: "+32 (0)2 123 45 67"
  feedback: meld@voorbeeld.be
  colours:
    accent:
      light: "#0B3D91"
      dark: "#9ec5ff"
"""
TITLES = ["Een heel lange naam", "Fragmenten", "Tips", "Vragen", "Dag", "Verslag", "Zoeken", "Over"]
# Leave so many entries in the menu.
FIRST = """count => {
  for (const entry of document.querySelectorAll(`.menu li:nth-child(n+${count + 1})`)) {
    entry.remove();
  }
}"""
STICKING_OUT = """[...document.querySelectorAll(".menu a")].filter(link => {
  const { left, right } = link.getBoundingClientRect();
  return left < 0 || right > innerWidth;
}).map(link => link.textContent)"""


def add(project: Path, settings: str) -> Path:
    """Set something in a project's mkdocs.yml."""
    file = project / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8") + settings, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with settings of its own, built."""
    project = add(projects.make(tmp_path_factory.mktemp("own")), OWN)
    (project / "docs" / "beelden").mkdir()
    (project / "docs" / "beelden" / "logo.svg").write_text(LOGO, encoding="utf-8")
    (project / "docs" / "team").mkdir()
    page = "---\ntitle: Wie we zijn\n---\n# Wie we zijn\n\n[Met wie](anderen.md)\n"
    (project / "docs" / "team" / "index.md").write_text(page, encoding="utf-8")
    (project / "docs" / "team" / "anderen.md").write_text("# Anderen\n\nMet velen.\n", "utf-8")
    result = run(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return project


@pytest.fixture(scope="module")
def own_address(own: Path) -> Iterator[str]:
    """Where that site is served."""
    with standing(own / "site") as address:
        yield address


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with as many entries in its header as may be, and a page to report on, built."""
    menu = "".join(f"    - title: {title}\n      page: tips.md\n" for title in TITLES)
    report = "  feedback: https://www.voorbeeld.be/melden\n"
    project = add(projects.make(tmp_path_factory.mktemp("crowded")), f"  menu:\n{menu}{report}")
    result = run(project, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return project


def entries(page: Page) -> list[tuple[str, str | None]]:
    """The menu as a reader meets it: the words, and whether they are marked as where one is."""
    links = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link").all()
    return [(link.inner_text(), link.get_attribute("aria-current")) for link in links]


def test_the_menu_leads_to_own_pages_and_says_where_one_is(own_address: str, look: Open) -> None:
    """A page below another one is in that one; the home page is no folder that holds all."""
    page = look(own_address)
    assert entries(page) == [("Begin", "page"), ("Wie we zijn", None), ("Alle tips", None)]
    page.get_by_role("navigation").get_by_role("link", name="Wie we zijn").click()
    page.get_by_role("heading", name="Wie we zijn").wait_for()
    assert entries(page) == [("Begin", None), ("Wie we zijn", "page"), ("Alle tips", None)]
    page.get_by_role("link", name="Met wie").click()
    page.get_by_role("heading", name="Anderen").wait_for()
    assert entries(page) == [("Begin", None), ("Wie we zijn", "true"), ("Alle tips", None)]


def test_the_foot_tells_what_was_set(own: Path) -> None:
    foot = parse(own / "site" / "fragmenten" / "rekrutering.html").find(".//footer")
    assert foot.findtext(".//p") == "Een proef van 'ons' & jullie."
    told = [text(row) for row in foot.iterfind(".//dl/div")]
    assert told[:2] == ["PartnersEerste vzwTweede vzw", "LicentieCC BY 4.0"]
    assert "De Proef" in told[2]
    links = {text(a): a.get("href") for a in foot.iter("a")}
    assert links == {
        "Eerste vzw": "https://www.voorbeeld.be/",
        "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.nl",
        "proef@voorbeeld.be": "mailto:proef@voorbeeld.be",
        "+32 (0)2 123 45 67": "tel:+3221234567",
        "Wie we zijn": "../team/index.html",
        "Elders": "https://www.voorbeeld.be/?a=1&b=2",
        "Meld iets over deze pagina": "mailto:meld@voorbeeld.be"
        "?subject=Proefsite%20over%20buddywerk%3A%20Rekrutering%20van%20vrijwilligers",
        "Wat je kan meenemen": "../meenemen.html",
    }


def reporting(page: lxml.html.HtmlElement) -> list[str]:
    """Where one reports something, at the tips of a page and then at its foot."""
    links = [a.get("href") for a in page.iter("a") if text(a).startswith("Meld iets")]
    return [link for link in links if link]


def mail(link: str) -> dict[str, str]:
    """What stands in a message that a link begins."""
    return {name: said for name, (said,) in parse_qs(urlsplit(link).query).items()}


def test_a_reader_reports_something_about_a_tip_or_a_page(
    own: Path, site: Path, project: Path
) -> None:
    """The message names it, and where it stands once the site says where that is."""
    assert reporting(parse(site / "tips.html")) == []
    name = "fragmenten/rekrutering.html"
    page = parse(own / "site" / name)
    tips = page.xpath("//*[@data-tip]")
    *first, last = reporting(page)
    assert len(first) == len(tips)
    # Who hears them knows to which tip each belongs.
    called = [text(a) for a in page.iter("a") if text(a).startswith("Meld iets")]
    assert len({*called}) == len(called)
    said = text(tips[0].find_class("tip__text")[0])[:20]
    assert mail(first[0])["subject"].startswith(f"Tip bij Rekrutering van vrijwilligers: {said}")
    assert "body" not in mail(last)
    home = "  feedback: meld@voorbeeld.be\nsite_url: https://buddy.example/clips/\n"
    file = add(project, home) / "mkdocs.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if "!ENV" not in line), encoding="utf-8")
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    *first, last = reporting(parse(project / "site" / name))
    online = f"https://buddy.example/clips/{name}"
    assert mail(last)["body"].strip() == online
    assert mail(first[0])["body"].strip() == f"{online}#{tips[0].get('id')}"
    assert set(reporting(parse(project / "site" / "tips.html"))) >= set(first)


def test_a_page_to_report_on_is_not_promised_on_a_stick(crowded: Path) -> None:
    assert set(reporting(parse(crowded / "site" / "tips.html"))) == {
        "https://www.voorbeeld.be/melden"
    }
    packed = run(crowded, "pack")
    assert packed.returncode == 0, packed.stderr
    stick = crowded / "dist" / projects.STICK / "site"
    assert reporting(parse(stick / "tips.html")) == []


def test_the_app_has_the_short_name_and_the_colours(own: Path, site: Path) -> None:
    found = json.loads((own / "site" / "manifest.webmanifest").read_text(encoding="utf-8"))
    usual = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (found["short_name"], found["theme_color"]) == ("Duo's", "#0b3d91")
    assert (usual["short_name"], usual["theme_color"]) == ("Buddy", "#173f43")
    assert found["background_color"] == usual["background_color"] == "#fbf6ee"


@pytest.mark.parametrize(
    ("scheme", "contrast", "colour"),
    [
        ("light", "no-preference", "rgb(11, 61, 145)"),
        ("dark", "no-preference", "rgb(158, 197, 255)"),
        # Who asks for more contrast gets ink on paper.
        ("light", "more", "rgb(0, 0, 0)"),
        ("dark", "more", "rgb(255, 255, 255)"),
    ],
)
def test_links_have_the_sites_own_colour(
    own_address: str, look: Open, scheme: str, contrast: str, colour: str
) -> None:
    page = look(f"{own_address}team/index.html", scheme=scheme, contrast=contrast)
    expect(page.get_by_role("link", name="Met wie")).to_have_css("color", colour)
    # What ink on paper looks like is not for the site to say.
    assert contrast == "more" or violations(page) == []


def test_the_logo_stands_beside_the_name(own_address: str, look: Open) -> None:
    page = look(f"{own_address}fragmenten/index.html", width=360)
    logo = page.locator(".brand img")
    logo.wait_for()
    assert logo.evaluate("image => image.complete && image.naturalWidth > 0")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".brand svg").count() == 0


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_header_holds_one_to_eight_entries(crowded: Path, look: Open, width: int) -> None:
    """On a phone, a tablet and a screen, and with the text twice as large."""
    page = look((crowded / "site" / "over" / "index.html").as_uri(), width=width)
    for count in (8, 1):
        page.evaluate(FIRST, count)
        for size in ("100%", "200%"):
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            button = page.locator(".menu-button[aria-expanded=false]")
            if button.is_visible():
                button.click()
            assert len(entries(page)) == count
            assert page.evaluate(STICKING_OUT) == [], (count, size)


def test_a_fault_in_the_settings_stops_the_build_and_leaves_the_site(
    built: Path, project: Path
) -> None:
    (project / "site").mkdir()
    add(project, "  menuu: []\n")
    last = len((project / "mkdocs.yml").read_text(encoding="utf-8").splitlines())
    result = run(project, "build")
    assert result.returncode == 1
    told = f"mkdocs.yml:{last}: extra.menuu: dit veld kennen we niet. Bedoel je `menu`?"
    assert told in result.stderr
    assert (project / "site").is_dir()


def test_the_bundle_has_the_same_settings(own: Path) -> None:
    """What is built for a stick inherits them, with the logo."""
    packed = run(own, "pack")
    assert packed.returncode == 0, packed.stderr
    page = parse(own / "dist" / projects.STICK / "site" / "tips.html")
    menu = [text(a) for a in page.iterfind(".//nav[@class='menu']//a")]
    assert menu == ["Begin", "Wie we zijn", "Alle tips"]
    assert (own / "dist" / projects.STICK / "site" / "beelden" / "logo.svg").is_file()
    # A message waits until there is a network.
    assert reporting(page)[-1].startswith("mailto:meld@voorbeeld.be?")


def test_nothing_set_is_as_it_was(site: Path) -> None:
    """The sample sets nothing but its film."""
    assert "menu:" not in (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    page = parse(site / "index.html")
    menu = [text(a) for a in page.iterfind(".//nav[@class='menu']//a")]
    assert menu == ["Fragmenten", "Tips", "Richtvragen", "Studiedag", "Verslag"]
    foot = [text(li) for li in page.iterfind(".//footer//li")][:5]
    assert foot == [
        "Meenemen",
        "Over deze site",
        "Woorden",
        "Toegankelijkheid",
        "De film bij Odisee",
    ]
