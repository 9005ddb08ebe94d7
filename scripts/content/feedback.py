"""Where a reader reports something: a message that names the page or tip, or a page of the web."""

import textwrap
from urllib.parse import quote

from source.fields import mail_address, web_address

# A subject that an inbox shows whole.
MOST_SIGNS = 100


def goal(value: str) -> str:
    """An address for e-mail, or of a page (https). Raises ValueError for anything else."""
    try:
        (mail_address if is_mail(value) else web_address)(value)
    except ValueError:
        known = False
    else:
        known = not value.startswith("http:")
    if not known:
        raise ValueError(
            "dit is geen e-mailadres, zoals `naam@voorbeeld.be`, en geen webadres met https://."
        )
    return value


def is_mail(goal: str) -> bool:
    """Whether it is a message that one sends: that can be written without network."""
    return "://" not in goal


def link(goal: str, about: str, place: str) -> str:
    """What a link leads to. `about` becomes the subject of a message, `place` stands in it.

    `place` is an address that anyone can open, or empty.
    """
    if not is_mail(goal):
        return goal
    subject = textwrap.shorten(about, MOST_SIGNS, placeholder="…")
    # Lines of a message end so (RFC 6068).
    body = f"&body={quote(place, safe='')}%0D%0A%0D%0A" if place else ""
    return f"mailto:{goal}?subject={quote(subject, safe='')}{body}"
