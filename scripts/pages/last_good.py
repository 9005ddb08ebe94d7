"""While someone edits, the last site that was whole stays until the next one is."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from pages.on_demand import failed


def keeping(build: Callable[[], None], site: Path) -> Callable[[], bool]:
    """`build`, so that `site` is as it was when that fails; the reason goes to the editor.

    MkDocs empties the site before it builds, and shows nothing at all after a failure. So it gets
    an empty one, and the last one waits beside it. What comes back says whether there is a new one.
    """
    kept = site.with_name(f"{site.name}-kept")

    def build_or_keep() -> bool:
        try:
            site.rename(kept)
            site.mkdir()
            build()
        except (Exception, SystemExit) as error:
            if kept.exists():
                shutil.rmtree(site, ignore_errors=True)
                kept.rename(site)
            print(f"\n{failed(error)}\n", file=sys.stderr, flush=True)
            return False
        finally:
            shutil.rmtree(kept, ignore_errors=True)
        return True

    return build_or_keep
