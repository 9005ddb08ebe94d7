"""What templates call quickly gives what Jinja gives."""

import jinja2
import pytest
from jinja2.runtime import Context

from pages.calls import QuickContext

MACROS = "{% macro bold(text) %}<b>{{ text }}{{ caller() if caller }}</b>{% endmacro %}"


@jinja2.pass_context
def named(context: Context, name: str) -> str:
    """What a name stands for where this is called."""
    return str(context.get(name))


@jinja2.pass_environment
def count(environment: jinja2.Environment) -> int:
    """How many filters there are."""
    return len(environment.filters)


class Sign:
    """Something that is called, and is no function."""

    def __call__(self, times: int, *, between: str = "") -> str:
        return between.join(["<"] * times)


def made(source: str, context: type[Context]) -> str:
    """What a template makes in an environment with these contexts."""
    environment = jinja2.Environment(autoescape=True)
    environment.context_class = context
    values = {"named": named, "count": count, "sign": Sign(), "words": ["een", "<twee>"]}
    return environment.from_string(source).render(values)


@pytest.mark.parametrize(
    "source",
    [
        MACROS + "{{ bold('<') }} {% for word in words %}{{ bold(word) }}{% endfor %}",
        MACROS + "{% call bold('een') %}<i>{{ sign(2, between='&') }}</i>{% endcall %}",
        MACROS + "{% autoescape false %}{{ bold('<') }}{% endautoescape %}",
        "{% for word in words %}{{ named('word') }} {{ loop.cycle('a', 'b') }}{% endfor %}",
        "{% block part %}{% set own = 'mijn' %}{{ named('own') }} {{ count() }}{% endblock %}",
        "{{ words.index('een') }} {{ sign(times=3) }}",
    ],
)
def test_what_is_called_gives_what_jinja_gives(source: str) -> None:
    assert made(source, QuickContext) == made(source, Context)
