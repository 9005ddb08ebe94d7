"""Whatever people bring, the check answers; and what it accepts says what was written."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content import yaml_source
from content.clip import Tip
from content.faults import BadContent
from content.validation import validate
from measure.content_bench import Outcome, outcomes
from measure.content_inputs import STYLES, written_texts

SAMPLE = settings(settings.get_profile("same"), max_examples=200)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    """What became of a sample of the inputs; `bench content` tries them all."""
    return outcomes(tmp_path_factory.mktemp("slips"), SAMPLE.max_examples)


def test_a_slip_is_accepted_as_written_or_told_with_its_place(found: list[Outcome]) -> None:
    """No traceback, no fault without file and line, nothing dropped or changed."""
    assert [(outcome.path, outcome.wrong) for outcome in found if outcome.wrong] == []


def test_the_slips_try_both_what_is_accepted_and_what_is_not(found: list[Outcome]) -> None:
    accepted = sum(outcome.accepted for outcome in found)
    assert len(found) / 10 < accepted < len(found) * 9 / 10


@pytest.mark.parametrize("style", STYLES)
@SAMPLE
@given(text=written_texts())
def test_a_text_is_read_as_it_was_written_in_every_way_of_yaml(style: str, text: str) -> None:
    """Only a text without quotes may be refused: some signs mean something else to YAML."""
    written = f"tips:\n  - id: een-tip\n    text: {STYLES[style](text)}\n    source: film\n"
    try:
        document = yaml_source.parse(written, "x.yml")
        assert isinstance(document.data, dict)
        tip = validate(Tip, document, document.data["tips"][0], ("tips", 0))
    except BadContent as error:
        assert style == "plain"
        assert {fault.path for fault in error.faults} == {"x.yml"}
    else:
        assert tip.text == text


@SAMPLE
@given(text=st.text(max_size=200), name=st.sampled_from(["x.yml", "clips/03-x.yml"]))
def test_any_signs_at_all_are_data_or_faults(text: str, name: str) -> None:
    try:
        document = yaml_source.parse(text, name)
    except BadContent as error:
        assert all(fault.line >= 1 and fault.message for fault in error.faults)
    else:
        assert document.lines[()] >= 1
