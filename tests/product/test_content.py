"""What a reader finds on the site: the facts, the tips, the two voices, and links that arrive."""

from collections.abc import Iterable
from pathlib import Path

from lxml.html import HtmlElement

from content import mentions
from content.catalogue import load
from html_pages import broken_links, outside_links, pages, parse, text
from projects import SAMPLE

IDS = ["wat-is-buddywerk", "rekrutering", "duowerk", "grenzen", "impact"]
DISCUSSED = {"wat-is-buddywerk", "rekrutering", "duowerk", "impact"}
ADDRESSES = {
    "https://www.odisee.be/van-buddy-tot-community",
    "https://sociaal.net/achtergrond/impactevaluatie-sociaal-werk/",
    "https://www.kcgezinswetenschappen.be/nl/gezinscoaches",
}


def test_the_fragments_stand_in_the_order_of_their_numbers(site: Path) -> None:
    """On the home page, on the page of all fragments, and counted in words."""
    assert [clip.id for clip in load(SAMPLE).clips] == IDS
    for address, up in (("index.html", "fragmenten/"), ("fragmenten/index.html", "")):
        links = [a.get("href") for a in parse(site / address).iterfind(".//main//h3//a")]
        links += [a.get("href") for a in parse(site / address).iterfind(".//main//h2//a")]
        assert [link for link in links if link in {f"{up}{name}.html" for name in IDS}] == [
            f"{up}{name}.html" for name in IDS
        ]
    home = parse(site / "index.html")
    assert "Vijf fragmenten" in [text(title) for title in home.iter("h2")]


def test_every_guiding_question_is_asked_and_they_are_counted(site: Path) -> None:
    page = parse(site / "richtvragen.html")
    asked = [text(title) for title in page.iterfind(".//*[@class='guide']/h3")]
    assert asked == [
        "Wat is herkenbaar?",
        "Wat is verschillend in vergelijking met jouw praktijkervaring?",
        "Wat neem je mee?",
        "Wat roept vragen op? Welke vragen blijven?",
    ]
    assert "De vier richtvragen" in [text(title) for title in page.iter("h2")]
    assert "Naast de vier richtvragen" in text(parse(site / "fragmenten" / "grenzen.html"))


def test_only_addresses_that_someone_wrote_are_linked(site: Path) -> None:
    """An address that the source lost is never invented."""
    assert outside_links(site) == ADDRESSES


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


def told(element: HtmlElement) -> str:
    """From where something comes, as a reader learns it: beside it, or once above its list."""
    beside = element.xpath(".//*[@class='source']")
    above = (
        found
        for around in element.iterancestors()
        for found in around.xpath("./p[@class='source'] | ./header/p[@class='source']")
    )
    return text(beside[0] if beside else next(above))


def test_remarks_and_answers_are_two_voices_and_stand_in_the_report_too(site: Path) -> None:
    """The same words, from one place, on the fragment's page and in the report."""
    report = parse(site / "verslag" / "index.html")
    for clip in load(SAMPLE).clips:
        page = parse(site / "fragmenten" / f"{clip.id}.html")
        assert bool(clip.discussion) == (clip.id in DISCUSSED)
        for number, remark in enumerate(clip.discussion, start=1):
            for where in (page, report):
                turn = where.get_element_by_id(f"opmerking-{clip.id}-{number}")
                room, team = turn.findall("div")
                assert remark.remark in text(room)
                assert "Uit de zaal" in text(room)
                assert unsaid(remark.points, room) == unsaid(remark.answers, team) == []
                assert ("De zaal vult aan" in text(room)) == bool(remark.points)
                assert ("Het team antwoordt" in text(team)) == bool(remark.answers)
            assert remark.source in told(page.get_element_by_id(turn.get("id")))


def unsaid(said: Iterable[str], where: HtmlElement) -> list[str]:
    """What is not shown there, links aside."""
    names = load(SAMPLE).names
    return [each for each in said if mentions.plain(each, names) not in text(where)]


def test_a_fragment_that_is_named_with_a_link_is_one_click_away(site: Path) -> None:
    """From its own folder, and from the report's."""
    for page in ("fragmenten/duowerk.html", "verslag/index.html"):
        turn = parse(site / page).get_element_by_id("opmerking-duowerk-1")
        links = {text(link): link.get("href") for link in turn.iter("a")}
        assert links["apart fragment"] in {"grenzen.html", "../fragmenten/grenzen.html"}


def test_every_tip_has_its_address_and_shows_its_source(site: Path) -> None:
    """On the page of all tips, and on its fragment's."""
    everywhere = parse(site / "tips.html")
    clips = load(SAMPLE).clips
    for clip in clips:
        page = parse(site / "fragmenten" / f"{clip.id}.html")
        for tip in clip.tips:
            for where in (page, everywhere):
                element = where.get_element_by_id(f"tip-{tip.id}")
                assert element.get("data-tip") is not None
                assert tip.text in text(element)
                assert tip.source in told(element)
    assert len(everywhere.findall(".//*[@data-tip]")) == sum(len(clip.tips) for clip in clips)


def test_every_link_arrives(site: Path) -> None:
    """Each relative link, image and script leads to a file, and each #name to an element."""
    assert broken_links(site) == []


def test_pages_say_what_they_are(site: Path) -> None:
    """One main title each, a title for the tab, a description, and the language."""
    for address, page in pages(site).items():
        assert len(page.findall(".//h1")) == 1, address
        assert page.findtext(".//title"), address
        assert page.get("lang") == "nl-BE"
        names = {meta.get("name") for meta in page.iter("meta")}
        assert {"description", "viewport"} <= names, address


def test_stand_ins_say_so_and_lead_to_the_film(site: Path) -> None:
    for clip in load(SAMPLE).clips:
        page = parse(site / "fragmenten" / f"{clip.id}.html")
        assert clip.video is not None
        assert clip.video.stand_in == ("voorbeeldclip" in text(page))
