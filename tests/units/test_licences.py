"""A licence is told as SPDX or an address, and read by whoever follows its name."""

import pytest

from content import licences


@pytest.mark.parametrize(
    ("written", "kept", "name", "address"),
    [
        (
            "cc by-nc-sa 4.0",
            "CC-BY-NC-SA-4.0",
            "CC BY-NC-SA 4.0",
            "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        ),
        ("CC0-1.0", "CC0-1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("mit", "MIT", "MIT", "https://spdx.org/licenses/MIT.html"),
        ("MIT OR Apache-2.0", "MIT OR Apache-2.0", "MIT OR Apache-2.0", ""),
        ("https://www.x.be/l/", "https://www.x.be/l/", "x.be/l", "https://www.x.be/l/"),
    ],
)
def test_it_is_kept_named_and_found(written: str, kept: str, name: str, address: str) -> None:
    assert licences.read(written) == kept
    assert (licences.name(kept), licences.address(kept)) == (name, address)


@pytest.mark.parametrize("written", ["gratis", "4.0", "javascript:alert(1)", "CC BY", ""])
def test_what_is_no_licence_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="spdx"):
        licences.read(written)
