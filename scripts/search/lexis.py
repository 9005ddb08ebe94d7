"""The words of a site as the search knows them: each with its terms, and those that differ."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from content.thesaurus import Thesaurus
from dutch import field_words, lexicon
from dutch.words import STOPWORDS, stem, words
from search.places import Place

# Marks the postings of a lemma apart from those of a stem.
SENSE = "="


@dataclass
class Lexis:
    """Every word of the site, with its terms: its own first, then those of its parts."""

    terms_of: dict[str, list[str]] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    # Where words of the site share a term but not their lemma: the lemma of each form.
    senses: Mapping[str, str] = field(default_factory=dict)

    def alone(self, word: str) -> tuple[str, ...]:
        """The term of a word itself, and that of its lemma where it has one apart."""
        own = self.terms_of[word][0]
        return (own, self.senses[word] + SENSE) if word in self.senses else (own,)

    def term(self, word: str) -> str:
        """The term under which a word, or another form of it, is kept."""
        return self.forms.get(word) or stem(word)

    def sharp(self, word: str) -> str:
        """The term of its lemma, where words of the site share their stem with others."""
        return self.senses[word] + SENSE if word in self.senses else self.term(word)


def vocabulary(places: Sequence[Place], thesaurus: Thesaurus) -> frozenset[str]:
    """Every word that the site or its thesaurus holds, but for those that say nothing."""
    texts = [text for place in places for text in (place.title, place.text, place.around)]
    texts += [entry for group in thesaurus for entry in group]
    return _said(texts)


def _said(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(content_words, texts))


def foreign_words(places: Sequence[Place], thesaurus: Thesaurus) -> frozenset[str]:
    """The words that stand in texts in other languages only."""
    foreign = [each for each in places if each.tongue]
    said = _said(text for each in foreign for text in (each.title, each.text))
    others = [each for each in places if not each.tongue] if foreign else ()
    return said - vocabulary(others, thesaurus)


def lexis_of(
    known: frozenset[str], own: frozenset[str], foreign: frozenset[str] = frozenset()
) -> Lexis:
    """Of all words known, and of those that stand on the site itself.

    Of the `foreign` ones we know no forms: each is compared as it stands.
    """
    field = _said(entry for group in field_words.groups() for entry in group.words)
    found = lexicon.look_up(known - foreign, field)
    alone = {word: word for word in foreign if stem(word) != word}
    lexis = Lexis(forms={**found.irregular, **alone})
    lexis.terms_of = {word: [lexis.term(word)] for word in known}
    for word, parts in found.parts.items():
        lexis.terms_of[word] = list(dict.fromkeys(map(lexis.term, (word, *parts))))
    # Only where a word of the site is one of them: what it does not say needs no telling apart.
    own_terms = {lexis.terms_of[word][0] for word in own}
    lexis.senses = {
        form: lemma
        for lemma, forms in found.senses.items()
        if any(lexis.term(form) in own_terms for form in forms if form in known)
        for form in forms
    }
    return lexis


# Each word that was met, as it was met first; nothing in the place of one that says nothing.
_kept = dict.fromkeys(STOPWORDS, "")


# An index asks for the words of each text some times: for its vocabulary, its weights, its counts.
@lru_cache(maxsize=100_000)
def content_words(text: str) -> tuple[str, ...]:
    """The words of a text, but for those that say nothing. Each word is kept once."""
    found = words(text)
    return tuple(filter(None, map(_kept.setdefault, found, found)))
