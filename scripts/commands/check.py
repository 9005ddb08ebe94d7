"""`python3 scripts check`: every fault in the content at once, without building."""

import argparse
import gc
import json
import sys

from content import report
from content.catalogue import SCHEMA as SCHEMA_NAME
from content.catalogue import load
from content.clip import ClipContent
from project.paths import CLIPS, ROOT
from source.faults import BadContent

SCHEMA = CLIPS / SCHEMA_NAME


def run(arguments: argparse.Namespace) -> int:
    """Print each fault as `path:line: veld: boodschap`; 1 when there is one, else 0."""
    if arguments.write_schema:
        SCHEMA.write_text(schema(), encoding="utf-8")
    gc.disable()  # all that is read stays to the end
    try:
        print(report.in_order(load(ROOT)))
    except BadContent as error:
        print(report.faults(error), file=sys.stderr)
        return 1
    return 0


def schema() -> str:
    """The JSON Schema of a clip's YAML, for editors' tools."""
    return json.dumps(ClipContent.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
