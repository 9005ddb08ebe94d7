"""What a room said stands in the report as it was typed, whatever Markdown and YAML make of it."""

import json
from pathlib import Path

from lxml.html import HtmlElement

from html_pages import parse
from projects import Open, run
from study_days import STAGE, download, moderator

SAID = [
    *("1. eerst", "12) dan", "2.5 uur", "- streep", "+ plus", "* ster", "> citaat", ">> twee"),
    *(
        "# kop",
        "| a | b |",
        "|---|",
        "```",
        "```sh",
        "~~~",
        "~~~ sh",
        "---",
        "***",
        "===",
        "- [ ] t",
    ),
    *(
        "!!! tip",
        "[^1]: noot",
        "*[AB]: kort",
        "[naam]: http://a.example",
        "[naam van de buddy] belt",
    ),
    *("[link](http://a.example)", "http://a.example/een_twee_", "www.a.example", "ann_b@a.example"),
    *(
        "![type:video](x.mp4)",
        "==a== ~~b~~ *c* _d_ **e** `f` ^g^",
        "{{ 7*7 }} {% raw %}",
        "{: .x }",
    ),
    *("AT&amp;T &copy; & zo", "3 < 4 > 2", "TODO: bellen", "Voor de redactie: schrap dit", "[TOC]"),
    *(
        "einde \\",
        "null",
        "~",
        "'",
        '"',
        "100% #1",
        "👩🏽‍🤝‍👨🏿 שלום",
        ": uitleg",
        "[x]",
        "…",
        "0:42",
    ),
]
# HTML may not stand in YAML, so the sign with which it begins is another there.
OTHER = "<b>vet</b>"
INSTEAD = "‹b>vet‹/b>"


def own(item: HtmlElement) -> str:
    """The text of an item of a list, without the list in it."""
    inside = [
        (each.text_content() if each.tag != "ul" else "") + (each.tail or "") for each in item
    ]
    return " ".join("".join([item.text or "", *inside]).split())


def test_every_line_is_shown_as_it_was_typed(project: Path, visit: Open, site: Path) -> None:
    lead = moderator(visit((site / STAGE).as_uri()))
    notes = [
        {"id": f"{place or 'los'}{at}", "text": text, "clip": place, "kind": kind}
        for place in ("duowerk", "")
        for at, text in enumerate([*SAID, OTHER, "\u200b", "   "])
        for kind in (["antwoord", "opmerking"][at % 2],)
    ]
    lead.locator(".note__file input").set_input_files(
        {
            "name": "n.json",
            "mimeType": "application/json",
            "buffer": json.dumps({"lines": notes}).encode(),
        }
    )
    lead.get_by_text(f"{2 * len(SAID) + 2} notities erbij").wait_for()
    name, report = download(
        lead, lambda: lead.get_by_role("button", name="Maak het verslag").click()
    )
    lead.get_by_text("staat er als ‘‹’").wait_for()
    (project / "docs" / "verslag" / name).write_text(report, encoding="utf-8")
    built = run(project, "build")
    assert built.returncode == 0, built.stderr
    page = parse((project / "site" / "verslag" / name).with_suffix(".html"))
    spoken = [own(each) for each in page.iterfind(".//ol[@class='talk']//div//p")]
    spoken += [own(each) for each in page.iterfind(".//ol[@class='talk']//div//li")]
    assert [text for text in [*SAID, INSTEAD] if text not in spoken] == []
    listed = [own(each) for each in page.iterfind(".//article//li")]
    assert [text for text in [*SAID, OTHER] if text not in listed] == []
    made = ["a", "code", "em", "strong", "mark", "del", "input", "sup", "h1", "pre", "blockquote"]
    assert [each.tag for each in page.find(".//article").iter(*made)] == []
