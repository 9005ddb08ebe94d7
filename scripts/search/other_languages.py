"""What is said in other languages: an index for each, that the same engine reads.

Nothing is known here of how such a language changes its words, so they are compared as they stand,
without accents, capitals and vowel marks. Dutch answers are not touched by any of this.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from content import addresses
from project import classic_script
from search import pieces
from search.index import clip_row, tongues
from search.index_words import Index, IndexWords
from search.places import KINDS, Place
from search.postings import FIELDS, SCALE

# Letters of all scripts in use, without their punctuation. Chinese and Japanese have no spaces:
# there each sign is a word. As JavaScript reads it too.
LETTERS = (
    r"a-z0-9\u00df-\u02af\u0370-\u0559\u0560-\u0588\u05d0-\u05f2\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff"
    r"\u0750-\u077f\u08a0-\u0963\u0966-\u0e4e\u0e50-\u1360\u1369-\u166c\u1e00-\u1fff\uac00-\ud7ff"
)
RULES = {
    "marks": r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    r"\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]",
    "apostrophes": "['’‘`´ʼ]",
    "word": rf"[\u3040-\u30ff\u3400-\u9fff]|[{LETTERS}]+",
    "particles": "",
    "prepositions": "",
    # No word loses anything, and no question is known by how it opens.
    "participle": "^(?!)()()",
    "past": "^(?!)()",
    **dict.fromkeys(("initials", "address", "opening"), "(?!)"),
    "steps": [],
    "vowels": [],
    "links": [],
    "adverbs": [],
    "stopwords": [],
    "weak": [],
}
_MARKS, _APOSTROPHES, _WORD = (
    re.compile(str(RULES[name])) for name in ("marks", "apostrophes", "word")
)


def words(text: str) -> list[str]:
    """The words of a text as they are compared; overrides/search/words.js does the same."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower()
    return _WORD.findall(_APOSTROPHES.sub("", plain))


def scripts(code: str, places: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Classic scripts, by address: the last adds one language to `vbtcSearchLanguages`."""
    first = yield from pieces.of(build(places), f"{code}-")
    yield addresses.search_in(code), classic_script.add_written("vbtcSearchLanguages", code, first)


def build(places: Sequence[Place]) -> Index:
    """The index of moments, in the shape of `search.index.build`."""
    postings = _postings([Counter(words(place.title)) for place in places])
    clips = list({place.clip.id: place.clip for place in places if place.clip}.values())
    ids = {clip.id: number for number, clip in enumerate(clips)}
    moment = tuple(KINDS).index("moment")
    terms = sorted(postings)
    data = {
        "rules": RULES,
        "irregular": "",
        "senses": "",
        "synonyms": [],
        "glossary": "",
        "wishes": {},
        "words": " ".join(terms),
        "inside": [],
        "terms": "",
        "scale": SCALE,
        "kinds": [[kind, name] for kind, (name, _) in KINDS.items()],
        "audiences": [],
        "themes": [],
        "clips": [clip_row(clip, {}) for clip in clips],
        "places": [
            [moment, place.address, place.title, "", _at(place, ids), -1, 0] for place in places
        ],
        **tongues(clips),
    }
    # Before its places and weights how many places say it, as in our own index.
    rows = {term: [len(postings[term]) // 2, *postings[term]] for term in terms}
    found = {term: classic_script.literal(row) for term, row in rows.items()}
    # Each word is its own term.
    return Index(data, IndexWords({term: [term] for term in terms}, terms), found)


def _postings(texts: Sequence[Counter[str]]) -> Mapping[str, list[int]]:
    """Of each word the places that say it, as steps from the one before, each with its weight."""
    usual = sum(map(Counter.total, texts)) / max(1, len(texts))
    postings: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}
    _, much = FIELDS["title"]
    for at, text in enumerate(texts):
        length = 1 - much + much * text.total() / (usual or 1)
        for word, count in text.items():
            postings[word] += (at - last.get(word, 0), max(1, round(SCALE * count / length)))
            last[word] = at
    return postings


def _at(place: Place, ids: Mapping[str, int]) -> int:
    return ids[place.clip.id] if place.clip else -1
