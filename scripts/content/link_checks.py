"""Where the links and images of a page lead, and why some lead nowhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from content import addresses, video_hosts
from content.allowed_html import ADDRESSES, SCHEMES, TAGS, is_film
from content.clip_ids import ClipIds
from content.goals import Goals, relative, resolve
from content.page_parser import Rendered
from project.kinds_of_file import PICTURES, VIDEO
from source.fields import SLUG

# Also the end of a line, which an address in HTML may hold and a message may not.
BLANK = re.compile(r"[\x00-\x20]+")
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
WEB = re.compile(r"https?://[^/\s]", re.IGNORECASE)
ALMOST_WEB = re.compile(r"h*t+p+s?(?:[:;]|//)", re.IGNORECASE)
NAME = re.compile(r"[\w-]+(?:\.[\w-]+)+\.?")
MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+\.[A-Za-z]{2,}(?:\?.*)?")
PHONE = re.compile(r"\+?[0-9][0-9 ./()-]{2,}")
# Of an address that is no page: what it is called, what it looks like, and an example.
REACHES = {
    "mailto": ("mailadres", MAIL, "naam@voorbeeld.be"),
    "tel": ("telefoonnummer", PHONE, "+3291234567"),
}
# An address of another site without https:// before it, by how it begins or ends.
HOST = re.compile(
    r"(?:www\.[^/]+|[\w-]+(?:\.[\w-]+)*\.(?:be|com|org|net|eu|nl|fr|de|brussels|gent|vlaanderen))"
    r"(?:[/?#]|$)",
    re.IGNORECASE,
)
QUOTES = "“”„‟«»‘’‚'\""
WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")
MOMENT = re.compile(r"t=\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)?")
# Where a footnote leads back to.
NOTE_MARK = "fnref:"
MEND = "Verbeter of wis de link."


def faults(page: Rendered, uri: str, goals: Goals) -> Iterator[tuple[str, str]]:
    """Each address of the page `uri` that leads nowhere, with the reason."""
    for element in (each for each in page.elements if each.tag in TAGS):
        for name, loads in ADDRESSES.items():
            target = element.attributes.get(name)
            if target is None:
                continue
            film = name == "src" and is_film(element)
            link = _Link(BLANK.sub(" ", target.strip()), uri, goals, loads, film, not element.made)
            try:
                reason = link.wrong()
            except ValueError:  # such as half a bracket
                reason = "dit is geen geldige link."
            if reason:
                yield _typed(target), reason


@dataclass(frozen=True)
class _Link:
    """One address in a page: whether a browser asks for it by itself, and as what."""

    target: str
    uri: str
    goals: Goals
    loads: bool
    film: bool
    raw: bool

    def wrong(self) -> str:
        """Why this leads nowhere; empty when it leads somewhere."""
        if not self.target:
            return "hier ontbreekt het adres."
        bare = BLANK.sub("", self.target)
        if slip := self._slip():
            return slip
        if bare.startswith("/"):
            return self._absolute()
        return self._elsewhere(bare) if SCHEME.match(bare) else self._here()

    def _slip(self) -> str:
        """A slip of the keyboard, or a place that only its writer has."""
        target = self.target
        if target[0] in QUOTES:
            return f"zet geen aanhalingstekens rond het adres: `{target.strip(QUOTES)}`."
        if WINDOWS.match(target) or target.lower().startswith("file:"):
            where = "staat alleen op jouw computer"
            return f"`{target}` {where}. Zet het bestand in docs/, en verwijs daarheen."
        if ALMOST_WEB.match(target) and not WEB.match(target):
            return f"`{target}` is geen webadres. Dat begint met https://."
        if "\\" in target:
            return f"schrijf / in plaats van \\: `{target.replace(chr(92), '/')}`."
        return ""

    def _absolute(self) -> str:
        if self.target.startswith("//"):
            return f"schrijf https: voor `{self.target}`."
        path = urlsplit(self.target).path.strip("/")
        found = path if path in self.goals.files else self.goals.meant("", path)
        hint = f"Schrijf `{relative(self.uri, found)}`." if found else MEND
        return f"`{self.target}` begint met /, en dat werkt niet op een stick. {hint}"

    def _elsewhere(self, bare: str) -> str:
        scheme, _, rest = bare.partition(":")
        scheme = scheme.lower()
        if scheme not in SCHEMES or (self.film and not scheme.startswith("http")):
            return f"`{scheme}:` mag niet in een link."
        if self.film:
            return _no_film(self.target)
        if self.loads:
            return f"`{self.target}` staat op een andere site. Bewaar het bestand zelf in docs/."
        if scheme in REACHES:
            kind, shape, example = REACHES[scheme]
            right = shape.fullmatch(unquote(rest))
            return "" if right else f"`{self.target}` is geen {kind}. Schrijf `{scheme}:{example}`."
        if not NAME.fullmatch(urlsplit(self.target).hostname or ""):
            return f"`{self.target}` is geen webadres. Kijk het na, en plak het opnieuw."
        return ""

    def _here(self) -> str:
        """Of an address on the site itself."""
        if MAIL.fullmatch(self.target):
            return f"schrijf mailto: voor een mailadres: `mailto:{self.target}`."
        parts = urlsplit(self.target)
        found = self.uri
        if parts.path:
            found = self.goals.find(self.uri, parts.path, by_address=self.raw)
        if not found:
            return self._nowhere(parts.path)
        if found in self.goals.drafts and self.uri not in self.goals.drafts:
            return f"`{self.target}` is een concept, en staat niet op de site. {MEND}"
        return self._kind(found) or self._anchor(found, unquote(parts.fragment))

    def _nowhere(self, path: str) -> str:
        meant = self.goals.meant(self.uri, path)
        if HOST.match(self.target) and not meant:
            return f"schrijf https:// voor een webadres: `https://{self.target}`."
        if self.raw and self.goals.find(self.uri, path, by_address=False):
            return f"`{self.target}` werkt niet in HTML. Schrijf [tekst]({self.target})."
        if other := self.goals.other_case(self.uri, path):
            return f"`{self.target}` heet `{other}`. Let op de hoofdletters."
        if now := self.goals.now(self.uri, path):
            return f"`{self.target}` heet nu `{now}`. Schrijf dat hier."
        if meant:
            return f"`{self.target}` bestaat niet. Bedoel je `{meant}`?"
        return f"`{self.target}` bestaat niet. {MEND} {self._renamed(path)}".rstrip()

    def _renamed(self, path: str) -> str:
        """What to do when this led to a fragment that has another name now."""
        goal = resolve(self.uri, path)
        name = goal.rpartition("/")[2].removesuffix(".md")
        of_fragment = goal == addresses.fragment_source(name) and re.fullmatch(SLUG, name)
        return ClipIds.renamed(name) if of_fragment else ""

    def _kind(self, found: str) -> str:
        """Why a browser cannot show a file at this place."""
        name = found.lower()
        if self.film and not name.endswith(tuple(VIDEO)):
            kinds = " of ".join(sorted(VIDEO))
            return f"browsers spelen `{self.target}` niet. Maak er {kinds} van."
        if self.loads and not self.film and not name.endswith(tuple(PICTURES)):
            return f"browsers tonen `{self.target}` niet als beeld. Bewaar het als JPG of PNG."
        return ""

    def _anchor(self, found: str, name: str) -> str:
        if not name or MOMENT.fullmatch(name):
            return ""
        anchors = self.goals.anchors(found)
        if anchors is None or name in anchors:
            return ""
        if name.startswith(NOTE_MARK):
            note = name.removeprefix(NOTE_MARK)
            return f"niets verwijst naar deze voetnoot. Zet [^{note}] in de tekst, of wis de noot."
        where = "deze pagina" if found == self.uri else f"`{relative(self.uri, found)}`"
        return f"op {where} is geen plaats `#{name}`. {MEND}"


def _typed(target: str) -> str:
    """What stands in the source for an address: Markdown makes that of a footnote itself."""
    if target.startswith(f"#{NOTE_MARK}"):
        return f"[^{target.removeprefix('#' + NOTE_MARK)}]:"
    return target.strip() or "]()"


def _no_film(address: str) -> str:
    """Why an address of another site gives no film."""
    try:
        video_hosts.outside(address)
    except ValueError as error:
        return str(error)
    return ""
