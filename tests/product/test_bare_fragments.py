"""A fragment of which hardly anything is known leaves no gap: on no page, and in no feed."""

from pathlib import Path

import feedparser
import lxml.etree
import pytest
from lxml.html import HtmlElement
from playwright.sync_api import expect

import projects
from html_pages import parse, text
from projects import Open, run

HOME = "https://voorbeeld.be/clips/"
# As an import writes them: a film elsewhere in another language, and one of which no film is known.
TALK = """title: A bare talk
imported: https://www.youtube.com/watch?v=abcdefghijk
language: en
themes: [praten]
date: {published: "2020-02-01"}
video: {youtube: abcdefghijk}
"""
BARE = """title: Kaal
imported: kaal
themes: [praten]
date: {published: "2020-02-02"}
"""
DAY = """- id: kaal
  title: Kale dag
  begins: "09:00"
  blocks:
    - {kind: fragment, clip: a-bare-talk}
    - {kind: pauze, title: "Koffie, thee (en koek)", minutes: 5}
"""
PAGES = ("fragmenten/a-bare-talk.html", "fragmenten/kaal.html")
# What shows nothing of itself when it is empty, but for who hears or prints a page.
SAYING = ("p", "li", "ul", "ol", "dl", "dd", "dt", "h1", "h2", "h3", "nav", "section")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site with such fragments beside those of the sample."""
    project = projects.make(tmp_path_factory.mktemp("bare"))
    clips = project / "clips"
    (clips / "06-a-bare-talk.yml").write_text(TALK, encoding="utf-8")
    (clips / "07-kaal.yml").write_text(BARE, encoding="utf-8")
    days = clips / "studiedagen.yml"
    days.write_text(DAY + days.read_text(encoding="utf-8"), encoding="utf-8")
    projects.replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', HOME)
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    return project / "site"


def empty(part: HtmlElement) -> list[str]:
    """The elements that say nothing, though they are there to say something."""
    return [
        lxml.etree.tostring(each, encoding="unicode").strip()
        for each in part.iter(*SAYING)
        if not text(each).strip() and each.find(".//img") is None and not each.get("role")
    ]


@pytest.mark.parametrize("address", PAGES)
def test_its_page_says_nothing_of_what_is_not_there(bare: Path, address: str) -> None:
    page = parse(bare / address)
    assert empty(page.find(".//main")) == []
    assert page.xpath("//meta[@content='']") == []
    assert "de tips" not in text(page.find_class("notes")[0])


def test_programs_get_no_empty_text(bare: Path) -> None:
    feed = feedparser.parse(str(bare / "fragmenten.rss"))
    assert [entry.title for entry in feed.entries] == ["Kaal", "A bare talk"]
    for item in lxml.etree.parse(bare / "fragmenten.rss").iter("item"):
        assert [each.tag for each in item if not each.text and not each.attrib] == []


def test_words_of_the_site_stay_whole_beside_it(bare: Path, visit: Open) -> None:
    page = visit(f"{bare.as_uri()}/studiedag.html")
    page.get_by_label("Begin met een voorbeeld").select_option("Kale dag")
    names = page.locator(".block__title")
    expect(names.first).to_have_attribute("lang", "en")
    expect(names.last).to_have_text("Koffie, thee (en koek)")
    expect(names.last.locator("*")).to_have_count(0)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Druk hand-outs af").click()
    sheet = page.locator(".handout", has_text="A bare talk")
    expect(sheet).to_have_count(1)
    assert sheet.locator(":is(h2, h3, p, ol, ul):empty").count() == 0
