"""What a document is made of: its parts, from its elements or from its lines."""

from collections.abc import Sequence

from reportedly.model import Document
from reportedly.structure.article_html import article
from reportedly.structure.drafts import Draft, assembled
from reportedly.structure.items import Item, Page, items, labelled
from reportedly.structure.marking import Anatomy
from reportedly.structure.posts import with_unnamed
from reportedly.structure.threads_html import comments, outline, threads_of
from reportedly.structure.tree import Tree


def anatomy_of(document: Document) -> Anatomy:
    """The parts of a document, outer before inner; every visible character lies in at least one."""
    return _of_page(document)


def _of_page(document: Document) -> Anatomy:
    page = labelled(Tree(document))
    found = with_unnamed(page, items(page))
    drafts = _drafts(page, document, found=found)
    if found and not any(draft.kind == "body" for draft in drafts):
        drafts = _drafts(page, document, found=found[1:])
    return Anatomy(
        parts=assembled(document.text, drafts, rest="boilerplate"),
        breaks=tuple(block.span.start for block in page.tree.blocks),
        quoted=tuple(element.span for element in document.elements if element.tag == "blockquote" and element.span),
    )


def _drafts(page: Page, document: Document, *, found: Sequence[Item]) -> list[Draft]:
    """The drafts of a page. Where all main text stands in posts, as in a forum, the first of them is the article."""
    threads = threads_of(page, comments(page, found))
    return [*threads, *article(page, document, taken=outline(threads))]
