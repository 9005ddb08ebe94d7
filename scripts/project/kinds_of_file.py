"""What a file is, by its ending in small letters: the one list of kinds, and of what is heavy."""

import re

VIDEO = frozenset({".mp4", ".webm"})
# What every browser that we serve shows as a picture.
PICTURES = frozenset({".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
# What a page is made of, besides pictures and films.
PARTS_OF_PAGES = frozenset({".html", ".css", ".js", ".json", ".webmanifest", ".woff2"})
# Nothing is won by compressing these again.
COMPRESSED = VIDEO | {".jpg", ".png", ".webp", ".zip", ".gz"}
# What systems and office programs leave behind, by the whole name.
LEFT_BEHIND = re.compile(
    r"thumbs\.db|ehthumbs\.db|desktop\.ini|[~.].*|.*(?:~|\.(?:bak|tmp|old|orig|swp|lnk|part|crdownload))",
    re.IGNORECASE,
)
# Windows keeps these names for itself, whatever the ending.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
# In bytes. A photo of 1600 pixels wide stays below this as JPG; on a slow phone (1 Mbit/s) it
# takes four seconds.
HEAVY_PICTURE = 500_000
