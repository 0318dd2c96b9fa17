"""A record of JSON becomes a text whose every character leads back to the record."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import Empty, NotText
from reportedly.model import Capture
from reportedly.read import read, source
from reportedly.read.record import RECORD, captured, day_of
from reportedly.text import Span


def record(**fields: object) -> Capture:
    return captured(json.dumps(fields).encode(), uri="wire.jsonl#1", keys=(), day_first=None)


def test_title_and_text_are_one_text() -> None:
    document = read(record(title="Quay shut in Sarn", text="The quay is shut, said Ana Ruiz."))
    assert document.text == "Quay shut in Sarn\n\nThe quay is shut, said Ana Ruiz."
    assert document.title == "Quay shut in Sarn"
    assert document.origin.media_type == RECORD


def test_a_text_that_begins_with_its_title_says_it_once() -> None:
    document = read(record(title="Quay shut", text="Quay shut\nThe quay is shut."))
    assert document.text == "Quay shut\nThe quay is shut."


def test_outlet_author_and_date_are_the_records() -> None:
    origin = read(record(text="The quay is shut.", publisher="Sarn Post", byline="A. Ruiz", date="2031-05-04")).origin
    assert (origin.outlet, origin.author, origin.published) == ("Sarn Post", "A. Ruiz", "2031-05-04")


def test_other_keys_are_read_when_they_are_named() -> None:
    body = json.dumps({"article": "The quay is shut.", "text": "Subscribe now."}).encode()
    found = captured(body, uri="a", keys=(("text", "article"),), day_first=None)
    assert read(found).text == "The quay is shut."


@pytest.mark.parametrize("body", [b"[1]", b"{", b'"a"', b"\xff", b'{"a": NaNa}', b"[" * 100_000])
def test_what_is_no_record_is_said_in_a_sentence(body: bytes) -> None:
    with pytest.raises(NotText, match="record"):
        captured(body, uri="a", keys=(), day_first=None)


@pytest.mark.parametrize("fields", [{}, {"text": ""}, {"text": 3}, {"title": "Quay shut"}, {"text": "…"}])
def test_a_record_without_a_text_says_which_keys_were_looked_for(fields: dict[str, object]) -> None:
    with pytest.raises(Empty, match="--key text=NAME"):
        read(record(**fields))


@given(
    title=st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    text=st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('\\"\n\r\t/é😀'), max_size=40),
    is_ascii=st.booleans(),
)
def test_every_stretch_leads_back_to_the_record(title: str, text: str, is_ascii: bool) -> None:  # noqa: FBT001
    body = json.dumps({"n": {"text": "no"}, "title": title, "text": text + " word"}, ensure_ascii=is_ascii)
    found = captured(body.encode(), uri="a", keys=(), day_first=None)
    document, characters = read(found), source(found)
    assert characters == body
    for start in range(len(document.text)):
        span = document.shift.source(Span(start, start + 1))
        if span is not None:
            said = json.loads(f'"{span.of(characters)}"')
            assert said.replace("\r\n", "\n").replace("\r", "\n") == document.text[start]


def test_a_date_that_could_be_two_days_is_none_until_somebody_says() -> None:
    assert day_of("1/2/2031", day_first=None) is None
    assert day_of("1/2/2031", day_first=True) == "2031-02-01"
    assert day_of("1/2/2031", day_first=False) == "2031-01-02"
    assert day_of("31/31/2031", day_first=True) is None
