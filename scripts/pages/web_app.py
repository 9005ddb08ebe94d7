"""The site as an app: the manifest, and the service worker with the files that it keeps."""

import hashlib
import json
from pathlib import Path

from content import addresses
from pages import shared_facts
from project import classic_script
from project.kinds_of_file import FOR_ROBOTS, VIDEO
from project.paths import OVERRIDES

CODE = OVERRIDES / "offline" / "worker.js"
# Video is kept when someone asks for it.
NOT_KEPT = VIDEO | FOR_ROBOTS


def write(site: Path, name: str, description: str) -> None:
    """Make an app of a built site, to which nothing may be added any more."""
    (site / addresses.MANIFEST).write_text(manifest(name, description), encoding="utf-8")
    (site / addresses.WORKER).write_text(worker(site), encoding="utf-8")


def manifest(name: str, description: str) -> str:
    """The web app manifest, as JSON."""
    icons = [{"src": addresses.ICON, "type": "image/svg+xml", "sizes": "any"}]
    for size in addresses.ICON_SIZES:
        drawn = {"src": addresses.icon(size), "type": "image/png", "sizes": f"{size}x{size}"}
        icons += (drawn, {**drawn, "purpose": "maskable"})
    data = {
        "name": name,
        "short_name": "Buddy",
        "description": description,
        "lang": "nl-BE",
        "start_url": addresses.HOME,
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbf6ee",
        "theme_color": "#173f43",
        "icons": icons,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def worker(site: Path) -> str:
    """The service worker of a built site. Its version changes when any file does."""
    code = CODE.read_text(encoding="utf-8")
    kept = sorted(
        file.relative_to(site).as_posix()
        for file in site.rglob("*")
        if file.is_file() and file.suffix not in NOT_KEPT and file.name != addresses.WORKER
    )
    digest = hashlib.sha256(code.encode())
    for name in kept:
        digest.update(name.encode())
        digest.update((site / name).read_bytes())
    videos = (file for file in sorted(site.rglob("*")) if file.suffix in VIDEO)
    clips = {file.relative_to(site).as_posix(): file.stat().st_size for file in videos}
    digest.update(json.dumps(clips).encode())
    files = {
        "version": digest.hexdigest()[:16],
        "files": kept,
        "clips": clips,
        "clipCache": shared_facts.CLIP_CACHE,
        "update": shared_facts.UPDATE,
    }
    return classic_script.assign("vbtcFiles", files).replace("window.", "self.", 1) + code
