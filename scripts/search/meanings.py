"""What words mean, as the index tells it: the thesaurus of the site, and the glossary."""

from collections.abc import Mapping

from content.thesaurus import Thesaurus
from dutch import field_words
from dutch.words import words as words_of
from search.lexis import Lexis, content_words


def synonyms(thesaurus: Thesaurus, lexis: Lexis, number: Mapping[str, int]) -> list[list[str]]:
    """Each group as phrases of terms; not those of which no phrase stands on the site."""
    groups = [[_phrase(entry, lexis, number) for entry in group] for group in thesaurus]
    return [group for group in groups if any(_stands(phrase, number) for phrase in group)]


def _phrase(entry: str, lexis: Lexis, number: Mapping[str, int]) -> str:
    """An entry of a thesaurus or glossary as terms, of lemmas where the site tells those apart."""
    sharp = ((lexis.sharp(word), lexis.term(word)) for word in content_words(entry))
    return " ".join(lemma if lemma in number else term for lemma, term in sharp)


def _stands(phrase: str, number: Mapping[str, int]) -> bool:
    """Whether every term of a phrase is on the site."""
    return bool(phrase) and all(term in number for term in phrase.split())


def words(thesaurus: Thesaurus, lexis: Lexis, number: Mapping[str, int]) -> str:
    """Words with the terms of what they mean: "recruit,ronselen:rekrut,werf;leute,lol:plezier".

    A meaning that is not on the site stands for what the thesaurus says is the same.
    """
    same = [[_phrase(entry, lexis, number) for entry in group] for group in thesaurus]
    shown: dict[str, list[str]] = {}
    for group in field_words.groups():
        means = [_phrase(entry, lexis, number) for entry in group.means]
        wide = [other for own in means for names in same if own in names for other in names]
        found = [one for one in means if _stands(one, number)]
        found = found or [one for one in wide if _stands(one, number)]
        # Here words that say little by themselves count: "te ver" is not "ver".
        heads = [" ".join(words_of(entry)) for entry in group.words]
        if found:
            shown.setdefault(",".join(dict.fromkeys(found)), []).extend(heads)
    return ";".join(f"{','.join(dict.fromkeys(heads))}:{means}" for means, heads in shown.items())
