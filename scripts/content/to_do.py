"""What is still to be done in what people write: blanks, orphans, and files without a use."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from content import blanks, explanations, media_checks, written_pages
from content.blanks import Blank
from content.clip import Clip
from content.markdown_checks import Pages
from source import yaml_file
from source.faults import Fault
from source.yaml_file import Document

# The general questions that fit every fragment, in clips/.
GUIDING_QUESTIONS = "richtvragen.yml"


@dataclass(frozen=True)
class ToDo:
    """Places to fill in, pages that nothing leads to, and files that nothing uses.

    `texts` are the pages that have a text, by their file below docs/.
    """

    blanks: tuple[Blank, ...] = ()
    orphans: tuple[Fault, ...] = ()
    unused_media: tuple[Fault, ...] = ()
    texts: frozenset[str] = frozenset()

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """All of it, as an editor is told."""
        return (*(blank.fault for blank in self.blanks), *self.orphans, *self.unused_media)


NOTHING = ToDo()


def find(
    root: Path,
    clips: Sequence[tuple[Clip, Document]],
    left: Sequence[Blank],
    begins: Collection[str],
    pages: Pages,
) -> ToDo:
    """What is to be done in `root`, of which all files can be read; a draft is not public yet.

    `left` are the blanks in clips and collections. `begins` holds the pages to which the site
    itself leads: from its menu, foot and lists.
    """
    public = {uri: page for uri, page in pages.written.items() if not page.fields.draft}
    return ToDo(
        blanks=(
            *left,
            *(
                blank
                for name in (GUIDING_QUESTIONS, explanations.NAME)
                if (file := root / "clips" / name).is_file()
                for blank in blanks.in_document(yaml_file.read(file, f"clips/{name}"))
            ),
            *written_pages.found_in(public),
        ),
        orphans=tuple(written_pages.orphans(public, begins)),
        unused_media=tuple(media_checks.warnings(clips, root / "clips")),
        texts=frozenset(uri for uri, page in pages.written.items() if page.body.strip()),
    )
