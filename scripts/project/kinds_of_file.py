"""What a file is, by its ending: the one list of what is video and what is packed already."""

VIDEO = frozenset({".mp4", ".webm"})
# Nothing is won by compressing these again.
COMPRESSED = VIDEO | {".jpg", ".png", ".webp", ".zip", ".gz"}
# Of no use to a reader: only search engines ask for them.
FOR_ROBOTS = frozenset({".xml", ".gz"})
