"""What outlives one step of a build; under `serve`, also the last content that was whole."""

import dataclasses
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jinja2

from content import addresses, chosen, left_out, report
from content.catalogue import Catalogue, load
from content.clip import Clip
from content.front_matter import Written
from content.light import lighten
from content.published import without_blanks
from machines.site import Site
from pages import blanks_shown, cut_links, film_markup, markdown_pages, memory, site_files
from pages.lists import Lists
from pages.markdown_pages import Page, PageText
from pages.on_demand import Maker, OnDemand
from pages.published_site import Published
from pages.site_files import VirtualFile
from project import beside, kept
from project.beside import Begun
from project.paths import ROOT
from project.two_ends import TwoEnds
from source.faults import BadContent, Fault

# So many files are written at a time by one of two processes; the other takes those after them.
PORTION = 50


class State:
    """The content that is being built, and what was begun or made of it."""

    serving = False
    catalogue = Catalogue((), ())
    # What a stick for some collections does not have.
    left_out = left_out.NOTHING
    faults: tuple[Fault, ...] = ()
    loader: jinja2.BaseLoader | None = None
    # What other sites and programs get; None without an address.
    published: Published | None = None
    # The generator's navigation.
    nav: Any = None
    # What other processes do meanwhile: what the search finds, and then the last of the rest.
    _search = Begun[object](list)
    _others: Begun[object] | None = None
    _ends = TwoEnds[str, Maker]({})

    def __init__(self) -> None:
        # The pages of docs/ with their text, until the pages of the site have it.
        self._written: Mapping[str, Written] = {}
        # Each clip by the Markdown of its page, and in this build each <video> by its part's id.
        self.clips: dict[str, Clip] = {}
        self.videos: dict[str, str] = {}
        self.lists = Lists(self.catalogue)
        # While someone edits, what is made when a browser asks for it.
        self.later = OnDemand()
        self._besides: dict[str, VirtualFile] = {}
        # Every page; while someone edits, also those of which the generator knows nothing.
        self.pages: Sequence[Page] = ()

    def read(self, asked: Mapping[str, Any]) -> None:
        """Take the content as it is now; while someone edits, what was whole stays beside faults.

        `asked` may name an `edition`, and the `collections` to which it is limited. Raises
        SystemExit when there are faults and nothing whole; they are printed.
        """
        try:
            # Who edits sees drafts too, with a mark.
            catalogue = load(ROOT, drafts=self.serving)
            kept.let_go()
            if not self.catalogue.clips:
                print(report.in_order(catalogue), flush=True)
            catalogue = catalogue if self.serving else without_blanks(catalogue)
            if "edition" in asked:
                settings = catalogue.settings.without_network()
                catalogue = dataclasses.replace(catalogue, settings=settings)
            if "collections" in asked:
                catalogue, self.left_out = chosen.only(catalogue, asked["collections"])
            self._take(lighten(catalogue) if asked.get("edition") == "light" else catalogue)
        except BadContent as error:
            print(report.faults(error), file=sys.stderr, flush=True)
            if not (self.serving and self.catalogue.clips):
                # Nothing of the generator's own words: editors and tools read lines of path:line.
                raise SystemExit(1) from error
            self.faults = error.faults

    def _take(self, catalogue: Catalogue) -> None:
        self._written, catalogue = catalogue.written, catalogue.without_texts()
        self.catalogue, self.faults, self.videos = catalogue, (), {}
        self.lists = Lists(catalogue)
        self.clips = {addresses.fragment_source(clip.id): clip for clip in catalogue.clips}

    def publish(self, config: Any) -> None:
        """Know what other sites get, where the site has an address; who edits publishes nothing."""
        self.published = None
        if config.site_url and not self.serving and "edition" not in config.extra:
            words = (config.site_url, config.site_name, config.site_description or "")
            site = Site(*words, self.catalogue.settings)
            self.published = Published(self.catalogue, site, self.videos)

    def made_pages(self, there: Collection[str]) -> list[str]:
        """The pages, by their Markdown, that the generator gets besides those of docs/."""
        editors = markdown_pages.FOR_EDITORS if self.serving else ()
        return [uri for uri in (*self.lists.pages, *self.clips, *editors) if uri not in there]

    def added(self, config: Any, there: Collection[str]) -> Mapping[str, Path]:
        """What the generator copies besides the files that are `there` in docs/: where it stands.

        These are the films and pictures to which an editor's text may lead. The rest it would only
        copy: that is written last, or for who edits when someone asks for it.
        """
        shown = self.left_out.shown
        every = [*site_files.virtual_files(self.catalogue, self.lists, config, shown)]
        every += self.published.files() if self.published else ()
        every += site_files.for_editors() if self.serving else ()
        found: dict[str, VirtualFile] = {}
        for each in every:
            if each.uri not in there:
                found.setdefault(each.uri, each)
        content = {} if self.serving else {uri: each.content for uri, each in found.items()}
        copied = {uri: place for uri, place in content.items() if isinstance(place, Path)}
        self._besides = {uri: each for uri, each in found.items() if uri not in copied}
        return copied

    def page(self, uri: str) -> PageText:
        """The page `uri` (its Markdown in docs/) as a reader may see it, or who edits."""
        text = markdown_pages.read(uri, {} if self.faults else self._written)
        fields = text.fields | markdown_pages.FOR_EDITORS.get(uri, {})
        for item in (self.lists.pages.get(uri), self.clip_of(uri)):
            fields |= markdown_pages.fields_of(item)
        html = cut_links.cut(film_markup.with_facades(text.html), uri, self.left_out)
        if not self.serving:
            fields = blanks_shown.named(fields)
            html = blanks_shown.published(html)
        return PageText(fields, html, text.is_titled)

    def begin_search(self, site: Path) -> None:
        """Have all pages get their text, and another process write what the search finds."""
        for page in self.pages:
            page.read()
        self._written = {}
        memory.settle()
        self._search, self._others = beside.begin(partial(self._write_search, site)), None

    def divide(self, site: Path, pages: Mapping[str, Maker]) -> None:
        """Know all that is left to be made; `pages` are the makers of pages by their Markdown."""
        self._ends = TwoEnds({**pages, **self._portions(site)})

    def is_next(self, uri: str) -> bool:
        """Whether this process makes a page, by its Markdown; they are asked for in order."""
        self._have_helped()
        return self._ends.is_next(uri)

    def finish(self) -> None:
        """Make what comes after the pages, as far as another process leaves it; wait for all."""
        for make in self._ends.from_first():
            make()
            self._have_helped()
        self._search()
        if self._others:
            self._others()

    def _have_helped(self) -> None:
        """Have another process make the last ones, once the search is written.

        Where three are at work on two processors, the longest work ends last.
        """
        if not self._others and self._search.is_done:
            self._others = beside.begin(self._make_last)

    def _make_last(self) -> None:
        for make in self._ends.from_last():
            make()

    def _portions(self, site: Path) -> Mapping[str, Maker]:
        """What writes in a built site all that is no page, by the name of the first file of each.

        Some of it waits for the environment of pages, or for their text.
        """
        every = [*self._besides.values()]
        portions = (every[start : start + PORTION] for start in range(0, len(every), PORTION))
        return {portion[0].uri: partial(site_files.put, site, portion) for portion in portions}

    def _write_search(self, site: Path) -> None:
        """Write what the search finds."""
        site_files.write(site, site_files.search_indexes(self.catalogue, self.pages))

    def makes(self, page: Any) -> bool:
        """Whether the build that goes on makes this page itself."""
        return not self.serving or self.later.is_next(page.file.dest_uri)

    def make_later(self, site: Path, make: Callable[[Any], object]) -> None:
        """Have pages, search and all that stands beside them be made when someone asks for it.

        `make` makes of a page all that there is to make.
        """
        pages = [page for page in self.pages if not self.makes(page)]
        every: dict[str, Maker] = {
            **{uri: partial(site_files.put, site, [each]) for uri, each in self._besides.items()},
            **{page.file.dest_uri: partial(make, page) for page in pages},
        }

        self.later.begin(every, partial(self._write_search, site), self.catalogue.other_languages)

    def clip_of(self, uri: str) -> Clip | None:
        """The clip whose page is made of this file in docs/, if it is a fragment's."""
        return self.clips.get(uri)
