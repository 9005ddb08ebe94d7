"""Parts of pages that are made once for all pages of a folder: addresses, header and footer."""

from collections.abc import Callable

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup


def quick_url(url: Callable[..., str]) -> Callable[..., str]:
    """The filter `url`, quick: each address is made once for all pages of a folder."""
    kept: dict[tuple[str, str | None, str], str] = {}

    @jinja2.pass_context
    def kept_url(context: Context, value: str) -> str:
        page = context["page"]
        key = (str(value), _folder(page.url) if page else None, context["base_url"])
        if key not in kept:
            kept[key] = url(context, value)
        return kept[key]

    return kept_url


def _folder(address: str) -> str:
    folder, _, file = address.rpartition("/")
    return folder if "." in file else address


def for_pages_alike() -> Callable[..., Markup]:
    """A part of a page that is made once for all pages of a folder, but for those in the menu.

    It may not use anything else of its page than `own`, which is given to it.
    """
    kept: dict[tuple[str, str | None, str], Markup] = {}

    @jinja2.pass_context
    def alike(context: Context, name: str, own: str = "") -> Markup:
        page = context["page"]
        address = page.url if page else None
        if page and address not in {entry.address for entry in context["settings"].menu}:
            address = f"{_folder(page.url)}/"
        key = (name, address, own)
        if key not in kept:
            part = context.environment.get_template(name).render(context.get_all() | {"own": own})
            kept[key] = Markup(part)  # noqa: S704 (our own template)
        return kept[key]

    return alike
