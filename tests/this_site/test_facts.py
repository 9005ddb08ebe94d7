"""What this site tells: its fragments, the facts of its source, and nothing that was invented."""

import re
from pathlib import Path

import pytest
import yaml

from content import anchors
from content.catalogue import Catalogue
from dutch.writing import number
from html_pages import outside_links, pages, parse, text
from project.paths import CONFIG, DOCS, ROOT
from projects import SAMPLE

FACTS = yaml.safe_load((Path(__file__).parent / "facts.yml").read_text(encoding="utf-8"))
HERE = "tests/this_site/facts.yml"
LAW = [
    "Bestuursdecreet",
    "is van toepassing op",
    "## Nalevingsstatus",
    "## Niet-toegankelijke inhoud",
    "## Opstelling van deze verklaring",
    "## Feedback en contactgegevens",
    "## Handhavingsprocedure",
]
# What an editor may choose; everything else in mkdocs.yml says how the site is made.
FREE = {"site_name", "site_description", "extra"}


@pytest.mark.parametrize("page", FACTS["paginas"])
def test_every_fact_of_the_source_is_told(site: Path, page: str) -> None:
    told = text(parse(site / page)) if (site / page).is_file() else ""
    missing = [fact for fact in FACTS["paginas"][page] if fact not in told]
    assert missing == [], f"op {page} staat niet meer: {'; '.join(missing)} ({HERE})."


def test_the_fragments_stand_in_the_order_of_the_film(catalogue: Catalogue) -> None:
    ids = [clip.id for clip in catalogue.clips]
    assert ids == FACTS["fragmenten"], f"de fragmenten zijn nu {', '.join(ids)} ({HERE})."


def test_the_report_discusses_what_was_discussed(catalogue: Catalogue) -> None:
    ids = [clip.id for clip in catalogue.clips if clip.discussion]
    assert ids == FACTS["besproken"], f"een gesprek staat nu bij {', '.join(ids)} ({HERE})."


def test_the_tips_are_all_there_and_most_come_from_the_report(catalogue: Catalogue) -> None:
    tips = [tip for clip in catalogue.clips for tip in clip.tips]
    assert len(tips) == FACTS["tips"], f"er zijn nu {len(tips)} tips ({HERE})."
    sourced = len({tip.text for tip in tips if tip.source == "verslag"})
    assert sourced >= 25, f"nog maar {sourced} tips komen uit het verslag."


def test_the_guiding_questions_are_those_of_the_morning(catalogue: Catalogue) -> None:
    count = len(catalogue.guiding_questions)
    assert count == FACTS["richtvragen"], f"er zijn nu {count} richtvragen ({HERE})."


def test_the_source_explains_these_words_and_no_others(catalogue: Catalogue) -> None:
    """What a word means is never invented: the report says it, or an editor does."""
    said = {word.word for word in catalogue.words.explained if word.source == "verslag"}
    odd = ", ".join(sorted(said ^ set(FACTS["woorden"])))
    assert said == set(FACTS["woorden"]), (
        f"‘volgens het verslag’ kwam of ging de uitleg van: {odd} ({HERE})."
    )


def test_every_word_that_is_explained_is_used(site: Path, catalogue: Catalogue) -> None:
    found = {a.get("href") for page in pages(site).values() for a in page.find_class("word")}
    words = [word.word for word in catalogue.words.explained]
    unused = [word for word in words if f"#{anchors.word(word)}" not in found]
    assert unused == [], f"geen enkele pagina gebruikt: {', '.join(unused)} (clips/woorden.yml)."


def test_only_addresses_of_the_source_are_linked(site: Path) -> None:
    """An address that the source lost is never invented."""
    found, known = outside_links(site), set(FACTS["adressen"])
    odd = ", ".join(sorted(found ^ known))
    assert found == known, f"deze adressen kwamen erbij of gingen weg: {odd} ({HERE})."


@pytest.mark.parametrize(
    ("things", "counted"),
    [("fragmenten|kennisclips", "clips"), ("vragen|richtvragen", "guiding_questions")],
)
def test_the_text_counts_what_there_is(catalogue: Catalogue, things: str, counted: str) -> None:
    """Where a page says "de negen fragmenten" or "deze zes vragen", there are as many."""
    right = number(len(getattr(catalogue, counted)))
    files = [CONFIG, *(DOCS / name for name in ("index.md", "tips.md", "richtvragen.md"))]
    files += [DOCS / "fragmenten" / "index.md", *(DOCS / "verslag").glob("*.md")]
    numbers = "|".join(map(number, range(2, 21)))
    counting = re.compile(rf"\b({numbers})\]?\s+(?:{things})\b", re.IGNORECASE)
    wrong = [
        f"{file.relative_to(ROOT).as_posix()} zegt ‘{found[0]}’"
        for file in files
        if file.is_file()
        for found in counting.finditer(file.read_text(encoding="utf-8"))
        if found[1].lower() != right
    ]
    assert wrong == [], f"{'; '.join(wrong)}. Het zijn er {right}."


def test_our_own_text_is_plain(catalogue: Catalogue) -> None:
    hard = [warning for warning in catalogue.warnings if warning not in catalogue.to_do.warnings]
    assert hard == [], f"moeilijke zinnen: {'; '.join(map(str, hard))}"


def test_the_statement_has_the_parts_that_the_law_asks_for() -> None:
    file = DOCS / "over" / "toegankelijkheid.md"
    statement = file.read_text(encoding="utf-8") if file.is_file() else ""
    missing = [part for part in LAW if part not in statement]
    assert missing == [], f"in de toegankelijkheidsverklaring ontbreekt: {', '.join(missing)}."


def test_the_sample_is_made_as_this_site_is() -> None:
    """What holds for the sample's site then holds for this one too."""

    def made(file: Path) -> dict[str, str]:
        told = re.sub(r"(?m)^#.*\n|\n(?=\n)", "", file.read_text(encoding="utf-8"))
        parts = re.split(r"(?m)^(?=\w)", told)
        named = {part.split(":")[0]: part.strip() for part in parts if part.strip()}
        return {name: part for name, part in named.items() if name not in FREE}

    ours, theirs = made(CONFIG), made(SAMPLE / "mkdocs.yml")
    names = [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)]
    assert names == [], f"mkdocs.yml en tests/sample/mkdocs.yml verschillen in: {', '.join(names)}."
