"""The search index: what the browser needs to find a place, as a script that file:// may load.

Ranking is BM25F (Zaragoza et al., TREC 2004): the weights of a word's fields are added up before
they saturate. What can be known beforehand is counted here; the browser does the rest.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import sub

from captions.languages import Language
from content import addresses
from content.clip import Clip
from content.thesaurus import Thesaurus
from dutch.words import RULES, stem
from project import classic_script
from search import meanings, pieces
from search.lexis import Lexis, content_words, foreign_words, lexis_of, vocabulary
from search.places import KINDS, WISHES, Place
from source.fields import AUDIENCES

# How much a word weighs in each field, and (b in BM25F) how much a field's length matters.
FIELDS = {"title": (1.3, 0.4), "text": (1.0, 0.6), "around": (0.5, 0.3)}
AROUND = "around"
# The title of a fragment, a page or a section says what all of it is about.
HEADING = 2.5
# A word inside a compound says less than the word alone.
INSIDE = 0.5
# Weights are whole numbers in the index: so many to one.
SCALE = 20
AUDIENCE_BITS = tuple(AUDIENCES)
KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}

# The past of regular verbs: "bekostigd", "borgde", "opgevolgde".
PAST = re.compile(RULES["past"])

# How many places say a term themselves, for what is around them makes a word no commoner; and then
# each place that holds it, followed by its weight there. First of those stands what is no place.
Postings = list[float]
NOWHERE = [-1, 0.0]


def scripts(
    places: Sequence[Place],
    thesaurus: Thesaurus,
    others: Sequence[Language] = (),
) -> Iterator[tuple[str, str]]:
    """The index of all places as classic scripts, by address: the first sets `vbtcSearchIndex`.

    `others` are the languages that have an index of their own.
    """
    named = [[each.code, each.name, each.dir, addresses.search_in(each.code)] for each in others]
    data = build(places, thesaurus) | ({"languages": named} if named else {})
    first, more = pieces.cut(data) if pieces.is_large(data) else (data, [])
    yield addresses.SEARCH_INDEX, classic_script.assign("vbtcSearchIndex", first)
    yield from more


def build(places: Sequence[Place], thesaurus: Thesaurus) -> dict[str, object]:
    """The index as plain data; overrides/search/ says how it is read."""
    own = vocabulary(places, ())
    every = own | vocabulary((), thesaurus)
    lexis = lexis_of(every, own, foreign_words(places, thesaurus))
    postings = _postings(places, lexis)
    known = sorted(word for word, (own, *_) in lexis.terms_of.items() if own in postings)
    owned = dict.fromkeys(lexis.terms_of[word][0] for word in known)
    others = sorted(postings.keys() - owned.keys())
    terms = [*owned, *others]
    number = {term: index for index, term in enumerate(terms)}
    of = {place.clip.id: place.clip for place in places if place.clip}
    named = (theme for clip in of.values() for theme in clip.themes)
    themes = _places_of([*(place.theme for place in places if place.theme), *named])
    clips = _places_of(of)
    return {
        "rules": RULES,
        "wishes": WISHES,
        "irregular": _irregular(lexis),
        "senses": _senses(lexis, number),
        "synonyms": meanings.synonyms(thesaurus, lexis, number),
        "glossary": meanings.words(thesaurus, lexis, number),
        "words": " ".join(known),
        "inside": _inside(known, lexis, number),
        "terms": " ".join(others),
        # Each goes as its numbers come: a thousand fragments have half a million of them.
        "postings": [_whole(postings.pop(term)) for term in terms],
        "scale": SCALE,
        "kinds": [[kind, name] for kind, (name, _) in KINDS.items()],
        "audiences": AUDIENCE_BITS,
        "themes": list(themes),
        "clips": [clip_row(clip, themes) for clip in of.values()],
        "places": [_row(place, clips, themes) for place in places],
        **tongues(of.values()),
    }


def clip_row(clip: Clip, themes: Mapping[str, int]) -> list[object]:
    """A clip as the browser gets it; last the code of its language, where that is not Dutch."""
    own = [themes[theme] for theme in clip.themes if theme in themes]
    return [clip.id, clip.title, own, *([clip.language] if clip.tongue else [])]


def tongues(clips: Iterable[Clip]) -> dict[str, object]:
    """What the other languages of clips are called, and which way they are written."""
    found = {clip.language: clip.tongue for clip in clips if clip.tongue}
    told = {code: (tongue.name, tongue.dir) for code, tongue in sorted(found.items())}
    return {"tongues": told} if told else {}


def _places_of(names: Iterable[str]) -> dict[str, int]:
    """Each name once, with the place (from 0) of its first appearance among the others."""
    return {name: index for index, name in enumerate(dict.fromkeys(names))}


def _postings(places: Sequence[Place], lexis: Lexis) -> dict[str, Postings]:
    """Of each term the places that hold it, each with the weight of all its fields there.

    A thousand fragments have half a million of them. So each word leads to the postings of its
    terms at once, and a place that is there already is known by being the last one.
    """
    fields = [{name: content_words(getattr(place, name)) for name in FIELDS} for place in places]
    average = {name: _average(row[name] for row in fields) for name in FIELDS}
    found: dict[str, Postings] = defaultdict(lambda: [0, *NOWHERE])
    # Of each word the postings of its own terms, and those of its parts.
    of_word = {
        word: (
            *((found[term], False) for term in lexis.alone(word)),
            *((found[term], True) for term in inside),
        )
        for word, (_, *inside) in lexis.terms_of.items()
    }
    for number, (place, row) in enumerate(zip(places, fields, strict=True)):
        headed = _is_headed(place)
        for name, words in row.items():
            weights = _weights(name, len(words), average[name] or 1, headed=headed)
            says = name != AROUND
            for postings, is_part in chain.from_iterable(map(of_word.__getitem__, words)):
                if postings[-2] == number:
                    postings[-1] += weights[is_part]
                else:
                    postings.extend((number, weights[is_part]))
                    postings[0] += says
    return {term: postings for term, postings in found.items() if postings[-2:] != NOWHERE}


def _average(texts: Iterable[Sequence[str]]) -> float:
    """The usual length in words of a field, where it is not empty."""
    lengths = [len(text) for text in texts if text]
    return sum(lengths) / max(1, len(lengths))


def _weights(name: str, count: int, usual: float, *, headed: bool) -> tuple[float, float]:
    """What a word weighs in a field of so many words, and what a word inside it does."""
    boost, b = FIELDS[name]
    factor = boost * (HEADING if headed and name == "title" else 1)
    weight = factor / (1 - b + b * count / usual)
    return weight, weight * INSIDE


def _is_headed(place: Place) -> bool:
    # What the first page is called says where it stands: "Start".
    if place.address == addresses.HOME:
        return False
    return place.kind in {"fragment", "pagina"} or (place.kind == "verslag" and not place.clip)


def _irregular(lexis: Lexis) -> str:
    """Irregular forms by term: "vind vond vonden;spreek sprak".

    Not what is regular but for its ending ("borgde"), which overrides/search/spoken.js takes off;
    unless it stands on the site, for its words have the same term there as here, or is a form of
    one lemma of several.
    """
    groups: dict[str, list[str]] = {}
    for form, term in sorted(lexis.forms.items()):
        found = PAST.match(form)
        told_apart = form in lexis.terms_of or form in lexis.senses
        if told_apart or not found or stem(found[1]) != term:
            groups.setdefault(term, []).append(form)
    return ";".join(f"{term} {' '.join(forms)}" for term, forms in sorted(groups.items()))


def _senses(lexis: Lexis, number: Mapping[str, int]) -> str:
    """Forms by lemma, as _irregular: "vormen vormt gevormd;vorming vormingen"."""
    groups: dict[str, list[str]] = {}
    for form, lemma in sorted(lexis.senses.items()):
        groups.setdefault(lemma, []).append(form)
    return ";".join(f"{lemma} {' '.join(forms)}" for lemma, forms in sorted(groups.items()))


def _inside(
    known: Sequence[str], lexis: Lexis, number: Mapping[str, int]
) -> list[tuple[int, list[int]]]:
    """The compounds among some words, by number, each with the terms of its parts."""
    parts = (lexis.terms_of[word][1:] for word in known)
    found = ([number[term] for term in terms if term in number] for terms in parts)
    return [(index, terms) for index, terms in enumerate(found) if terms]


def _whole(postings: Postings) -> Postings:
    """As the browser gets them: whole weights, and each place as its distance from the last."""
    held, _, _, *rest = postings
    places = rest[::2]
    rest[2::2] = map(sub, places[1:], places)
    rest[1::2] = [round(weight * SCALE) or 1 for weight in rest[1::2]]
    return [held, *rest]


def _row(place: Place, clips: Mapping[str, int], themes: Mapping[str, int]) -> list[object]:
    audience = sum(1 << AUDIENCE_BITS.index(name) for name in place.audience)
    return [
        KIND_NUMBERS[place.kind],
        place.address,
        place.title,
        place.text,
        clips[place.clip.id] if place.clip else -1,
        themes[place.theme] if place.theme else -1,
        audience,
        *([place.tongue.code] if place.tongue else []),
    ]
