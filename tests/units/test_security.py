"""What a page may load: one table, which the host of the container and the note repeat."""

import hashlib
import re
from base64 import b64encode
from typing import Any

import pytest

from pages import film_markup, live_reload, security, templates
from project.paths import DOCS, OVERRIDES, ROOT

FRAMES = {
    "youtube": "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1",
    "vimeo": "https://player.vimeo.com/video/76979871",
    "peertube": "https://video.voorbeeld.be:8443/videos/embed/abc123",
}
FILMS = {
    "file": "https://media.voorbeeld.be/film.mp4",
    "plain file": "http://media.voorbeeld.be/film.mp4",
}
PAGES = {
    "page": security.of_page(),
    "room": security.of_room(),
    **{name: security.of_page([frame]) for name, frame in FRAMES.items()},
    **{name: security.of_page(films=[film]) for name, film in FILMS.items()},
    "several": security.of_page([*FRAMES.values(), *FRAMES.values()]),
}

DOCUMENTS = [
    path.name
    for path in OVERRIDES.glob("*.html")
    if "<!doctype" in path.read_text(encoding="utf-8")
]


def read(policy: str) -> dict[str, set[str]]:
    """The sources of each directive."""
    parts = (directive.split() for directive in policy.split("; "))
    return {name: set(sources) for name, *sources in parts}


HOST = read(security.headers()["Content-Security-Policy"])


@pytest.mark.parametrize("name", PAGES)
def test_no_page_runs_what_stands_in_it(name: str) -> None:
    policy = read(PAGES[name])
    for what in ("script-src", "style-src"):
        sources = policy.get(what, policy["default-src"])
        assert sources <= {"'self'", "file:", "'none'"}
    assert "unsafe" not in PAGES[name]
    assert policy["base-uri"] == {"'none'"}
    assert policy.get("object-src", policy["default-src"]) == {"'none'"}
    assert policy["form-action"] in ({"'self'", "file:"}, {"'none'"})


@pytest.mark.parametrize("name", PAGES)
def test_a_host_forbids_nothing_that_a_page_needs(name: str) -> None:
    for what, sources in read(PAGES[name]).items():
        allowed = HOST.get(what, HOST["default-src"])
        needed = {source for source in sources - {"file:", "'none'"} if source not in allowed}
        assert {source for source in needed if f"{source.split('//')[0]}" not in allowed} == set()


def test_only_a_header_says_who_may_frame_a_page_and_what_a_camera_may() -> None:
    assert HOST["frame-ancestors"] == {"'self'"}
    assert "frame-ancestors" not in "".join(PAGES.values())
    assert "camera=(self)" in security.headers()["Permissions-Policy"]


@pytest.mark.parametrize(
    ("name", "what", "sources"),
    [
        ("page", "frame-src", {"'none'"}),
        ("youtube", "frame-src", {"https://www.youtube-nocookie.com"}),
        ("vimeo", "frame-src", {"https://player.vimeo.com"}),
        ("peertube", "frame-src", {"https://video.voorbeeld.be:8443"}),
        ("file", "frame-src", {"'none'"}),
        (
            "several",
            "frame-src",
            {
                "https://www.youtube-nocookie.com",
                "https://player.vimeo.com",
                "https://video.voorbeeld.be:8443",
            },
        ),
        ("file", "media-src", {"'self'", "file:", "data:", "blob:", "https:"}),
        ("plain file", "media-src", {"'self'", "file:", "data:", "blob:", "http:"}),
    ],
)
def test_a_film_elsewhere_opens_its_own_host_and_no_other(
    name: str, what: str, sources: set[str]
) -> None:
    assert read(PAGES[name])[what] == sources


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://x.be;script-src *", "'none'"),
        ("https://x.be:99999/embed", "'none'"),
        ("https://vidéo.be/embed", "https://xn--vido-dpa.be"),
        ("https://iemand:geheim@x.be/embed", "https://x.be"),
        ("https://'unsafe-inline'.be/embed", "'none'"),
    ],
)
def test_an_address_adds_no_rule_of_its_own(address: str, source: str) -> None:
    assert read(security.of_page([address])) == {**read(security.of_page()), "frame-src": {source}}


def test_a_film_in_the_text_of_a_page_may_play_too() -> None:
    text = (
        '<p>Kijk:</p> <outside-video data-embed="https://player.vimeo.com/video/1"></outside-video>'
        '<outside-video data-embed="https://x.be/film.mp4"><video></video></outside-video>'
    )
    made = str(templates.policy(text))
    assert "frame-src https://player.vimeo.com;" in made
    assert "data: blob: https:;" in made


def test_a_video_has_the_shape_of_the_style_sheet_and_no_style_of_its_own() -> None:
    video = (
        '<video style="width:100%" controls title="style=&quot;x&quot;"></video><p>style="y"</p>'
    )
    assert film_markup.allowed(video) == video.replace(' style="width:100%"', "")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_has_a_policy_before_all_else(name: str) -> None:
    text = (OVERRIDES / name).read_text(encoding="utf-8")
    head = text[text.index("<head>") :]
    assert 0 < head.index("policy(") < min(map(head.index, ("<link", "<title", "viewport")))


def test_the_container_sends_these_headers() -> None:
    text = (ROOT / ".ci" / "Caddyfile").read_text(encoding="utf-8")
    (block,) = re.findall(r"\n\theader \{\n(.*?)\n\t\}", text, re.DOTALL)
    sent = dict(re.findall(r'^\t\t([A-Z][\w-]+) "?([^"\n]+)"?$', block, re.MULTILINE))
    policies = dict(re.findall(r'header @(\w+) Content-Security-Policy "(.*)"', text))
    assert {"Content-Security-Policy": policies["own"], **sent} == security.headers()
    assert policies["embed"] == security.of_embed()


def test_other_sites_may_frame_a_player_and_nothing_else() -> None:
    ours, player = dict(HOST), read(security.of_embed())
    assert (ours.pop("frame-ancestors"), player.pop("frame-ancestors")) == ({"'self'"}, {"*"})
    assert ours == player


@pytest.mark.whole_repository
def test_the_note_for_who_chooses_a_host_says_the_same() -> None:
    note = (DOCS / "over" / "keuzes" / "wat-een-pagina-mag.md").read_text(encoding="utf-8")
    assert [f"{name}: {value}" for name, value in security.headers().items()] == [
        line for line in re.findall(r"```text\n(.*?)\n```", note, re.DOTALL)[0].splitlines() if line
    ]


def served(page: bytes, kind: str = "text/html") -> tuple[bytes, str]:
    """What comes of a page that the live server sends: its body, and its length as told."""
    told: list[Any] = []

    def application(environ: Any, start: Any) -> list[bytes]:
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(page)))])
        return [page]

    wrapped = live_reload.allowing(application)
    body = b"".join(wrapped({}, lambda *said: told.extend(said)))  # type: ignore[arg-type]
    return body, dict(told[1])["Content-Length"]


def test_while_serving_the_script_that_reloads_may_run_and_no_other() -> None:
    head = f'<meta content="{security.of_page()}">'.encode()
    page = head + b"<script>mine()</script></body></html> <script>live()</script></body>\n</html>\n"
    body, length = served(page)
    sums = {name: b64encode(hashlib.sha256(name).digest()) for name in (b"mine()", b"live()")}
    assert sums[b"live()"] in body
    assert sums[b"mine()"] not in body
    assert length == str(len(body))
    assert body.count(b"sha256-") == 1
    assert served(page, "text/plain") == (page, str(len(page)))
    assert served(b"<p>x</p>") == (b"<p>x</p>", "8")
