"""One is not told as many, a name of Windows is none of ours, and of two languages one is asked."""

from pathlib import Path

import pytest

from captions import languages
from dutch.writing import counted
from offline import bundle_checks, parcel


def test_one_is_not_written_as_many(tmp_path: Path) -> None:
    assert counted(1, "fragment", "fragmenten") == "1 fragment"
    (part,) = [parcel.Part("dag", "De dag", 1, 0)]
    assert "Samen: 1 fragment," in [*parcel.lines([part], ["dag"], tmp_path)][-1]


@pytest.mark.parametrize("name", ["site/con", "nul.txt", "site/LPT1.html", "a/../b/", "a:b"])
def test_a_name_that_windows_keeps_for_itself_leads_nowhere_on_a_stick(name: str) -> None:
    assert not bundle_checks.is_safe(name)
    assert bundle_checks.is_safe("site/console.html")


@pytest.mark.parametrize("written", ["Koerdisch", "koerdisch "])
def test_a_name_of_several_languages_is_asked_about(written: str) -> None:
    assert languages.meant(written) is None
    told = languages.refused(written)
    assert "`ckb` (Koerdisch (Sorani))" in told
    assert "`ku` (Koerdisch (Kurmanci))" in told


def test_no_other_name_is_of_more_than_one_language() -> None:
    """Each language is known by each of its names, and by its code, but for those just asked."""
    for each in languages.LANGUAGES.values():
        for name in (each.code, *each.codes, each.name, each.dutch):
            assert languages.meant(name) == each, name


def test_a_slip_in_a_name_of_several_languages_names_them_all() -> None:
    told = languages.refused("Koerdich")
    assert "`ckb`" in told
    assert "`ku`" in told
    assert languages.refused("Engelsch").endswith("Bedoel je `en` (Engels)?")
