"""Bad content gives every fault at once, each with file, line, field, what is wrong and what to do.

A new case is a new file in cases/: what is changed in sample/, and the faults as an editor sees
them.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from content.catalogue import load
from content.faults import BadContent

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.yml"))


def apply(case: dict[str, object], root: Path) -> None:
    """Change a copy of the sample as the case says."""
    changes = case["change"]
    assert isinstance(changes, list)
    for change in changes:
        file = root / change["file"]
        if "delete" in change:
            file.unlink()
        elif "hex" in change:
            file.write_bytes(bytes.fromhex(change["hex"]))
        elif "text" in change:
            file.parent.mkdir(exist_ok=True)
            file.write_text(change["text"], encoding="utf-8")
        else:
            text = file.read_text(encoding="utf-8")
            assert change["from"] in text
            file.write_text(text.replace(change["from"], change["to"], 1), encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_faults_read_as_the_case_says(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    shutil.copytree(HERE / "sample", tmp_path, dirs_exist_ok=True)
    apply(case, tmp_path)
    with pytest.raises(BadContent) as caught:
        load(tmp_path)
    assert str(caught.value).splitlines() == case["faults"].strip().splitlines()


def test_the_sample_itself_is_whole() -> None:
    """Without a change there is no fault, so each case shows its own."""
    clips = load(HERE / "sample").clips
    assert [(clip.number, clip.id) for clip in clips] == [(1, "eerste"), (2, "tweede")]
