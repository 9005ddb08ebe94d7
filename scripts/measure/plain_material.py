"""A plain Material site with this site's text, to measure beside it."""

import subprocess
import sys
from pathlib import Path

import lxml.html

from setup import environment

SETTINGS = """\
site_name: Van buddy tot community
use_directory_urls: false
theme: {name: material, language: nl}
"""


def build(site: Path, folder: Path) -> Path:
    """Build in `folder` a Material site, as it comes, of the text of every page of `site`."""
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        target = folder / "docs" / page.relative_to(site).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_markdown(page), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    subprocess.run(command, cwd=folder, env=environment.quiet(), check=True, capture_output=True)
    return folder / "site"


def _markdown(page: Path) -> str:
    """The headings and paragraphs of a page's main part."""
    tree = lxml.html.document_fromstring(page.read_text(encoding="utf-8"))
    blocks = []
    for element in tree.find(".//main").iter("h1", "h2", "h3", "p", "li", "dt", "dd", "video"):
        text = " ".join(element.text_content().split())
        if element.tag == "video":
            blocks.append(lxml.html.tostring(element, encoding="unicode", with_tail=False))
        elif element.tag.startswith("h"):
            blocks.append(f"{'#' * int(element.tag[1])} {text}")
        elif text and not (element.tag == "li" and element.find(".//p") is not None):
            blocks.append(f"- {text}" if element.tag == "li" else text)
    return "\n\n".join(blocks) + "\n"
