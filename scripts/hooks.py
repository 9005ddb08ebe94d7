"""The MkDocs adapter: hands MkDocs what the core makes. The only module that imports mkdocs.

Run by ProperDocs, a fork of MkDocs, these imports give the fork's modules of the same names.
"""

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from content import doc_files, report, status
from pages import (
    film_markup,
    markup,
    site_files,
    some_pages,
    templates,
    web_app,
)
from pages.build_state import State
from project.paths import DOCS, OVERRIDES
from source.faults import BadContent

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_state = State()


class _Page(Page):
    """A page that the core reads: MkDocs takes other fields off it than those that we check."""

    def read(self) -> None:
        """Give the page its fields and its text, unless that was done: the search is first."""
        if self.content is None:
            made = _state.page(self.file.src_uri)
            self.markdown, self.meta, self.content = "", made.fields, made.html
            self.is_titled = made.is_titled

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page, as it is before any plug-in."""
        self.read()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the text as it was read."""


def on_startup(command: str, **_: Any) -> None:
    """Remember whether an editor is watching: then a fault is shown, and the site stays."""
    _state.serving = command == "serve"


def on_config(config: MkDocsConfig, **_: Any) -> MkDocsConfig:
    """Have MkDocs look into no folder that leads back to itself, nor into what nobody uses."""
    if links := doc_files.linked_folders(DOCS):
        print(report.faults(BadContent(links)), file=sys.stderr, flush=True)
        raise SystemExit(1)
    # Templates are compiled once for each loader: while serving, that of the first build.
    _state.loader = _state.loader or jinja2.FileSystemLoader(config.theme.dirs)
    # MkDocs lists all that stands in these, and no file of the theme's is used: it has thousands.
    config.theme.dirs = [str(OVERRIDES)]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the clips, add what they bring, and leave out what the theme brings unused."""
    _state.read(config.extra)
    hidden = _state.catalogue.unpublished
    for file in [file for file in files if not _is_used(file.src_dir) or file.src_uri in hidden]:
        files.remove(file)
    for uri in _state.made_pages(files.src_uris):
        files.append(File.generated(config, uri, content=""))
    _state.pages = [_Page(None, file, config) for file in files.documentation_pages()]
    if not _state.serving:
        _state.begin_search(Path(config.site_dir))
    _state.publish(config)
    for uri, place in _state.added(config, files.src_uris).items():
        files.append(File.generated(config, uri, abs_src_path=str(place)))
    # MkDocs makes of these what was looked at, and knows nothing of the others.
    for page in _state.pages:
        if not _state.makes(page):
            files.remove(page.file)
    return files


def on_nav(nav: Navigation, **_: Any) -> Navigation:
    """Keep the navigation, for who makes pages besides MkDocs."""
    _state.nav = nav
    return nav


@cache
def _is_used(folder: str | None) -> bool:
    # Whatever path the configuration was named by: a relative one, or one through a link.
    return Path(folder or "").resolve() == DOCS.resolve()


@event_priority(100)
def _before_plugins(html: str, /, page: Page, **_: Any) -> str:
    """Put the mark of a fragment's video above its prose.

    mkdocs-video crashes on a page with no content, so that gets an empty element. It would ask
    another site for its film at once.
    """
    clip = _state.clip_of(page.file.src_uri)
    if clip and clip.has_film:
        return film_markup.marked(clip, site_files.poster_uri, html)
    return html or "<div></div>"


@event_priority(-100)
def _after_plugins(html: str, /, page: Page, **_: Any) -> str:
    """Keep what mkdocs-video made."""
    clip = _state.clip_of(page.file.src_uri)
    html = film_markup.allowed(html)
    if clip and clip.has_film:
        videos, html = film_markup.apart(html, clip)
        _state.videos |= videos
    return html


on_page_content = CombinedEvent(_before_plugins, _after_plugins)


def on_env(
    env: jinja2.Environment, config: MkDocsConfig, files: Files, **_: Any
) -> jinja2.Environment:
    """Make all pages in our environment, which knows the content and still finds the theme's.

    Other processes make a part of them. Who edits gets a page when asking for it.
    """
    ours = templates.ready(
        env.filters,
        catalogue=_state.catalogue,
        clip_of=_state.clip_of,
        faults=_state.faults,
        media_size=site_files.media_size,
        is_app=_is_app(config),
        lists=_state.lists,
        poster_uri=site_files.poster_uri,
        published=_state.published,
        serving=_state.serving,
        settings=_state.catalogue.settings,
        status=status.of(_state.catalogue),
    )
    ours.loader = _state.loader
    every = files.documentation_pages()
    make = partial(_build_page, config=config, doc_files=every, nav=_state.nav, env=ours)
    if _state.serving:
        _state.make_later(Path(config.site_dir), partial(_make_late, make, files, config))
        return ours
    makers = {file.src_uri: partial(make, file.page) for file in every}
    _state.divide(Path(config.site_dir), makers)
    return some_pages.Environment(ours, lambda page: _state.is_next(page.file.src_uri))  # type: ignore[return-value]


def _make_late(
    make: Callable[[Page], object], files: Files, config: MkDocsConfig, page: Page
) -> None:
    """Make a page of which MkDocs knew nothing: who edits asks for it."""
    _populate_page(page, config, files)
    make(page)


def on_page_context(context: TemplateContext, page: Page, **_: Any) -> TemplateContext:
    """Give a fragment's page its clip, and a page of a list what stands on it."""
    clip = _state.clip_of(page.file.src_uri)
    values: dict[str, Any] = {"clip": clip, "videos": _state.videos}
    values["report"] = _state.catalogue.reports.at(page.file.src_uri)
    made = _state.lists.pages.get(page.file.src_uri)
    values |= {"sheet": None, "part": None, "collection": None, **(made.values if made else {})}
    return {**context, **values}  # type: ignore[typeddict-item]  # any name may be


def on_post_page(output: str, **_: Any) -> str:
    """Let headings be broken on a narrow screen."""
    return markup.with_supple_headings(output)


def _is_app(config: MkDocsConfig) -> bool:
    """Not while someone edits (they would see old pages), nor on a stick (it needs a host)."""
    return not _state.serving and "edition" not in config.extra


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Have all that was begun be done, and write the worker last: it names every file."""
    site = Path(config.site_dir)
    _state.finish()
    if _is_app(config):
        settings = _state.catalogue.settings
        about, whole = config.site_description or "", not _state.lists.are_long
        web_app.write(site, config.site_name, about, settings, whole=whole)


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, **_: Any) -> "LiveReloadServer":
    """Have the server show what someone edits as our pages need it."""
    from pages import live_server  # noqa: PLC0415 (a build would load all that a server needs)

    watched = [path for path in (config.docs_dir, config.config_file_path) if path]
    live_server.prepare(
        server, watched, Path(config.site_dir), lambda: _state.catalogue, _state.later
    )
    return server
