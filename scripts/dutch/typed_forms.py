"""Which forms of a Dutch word people type, of all that a dictionary knows."""

import re

from dutch.words import STOPWORDS

# Endings of forms that nobody types, and that would fill the table: "vrijwilligst", "adviesje",
# "geleerds", "boeksken", and what is no Dutch at all ("wachtt", "boekde").
RARE = re.compile(r"(?:st|ste[nr]?|jes?|kes?|sken|kens|ere|ers|ds|tt|(?:[tkp]|ch)den?)$")


def is_typed(form: str, lemma: str) -> bool:
    """Whether a form is not one that nobody types, nor one that is seldom meant.

    A comparative is seldom one here: "ouder" is no older person but a parent. Nor is "lopend", or
    "gevonde".
    """
    # "Kiest" is no superlative.
    chosen = form.endswith("st") and lemma.endswith("n")
    rare = not chosen and RARE.search(form)
    present = form.startswith(f"{lemma}d") and lemma.endswith("n")
    past = form.startswith("ge") and form.endswith("e")
    return not (rare or present or past or form in STOPWORDS or form == f"{lemma}er")
