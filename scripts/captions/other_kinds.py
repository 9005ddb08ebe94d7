"""Files that hold no captions that we read: what they are by how they begin, and what to do.

Programs write captions in many kinds, and people give a file another name to make it fit.
"""

import re

from source import encodings

# By how programs end their names; the site's own two kinds are none of them.
ENDINGS = (".ass", ".ssa", ".sbv", ".ttml", ".dfxp", ".lrc", ".sub", ".smi", ".scc", ".stl")
SAVE = "Bewaar de ondertitels in je programma als WebVTT (.vtt) of SubRip (.srt)."
# Kinds that are no text, by their first bytes.
BYTES = {
    rb"PK\x03\x04|\xd0\xcf\x11\xe0": "een Word-bestand of een zip",
    rb"%PDF": "een pdf",
    rb"\d{3}STL\d\d\.\d\d": "EBU STL, voor televisie",
    rb"\x1aE\xdf\xa3|.{4}ftyp": "een film",
}
# Kinds of text, by how the first line with words begins.
WORDS = {
    r"\{\\rtf": "opgemaakte tekst (RTF), zoals van Word",
    r"\[script info\]": "ASS, met opmaak",
    r"<sami\b": "SAMI, van vroeger",
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?tt\b": "TTML (of DFXP)",
    r"<\?xml|<\w+[^>]*xmlns=": "XML",
    r"<!doctype html|<html": (
        "een webpagina, zoals je die krijgt als je eerst moest aanmelden. Download het bestand dan "
        "opnieuw"
    ),
    r"scenarist_scc": "SCC, voor televisie",
    r"\{\d+\}\{\d+\}": "MicroDVD, dat beelden telt in plaats van seconden",
    r"\d+:\d\d:\d\d\.\d+,\d+:\d\d:\d\d\.\d+[ \t]*$": "SBV, van YouTube",
    r"\[(?:(?:ar|ti|al|by|re|ve|la|length|offset):[^\]\n]*|\d+:\d\d[:.\d]*)\]": (
        "LRC, of tekst met tijden tussen haken"
    ),
    r"[\[{]\s*(?:[\"{]|$)": "JSON, voor programma’s",
}
OF_BYTES = {re.compile(begin, re.DOTALL): kind for begin, kind in BYTES.items()}
OF_WORDS = {
    re.compile(rf"\s*(?:{begin})", re.IGNORECASE | re.MULTILINE | re.DOTALL): kind
    for begin, kind in WORDS.items()
}
# Captions have times, whatever their kind.
TIME = re.compile(r"\d\s*[:：]\s*\d")


def told(raw: bytes) -> str:
    """What the bytes of a file are instead of captions, and what to do; empty when they may be.

    >>> told(b"%PDF-1.7").partition(". ")[0]
    'dit is een pdf'
    """
    if not raw.strip():
        return "dit bestand is leeg. Bewaar de ondertitels opnieuw."
    text = encodings.decoded(raw).lstrip(encodings.MARK)
    if text.startswith("WEBVTT"):
        return ""
    if kind := _kind(raw, text):
        return f"dit is {kind}. {SAVE}"
    if TIME.search(text):
        return ""
    return (
        "hierin staan geen tijden, alleen woorden. Boven elke ondertitel hoort van wanneer tot "
        "wanneer hij te zien is: 00:01:05.000 --> 00:01:08.000."
    )


def _kind(raw: bytes, text: str) -> str:
    """What a file is by how it begins; empty for what it does not say."""
    of_bytes = (kind for begin, kind in OF_BYTES.items() if begin.match(raw))
    of_words = (kind for begin, kind in OF_WORDS.items() if begin.match(text))
    return next(iter((*of_bytes, *of_words)), "")
