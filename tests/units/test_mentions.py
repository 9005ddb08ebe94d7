"""Links to fragments in a tip or in what was said, and what looks like one."""

import pytest

from content import blanks, mentions
from content.clip import Clip
from content.footage import Footage

CLIP = Clip.model_validate(
    {"title": "T", "summary": "S", "themes": ["t"], "formerly": ["oud"], "id": "impact"}
    | {"number": 1, "file": "clips/01-impact.yml", "footage": Footage()}
)
NAMES = mentions.names([CLIP])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Gewone tekst.", [("Gewone tekst.", "")]),
        ("Zie [het fragment](impact).", [("Zie ", ""), ("het fragment", "impact"), (".", "")]),
        ("[Zie dit](oud)", [("Zie dit", "impact")]),
        ("[een](impact)[twee](impact)", [("een", "impact"), ("twee", "impact")]),
        # What a room said, and is no link here.
        ("Via [school](weg) en [bib].", [("Via [school](weg) en [bib].", "")]),
        ("[site](http://a.example)", [("[site](http://a.example)", "")]),
    ],
)
def test_a_text_in_pieces(written: str, shown: list[tuple[str, str]]) -> None:
    assert mentions.parts(written, NAMES) == shown
    assert mentions.plain(written, NAMES) == "".join(words for words, _ in shown)


def test_a_link_to_a_fragment_is_no_place_to_fill_in() -> None:
    assert not blanks.is_hidden("Zie [het fragment over impact](impact).")
    assert blanks.is_hidden("Zie [naam van het fragment] (impact).")


def test_a_link_stands_only_where_it_is_shown_as_one() -> None:
    assert mentions.may_stand(("tips", 0, "text"))
    assert mentions.may_stand(("discussion", 2, "points", 1))
    assert not mentions.may_stand(("discussion", 2, "question"))
    assert not mentions.may_stand(("summary",))
