"""A fragment of several films: watched, printed, found, projected, packed and embedded."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import films
import keeping
import projects
import recordings
from measure import static_server
from projects import STICK, Open, run
from reach import violations
from study_days import STAGE, begin

PAGE = f"fragmenten/{films.ID}.html"
SECOND = "clip-player[data-part='2']"
TIME = "[...document.querySelectorAll('video')].map(film => film.currentTime)"


@pytest.fixture(scope="module")
def project_of_parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a fragment of two films, built for an address. Nobody changes it."""
    folder = projects.make(tmp_path_factory.mktemp("parts"))
    films.add(folder)
    projects.replace(folder / "mkdocs.yml", '!ENV [SITE_URL, ""]', "https://site.voorbeeld.be/")
    result = run(folder, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture
def root(project_of_parts: Path) -> str:
    """Its site, opened from disk as from a stick."""
    return (project_of_parts / "site").as_uri() + "/"


def plays(page: Page, number: int, second: float) -> None:
    """Wait until only film `number` (from 1) plays, from a second on."""
    page.wait_for_function(
        """([at, from]) => [...document.querySelectorAll('video')].every((film, index) =>
            index === at ? !film.paused && film.currentTime >= from : film.paused)""",
        arg=[number - 1, second],
    )


def test_each_film_stands_on_the_page_with_its_own_words(root: str, visit: Open) -> None:
    page = visit(root + PAGE, java_script_enabled=False)
    headings = page.locator(".part > h2")
    assert headings.all_inner_texts() == ["Deel 1", "Na de pauze"]
    expect(page.locator("video[preload=none]")).to_have_count(2)
    expect(page.locator("#deel_1 .transcript")).to_contain_text("moestuin")
    expect(page.locator("#deel_2 .transcript")).to_contain_text("vogelhuisje")
    expect(page.locator("#deel_2 .chapters")).to_have_text(re.compile("0:04 De pauze is voorbij"))
    expect(page.locator("#deel_2 .chapters a")).to_have_attribute("href", "#t=4&deel=2")


def test_everyone_can_use_it_at_any_width(root: str, look: Open) -> None:
    page = look(root + PAGE)
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_moment_leads_to_its_own_film_and_the_other_one_pauses(root: str, visit: Open) -> None:
    page = visit(f"{root}{PAGE}#t=6&deel=2")
    plays(page, 2, 6)
    page.locator("#deel_1 .chapters a").last.click()
    plays(page, 1, 6)
    page.get_by_role("link", name="vanaf 0:05 in Na de pauze").click()
    plays(page, 2, 5)
    assert page.url.endswith("#t=5&deel=2")
    page.goto("about:blank")
    page.goto(f"{root}{PAGE}#t=7")
    plays(page, 1, 7)


def test_keys_are_those_of_the_film_in_use(root: str, visit: Open) -> None:
    page = visit(root + PAGE)
    page.locator(f"{SECOND} video").focus()
    page.keyboard.press("l")
    page.wait_for_function(f"{TIME}[1] >= 10")
    assert page.evaluate(TIME)[0] == 0


def test_each_film_goes_on_where_someone_left_it(root: str, visit: Open) -> None:
    page = visit(f"{root}{PAGE}#t=20&deel=2")
    plays(page, 2, 21)
    page.goto("about:blank")
    page.goto(root + PAGE)
    expect(page.locator(f"{SECOND} clip-resume button")).to_have_text(re.compile("vanaf 0:2"))
    expect(page.locator("clip-resume button")).to_have_count(1)


def test_captions_of_every_film_are_found_and_lead_there(root: str, visit: Open) -> None:
    page = visit(f"{root}zoeken.html?q=vogelhuisje")
    hit = page.locator(f"a[href*='{films.ID}.html#t=6&deel=2']")
    hit.first.click()
    plays(page, 2, 6)


def test_on_the_screen_one_film_follows_the_other(root: str, visit: Open) -> None:
    page = visit(root + STAGE)
    begin(page)
    page.evaluate(f"document.querySelector('[data-jump={films.ID}]').click()")
    label = page.locator(".stage__label")
    expect(label).to_have_text("Herken je dit?")
    film = "document.querySelector('stage-video video')"
    page.evaluate(f"{film}.currentTime = {film}.duration - 1; {film}.play()")
    page.wait_for_function(f"{film}.src.endsWith('-2.mp4') && !{film}.paused")
    page.locator(".bar [data-do=previous]").dispatch_event("click")
    page.wait_for_function(f"{film}.src.endsWith('-1.mp4')")
    page.locator(".bar [data-do=next]").dispatch_event("click")
    page.wait_for_function(f"{film}.src.endsWith('-2.mp4')")
    page.keyboard.press("m")
    expect(page.locator(".mod__kind").first).to_have_text("Fragment, film 2 van 2")


def test_a_planned_fragment_lasts_as_long_as_its_films(root: str, look: Open) -> None:
    page = look(root + STAGE)
    steps = page.evaluate(
        f"""() => {{
          const shown = {{ clip: '{films.ID}', start: 5, end: 70 }};
          const block = vbtcDay.session.block('fragment', shown);
          const day = {{ ...vbtcDay.session.fresh(), blocks: [block] }};
          const clips = vbtcDayData.clips;
          const whole = vbtcDay.session.minutes({{ ...block, start: null, end: null }}, clips);
          const films = vbtcDay.session.steps(day, clips).filter(({{ type }}) => type === 'clip');
          return [whole, ...films.map(({{ start, end, number }}) => [number, start, end])];
        }}"""
    )
    # Of 58 seconds each: the second one is shown up to its twelfth.
    assert steps == [2, [1, 5, None], [2, None, 12]]


def test_a_player_elsewhere_has_every_film(root: str, look: Open) -> None:
    page = look(f"{root}embed/{films.ID}.html#t=6&deel=2")
    plays(page, 2, 6)
    expect(page.locator("h2")).to_have_text(["Deel 1", "Na de pauze"])


def test_machines_hear_of_each_film(project_of_parts: Path) -> None:
    site = project_of_parts / "site"
    page = (site / PAGE).read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    told = json.loads(found[1])[0]["video"]
    assert [film["contentUrl"].rpartition("-")[2] for film in told] == ["1.mp4", "2.mp4"]
    assert "vogelhuisje" in told[1]["transcript"]
    assert told[1]["hasPart"][0]["url"].endswith("#t=4&deel=2")
    every = json.loads((site / "clips.json").read_text(encoding="utf-8"))["clips"]
    [listed] = [each for each in every if each["id"] == films.ID]
    assert [film["title"] for film in listed["films"]] == ["Deel 1", "Na de pauze"]
    assert (site / "sitemap.xml").read_text(encoding="utf-8").count("<video:title>") == 2


def test_a_stick_takes_every_film(project_of_parts: Path) -> None:
    result = run(project_of_parts, "pack")
    assert result.returncode == 0, result.stdout + result.stderr
    with zipfile.ZipFile(project_of_parts / "dist" / f"{STICK}.zip") as archive:
        packed = {Path(each).name for each in archive.namelist()}
    assert {f"{films.ID}-{each}.mp4" for each in ("1", "2", "2.sd")} <= packed


def test_the_page_to_take_along_has_each_film(project_of_parts: Path) -> None:
    page = (project_of_parts / "site" / "meenemen.html").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if PAGE in line)
    assert row.count(" download ") == 2
    assert "Download Na de pauze" in row
    sizes = [
        (projects.SAMPLE / f"clips/media/{each}.mp4").stat().st_size
        for each in ("duowerk", "impact")
    ]
    assert f'data-bytes="{sum(sizes)}"' in row


def test_all_films_of_a_fragment_are_kept_and_removed_as_one(
    project_of_parts: Path, browse: Open
) -> None:
    with static_server.serving_live(project_of_parts / "site") as address:
        page = keeping.begin(browse, address)
        keeping.keep(page, films.TITLE)
        rows = page.locator(keeping.LIST)
        expect(rows).to_have_count(1)
        expect(rows).to_contain_text(films.TITLE)
        expect(page.get_by_text("Je bewaarde 1 fragment, samen 0,1 MB.")).to_be_visible()
        names = sorted(name.rpartition("/")[2] for name in page.evaluate(keeping.KEPT))
        assert names == [f"{films.ID}-1.mp4", f"{films.ID}-2.sd.mp4", f"{films.ID}.2.en.js"]
        rows.get_by_role("button", name="Verwijder").click()
        expect(rows).to_have_count(0)
        assert page.evaluate(keeping.KEPT) == []


def test_one_of_several_films_is_prepared_by_its_number(tmp_path: Path) -> None:
    folder = projects.make(tmp_path)
    films.add(folder)
    media = folder / "clips" / "media"
    master = recordings.make("plain", tmp_path)
    done = run(folder, "media", f"{films.ID}.2", "--master", str(master))
    assert done.returncode == 0, done.stderr
    assert "bij film 2 van `videos:`" in done.stdout
    made = {file.name for file in media.glob(f"{films.ID}.*")}
    assert made == {f"{films.ID}.2.{end}" for end in ("hd.mp4", "sd.mp4", "jpg")}
    unclear = run(folder, "media", films.ID, "--master", str(master))
    assert unclear.returncode == 1
    assert "of één film ervan, zoals ID.2." in unclear.stderr
