"""Why a system refuses a file, in Dutch."""

import errno

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
