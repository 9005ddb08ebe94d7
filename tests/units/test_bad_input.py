"""Bad content gives every fault at once, each with file, line, field, what is wrong and what to do.

A new case is a new file in cases/: what is changed in cases/sample/, and the faults as an
editor sees them; or the warnings, where the content can be shown.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from content.catalogue import load
from source.faults import BadContent

CASES = Path(__file__).parents[1] / "cases"
SAMPLE = CASES / "sample"


def apply(case: dict[str, object], root: Path) -> None:
    """Change a copy of the sample as the case says."""
    changes = case["change"]
    assert isinstance(changes, list)
    for change in changes:
        file = root / change["file"]
        if "folder" in change:
            file.unlink(missing_ok=True)
            file.mkdir()
        elif "delete" in change:
            file.unlink()
        elif "hex" in change:
            file.write_bytes(bytes.fromhex(change["hex"]))
        elif "text" in change:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(change["text"], encoding="utf-8")
        else:
            text = file.read_text(encoding="utf-8")
            assert change["from"] in text
            file.write_text(text.replace(change["from"], change["to"], 1), encoding="utf-8")


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yml")), ids=lambda path: path.stem)
def test_faults_and_warnings_read_as_the_case_says(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    apply(case, tmp_path)
    if "warnings" in case:
        told = [str(warning) for warning in load(tmp_path).warnings]
        assert told == case["warnings"].strip().splitlines()
    else:
        with pytest.raises(BadContent) as caught:
            load(tmp_path)
        assert str(caught.value).splitlines() == case["faults"].strip().splitlines()


def test_the_sample_itself_is_whole() -> None:
    """Without a change there is no fault, so each case shows its own."""
    clips = load(SAMPLE).clips
    assert [(clip.number, clip.id) for clip in clips] == [(1, "eerste"), (2, "tweede")]
