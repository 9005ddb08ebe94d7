"""Fragments as lessons for a learning environment, such as Moodle or Toledo: a SCORM 1.2 package.

Rules: SCORM 1.2, Content Aggregation Model (2.3, the manifest) and Run-Time Environment (3), as ADL
published them. What a page says to the environment stands in overrides/lms/.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
from markupsafe import Markup

from content import addresses
from content.clip import Clip
from offline import stick
from offline.lesson_choice import Choice
from pages import assets, caption_files, markup, site_files, templates

MANIFEST = "imsmanifest.xml"


@dataclass(frozen=True)
class Lesson:
    """A fragment in a package: where its page stands in it, and every file that it needs."""

    id: str
    title: str
    page: str
    files: tuple[str, ...]


def make(asked: Choice, title: str, work: Path) -> tuple[Path, list[str]]:
    """A package of what was asked in `work`, out of `work`/site that this process built.

    Gives where it stands, and what is wrong; then it is not there. More than one clip stands under
    the title of its day, or under `title`. The pages of the site change.
    """
    archive = work / f"{asked.name}.zip"
    if not asked.clips:
        return archive, ["Deze dag heeft geen fragmenten, dus er zijn geen lessen."]
    alone = asked.clips[0].title if len(asked.clips) == 1 else ""
    return archive, _fill(asked.clips, asked.title or alone or title, archive)


def _fill(clips: Sequence[Clip], title: str, archive: Path) -> list[str]:
    site, folder = archive.parent / "site", archive.with_suffix("")
    for address, text in assets.for_lessons():
        (site / address).write_text(text, encoding="utf-8")
    lessons = [_lesson(clip, site) for clip in clips]
    needed = sorted({file for lesson in lessons for file in lesson.files})
    if lost := [f"{file} is er niet." for file in needed if not (site / file).is_file()]:
        return lost
    for file in needed:
        goal = folder / file
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / file, goal)
    manifest = _manifest(lessons, title, folder.name)
    (folder / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")
    stick.write_zip(folder, archive, above="")
    return []


def _manifest(lessons: Sequence[Lesson], title: str, package: str) -> str:
    template = templates.environment().get_template(f"lms/{MANIFEST}")
    return template.render(lessons=lessons, title=title, package=package)


def _lesson(clip: Clip, site: Path) -> Lesson:
    """Put the lesson of a clip in the place of its page."""
    page = addresses.fragment(clip.id)
    folder = "../" * page.count("/")
    values = {"clip": clip, "videos": _videos(site / page), "page": None}
    template = templates.environment().get_template("lms/lesson.html")
    text = template.render(**values, base_url=folder.rstrip("/"))
    (site / page).write_text(text, encoding="utf-8")
    return Lesson(clip.id, clip.title, page, tuple(sorted({page, *_files(text, page, clip)})))


def _videos(page: Path) -> Mapping[str, Markup]:
    """Each <video> that mkdocs-video made on a fragment's page, by the id of its part."""
    made = {}
    for player in lxml.html.document_fromstring(page.read_bytes()).iter("clip-player"):
        film = player.find("*[@class='screen']/video")
        if film is not None:
            film.tail = None
            made[player.get("data-clip", "")] = Markup(markup.html(film))  # noqa: S704 (our own page)
    return made


def _files(text: str, page: str, clip: Clip) -> Iterator[str]:
    """Every file that a lesson needs: what its page names, and what its player may fetch."""
    yield from (*clip.media(), *map(site_files.poster_uri, clip.parts))
    yield from (address for address, _ in caption_files.files(clip))
    for _, _, link, _ in lxml.html.document_fromstring(text).iterlinks():
        parts = urlsplit(link)
        if parts.path and not parts.scheme and not parts.netloc:
            yield str(PurePosixPath(unquote(urljoin(page, parts.path))))
