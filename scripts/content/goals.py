"""What a link in a page can lead to: the files of the site, and the anchors on its pages."""

import posixpath
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

PAGE = ".md"


@dataclass(frozen=True)
class Goals:
    """Files by their path below docs/, also those that the site adds; anchors of each page.

    `anchors` gives None for a page of which not all can be known: then it may have any.
    `moved` holds what a page was called before, with what it is called now.
    """

    files: Collection[str]
    drafts: Collection[str]
    anchors: Callable[[str], Collection[str] | None]
    moved: Mapping[str, str]

    def find(self, base: str, path: str, *, by_address: bool) -> str:
        """The file that a path leads to from the page `base`; empty when there is none.

        `by_address`: as a browser reads it (pages are .html), and not as Markdown does.
        """
        goal = resolve(base, path)
        if not by_address:
            return goal if goal in self.files else ""
        source = goal.removesuffix(".html") + PAGE if goal.endswith(".html") else goal
        return source if source in self.files and not goal.endswith(PAGE) else ""

    def other_case(self, base: str, path: str) -> str:
        """The same path as the file is really spelled; empty when none is spelled like it."""
        goal = resolve(base, path)
        same = (file for file in self.files if file.casefold() == goal.casefold())
        found = next(same, "")
        return relative(base, found) if found else ""

    def now(self, base: str, path: str) -> str:
        """How a page is called now that this path led to before; empty when there is none."""
        found = self.moved.get(resolve(base, path), "")
        return relative(base, found) if found else ""

    def meant(self, base: str, path: str) -> str:
        """What a path was probably meant to be: a page without its ending, or a folder's."""
        goal = resolve(base, path).removesuffix(".html")
        tried = (goal + PAGE, posixpath.join(goal, f"index{PAGE}"))
        found = next((file for file in tried if file in self.files), "")
        return relative(base, found) if found else ""


def resolve(base: str, path: str) -> str:
    """A path in the page `base`, from docs/."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path)))


def relative(base: str, file: str) -> str:
    """How the page `base` names a file below docs/."""
    return posixpath.relpath(file, posixpath.dirname(base) or ".")
