"""What pages weigh and how fast they show, beside a plain Material site of the same text."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from content import addresses
from measure import lighthouse, page_weight
from measure.table import Row

PAGES = (addresses.HOME, addresses.fragment("rekrutering"), addresses.TIPS, addresses.REPORT)


def rows(ours: str, theirs: str, chromium: Path) -> list[Row]:
    """The figures of each page on both sites; by Lighthouse where Node is there."""
    measure = _with_lighthouse if lighthouse.ensure() else _with_playwright
    return measure(ours, theirs, chromium)


def _with_lighthouse(ours: str, theirs: str, chromium: Path) -> list[Row]:
    rows: list[Row] = [("pagina", "site", "scores", "LCP s", "TBT ms", "CLS", "kB")]
    for page in PAGES:
        both = {"deze": ours, "Material": theirs}
        # A host serves index.html at the folder's address; asking by name costs a redirect.
        path = page.removesuffix("index.html")
        reports = {name: lighthouse.measure(base + path, chromium) for name, base in both.items()}
        for name, report in reports.items():
            rows.append((page, name, *_figures(report)))
        rows.append(_ratio(page, reports["deze"], reports["Material"]))
    return rows


def _figures(report: lighthouse.Report) -> Row:
    return (
        "/".join(map(str, report.scores)),
        f"{report.paint / 1000:.2f}",
        f"{report.blocking:.0f}",
        f"{report.shift:.3f}",
        f"{report.bytes / 1000:.0f}",
    )


def _ratio(page: str, ours: lighthouse.Report, theirs: lighthouse.Report) -> Row:
    paint, weight = ours.paint / theirs.paint, ours.bytes / theirs.bytes
    return (page, "deel", "", f"×{paint:.2f}", "", "", f"×{weight:.2f}")


def _with_playwright(ours: str, theirs: str, chromium: Path) -> list[Row]:
    rows: list[Row] = [("pagina", "site", "kB", "verzoeken", "LCP ms", "CLS")]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for page in PAGES:
            for name, base in (("deze", ours), ("Material", theirs)):
                weight = page_weight.weigh(launched, base + page.removesuffix("index.html"))
                size, paint = f"{weight.bytes / 1000:.0f}", f"{weight.paint:.0f}"
                rows.append((page, name, size, str(weight.requests), paint, f"{weight.shift:.3f}"))
    return rows
