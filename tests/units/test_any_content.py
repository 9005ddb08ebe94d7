"""Whatever people bring, the check answers; and what it accepts says what was written."""

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from content import advice, shown_text
from content.clip import Tip
from measure.content_bench import SAME, Outcome, outcomes
from measure.content_inputs import STYLES, mutations, written_texts
from projects import SAMPLE as PROJECT
from source import yaml_file, yaml_plain, yaml_tokens
from source.faults import BadContent, Fault
from source.validation import validate

SAMPLE = settings(SAME, max_examples=200)


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


def read(text: str) -> Tip | tuple[Fault, ...]:
    """The tip with a text as it stands in YAML, or why there is none."""
    written = f"tips:\n  - id: een-tip\n    text: {text}\n    source: film\n"
    try:
        document = yaml_file.parse(written, "x.yml")
        assert isinstance(document.data, dict)
        return validate(Tip, document, document.data["tips"][0], ("tips", 0))
    except BadContent as error:
        return error.faults


@pytest.mark.parametrize("style", STYLES)
@SAMPLE
@given(text=written_texts())
def test_a_text_is_read_as_it_was_written_in_every_way_of_yaml(style: str, text: str) -> None:
    """Only a text without quotes may be refused: some signs mean something else to YAML."""
    # A text that someone put between quotes is what stands between them.
    assume(style != "plain" or text[0] != text[-1] or text[0] not in "'\"")
    found = read(STYLES[style](text))
    if style == "plain" and isinstance(found, tuple):
        assert {fault.path for fault in found} == {"x.yml"}
    else:
        assert isinstance(found, Tip)
        assert found.text == text


@SAMPLE
@given(text=st.text(max_size=200))
def test_any_signs_at_all_are_a_tip_or_faults(text: str) -> None:
    found = read(text)
    faults = found if isinstance(found, tuple) else ()
    assert [fault for fault in faults if fault.line < 1 or not fault.message] == []


TEXTS = {file.name: file.read_text(encoding="utf-8") for file in PROJECT.glob("clips/*.yml")}
PAGES = {file.name: file.read_text(encoding="utf-8") for file in PROJECT.rglob("docs/**/*.md")}


@settings(SAME, max_examples=2000)
@given(mutation=mutations(TEXTS))
def test_what_is_read_once_has_nothing_that_its_tokens_would_tell(
    mutation: tuple[str, bytes],
) -> None:
    """The quick way takes no text in which the thorough one finds a fault."""
    path, text = mutation[0], mutation[1].decode("utf-8", errors="replace")
    if quick := yaml_file._read_plain(text, path):
        tokens = yaml.scan(text, Loader=yaml_plain.Loader)
        assert list(yaml_tokens.check(tokens, text, path)) == []
        reading = yaml_file._Reading(path, text.split("\n"))
        node = yaml.compose(text, Loader=yaml_plain.Loader)
        assert node
        assert quick.data == reading.data(node, ())
        assert quick.numbers == reading.numbers
        assert not reading.faults


def test_a_fragment_is_read_once() -> None:
    clips = {name: text for name, text in TEXTS.items() if name[0].isdigit()}
    assert [name for name, text in clips.items() if not yaml_file._read_plain(text, "")] == []


@settings(SAME, max_examples=2000)
@given(mutation=mutations({**TEXTS, **PAGES}))
def test_what_is_passed_over_at_once_has_nothing_to_tell(mutation: tuple[str, bytes]) -> None:
    """A text in which no sign is doubtful has none of the things that are looked for."""
    for text in mutation[1].decode("utf-8", errors="replace").split("\n\n"):
        for pattern in advice.MARKUP.values():
            assert not pattern.search(text) or advice.DOUBTFUL.search(text)
        for pattern, _ in shown_text.LEFT_OVER:
            found = pattern.search(text)
            assert not found or not found[0].strip() or shown_text.DOUBTFUL.search(text)
