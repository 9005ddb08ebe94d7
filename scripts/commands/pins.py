"""`python3 scripts pins`: the requirements files made anew from the short lists in .ci/."""

import argparse
import sys

from setup import pins, requirements


def run(arguments: argparse.Namespace) -> int:
    """Write each requirements file again; pins stay as they are unless a list asks otherwise."""
    for path in (*requirements.EVERY, requirements.PROPERDOCS):
        if trouble := pins.compile_to(path, path, upgrade=arguments.upgrade):
            print(f"{pins.shown(path)} blijft zoals het was. uv zegt: {trouble}", file=sys.stderr)
            return 1
        print(f"{pins.shown(path)} is bijgewerkt.")
    return 0
