"""What is wrong with a value, in Dutch: pydantic's error types in an editor's words."""

import difflib
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from content.clip import ClipContent, GuidingQuestion

KINDS = {
    "str": "tekst",
    "int": "een getal",
    "float": "een getal",
    "bool": "true of false",
    "list": "een lijst",
    "dict": "een groep velden",
    "NoneType": "niets",
}


def explain(error: ErrorDetails) -> str:
    """One Dutch sentence or two for one validation error of pydantic."""
    say = _MESSAGES.get(error["type"])
    return say(error) if say else "deze waarde past hier niet."


def _found(error: ErrorDetails) -> str:
    return KINDS.get(type(error["input"]).__name__, "iets anders")


def _unknown_field(error: ErrorDetails) -> str:
    key = str(error["loc"][-1])
    near = difflib.get_close_matches(key, _known_fields(), n=1)
    hint = (
        f" Bedoel je `{near[0]}`?" if near else " Wis het, of kijk hoe een ander fragment het doet."
    )
    return f"dit veld kennen we niet.{hint}"


def _known_fields() -> list[str]:
    schemas = [model.model_json_schema() for model in (ClipContent, GuidingQuestion)]
    definitions = [d for schema in schemas for d in (schema, *schema.get("$defs", {}).values())]
    return sorted({key for d in definitions for key in d.get("properties", {})})


def _missing(error: ErrorDetails) -> str:
    return f"dit veld ontbreekt. Voeg een regel toe die begint met `{error['loc'][-1]}:`."


def _wrong(expected: str) -> Callable[[ErrorDetails], str]:
    return lambda error: f"hier hoort {expected}, maar er staat {_found(error)}."


def _context(key: str) -> Callable[[ErrorDetails], Any]:
    return lambda error: error.get("ctx", {}).get(key)


_MESSAGES: dict[str, Callable[[ErrorDetails], str]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "string_type": _wrong("tekst (zet er aanhalingstekens rond)"),
    "list_type": _wrong("een lijst, met een streepje voor elk punt"),
    "model_type": _wrong("een groep velden, elk op een eigen regel"),
    "dict_type": _wrong("een groep velden, elk op een eigen regel"),
    "bool_type": _wrong("true of false, zonder aanhalingstekens"),
    "int_type": _wrong("een geheel getal"),
    "string_too_short": lambda error: "dit veld is leeg.",
    "string_too_long": lambda error: (
        f"dit mag hoogstens {_context('max_length')(error)} tekens zijn."
    ),
    "too_short": lambda error: "deze lijst is leeg. Zet er minstens één punt in.",
    "too_long": lambda error: f"dit mogen er hoogstens {_context('max_length')(error)} zijn.",
    "string_pattern_mismatch": lambda error: (
        "gebruik alleen kleine letters, cijfers en streepjes, zoals `warm-houden`."
    ),
    "literal_error": lambda error: (
        f"dit kan hier niet. Kies uit: {str(_context('expected')(error)).replace(' or ', ' of ')}."
    ),
    "value_error": lambda error: str(_context("error")(error)),
}
