"""JSON of others: read whole or not at all, and never a traceback."""

import json
from pathlib import Path

from incoming import entry
from source.faults import BadContent, Fault


def read(file: Path, path: str) -> tuple[object, str]:
    """What a file of JSON says, with its text; `path` is how faults name it. Raises BadContent."""
    content = entry.raw(file, path)
    try:
        written = content.decode(json.detect_encoding(content))
        return json.loads(written.removeprefix("\ufeff")), written
    except json.JSONDecodeError as error:
        fault = Fault(path, error.lineno, "", f"dit is geen JSON (teken {error.colno}). {FIX}")
    except (UnicodeDecodeError, RecursionError, ValueError):
        fault = Fault(path, 1, "", f"dit is geen JSON die we kunnen lezen. {FIX}")
    raise BadContent([fault])


FIX = "Haal het bestand opnieuw op, of laat het weg."
