"""Compare two built sites: the same files, with the same bytes."""

import gzip
from pathlib import Path


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a built site, by its address."""
    return {
        file.relative_to(site).as_posix(): _content(file)
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def _content(file: Path) -> bytes:
    # A gzip file names the second it was made in; what it holds must be the same.
    return gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The addresses of the files that only one of two trees has, or that differ."""
    return sorted(
        address for address in one.keys() | other.keys() if one.get(address) != other.get(address)
    )
