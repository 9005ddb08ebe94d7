"""A test of the product that reads the text of this site is caught, however it does that."""

import pytest

import reads
from project.paths import CONFIG, ROOT
from projects import SAMPLE, run


@pytest.mark.parametrize(
    ("read", "noticed"),
    [
        (lambda: CONFIG.read_text(encoding="utf-8"), ["mkdocs.yml"]),
        (lambda: sorted((ROOT / "clips").iterdir()), ["clips"]),
        (lambda: (ROOT / "docs" / "index.md").open().close(), ["docs/index.md"]),
        (lambda: run(ROOT, "check"), ["check"]),
        (lambda: (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8"), []),
        (lambda: run(SAMPLE, "check"), []),
    ],
    ids=["a file", "a folder", "a page", "a command", "the sample", "a command elsewhere"],
)
def test_reading_this_sites_text_is_noticed(read: object, noticed: list[str]) -> None:
    assert callable(read)
    read()
    assert [found.split("/scripts ")[-1] for found in reads.take()] == noticed
