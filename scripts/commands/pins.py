"""`python3 scripts pins`: the requirements files made anew from the short lists in .ci/.

And the packages of npm that land in the site, from the list beside them.
"""

import argparse
import sys

from pages import from_npm
from setup import node_tools, pins, requirements


def run(arguments: argparse.Namespace) -> int:
    """Write each requirements file again; pins stay as they are unless a list asks otherwise."""
    for path in (*requirements.EVERY, requirements.PROPERDOCS):
        if trouble := pins.compile_to(path, path, upgrade=arguments.upgrade):
            print(f"{pins.shown(path)} blijft zoals het was. uv zegt: {trouble}", file=sys.stderr)
            return 1
        print(f"{pins.shown(path)} is bijgewerkt.")
    if trouble := node_tools.pack(from_npm.HERE):
        print(f"De pakketten van npm blijven zoals ze waren. npm zegt: {trouble}", file=sys.stderr)
        return 1
    print(f"{pins.shown(from_npm.HERE)} is bijgewerkt.")
    return 0
