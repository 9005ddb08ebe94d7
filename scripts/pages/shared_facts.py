"""Facts that scripts need and that another place owns, as a classic script."""

from content import addresses, example_days
from dutch import writing
from project import classic_script

# What the worker and the pages call the kept clips, and the word for "take the new version".
CLIP_CACHE = "vbtc-clips"
UPDATE = "vbtc-update"


def script() -> str:
    """A script that sets `vbtcFacts`; it stands in front of the scripts of every page."""
    return classic_script.assign(
        "vbtcFacts",
        {
            "months": writing.MONTHS,
            "blockKinds": example_days.KINDS,
            "search": [addresses.SEARCH_SCRIPT, addresses.SEARCH_INDEX],
            "worker": addresses.WORKER,
            "clipCache": CLIP_CACHE,
            "update": UPDATE,
        },
    )
