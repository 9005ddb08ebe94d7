"""What is wrong with a value, in Dutch: pydantic's error types in an editor's words."""

import re
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from source import mended, near_names, signs, slips

KINDS = {
    "str": "tekst",
    "int": "een getal",
    "float": "een getal",
    "bool": "true of false",
    "list": "een lijst",
    "dict": "een groep velden",
    "NoneType": "niets",
}
# Lists of words; others hold sentences, in which a comma divides nothing.
OF_NAMES = {"for", "themes", "related"}
OF_GROUPS = (
    "hier hoort een lijst, met een streepje voor elk punt en daarachter zijn velden, maar er staat "
    "tekst. Kijk hoe een ander fragment het doet."
)
YES = {"ja", "yes", "y", "j", "on", "aan", "waar", "1", "true"}
NO = {"nee", "neen", "no", "n", "off", "uit", "onwaar", "0", "false"}


def explain(error: ErrorDetails, written: str = "") -> str:
    """One Dutch sentence or two for one validation error of pydantic.

    `written` is the line on which the value stands, to show it as it should be.
    """
    say = _MESSAGES.get(error["type"])
    return say(error, written) if say else "deze waarde past hier niet."


def is_text_with_colon(error: ErrorDetails, written: str) -> bool:
    """Whether a field that we do not know is the beginning of a text: `- Let op: kom op tijd`."""
    if error["type"] != "extra_forbidden":
        return False
    own, name = mended.parts(written), str(error["loc"][-1])
    is_item = "-" in own.lead and own.value.startswith(f"{name}:")
    return is_item and not near_names.field(name)


def is_text_for_list(error: ErrorDetails) -> bool:
    """Whether text stands where a list belongs."""
    return error["type"] == "list_type" and isinstance(error["input"], str)


def is_no_group(error: ErrorDetails) -> bool:
    """Whether something else stands where a group of fields belongs."""
    return _MESSAGES.get(error["type"]) is _no_group


def _unknown_field(error: ErrorDetails, written: str) -> str:
    if is_text_with_colon(error, written):
        return slips.colon(written)
    key = str(error["loc"][-1])
    if sign := signs.unseen(key):
        return f"in deze naam staat {signs.name(sign)}. Wis het en typ de naam opnieuw."
    meant = near_names.field(key)
    if meant == key:
        return "dit veld bestaat, maar hoort hier niet. Kijk hoe ver de regel moet inspringen."
    hint = near_names.did_you_mean(meant)
    return f"dit veld kennen we niet.{hint or ' Wis het, of kijk hoe een ander fragment het doet.'}"


def _missing(error: ErrorDetails, _: str) -> str:
    return f"dit veld ontbreekt. Voeg een regel toe die begint met `{error['loc'][-1]}:`."


def _no_text(error: ErrorDetails, written: str) -> str:
    value = mended.parts(written).value.strip()
    if error["input"] is None:
        hint = f" Is dit tekst? {slips.WRAP} {mended.line(written)}." if value.strip("-") else ""
        return f"dit veld is leeg.{hint}"
    if value[:1] in slips.OPENED and isinstance(error["loc"][-1], str):
        return slips.reserved(written, value[0])
    if isinstance(error["input"], bool):
        return f"hier hoort tekst. {slips.WRAP} {mended.line(written)}."
    return slips.colon(written) or _wrong("tekst")(error, written)


def _no_list(error: ErrorDetails, written: str) -> str:
    value = error["input"]
    own = mended.parts(written)
    if value is None:
        return "deze lijst is leeg. Zet er punten in, elk met een streepje, of wis deze regel."
    if not isinstance(value, str):
        return _wrong("een lijst, met een streepje voor elk punt")(error, written)
    first = re.split(r" (?=(?:[0-9]+[.)]|[–•·▪*-]) ?)", value)[0]
    for slip in (slips.bullet, slips.odd_space, slips.tight_dash):
        if message := slip(first):
            return message
    if own.value.strip() != value:
        return _wrong("een lijst, met een streepje voor elk punt")(error, written)
    items = value.replace(" en ", ", ") if own.key in OF_NAMES else mended.quoted(value)
    return f"hier hoort een lijst. Schrijf: {mended.shown(f'{own.before}[{items}]')}."


def _no_group(error: ErrorDetails, written: str) -> str:
    value = error["input"]
    if isinstance(value, str):
        for slip in (slips.bullet, slips.tight_dash, slips.tight_colon):
            if message := slip(value):
                return message
    return _wrong("een groep velden, elk op een eigen regel")(error, written)


def _no_truth(error: ErrorDetails, written: str) -> str:
    answer = str(error["input"]).strip().lower()
    meant = "true" if answer in YES else "false" if answer in NO else ""
    return (
        "hier hoort true of false, zonder aanhalingstekens." + near_names.did_you_mean(meant)
    ) + _sign(error)


def _no_slug(error: ErrorDetails, _: str) -> str:
    return (
        "gebruik alleen kleine letters, cijfers en streepjes, zoals `warm-houden`."
        + near_names.did_you_mean(near_names.slug(near_names.bare(str(error["input"]))))
        + _sign(error)
    )


def _no_choice(error: ErrorDetails, _: str) -> str:
    listed = str(_context("expected")(error))
    names = [name.strip("'") for name in listed.replace(" or ", ", ").split(", ")]
    near = near_names.near(str(error["input"]), names)
    choices = listed.replace(" or ", " of ")
    return f"dit kan hier niet. Kies uit: {choices}.{near_names.did_you_mean(near)}{_sign(error)}"


def _sign(error: ErrorDetails) -> str:
    """The sign in a value that nobody sees, if it has one."""
    sign = signs.unseen(str(error["input"]))
    return f" Er staat {signs.name(sign)} in: wis het en typ dit opnieuw." if sign else ""


def _wrong(expected: str) -> Callable[[ErrorDetails, str], str]:
    def say(error: ErrorDetails, _: str) -> str:
        found = KINDS.get(type(error["input"]).__name__, "iets anders")
        return f"hier hoort {expected}, maar er staat {found}."

    return say


def _says(message: str) -> Callable[[ErrorDetails, str], str]:
    """A message that may name a limit, as pydantic calls it."""
    return lambda error, _: message.format(**error.get("ctx", {}))


def _context(key: str) -> Callable[[ErrorDetails], Any]:
    return lambda error: error.get("ctx", {}).get(key)


_MESSAGES: dict[str, Callable[[ErrorDetails, str], str]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "string_type": _no_text,
    "list_type": _no_list,
    "model_type": _no_group,
    "dict_type": _no_group,
    "bool_type": _no_truth,
    "int_type": _wrong("een geheel getal, zoals 15"),
    "greater_than_equal": _says("dit moet minstens {ge} zijn."),
    "less_than_equal": _says("dit mag hoogstens {le} zijn."),
    "string_too_short": _says("dit veld is leeg."),
    "string_too_long": _says("dit mag hoogstens {max_length} tekens zijn."),
    "too_short": _says("deze lijst is leeg. Zet er minstens één punt in."),
    "too_long": _says("dit mogen er hoogstens {max_length} zijn."),
    "string_pattern_mismatch": _no_slug,
    "literal_error": _no_choice,
    "value_error": _says("{error}"),
}
