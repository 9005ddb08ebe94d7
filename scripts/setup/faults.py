"""Why setting up can fail: each cause in one Dutch line that says what to do."""

import re
from collections.abc import Iterable

from setup.requirements import PYTHONS


class SetupError(Exception):
    """Setting up failed; the message is one Dutch line that says what to do."""


_minors = [".".join(version.split(".")[:2]) for version in PYTHONS]
FULL = "De schijf is vol. Maak 1 GB vrij en probeer opnieuw."
NO_RIGHT = (
    "Ik mag niet schrijven in de map van het project. Zet die op een plaats die van jou is. Is "
    ".venv van een andere gebruiker? Verwijder die map dan. Probeer daarna opnieuw."
)
IN_USE = "Een ander programma gebruikt de map .venv nog. Sluit het en probeer opnieuw."
WRONG_PYTHON = (
    "Een van de pakketten bestaat niet voor deze Python. Start opnieuw met Python "
    f"{', '.join(_minors[:-1])} of {_minors[-1]} (https://www.python.org/downloads/)."
)
CHANGED = (
    "Een pakket is niet wat het moet zijn: zijn controlegetal klopt niet. Misschien is het "
    "onderweg veranderd. Probeer het later of op een ander netwerk opnieuw."
)
NO_TRUST = (
    "De verbinding met de pakketten is niet te vertrouwen: het certificaat klopt niet. Kijk of de "
    "klok van je computer juist staat, en of een virusscanner of netwerk ertussen zit."
)
NO_PROXY = (
    "De proxy van je netwerk laat me niet door. Kijk HTTPS_PROXY na, of vraag het aan wie je "
    "netwerk beheert, en probeer opnieuw."
)
NO_NETWORK = (
    "Ik kan de pakketten niet ophalen: er is geen verbinding met het internet, of ze valt weg. "
    "Kijk je netwerk na en probeer opnieuw."
)
# In this order: without network pip ends with the words for a package that does not exist, and a
# refused connection may carry the same number as a file that may not be written.
CAUSES = (
    (r"\[Errno (28|122)\]|No space left on device|\[WinError 112\]", FULL),
    (r"DO NOT MATCH THE HASHES|Wheel .* is invalid", CHANGED),
    (r"(^|OSError: |PermissionError: )\[(Errno (1|13|30)|WinError 5)\]", NO_RIGHT),
    (r"\[WinError 32\]", IN_USE),
    (
        r"require a different python version|requires a different Python|Requires-Python",
        WRONG_PYTHON,
    ),
    (r"CERTIFICATE_VERIFY_FAILED|SSLCertVerification", NO_TRUST),
    (r"ProxyError|connect to proxy|Proxy Authentication Required|Tunnel connection", NO_PROXY),
    (
        r"SSLError|NewConnectionError|NameResolutionError|Failed to (connect|resolve|establish)"
        r"|Timeout|timed out|respond within|Connection ?(refused|reset|aborted|broken)|Max retries"
        r"|unreachable|RemoteDisconnected|IncompleteRead|not enough bytes|name resolution"
        r"|from versions: none",
        NO_NETWORK,
    ),
    (r"No matching distribution found|Could not find a version", WRONG_PYTHON),
)


def cause(told: str) -> str:
    """The line for what a program or the system said; empty when it is none that we know."""
    return next((line for pattern, line in CAUSES if re.search(pattern, told, re.MULTILINE)), "")


def explained(failed: str, told: Iterable[str]) -> str:
    """The line for what pip said: what causes it, or else that it failed and pip's last words."""
    lines = [line.strip() for line in told if line.strip()]
    return cause("\n".join(lines)) or f"{failed} pip zegt: {_last_words(lines)}"


def _last_words(lines: list[str]) -> str:
    # Newer pips say first what kind of fault it is, and on a line with a cross what happened.
    errors = [line for line in lines if line.startswith(("ERROR: ", "× "))]
    words = (errors or lines or ["niets"])[-1]
    return words.removeprefix("ERROR: ").removeprefix("× ")[:300]
