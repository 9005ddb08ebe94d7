"""What templates write is escaped as Jinja would, and stays text."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from pages import templates
from pages.escaped import escaped

HTML = Markup("<b>ja</b>")


@given(st.text() | st.integers() | st.none())
def test_a_value_is_escaped_as_jinja_does(value: object) -> None:
    assert escaped(value) == str(escape(value))


def test_no_object_is_made_of_a_text() -> None:
    assert type(escaped("Buddy's & <b>")) is str


def test_what_is_html_stays_so() -> None:
    assert escaped(HTML) == "<b>ja</b>"


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("{{ sign }}", "&lt;&#39;"),
        ("{{ html }}", "<b>ja</b>"),
        ("{{ sign | safe }}", "<'"),
        ("{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice(sign) }}", "&lt;&#39;&lt;&#39;"),
        ("{% set kept %}{{ sign }}{% endset %}{{ kept }}", "&lt;&#39;"),
        ("{{ 'a' ~ sign ~ html }}", "a&lt;&#39;<b>ja</b>"),
        ("{% autoescape false %}{{ sign }}{% endautoescape %}", "<'"),
    ],
)
def test_templates_escape_each_value_once(source: str, made: str) -> None:
    whole = templates.environment().overlay(autoescape=True)
    assert whole.from_string(source).render(sign="<'", html=HTML) == made


def test_a_value_that_is_not_there_is_told() -> None:
    with pytest.raises(jinja2.UndefinedError, match="nergens"):
        templates.environment().overlay(autoescape=True).from_string("{{ nergens }}").render()
