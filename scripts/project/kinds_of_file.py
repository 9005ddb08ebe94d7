"""What a file is, by its ending: the one list of what is video and what is packed already."""

import re

VIDEO = frozenset({".mp4", ".webm"})
# What every browser that we serve shows as a picture.
PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
# Nothing is won by compressing these again.
COMPRESSED = VIDEO | {".jpg", ".png", ".webp", ".zip", ".gz"}
# Of no use to a reader: only search engines ask for them.
FOR_ROBOTS = frozenset({".xml", ".gz"})
# What systems and office programs leave behind, by the whole name.
LEFT_BEHIND = re.compile(
    r"thumbs\.db|ehthumbs\.db|desktop\.ini|[~.].*|.*(?:~|\.(?:bak|tmp|old|orig|swp|lnk|part|crdownload))",
    re.IGNORECASE,
)
# In bytes. A photo of 1600 pixels wide stays below this as JPG; on a slow phone (1 Mbit/s) it
# takes four seconds.
HEAVY_PICTURE = 500_000
