"""A second report: its talk stands on the fragment's page too, and each source leads to its own."""

from pathlib import Path

import pytest

import projects
from html_pages import broken_links, parse, text
from measure.search_bench import FIELD
from projects import Open, replace, run

EXPORT = Path(__file__).parents[1] / "exports" / "2" / "verslag.md"
PAGE = "verslag/2023-05-12.html"
CLIP = "fragmenten/duowerk.html"
SOURCE = "verslag van 12 mei 2023"


@pytest.fixture(scope="module")
def with_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a second report, from which a tip comes too."""
    folder = projects.make(tmp_path_factory.mktemp("two-reports"))
    exported = EXPORT.read_text(encoding="utf-8")
    (folder / "docs" / "verslag" / "2023-05-12.md").write_text(exported, encoding="utf-8")
    tip = "  - id: neem-de-tijd\n    text: Neem de tijd voor een match.\n"
    source = "    source: verslag\n    report: 2023-05-12\n"
    replace(folder / "clips" / "03-duowerk.yml", "tips:\n", f"tips:\n{tip}{source}")
    built = run(folder, "build")
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture
def disk(with_two: Path) -> str:
    """Where that site stands on the disk; what is said and where it leads hangs on no server."""
    return (with_two / "site").as_uri() + "/"


@pytest.mark.parametrize("page", [CLIP, "tips.html"])
def test_a_tip_leads_to_its_own_report(disk: str, look: Open, page: str) -> None:
    opened = look(disk + page)
    tip = opened.locator("#tip-neem-de-tijd")
    tip.get_by_role("link", name=SOURCE).click()
    opened.wait_for_url(f"**/{PAGE}#bespreking-duowerk")
    assert "Sterk duowerk" in opened.locator(":target").inner_text()


def test_a_later_talk_stands_on_its_fragments_page_with_its_day(disk: str, look: Open) -> None:
    page = look(disk + CLIP)
    later = page.get_by_role("region", name="Opnieuw in gesprek op 12 mei 2023")
    assert "Een antwoord zonder opmerking." in later.inner_text()
    assert later.locator(".talk__turn").count() == 1
    earlier = page.get_by_role("region", name="Zaal en team in gesprek", exact=True)
    assert "Een antwoord zonder opmerking." not in earlier.inner_text()
    assert earlier.get_by_role("link", name="verslag van 21 april 2022").count() > 0
    later.get_by_role("link", name=SOURCE).first.click()
    page.wait_for_url(f"**/{PAGE}#bespreking-duowerk")


def test_the_search_finds_a_later_talk_once(disk: str, look: Open) -> None:
    page = look(disk + "index.html")
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    page.fill(FIELD, "antwoord zonder opmerking")
    found = page.locator("[role=option]", has_text="Een antwoord zonder opmerking")
    found.first.wait_for()
    assert found.count() == 1
    found.click()
    page.wait_for_url(f"**/{PAGE}#opmerking-duowerk-1")


def test_both_reports_name_each_other_and_every_link_arrives(with_two: Path) -> None:
    site = with_two / "site"
    first, second = parse(site / "verslag" / "index.html"), parse(site / PAGE)
    assert "Studiedag van 12 mei 2023" in text(first)
    assert "Studievoormiddag van 21 april 2022" in text(second)
    assert "Genoemd in het gesprek" not in text(second)
    assert broken_links(site) == []


def test_a_bundle_is_made_of_it(with_two: Path) -> None:
    """It refuses a site in which a link leads nowhere."""
    packed = run(with_two, "pack")
    assert packed.returncode == 0, packed.stderr
