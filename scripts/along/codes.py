"""Codes that let someone in: short ones that people type, and a long one for who leads the day."""

import hmac
import secrets

# None of these looks like another one on a beamer: no 0 and O, no 1, I and l.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
SHORT = 6
LONG = 24


def made(length: int) -> str:
    """A fresh code that nobody can guess."""
    return "".join(secrets.choice(SIGNS) for _ in range(length))


def same(given: str, code: str) -> bool:
    """Whether someone gave this code, in capitals or not. Takes as long for a wrong one."""
    return hmac.compare_digest(_plain(given).encode(), code.encode())


def _plain(given: str) -> str:
    return given.replace(" ", "").upper()
