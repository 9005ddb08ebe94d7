"""Finding: the right place, from any word that means it, on http and by double-click."""

import gzip
import json
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

import finding
from content.catalogue import load
from dutch import dictionary, words
from html_pages import parse
from measure.search_bench import FIELD, first_answers
from moments import slow_motion, stand_still
from projects import SAMPLE, Open, replace, run
from reach import in_any_light, violations
from search import index, lexis, page_sections, places

QUERIES = Path(__file__).parent / "queries.tsv"
# Daily Flemish and abbreviations are 1.9 kB of it, and that a large index may come in pieces 2 kB.
MOST_BYTES = 43_000
INDEX = "assets/search-index.js"
NASTY = (
    "🙂🙃",
    "a" * 10_000,
    "grenzen " * 1_250,
    ".*+?^${}()|[]\\",
    "<script>document.title='gehackt'</script>",
    "<img src=x onerror=alert(1)>",
    "ابحث عن المساعدة",
    "de het een van wat",
    "'’‘`",
    "\u202egrenzen\u202c",
    "constructor __proto__ toString",
    "100%",
    "\ud83d",
)


def search(page: Page, text: str) -> list[str]:
    """Type a query in the header's field; the addresses that come up, from the site's root."""
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    return first_answers(page, text)


def test_people_find_what_they_look_for(address: str, look: Open) -> None:
    """Most queries are answered first, nearly all within three; for all kinds of query together."""
    assert finding.missed(look(address + "index.html"), QUERIES) == []


FORMS = (
    "rekruteren gerekruteerd rekrutering rekruteerde",
    "gezin gezinnen",
    "duo duo's duos",
    "buddy buddys buddy's Buddy’s BUDDY",
    "grens grenzen",
    "kind kinderen",
    "coördinator coordinator coordinatoren",
    "meten gemeten meting",
)
PAGES = {
    "verslag": "verslag/index.html",
    "waar staat het verslag": "verslag/index.html",
    "tips": "tips.html",
    "fragmenten": "fragmenten/index.html",
    "studiedag": "studiedag.html",
}


def test_forms_of_a_word_find_the_same(address: str, look: Open) -> None:
    page = look(address)
    for forms in FORMS:
        # The space says that the word is complete, so that nothing is taken for its beginning.
        found = {form: search(page, f"{form} ") for form in forms.split(" ")}
        first, *others = found.values()
        assert first
        assert all(other == first for other in others), found


def test_a_page_is_found_by_what_it_is_called(address: str, look: Open) -> None:
    page = look(address)
    assert {name: search(page, name)[0] for name in PAGES} == PAGES


def test_the_planner_is_found_by_the_days_that_it_offers(address: str, look: Open) -> None:
    page = look(address)
    for day in load(SAMPLE).days:
        assert "studiedag.html" in search(page, day.title)[:3], day.title


def test_the_english_plural_is_understood(address: str, look: Open) -> None:
    assert search(look(address), "buddies zoeken")[:1] == ["fragmenten/rekrutering.html"]


def test_compounds_are_found_by_their_parts_and_parts_by_their_compound(
    address: str, look: Open
) -> None:
    page = look(address)
    assert "fragmenten/impact.html" in search(page, "impactmeting")[:1]
    page.fill(FIELD, "")
    page.fill(FIELD, "werk ")
    marked = page.locator("[role=option] mark").all_inner_texts()
    assert {mark.lower() for mark in marked} >= {"werk"}
    assert not [mark for mark in marked if "netwerk" in mark.lower()]
    page.fill(FIELD, "gezinscoach ")
    assert "gezinscoaches" in " ".join(page.locator("[role=option] mark").all_inner_texts())


def test_a_result_leads_to_the_place_itself(base: str, look: Open) -> None:
    page = look(base + "verslag/index.html")
    search(page, "belronde na enkele maanden")
    tip = page.locator("[role=option]", has_text="Tip ·").first
    assert tip.locator("a").count() == 1
    tip.click()
    page.wait_for_url("**/fragmenten/impact.html#tip-praat-over-betekenis")
    assert page.locator(":target").evaluate("element => element.matches('[data-tip]')")


def test_a_result_in_the_captions_leads_to_its_second(base: str, visit: Open) -> None:
    page = visit("about:blank")
    slow_motion(page)
    page.goto(base + "index.html")
    search(page, "adviezen uit ervaring boek")
    moment = page.locator("[role=option]", has_text="Moment in het fragment").first
    moment.click()
    page.wait_for_url("**/fragmenten/rekrutering.html#t=6")
    page.wait_for_function("Math.abs(document.querySelector('video').currentTime - 6) < 0.5")


def test_every_address_in_the_index_exists(site: Path) -> None:
    text = (site / INDEX).read_text(encoding="utf-8")
    index, _ = json.JSONDecoder().raw_decode(text, text.index("{"))
    pages = {path.relative_to(site).as_posix(): parse(path) for path in site.rglob("*.html")}
    anchors = {
        name: {e.get("id") for e in page.iter() if e.get("id")} for name, page in pages.items()
    }
    missing = []
    for _, address, *_ in index["places"]:
        page, _, anchor = address.partition("#")
        if page not in anchors or (anchor and anchor[:2] != "t=" and anchor not in anchors[page]):
            missing.append(address)
    assert missing == []
    addresses = [row[1] for row in index["places"]]
    assert len(addresses) == len(set(addresses))


def test_nothing_of_the_search_is_loaded_before_the_field_is_touched(
    address: str, visit: Open
) -> None:
    page = visit("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert not [url for url in asked if "search-index" in url]
    before = len(asked)
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    scripts = [url.rpartition("/")[2] for url in asked[before:] if url.endswith(".js")]
    assert scripts == ["search-index.js"]


def test_the_search_is_light(site: Path) -> None:
    """What the first touch costs over the wire, compressed."""
    assert len(gzip.compress((site / INDEX).read_bytes())) <= MOST_BYTES


def test_the_index_grows_no_faster_than_the_content() -> None:
    def size(times: int) -> int:
        many = [
            places.Place("tip", f"tips.html#tip-{n}", f"Dit is tip {n} over grenzen en werving.")
            for n in range(500 * times)
        ]
        return sum(len(text) for _, text in index.scripts(many, ()))

    assert size(4) <= 4.2 * size(1)


def test_python_and_the_browser_read_words_alike(address: str, look: Open) -> None:
    """All words of the site, thousands from the dictionary, and what people may type."""
    catalogue = load(SAMPLE)
    found = tuple(places.collect(catalogue, ()))
    vocabulary = lexis.vocabulary(found, catalogue.thesaurus)
    texts = [*sorted(vocabulary), *(place.title for place in found), *NASTY[:-1], "Çà et là, naïef"]
    texts.append("zwem\u00admen\u00a0ga\u200bat")
    texts += dictionary.known().every_form()[::50]
    page = look(address)
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    theirs = page.evaluate(
        """texts => {
          const words = vbtcSearch.makeWords({ ...vbtcSearchIndex, irregular: "" });
          return texts.map(text => words.tokens(text).map(token => [token, words.term(token)]));
        }""",
        texts,
    )
    ours = [[[word, words.stem(word)] for word in words.words(text)] for text in texts]
    assert [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]] == []


def test_whatever_is_typed_gets_an_answer(site: Path, look: Open) -> None:
    """In the list, and on the page of all that is found; from there one asks the next thing.

    From disk, where no host puts an address in order.
    """
    page = look((site / "index.html").as_uri())
    for text in NASTY:
        page.focus(FIELD)
        page.wait_for_selector("[role=option]")
        page.fill(FIELD, text)
        expect(page.locator(".search [role=status]")).not_to_be_empty()
        assert page.locator("[role=option] a").count() > 0
        with page.expect_navigation(url="**/zoeken.html?q=**"):
            page.keyboard.press("Enter")
        page.locator("search-page .found", has_text="esulta").or_(
            page.locator("search-page .found", has_text="gevonden")
        ).wait_for()
        assert not page.title().startswith("gehackt")


def test_the_keyboard_is_enough(address: str, look: Open) -> None:
    page = look(address + "index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.wait_for_selector("[role=option]")
    page.keyboard.type("omgaan met grenzen")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert page.get_attribute(FIELD, "aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") is None
    page.keyboard.press("Escape")
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""
    assert page.locator(".search__panel").is_hidden()
    page.keyboard.type("omgaan met grenzen")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fragmenten/grenzen.html")


def test_enter_shows_all_results_and_ctrl_k_goes_to_the_field(base: str, look: Open) -> None:
    page = look(base + "tips.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("vertrouwen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken.html?q=vertrouwen")
    page.locator(".hits .hit").first.wait_for()
    assert "vertrouwen" in page.locator(".found").inner_text()
    assert page.input_value(FIELD) == "vertrouwen"


def test_the_single_key_can_be_switched_off(address: str, visit: Open) -> None:
    page = visit(f"{address}zoeken.html")
    page.locator("[data-slash]").uncheck()
    page.goto(f"{address}index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body")


def test_results_can_be_narrowed_and_the_choice_sent(base: str, look: Open) -> None:
    page = look(base + "zoeken.html?q=grenzen")
    page.locator(".hits .hit").first.wait_for()
    everything = page.locator(".hits .hit").count()
    page.get_by_label("Tips", exact=True).check()
    kinds = page.locator(".hits .hit__kind").all_inner_texts()
    assert 0 < len(kinds) < everything
    assert all(kind.startswith("Tip ·") for kind in kinds)
    page.locator("select[name=thema]").select_option("grenzen")
    page.locator("select[name=voor]").select_option("buddy")
    narrowed = page.locator(".hits .hit").all_inner_texts()
    assert 0 < len(narrowed) <= len(kinds)
    page.goto(page.url)
    page.locator(".hits .hit").first.wait_for()
    assert page.locator(".hits .hit").all_inner_texts() == narrowed


def test_a_theme_shows_all_that_belongs_to_it(address: str, look: Open) -> None:
    """A fragment by each of its themes, and its questions and moments too."""
    page = look(f"{address}zoeken.html?thema=grenzen")
    page.locator(".hits .hit", has_text="Omgaan met grenzen").first.wait_for()
    kinds = {
        kind.split(" ")[0].strip(",·") for kind in page.locator(".hit__kind").all_inner_texts()
    }
    assert kinds == {"Fragment", "Tip", "Vraag", "Moment"}


def test_a_page_is_indexed_to_the_last_word() -> None:
    """Text beside a list inside a list, small headings, and words with a piece in bold."""
    html = (
        "<p>Eerst.</p><h2 id='a'>Kop</h2><ul><li>Ouder<ul><li>kind</li></ul>erna</li></ul>"
        "<h4>Klein</h4><blockquote><p>Ge<b>heel</b> citaat</p></blockquote>"
    )
    first, second = page_sections.read(html)
    assert first.text == "Eerst."
    assert second.text.split() == ["Ouder", "erna", "kind", "Klein", "Geheel", "citaat"]


def test_a_tips_page_survives_any_theme_and_address(project: Path, visit: Open) -> None:
    replace(project / "clips" / "02-rekrutering.yml", "theme: coaching", "theme: één & (alle) 50%")
    assert run(project, "build").returncode == 0
    page = visit((project / "site" / "tips.html").as_uri() + "#50%")
    page.get_by_label("Overheid").check()
    page.locator(".filter [role=status]", has_text=" van ").wait_for()
    shown = page.locator(".jump li:visible").all_inner_texts()
    groups = page.locator("[data-theme-group]:visible h2").all_inner_texts()
    assert shown == groups


def test_nothing_found_says_so_and_shows_ways_on(address: str, look: Open) -> None:
    page = look(f"{address}zoeken.html?q=rekrtrng")
    page.locator(".instead__words a").first.wait_for()
    assert "Niets gevonden" in page.locator(".found").inner_text()
    page.get_by_role("link", name="Coaching").click()
    page.wait_for_url("**?thema=coaching")
    page.locator(".hits .hit").first.wait_for()


def test_filters_that_leave_nothing_are_named(address: str, look: Open) -> None:
    page = look(f"{address}zoeken.html?q=coaching&soort=verslag&voor=buddy")
    page.get_by_role("link", name="Zonder filters").click()
    page.wait_for_url("**/zoeken.html?q=coaching")
    page.locator(".hits .hit").first.wait_for()


def test_a_corrected_word_is_told(address: str, look: Open) -> None:
    page = look(f"{address}zoeken.html?q=projektbeheer")
    said = "Niets over ‘projektbeheer’. Wel over ‘projectbeheer’."
    page.locator(".found", has_text=said).wait_for()
    page.goto(f"{address}tips.html?woord=projektbeheer")
    page.locator(".filter [role=status]", has_text=said).wait_for()


def test_what_was_not_found_is_said(address: str, look: Open) -> None:
    """And a word that the glossary knows is told as what the site calls it."""
    page = look(f"{address}zoeken.html?q=leefloon verwachtingen")
    said = "Niets over ‘leefloon’. Wel over ‘verwachtingen’."
    page.locator(".found", has_text=said).wait_for()
    page.goto(f"{address}zoeken.html?q=recruitment")
    page.locator(".found", has_text="ook voor ‘rekrutering’").wait_for()
    page.goto(f"{address}zoeken.html?q=leefloon")
    page.locator(".found", has_text="Niets gevonden voor ‘leefloon’").wait_for()
    assert page.locator(".hits .hit").count() == 0


def test_words_that_are_not_here_bring_no_results_as_if_they_were(address: str, look: Open) -> None:
    """Of dictionary words that the site does not know, at most 4 % find something unmarked."""
    catalogue = load(SAMPLE)
    vocabulary = lexis.vocabulary(tuple(places.collect(catalogue, ())), catalogue.thesaurus)
    known = vocabulary | {*map(dictionary.known().lemma, vocabulary)}
    lemmas = dictionary.known().every_lemma()[::100]
    strange = [word for word in lemmas if word not in known and word.isalpha() and len(word) > 3]
    page = look(address)
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    unmarked = page.evaluate(
        """words => {
          const engine = vbtcSearch.makeEngine(vbtcSearchIndex);
          return words.filter((word) => {
            const { places, entries } = engine.search(`${word} `);
            return places.length && !vbtcSearch.told(entries);
          });
        }""",
        strange,
    )
    assert len(strange) > 500
    assert len(unmarked) <= 0.04 * len(strange), unmarked


def test_a_whole_question_finds_the_tip_that_it_asks_for(address: str, look: Open) -> None:
    page = look(address)
    first, *_ = search(page, "een tip over nee zeggen tegen een gezin")
    assert first.startswith("fragmenten/grenzen.html#tip-")


def test_tips_that_are_asked_for_come_before_the_fragment_of_that_name(
    address: str, look: Open
) -> None:
    page = look(address)
    assert all("#tip-" in found for found in search(page, "tips over grenzen")[:3])
    assert search(page, "fragment over grenzen")[:1] == ["fragmenten/grenzen.html"]


def test_an_abbreviation_is_found_however_it_is_written(address: str, look: Open) -> None:
    page = look(address)
    first, *others = (search(page, name)[:1] for name in ("WVG", "W.V.G.", "w.v.g", "wvg"))
    assert first
    assert all(found == first for found in others)


def test_what_a_fragment_links_to_is_found_by_title_and_host(address: str, look: Open) -> None:
    page = look(address)
    assert "fragmenten/impact.html#lezen" in search(page, "impactevaluatie in het sociaal werk")
    assert "fragmenten/impact.html#lezen" in search(page, "sociaal.net ")[:3]


def test_what_every_stand_in_says_is_one_result(address: str, look: Open) -> None:
    page = look(address)
    search(page, "odisee.be ")
    titles = page.locator("[role=option] .hit__title").all_inner_texts()
    assert titles
    assert len(titles) == len(set(titles))


def test_the_first_letter_says_nothing(address: str, look: Open) -> None:
    page = look(address)
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    before = page.locator("[role=option]").all_inner_texts()
    page.keyboard.type("q")
    assert page.locator("[role=option]").all_inner_texts() == before
    assert "Niets" not in page.locator(".search__status").inner_text()


def test_the_number_of_results_is_spoken_once_typing_rests(address: str, visit: Open) -> None:
    page = visit("about:blank")
    stand_still(page)
    page.goto(address + "index.html")
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    page.clock.run_for(1_000)
    page.keyboard.type("grenzen")
    assert "resultaten" in page.locator(".search__status").inner_text()
    assert "resultaten" not in page.locator(".search [role=status]").inner_text()
    page.clock.run_for(1_000)
    assert "resultaten" in page.locator(".search [role=status]").inner_text()


def test_letters_that_are_being_composed_are_left_alone(address: str, look: Open) -> None:
    page = look(address + "index.html")
    search(page, "impact")
    found = page.locator("[role=option]").all_inner_texts()
    page.eval_on_selector(
        FIELD,
        """field => {
          field.value = "grenzen";
          field.dispatchEvent(new InputEvent("input", { isComposing: true }));
          field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", isComposing: true }));
        }""",
    )
    assert page.locator("[role=option]").all_inner_texts() == found
    page.dispatch_event(FIELD, "compositionend")
    expect(page.locator("[role=option]").first).to_contain_text("Omgaan met grenzen")


def test_a_slow_network_is_told_at_once(address: str, browse: Open) -> None:
    # Nothing holds up what the worker fetches, once it is there.
    page = browse("about:blank")
    held: list[Route] = []
    told = threading.Event()

    def hold(route: Route) -> None:
        # The words may come before the request that is held up.
        if told.is_set():
            route.continue_()
        else:
            held.append(route)

    page.route("**/search-index.js", hold)
    page.goto(address)
    page.focus(FIELD)
    page.locator(".search__status", has_text="wordt geladen").wait_for()
    told.set()
    for route in held:
        route.continue_()
    page.wait_for_selector("[role=option]")


def test_half_a_question_hides_no_tips(address: str, look: Open) -> None:
    page = look(f"{address}tips.html?woord=hoe kan ik")
    page.locator(".filter [role=status]", has_text="25 tips").wait_for()


def test_back_from_a_result_finds_the_same_list(address: str, look: Open) -> None:
    page = look(f"{address}zoeken.html?q=buddy")
    page.get_by_role("button", name="Toon meer").click()
    last = page.locator(".hits .hit__link").last
    text = last.inner_text()
    last.click()
    page.wait_for_url(lambda url: "zoeken.html" not in url)
    page.go_back()
    expect(page.locator(".hits .hit__link").last).to_have_text(text, use_inner_text=True)


@pytest.mark.parametrize(
    ("base", "start"),
    [("http", "index.html"), ("file", "fragmenten/duowerk.html")],
    indirect=["base"],
)
def test_back_from_the_list_finds_field_list_and_option(base: str, look: Open, start: str) -> None:
    """Also when the option leads to a place on the same page."""
    page = look(f"{base}{start}")
    search(page, "verwachtingen")
    before = page.locator("[role=option]").all_inner_texts()
    addresses = page.eval_on_selector_all("[role=option] a", "links => links.map((a) => a.href)")
    nth = next(n for n, one in enumerate(addresses) if "duowerk.html#tip" in one)
    page.locator("[role=option]").nth(nth).click()
    page.wait_for_url("**#tip*")
    page.go_back()
    expect(page.locator("[role=option]")).to_have_text(before, use_inner_text=True)
    assert page.input_value(FIELD) == "verwachtingen"
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_text(before[nth], use_inner_text=True)
    page.keyboard.press("Escape")
    page.reload()
    assert page.locator(".search__panel").is_hidden()


def test_words_typed_as_they_sound_or_apart(address: str, look: Open) -> None:
    page = look(address)
    assert "impact.html" in search(page, "welzein")[0]
    assert "rekrutering.html" in search(page, "vrij williger")[0]
    assert search(page, "afgesproken ")
    assert "wat-is-buddywerk.html" in search(page, "moeder ")[0]


def test_an_empty_field_offers_the_themes(address: str, look: Open) -> None:
    page = look(address)
    page.focus(FIELD)
    page.wait_for_selector("[role=option]")
    themes = page.locator("[role=option] .hit__title").all_inner_texts()
    catalogue = load(SAMPLE)
    named = {theme for clip in catalogue.clips for theme in clip.themes}
    wanted = named | set(catalogue.tips_by_theme())
    assert "grenzen" in wanted
    assert sorted(theme.lower() for theme in themes) == sorted(wanted)


def test_tips_are_narrowed_by_the_same_search(address: str, look: Open) -> None:
    page = look(address + "tips.html")
    every = page.locator("[data-tip]:visible").count()
    page.get_by_label("Zoek in de tips").fill("gerekruteerd")
    page.locator(".filter [role=status]", has_text=" van ").wait_for()
    shown = page.locator("[data-tip]:visible")
    assert 0 < shown.count() < every
    assert "vrijwilliger" in " ".join(shown.all_inner_texts()).lower()
    page.get_by_label("Zoek in de tips").fill("")
    expect(page.locator("[data-tip]:visible")).to_have_count(every)


def test_everyone_can_use_the_open_field_and_the_results(address: str, look: Open) -> None:
    """On a phone and on a screen; the list fits it."""
    page = look(address)
    for query in ("vrijwilligers", "qqqqqq"):
        search(page, query)
        page.keyboard.press("ArrowDown")
        assert in_any_light_and_room(page) == []
    for query, shown in {"vrijwilligers": ".hits .hit", "qqqqqq": ".instead"}.items():
        page.goto(f"{address}zoeken.html?q={query}")
        page.locator(shown).first.wait_for()
        assert in_any_light_and_room(page) == []


def in_any_light_and_room(page: Page) -> list[str]:
    """What keeps someone from using what is open, on a phone or on a screen."""
    faults = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        faults += in_any_light(page) if width == 360 else violations(page)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"wider than {width}")
        panel = page.locator(".search__panel")
        box = panel.bounding_box() if panel.is_visible() else None
        if box and (box["x"] < 0 or box["x"] + box["width"] > width):
            faults.append(f"a list beside a screen of {width}")
    page.emulate_media(color_scheme="light")
    return faults
