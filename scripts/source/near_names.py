"""What an editor probably meant: the name that exists, for a name that does not."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

from source.signs import is_unseen
from source.strict import field_names

# What editors call a field, and the name that it has. Accents, capitals and marks are left out.
OTHER_NAMES = {
    **dict.fromkeys(("titel", "naam", "name", "kop"), "title"),
    **dict.fromkeys(("samenvatting", "inhoud", "korteinhoud", "beschrijving"), "summary"),
    **dict.fromkeys(("thema", "themas", "onderwerp", "onderwerpen", "tags"), "themes"),
    **dict.fromkeys(("kernpunten", "kern", "inhetkort", "punten"), "key_points"),
    **dict.fromkeys(("film", "clip", "filmpje"), "video"),
    **dict.fromkeys(("bestand", "videobestand"), "file"),
    **dict.fromkeys(("ondertitel", "ondertitels", "ondertiteling", "subtitles"), "captions"),
    **dict.fromkeys(("beeld", "foto", "afbeelding", "voorbeeldbeeld"), "poster"),
    **dict.fromkeys(("audiodescriptie", "beschreven"), "described"),
    **dict.fromkeys(("gebarentaal", "vgt"), "signed"),
    **dict.fromkeys(("voorbeeldclip", "voorbeeld", "voorlopig"), "stand_in"),
    **dict.fromkeys(("hoofdstuk", "hoofdstukken", "delen", "deel"), "chapters"),
    **dict.fromkeys(("pauze", "pauzes"), "pauses"),
    **dict.fromkeys(("tijd", "tijdstip", "moment", "time"), "at"),
    **dict.fromkeys(("tekst", "tiptekst"), "text"),
    **dict.fromkeys(("voor", "doelgroep", "doelgroepen", "publiek"), "for"),
    **dict.fromkeys(("bron", "bronnen"), "source"),
    **dict.fromkeys(("gesprek", "bespreking", "discussie"), "discussion"),
    **dict.fromkeys(("opmerking", "opmerkingen", "reactie"), "remark"),
    **dict.fromkeys(("aanvulling", "aanvullingen", "toevoeging"), "points"),
    **dict.fromkeys(("antwoord", "antwoorden"), "answers"),
    **dict.fromkeys(("vragen", "bespreekvragen"), "questions"),
    "vraag": "question",
    **dict.fromkeys(("link", "verderlezen", "leesmeer"), "links"),
    **dict.fromkeys(("adres", "webadres", "website", "href"), "url"),
    **dict.fromkeys(("verwant", "verwante", "gerelateerd", "aansluitend", "zieook"), "related"),
    "wanneer": "when",
    "hoe": "how",
    **dict.fromkeys(("woord", "term", "begrip"), "word"),
    **dict.fromkeys(("ook", "vormen", "afkorting", "afkortingen", "synoniemen"), "also"),
    **dict.fromkeys(("uitleg", "betekenis", "definitie", "verklaring"), "explanation"),
    "dag": "day",
    "datum": "date",
    **dict.fromkeys(("soort", "type"), "kind"),
    **dict.fromkeys(("minuten", "duur", "lengte"), "minutes"),
    **dict.fromkeys(("begin", "beginuur"), "begins"),
    **dict.fromkeys(("blokken", "onderdelen", "programma"), "blocks"),
    **dict.fromkeys(("vast", "vastuur"), "pinned"),
    **dict.fromkeys(("einde", "eind"), "end"),
    "opschrift": "label",
    "hoofdmenu": "menu",
    "pagina": "page",
    **dict.fromkeys(("voet", "voettekst"), "footer"),
    "licentie": "licence",
    "taal": "language",
    **dict.fromkeys(("mail", "mailadres", "emailadres"), "email"),
    **dict.fromkeys(("telefoon", "telefoonnummer"), "phone"),
    **dict.fromkeys(("kleur", "kleuren", "colors", "colour"), "colours"),
    "licht": "light",
    "donker": "dark",
    "kortenaam": "short_name",
}
# How much a word must look like a name before we offer it (difflib's ratio, from 0 to 1).
ALIKE = 0.66
# Shorter words look like anything.
SHORTEST = 4


def field(written: str) -> str:
    """The field that was probably meant; empty when none is like it."""
    return OTHER_NAMES.get(_plain(written)) or near(written, field_names())


def near(written: str, names: Iterable[str]) -> str:
    """The name of these that looks most like what was written; empty when none does.

    Capitals, accents, the number and the ending of a file's name make no difference.
    """
    plain = {_plain(name): name for name in sorted(names)}
    word = _plain(bare(written))
    for exactly in (_plain(written), word):
        if exactly in plain:
            return plain[exactly]
    found = (
        difflib.get_close_matches(word, plain, n=1, cutoff=ALIKE) if word[SHORTEST - 1 :] else []
    )
    return plain[found[0]] if found else ""


def bare(written: str) -> str:
    """A name without the number before it and the ending behind it, as a file has them."""
    return re.sub(r"^\d+[-_ ]+|\.(?:ya?ml|md|html)$", "", written.strip(), flags=re.IGNORECASE)


def slug(title: str) -> str:
    """The id for a title: "Coördinator & co" becomes "coordinator-co" (at most 60 signs)."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:60].strip("-")


def did_you_mean(name: str) -> str:
    """The question that offers a name; empty without one."""
    return f" Bedoel je `{name}`?" if name else ""


def _plain(word: str) -> str:
    """A name without what people type otherwise: accents, capitals, spaces and marks."""
    bare = "".join(sign for sign in word if not is_unseen(sign))
    letters = unicodedata.normalize("NFKD", bare.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", letters)
