"""The search index: what the browser needs to find a place, as a script that file:// may load."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from captions.languages import Language
from content import addresses
from content.clip import Clip
from content.thesaurus import Thesaurus
from dutch.words import RULES, stem
from project import classic_script
from search import meanings, pieces, postings
from search.index_words import Index, IndexWords, grouped
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
    """The index of all places as classic scripts, by address: the last sets `vbtcSearchIndex`.

    `others` are the languages that have an index of their own.
    """
    named = [[each.code, each.name, each.dir, addresses.search_in(each.code)] for each in others]
    index = build(places, thesaurus)
    index.data.update({"languages": named} if named else {})
    first = yield from pieces.of(index)
    yield addresses.SEARCH_INDEX, classic_script.assign_written("vbtcSearchIndex", first)


def build(places: Sequence[Place], thesaurus: Thesaurus) -> Index:
    """The index; overrides/search/ says how it is read."""
    own = vocabulary(places, ())
    every = own | vocabulary((), thesaurus)
    lexis = lexis_of(every, own, foreign_words(places, thesaurus))
    found = postings.of_terms(places, lexis)
    words, others = _words(lexis, found)
    of = {place.clip.id: place.clip for place in places if place.clip}
    named = (theme for clip in of.values() for theme in clip.themes)
    themes = _places_of([*(place.theme for place in places if place.theme), *named])
    clips = _places_of(of)
    data = {
        "rules": RULES,
        "wishes": WISHES,
        "irregular": grouped(words.irregular),
        "senses": grouped(words.senses),
        "synonyms": meanings.synonyms(thesaurus, lexis, words.number),
        "glossary": meanings.words(thesaurus, lexis, words.number),
        "words": " ".join(words.terms_of),
        "inside": _inside(words),
        "terms": " ".join(others),
        "scale": postings.SCALE,
        "kinds": [[kind, name] for kind, (name, _) in KINDS.items()],
        "audiences": AUDIENCE_BITS,
        "themes": list(themes),
        "clips": [clip_row(clip, themes) for clip in of.values()],
        "places": [_row(place, clips, themes) for place in places],
        **tongues(of.values()),
    }
    return Index(data, words, found)


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


def _words(lexis: Lexis, found: Collection[str]) -> tuple[IndexWords, list[str]]:
    """The words of an index with these terms, and those of the terms that are no word's own."""
    known = sorted(word for word, (own, *_) in lexis.terms_of.items() if own in found)
    terms_of = {word: [term for term in lexis.terms_of[word] if term in found] for word in known}
    owned = dict.fromkeys(own for own, *_ in terms_of.values())
    others = sorted(term for term in found if term not in owned)
    return IndexWords(terms_of, [*owned, *others], _irregular(lexis), lexis.senses), others


def _irregular(lexis: Lexis) -> dict[str, str]:
    """Irregular forms with their term.

    Not what is regular but for its ending ("borgde"), which overrides/search/spoken.js takes off;
    unless it stands on the site, for its words have the same term there as here, or is a form of
    one lemma of several.
    """
    told: dict[str, str] = {}
    for form, term in lexis.forms.items():
        found = PAST.match(form)
        told_apart = form in lexis.terms_of or form in lexis.senses
        if told_apart or not found or stem(found[1]) != term:
            told[form] = term
    return told


def _inside(words: IndexWords) -> list[tuple[int, list[int]]]:
    """The compounds among its words, by number, each with the terms of its parts."""
    return [
        (at, [words.number[term] for term in inside])
        for at, (_, *inside) in enumerate(words.terms_of.values())
        if inside
    ]


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
