"""What someone types behind a command, and Dutch words for what is wrong with it.

Python's own words are English; they are known by their form, and stand as they are where none fits.
"""

import argparse
import re
from typing import Any, NoReturn

# What Python says of a slip, and what we say: each place in it by its number.
SLIPS = (
    (r"unrecognized arguments: (.+)", "Dit kennen we niet: {0}."),
    (r"the following arguments are required: (.+)", "Hier ontbreekt nog: {0}."),
    (
        r"argument (.+?): invalid choice: (.+?)(?:, maybe you meant .+?)? \(choose from (.+)\)",
        "{1} is hier niet te kiezen. Kies uit: {2}.",
    ),
    (r"argument (.+?): expected one argument", "Bij {0} hoort één waarde."),
    (r"argument (.+?): expected at least one argument", "Bij {0} hoort minstens één waarde."),
    (r"argument (.+?): ignored explicit argument (.+)", "Bij {0} hoort geen waarde: laat {1} weg."),
    (r"argument (.+?): invalid int value: (.+)", "Bij {0} hoort een getal. Er staat {1}."),
    (
        r"ambiguous option: (.+?) could match (.+)",
        "{0} kan meer dan één zijn: {1}. Schrijf het voluit.",
    ),
    # Our own words for a value.
    (r"argument (.+?): (.+)", "{0}: {1}."),
)
WAY_OUT = "Zo zie je wat er kan: {0} --help"


class Parser(argparse.ArgumentParser):
    """The parser of Python, that speaks Dutch; those of its commands do so too."""

    def __init__(self, **named: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, **named)
        self._positionals.title, self._optionals.title = "wat je erbij noemt", "wat er kan"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As its own, but what is unknown is told by the command that does not know it."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how to find what may be."""
        self.exit(2, f"{_told(message)}\n{WAY_OUT.format(self.prog)}\n")


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


def _told(message: str) -> str:
    for form, words in SLIPS:
        if found := re.fullmatch(form, message):
            return words.format(*found.groups())
    return message
