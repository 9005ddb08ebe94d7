"""What stands in clips/ beside the fragments: questions, thesaurus, example days and words."""

import os
from pathlib import Path

from content import cross_checks, example_days, explanations, thesaurus
from content.clip import GuidingQuestion
from content.clip_ids import ClipIds
from content.example_days import StudyDay
from content.explanations import WordList
from content.thesaurus import Thesaurus
from content.to_do import GUIDING_QUESTIONS
from source import yaml_file
from source.faults import BadContent, Fault, attempt
from source.validation import validate_list

NAMES = (GUIDING_QUESTIONS, example_days.NAME, thesaurus.NAME, explanations.NAME)


def read(
    folder: Path, ids: ClipIds, faults: list[Fault]
) -> tuple[tuple[GuidingQuestion, ...], Thesaurus, tuple[StudyDay, ...], WordList | None]:
    """All of it, with what is wrong added to `faults`.

    Without words where these cannot be read: then nobody knows which there are.
    """
    questions = attempt(faults, lambda: _guiding_questions(folder / GUIDING_QUESTIONS))
    synonyms = attempt(faults, lambda: thesaurus.load(folder))
    days = attempt(faults, lambda: _days(folder / example_days.NAME, ids))
    words = attempt(faults, lambda: [explanations.load(folder, ids)])
    return questions, synonyms, days, words[0] if words else None


def _guiding_questions(file: Path) -> list[GuidingQuestion]:
    path = f"clips/{file.name}"
    if not os.path.lexists(file):
        raise BadContent([Fault(path, 1, "", "dit bestand met de algemene richtvragen ontbreekt.")])
    return validate_list(GuidingQuestion, yaml_file.read(file, path))


def _days(file: Path, ids: ClipIds) -> list[StudyDay]:
    """The example days; none without a file. Raises BadContent."""
    if not os.path.lexists(file):
        return []
    document = yaml_file.read(file, f"clips/{file.name}")
    days = validate_list(StudyDay, document)
    if faults := list(cross_checks.days(days, document, ids)):
        raise BadContent(faults)
    return days
