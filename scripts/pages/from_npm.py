"""Libraries from npm that land in the site, each out of its package as npm published it.

The packages themselves stand in from_npm/, with the lock that npm made: who builds needs neither
Node nor a second registry, and builds the same without network. A package that is not the one of
the lock (SHA-512) lands nowhere. `python3 scripts pins` gets them anew.
"""

import hashlib
import json
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from content import addresses

HERE = Path(__file__).with_suffix("")
# By package, its one file that needs nothing else (CommonJS). Each also has a file LICENSE.
LIBRARIES = {"jsqr": "dist/jsQR.js", "lean-qr": "index.js"}
# A module of CommonJS as a classic script, which also runs from disk; the library is not touched.
AROUND = """/*! {name} {version} ({license}): {name}-LICENSE.txt beside this file. */
(() => {{
const module = {{ exports: {{}} }};
const {{ exports }} = module;
{code}
window.vbtcLibraries = {{ ...window.vbtcLibraries, "{name}": module.exports }};
}})();
"""


class NotTheOne(Exception):
    """A package is not the one that was pinned; the message is one Dutch line with what to do."""


def files() -> Iterator[tuple[str, str]]:
    """Each address with its text: the libraries, and their licences beside them."""
    for name in LIBRARIES:
        address = addresses.library(name)
        yield address, script(name)
        yield address.replace(".js", "-LICENSE.txt"), _read(name, "LICENSE")


def script(name: str) -> str:
    """A library as a script that sets `window.vbtcLibraries[name]`. Raises NotTheOne."""
    pinned = _pinned(name)
    told = {key: pinned[key] for key in ("version", "license")}
    return AROUND.format(name=name, code=_read(name, LIBRARIES[name]), **told)


def package(name: str) -> Path:
    """The file of a package, as npm names it."""
    return HERE / f"{name}-{_pinned(name)['version']}.tgz"


def _pinned(name: str) -> dict[str, str]:
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    pinned: dict[str, str] = lock["packages"][f"node_modules/{name}"]
    return pinned


def _read(name: str, file: str) -> str:
    """One file out of a package. Raises NotTheOne."""
    archive = package(name)
    try:
        found = b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    except OSError:
        found = ""
    if f"sha512-{found}" != _pinned(name)["integrity"]:
        raise NotTheOne(
            f"scripts/pages/from_npm/{archive.name} is niet het pakket dat vastligt. Haal het "
            "opnieuw uit git (`git checkout scripts/pages/from_npm`), of maak het slot en de "
            "pakketten opnieuw met `python3 scripts pins`."
        )
    with tarfile.open(archive) as opened:
        content = opened.extractfile(f"package/{file}")
        assert content is not None  # the sum says that it is the package that has it
        return content.read().decode()
