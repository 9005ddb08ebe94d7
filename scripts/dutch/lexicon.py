"""What a Dutch dictionary adds to the rules: irregular forms, and where compounds divide.

The browser gets the few words that the site's own vocabulary needs.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dutch.dictionary import known
from dutch.typed_forms import is_typed
from dutch.words import RULES, STOPWORDS, stem

LEAST_PART = 3
# A short piece is often a word by chance only ("frag" and "ment", "omkade" and "ring"). It is less
# likely so beside a word that the site itself uses ("doel" and "groep").
LEAST_STRANGE_PART = 5
LEAST_STRANGE_NEIGHBOUR = 4
LEAST_BEFORE_STOP = 7
# Endings of forms that are seldom typed, and have the stem of their lemma.
PARTICIPLE = ("nd", "nde", "ere", "ers", "ke", "kes")
# A word that is not the site's own but has so long a stem in common is of the same family.
SURE = 5
_SEPARABLE = re.compile(rf"^({RULES['particles']})(.{{3,}}n)$")


@dataclass(frozen=True)
class Findings:
    """What the dictionary adds to a vocabulary: other forms of its words, and parts of compounds.

    `irregular` are forms whose stem is not their lemma's, with that stem. `senses` are the lemmas
    that share their stem with another ("vorming" and "vormen"), with the forms of each.
    """

    irregular: Mapping[str, str]
    parts: Mapping[str, Sequence[str]]
    senses: Mapping[str, Sequence[str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def look_up(vocabulary: frozenset[str], field: frozenset[str] = frozenset()) -> Findings:
    """Look all words of a site up, which takes a few tenths of a second.

    Words of the `field` are not its own: they are only told apart from those.
    """
    found = {word: parts(word, vocabulary) for word in vocabulary}
    forms = irregular(vocabulary)
    compounds = {word: of for word, of in found.items() if of}
    shared = senses(vocabulary | field, forms)
    return Findings(forms, compounds, shared)


def senses(vocabulary: Collection[str], forms: Mapping[str, str]) -> dict[str, list[str]]:
    """The lemmas of a vocabulary that share their term with another, each with its own forms.

    `forms` says the term of a form that is irregular. A word that the dictionary does not know,
    such as a name, is a lemma itself.
    """
    by_term: dict[str, list[str]] = {}
    for word in sorted(vocabulary):
        by_term.setdefault(forms.get(word) or stem(word), []).append(word)
    found: dict[str, list[str]] = {}
    # Most terms have one word only, and so one lemma.
    for words in (words for words in by_term.values() if len(words) > 1):
        shared: dict[str, list[str]] = {}
        for word in words:
            shared.setdefault(_sense(word, vocabulary), []).append(word)
        found |= shared if len(shared) > 1 else {}
    taken = {word for own in found.values() for word in own}
    for lemma, own in found.items():
        own.extend(
            form
            for form in known().forms(lemma)
            if form not in taken and is_typed(form, lemma) and not form.endswith(PARTICIPLE)
        )
    return {lemma: sorted(own) for lemma, own in sorted(found.items())}


def _sense(word: str, vocabulary: Collection[str]) -> str:
    """The lemma of a word. That of a noun that is also a form of a verb is the verb: "tip".

    A plural that the dictionary does not know is its singular, where that stands on the site.
    """
    singles = [word.removesuffix(ending) for ending in ("s", "en") if word.endswith(ending)]
    if word not in known():
        word = next((single for single in singles if single in vocabulary), word)
    lemma = known().lemma(word)
    verb = known().lemma(lemma)
    return verb if len(verb) > len(lemma) else lemma


def irregular(vocabulary: Collection[str]) -> dict[str, str]:
    """Forms whose own stem is not their lemma's, with that stem ("vond": "vind").

    Only for words that the vocabulary holds in some form.
    """
    own = {*map(known().lemma, vocabulary)}
    terms = {*map(stem, vocabulary), *map(stem, own)}
    found = {
        form: term
        for term in terms
        for lemma, forms in known().odd(term)
        if lemma in own or len(term) >= SURE
        for form in forms
    }
    return found | dict(_participles(own))


def _participles(own: Collection[str]) -> Iterator[tuple[str, str]]:
    """Of verbs with a particle the past participle: the dictionary lacks many ("vastgelegd")."""
    verbs = [(verb, *found.groups()) for verb in own if (found := _SEPARABLE.match(verb))]
    for verb, particle, base in verbs:
        for form in known().forms(base):
            is_participle = form.startswith("ge") and form.endswith(("d", "t", "en"))
            if is_participle and stem(particle + form) != stem(verb):
                yield particle + form, stem(verb)


def parts(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The words of which a compound is made ("gezinscoaches": "gezin", "coaches"), or nothing.

    The last part is as long as can be; what stands before it may be a compound again.
    """
    for front, link, head in _cuts(word, vocabulary):
        if head in STOPWORDS:
            # "Terechtkan": what stands before a verb that says little.
            if not link and len(front) >= LEAST_BEFORE_STOP and front in known():
                return (front,)
        elif _fit(front, head, vocabulary):
            return (front, head)
        elif len(front) > len(head) and head in vocabulary and (of := parts(front, vocabulary)):
            return (*of, head)
    return ()


def _cuts(word: str, vocabulary: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Where a word may be cut: what stands before, what links the two, and a head that is one."""
    strange = known().ends(word)
    for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
        head = word[cut:]
        is_own = head in vocabulary or head in STOPWORDS
        if is_own or (len(head) >= LEAST_STRANGE_NEIGHBOUR and head in strange):
            before = word[:cut]
            for link in RULES["links"]:
                if before.endswith(link):
                    yield before.removesuffix(link), link, head


def _fit(front: str, head: str, vocabulary: Collection[str]) -> bool:
    """Whether two pieces are words: one of the site's own, or long enough and in the dictionary."""
    if front in STOPWORDS or len(front) < LEAST_PART:
        return False
    near = front in vocabulary or head in vocabulary
    least = LEAST_STRANGE_NEIGHBOUR if near else LEAST_STRANGE_PART
    return _is_piece(front, vocabulary, least) and _is_piece(head, vocabulary, least)


def _is_piece(piece: str, vocabulary: Collection[str], least: int) -> bool:
    return piece in vocabulary or (len(piece) >= least and piece in known())
