"""Without network, what phones wrote goes by QR code to the moderator's camera, and is noted."""

import io
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter
from playwright.sync_api import Browser, Page, Playwright, expect

from browsing import launched
from measure.laptop import Laptop
from mornings import WRITE_ALONG, at, own, phone, taken, waiting, write
from projects import PATIENCE, Open
from reach import in_any_light
from setup import browsers
from study_days import STAGE, moderator

SHOW = "Toon als code wat wacht"
CAMERA = "Lees codes met de camera"
# So many pictures of each code go by the camera, over and over; a hand is never quite still. What
# the code holds differs each time, and at some angles some codes cannot be read.
PICTURES = 10
TURNS = (14, 20, 2)


def apart(browse: Open, site: Path, *texts: str) -> Page:
    """A phone that has the site, and no network; it wrote this."""
    page = browse((site / WRITE_ALONG).as_uri(), width=360, height=740, reduced_motion="reduce")
    page.get_by_role("button", name="Schrijf zonder netwerk").click()
    for text in texts:
        page.get_by_label("Jouw opmerking of vraag").fill(text)
        page.get_by_role("button", name="Zet klaar").click()
    return page


def codes(page: Page) -> list[Image.Image]:
    """Pictures of every code that a phone shows."""
    page.get_by_role("button", name=SHOW).click()
    which = page.locator(".codes__which")
    which.wait_for()
    found: list[Image.Image] = []
    while True:
        found.append(Image.open(io.BytesIO(page.locator(".codes canvas").screenshot())))
        text = which.text_content() or ""
        if text.startswith(("Eén", f"Code {len(found)} van {len(found)},")):
            return found
        page.get_by_role("button", name="Volgende").click()
        which.filter(has_text=f"Code {len(found) + 1} van").wait_for()


def film(screens: Iterable[Image.Image], file: Path) -> Path:
    """What a camera sees of screens that are held askew in a dim room, as Motion JPEG."""
    with file.open("wb") as out:
        for screen, turn in product(screens, TURNS):
            seen = Image.new("RGB", (1280, 720), (70, 66, 60))
            straight = screen.convert("RGB").resize((420, 420))
            turned = straight.rotate(turn, expand=True, fillcolor=40)
            seen.paste(turned, (380, 90))
            dim = ImageEnhance.Brightness(seen.filter(ImageFilter.GaussianBlur(1.2))).enhance(0.7)
            one = io.BytesIO()
            dim.save(one, "JPEG", quality=70)
            out.write(one.getvalue() * PICTURES)
    return file


@pytest.fixture
def watching(driver: Playwright, tmp_path: Path) -> Iterator[Browser]:
    """A Chromium with a camera, which sees what is in `gezien.mjpeg`."""
    with launched(
        driver,
        browsers.quick(),
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={tmp_path / 'gezien.mjpeg'}",
    ) as browser:
        yield browser


def desk(browser: Browser, address: str) -> Page:
    """The moderator's window of a stage."""
    page = browser.new_context(bypass_csp=True).new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(address)
    return moderator(page)


def test_from_a_phone_without_network_to_a_note_in_a_window_from_disk(
    site: Path, browse: Open, watching: Browser, tmp_path: Path
) -> None:
    texts = [f"Opmerking {n}: wie begeleidt de buddy als het duo stopt?" for n in range(24)]
    page = apart(browse, site, *texts)
    screens = codes(page)
    assert len(screens) > 1
    film(screens, tmp_path / "gezien.mjpeg")
    window = desk(watching, (site / STAGE).as_uri())
    window.get_by_role("button", name="Lees codes", exact=True).click()
    window.get_by_role("button", name=CAMERA).click()
    expect(waiting(window)).to_have_count(24)
    # What was read stays read, however long it stands before the camera.
    expect(window.locator(".reader__said")).to_have_text("Deze code was al gelezen.")
    expect(waiting(window)).to_have_count(24)
    window.get_by_role("button", name="Stop de camera").click()
    waiting(window, "Opmerking 0:").get_by_role(
        "button", name="Neem over", exact=False
    ).first.click()
    assert taken(window) == [f"opmerking: {texts[0]}"]
    # It survives that the window closes, also what nobody decided on.
    window.reload()
    expect(waiting(window)).to_have_count(23)
    expect(page.locator(".along__own .remark__state").first).to_contain_text("Getoond als code")


def test_what_went_by_camera_and_by_network_is_one_remark(
    browse: Open, watching: Browser, tmp_path: Path, laptop: Laptop
) -> None:
    page = phone(browse, laptop)
    write(page, "Aangekomen")
    own(page, "Aangekomen", "Aangekomen").wait_for()
    laptop.kill()
    write(page, "Zonder laptop")
    page.locator(".along__mood", has_text="Geen contact").wait_for()
    film(codes(page), tmp_path / "gezien.mjpeg")
    laptop.start()
    own(page, "Zonder laptop", "Aangekomen").wait_for()
    window = desk(watching, f"{at(laptop, STAGE)}#zaal={laptop.codes['moderator']}")
    expect(waiting(window)).to_have_count(2)
    window.get_by_role("button", name=CAMERA).click()
    window.locator(".reader__said", has_text="Gelezen").wait_for()
    expect(waiting(window)).to_have_count(2)


@pytest.fixture
def laptop(site: Path, tmp_path: Path) -> Iterator[Laptop]:
    """A laptop that serves a room in which nobody wrote yet."""
    with Laptop(site, tmp_path / "zaal") as made:
        yield made


def test_a_camera_that_is_refused_or_missing_is_told(site: Path, browse: Open) -> None:
    stage = browse((site / STAGE).as_uri())
    window = moderator(stage)
    window.get_by_role("button", name="Lees codes", exact=True).click()
    said = window.locator(".reader__said")
    for name, words in [
        ("NotAllowedError", "De camera werd geweigerd"),
        ("NotFoundError", "Deze laptop heeft geen camera"),
        ("NotReadableError", "De camera is bezet"),
        ("AbortError", "De camera start niet"),
    ]:
        window.evaluate(
            "name => { navigator.mediaDevices.getUserMedia = () =>"
            " Promise.reject(new DOMException('', name)) }",
            name,
        )
        window.get_by_role("button", name=CAMERA).click()
        expect(said).to_contain_text(words)
    window.evaluate("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })")
    window.get_by_role("button", name=CAMERA).click()
    expect(said).to_contain_text("Hier mag een pagina de camera niet gebruiken")


def test_everyone_can_show_and_read_a_code(site: Path, browse: Open) -> None:
    page = apart(browse, site, "Eén", "Twee")
    page.get_by_role("button", name=SHOW).click()
    page.get_by_role("img", name="QR-code: Eén code, met 2 opmerkingen.").wait_for()
    assert in_any_light(page) == []
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    window = moderator(browse((site / STAGE).as_uri()))
    window.get_by_role("button", name="Lees codes", exact=True).click()
    window.get_by_role("button", name=CAMERA).wait_for()
    assert in_any_light(window) == []
