"""Which Dutch sentences advise: an order, or words with which people tell what is well to do.

Rules of the language, for who looks for tips in what was said; not every hit is one.
"""

import re

from dutch.dictionary import known
from dutch.words import STOPWORDS

# What one must, can best, or had better do; to whom is said by "je", "we" and the like.
WHO = r"(?:je|jij|u|we|wij|jullie|men)"
WELL = r"(?:er |het |dat |dan )?(?:best|beter|gerust)"
SAID = re.compile(
    rf"\b(?:{WHO} (?:moet|moeten|hoeft|hoeven|mag|zou)|(?:moet|moeten|mag|zou) {WHO}"
    rf"|{WHO} (?:kan|kunt|kunnen|doet) {WELL}|(?:kan|kunt|kunnen|doe|doet) {WHO} {WELL}"
    r"|probeer|zorg (?:er|dat|voor|dan|altijd|eerst|ook|zeker|goed)|let (?:er )?(?:goed )?op"
    r"|vergeet (?:zeker )?niet|het is (?:\w+ )?(?:belangrijk|nuttig|zinvol|nodig|aan te raden)"
    r"|(?:mijn|onze|een) (?:tip|raad)|raad ik|raden we|ik raad|we raden|het helpt (?:om|als|dat)"
    r"|ga na|hou(?:d)? rekening)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What stands before an order without being part of it.
OPENING = re.compile(r"dus|en|maar|of|ja|nee|oké|eerst|daarom|ook|dan")
# Behind an order stands no one who does it, and no other verb.
NO_ORDER = re.compile(
    r"ik|hij|wij|we|u|is|was|zijn|waren|wordt|worden|heeft|had|kan|kunnen|moet|moeten|mag|mogen|"
    r"zal|zou|gaat|komt|doet|en|of"
)
# Verbs too, as the dictionary has it, and nearly always something else.
SELDOM = re.compile(r"dank|weer|mis|tijd|graag|been|meer|jammer|elke|ach|nou|hee")
# Of the words that no search looks at, only these begin an order; "wees" has lost its ending.
SHORT = re.compile(r"ga|hou|doe|zie|laat|geef|maak|blijf|zet|zeg|wees|neem|stel")


def advises(sentence: str) -> bool:
    """Whether a sentence seems to advise. A question does not."""
    if sentence.rstrip().endswith("?"):
        return False
    return bool(SAID.search(sentence)) or _orders(WORD.findall(sentence.lower()))


def _orders(words: list[str]) -> bool:
    """Whether a sentence begins with an order: "Spreek af …", "Geef elkaar …"."""
    while words and OPENING.fullmatch(words[0]):
        words = words[1:]
    if len(words) < 3 or SELDOM.fullmatch(words[0]) or NO_ORDER.fullmatch(words[1]):
        return False
    if SHORT.fullmatch(words[0]):
        return True
    return words[0] not in STOPWORDS and _is_stem_of_verb(words[0])


def _is_stem_of_verb(word: str) -> bool:
    """Whether a word is a verb without its ending: "spreek" of "spreken".

    Of one that is a noun too ("vraag"), the dictionary knows the noun: there the form with -t
    tells the verb.
    """
    forms = _infinitives(word)
    whole = {known().lemma(form) for form in forms if form in known()}
    return bool(whole & set(forms)) or (word in whole and f"{word}t" in known())


def _infinitives(stem: str) -> list[str]:
    """How the whole verb of a stem may be written."""
    if stem.endswith(("a", "e", "ie", "ou", "ij")):
        return [f"{stem}n", f"{stem}an", f"{stem}den"]
    found = [f"{stem}en", f"{stem}{stem[-1]}en"]
    if single := re.fullmatch(r"(.*[^aeiou])?([aeou])\2([^aeiou])", stem):
        found.append(f"{single[1] or ''}{single[2]}{single[3]}en")
    for last, soft in (("f", "v"), ("s", "z")):
        if stem.endswith(last):
            found += [f"{each[:-3]}{soft}en" for each in found if each.endswith(f"{last}en")]
    return found
