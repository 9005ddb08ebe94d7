"""Where a long compound may be broken at the end of a line, for browsers that do not know Dutch."""

import re

# Shorter words fit on the line of a title, also on a narrow phone.
LEAST_LETTERS = 13
# What stays together on the next line.
LEAST_REST = 4
# Endings whose -s joins what follows (Taaladvies: tussenklank in samenstellingen).
JOINED = r"(?<=heids)|(?<=teits)|(?<=schaps)|(?<=ings)"
# First parts of the compounds of this field.
FIRST_PARTS = ("contact", "gezins", "impact", "project", "studie", "vrijwilligers")
SEAMS = [JOINED, *(rf"(?<=\b{part})" for part in FIRST_PARTS), r"(?<=\bleer)(?=ervaring)"]
SEAM = re.compile(rf"(?:{'|'.join(SEAMS)})(?=[^\W\d_]{{{LEAST_REST},}})", re.IGNORECASE)
WORD = re.compile(rf"[^\W\d_]{{{LEAST_LETTERS},}}")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def supple(text: str) -> str:
    """A text whose long compounds can be broken between their parts, with a hyphen."""
    return WORD.sub(lambda word: SEAM.sub(SOFT_HYPHEN, word[0]), text)
