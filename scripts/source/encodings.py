"""The text in a file of others, whatever program saved it."""

import codecs
import re

MARK = "\ufeff"
# The longer ones first: that of UTF-16 is how the one of UTF-32 begins.
MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Every file begins with a sign of one byte, beside which others have zeros.
ZEROS = {
    rb"\0\0\0[^\0]": "utf-32-be",
    rb"[^\0]\0\0\0": "utf-32-le",
    rb"\0[^\0]": "utf-16-be",
    rb"[^\0]\0": "utf-16-le",
}
END = "\x00\x1a"


def decoded(raw: bytes, before_unicode: str = "cp1252") -> str:
    r"""The text of a file, its lines ended by \n: UTF-8, -16, -32, or as before there was Unicode.

    Windows-1252 has five signs that stand for nothing; those become U+FFFD.
    """
    known = next((name for mark, name in MARKS.items() if raw.startswith(mark)), "")
    known = known or next((name for begin, name in ZEROS.items() if re.match(begin, raw)), "")
    text = raw.decode(known, errors="replace") if known else _eight_bits(raw, before_unicode)
    return re.sub(r"\r\n?", "\n", text).rstrip(END + "\n")


def _eight_bits(raw: bytes, before_unicode: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if not before_unicode.startswith("cp125"):
        return raw.decode(before_unicode, errors="replace")
    # Two files that were put together have lines of both kinds. By accident hardly any line of the
    # one is one of the other.
    lines = re.split(rb"(?<=[\r\n])", raw.removeprefix(codecs.BOM_UTF8))
    return "".join(_line(line, before_unicode) for line in lines)


def _line(line: bytes, before_unicode: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(before_unicode, errors="replace")
