"""The version of this product: at the foot of every page, on a stick, and first in CHANGELOG.md."""

VERSION = "1.0.0"
