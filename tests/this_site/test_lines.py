"""Every line of the source has its place and its voice: none is lost, added or given to another."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement

from content import addresses
from content.catalogue import Catalogue
from html_pages import parse, text

LINES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "lines.yml").read_text(encoding="utf-8")
)
HERE = "tests/this_site/lines.yml"
REPORT = addresses.REPORT
# A paragraph or the items of a list, without the name above it and the source below.
SAID = "/*[not(@class)]/descendant-or-self::*[self::p or self::li]"
# Where each voice of a talk stands within a turn.
SPOKEN = {
    "zaal": "./*[contains(@class, 'voice--room')]/p[not(@class)]",
    "aanvulling": f".//*[contains(@class, 'voice__more')]{SAID}",
    "team": f"./*[contains(@class, 'voice--team')]{SAID}",
}
NAMES = {"aanvulling": "De zaal vult aan", "team": "Het team antwoordt"}
WHOLE = [line for line in LINES if line["stem"] not in SPOKEN]


def talks(site: Path, page: str) -> dict[tuple[str, str], list[str]]:
    """What each voice says on a page: by remark ("impact 3") and voice."""
    found: dict[tuple[str, str], list[str]] = {}
    for turn in parse(site / page).find_class("talk__turn"):
        clip, number = turn.get("id", "").removeprefix("opmerking-").rsplit("-", 1)
        for voice, where in SPOKEN.items():
            if said := [text(each) for each in turn.xpath(where)]:
                found[f"{clip} {number}", voice] = said
    return found


def named() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The lines of each voice at each remark, in order: which line, and what stands there."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for line in LINES:
        if line["stem"] in SPOKEN:
            key = line["plaats"], line["stem"]
            found[key] += [(line["regel"], words) for words in line["staat"]]
    return found


@pytest.mark.parametrize("line", WHOLE, ids=lambda line: line["regel"])
def test_a_line_of_the_source_stands_in_its_place(
    site: Path, catalogue: Catalogue, line: dict[str, Any]
) -> None:
    place = line["plaats"]
    if line["stem"] == "richtvraag":
        told = catalogue.guiding_questions[place - 1].question
    else:
        told = shown(parse(site / place).get_element_by_id("inhoud"))
    missing = [words for words in line["staat"] if words not in told]
    assert missing == [], (
        f"‘{line['regel']}’ uit het verslag: op {place} staat niet meer ‘{missing[0]}’ ({HERE})."
    )


def shown(element: HtmlElement) -> str:
    """What a reader reads, and where its links lead."""
    return f"{text(element)} {' '.join(element.xpath('.//a/@href'))}"


@pytest.mark.parametrize("page", [REPORT, "fragmenten"])
def test_everything_that_was_said_is_given_to_who_said_it(site: Path, page: str) -> None:
    pages = [page] if page == REPORT else [f"fragmenten/{clip}.html" for clip in discussed()]
    heard = {key: said for each in pages for key, said in talks(site, each).items()}
    expected = named()
    assert heard.keys() == expected.keys(), (
        f"op {page} spreekt iemand anders: {sorted(heard.keys() ^ expected.keys())} ({HERE})."
    )
    for (place, voice), lines in expected.items():
        said = heard[place, voice]
        count = (
            f"bij {place} zegt de stem ‘{voice}’ nu {len(said)} dingen, niet {len(lines)} ({HERE})."
        )
        assert len(said) == len(lines), count
        for (line, words), sentence in zip(lines, said, strict=True):
            assert words in sentence, (
                f"‘{line}’ ({voice}, {place}): daar staat nu ‘{sentence}’ ({HERE})."
            )


def discussed() -> list[str]:
    """The fragments with a talk, in order."""
    return list(dict.fromkeys(place.split()[0] for place, _ in named()))


def test_a_voice_is_named_where_it_speaks(site: Path) -> None:
    for turn in parse(site / REPORT).find_class("talk__turn"):
        names = [text(name) for name in turn.find_class("voice__name")]
        spoken = [name for voice, name in NAMES.items() if turn.xpath(SPOKEN[voice])]
        assert names == ["Uit de zaal", *spoken], f"bij {turn.get('id')} staat {names}."


def test_the_page_about_the_site_counts_the_unsure_points(site: Path) -> None:
    """Ten of them: five with the first fragment, five with the one on impact."""
    counts: dict[str, int] = defaultdict(int)
    for line in LINES:
        if line["stem"] == "aanvulling":
            counts[line["plaats"].split()[0]] += 1
    assert counts == {"wat-is-buddywerk": 5, "impact": 5}
    about = text(parse(site / "over" / "index.html"))
    assert "tien ingesprongen punten met een eigen teken, een ‘o’" in about
    assert "vijf bij Wat is buddywerk? en vijf bij Impact" in about
