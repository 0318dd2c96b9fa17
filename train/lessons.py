"""Our own annotated texts, `train/lessons`, as articles to learn from beside PolNeAR.

PolNeAR marks the outermost attribution alone, and of attitudes only a part. The lessons mark all, inside contents too:
from each text comes one article with its outermost attributions, and one whose paragraphs are its contents, with what
is attributed inside them, as the tagger reads contents alone; and so on inward.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.model import RoleSpan, Tags
from reportedly.tag.inner import contents_alone
from reportedly.tag.labels import ROLES
from reportedly.text import Span
from tests.annotated import Annotated, Told, texts
from train.corpus import Article, Relation, digest, paragraphs_of

LESSONS = Path(__file__).parent / "lessons"


def files_of(folder: Path) -> list[Path]:
    """The files of a folder of lessons, by name."""
    return sorted(folder.glob("*.txt"))


def digest_of(folder: Path) -> str:
    """One SHA-256, in hex, of all files of a folder of lessons with their names."""
    told = "".join(f"{digest(path)}  {path.name}\n" for path in files_of(folder))
    return hashlib.sha256(told.encode()).hexdigest()


def read_lessons(folder: Path) -> tuple[Article, ...]:
    """The articles of all lessons, in the order of files and texts."""
    return tuple(article for lesson in texts(folder) for article in articles_of(lesson))


def articles_of(lesson: Annotated) -> Iterator[Article]:
    """The text with its outermost attributions, then its contents with those inside them, inward.

    A level at which one attribution's words stand among another's ("quoted Ruiz as saying") is left out: a piece of
    text has one role, and which of the two it has there is for rules to settle.
    """
    paragraphs = paragraphs_of(lesson.text)
    level = list(_children(None, lesson=lesson))
    depth = 0
    while paragraphs:
        relations = tuple(_relation(told) for told in level if _all_within(told, paragraphs))
        if not _tangled(level, lesson=lesson):
            yield Article(f"{lesson.key}:{depth}", lesson.text, paragraphs, relations)
        paragraphs = tuple(contents_alone(lesson.text, _tags(level)))
        level = [child for told in level for child in _children(told.number, lesson=lesson)]
        depth += 1


def _children(number: int | None, *, lesson: Annotated) -> Iterator[Told]:
    """The attributions directly within one, or within none; what an author's own claim holds is within none."""
    for told in lesson.told.values():
        if told.within == number:
            if not told.cue and not told.source:
                yield from _children(told.number, lesson=lesson)
            elif lesson.facts.get(str(told.number)) != "none":
                yield told


def _tags(level: Sequence[Told]) -> Tags:
    """What a tagger that sees all would see."""
    spans = {RoleSpan(role, span, 1.0) for told in level for role in ROLES.values() for span in getattr(told, role)}
    return Tags(tuple(sorted(spans, key=lambda piece: piece.span)), (), "lesson", ())


def _relation(told: Told) -> Relation:
    return Relation(told.source, told.cue, told.content)


def _all_within(told: Told, paragraphs: Sequence[Span]) -> bool:
    """True when all of its words can be read in these paragraphs."""
    return all(any(one.covers(span) for one in paragraphs) for span in (*told.source, *told.cue))


def _tangled(level: Sequence[Told], *, lesson: Annotated) -> bool:
    """True when a word of saying is missing, or what is within one is not said inside its content."""
    inner = ((told, child) for told in level for child in _children(told.number, lesson=lesson))
    return any(not told.cue for told in level) or any(
        not any(content.covers(span) for content in told.content)
        for told, child in inner
        for span in (*child.source, *child.cue)
    )
