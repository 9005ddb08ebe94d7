"""The site as an app: the manifest, and the service worker with the files that it keeps."""

import hashlib
import json
from base64 import b64encode
from pathlib import Path

from content import addresses, palette
from content.settings import Settings
from pages import app_files, assets, shared_facts
from project import classic_script


def manifest(name: str, description: str, settings: Settings) -> str:
    """The web app manifest, as JSON. Its colours are those of the site in its light theme."""
    shades = {**palette.tokens(), "accent": palette.tokens()["night"], **settings.shades}
    icons = [{"src": addresses.ICON, "type": "image/svg+xml", "sizes": "any"}]
    for size in addresses.ICON_SIZES:
        drawn = {"src": addresses.icon(size), "type": "image/png", "sizes": f"{size}x{size}"}
        icons += (drawn, {**drawn, "purpose": "maskable"})
    data = {
        "name": name,
        "short_name": settings.short_name,
        "description": description,
        "lang": "nl-BE",
        "start_url": addresses.HOME,
        "scope": "./",
        "display": "standalone",
        "background_color": shades["paper"].light,
        "theme_color": shades["accent"].light,
        "icons": icons,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write(
    site: Path, name: str, description: str, settings: Settings, *, whole: bool = True
) -> None:
    """Make an app of a built site, to which nothing may be added any more.

    It keeps the `whole` site at a first visit, or the rest as it is read.
    """
    text = manifest(name, description, settings)
    (site / addresses.MANIFEST).write_text(text, encoding="utf-8")
    write_worker(site, whole=whole)


def write_worker(site: Path, *, whole: bool = True) -> None:
    """Write the list of what the app keeps, and the worker, which holds the sum of that list.

    So the worker stays small, however many files there are: browsers ask for it at every visit.
    """
    told = app_files.listing(site, whole=whole)
    listed = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    (site / addresses.APP_FILES).write_bytes(listed)
    (site / addresses.WORKER).write_text(_worker(listed), encoding="utf-8")


def _worker(listed: bytes) -> str:
    code = assets.worker()
    facts = {
        "version": hashlib.sha256(code.encode() + listed).hexdigest()[:16],
        "list": [addresses.APP_FILES, b64encode(hashlib.sha256(listed).digest()).decode()],
        "days": [addresses.DAY_PIECES, addresses.TIP_DRAWERS],
        **shared_facts.OF_APP,
    }
    return classic_script.assign("vbtcFiles", facts).replace("window.", "self.", 1) + code
