"""Values of templates as HTML: escaped as Jinja does, but as plain text.

Jinja makes an object of each, which says that it is HTML. A page is joined of hundreds of them, and
nobody asks them anything: joining plain text takes half the time.
"""

from collections.abc import Callable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import _escape_inner  # type: ignore[attr-defined]  # what its `escape` asks

# Python's own writes an apostrophe in another way, and a page would then hold both: word_marks.py
# reads what is escaped.
_written: Callable[[str], str] = _escape_inner


def escaped(value: object) -> str:
    """A value as it stands in HTML, like `markupsafe.escape` of it."""
    if type(value) is str:
        return _written(value)
    return value.__html__() if hasattr(value, "__html__") else _written(str(value))


class Generator(CodeGenerator):
    """Compiles templates that ask their environment for `escaped`."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        """Begin what writes a value; the parenthesis is closed behind it."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and not finalize.src:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)
