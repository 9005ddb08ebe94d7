"""Two processes make what a site has: each page and file is made, whoever is faster."""

import os
from itertools import islice
from pathlib import Path

import jinja2
import pytest

from pages.some_pages import Environment
from project import beside
from project.two_ends import TwoEnds

NAMES = [f"{number}.md" for number in range(7)]
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system divides no process")


def ends() -> TwoEnds[str, str]:
    """Seven pages that nobody began with."""
    return TwoEnds({name: name for name in NAMES})


@pytest.mark.parametrize("begun", range(len(NAMES) + 1))
def test_what_one_began_with_is_left_by_the_other(begun: int) -> None:
    """However many are made by one before the other begins."""
    pages = ends()
    first = [name for name in NAMES[:begun] if pages.is_next(name)]
    last = [*pages.from_last()]
    assert sorted([*first, *last]) == NAMES
    assert not any(pages.is_next(name) for name in last)


def test_they_meet_in_the_middle() -> None:
    pages = ends()
    last = pages.from_last()
    made = []
    for name in NAMES:
        if pages.is_next(name):
            made.append(name)
            made.extend([next(last)] if len(made) < len(NAMES) else [])
    assert sorted(made) == NAMES


def test_who_fails_leaves_its_pages_to_be_made_after_all() -> None:
    """The one that goes on asks for all that the other had begun with."""
    pages = ends()
    failed = pages.from_last()
    begun = [next(failed), next(failed)]
    made = [name for name in NAMES if pages.is_next(name)]
    again = [*pages.from_last()]
    assert sorted([*made, *again]) == NAMES
    assert again == begun


@pytest.mark.parametrize("left", range(4))
def test_what_nobody_asks_one_by_one_is_made_after_that(left: int) -> None:
    """The first three are pages, and the other one has time for some of the rest."""
    every, made = ends(), [NAMES[0], NAMES[1], NAMES[2]]
    assert all(map(every.is_next, made))
    last = [*islice(every.from_last(), left)]
    made += every.from_first()
    assert [*made, *reversed(last)] == NAMES
    assert [*every.from_last()] == last


def test_pages_that_the_other_makes_are_not_made_after_all() -> None:
    every, made = ends(), list[str]()
    last = [*islice(every.from_last(), len(NAMES) - 2)]
    assert [name for name in NAMES[:5] if every.is_next(name)] == NAMES[:2]
    made += every.from_first()
    assert made == []
    assert sorted([*last, *NAMES[:2]]) == NAMES


@FORKS
def test_another_process_sees_how_far_this_one_is(tmp_path: Path) -> None:
    pages = ends()
    assert pages.is_next(NAMES[0])
    other = beside.begin(lambda: [*pages.from_last()])
    assert sorted(other()) == NAMES[1:]
    assert not pages.is_next(NAMES[1])


def test_a_template_makes_nothing_of_a_page_of_the_other() -> None:
    class Page:
        def __init__(self, name: str) -> None:
            self.file = type("File", (), {"src_uri": name})()

    pages = ends()
    next(pages.from_last())
    loader = jinja2.DictLoader({"page.html": "tekst"})

    def is_next(page: Page) -> bool:
        return pages.is_next(page.file.src_uri)

    template = Environment(jinja2.Environment(loader=loader), is_next).get_template("page.html")  # noqa: S701
    assert template.render({"page": Page(NAMES[0])}) == "tekst"
    assert template.render({"page": Page(NAMES[-1])}) == ""
    # What is no page of docs/, such as the one for addresses that do not exist.
    assert template.render({"page": None}) == "tekst"
    assert template.render({"page": Page("404.md")}) == "tekst"
