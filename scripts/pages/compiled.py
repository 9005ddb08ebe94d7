"""Templates as Jinja compiles them, kept with the packages of this environment.

What is kept has the sum of all that it was made of in its name. So a template that changed is
compiled again, and that of another project with the same text is not.
"""

import hashlib
import sys
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from pages import escaped
from project import cache_file

FOLDER = Path(sys.prefix) / "templates"
GENERATOR = Path(escaped.__file__).read_bytes()
MADE_BY = f"{sys.version} {jinja2.__version__} {hashlib.sha256(GENERATOR).hexdigest()}"


class Compiled(jinja2.BytecodeCache):
    """Keeps each template once; where nothing can be kept, it is compiled each time."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name alone: `get_source_checksum` adds what stands in it."""
        return name

    def get_source_checksum(self, source: str) -> str:
        """The sum of a template, and of what compiles it."""
        return hashlib.sha256(f"{MADE_BY}\0{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """What is kept of a template, if anything."""
        if kept := cache_file.read(_file(bucket)):
            bucket.bytecode_from_string(bytes(kept))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, whole or not at all."""
        if sys.prefix == sys.base_prefix:  # the Python of the system is not ours to write in
            return
        cache_file.write(_file(bucket), bucket.bytecode_to_string())


def _file(bucket: Bucket) -> Path:
    environment = bucket.environment
    is_escaped = environment.autoescape
    is_escaped = is_escaped(bucket.key) if callable(is_escaped) else is_escaped
    parts = (bucket.key, is_escaped, environment.code_generator_class.__name__, bucket.checksum)
    name = hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()
    return FOLDER / f"{name[:32]}.bin"
