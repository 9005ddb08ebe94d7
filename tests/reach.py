"""What axe finds on a page where nothing moves, and what a screen reader calls alike."""

from collections import defaultdict

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import CDPSession, Page

COLOURS = ("color-contrast", "link-in-text-block")
# What holds of how a page is made, whatever its colours.
MADE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {rule: {"enabled": False} for rule in COLOURS},
}
# What a scheme may change: all else is the same in every scheme.
COLOURED = {"runOnly": {"type": "rule", "values": COLOURS}}
# Halfway a fade there is too little contrast, and a fade may begin while axe looks.
NOTHING_MOVES = """() => {
  const still = new CSSStyleSheet();
  still.replaceSync(`*, *::before, *::after {
    transition: none !important; animation: none !important
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  return 'axe' in window;
}"""
# To look at every element of a page takes most of the time there is, for its colours above all:
# of the words that look alike, in things that look alike, these say of one what they say of all.
EXAMPLES = """(() => {
  const numbers = new Map();
  const kinds = new Map();
  const examples = new Map();
  for (const element of document.querySelectorAll("html, body, body *")) {
    const style = getComputedStyle(element);
    const look = [
      kinds.get(element.parentElement), element.localName, element.getAttribute("class"),
      style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.position,
      style.fontSize, style.fontWeight, style.textDecorationLine,
      element.matches(":disabled, [aria-disabled=true], :has(:disabled)"),
    ].join();
    if (!numbers.has(look)) numbers.set(look, numbers.size);
    const kind = numbers.get(look);
    kinds.set(element, kind);
    const told = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const read = told || element.matches("a[href], input, select, textarea");
    if (read && !examples.has(kind) && element.checkVisibility({ visibilityProperty: true })) {
      examples.set(kind, element);
    }
  }
  return [...examples.values()];
})()"""
# What is right needs no report: to describe every element of a page takes as long as to look at it.
# And its styles are fetched again only for a rule about screens that may not be turned, which axe
# itself still calls an experiment, and does not run.
LOOK = """async rules => {
  const where = WHERE;
  if (where.length === 0) return [];
  const how = { resultTypes: ["violations"], preload: { assets: ["media"] } };
  const { violations } = await axe.run(where, { ...rules, ...how });
  return violations.map(({ id, nodes, help }) =>
    `${id}: ${JSON.stringify(nodes[0].target)}: ${help}`);
}"""


def violations(page: Page) -> list[str]:
    """What axe finds, one line each."""
    return [*badly_made(page), *faint(page)]


def badly_made(page: Page) -> list[str]:
    """What it finds in all but the colours."""
    _prepare(page)
    return list(page.evaluate(LOOK.replace("WHERE", "document"), MADE))


def faint(page: Page) -> list[str]:
    """What it finds in the colours alone."""
    _prepare(page)
    return list(page.evaluate(LOOK.replace("WHERE", EXAMPLES), COLOURED))


def in_any_light(page: Page) -> list[str]:
    """What it finds in the light, and in the dark, which changes nothing but colours."""
    page.emulate_media(color_scheme="light")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    return [*found, *faint(page)]


def _prepare(page: Page) -> None:
    """Have nothing move, and axe at hand."""
    if not page.evaluate(NOTHING_MOVES):
        page.evaluate(AXE_SCRIPT)


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
