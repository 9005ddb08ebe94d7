"""What an editor writes in YAML stands on the page, sign for sign."""

from itertools import product
from pathlib import Path

from hypothesis import Phase, given, settings

from html_pages import parse
from measure.content_bench import SAME
from measure.content_inputs import STYLES, written_texts
from projects import run

MANY = 150
HEAD = "title: {title}\nsummary: {title}\nthemes: [tekens]\n"


def texts() -> list[str]:
    """Texts with every sign that means something to YAML, HTML or Jinja; the same each time."""
    found: dict[str, None] = {}

    @settings(SAME, max_examples=MANY, phases=[Phase.generate])
    @given(written_texts())
    def note(text: str) -> None:
        found[text] = None

    note()
    return list(found)


def shown(text: str) -> str:
    """A text as HTML shows it: spaces in a row are one."""
    return " ".join(part for part in text.replace("\n", " ").split(" ") if part)


WAYS = [way for name, way in STYLES.items() if name != "plain"]
# How a field writes a text as its nth, and where the page of the fragment shows it.
FIELDS = {
    "tips": ("  - id: t{n}t\n    text: {text}\n    source: film\n", ["//*[@id='tip-t{n}t']/p[1]"]),
    "questions": ("  - text: {text}\n", ["//*[@id='vraag-{n}']/p[1]"]),
    "discussion": (
        "  - remark: {text}\n    answers:\n      - {text}\n    source: redactie\n",
        [f"//*[@id='opmerking-tekens-{{n}}']/div[{voice}]/p[2]" for voice in (1, 2)],
    ),
}


def test_every_text_is_shown_as_it_was_written(project: Path) -> None:
    """As a title, a tip, a remark, an answer and a question, in every way YAML can write it."""
    written = dict(enumerate(texts(), start=1))
    clip = HEAD.format(title=STYLES["single"](written[1]))
    for name, (entry, _) in FIELDS.items():
        lines = (entry.format(n=n, text=WAYS[n % len(WAYS)](t)) for n, t in written.items())
        clip += f"{name}:\n" + "".join(lines)
    (project / "clips" / "06-tekens.yml").write_text(clip, encoding="utf-8")
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    page = parse(project / "site" / "fragmenten" / "tekens.html")
    places = [path for _, paths in FIELDS.values() for path in paths]
    for path, (n, text) in product(places, written.items()):
        (element,) = page.xpath(path.format(n=n))
        assert shown(element.text_content()) == shown(text), path
    (title,) = page.iterfind(".//h1")
    assert shown(title.text_content()) == shown(written[1])
