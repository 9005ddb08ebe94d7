"""`python3 scripts COMMAND`: check the Python version, then hand over to the command line.

This file must parse on any Python 3, so that an old one gets a sentence and no traceback.
"""

import gc
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Deze site heeft Python 3.11 of nieuwer nodig; dit is Python %d.%d. "
        "Installeer een nieuwere versie (https://www.python.org/downloads/) en probeer opnieuw."
        % sys.version_info[:2]
    )

from cli import main

if __name__ == "__main__":
    status = main(sys.argv[1:])
    # At its end Python would look once more through all that is there.
    gc.freeze()
    sys.exit(status)
