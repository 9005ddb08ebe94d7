"""The search index: what the browser needs to find a place, as a script that file:// may load."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from captions.languages import Language
from content import addresses
from content.clip import Clip
from content.thesaurus import Thesaurus
from dutch.words import RULES, stem
from project import classic_script
from search import meanings, pieces, postings
from search.lexis import Lexis, foreign_words, lexis_of, vocabulary
from search.places import KINDS, WISHES, Place
from source.fields import AUDIENCES

AUDIENCE_BITS = tuple(AUDIENCES)
KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}

# The past of regular verbs: "bekostigd", "borgde", "opgevolgde".
PAST = re.compile(RULES["past"])


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
    found = postings.of_terms(places, lexis)
    known = sorted(word for word, (own, *_) in lexis.terms_of.items() if own in found)
    owned = dict.fromkeys(lexis.terms_of[word][0] for word in known)
    others = sorted(found.keys() - owned.keys())
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
        "postings": [found[term] for term in terms],
        "scale": postings.SCALE,
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
