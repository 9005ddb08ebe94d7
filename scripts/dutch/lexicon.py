"""What a Dutch dictionary adds to the rules: irregular forms, and where compounds divide.

The dictionary is simplemma's. It stays on this side: the browser gets the few words that the
site's own vocabulary needs.
"""

from collections.abc import Collection, Mapping
from functools import cache

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from dutch.words import RULES, STOPWORDS, stem, words

LEAST_PART = 3
# A short piece is often a word by chance only ("frag" and "ment", "omkade" and "ring"). It is less
# likely so beside a word that the site itself uses ("doel" and "groep").
LEAST_STRANGE_PART = 5
LEAST_STRANGE_NEIGHBOUR = 4
# Endings of forms that nobody types, and that would fill the table: "vrijwilligst", "adviesje".
RARE = ("st", "ste", "sten", "ster", "je", "jes")


@cache
def lemmas() -> Mapping[str, str]:
    """The dictionary: each form's lemma, both as `words` writes them.

    A lemma is either a verb or no longer than its form. This leaves out the feminine forms to
    which the dictionary leads some nouns.
    """
    found: dict[str, str] = {}
    for form, value in DefaultDictionaryFactory().get_dictionary("nl").items():
        one = _plain(form)
        other = _plain(value.decode() if isinstance(value, bytes) else value)
        if one and other and (other.endswith("n") or len(other) <= len(one)):
            found.setdefault(one, other)
    return found


def _plain(entry: str) -> str:
    """An entry as `words` writes it; nothing when it is not one word."""
    if entry.isascii() and entry.isalnum():
        return entry.lower()
    found = words(entry)
    return found[0] if len(found) == 1 else ""


def irregular(vocabulary: Collection[str]) -> dict[str, str]:
    """Forms whose own stem is not their lemma's, with that stem ("vond": "vind").

    Only for words that the vocabulary holds in some form.
    """
    terms = {stem(lemmas().get(word, word)) for word in vocabulary} | set(map(stem, vocabulary))
    # The first letter alone rules out much of the dictionary.
    begins = {term[0] for term in terms}
    likely = {
        form: stem(lemma)
        for form, lemma in lemmas().items()
        if lemma[0] in begins
        # A comparative is seldom one here: "ouder" is no older person but a parent.
        and form != f"{lemma}er"
        and form not in STOPWORDS
        and not form.endswith(RARE)
        and not (form.startswith("ge") and form.endswith("e"))
    }
    return {form: term for form, term in likely.items() if term in terms and stem(form) != term}


def parts(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The words of which a compound is made ("gezinscoaches": "gezin", "coaches"), or nothing.

    The last part is as long as can be; what stands before it may be a compound again.
    """
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
        head = word[cut:]
        for link in RULES["links"]:
            front = word[: cut - len(link)]
            if not word[:cut].endswith(link) or head in STOPWORDS:
                continue
            if _fit(front, head, vocabulary):
                return (front, head)
            if (
                head in vocabulary
                and len(front) > len(head)
                and (inner := parts(front, vocabulary))
            ):
                return (*inner, head)
    return ()


def _fit(front: str, head: str, vocabulary: Collection[str]) -> bool:
    """Whether two pieces are words: one of the site's own, or long enough and in the dictionary."""
    if front in STOPWORDS or len(front) < LEAST_PART:
        return False
    near = front in vocabulary or head in vocabulary
    least = LEAST_STRANGE_NEIGHBOUR if near else LEAST_STRANGE_PART
    return all(
        piece in vocabulary or (len(piece) >= least and piece in lemmas())
        for piece in (front, head)
    )
