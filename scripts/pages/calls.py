"""What templates call: nearly all of it asks nothing of Jinja, and is then called at once.

Jinja looks twice at each thing that a template calls, for what it may ask for. A thousand fragments
have a hundred thousand calls.
"""

from typing import Any

from jinja2.runtime import Context, Macro


class QuickContext(Context):
    """The names that a template knows, and how it calls what they stand for."""

    def call(self, called: Any, /, *given: Any, **named: Any) -> Any:
        """Call something as Jinja does; a macro is told whether its values are escaped."""
        if hasattr(called, "jinja_pass_arg"):
            return super().call(called, *given, **named)
        # Jinja adds these to a call in a loop or in a block, for who asks for the context.
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if isinstance(called, Macro):
            return called(self.eval_ctx, *given, **named)
        return called(*given, **named)
