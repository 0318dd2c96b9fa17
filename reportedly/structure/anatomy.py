"""What a document is made of: its parts, from its elements or from its lines."""

from collections.abc import Sequence

from reportedly.model import Document
from reportedly.structure import article_html, article_plain
from reportedly.structure.answers import Said, comments
from reportedly.structure.drafts import Draft, assembled
from reportedly.structure.items import Item, Page, items, labelled
from reportedly.structure.lines import lines_of
from reportedly.structure.loose import loose_threads
from reportedly.structure.marking import Anatomy
from reportedly.structure.paragraphs import is_wrapped
from reportedly.structure.posts import with_unnamed
from reportedly.structure.spans import hit
from reportedly.structure.threads_html import announced, outline, pointing_elsewhere, threads_of
from reportedly.structure.threads_plain import thread_in
from reportedly.structure.tree import Tree
from reportedly.text import covering


def anatomy_of(document: Document) -> Anatomy:
    """The parts of a document, outer before inner; every visible character lies in at least one."""
    return _of_page(document) if document.elements else _of_text(document)


def _of_text(document: Document) -> Anatomy:
    """A plain text: the article, then its thread, then what the page had below it."""
    wrapped = is_wrapped(document.text)
    lines = lines_of(document.text, wrapped=wrapped)
    thread = thread_in(lines)
    above = lines[: thread.first] if thread else lines
    below = lines[thread.after :] if thread else ()
    announced = thread.drafts[0].title if thread else None
    drafts = list(article_plain.article(document, above, wrapped=wrapped, announced=announced))
    drafts += thread.drafts if thread else ()
    if below:
        drafts.append(Draft("boilerplate", covering((below[0].span, below[-1].span))))
    return Anatomy(parts=assembled(document.text, drafts, rest="body"), wrapped=wrapped)


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
    said = comments(page, found)
    threads = threads_of(page, said) or _loose(page, said) or announced(page)
    return [*threads, *article_html.article(page, document, taken=outline(threads))]


def _loose(page: Page, said: Sequence[Said]) -> tuple[Draft, ...]:
    """A thread in running text, unless it is a list that leads to the threads of other articles."""
    threads = loose_threads(page)
    elsewhere = pointing_elsewhere(page, said)
    return () if any(hit(elsewhere, span) for span in outline(threads)) else threads
