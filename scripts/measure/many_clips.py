"""A site of any number of fragments to measure with: each with eight tips and 400 words."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content import addresses, front_matter, page_fields
from content.to_do import GUIDING_QUESTIONS
from dutch.words import STOPWORDS
from measure.made_words import MadeWords
from project.paths import CLIPS, DOCS, ROOT

CODE = ("scripts", "overrides", "requirements.txt", "mkdocs.yml")
TIPS = 8
WORDS_IN_SENTENCE = 10
# Of a page's prose: so many parts with a heading, each of so many sentences.
PARTS, SENTENCES = 4, 10
THEMES = ("rekrutering", "duowerk", "grenzen", "impact", "verankering", "coaching", "netwerk")
VIDEO = "https://www.voorbeeld.be/films/{0}.mp4"


@dataclass(frozen=True)
class Made:
    """One fragment: its number and id, and what it says."""

    number: int
    title: str
    summary: str
    theme: str
    tips: tuple[str, ...]
    prose: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """The address of the fragment."""
        return f"fragment-{self.number}"

    @property
    def markdown(self) -> str:
        """The prose, as an editor writes it."""
        return "\n\n".join(f"## {heading}\n\n{text}" for heading, text in self.prose) + "\n"


def made(count: int) -> Iterator[Made]:
    """So many fragments, the same ones each time."""
    words = MadeWords(sorted(STOPWORDS))
    for number in range(1, count + 1):
        yield Made(
            number=number,
            title=words.sentence(4).rstrip("."),
            summary=_sentences(words, 2),
            theme=THEMES[number % len(THEMES)],
            tips=tuple(_sentences(words, 2) for _ in range(TIPS)),
            prose=tuple(
                (words.sentence(3).rstrip("."), _sentences(words, SENTENCES)) for _ in range(PARTS)
            ),
        )


def _sentences(words: MadeWords, count: int) -> str:
    return " ".join(words.sentence(WORDS_IN_SENTENCE) for _ in range(count))


def project(folder: Path, count: int) -> Path:
    """A project in `folder`: this product, with so many fragments in the place of its own."""
    for name in CODE:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    (folder / "clips").mkdir()
    shutil.copy(CLIPS / GUIDING_QUESTIONS, folder / "clips" / GUIDING_QUESTIONS)
    for page in addresses.PAGES:
        _write(folder / "docs" / addresses.source(page), _bare(addresses.source(page)))
    for clip in made(count):
        _write(folder / "clips" / f"{clip.number:02}-{clip.id}.yml", _yaml(clip))
        _write(folder / "docs" / addresses.fragment_source(clip.id), clip.markdown)
    return folder


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _bare(uri: str) -> str:
    """A page of the site with its title and template, and nothing that leads to a fragment."""
    page = front_matter.read((DOCS / uri).read_text(encoding="utf-8"), uri).fields
    fields = f"title: {json.dumps(page.title or uri, ensure_ascii=False)}\n"
    fields += f"template: {page.template}\n" if page.template else ""
    fields += f"date: {page.date}\n" if page.date else ""
    heading = "# Een pagina\n" if page.template in page_fields.UNTITLED else ""
    return f"---\n{fields}---\n{heading}"


def _yaml(clip: Made) -> str:
    tips = "".join(
        f"  - id: {clip.id}-{number}\n    text: >-\n      {text}\n    for: [coordinator]\n"
        "    source: redactie\n"
        for number, text in enumerate(clip.tips, start=1)
    )
    return (
        f"title: {clip.title}\nsummary: >-\n  {clip.summary}\nthemes: [{clip.theme}]\n"
        f"video:\n  url: {VIDEO.format(clip.id)}\ntips:\n{tips}"
    )
