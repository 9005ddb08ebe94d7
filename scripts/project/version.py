"""The version of this product: on every page, on a stick, in CHANGELOG.md and CITATION.cff."""

VERSION = "1.0.0"
# A day on which this version was not older than it is now: a clock that says an earlier one is
# wrong. The day of a build would do better, but a bundle has the same bytes on any day.
MADE = "2026-11-25"
