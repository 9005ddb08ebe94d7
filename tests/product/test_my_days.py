"""Days next to each other: none takes another's place, and two windows agree."""

import base64
import json
import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from projects import Open
from study_days import PLAN, STAGE, link, open_file, plan, ready, texts

PAUSE: list[dict[str, object]] = [
    {"id": "koffie", "kind": "pauze", "title": "Koffie", "minutes": 9}
]


def names(page: Page) -> list[str]:
    """The days in the list, also when it is folded."""
    found: list[str] = page.locator(".days__list .days__open").evaluate_all(
        "all => all.map(one => one.textContent)"
    )
    return sorted(found)


def unfold(page: Page) -> None:
    ready(page)
    page.locator(".days > summary").click()


def test_new_copy_rename_remove_and_back(site: Path, visit: Open) -> None:
    page = visit((site / PLAN).as_uri())
    unfold(page)
    page.get_by_role("button", name="+ Nieuwe dag").click()
    page.keyboard.type("Lokeren")
    page.get_by_role("button", name="+ Pauze").click()
    page.get_by_role("button", name="Kopieer: Lokeren").click()
    page.keyboard.type("Aalst")
    first = "Studievoormiddag van 21 april 2022"
    assert names(page) == ["Aalst", "Lokeren", first]
    page.get_by_role("button", name="Hernoem: Lokeren").click()
    page.keyboard.type("Lokeren, voorjaar")
    page.get_by_role("button", name="Verwijder: Aalst").click()
    assert names(page) == ["Lokeren, voorjaar", first]
    page.reload()
    expect(page.get_by_label("Naam")).to_have_value("Lokeren, voorjaar")
    unfold(page)
    page.get_by_text("Verwijderde dagen").click()
    page.get_by_role("button", name="Zet terug: Aalst").click()
    expect(page.get_by_label("Naam")).to_have_value("Aalst")
    expect(page.locator(".block")).to_have_count(1)
    page.get_by_role("button", name="Verwijder: Aalst").click()
    page.get_by_role("button", name="Wis voorgoed: Aalst").click()
    page.get_by_text("‘Aalst’ is gewist").wait_for()
    kept = page.evaluate("vbtcDay.vault.all('vbtc-').then(all => JSON.stringify([...all]))")
    assert "Aalst" not in kept + page.evaluate("JSON.stringify(localStorage)")
    # The last day leaves an empty one.
    for title in ("Lokeren, voorjaar", "Studievoormiddag"):
        page.get_by_role("button", name=f"Verwijder: {title}").click()
    expect(page.get_by_label("Naam")).to_have_value("Mijn studiedag")
    expect(page.locator(".block")).to_have_count(0)


def test_what_comes_from_elsewhere_stands_beside(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    name = page.get_by_label("Naam")
    name.fill("Van mij")
    before = texts(page, ".block__title")
    open_file(page, plan(PAUSE, title="Van een collega", id="collega"))
    expect(name).to_have_value("Van een collega")
    page.locator("[data-examples]").select_option(label="Teamoverleg van 45 minuten")
    expect(name).not_to_have_value("Van een collega")
    example = name.input_value()
    page.goto("about:blank")
    page.goto(address + PLAN + link(plan(PAUSE, title="Van nog een", id="nogeen")))
    expect(name).to_have_value("Van nog een")
    page.reload()
    unfold(page)
    assert names(page) == sorted(["Van mij", "Van een collega", example, "Van nog een"])
    page.get_by_role("button", name="Van mij", exact=True).click()
    assert texts(page, ".block__title") == before


def test_a_link_to_a_day_that_one_has_already_is_not_a_second(address: str, visit: Open) -> None:
    page = visit("about:blank")
    for title in ("Samen", "Samen", "Samen, maar anders"):
        page.goto("about:blank")
        page.goto(address + PLAN + link(plan(PAUSE, title=title, id="samen")))
        expect(page.get_by_label("Naam")).to_have_value(title)
    assert names(page) == ["Samen", "Samen, maar anders"]
    # And an older file of a day does not take its place.
    for title in ("Oud", "Nieuw"):
        open_file(page, plan(PAUSE, title=title, id="dag"))
        expect(page.get_by_label("Naam")).to_have_value(title)
    assert "Oud (vorige versie)" in names(page)


def test_what_was_changed_can_be_undone_after_closing(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    page.get_by_role("button", name="Verwijder").first.click()
    left = page.locator(".block").count()
    other = page.context.new_page()
    page.close()
    other.goto(address + PLAN)
    other.get_by_role("button", name="Ongedaan maken").click()
    expect(other.locator(".block")).to_have_count(left + 1)


def test_two_planners_do_not_overwrite_each_other(site: Path, visit: Open) -> None:
    """From disk; served, below."""
    base = f"{site.as_uri()}/"
    one = visit(base + PLAN)
    ready(one)
    other = one.context.new_page()
    other.goto(base + PLAN)
    ready(other)
    one.get_by_label("Naam").fill("Uit het ene")
    other.get_by_text("Beide zijn samengevoegd").wait_for()
    other.get_by_role("button", name="+ Workshop").click()
    other.locator(".block").last.get_by_label("Titel").fill("Uit het andere")
    expect(one.locator(".block__title").last).to_have_text("Uit het andere")
    for page in (one, other):
        page.reload()
        expect(page.get_by_label("Naam")).to_have_value("Uit het ene")
        expect(page.locator(".block__title").last).to_have_text("Uit het andere")


def test_a_planner_that_heard_nothing_merges_before_it_writes(address: str, visit: Open) -> None:
    """As a tab that a browser had put to sleep."""
    one = visit(address + PLAN)
    ready(one)
    other = one.context.new_page()
    other.add_init_script("addEventListener('storage', e => e.stopImmediatePropagation(), true)")
    other.goto(address + PLAN)
    ready(other)
    one.get_by_label("Naam").fill("Uit het ene")
    other.get_by_label("Datum").fill("2027-02-03")
    other.get_by_text("Beide zijn samengevoegd").wait_for()
    for page in (one, other):
        expect(page.get_by_label("Naam")).to_have_value("Uit het ene")
        expect(page.get_by_label("Datum")).to_have_value("2027-02-03")


BEHIND = (".", "%20", ").", ",", "%0A", "&utm_source=mail", "_", "\u201d")


def test_what_a_mail_puts_behind_a_link_is_no_part_of_it(address: str, visit: Open) -> None:
    whole = link(plan(PAUSE, title="Heel aangekomen"))
    page = visit(f"{address}{PLAN}{whole}&utm_source=mail")
    expect(page.get_by_label("Naam")).to_have_value("Heel aangekomen")
    page.goto(f"{address}{STAGE}{whole}).")
    expect(page.locator(".begin__title")).to_have_text("Heel aangekomen")
    # As an address gives it to both.
    read = "all => Promise.all(all.map(one => vbtcDay.files.fromLink(new URL(one, location).hash)))"
    found = page.evaluate(read, [whole + behind for behind in BEHIND])
    assert [day["title"] for day in found] == ["Heel aangekomen"] * len(BEHIND)


def test_half_a_link_puts_no_other_day_on_the_screen(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    page.get_by_label("Naam").fill("Niet voor deze zaal")
    half = link(plan(PAUSE * 40, title="Voor deze zaal"))[:-20]
    page.goto(address + STAGE + half)
    page.locator(".begin__problems", has_text="beschadigd").wait_for()
    expect(page.locator(".begin__title")).to_have_text("Geen dag geopend")


def test_a_link_that_swells_is_refused(address: str, visit: Open) -> None:
    """Some kilobytes that become as many megabytes, before any of it is read."""
    packer = zlib.compressobj(9, wbits=-15)
    # After this flush a packer knows nothing of before, so every part is packed as the first.
    part = packer.compress(b" " * 2**20) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = part * 200 + packer.flush()
    link = "#dag=" + base64.urlsafe_b64encode(packed).decode().rstrip("=")
    page = visit("about:blank")
    page.add_init_script("""globalThis.most = 0; const parse = JSON.parse;
        JSON.parse = (text, ...more) => {
          most = Math.max(most, String(text).length); return parse(text, ...more); }""")
    for where, told in ((PLAN, ".plan__problems"), (STAGE, ".begin__problems")):
        page.goto(address + where + link)
        page.locator(told, has_text="te groot om een dag te zijn").wait_for()
        assert page.evaluate("most") < 1_000_000


OLDER = "window.item = ClipboardItem; delete window.ClipboardItem;"
BY_COMMAND = "window.text = Clipboard.prototype.writeText; delete Clipboard.prototype.writeText;"
# As WebKit: who does not begin in the click itself may not copy. What was taken away is back.
IN_THE_CLICK = """window.ClipboardItem = item; Clipboard.prototype.writeText = text;
let clicked = false;
addEventListener("click", () => { clicked = true; setTimeout(() => { clicked = false; }); }, true);
for (const name of ["write", "writeText"]) {
  const own = Clipboard.prototype[name];
  Clipboard.prototype[name] = function (what) {
    return clicked ? own.call(this, what) : Promise.reject(new DOMException("", "NotAllowedError"));
  };
}"""
# The site says where it is online.
ONLINE = "https://buddy.example/clips/"
PUBLISHED = f"""document.addEventListener("readystatechange", () => {{
  if (document.readyState !== "interactive") return;
  const link = document.createElement("link");
  link.rel = "canonical";
  link.setAttribute("href", "{ONLINE}{PLAN}");
  document.head.prepend(link);
}});"""


def online(visit: Open, address: str) -> Page:
    """The planner of a site that says where it is online, in a browser that may copy."""
    page = visit("about:blank", permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(PUBLISHED)
    page.goto(address + PLAN)
    ready(page)
    return page


def test_a_link_is_copied_by_whatever_way_a_browser_has(address: str, visit: Open) -> None:
    page = online(visit, address)
    for number, way in enumerate((OLDER, BY_COMMAND, IN_THE_CLICK)):
        page.evaluate(f"() => {{{way}}}")
        title = f"Voor wie komt {number}"
        open_file(page, plan(PAUSE, title=title))
        expect(page.get_by_label("Naam")).to_have_value(title)
        page.get_by_role("button", name="Kopieer een link").click()
        page.locator(".plan__status", has_text="De link is gekopieerd. Alles staat in").wait_for()
        link = page.evaluate("navigator.clipboard.readText()")
        assert link.startswith(f"{ONLINE}{PLAN}#dag=")
        shared = page.evaluate("text => vbtcDay.files.fromLink(new URL(text).hash)", link)
        assert shared["title"] == title


def test_a_note_to_oneself_travels_only_when_asked(address: str, visit: Open) -> None:
    page = online(visit, address)
    open_file(page, plan([{**PAUSE[0], "note": "Sleutel ligt onder de mat"}], title="Met notitie"))
    expect(page.get_by_label("Naam")).to_have_value("Met notitie")
    for asked in (False, True):
        page.get_by_label("met mijn notities voor mezelf").set_checked(asked)
        page.get_by_role("button", name="Kopieer een link").click()
        page.get_by_text(f"{'met' if asked else 'zonder'} je notities voor jezelf").wait_for()
        shared = page.evaluate(
            "navigator.clipboard.readText()"
            ".then(text => vbtcDay.files.fromLink(new URL(text).hash)).then(JSON.stringify)"
        )
        assert ("onder de mat" in shared) == asked
    page.get_by_role("link", name="Projecteer", exact=True).click()
    page.wait_for_url("**/projectie.html#dag=*")
    own = page.evaluate("vbtcDay.files.fromLink(location.hash).then(JSON.stringify)")
    assert "onder de mat" in own


ODD: list[tuple[dict[str, object], str]] = [
    ({"id": 12, "date": "2026-11-25"}, "2026-11-25"),
    ({"id": ["a"], "date": "2026-13-45"}, ""),
    ({"id": {}, "date": "2026-02-30"}, ""),
    ({"date": ["2026-11-25"]}, ""),
    ({"date": 20261125}, ""),
]


def test_odd_ids_and_dates_in_a_file_are_mended(address: str, visit: Open) -> None:
    page = visit(address + PLAN)
    ready(page)
    odd: list[dict[str, object]] = [{**PAUSE[0], "id": 7}, {**PAUSE[0], "id": [1]}]
    for number, (fields, date) in enumerate(ODD):
        open_file(page, plan(odd, title=f"Vreemd {number}", **fields))
        expect(page.get_by_label("Naam")).to_have_value(f"Vreemd {number}")
        expect(page.get_by_label("Datum")).to_have_value(date)
        # Each part has a name of its own.
        page.get_by_role("button", name="Verwijder").last.click()
        expect(page.locator(".block")).to_have_count(1)
    page.reload()
    expect(page.locator(".block")).to_have_count(1)


@pytest.mark.parametrize("where", [PLAN, STAGE])
def test_the_one_day_of_before_is_taken_over_by_two_windows(
    address: str, visit: Open, where: str
) -> None:
    before = json.dumps(json.loads(plan(PAUSE, title="Van vroeger", id="vroeger")))
    page = visit(address + "index.html")
    page.evaluate("text => { localStorage['vbtc-day'] = text }", before)
    pages = [page.context.new_page() for _ in range(2)]
    for each in pages:
        each.goto(address + where, wait_until="commit")
    for each in pages:
        ready(each)
        each.wait_for_function("localStorage['vbtc-day'] === undefined")
    planner = pages[0]
    planner.goto(address + PLAN)
    expect(planner.get_by_label("Naam")).to_have_value("Van vroeger")
    assert names(planner) == ["Van vroeger"]
