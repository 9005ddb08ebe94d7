"""What axe finds on a page where nothing moves, and what a screen reader calls alike."""

from collections import defaultdict
from collections.abc import Mapping

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import CDPSession, Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What the dark may change: all else is the same in every scheme.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Halfway a fade there is too little contrast, and a fade may begin while axe looks.
NOTHING_MOVES = """() => {
  const still = new CSSStyleSheet();
  still.replaceSync(`*, *::before, *::after {
    transition: none !important; animation: none !important
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  return 'axe' in window;
}"""
# What is right needs no report: to describe every element of a page takes as long as to look at it.
# And its styles are fetched again only for a rule about screens that may not be turned, which axe
# itself still calls an experiment, and does not run.
LOOK = """async rules => {
  const how = { resultTypes: ["violations"], preload: { assets: ["media"] } };
  const { violations } = await axe.run(document, { ...rules, ...how });
  return violations.map(({ id, nodes, help }) =>
    `${id}: ${JSON.stringify(nodes[0].target)}: ${help}`);
}"""


def violations(page: Page, rules: Mapping[str, object] = RULES) -> list[str]:
    """What axe finds, one line each."""
    if not page.evaluate(NOTHING_MOVES):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(LOOK, dict(rules)))


def in_any_light(page: Page) -> list[str]:
    """The same in the light; and of the colours, which alone differ there, in the dark too."""
    page.emulate_media(color_scheme="light")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    return [*found, *violations(page, COLOURS)]


# To which page a link leads; nothing of a button: each does something of its own.
LEADS = "function () { return this.href ? this.href.split('#')[0] : '' }"


def called_alike(page: Page) -> list[str]:
    """The names that more than one button has, or links to more than one page."""
    session = page.context.new_cdp_session(page)
    found = defaultdict(list)
    for node in session.send("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value")
        if not node["ignored"] and role in ("button", "link", "DisclosureTriangle"):
            name = node["name"]["value"].strip()
            found["link" if role == "link" else "button", name].append(node["backendDOMNodeId"])
    alike = [
        name
        for (role, name), nodes in found.items()
        if not name
        or (len(nodes) > 1 and (role == "button" or len({_leads(session, n) for n in nodes}) > 1))
    ]
    session.detach()
    return alike


def _leads(session: CDPSession, node: int) -> str:
    element = session.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
    asked = {"objectId": element, "functionDeclaration": LEADS, "returnByValue": True}
    return str(session.send("Runtime.callFunctionOn", asked)["result"]["value"])
