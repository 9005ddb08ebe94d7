"""Which scripts are joined into one address, and in which order: the one place that says so.

Templates name these addresses. A name is a file of overrides/ without its ending.
"""

from content import addresses
from pages.script_groups import (
    ASKING,
    AWAY,
    BASELINE,
    DAYS,
    EXPLAINING,
    KEEPING,
    PLAYER,
    STAGE,
)

SCRIPTS = {
    # Not deferred: these say before the first paint what is shown, and in which theme.
    "assets/theme.js": (
        BASELINE,
        "shell/missing-script",
        "shell/early-press",
        "shell/storage",
        "shell/theme-toggle",
    ),
    "assets/baseline.js": (BASELINE,),
    "assets/moved.js": (BASELINE, "shell/moved"),
    "assets/site.js": (
        "shell/dom",
        "shell/writing",
        "shell/print-page",
        "shell/fold-out",
        "search/load",
        "search/way-back",
        "search/field-help",
        "search/field-list",
        "search/search-field",
        "offline/trouble",
        "offline/offline-app",
    ),
    "assets/fragment.js": (
        *KEEPING,
        "tips/landing",
        "tips/share-tip",
        "machines/copy-text",
        *PLAYER,
        *AWAY,
        "offline/clip-list",
        "offline/take-over",
        "offline/whole",
        "offline/keep-clip",
        *EXPLAINING,
    ),
    # Only where fragments are in another language than the site.
    "assets/tongues.js": ("shell/tongues",),
    # For a film of another site in a page that people write.
    "assets/outside-video.js": ("player/outside-video",),
    "assets/cards.js": AWAY,
    "assets/tips.js": (
        *KEEPING,
        "tips/landing",
        "shell/choices",
        "tips/tip-filter",
        "tips/share-tip",
        "shell/print-choice",
        *EXPLAINING,
    ),
    # Only where the tips or the fragments fill more than one page.
    addresses.LIST_SCRIPT: (
        "tips/tip-elsewhere",
        "tips/tip-drawers",
        "along/taken-tips",
        "shell/choices",
        "shell/list-filter",
    ),
    "assets/questions.js": ("shell/print-choice", *EXPLAINING),
    "assets/report.js": EXPLAINING,
    "assets/my-tips.js": (
        "shell/brief",
        "shell/share",
        "tips/kept-tips",
        "tips/my-list",
        "tips/my-tips",
    ),
    "assets/search-page.js": (*KEEPING, "shell/choices", "search/search-page"),
    "assets/plan.js": (
        "shell/brief",
        "shell/share",
        "shell/spell",
        *DAYS,
        "study_day/plan",
        "study_day/plan-merge",
        "study_day/plan-desk",
        "study_day/names",
        "study_day/hours",
        "study_day/handing",
        "study_day/plan-ways",
        "study_day/drag",
        "study_day/block-form",
        "study_day/block-row",
        "study_day/paper-choice",
        "study_day/papers",
        "study_day/plan-blocks",
        "study_day/day-list",
        "study_day/day-planner",
    ),
    # Only where fragments come apart.
    addresses.DAY_CHOICE_SCRIPT: ("shell/finding", "study_day/fragment-choice"),
    "assets/stage.js": (
        "shell/dom",
        "shell/storage",
        "shell/writing",
        "shell/brief",
        "shell/spell",
        "along/join",
        *DAYS,
        *STAGE,
    ),
    # On a phone in a room that writes along.
    "assets/write-along.js": (
        "shell/brief",
        "shell/spell",
        "study_day/vault",
        "study_day/keeper",
        *ASKING,
        *("along/outbox", "along/phone-store", "along/door", "along/moods"),
        *("along/remark-field", "along/own-remarks"),
        "along/codes",
        "along/own-codes",
        "along/carry",
        "along/stage-now",
        "along/stage-lines",
        "along/phone-remote",
        "along/write-along",
    ),
    # Fetched by the stage and the moderator's window when they lead such a room.
    "assets/room.js": (
        *ASKING,
        "along/outbox",
        "along/codes",
        "along/own-room",
        "along/code-reader",
        "along/inbox",
        "along/inbox-words",
        "along/noting",
        "along/heard-list",
        "along/inbox-keys",
        "along/room-lead",
        "along/room-inbox",
        "along/stand",
        "along/room-screen",
    ),
    "assets/start.js": (
        "shell/spell",
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
        "offline/kept-films",
        "offline/clip-list",
        "offline/take-over",
        "offline/whole",
        "offline/keep-clip",
        "offline/kept-fragments",
        "offline/kept-list",
        "offline/offline-state",
    ),
}

# Only while someone edits.
FOR_EDITORS = {
    "assets/caption-desk.js": (
        *("captions/caption-edits", "captions/caption-acts"),
        *("captions/caption-keys", "captions/caption-store"),
        "captions/caption-messages",
        "captions/caption-line",
        "captions/caption-desk",
        "captions/caption-choice",
    ),
}

# Fetched when someone touches the search field, behind what can be found.
SEARCH = (
    "search/words",
    "search/spelling",
    "search/vocabulary",
    "search/lexis",
    "search/meanings",
    "search/phrasing",
    "search/spoken",
    "search/query",
    "search/rows",
    "search/titles",
    "search/holdings",
    "search/sheets",
    "search/ranking",
    "search/engine",
    "search/languages",
    "search/told",
    "search/hits",
    "search/options",
    "search/turns",
    "search/ask",
)
# Behind those, where what can be found comes in pieces.
SEARCH_IN_PIECES = (
    *("search/pieces", "search/cut-vocabulary"),
    *("search/cut-titles", "search/cut-holdings"),
)

# Behind the data of days, where fragments come apart.
FRAGMENTS_APART = (*("study_day/fragments", "study_day/lost-fragments", "study_day/day-overview"),)

# The worker's own: no page loads these.
WORKER = ("offline/intake", "offline/worker")

# The player alone, in a frame of another site.
EMBED = (
    *("shell/dom", "shell/writing", "shell/fold-out", "shell/share", "shell/said"),
    *PLAYER,
)
