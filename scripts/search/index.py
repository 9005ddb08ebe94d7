"""The search index: what the browser needs to find a place, as a script that file:// may load.

Ranking is BM25F (Zaragoza et al., TREC 2004): the weights of a word's fields are added up before
they saturate. What can be known beforehand is counted here; the browser does the rest.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from captions.languages import Language
from content import addresses
from content.thesaurus import Thesaurus
from dutch import lexicon
from dutch.words import RULES, STOPWORDS, stem, words
from project import classic_script
from search.places import KINDS, Place
from source.fields import AUDIENCES

# How much a word weighs in each field, and (b in BM25F) how much a field's length matters.
FIELDS = {"title": (1.3, 0.4), "text": (1.0, 0.6), "around": (0.5, 0.3)}
# The title of a fragment, a page or a section says what all of it is about.
HEADING = 2.5
# A word inside a compound says less than the word alone.
INSIDE = 0.5
# Weights are whole numbers in the index: so many to one.
SCALE = 20
AUDIENCE_BITS = tuple(AUDIENCES)

Fields = Mapping[str, list[str]]
LookUp = Callable[[frozenset[str]], lexicon.Findings]


@dataclass
class _Lexis:
    """Every word of the site, with its terms: its own first, then those of its parts."""

    terms_of: dict[str, list[str]] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)

    def term(self, word: str) -> str:
        """The term under which a word, or another form of it, is kept."""
        return self.forms.get(word) or stem(word)


def script(
    places: Sequence[Place],
    thesaurus: Thesaurus,
    look_up: LookUp = lexicon.look_up,
    others: Sequence[Language] = (),
) -> str:
    """The index of all places as a classic script, which sets `vbtcSearchIndex`.

    `others` are the languages that have an index of their own.
    """
    named = [[each.code, each.name, each.dir, addresses.search_in(each.code)] for each in others]
    data = build(places, thesaurus, look_up) | ({"languages": named} if named else {})
    return classic_script.assign("vbtcSearchIndex", data)


def build(
    places: Sequence[Place], thesaurus: Thesaurus, look_up: LookUp = lexicon.look_up
) -> dict[str, object]:
    """The index as plain data; overrides/search/ says how it is read."""
    lexis = _lexis(vocabulary(places, thesaurus), look_up)
    postings = _postings(places, lexis)
    terms = sorted(postings)
    number = {term: index for index, term in enumerate(terms)}
    known = sorted(word for word, (own, *_) in lexis.terms_of.items() if own in number)
    of = {place.clip.id: place.clip for place in places if place.clip}
    named = (theme for clip in of.values() for theme in clip.themes)
    themes = list(dict.fromkeys([*(place.theme for place in places if place.theme), *named]))
    return {
        "rules": RULES,
        "irregular": _irregular(lexis),
        "synonyms": _synonyms(thesaurus, lexis, number),
        "words": " ".join(known),
        "wordTerms": [_numbers(lexis.terms_of[word], number) for word in known],
        "terms": " ".join(terms),
        "postings": [_deltas(postings[term]) for term in terms],
        "scale": SCALE,
        "kinds": [[kind, name] for kind, (name, _) in KINDS.items()],
        "audiences": AUDIENCE_BITS,
        "themes": themes,
        "clips": [
            [clip, of[clip].title, [themes.index(t) for t in of[clip].themes]] for clip in of
        ],
        "places": [_row(place, list(of), themes) for place in places],
    }


def vocabulary(places: Sequence[Place], thesaurus: Thesaurus) -> frozenset[str]:
    """Every word that the site or its thesaurus holds, but for those that say nothing."""
    texts = [text for place in places for text in (place.title, place.text, place.around)]
    texts += [entry for group in thesaurus for entry in group]
    return frozenset(word for text in texts for word in words(text)) - STOPWORDS


def _lexis(known: frozenset[str], look_up: LookUp) -> _Lexis:
    found = look_up(known)
    lexis = _Lexis(forms=found.irregular)
    for word in known:
        own = (word, *found.parts.get(word, ()))
        lexis.terms_of[word] = list(dict.fromkeys(map(lexis.term, own)))
    return lexis


def _postings(places: Sequence[Place], lexis: _Lexis) -> dict[str, list[tuple[int, int]]]:
    """For each term the places that hold it, with its weight there."""
    fields = [{name: _content_words(getattr(place, name)) for name in FIELDS} for place in places]
    average = {name: _average(row[name] for row in fields) for name in FIELDS}
    postings: dict[str, list[tuple[int, int]]] = {}
    for index, (place, row) in enumerate(zip(places, fields, strict=True)):
        for term, weight in _weights(row, average, lexis, headed=_is_headed(place)).items():
            postings.setdefault(term, []).append((index, max(1, round(weight * SCALE))))
    return postings


def _average(texts: Iterable[list[str]]) -> float:
    """The usual length in words of a field, where it is not empty."""
    lengths = [len(text) for text in texts if text]
    return sum(lengths) / max(1, len(lengths))


def _weights(
    row: Fields, average: Mapping[str, float], lexis: _Lexis, *, headed: bool
) -> dict[str, float]:
    """The weight of every term of one place: of all its fields together."""
    weights: dict[str, float] = defaultdict(float)
    for name, (boost, b) in FIELDS.items():
        factor = boost * (HEADING if headed and name == "title" else 1)
        length = 1 - b + b * len(row[name]) / (average[name] or 1)
        for word in row[name]:
            own, *inside = lexis.terms_of[word]
            weights[own] += factor / length
            for term in inside:
                weights[term] += factor * INSIDE / length
    return weights


def _is_headed(place: Place) -> bool:
    return place.kind in {"fragment", "pagina"} or (place.kind == "verslag" and not place.clip)


def _content_words(text: str) -> list[str]:
    return [word for word in words(text) if word not in STOPWORDS]


def _irregular(lexis: _Lexis) -> str:
    """Irregular forms by term: "vind vond vonden;spreek sprak"."""
    groups: dict[str, list[str]] = {}
    for form, term in sorted(lexis.forms.items()):
        groups.setdefault(term, []).append(form)
    return ";".join(f"{term} {' '.join(forms)}" for term, forms in sorted(groups.items()))


def _synonyms(thesaurus: Thesaurus, lexis: _Lexis, number: Mapping[str, int]) -> list[list[str]]:
    """Each group as phrases of terms; not those of which no phrase stands on the site."""
    groups = [
        [" ".join(map(lexis.term, _content_words(entry))) for entry in group] for group in thesaurus
    ]
    return [group for group in groups if any(all(t in number for t in p.split()) for p in group)]


def _numbers(terms: Collection[str], number: Mapping[str, int]) -> int | list[int]:
    known = [number[term] for term in terms if term in number]
    return known[0] if len(known) == 1 else known


def _deltas(postings: Sequence[tuple[int, int]]) -> list[int]:
    """Places and weights in turn; each place as its distance from the one before."""
    flat: list[int] = []
    last = 0
    for index, weight in postings:
        flat += (index - last, weight)
        last = index
    return flat


def _row(place: Place, clips: Sequence[str], themes: Sequence[str]) -> list[object]:
    audience = sum(1 << AUDIENCE_BITS.index(name) for name in place.audience)
    return [
        tuple(KINDS).index(place.kind),
        place.address,
        place.title,
        place.text,
        clips.index(place.clip.id) if place.clip else -1,
        themes.index(place.theme) if place.theme else -1,
        audience,
    ]
