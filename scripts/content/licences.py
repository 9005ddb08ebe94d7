"""What others may do with a film: an SPDX name (https://spdx.org/licenses) or a web address."""

import re
from contextlib import suppress

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from source.fields import web_address

CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-([0-9]\.[0-9])(?:-[A-Z]+)?")
PUBLIC_DOMAIN = "CC0-1.0"
WEB = ("https://", "http://")


def read(value: str) -> str:
    """A licence as SPDX spells it, or an address. Raises ValueError for anything else."""
    if value.startswith(WEB):
        return web_address(value)
    # The second way is how people write the names of Creative Commons: with spaces.
    for written in (value, re.sub(r"\s+", "-", value)):
        with suppress(InvalidLicenseExpression):
            return str(canonicalize_license_expression(written))
    raise ValueError(
        "deze licentie kennen we niet. Schrijf ze zoals op spdx.org/licenses, bijvoorbeeld "
        "CC-BY-NC-SA-4.0, of geef het adres waar ze te lezen is."
    )


def name(value: str) -> str:
    """How a page names a licence: "CC BY 4.0"; an address without what comes before its host."""
    if found := CREATIVE_COMMONS.fullmatch(value):
        return f"CC {found[1]} {found[2]}"
    return re.sub(r"^https?://(?:www\.)?|/$", "", value)


def address(value: str) -> str:
    """Where a licence is to be read. Of an expression (A OR B) there is no one place: empty."""
    if value.startswith(WEB):
        return value
    if found := CREATIVE_COMMONS.fullmatch(value):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if value == PUBLIC_DOMAIN:
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    return "" if " " in value else f"https://spdx.org/licenses/{value}.html"
