"""`python3 scripts check`: every fault in the content at once, without building."""

import argparse
import gc
import json
import sys

from content import collections, reading, report
from content.catalogue import load
from content.clip import ClipContent
from content.collections import CollectionContent
from project.paths import CLIPS, ROOT
from source.faults import BadContent
from source.strict import Strict

# What editors' tools read, and the model that each is made of.
SCHEMAS: dict[str, type[Strict]] = {
    reading.SCHEMA: ClipContent,
    collections.SCHEMA: CollectionContent,
}


def run(arguments: argparse.Namespace) -> int:
    """Print each fault as `path:line: veld: boodschap`; 1 when there is one, else 0."""
    if arguments.write_schema:
        for name, model in SCHEMAS.items():
            (CLIPS / name).write_text(schema(model), encoding="utf-8")
    gc.disable()  # all that is read stays to the end
    try:
        print(report.in_order(load(ROOT)))
    except BadContent as error:
        print(report.faults(error), file=sys.stderr)
        return 1
    finally:
        reading.remember(ROOT)
    return 0


def schema(model: type[Strict]) -> str:
    """The JSON Schema of a clip's YAML, or of another file's, for editors' tools."""
    return json.dumps(model.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
