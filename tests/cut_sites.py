"""A site whose search comes in pieces, as that of a thousand fragments does: the sample, cut."""

import json
import shutil
from pathlib import Path

from content import addresses
from pages import assets, web_app
from project import classic_script
from search import pieces


def cut(site: Path, folder: Path) -> Path:
    """A copy of a built site in `folder`, with its search in pieces however small it is."""
    copy = shutil.copytree(site, folder / "site")
    text = (copy / addresses.SEARCH_INDEX).read_text(encoding="utf-8")
    index, _ = json.JSONDecoder().raw_decode(text, text.index("{"))
    first, more = pieces.cut(index)
    script = classic_script.assign("vbtcSearchIndex", first) + assets.search(in_pieces=True)
    for address, content in ((addresses.SEARCH_INDEX, script), *more):
        (copy / address).parent.mkdir(exist_ok=True)
        (copy / address).write_text(content, encoding="utf-8")
    web_app.write_worker(copy)
    return copy
