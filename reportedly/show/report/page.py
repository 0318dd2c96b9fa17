"""The report of a case as one HTML file that asks the network for nothing and runs nothing but its own script."""

from reportedly.show.report.nouns import Report
from reportedly.show.webpage.shell import asset, policy, template

ROOM = "reportedly.show.report"
SHEETS = "reportedly.show.webpage"
"""Whose colours, letters and tables the report has as well."""


def as_page(report: Report) -> str:
    """The report as a self-contained page.

    Whatever stood on a page stands here as text. The page's policy allows its own style and script by their digests
    and nothing else. Half characters (lone surrogates) never occur in it, so it can be written as UTF-8.
    """
    from markupsafe import Markup  # with jinja2, paid for by those who want a page

    from reportedly.show.report.view import view_of

    styles = (asset(SHEETS, "sheet.css"), asset(SHEETS, "denoted.css"), asset(ROOM, "report.css"))
    style, script = "".join(styles), asset(ROOM, "report.js")
    return str(
        template(ROOM, "report.html").render(
            view=view_of(report),
            style=Markup(style),
            script=Markup(script),
            policy=policy(style=style, script=script),
        )
    )
