"""What a page says of itself: title, author, outlet, date, addresses, language. Nothing is guessed.

Where several places say it, the one written for the reader or by the newsroom's system comes before the one
written for social networks: JSON-LD of the article, what the page shows near its headline, meta elements.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

import msgspec

from reportedly.read import byline
from reportedly.read.dates import stamped
from reportedly.read.jsonld import Found, names, types, words
from reportedly.read.layout import Layout
from reportedly.read.names import joined
from reportedly.read.titles import headline

MOST_VALUES = 20
"""Values of one name that are looked at; a page with more authors than this is no article."""

_ARTICLES = frozenset(
    {"Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle"}
    | {"BackgroundNewsArticle", "AskPublicNewsArticle", "SatiricalArticle", "AdvertiserContentArticle", "Report"}
    | {"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "TechArticle"}
    | {"ScholarlyArticle", "Review", "ClaimReview", "CreativeWork", "Question", "Recipe", "HowTo", "PodcastEpisode"}
)
_PAGES = frozenset({"WebPage", "ItemPage", "QAPage", "AboutPage"})
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued"),
    *("dcterms.created", "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "article.published"),
    *("published_time", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "publication_date"),
    *("published-date", "date", "cxenseparse:recs:publishtime", "bt:pubdate", "displaydate", "article_date_original"),
)
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "title")
_ORIGINALS = ("original-source", "syndication-source")


class Says(msgspec.Struct, frozen=True):
    """What a page says of itself; None where it is silent."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    canonical: str | None = None
    original: str | None = None


class _Head(msgspec.Struct, frozen=True):
    """The head of a page: its title, its meta elements by name, its links by relation, its article in JSON-LD."""

    title: str | None
    metas: Mapping[str, tuple[str, ...]]
    links: Mapping[str, tuple[str, ...]]
    article: Mapping[str, Any]
    things: tuple[Found, ...]

    def meta(self, *known: str) -> tuple[str, ...]:
        """The contents of the meta elements of these names, in the order of the names."""
        return tuple(value for name in known for value in self.metas.get(name, ()))


def declared_language(root: Any) -> str | None:
    """The language that the page declares, as ISO 639-1; None when it declares none."""
    for language in (root.get("lang"), root.get("xml:lang"), *_metas(root).get("content-language", ())):
        code = (language or "").strip().lower().replace("_", "-").partition("-")[0]
        if len(code) == 2 and code.isalpha():
            return code
    return None


def said(root: Any, *, layout: Layout, things: Sequence[Found], uri: str, language: str | None = None) -> Says:
    """What the page says of itself.

    Args:
        things: the objects of its JSON-LD.
        uri: resolves the page's own relative addresses when it is an address itself.
        language: bylines are read in it, besides English.
    """
    head = _head(root, things=things)
    outlet = _outlet(head)
    canonical = _address(head.links.get("canonical", ()) + head.meta("og:url"), around=uri)
    houses = [house for house in (outlet, _site(canonical or uri)) if house]
    title = headline(layout, titles=_titles(head), houses=houses)
    signs = byline.signs(layout, headline_at=title.at if title else None, language=language)
    return Says(
        title=title.text if title else None,
        author=_author(head, signs=signs, houses=houses, language=language),
        outlet=outlet,
        published=_first(map(stamped, _dates(head, signs=signs))),
        canonical=canonical,
        original=_original(head, canonical=canonical, uri=uri),
    )


def _head(root: Any, *, things: Sequence[Found]) -> _Head:
    return _Head(
        title=next((" ".join(title.split()) for title in _texts(root, tag="title") if title.strip()), None),
        metas=_metas(root),
        links=_links(root),
        article=_article(things),
        things=tuple(things),
    )


def _texts(root: Any, *, tag: str) -> Iterator[str]:
    for element in root.iter(tag):
        parent = element.getparent()
        if parent is None or parent.tag != "svg":
            yield element.text or ""


def _metas(root: Any) -> dict[str, tuple[str, ...]]:
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        parent = element.getparent()
        if not content or (element.get("itemprop") and parent is not None and parent.tag != "head"):
            continue
        for kind in ("property", "name", "itemprop", "http-equiv"):
            for name in (element.get(kind) or "").lower().split():
                metas.setdefault(name, []).append(content)
    return {name: tuple(contents[:MOST_VALUES]) for name, contents in metas.items()}


def _links(root: Any) -> dict[str, tuple[str, ...]]:
    links: dict[str, list[str]] = {}
    for element in root.iter("link"):
        for relation in (element.get("rel") or "").lower().split():
            if element.get("href"):
                links.setdefault(relation, []).append(element.get("href").strip())
    return {relation: tuple(addresses[:MOST_VALUES]) for relation, addresses in links.items()}


def _article(things: Sequence[Found]) -> Mapping[str, Any]:
    """The object that describes the page's article: the first article with a headline or an author, else the page."""
    articles = [
        one.thing for one in things if types(one.thing) & _ARTICLES and one.held_as not in ("comment", "review")
    ]
    telling = (thing for thing in articles if "headline" in thing or "author" in thing or "datePublished" in thing)
    pages = (one.thing for one in things if types(one.thing) & _PAGES)
    return next(telling, None) or next(pages, {})


def _titles(head: _Head) -> tuple[str, ...]:
    told = (words(head.article.get("headline")), words(head.article.get("name")))
    return tuple(title for title in (*told, *head.meta(*_TITLES), head.title) if title)


def _outlet(head: _Head) -> str | None:
    publisher = names(_resolved(head.article.get("publisher"), things=head.things))
    sites = (name for one in head.things if "WebSite" in types(one.thing) for name in names(one.thing))
    named = (*head.meta("og:site_name"), *publisher, *head.meta(*_OUTLETS), *sites)
    return next((name for name in named if 1 < len(name) <= 100 and "://" not in name), None)


def _author(head: _Head, *, signs: byline.Signs, houses: Sequence[str], language: str | None) -> str | None:
    """The people first: a newsroom's system often puts its own name where nobody is named."""
    told = names(_resolved(head.article.get("author") or head.article.get("creator"), things=head.things))
    own = {_plain(name) for house in houses for name in (house, house.rpartition(".")[0])}
    for values in (told, *((name,) for name in signs.authors), head.meta(*_AUTHORS)):
        found = joined((value for value in values if _plain(value) not in own), language=language)
        if found is not None:
            return found
    return joined(told, language=language)


def _resolved(value: Any, *, things: Sequence[Found]) -> Any:
    """Objects that are only pointed to by their `@id`, in their full form."""
    if isinstance(value, list):
        return [_resolved(one, things=things) for one in value[:50]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        known = (one.thing for one in things if one.thing.get("@id") == value["@id"] and "name" in one.thing)
        return next(known, value)
    return value


def _dates(head: _Head, *, signs: byline.Signs) -> Iterator[str]:
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield from filter(None, [words(head.article.get(name))])
    yield from head.meta(*_DATES)
    yield from signs.dates


def _original(head: _Head, *, canonical: str | None, uri: str) -> str | None:
    """An address that the page names as the first place of its text, on another site than its own."""
    based = head.article.get("isBasedOn") or head.article.get("isBasedOnUrl")
    told = words(based.get("url") or based.get("@id") if isinstance(based, dict) else based)
    named = (*head.links.get("syndication-source", ()), *head.links.get("original-source", ()), *head.meta(*_ORIGINALS))
    own = _address(head.meta("og:url"), around=uri) or (uri if "://" in uri else None)
    for address in (*named, *([told] if told else [])):
        original = _address((address,), around=uri)
        if original and original not in (canonical, own):
            return original
    elsewhere = canonical is not None and own is not None and _site(canonical) != _site(own)
    return canonical if elsewhere else None


def _address(values: Iterable[str], *, around: str) -> str | None:
    for value in values:
        address = urljoin(around, value) if "://" in around else value
        if _site(address) and len(address) <= 2000:
            return address
    return None


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _site(address: str) -> str | None:
    """The host of a web address without `www.`; None when it is no web address."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").removeprefix("www.") or None if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
