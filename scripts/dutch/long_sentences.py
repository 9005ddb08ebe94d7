"""Sentences that are too long for plain Dutch (B1), found so that an editor can split them."""

import re
from collections.abc import Iterator

# Advice for B1 is about fifteen words a sentence; beyond this many, readers lose the thread.
MOST_WORDS = 20
# Signs of a text that is counted as a whole first.
SHORT = 10 * MOST_WORDS

# In most text nothing stands between two words but spaces and these, or in a word but letters and
# those. The end of most sentences is a point with a space.
BETWEEN = ',;:!?()“”"…\n'
INSIDE = ".-'’"
END = ". "

# Behind the sign that ends it, which is its own.
SENTENCE_END = re.compile(r"[.!?](?P<behind>[\"’”)*]*\s+)")
WORD = re.compile(r"[^\W_][\w'’.-]*")
FENCED = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
BEGINS = re.compile(r"\s*(?:[-*+:]|\d+\.)\s+")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def found_in(text: str) -> Iterator[tuple[str, int]]:
    """Each sentence of a text that is too long, with its number of words."""
    if not may_be_long(text):
        return
    # Many texts are short: all their words together are no more than one sentence may have.
    if len(text) <= SHORT and _words(text) <= MOST_WORDS:
        return
    for sentence in _sentences(text):
        # Between two words stands a sign at least.
        if len(sentence) > 2 * MOST_WORDS:
            words = _words(sentence)
            if words > MOST_WORDS:
                yield sentence, words


def may_be_long(text: str) -> bool:
    """Whether a text may hold too long a sentence: a quick look, which finds too much.

    It counts what stands between words, which takes a third of the time that words take.
    """
    if len(text) <= 2 * MOST_WORDS:
        return False
    for sign in BETWEEN:
        text = text.replace(sign, ",")
    letters = text.replace(" ", "").replace(",", "")
    for sign in INSIDE:
        letters = letters.replace(sign, "")
    if not letters.isalnum():
        return True
    return any(piece.count(" ") + piece.count(",") >= MOST_WORDS for piece in text.split(END))


def _words(text: str) -> int:
    return len(WORD.findall(text))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for end in SENTENCE_END.finditer(text):
        yield text[start : end.start("behind")]
        start = end.end()
    yield text[start:]


def paragraphs(markdown: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The running text of Markdown: each paragraph, list item or cell with its line (from `first`).

    The row of a table is one when it begins with its sign (|).
    """

    def blank(match: re.Match[str]) -> str:
        return "\n" * match[0].count("\n")

    fenced = "`" in markdown or "~" in markdown
    text = FENCED.sub(blank, markdown) if fenced else markdown
    block: list[str] = []
    start = first
    for number, line in enumerate([*text.split("\n"), ""], start=first):
        begins = BEGINS.match(line)
        is_apart = line.startswith(("#", "|"))
        if block and (not line.strip() or begins or is_apart):
            yield start, _unlinked(" ".join(block))
            block = []
        if line.startswith("|"):
            cells = (_unlinked(cell.strip()) for cell in line.split("|"))
            yield from ((number, cell) for cell in cells if cell.strip(" -:"))
        elif line.strip() and not is_apart:
            start = start if block else number
            block.append(line[begins.end() :] if begins else line.strip())


def _unlinked(text: str) -> str:
    return LINK.sub(r"\1", text) if "](" in text else text


def advice(sentence: str, words: int) -> str:
    """What an editor reads about one long sentence."""
    start = " ".join(sentence.split()[:6])
    return f"een zin van {words} woorden (“{start} …”). Knip hem in twee."
