"""Why a system refuses a file, in Dutch."""

import errno
import os
from pathlib import Path

# As they stand inside a sentence, or behind a colon.
_WHY = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EFBIG: "dit bestand is te groot voor deze schijf",
    errno.EACCES: "je mag hier niet aan, of een ander programma heeft het open",
    errno.EPERM: "je mag hier niet aan",
    errno.EROFS: "op deze schijf kan je niet schrijven",
    errno.EIO: "de schijf antwoordt niet goed",
    errno.ENODEV: "de schijf is weg",
    errno.ENXIO: "de schijf is weg",
    errno.ENOENT: "dit is er niet",
    errno.EEXIST: "dit is er al",
    errno.EISDIR: "dit is een map",
    errno.ENOTDIR: "een map van dit adres is een bestand",
    errno.ENAMETOOLONG: "deze naam is te lang",
}


def why(error: OSError) -> str:
    """The reason, without a stop; in the system's own words where no list foresaw it."""
    return _WHY.get(error.errno or 0) or error.strerror or str(error)


def of_folder(folder: Path) -> str:
    """Why a folder cannot be read, as a sentence; empty where it can."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return no_folder(error)
    return ""


def no_folder(error: OSError) -> str:
    """The same for one that was refused already."""
    return f"deze map kan niet gelezen worden ({why(error)})."
