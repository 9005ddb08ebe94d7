"""The version of this product: at the foot of every page, on a stick, and first in CHANGELOG.md."""

VERSION = "1.0.0"
# A day on which this version was not older than it is now: a clock that says an earlier one is
# wrong. The day of a build would do better, but a bundle has the same bytes on any day.
MADE = "2026-11-25"
