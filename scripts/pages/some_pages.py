"""Templates for who makes only some of the pages: another process makes the others."""

from collections.abc import Callable, Mapping
from typing import Any

import jinja2


class Environment:
    """Of a template environment what a generator uses, for who makes some of the pages only."""

    def __init__(self, own: jinja2.Environment, is_next: Callable[[Any], bool]) -> None:
        self._own, self._is_next = own, is_next

    def get_template(self, name: str) -> "_Template":
        """A template that makes nothing of other pages than those of which `is_next` says so."""
        return _Template(self._own.get_template(name), self._is_next)


class _Template:
    def __init__(self, own: jinja2.Template, is_next: Callable[[Any], bool]) -> None:
        self._own, self._is_next = own, is_next

    def render(self, context: Mapping[str, Any]) -> str:
        page = context.get("page")
        return "" if page and not self._is_next(page) else self._own.render(context)
