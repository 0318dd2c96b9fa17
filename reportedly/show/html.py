"""A sheet as one HTML file that asks the network for nothing and runs nothing but its own script."""

from reportedly.model import Sheet
from reportedly.show.webpage.shell import asset, policy, template

ROOM = "reportedly.show.webpage"


def as_html(sheet: Sheet) -> str:
    """The sheet as a self-contained page: the annotated text with its claims in the margin, voices and figures.

    Whatever stood in the document stands here as text. The page's policy allows its own style and script by their
    digests and nothing else. Half characters (lone surrogates) never occur in it, so it can be written as UTF-8.
    """
    from markupsafe import Markup  # with jinja2, paid for by those who want a page

    from reportedly.show.webpage.view import view_of

    style, script = asset(ROOM, "sheet.css") + asset(ROOM, "denoted.css"), asset(ROOM, "sheet.js")
    return str(
        template(ROOM, "sheet.html").render(
            view=view_of(sheet),
            style=Markup(style),
            script=Markup(script),
            policy=policy(style=style, script=script),
        )
    )
