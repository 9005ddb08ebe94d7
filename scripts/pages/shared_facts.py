"""Facts that scripts need and that another place owns, as classic scripts."""

from content import addresses, blanks, example_days, page_fields
from dutch import writing
from project import classic_script

# What the worker and the pages both name: the cache of the kept clips; where the worker notes why a
# version did not come in (a cache, and an address in it from the site's root that is no file); and
# the word for "take the new version".
OF_APP = {
    "clipCache": "vbtc-clips",
    "trouble": ["vbtc-trouble", "app-trouble"],
    "update": "vbtc-update",
}


def of_pages() -> str:
    """A script that sets `vbtcFacts`, for every page."""
    return classic_script.assign(
        "vbtcFacts",
        {
            "search": addresses.SEARCH_INDEX,
            "searchPieces": addresses.SEARCH_PIECES,
            "worker": addresses.WORKER,
            "appFiles": addresses.APP_FILES,
            **OF_APP,
        },
    )


def of_days() -> str:
    """A script that sets `vbtcDayFacts`, for the planner and the projector."""
    facts = {
        "months": writing.MONTHS,
        "blockKinds": example_days.KINDS,
        "reportVersion": page_fields.REPORT_VERSION,
        "notes": (blanks.NOTE, *blanks.WORK),
    }
    return classic_script.assign("vbtcDayFacts", facts)
