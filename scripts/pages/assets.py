"""The site's styles and scripts, joined into one file for each kind of page.

Scripts are classic, each a function of its own, so that one after the other in a file is the same
as one file after the other.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from content import addresses
from content.palette import TOKENS, Shade
from pages import load_order, script_groups, shared_facts
from pages.load_order import FOR_EDITORS, SCRIPTS, SEARCH, SEARCH_IN_PIECES, WORKER
from pages.script_groups import BASELINE
from project.paths import OVERRIDES

# Cascade layers make the order of styles free, but for the tokens, which name those layers.
PROJECTOR = ("study_day/plan.css", "study_day/moderator.css", "study_day/stage.css")

# Comments on lines of their own: contracts, types and reasons are for who reads the source.
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//.*)\n", re.MULTILINE)
CAPTION_DESK = "captions/desk.css"
# Of every page while someone edits, and of no reader's.
EDITING = ("shell/blanks.css", "shell/faults.css", "shell/status.css")
EMBED = "machines/embed.css"
LESSON = "lms/lesson.css"
MY_TIPS = "tips/my-tips.css"
WRITE_ALONG = "along/write-along.css"
ROOM = "along/room.css"
LISTS = "shell/lists.css"
DAY_CHOICE, DAY_LOST = "study_day/choice.css", "study_day/lost.css"
# Not in the style of every page.
APART = (
    EMBED,
    LESSON,
    MY_TIPS,
    WRITE_ALONG,
    ROOM,
    LISTS,
    DAY_CHOICE,
    DAY_LOST,
    CAPTION_DESK,
    *EDITING,
)

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


def joined(colours: Mapping[str, Shade] | None = None) -> Iterator[tuple[str, str]]:
    """Each address with its text; `colours` take the place of those of the style."""
    for address, files in _styles().items():
        yield address, _join(files) + (own_colours(colours) if colours and TOKENS in files else "")
    for address, names in SCRIPTS.items():
        facts = FACTS[address]() if address in FACTS else ""
        yield address, facts + _guarded(names)


def search(*, in_pieces: bool) -> str:
    """The scripts that stand behind the search index."""
    return _guarded((*SEARCH, *(SEARCH_IN_PIECES if in_pieces else ())))


def fragments_apart() -> str:
    """The scripts that stand behind the data of days where fragments come apart."""
    return _guarded(load_order.FRAGMENTS_APART)


def for_editors() -> Iterator[tuple[str, str]]:
    """Each address that only who edits needs, with its text."""
    for address, names in FOR_EDITORS.items():
        yield address, _guarded(names)
    yield "assets/caption-desk.css", _join((CAPTION_DESK,))
    yield "assets/editing.css", _join(EDITING)


def for_embeds() -> Iterator[tuple[str, str]]:
    """Each address that only the players in other sites need, with its text."""
    yield addresses.EMBED_STYLE, _join((EMBED,))
    yield addresses.EMBED_SCRIPT, _guarded(load_order.EMBED)


def for_lessons() -> Iterator[tuple[str, str]]:
    """Each address that only fragments in a learning environment need, with its text."""
    yield addresses.LESSON_STYLE, _join((LESSON,))
    yield addresses.LESSON_SCRIPT, _guarded((*load_order.EMBED, *script_groups.LESSON))


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
    site = [name for name in rest if name not in {TOKENS, *PROJECTOR, *APART}]
    plan, *stage = PROJECTOR
    return {
        "assets/site.css": (TOKENS, *site),
        "assets/plan.css": (plan,),
        "assets/my-tips.css": (MY_TIPS,),
        "assets/write-along.css": (WRITE_ALONG,),
        "assets/room.css": (ROOM,),
        addresses.LIST_STYLE: (LISTS,),
        addresses.DAY_CHOICE_STYLE: (DAY_LOST, DAY_CHOICE),
        addresses.DAY_LOST_STYLE: (DAY_LOST,),
        # The projector has nothing else of the site's style.
        "assets/stage.css": (TOKENS, "shell/base.css", *stage),
    }


def _join(names: Iterable[str]) -> str:
    """Files one after the other, without their comments; a test holds that nothing else goes."""
    texts = ((OVERRIDES / name).read_text(encoding="utf-8") for name in names)
    return "\n".join(COMMENT.sub("", text) for text in texts)
