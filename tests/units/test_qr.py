"""The QR codes of many addresses are whole codes: each says its own address."""

import segno

from drawing import qr

ADDRESSES = tuple(f"https://www.voorbeeld.be/fragmenten/fragment-{n}.html" for n in range(5))


def test_each_address_has_its_own_code() -> None:
    found = qr.svgs(ADDRESSES)
    assert tuple(found) == ADDRESSES
    assert len(set(found.values())) == len(ADDRESSES)


def test_the_first_one_is_the_best_code_there_is() -> None:
    assert qr.svgs(ADDRESSES)[ADDRESSES[0]] == qr.svg(ADDRESSES[0])


def test_all_have_the_mask_of_the_first_one() -> None:
    """A phone reads off a code which mask it has."""
    mask = segno.make(ADDRESSES[0], micro=False).mask
    for address, drawn in qr.svgs(ADDRESSES).items():
        code = segno.make(address, micro=False, mask=mask)
        modules = code.svg_inline(scale=4, border=2)
        assert modules.partition(' d="')[2].partition('"')[0] in drawn
