"""What people can write in a page, as a reader finds it: small and large, light and dark."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

import projects
from browsing import Reader
from projects import Open, replace, run
from reach import in_any_light
from servers import standing

PAGE = """---
title: Alles wat kan
description: Alle vormen die een tekst kan hebben.
---
Neem mee:
- een zwempak
  - een blauw
  - een rood
- een handdoek

1. Eerst dit
   - en dat
2. Dan ~~dit~~ ==dat==

## Taken

- [ ] Bel het zwembad
- [x] Vraag wie meegaat
  - [x] ook de buren

!!! tip
    Ga met de bus. Wie nog nooit met de bus reed, leert het zo.

!!! warning "Let op het uur"
  Het zwembad sluit vroeg.

!!! note
    - Neem *munten* mee.

### Bedragen

| Wie | Prijs |
|:---|---:|
| Volwassene | 5 |
| Kind | 2,50 |

> Dat was de eerste keer in jaren.

Lees meer op https://www.voorbeeld.be/zwemmen of mail an@voorbeeld.be[^1].

[^1]: An antwoordt op maandag.

***

<details><summary>Meer over de bus</summary>Lijn 3 stopt aan de deur.</details>

![type:video](https://youtu.be/dQw4w9WgXcQ){ title="De film over zwemmen" }

![type:video](../media/duowerk.mp4)
"""
STICKS_OUT = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one more page, which has every shape of text."""
    folder = projects.make(tmp_path_factory.mktemp("prose"))
    page = folder / "docs" / "over" / "alles.md"
    page.write_text(PAGE, encoding="utf-8")
    replace(folder / "docs" / "over" / "index.md", "- Of lees", "- [Alles](alles.md)\n- Of lees")
    result = run(folder, "build")
    assert result.returncode == 0, result.stderr
    assert "Let op" not in result.stdout
    return folder / "site"


@pytest.mark.parametrize("width", [360, 1280])
def test_everyone_can_use_all_of_it(written: Path, reader: Reader, width: int) -> None:
    page = reader.open((written / "over" / "alles.html").as_uri(), width=width)
    page.get_by_text("Meer over de bus").click()
    assert in_any_light(page) == []
    assert not page.evaluate(STICKS_OUT)


def test_it_reads_as_it_was_meant(written: Path, look: Open) -> None:
    page = look((written / "over" / "alles.html").as_uri())
    expect(page.locator("article ul").first.locator(":scope > li")).to_have_count(2)
    expect(page.get_by_role("checkbox", name="nog te doen")).to_have_count(1)
    expect(page.get_by_role("checkbox", name="gedaan", checked=True)).to_have_count(2)
    assert page.locator(".admonition-title").all_inner_texts() == ["Tip", "Let op het uur", "Noot"]
    expect(page.get_by_role("deletion")).to_have_text("dit")
    assert aligned(page, "Kind") == "start"
    assert aligned(page, "2,50") in {"end", "right"}
    page.get_by_role("link", name="1", exact=True).click()
    back = page.get_by_title("Terug naar de tekst bij noot 1")
    expect(back).to_be_in_viewport()
    back.click()
    expect(page.get_by_role("link", name="an@voorbeeld.be")).to_be_in_viewport()


def aligned(page: Page, text: str) -> str:
    """On which side the text of a cell stands."""
    cell = page.get_by_role("cell", name=text, exact=True)
    return str(cell.evaluate("cell => getComputedStyle(cell).textAlign"))


def test_a_film_of_another_site_is_asked_for_by_a_click_only(written: Path, visit: Open) -> None:
    asked: list[str] = []
    with standing(written) as address:
        page = visit("about:blank")
        page.on("request", lambda request: asked.append(request.url))
        page.route(
            "**/*youtube*/**", lambda route: route.fulfill(body="", content_type="text/html")
        )
        page.goto(f"{address}over/alles.html")
        page.get_by_role("button", name="Speel hier af").wait_for()
        assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
        page.get_by_role("button", name="Speel hier af").click()
        frame = page.get_by_title("De film over zwemmen")
        assert "youtube-nocookie.com/embed/dQw4w9WgXcQ" in (frame.get_attribute("src") or "")
        page.goto("about:blank")


def test_without_a_script_the_film_of_another_site_is_a_link(written: Path, browse: Open) -> None:
    page = browse((written / "over" / "alles.html").as_uri(), java_script_enabled=False)
    link = page.get_by_role("link", name="Bekijk bij YouTube (Google)")
    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
