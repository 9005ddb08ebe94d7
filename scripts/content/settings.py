"""The model of the settings: the only place that knows the keys of `extra:` in mkdocs.yml."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from content import addresses, feedback, palette
from content.organisation import Organisation
from source.fields import Line, Text, WebAddress, mail_address
from source.strict import Strict

NAME = "mkdocs.yml"
FIELD = "extra"
# How many entries the menu holds before it no longer fits on a phone.
MOST_ENTRIES = 8
# A phone shows no more of an app's name under its icon.
MOST_SIGNS = 12
LOGO_KINDS = (".svg", ".png", ".webp", ".jpg")


def page_source(value: str) -> str:
    """A page, named by its Markdown file in docs/. Raises ValueError for anything else."""
    path = PurePosixPath(value)
    if path.suffix != ".md" or path.is_absolute() or ".." in path.parts or "\\" in value:
        raise ValueError("noem de pagina met haar bestand in de map docs, zoals `over/index.md`.")
    return path.as_posix()


def telephone(value: str) -> str:
    """A telephone number, as people write it. Raises ValueError for anything else."""
    if not re.fullmatch(r"\+?[0-9 ./()-]{3,25}", value):
        raise ValueError('dit is geen telefoonnummer, zoals "+32 2 123 45 67".')
    return value


def under_an_icon(value: str) -> str:
    """A name that a phone shows whole. Raises ValueError for a longer one."""
    if len(value) > MOST_SIGNS:
        raise ValueError(
            f"dit mag hoogstens {MOST_SIGNS} tekens zijn: een telefoon toont niet meer."
        )
    return value


def picture(value: str) -> str:
    """A picture in docs/. Raises ValueError for another kind of file or a path out of it."""
    path = PurePosixPath(value)
    if path.suffix not in LOGO_KINDS or path.is_absolute() or ".." in path.parts or "\\" in value:
        kinds = ", ".join(LOGO_KINDS)
        raise ValueError(f"noem een beeld in de map docs, zoals `beelden/logo.svg` ({kinds}).")
    return path.as_posix()


def colour(value: str) -> str:
    """A colour as #rrggbb. Raises ValueError for any other way to write one."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError('schrijf de kleur als hekje en zes cijfers of letters, zoals "#a33f1b".')
    return value.lower()


Colour = Annotated[str, AfterValidator(colour)]
Page = Annotated[str, AfterValidator(page_source)]
Reporting = Annotated[Line, AfterValidator(feedback.goal)]


class Entry(Strict):
    """A page in the menu."""

    title: Line = Field(description="Hoe de pagina in het menu heet.")
    page: Page = Field(description="Het bestand van de pagina in docs, zoals over/index.md.")

    @property
    def address(self) -> str:
        """Where the page stands, from the site's root."""
        return addresses.page(self.page)

    def holds(self, address: str) -> bool:
        """Whether a page stands below this one: an index is that of its folder."""
        folder, _, name = self.address.rpartition("/")
        return bool(folder) and name == addresses.HOME and address.startswith(f"{folder}/")


class FooterLink(Strict):
    """A link at the foot of each page: to a page of this site, or to another site."""

    title: Line = Field(description="De tekst van de link.")
    page: Page | None = Field(None, description="Een pagina van deze site: haar bestand in docs.")
    url: WebAddress | None = Field(None, description="Een andere site: het volledige adres.")

    @model_validator(mode="after")
    def _one_goal(self) -> Self:
        if bool(self.page) == bool(self.url):
            raise ValueError(
                "geef ofwel `page:` (een eigen pagina) ofwel `url:` (een andere site)."
            )
        return self

    @property
    def address(self) -> str:
        """Where the page stands, from the site's root; empty for another site."""
        return addresses.page(self.page) if self.page else ""


class Footer(Strict):
    """The foot of each page."""

    text: Text | None = Field(None, description="Eén of twee zinnen onderaan elke pagina.")
    links: list[FooterLink] | None = Field(None, description="De links onderaan, in volgorde.")


class Licence(Strict):
    """What others may do with texts and films."""

    name: Line = Field(description="De licentie, bijvoorbeeld CC BY-NC-SA 4.0.")
    url: WebAddress | None = Field(None, description="Waar de licentie te lezen is.")


class Contact(Strict):
    """Who answers for the site, and how to reach them."""

    organisation: Line | None = Field(None, description="De organisatie die de site beheert.")
    email: Annotated[str, AfterValidator(mail_address)] | None = Field(
        None, description="Het e-mailadres."
    )
    phone: Annotated[Line, AfterValidator(telephone)] | None = Field(
        None, description="Het telefoonnummer, tussen aanhalingstekens."
    )

    @property
    def given(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.organisation or self.email or self.phone)

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return re.sub(r"[^0-9+]", "", (self.phone or "").replace("(0)", ""))


class Shades(Strict):
    """A colour in the light and in the dark theme."""

    light: Colour = Field(description="In het lichte thema, zoals #a33f1b.")
    dark: Colour = Field(description="In het donkere thema, zoals #f4a583.")


class Colours(Strict):
    """Colours of the site's own. A colour that cannot be read is refused."""

    accent: Shades | None = Field(None, description="Links en knoppen.")
    calm: Shades | None = Field(None, description="De tweede kleur: het team, en wat gekozen is.")


def _entry(title: str, address: str) -> Entry:
    return Entry(title=title, page=addresses.source(address))


MENU = [
    _entry("Fragmenten", addresses.FRAGMENTS),
    _entry("Tips", addresses.TIPS),
    _entry("Richtvragen", addresses.QUESTIONS),
    _entry("Studiedag", addresses.STUDY_DAY),
    _entry("Verslag", addresses.REPORT),
]
FOOTER_TEXT = (
    "Een film van Odisee-Kenniscentrum Gezinswetenschappen, De Link vzw en SAM vzw, "
    "in regie van Margo Mot."
)


class Settings(Strict):
    """All that a site may set for itself; what it leaves out is as it has always been."""

    film_url: WebAddress = Field(description="Waar de hele film te zien is.")
    short_name: Annotated[Line, AfterValidator(under_an_icon)] = Field(
        "Buddy", description="De naam onder het icoon van de app."
    )
    menu: Annotated[list[Entry], Field(min_length=1, max_length=MOST_ENTRIES)] = Field(
        MENU, description="Het menu bovenaan, in volgorde."
    )
    footer: Footer = Field(Footer(text=FOOTER_TEXT), description="De voet van elke pagina.")
    partners: list[Organisation] = Field([], description="De organisaties achter de site.")
    licence: Licence | None = Field(None, description="Wat anderen met de inhoud mogen doen.")
    contact: Contact = Field(Contact(), description="Wie de site beheert.")
    feedback: Reporting | None = Field(
        None, description="Waar lezers iets melden: een e-mailadres, of een pagina met https://."
    )
    colours: Colours = Field(Colours(), description="Eigen kleuren.")
    logo: Annotated[str, AfterValidator(picture)] | None = Field(
        None, description="Een eigen logo naast de naam van de site: een beeld in docs."
    )

    def with_collections(self, collections: Collection[object]) -> Self:
        """The same settings; the usual menu leads to the collections where there are any."""
        if not collections or "menu" in self.model_fields_set:
            return self
        first, *rest = self.menu
        entry = _entry("Collecties", addresses.COLLECTIONS)
        return self.model_copy(update={"menu": [first, entry, *rest]})

    def without_network(self) -> Self:
        """The same settings where no page of the web can be reached, so nobody reports there."""
        reaches = not self.feedback or feedback.is_mail(self.feedback)
        return self if reaches else self.model_copy(update={"feedback": None})

    @property
    def footer_links(self) -> list[FooterLink]:
        """The links at the foot of each page."""
        if self.footer.links is not None:
            return self.footer.links
        return [
            FooterLink(title="Meenemen", page=addresses.source(addresses.TAKE_ALONG)),
            FooterLink(title="Over deze site", page=addresses.source(addresses.ABOUT)),
            FooterLink(title="Woorden", page=addresses.source(addresses.WORDS)),
            FooterLink(title="Toegankelijkheid", page=addresses.source(addresses.ACCESSIBILITY)),
            FooterLink(title="De film bij Odisee", url=self.film_url),
        ]

    @property
    def pages(self) -> list[str]:
        """The files of the pages to which the menu and the foot lead."""
        links = (link.page for link in self.footer_links if link.page)
        return [*(entry.page for entry in self.menu), *links]

    @property
    def shades(self) -> dict[str, palette.Shade]:
        """The colours of the site's own, by the name that its style gives them."""
        set_here = {"accent": self.colours.accent, "calm": self.colours.calm}
        return {
            name: palette.Shade(shades.light, shades.dark)
            for name, shades in set_here.items()
            if shades
        }


# Of a site whose mkdocs.yml was not read: only the film is not known.
NOT_READ = Settings.model_construct(film_url="")
