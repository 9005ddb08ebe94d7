"""Data as a classic script: a page opened from disk may load that, and nothing else."""

import json


def assign(name: str, data: object) -> str:
    """A script that sets `window.<name>` to the data."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # What a script may not hold inside HTML; and two line breaks that old JavaScript trips over.
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.{name}={safe};\n"
