"""What the example pages are made of."""

from tests.pages import page


def test_the_news_page_says_who_wrote_it_when_and_for_whom() -> None:
    origin = page("harbour-collapse.html").sheet["document"]["origin"]
    assert origin["author"] == "Mirela Tosk"
    assert origin["outlet"] == "The Port Ansel Mercury"
    assert origin["published"].startswith("2026-03-12")


def test_the_news_page_has_its_headline() -> None:
    found = page("harbour-collapse.html")
    assert found.own(found.kind("headline")[0]).startswith("Fourteen dead as Port Ansel quay collapses")


def test_the_news_page_keeps_its_furniture_out_of_the_article() -> None:
    found = page("harbour-collapse.html")
    article = " ".join(found.own(part) for part in found.kind("body"))
    assert "within ninety days" in article
    for furniture in ("214 partners", "The Morning Tide", "Dockers strike over", "Big Senna moves house", "Most read"):
        assert furniture not in article


def test_the_news_page_has_its_captions() -> None:
    found = page("harbour-collapse.html")
    assert any("Photograph: Jorin Aldt" in found.own(part) for part in found.kind("caption"))


def test_replies_hang_below_their_comments() -> None:
    assert page("harbour-collapse.html").thread() == {
        "1": "Old Bollard", "1.1": "T. Emmering", "1.1.1": "Old Bollard",
        "2": "Grainbroker", "2.1": "Nettle",
        "3": "marit_k",
        "4": "Plumbline", "4.1": "Mirela Tosk",
    }  # fmt: skip


def test_the_number_a_thread_announces_is_kept_beside_the_number_shown() -> None:
    found = page("harbour-collapse.html")
    assert found.only("thread")["declared"] == 9
    assert len(found.kind("comment")) == 8
    assert "comments_declared_not_shown" in found.rules()


def test_a_comment_keeps_the_hour_it_was_written() -> None:
    first = page("harbour-collapse.html").kind("comment")[0]
    assert first["date"].startswith("2026-03-12T19:02")


def test_a_comment_is_its_words_without_its_buttons() -> None:
    found = page("harbour-collapse.html")
    owns = {claim["part"]: found.joined(claim["content"]) for claim in found.claims}
    assert not any("Reply" in owns.get(part["id"], "") for part in found.kind("comment"))


def test_a_republished_article_has_its_own_author_and_title() -> None:
    part = page("commentary-republication.html").only("republication")
    assert part["author"] == "Tomas Harrel"
    assert part["title"] == "The Price of the Northern Road"


def test_the_end_of_a_republication_is_where_the_page_shows_it() -> None:
    found = page("commentary-republication.html")
    part = found.only("republication")
    assert part["end_shown"] is True
    words = found.own(part)
    assert "When the Northern Road Corporation opened its books" in words
    assert "begin laying track in June" in words
    assert "Back to me" not in words
    assert "the kettle is on" not in words
    assert "I had soup in one of them" not in words


def test_generic_nested_blocks_are_a_thread() -> None:
    found = page("commentary-republication.html")
    assert found.only("thread")["declared"] == 6
    assert found.thread() == {
        "1": "Wilm", "1.1": "Oda Marlin", "1.1.1": "Wilm",
        "2": "Third Rail", "2.1": "ashlar",
        "3": "P. Ferrol",
    }  # fmt: skip


def test_saved_text_has_a_headline_and_an_article_republished_in_it() -> None:
    found = page("saved-commentary.txt")
    assert found.own(found.kind("headline")[0]).startswith("The Water Weapon")
    part = found.only("republication")
    assert (part["author"], part["title"]) == ("Sanna Orrick", "Everybody’s Dam")


def test_saved_text_says_that_the_end_of_the_republication_is_not_shown() -> None:
    found = page("saved-commentary.txt")
    part = found.only("republication")
    assert part["end_shown"] is False
    assert "sent the other man home" in found.own(part)
    assert "14 thoughts" not in found.own(part)
    assert "republication_end_unseen" in found.rules()


def test_saved_text_has_its_thread_as_a_tree() -> None:
    found = page("saved-commentary.txt")
    assert found.only("thread")["declared"] == 14
    assert list(found.thread()) == ["1", "1.1", "1.1.1", "2", "2.1", "3", "4", "4.1", "5"]


def test_a_comment_of_saved_text_keeps_its_second_paragraph() -> None:
    found = page("saved-commentary.txt")
    third = next(part for part in found.kind("comment") if part["number"] == "3")
    assert "A wet man does not ask" in found.own(third)


def test_a_wire_report_has_its_dateline() -> None:
    found = page("wire-casualties.txt")
    assert any("KESHEL, Talvenia" in found.own(part) for part in found.kind("dateline"))


def test_a_wire_report_has_its_authors() -> None:
    found = page("wire-casualties.txt")
    assert found.kind("byline")[0]["author"] == "Lio Marchetane and Sefa Doune"


def test_a_caption_is_no_part_of_the_article() -> None:
    found = page("figures-disagree.html")
    assert any("Some of the 80,000 people" in found.own(part) for part in found.kind("caption"))


def test_comments_marked_up_as_data_are_a_thread() -> None:
    found = page("statement-denials.html")
    assert found.only("thread")["declared"] == 4
    assert found.thread() == {"1": "Hedgerow", "1.1": "J. Amberley", "2": "Saltmarsh", "3": "Tallow"}
    assert found.kind("comment")[1]["date"].startswith("2026-05-19T17:58")


def test_a_page_in_german_yields_its_parts() -> None:
    found = page("faehre.html")
    assert found.sheet["document"]["language"] == "de"
    assert found.own(found.kind("headline")[0]) == "Fähre nach Port Ansel fällt bis Ostern aus"
    assert found.thread() == {"1": "Deichläufer", "1.1": "Insulanerin"}


def test_a_page_in_german_yields_no_claims_and_one_notice_that_says_so() -> None:
    found = page("faehre.html")
    assert found.claims == []
    notices = [finding for finding in found.sheet["findings"] if finding["severity"] == "notice"]
    assert [notice["rule"].split(".")[0] for notice in notices] == ["claims_in_english_only"]


def test_the_smallest_page_has_a_republication_and_a_thread() -> None:
    found = page("bridge-note.txt")
    assert found.only("republication")["author"] == "Tomas Harrel"
    assert found.only("thread")["declared"] == 2
    assert found.thread().keys() == {"1"}
