"""While someone edits, the last site that was whole stays until the next one is."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory


def keeping(build: Callable[[], None], site: Path) -> Callable[[], None]:
    """`build`, so that `site` is as it was when that fails; the reason goes to the editor.

    MkDocs empties the site before it builds, and shows nothing at all after a failure.
    """

    def build_or_keep() -> None:
        with TemporaryDirectory(prefix="vbtc-") as folder:
            kept = shutil.copytree(site, Path(folder) / "site")
            try:
                build()
            except (Exception, SystemExit) as error:
                shutil.copytree(kept, site, dirs_exist_ok=True)
                reason = str(error).strip() or type(error).__name__
                print(f"\nDit kan nog niet getoond worden: {reason}\n", file=sys.stderr, flush=True)

    return build_or_keep
