"""The languages of clips and captions: what editors, recordings and readers call each one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from source import near_names

# That of the site: of a clip that says none, and of the captions that come first.
MAIN = "nl"


@dataclass(frozen=True)
class Language:
    """A language: its code (ISO 639-1, else 639-3), its own name, and its name in Dutch.

    `codes` are those of three letters, as recordings write them (ISO 639-2 has two for some), and
    `before_unicode` is how old programs on Windows save it.
    """

    code: str
    name: str
    dutch: str
    codes: tuple[str, ...]
    right_to_left: bool = False
    before_unicode: str = "cp1252"

    @property
    def dir(self) -> str:
        """Which way it is written, as HTML says it."""
        return "rtl" if self.right_to_left else "ltr"


LANGUAGES = {
    language.code: language
    for language in (
        Language("nl", "Nederlands", "Nederlands", ("nld", "dut", "vls")),
        Language("en", "English", "Engels", ("eng",)),
        Language("fr", "Français", "Frans", ("fra", "fre")),
        Language("de", "Deutsch", "Duits", ("deu", "ger")),
        Language("am", "አማርኛ", "Amhaars", ("amh",)),
        Language(
            "ar", "العربية", "Arabisch", ("ara",), right_to_left=True, before_unicode="cp1256"
        ),
        Language("bg", "Български", "Bulgaars", ("bul",), before_unicode="cp1251"),
        Language("bn", "বাংলা", "Bengaals", ("ben",)),
        Language("bs", "Bosanski", "Bosnisch", ("bos",), before_unicode="cp1250"),
        Language(
            "ckb",
            "کوردی",
            "Koerdisch (Sorani)",
            ("ckb",),
            right_to_left=True,
            before_unicode="cp1256",
        ),
        Language("cs", "Čeština", "Tsjechisch", ("ces", "cze"), before_unicode="cp1250"),
        Language("da", "Dansk", "Deens", ("dan",)),
        Language("el", "Ελληνικά", "Grieks", ("ell", "gre"), before_unicode="cp1253"),
        Language("es", "Español", "Spaans", ("spa",)),
        Language("et", "Eesti", "Estisch", ("est",), before_unicode="cp1257"),
        Language(
            "fa",
            "فارسی",
            "Perzisch (Dari)",
            ("fas", "per", "prs"),
            right_to_left=True,
            before_unicode="cp1256",
        ),
        Language("fi", "Suomi", "Fins", ("fin",)),
        Language("ga", "Gaeilge", "Iers", ("gle",)),
        Language("he", "עברית", "Hebreeuws", ("heb",), right_to_left=True, before_unicode="cp1255"),
        Language("hi", "हिन्दी", "Hindi", ("hin",)),
        Language("hr", "Hrvatski", "Kroatisch", ("hrv",), before_unicode="cp1250"),
        Language("hu", "Magyar", "Hongaars", ("hun",), before_unicode="cp1250"),
        Language("hy", "Հայերեն", "Armeens", ("hye", "arm")),
        Language("id", "Bahasa Indonesia", "Indonesisch", ("ind",)),
        Language("it", "Italiano", "Italiaans", ("ita",)),
        Language("ja", "日本語", "Japans", ("jpn",), before_unicode="cp932"),
        Language("ka", "ქართული", "Georgisch", ("kat", "geo")),
        Language("ko", "한국어", "Koreaans", ("kor",), before_unicode="cp949"),
        Language("ku", "Kurdî", "Koerdisch (Kurmanci)", ("kur", "kmr"), before_unicode="cp1254"),
        Language("ln", "Lingála", "Lingala", ("lin",)),
        Language("lt", "Lietuvių", "Litouws", ("lit",), before_unicode="cp1257"),
        Language("lv", "Latviešu", "Lets", ("lav",), before_unicode="cp1257"),
        Language("mk", "Македонски", "Macedonisch", ("mkd", "mac"), before_unicode="cp1251"),
        Language("mt", "Malti", "Maltees", ("mlt",)),
        Language("nb", "Norsk", "Noors", ("nob", "nor")),
        Language("ne", "नेपाली", "Nepalees", ("nep",)),
        Language("pa", "ਪੰਜਾਬੀ", "Punjabi", ("pan",)),
        Language("pl", "Polski", "Pools", ("pol",), before_unicode="cp1250"),
        Language("ps", "پښتو", "Pasjtoe", ("pus",), right_to_left=True, before_unicode="cp1256"),
        Language("pt", "Português", "Portugees", ("por",)),
        Language("ro", "Română", "Roemeens", ("ron", "rum"), before_unicode="cp1250"),
        Language("ru", "Русский", "Russisch", ("rus",), before_unicode="cp1251"),
        Language("rw", "Ikinyarwanda", "Kinyarwanda", ("kin",)),
        Language("sk", "Slovenčina", "Slovaaks", ("slk", "slo"), before_unicode="cp1250"),
        Language("sl", "Slovenščina", "Sloveens", ("slv",), before_unicode="cp1250"),
        Language("so", "Soomaali", "Somalisch", ("som",)),
        Language("sq", "Shqip", "Albanees", ("sqi", "alb"), before_unicode="cp1250"),
        Language("sr", "Српски", "Servisch", ("srp",), before_unicode="cp1251"),
        Language("sv", "Svenska", "Zweeds", ("swe",)),
        Language("sw", "Kiswahili", "Swahili", ("swa",)),
        Language("th", "ไทย", "Thai", ("tha",), before_unicode="cp874"),
        Language("ti", "ትግርኛ", "Tigrinya", ("tir",)),
        Language("tr", "Türkçe", "Turks", ("tur",), before_unicode="cp1254"),
        Language("uk", "Українська", "Oekraïens", ("ukr",), before_unicode="cp1251"),
        Language("ur", "اردو", "Urdu", ("urd",), right_to_left=True, before_unicode="cp1256"),
        Language("vi", "Tiếng Việt", "Vietnamees", ("vie",), before_unicode="cp1258"),
        Language("zh", "中文", "Chinees", ("zho", "chi"), before_unicode="gb18030"),
    )
}
_OF_CODE = {code: each for each in LANGUAGES.values() for code in (each.code, *each.codes)}


def meant(written: str) -> Language | None:
    """The language that a code or a name says: "nl-BE", "ENG" and "Engels"; None for another.

    None too for the name of several: `refused` tells them apart.
    """
    plain = written.strip().lower()
    if known := _OF_CODE.get(re.split("[-_]", plain)[0]):
        return known
    kinds = _kinds(plain)
    return kinds[0] if len(kinds) == 1 else None


def _kinds(written: str) -> list[Language]:
    """The languages that have a name: of "Koerdisch" there are two, which differ in script."""
    plain = written.lower()
    return [
        each
        for each in LANGUAGES.values()
        if plain in {name.lower() for name in (*_names(each.name), *_names(each.dutch))}
    ]


def _names(name: str) -> list[str]:
    """A name whole, and by its parts: "Perzisch (Dari)", "Perzisch" and "Dari"."""
    return [name, *(part.strip("() ") for part in re.split("[(,]", name))]


def of(written: str) -> str:
    """The code of a language, as it was written. Raises ValueError for anything else."""
    if wrong := refused(written):
        raise ValueError(wrong)
    return written


def refused(written: str) -> str:
    """Why something is not the code of a language, and what to write; empty when it is one."""
    if written in LANGUAGES:
        return ""
    if known := meant(written):
        return f"schrijf deze taal als `{known.code}` ({known.dutch})."
    if kinds := _kinds(written.strip()):
        return f"deze naam hebben er {len(kinds)}. Kies: schrijf {_either(kinds)}."
    names = {name for each in LANGUAGES.values() for name in _names(each.dutch)}
    if near := _kinds(near_names.near(written, names)):
        return f"deze taal kennen we niet. Bedoel je {_either(near)}?"
    return (
        "deze taal kennen we niet. Schrijf haar code, zoals `en` voor Engels. Kies uit: "
        f"{', '.join(LANGUAGES)}."
    )


def _either(kinds: Sequence[Language]) -> str:
    return " of ".join(f"`{each.code}` ({each.dutch})" for each in kinds)
