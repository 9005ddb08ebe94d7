"""What YAML would take for its own, and drop in silence: found before the text is used.

The tokens say what each sign is for YAML; a # in a text between quotes is none of its business.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from yaml import ScalarEvent, tokens

from source import mended, signs, slips
from source.faults import Fault

# No clip is nested deeper than six fields; a parser must not fall over who tries.
MOST_DEPTH = 50
OPENING = (
    tokens.BlockSequenceStartToken,
    tokens.BlockMappingStartToken,
    tokens.FlowSequenceStartToken,
    tokens.FlowMappingStartToken,
)
CLOSING = (tokens.BlockEndToken, tokens.FlowSequenceEndToken, tokens.FlowMappingEndToken)
# Signs that make of the word behind them a name or a kind, which no reader would see.
SPECIAL = (tokens.AnchorToken, tokens.AliasToken, tokens.TagToken, tokens.DirectiveToken)
# Behind these a list or a group may begin on the next line.
ANNOUNCING = (tokens.ValueToken, tokens.BlockEntryToken)
BEGUN = (
    tokens.BlockSequenceStartToken,
    tokens.BlockMappingStartToken,
    tokens.BlockEntryToken,
)
# In a text without any of these, only a scalar can hold what YAML would drop: a sign that begins a
# name, a kind or a document; a comment but for those that begin a line; an escape; deep nesting.
DOUBTFUL = re.compile(
    r"(?:^|[\s\[{,:?-])[&*!]|^(?:%|---|\.\.\.)|[^\w/\n]#|\\|\ufeff|^[ ?-]{15,}", re.MULTILINE
)
# One of these stands in whatever that finds; most files have none.
DOUBTED = ("&", "*", "!", "%", "---", "...", "#", "\\", "\ufeff")
DEEP = re.compile(r"\n[ ?-]{15}")
MOST_OPENED = 20
ITEM = re.compile(r"\n *[-–•] .*")


def is_plain(text: str) -> bool:
    """Whether only a scalar of this text can hold what `check` looks for."""
    if may_be_doubtful(text) and DOUBTFUL.search(text):
        return False
    return text.count("[") + text.count("{") <= MOST_OPENED


def may_be_doubtful(text: str) -> bool:
    """Whether a text may hold what DOUBTFUL finds: a quick look, which finds too much."""
    return bool(signs.any_of(text, DOUBTED) or DEEP.search(f"\n{text}"))


def is_whole(scalar: ScalarEvent, text: str) -> bool:
    """Whether a scalar of a plain text holds nothing of what `check` looks for."""
    start, end = scalar.start_mark, scalar.end_mark
    assert start is not None
    assert end is not None
    if start.line == end.line or scalar.style in {"|", ">"}:
        return True
    return not scalar.style and not ITEM.search(text, start.index, end.index)


def check(found: Iterable[tokens.Token], text: str, path: str) -> Iterator[Fault]:
    """Faults in the tokens of a text, up to one after which nothing can be understood.

    The tokens are read one by one: of a text without end, no more than is needed.
    """
    depth = 0
    for before, token in pairwise(found):
        depth += isinstance(token, OPENING) - isinstance(token, CLOSING)
        yield from _comments(text, before, token, path)
        if end := _end(text, before, token, depth):
            yield _fault(token, path, end)
            return
        if isinstance(token, tokens.ScalarToken):
            yield from _scalar(text, token, path)


def _end(text: str, before: tokens.Token, token: tokens.Token, depth: int) -> str:
    """Why nothing can be understood from this token on; empty where all is well."""
    if depth > MOST_DEPTH:
        return "dit bestand is veel te diep genest."
    if isinstance(token, SPECIAL):
        return slips.special(_line(text, token), token.start_mark.column)
    first = isinstance(before, tokens.StreamStartToken)
    if isinstance(token, tokens.DocumentStartToken | tokens.DocumentEndToken) and not first:
        return "deze regel begint een tweede document. Wis ze: een bestand is er één."
    if isinstance(token, tokens.ScalarToken) and _runs_on(text, token):
        return slips.unclosed(_line(text, token))
    return ""


def _comments(text: str, before: tokens.Token, token: tokens.Token, path: str) -> Iterator[Fault]:
    """Comments that may be part of a sentence: YAML would cut it off there."""
    start = before.end_mark.index
    gap = text[start : token.start_mark.index]
    if "#" not in gap:
        return
    behind, _, below = gap.partition("\n")
    head = text[text.rfind("\n", 0, start) + 1 : start + max(behind.find("#"), 0)]
    announced = isinstance(before, ANNOUNCING) and isinstance(token, BEGUN)
    if "#" in behind and head.strip() and not announced:
        line = text.count("\n", 0, start) + 1
        yield Fault(path, line, "", slips.comment(head, behind[behind.index("#") :]))
    elif isinstance(before, tokens.ScalarToken) and before.plain:
        column = mended.parts(_line(text, before)).column
        for number, under in enumerate(below.split("\n"), start=before.end_mark.line + 2):
            if re.match(rf" {{{column + 1},}}#", under):
                yield Fault(path, number, "", slips.comment_below(_line(text, before)))


def _scalar(text: str, token: tokens.ScalarToken, path: str) -> Iterator[Fault]:
    written = text[token.start_mark.index : token.end_mark.index]
    if token.style in ("|", ">"):
        sign, hash_sign, rest = written.partition("\n")[0].partition("#")
        if hash_sign:
            head = _line(text, token)[: token.start_mark.column] + sign
            yield _fault(token, path, slips.comment(head, f"#{rest}"))
    elif token.plain and (item := ITEM.search(written)):
        line = token.start_mark.line + written.count("\n", 0, item.start()) + 2
        yield Fault(path, line, "", slips.item_in_text(item[0]))
    elif token.style == '"' and (slip := slips.escape(written)):
        at, message = slip
        line = token.start_mark.line + written.count("\n", 0, at) + 1
        yield Fault(path, line, "", message)


def _runs_on(text: str, token: tokens.ScalarToken) -> bool:
    """Whether a quote that was opened on one line took in fields that stand below it."""
    if token.style not in {'"', "'"}:
        return False
    column = mended.parts(_line(text, token)).column
    below = text[token.start_mark.index : token.end_mark.index].split("\n")[1:]
    return any(re.match(rf" {{0,{column}}}\S", line) for line in below)


def _line(text: str, token: tokens.Token) -> str:
    start = token.start_mark.index - token.start_mark.column
    return text[start:].partition("\n")[0]


def _fault(token: tokens.Token, path: str, message: str) -> Fault:
    return Fault(path, token.start_mark.line + 1, "", message)
