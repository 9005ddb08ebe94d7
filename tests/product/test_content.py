"""What a reader finds on the site: the facts, the tips, the two voices, and links that arrive."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from content.catalogue import load
from html_pages import pages, parse, text
from project.paths import ROOT

FACTS = yaml.safe_load((Path(__file__).parent / "facts.yml").read_text(encoding="utf-8"))
IDS = [
    "wat-is-buddywerk",
    "rekrutering",
    "duowerk",
    "grenzen",
    "diversiteit",
    "projectbeheer",
    "impact",
    "verankering",
    "leerervaringen",
]
DISCUSSED = {"wat-is-buddywerk", "rekrutering", "duowerk", "impact", "verankering"}
ADDRESSES = {
    "https://www.odisee.be/van-buddy-tot-community",
    "https://kcgezinswetenschappen.odisee.be/van-buddy-tot-community",
    "https://sociaal.net/achtergrond/impactevaluatie-sociaal-werk/",
    "https://www.kcgezinswetenschappen.be/nl/impact-mobiele-gezinsondersteuning-vooronderzoek",
    "https://www.kcgezinswetenschappen.be/nl/gezinscoaches",
}


@pytest.mark.parametrize("page", FACTS)
def test_every_fact_of_the_source_is_told(site: Path, page: str) -> None:
    told = text(parse(site / page))
    assert [fact for fact in FACTS[page] if fact not in told] == []


def test_the_nine_fragments_stand_in_the_order_of_the_film() -> None:
    assert [clip.id for clip in load(ROOT).clips] == IDS


def test_only_addresses_of_the_source_are_linked(site: Path) -> None:
    """An address that the source lost is never invented."""
    links = {a.get("href") for page in pages(site).values() for a in page.iter("a")}
    assert {link for link in links if urlsplit(link or "").netloc} == ADDRESSES


def test_each_fragment_has_one_player_and_its_neighbours(site: Path) -> None:
    for number, clip_id in enumerate(IDS):
        page = parse(site / "fragmenten" / f"{clip_id}.html")
        (player,) = page.findall(".//clip-player")
        assert player.get("data-clip") == clip_id
        (video,) = player.findall(".//video")
        assert video.get("preload") in {"none", "metadata"}
        assert {"controls", "playsinline", "poster"} <= set(video.keys())
        previous = [a.get("href") for a in page.iterfind(".//a[@rel='prev']")]
        following = [a.get("href") for a in page.iterfind(".//a[@rel='next']")]
        assert previous == [f"{other}.html" for other in IDS[max(number - 1, 0) : number]]
        assert following == [f"{other}.html" for other in IDS[number + 1 : number + 2]]


def test_remarks_and_answers_are_two_voices_and_stand_in_the_report_too(site: Path) -> None:
    """The same words, from one place, on the fragment's page and in the report."""
    report = parse(site / "verslag" / "index.html")
    for clip in load(ROOT).clips:
        page = parse(site / "fragmenten" / f"{clip.id}.html")
        assert bool(clip.discussion) == (clip.id in DISCUSSED)
        for number, remark in enumerate(clip.discussion, start=1):
            for where in (page, report):
                turn = where.get_element_by_id(f"opmerking-{clip.id}-{number}")
                room, team = turn.findall("div")
                assert remark.remark in text(room)
                assert "Uit de zaal" in text(room)
                assert [a for a in remark.answers if a not in text(team)] == []
                assert "Bron:" in text(team)


def test_at_least_25_tips_come_from_the_report() -> None:
    tips = [tip for clip in load(ROOT).clips for tip in clip.tips if tip.source == "verslag"]
    assert len({tip.text for tip in tips}) >= 25


def test_every_tip_has_its_address_and_shows_its_source(site: Path) -> None:
    """On the page of all tips, and on its fragment's."""
    everywhere = parse(site / "tips.html")
    clips = load(ROOT).clips
    for clip in clips:
        page = parse(site / "fragmenten" / f"{clip.id}.html")
        for tip in clip.tips:
            for where in (page, everywhere):
                element = where.get_element_by_id(f"tip-{tip.id}")
                assert element.get("data-tip") is not None
                assert tip.text in text(element)
                assert "Bron:" in text(element)
    assert len(everywhere.findall(".//*[@data-tip]")) == sum(len(clip.tips) for clip in clips)


def test_every_link_arrives(site: Path) -> None:
    """Each relative link, image and script leads to a file, and each #name to an element."""
    all_pages = pages(site)
    broken = []
    for address, page in all_pages.items():
        if address == "404.html":  # served for any address, so its links start at the root
            continue
        for _, _, link, _ in page.iterlinks():
            parts = urlsplit(link)
            goal = unquote(urlsplit(urljoin(f"http://x/{address}", link)).path).lstrip("/")
            if not parts.scheme and not arrives(site / goal, parts.fragment):
                broken.append((address, link))
    assert broken == []


def arrives(file: Path, fragment: str) -> bool:
    """Whether the file is there, and in it what #fragment names (a moment is no element)."""
    if not file.is_file() or not fragment or fragment.startswith("t="):
        return file.is_file()
    return bool(parse(file).xpath(f"//*[@id={fragment!r}]"))


def test_pages_say_what_they_are(site: Path) -> None:
    """One main title each, a title for the tab, a description, and the language."""
    for address, page in pages(site).items():
        assert len(page.findall(".//h1")) == 1, address
        assert page.findtext(".//title"), address
        assert page.get("lang") == "nl-BE"
        names = {meta.get("name") for meta in page.iter("meta")}
        assert {"description", "viewport"} <= names, address


def test_stand_ins_say_so_and_lead_to_the_film(site: Path) -> None:
    for clip in load(ROOT).clips:
        page = parse(site / "fragmenten" / f"{clip.id}.html")
        assert clip.video is not None
        assert clip.video.stand_in == ("voorbeeldclip" in text(page))
