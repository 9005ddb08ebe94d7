"""Where everything on the site stands: the one owner of each address.

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
# Only where there are collections.
COLLECTIONS = "collecties/index.html"
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

# The poster that is drawn for each fragment from some number on: nothing in theirs differs.
FULL_POSTER = "assets/poster.svg"
ICON = "assets/icon.svg"
# As PNG, in pixels: for iPhones, for Android's list of apps, and for its start screen.
ICON_SIZES = (180, 192, 512)
# Only where a list is longer than one page, or there are collections.
LIST_STYLE = "assets/lists.css"
LIST_SCRIPT = "assets/lists.js"
# What a reader narrows a long list with, once someone does.
LISTED = "lijst/fragmenten.js"
# What comes when someone touches the search field: what can be found, and behind it the scripts.
SEARCH_INDEX = "assets/search-index.js"
# Of a large site, what is fetched for what is typed.
SEARCH_PIECES = "assets/search/"
DAY_DATA = "assets/day-data.js"
# Where there are more fragments than fit on one page: what a day needs of each, with all of them in
# short, and what one chooses with.
DAY_PIECES = "assets/days/"
DAY_LISTS = "assets/day-lists/"
DAY_CHOICE_STYLE, DAY_CHOICE_SCRIPT = "assets/day-choice.css", "assets/day-choice.js"
DAY_LOST_STYLE = "assets/day-lost.css"
OF_MANY = (DAY_CHOICE_STYLE, DAY_CHOICE_SCRIPT, DAY_LOST_STYLE)
# Where the tips fill more than one page: for whoever keeps some of them, a few in each file.
TIP_DRAWERS = "assets/tips/"
# What only those fetch who choose another language than the main one.
CAPTIONS = "assets/captions/"
# Where the files stand of which there are more as a site grows, what leads to others first.
GROWING = ("collecties/", "lijst/", "fragmenten/", DAY_PIECES, TIP_DRAWERS, "assets/qr/", "media/")
MANIFEST = "manifest.webmanifest"
WORKER = "sw.js"
# What other sites and programs read: only where the site has an address.
ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
CLIP_LIST = "clips.json"
CLIP_LIST_SCHEMA = "clips.schema.json"
FEED = "fragmenten.rss"
TIP_FEED = "tips.rss"
# The pictures that other sites show beside a link.
CARDS = "assets/cards/"
# The players alone, and what stands there for them.
EMBEDS = "embed/"
EMBED_STYLE, EMBED_SCRIPT = "assets/embed.css", "assets/embed.js"
# Beside a fragment in a learning environment.
LESSON_STYLE, LESSON_SCRIPT = "assets/lesson.css", "assets/lesson.js"
# No page of the site asks for any of these: by their name, or by how it begins.
FOR_OTHERS = (
    *(ROBOTS, SITEMAP, CLIP_LIST, FEED, TIP_FEED),
    *(CLIP_LIST_SCHEMA, CARDS, EMBEDS, EMBED_STYLE, EMBED_SCRIPT),
)
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


def part_id(clip_id: str, number: int) -> str:
    """What part `number` (from 1) of a fragment is known by; the first one as the fragment is."""
    return f"{clip_id}.{number}" if number > 1 else clip_id


def fragment_source(clip_id: str) -> str:
    """The Markdown of a fragment's page."""
    return f"fragmenten/{clip_id}.md"


def collection(collection_id: str) -> str:
    """A collection's page."""
    return f"collecties/{collection_id}.html"


def sheet(folder: str, name: str, number: int = 1) -> str:
    """A page of a long list: sheet `number` of all of it, or of the part with this name."""
    parts = [*([name] if name else []), *([str(number)] if number > 1 or not name else [])]
    return f"lijst/{folder}/{'/'.join(parts)}.html"


def narrowed(way: str, value: str) -> str:
    """What the list of one choice is called among those of fragments, such as `jaar-2022`."""
    return f"{way}-{value}"


def source(page: str) -> str:
    """The Markdown of a page."""
    return f"{page.removesuffix('.html')}.md"


def poster(clip_id: str) -> str:
    """The poster that is drawn for a fragment."""
    return f"media/{clip_id}.svg"


def card(number: int) -> str:
    """The picture of a fragment that has no photo of its own, for other sites to show."""
    return f"{CARDS}{number}.png"


def embed(clip_id: str) -> str:
    """The player of a fragment alone, for a page of another site."""
    return f"{EMBEDS}{clip_id}.html"


def oembed(clip_id: str) -> str:
    """What oEmbed says of a fragment's player."""
    return f"{EMBEDS}{clip_id}.json"


def captions(clip_id: str, language: str, ending: str) -> str:
    """The captions of a clip in a language: .vtt for players, .js for scripts."""
    return f"{CAPTIONS}{clip_id}.{language}{ending}"


def search_in(language: str) -> str:
    """What can be found in the captions of another language."""
    return f"assets/search-{language}.js"


def search_piece(name: str, proof: str) -> str:
    """A piece of a large search index; `proof` is the beginning of its SHA-256."""
    return f"{SEARCH_PIECES}{name}.{proof}.js"


def day_piece(clip_id: str) -> str:
    """What a study day needs of one fragment."""
    return f"{DAY_PIECES}{clip_id}.js"


def day_list(number: int) -> str:
    """So many fragments in short, to choose from; numbers begin at 1."""
    return f"{DAY_LISTS}{number}.js"


def tip_drawer(number: int) -> str:
    """A few tips, for whoever keeps one of them."""
    return f"{TIP_DRAWERS}{number}.js"


def qr_code(clip_id: str) -> str:
    """The QR code that leads to a fragment online."""
    return f"assets/qr/{clip_id}.svg"


def library(name: str) -> str:
    """A script of others, by the name of its package."""
    return f"assets/libraries/{name}.js"


def icon(size: int) -> str:
    """The app's icon of so many pixels."""
    return f"assets/icons/{size}.png"
