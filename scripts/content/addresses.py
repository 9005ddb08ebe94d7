"""Where everything on the site stands: the one owner of each address and each anchor.

Addresses are relative to the site's root, sources to docs/.
"""

HOME = "index.html"
FRAGMENTS = "fragmenten/index.html"
TIPS = "tips.html"
MY_TIPS = "mijn-tips.html"
QUESTIONS = "richtvragen.html"
STUDY_DAY = "studiedag.html"
STAGE = "projectie.html"
WRITE_ALONG = "meeschrijven.html"
REPORTS = "verslag/"
REPORT = f"{REPORTS}index.html"
SEARCH = "zoeken.html"
TAKE_ALONG = "meenemen.html"
WORDS = "woorden.html"
START = "start-hier.html"
ABOUT = "over/index.html"
ACCESSIBILITY = "over/toegankelijkheid.html"
# Only while someone edits.
STATUS = "over/stand-van-zaken.html"
CAPTION_DESK = "ondertitels.html"
# Before the path of a file of captions: what stands in it, for that page.
CAPTION_DATA = "ondertitels/"

# Pages that the site's own templates lead to.
PAGES = (
    *(HOME, FRAGMENTS, TIPS, QUESTIONS, STUDY_DAY, STAGE, REPORT, SEARCH),
    *(MY_TIPS, WRITE_ALONG, TAKE_ALONG, WORDS, START, ABOUT, ACCESSIBILITY),
)

ICON = "assets/icon.svg"
# As PNG, in pixels: for iPhones, for Android's list of apps, and for its start screen.
ICON_SIZES = (180, 192, 512)
# What comes when someone touches the search field: what can be found, and behind it the scripts.
SEARCH_INDEX = "assets/search-index.js"
# Of a large site, what is fetched for what is typed.
SEARCH_PIECES = "assets/search/"
DAY_DATA = "assets/day-data.js"
# What only those fetch who choose another language than the main one.
CAPTIONS = "assets/captions/"
MANIFEST = "manifest.webmanifest"
WORKER = "sw.js"
# What the worker keeps, and how it knows that it came whole.
APP_FILES = "assets/app-files.json"


def page(source: str) -> str:
    """The page that is made of a Markdown file."""
    return f"{source.removesuffix('.md')}.html"


def online(home: str, address: str) -> str:
    """Where anyone finds what stands at an address, of a site that is published at `home`."""
    return f"{home.rstrip('/')}/{address}"


def fragment(clip_id: str) -> str:
    """A fragment's page."""
    return f"fragmenten/{clip_id}.html"


def fragment_source(clip_id: str) -> str:
    """The Markdown of a fragment's page."""
    return f"fragmenten/{clip_id}.md"


def source(page: str) -> str:
    """The Markdown of a page."""
    return f"{page.removesuffix('.html')}.md"


def poster(clip_id: str) -> str:
    """The poster that is drawn for a fragment."""
    return f"media/{clip_id}.svg"


def captions(clip_id: str, language: str, ending: str) -> str:
    """The captions of a clip in another language: .vtt for players, .js for scripts."""
    return f"{CAPTIONS}{clip_id}.{language}{ending}"


def search_in(language: str) -> str:
    """What can be found in the captions of another language."""
    return f"assets/search-{language}.js"


def search_piece(name: str, proof: str) -> str:
    """A piece of a large search index; `proof` is the beginning of its SHA-256."""
    return f"{SEARCH_PIECES}{name}.{proof}.js"


def qr_code(clip_id: str) -> str:
    """The QR code that leads to a fragment online."""
    return f"assets/qr/{clip_id}.svg"


def icon(size: int) -> str:
    """The app's icon of so many pixels."""
    return f"assets/icons/{size}.png"


def tip(tip_id: str) -> str:
    """The anchor of a tip, on its fragment's page and among all tips."""
    return f"tip-{tip_id}"


def theme(name: str) -> str:
    """The anchor of a theme among all tips."""
    return f"thema-{name.replace(' ', '-')}"


def question(name: str | int) -> str:
    """The anchor of a question: a guiding question's id, or its number on a fragment's page."""
    return f"vraag-{name}"


def talk(clip_id: str) -> str:
    """The anchor of what a report says about a clip."""
    return f"bespreking-{clip_id}"


def reading() -> str:
    """The anchor of a clip's links, on its page."""
    return "lezen"


def remark(clip_id: str, number: int, report: str = "") -> str:
    """The anchor of a remark about a clip, by its number (from 1).

    `report` is the name of a later report, on the clip's own page.
    """
    return f"opmerking-{clip_id}-{number}" + (f"-{_plain(report)}" if report else "")


def later_talk(name: str) -> str:
    """The anchor of a later talk on a fragment's page, by the name of its report or its day."""
    return f"gesprek-{_plain(name)}"


def word(name: str) -> str:
    """The anchor of what a word means. No heading of a text gets one with this sign."""
    return f"woord_{_plain(name.lower())}"


def use(name: str) -> str:
    """The anchor of a word where a page uses it first."""
    return f"bij_{_plain(name.lower())}"


def _plain(name: str) -> str:
    return "".join(sign if sign.isalnum() else "-" for sign in name)


def moment(seconds: float, language: str = "") -> str:
    """What stands behind # to begin a clip at a second (W3C Media Fragments, temporal).

    `language` is that of the captions, where it is not the main one.
    """
    return f"t={int(seconds)}" + (f"&taal={language}" if language else "")
