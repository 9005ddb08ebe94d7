"""The site's styles and scripts: which files are joined into one address, and in which order.

Templates name these addresses; here alone stands what is in them. Scripts are classic, each a
function of its own, so that one after the other in a file is the same as one file after the other.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from content import addresses
from content.palette import TOKENS, Shade
from pages import shared_facts
from project.paths import OVERRIDES

# Cascade layers make the order of styles free, but for the tokens, which name those layers.
PROJECTOR = ("study_day/plan.css", "study_day/moderator.css", "study_day/stage.css")

BASELINE = "shell/baseline"
# Comments on lines of their own: contracts, types and reasons are for who reads the source.
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//.*)\n", re.MULTILINE)
# Wherever a tip stands.
KEEPING = (
    "shell/brief",
    "shell/share",
    "tips/kept-tips",
    "tips/my-tips-link",
    "tips/keep-tip",
)
SCRIPTS = {
    # Not deferred: these say before the first paint what is shown, and in which theme.
    "assets/theme.js": (BASELINE, "shell/storage", "shell/theme-toggle"),
    "assets/baseline.js": (BASELINE,),
    "assets/moved.js": (BASELINE, "shell/moved"),
    "assets/site.js": (
        "shell/dom",
        "shell/writing",
        "shell/print-page",
        "shell/site-menu",
        "search/load",
        "search/way-back",
        "search/field-help",
        "search/options",
        "search/search-field",
        "offline/trouble",
        "offline/offline-app",
    ),
    "assets/fragment.js": (
        *KEEPING,
        "tips/share-tip",
        "player/outside-video",
        "player/liked",
        "player/clip-tools",
        "player/clip-version",
        "player/clip-resume",
        "player/clip-chapters",
        "player/clip-transcript",
        "player/transcript-tools",
        "player/clip-captions",
        "player/clip-keys",
        "player/clip-player",
        "offline/clip-list",
        "offline/whole",
        "offline/keep-clip",
    ),
    # For a film of another site in a page that people write.
    "assets/outside-video.js": ("player/outside-video",),
    "assets/tips.js": (*KEEPING, "tips/tip-filter", "tips/share-tip"),
    "assets/my-tips.js": (
        "shell/brief",
        "shell/share",
        "tips/kept-tips",
        "tips/my-list",
        "tips/my-tips",
    ),
    # Fetched when someone touches the search field, together with the index.
    addresses.SEARCH_SCRIPT: (
        "search/words",
        "search/spelling",
        "search/lexis",
        "search/meanings",
        "search/phrasing",
        "search/query",
        "search/rows",
        "search/titles",
        "search/engine",
        "search/languages",
        "search/told",
        "search/hits",
    ),
    "assets/search-page.js": (*KEEPING, "search/search-page"),
    "assets/plan.js": (
        "shell/brief",
        "study_day/topics",
        "study_day/session",
        "study_day/repair",
        "study_day/vault",
        "study_day/keeper",
        "study_day/days",
        "study_day/files",
        "study_day/plan",
        "study_day/plan-merge",
        "study_day/plan-desk",
        "study_day/plan-ways",
        "study_day/names",
        "study_day/hours",
        "study_day/drag",
        "study_day/block-form",
        "study_day/block-row",
        "study_day/papers",
        "study_day/plan-blocks",
        "study_day/day-list",
        "study_day/day-planner",
    ),
    "assets/stage.js": (
        "shell/dom",
        "shell/storage",
        "shell/writing",
        "shell/brief",
        "study_day/topics",
        "study_day/session",
        "study_day/repair",
        "study_day/vault",
        "study_day/keeper",
        "study_day/days",
        "study_day/files",
        "study_day/names",
        "study_day/notes",
        "study_day/note-merge",
        "study_day/report",
        "study_day/note-files",
        "study_day/note-store",
        "study_day/givings",
        "study_day/note-desk",
        "study_day/note-draft",
        "study_day/note-actions",
        "study_day/ask",
        "study_day/clocks",
        "study_day/pace",
        "study_day/places",
        "study_day/harvest",
        "study_day/show",
        "study_day/kept-show",
        "study_day/plan-news",
        "study_day/keys",
        "study_day/hand",
        "study_day/fit",
        "study_day/card",
        "study_day/gong",
        "study_day/words",
        "study_day/channel",
        "study_day/screen",
        "study_day/windows",
        "study_day/opened",
        "study_day/day-facts",
        "study_day/begin-screen",
        "study_day/moderators",
        "study_day/stage-film",
        "study_day/stage-captions",
        "study_day/stage-video",
        "study_day/stage-view",
        "study_day/wall-clock",
        "study_day/note-list",
        "study_day/day-notes",
        "study_day/moderator-clip",
        "study_day/moderator-rows",
        "study_day/lost-stage",
        "study_day/room-said",
        "study_day/day-moderator",
        "study_day/day-stage",
    ),
    "assets/start.js": (
        "study_day/vault",
        "study_day/keeper",
        "study_day/ask",
        "study_day/keys",
        "study_day/room-verdict",
        "study_day/room-films",
        "study_day/room-laptop",
        "study_day/room-people",
        "study_day/room-check",
    ),
    "assets/take-along.js": (
        "offline/clip-list",
        "offline/whole",
        "offline/keep-clip",
        "offline/offline-state",
    ),
}

# Only while someone edits.
FOR_EDITORS = {
    "assets/caption-desk.js": (
        "captions/caption-edits",
        "captions/caption-acts",
        "captions/caption-keys",
        "captions/caption-store",
        "captions/caption-messages",
        "captions/caption-line",
        "captions/caption-desk",
        "captions/caption-choice",
    ),
}
CAPTION_DESK = "captions/desk.css"
MY_TIPS = "tips/my-tips.css"

OWN_COLOURS = """
@layer tokens {{
  :root {{ {own} }}
  @media (prefers-contrast: more) {{ :root {{ {more} }} }}
}}
"""
# What Python owns and scripts need, in front of them.
FACTS = {
    "assets/site.js": shared_facts.of_pages,
    "assets/plan.js": shared_facts.of_days,
    "assets/stage.js": shared_facts.of_days,
}


# The worker's own: no page loads these.
WORKER = ("offline/intake", "offline/worker")


def joined(colours: Mapping[str, Shade] | None = None) -> Iterator[tuple[str, str]]:
    """Each address with its text; `colours` take the place of those of the style."""
    for address, files in _styles().items():
        yield address, _join(files) + (own_colours(colours) if colours and TOKENS in files else "")
    for address, names in SCRIPTS.items():
        facts = FACTS[address]() if address in FACTS else ""
        yield address, facts + _guarded(names)


def for_editors() -> Iterator[tuple[str, str]]:
    """Each address that only the pages for editors need, with its text."""
    for address, names in FOR_EDITORS.items():
        yield address, _guarded(names)
    yield "assets/caption-desk.css", _join((CAPTION_DESK,))


def worker() -> str:
    """The code of the service worker, without the facts that stand in front of it."""
    return _join(f"{name}.js" for name in WORKER)


def own_colours(colours: Mapping[str, Shade]) -> str:
    """The style that sets colours of the site's own.

    Who asks for more contrast gets it: ink on paper reads best in every scheme.
    """
    own = _declarations(
        (name, f"var(--light, {c.light}) var(--dark, {c.dark})") for name, c in colours.items()
    )
    more = _declarations(
        [*((name, "var(--ink)") for name in colours), ("accent-ink", "var(--paper)")]
    )
    return OWN_COLOURS.format(own=own, more=more)


def _declarations(values: Iterable[tuple[str, str]]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in values)


def _guarded(names: Sequence[str]) -> str:
    """The scripts as one, for the browsers they are made for; an older one keeps the plain page."""
    first = _join(f"{name}.js" for name in names if name == BASELINE)
    rest = _join(f"{name}.js" for name in names if name != BASELINE)
    return f"{first}\nif (window.vbtcBaseline) {{\n{rest}}}\n" if rest else first


def _styles() -> dict[str, tuple[str, ...]]:
    every = sorted(OVERRIDES.glob("*/*.css"), key=lambda file: file.name)
    rest = [file.relative_to(OVERRIDES).as_posix() for file in every]
    site = [name for name in rest if name not in {TOKENS, *PROJECTOR, MY_TIPS, CAPTION_DESK}]
    plan, *stage = PROJECTOR
    return {
        "assets/site.css": (TOKENS, *site),
        "assets/plan.css": (plan,),
        "assets/my-tips.css": (MY_TIPS,),
        # The projector has nothing else of the site's style.
        "assets/stage.css": (TOKENS, "shell/base.css", *stage),
    }


def _join(names: Iterable[str]) -> str:
    """Files one after the other, without their comments; a test holds that nothing else goes."""
    texts = ((OVERRIDES / name).read_text(encoding="utf-8") for name in names)
    return "\n".join(COMMENT.sub("", text) for text in texts)
