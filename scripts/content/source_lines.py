"""On which line of a page's source something stands that was found in the page itself."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache

FENCE = re.compile(r" *(`{3,}|~{3,})")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
# What stands before an address in Markdown or HTML.
BEFORE = r"(?:\]\(\s*<?|\]:\s*<?|=\s*[\"']?|<)"


class SourceLines:
    """The Markdown of a page, from line `first` of its file on."""

    def __init__(self, body: str, first: int) -> None:
        self.body = body
        self.first = first
        self.asked: Counter[str] = Counter()

    @property
    def lines(self) -> list[tuple[int, str]]:
        """Each line with its number, without code."""
        return _outside_code(self.body, self.first)

    @cached_property
    def every(self) -> list[tuple[int, str]]:
        """Each line with its number."""
        return list(enumerate(self.body.split("\n"), start=self.first))

    def of(self, needle: str) -> int:
        """The line of an address, a tag or a text; each time it is asked for, the next one."""
        plain = re.escape(needle.partition("\n")[0].strip())
        longest = max(re.findall(r"[^\W_]+", needle), key=len, default=needle)
        tried = (
            self._having(BEFORE + plain),
            self._having(plain),
            # Code that is never closed hides all that is below it.
            _numbers(plain, self.every),
            self._having(re.escape(longest)),
        )
        found = next(filter(None, tried), [self.first])
        self.asked[needle] += 1
        return found[min(self.asked[needle], len(found)) - 1]

    def of_word(self, word: str) -> int:
        """The last line on which a whole word stands."""
        return [self.first, *self._having(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])")][-1]

    def is_escaped(self, text: str) -> bool:
        """Whether a text stands here with a backslash before its signs only, or as their codes.

        So it was meant.
        """
        line = text.partition("\n")[0].strip()
        plain = self._having(r"(?<!\\)" + re.escape(line))
        ways = (rf"(?:\\?{re.escape(sign)}|&#{ord(sign)};)" for sign in line)
        return not plain and bool(self._having("".join(ways)))

    def _having(self, pattern: str) -> list[int]:
        return _numbers(pattern, self.lines)


def _numbers(pattern: str, lines: list[tuple[int, str]]) -> list[int]:
    """The line of each place where a pattern is found."""
    seen = re.compile(pattern, re.IGNORECASE)
    return [number for number, line in lines for _ in seen.finditer(line)]


# Two checks ask for those of one page, one after the other.
@lru_cache(maxsize=1)
def _outside_code(body: str, first: int) -> list[tuple[int, str]]:
    return list(outside_code(body, first))


def outside_code(body: str, first: int) -> Iterator[tuple[int, str]]:
    """Each line with its number; lines of code, and code in a line, are empty."""
    fence = ""
    for number, line in enumerate(body.split("\n"), start=first):
        mark = FENCE.match(line)
        if fence or mark:
            yield number, ""
            if mark and not fence:
                fence = mark[1]
            elif line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        else:
            yield number, CODE.sub("", line) if "`" in line else line
