"""The player and the search in Firefox, over http and by double-click with strict file origins."""

from pathlib import Path

import pytest

from measure import notes_bench
from measure.firefox import Firefox

VIDEO = "document.querySelector('video')"


@pytest.fixture
def clip(site: Path) -> str:
    """A fragment from disk, where this browser allows least."""
    return f"{site.as_uri()}/fragmenten/duowerk.html"


@pytest.fixture(params=["http", "file"])
def anywhere(request: pytest.FixtureRequest, clip: str, site: Path) -> str:
    """The same, and over http, where a film comes in parts and the host keeps what is kept."""
    if request.param == "file":
        return clip
    return clip.replace(f"{site.as_uri()}/", request.getfixturevalue("address"))


def test_files_may_not_read_each_other_here(window: Firefox, site: Path) -> None:
    """Otherwise the tests below would prove nothing about a double-click."""
    window.open((site / "index.html").as_uri())
    window.value(
        "fetch('tips.html').then(() => document.title = 'read', () => document.title = 'not')"
    )
    window.wait_for("document.title === 'not'")


def test_captions_show_and_a_line_jumps(window: Firefox, clip: str) -> None:
    window.open(clip)
    window.value("document.querySelector('[data-captions]').click()")
    window.value("[...document.querySelectorAll('.line__button')][2].click()")
    window.wait_for(f"{VIDEO}.currentTime >= 15 && {VIDEO}.currentTime < 18")
    window.wait_for(f"{VIDEO}.textTracks[0].activeCues?.length === 1")
    assert window.value(f"{VIDEO}.textTracks[0].mode") == "showing"
    window.wait_for("document.querySelector('.line__button[aria-current]')")
    marked = window.value("document.querySelector('.line__button[aria-current]').textContent")
    assert "Een match is een begin" in marked


def test_a_link_to_a_part_starts_and_stops_there(window: Firefox, anywhere: str) -> None:
    window.open(f"{anywhere}#t=42,43")
    window.wait_for(f"{VIDEO}.currentTime >= 42.9 && {VIDEO}.paused")
    assert window.value(f"{VIDEO}.currentTime") == pytest.approx(43, abs=0.5)


def test_the_search_answers(window: Firefox, clip: str) -> None:
    window.open(clip.replace("fragmenten/duowerk.html", "zoeken.html?q=gerekruteerd"))
    window.wait_for("document.querySelector('.hits .hit__title')")
    assert window.value("document.querySelector('.hit__title').textContent").startswith("Rekrut")


def test_the_projector_goes_on_after_a_reload(window: Firefox, clip: str) -> None:
    stage = clip.replace("fragmenten/duowerk.html", "projectie.html")
    window.open(stage)
    window.wait_for("document.querySelector('day-stage[data-ready]')")
    window.value("[...document.querySelectorAll('[data-jump]')][1].click()")
    window.wait_for(f"{VIDEO}.src.includes('rekrutering') && {VIDEO}.currentTime > 1")
    window.open(stage)
    window.wait_for(f"{VIDEO}.src.includes('rekrutering') && {VIDEO}.currentTime > 0.5")
    window.value("localStorage.clear()")


def test_each_file_has_its_own_storage_here_and_says_so(window: Firefox, site: Path) -> None:
    """The planner's days are not the projector's: they come along in the link."""
    planner, stage = (site / "studiedag.html").as_uri(), (site / "projectie.html").as_uri()
    window.open(planner)
    window.wait_for("document.querySelector('day-planner[data-ready]')")
    name = "document.querySelector('.plan__head [name=title]')"
    window.value(f"{name}.value = 'Van mij'")
    window.value(f"{name}.dispatchEvent(new Event('input', {{ bubbles: true }}))")
    link = window.later("vbtcDay.files.toLink(vbtcDay.days.last())")
    window.open(f"{stage}{link}")
    window.wait_for("document.querySelector('.begin__title')?.textContent === 'Van mij'")
    window.open(stage)
    window.wait_for("document.querySelector('.begin__problems li')")
    told = window.value("document.querySelector('.begin__problems').textContent")
    assert "Dit is een voorbeeld" in told
    window.open(planner)
    window.wait_for(f"{name}?.value === 'Van mij'")


def test_lines_typed_here_are_there_after_a_reload(window: Firefox, anywhere: str) -> None:
    stage = anywhere.replace("fragmenten/duowerk.html", "projectie.html")
    for turn in range(2):
        window.open(stage)
        window.later(notes_bench.OPEN)
        for sign in f"lijn {turn}\n":
            window.later(notes_bench.typing(sign))
    assert window.later(notes_bench.READ) == "lijn 0\nlijn 1\n"


def test_the_stick_works_here_too(window: Firefox, unzipped: Path) -> None:
    window.open((unzipped / "START-HIER.html").as_uri())
    told = window.value("document.querySelector('.opening').textContent")
    assert "In Firefox is dat vanaf een stick altijd het voorbeeld" in told
    window.open(str(window.value("document.querySelector('.actions a').href")))
    assert window.value("location.pathname").endswith("/site/index.html")
    window.value("document.querySelector('input[name=q]').focus()")
    window.wait_for("document.querySelectorAll('[role=option]').length")
    window.value("document.querySelector('input[name=q]').value = 'gerekruteerd'")
    window.value("document.querySelector('input[name=q]').dispatchEvent(new Event('input'))")
    first = "document.querySelector('[role=option] a').href"
    window.wait_for(f"{first}.endsWith('/fragmenten/rekrutering.html')")
    window.open((unzipped / "site" / "studiedag.html").as_uri())
    window.wait_for("document.querySelectorAll('.block').length")
    window.open((unzipped / "site" / "fragmenten" / "impact.html").as_uri() + "#t=30")
    window.wait_for(f"{VIDEO}.currentTime >= 29.5 && {VIDEO}.readyState > 1")
    assert window.complaints() == []
