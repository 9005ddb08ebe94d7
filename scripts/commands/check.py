"""`python3 scripts check`: every fault in the content at once, without building."""

import argparse
import json
import sys

from content.catalogue import SCHEMA as SCHEMA_NAME
from content.catalogue import load
from content.clip import ClipContent
from content.faults import BadContent
from project.paths import CLIPS, ROOT

SCHEMA = CLIPS / SCHEMA_NAME


def run(arguments: argparse.Namespace) -> int:
    """Print each fault as `path:line: veld: boodschap`; 1 when there is one, else 0."""
    if arguments.write_schema:
        SCHEMA.write_text(schema(), encoding="utf-8")
    return report()


def report() -> int:
    """Check all content and say what was found."""
    try:
        catalogue = load(ROOT)
    except BadContent as error:
        print(error, file=sys.stderr)
        count = len(error.faults)
        print(f"{count} {'fout' if count == 1 else 'fouten'} in de inhoud.", file=sys.stderr)
        return 1
    for warning in catalogue.warnings:
        print(f"Let op: {warning}")
    tips = sum(len(clip.tips) for clip in catalogue.clips)
    print(f"De inhoud is in orde: {len(catalogue.clips)} fragmenten, {tips} tips.", flush=True)
    return 0


def schema() -> str:
    """The JSON Schema of a clip's YAML, for editors' tools."""
    return json.dumps(ClipContent.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
