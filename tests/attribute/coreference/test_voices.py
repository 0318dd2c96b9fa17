"""Which mentions are one voice, and which must not be."""

import pytest

from tests.attribute.telling import Told
from tests.markup import block, page


def same(told: Told, one: str, other: str) -> bool:
    return told.claim(one).voice == told.claim(other).voice


def test_full_name_then_last_name_is_one_voice() -> None:
    told = Told(
        page(
            "[source:Mayor Ana Ruiz] [cue:said] [content:it broke].\n\n[source:Ruiz] [cue:added] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")
    assert told.voice("nobody died").name == "Ana Ruiz"
    assert told.voice("nobody died").kind == "person"
    assert told.voice("nobody died").role == "Mayor"
    assert told.mentions("nobody died") == ["Mayor Ana Ruiz", "Ruiz"]


def test_last_name_in_the_headline_joins_the_full_name_below() -> None:
    told = Told(
        page(
            block("headline", "[source:Ruiz][cue::] [content:bridge to close]"),
            block("body", "[source:Ana Ruiz] [cue:said] [content:it was old]."),
        )
    )
    assert same(told, "bridge to close", "it was old")
    assert told.voice("bridge to close").name == "Ana Ruiz"


def test_title_and_last_name_is_the_same_voice() -> None:
    told = Told(
        page(
            "[source:Ana Ruiz] [cue:said] [content:it broke].\n\n[source:Mayor Ruiz] [cue:added] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")
    assert told.voice("it broke").role == "Mayor"


def test_a_possessive_names_the_same_voice() -> None:
    told = Told(
        page(
            "[source:Ana Ruiz] [cue:said] [content:it broke].\n\n"
            "[source:Ruiz’s] [cue:claim] [content:that nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")


def test_a_name_that_nobody_quotes_still_gives_the_full_name() -> None:
    told = Told(
        page("The ferry of Captain Tomas Feld sank.\n\n[source:Feld] [cue:said] [content:he had seen nothing].")
    )
    assert told.voice("seen nothing").name == "Tomas Feld"


def test_apposition_is_the_role() -> None:
    told = Told(
        page("[source:Major-General Ivo Renn, head of the Harbour Guard,] [cue:said] [content:two trucks left].")
    )
    voice = told.voice("two trucks")
    assert (voice.name, voice.role) == ("Ivo Renn", "Major-General, head of the Harbour Guard")


def test_a_description_with_a_name_beside_it_is_the_name() -> None:
    told = Told(
        page("[source:Talvenia’s ambassador to Osmarra, Mirela Tosk,] [cue:stated] [content:the army was ready].")
    )
    voice = told.voice("army")
    assert (voice.name, voice.kind, voice.role) == ("Mirela Tosk", "person", "Talvenia’s ambassador to Osmarra")


def test_an_age_is_no_role() -> None:
    told = Told(page("[source:Ana Ruiz, 54,] [cue:said] [content:it broke]."))
    assert told.voice("it broke").role is None


def test_an_acronym_in_brackets_is_the_same_organization() -> None:
    told = Told(
        page(
            "The Bridge Safety Board (BSB) met. [source1:The Bridge Safety Board] [cue1:said] [content1:it broke].\n\n"
            "[source:The BSB] [cue:added] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")
    assert told.voice("it broke").kind == "organization"


def test_the_ministry_is_the_only_ministry_named() -> None:
    told = Told(
        page(
            "[source:The Ministry of Works] [cue:said] [content:it broke].\n\n"
            "[source:The ministry] [cue:added] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")
    assert told.voice("it broke").name == "Ministry of Works"


def test_the_ministry_after_two_ministries_is_neither() -> None:
    told = Told(
        page(
            "[source:The Ministry of Works] [cue:said] [content:it broke].\n\n"
            "[source:The Ministry of Health] [cue:said] [content:ten were hurt].\n\n"
            "[source:The ministry] [cue:added] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").name == "the ministry"
    assert told.voice("nobody died").role == "unresolved: may be Ministry of Works or Ministry of Health"


def test_the_minister_of_two_ministries_is_neither() -> None:
    told = Told(
        page(
            "[source:Works Minister Ana Ruiz] [cue:said] [content:it broke].\n\n"
            "[source:Health Minister Tom Reed] [cue:said] [content:ten were hurt].\n\n"
            "[source:The minister] [cue:added] [content:nobody died].\n\n"
            "[source:The health minister] [cue:left] [content:early]."
        )
    )
    assert told.voice("nobody died").name == "the minister"
    assert not told.voice("nobody died").named
    assert told.voice("early").name == "Tom Reed"


def test_the_mayor_is_the_only_mayor_named() -> None:
    told = Told(
        page(
            "[source:Mayor Ana Ruiz] [cue:said] [content:it broke].\n\n"
            "[source:The mayor] [cue:added] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")


def test_the_mayor_of_another_town_is_another() -> None:
    told = Told(
        page(
            "[source:Mayor Ana Ruiz] [cue:said] [content:it broke].\n\n"
            "[source:The mayor of Keshel] [cue:added] [content:nobody died]."
        )
    )
    assert not same(told, "it broke", "nobody died")


def test_the_president_is_not_the_vice_president() -> None:
    told = Told(
        page(
            "[source:Vice President Ana Ruiz] [cue:said] [content:it broke].\n\n"
            "[source:The president] [cue:added] [content:nobody died]."
        )
    )
    assert not same(told, "it broke", "nobody died")


def test_a_lone_word_that_begins_a_company_is_the_company() -> None:
    told = Told(page("The crane of Brask Engineering fell.\n\n[source:Brask] [cue:declined] [content:to comment]."))
    assert told.voice("to comment").kind == "organization"


def test_a_lone_name_of_a_place_is_no_person() -> None:
    told = Told(
        page(
            "It rained in Merrowin.\n\n[source:Merrowin] [cue:denied] [content:that it broke]. "
            "[source:He] [cue:left] [content:early]."
        )
    )
    assert told.voice("it broke").kind == "state"
    assert told.voice("early").name == "he"


def test_an_organization_that_the_text_names_is_meant_later() -> None:
    told = Told(
        page("The Northern Road Corporation met.\n\n[source:The corporation] [cue:promised] [content:a railway].")
    )
    assert told.voice("a railway").name == "Northern Road Corporation"


def test_the_page_itself_may_be_meant_by_its_outlet() -> None:
    told = Told(
        page("[source:The Keshel Mercury] [cue:has learned] [content:that it broke].", outlet="The Keshel Mercury")
    )
    assert told.chain("it broke") == ["The Keshel Mercury"]


@pytest.mark.parametrize(
    ("source", "name", "kind", "named"),
    [
        ("Beijing", "Beijing", "state", True),
        ("the Iranian authorities", "the Iranian authorities", "state", True),
        ("The Harbour Guard", "Harbour Guard", "organization", True),
        ("the Sanders campaign", "the Sanders campaign", "organization", True),
        ("Reuters", "Reuters", "organization", True),
        ("police", "police", "organization", False),
        ("Police", "police", "organization", False),
        ("high-ranking intelligence sources", "high-ranking intelligence sources", "unnamed", False),
        ("A spokesman for the port", "a spokesman for the port", "unnamed", False),
        ("witnesses", "witnesses", "unnamed", False),
        ("Various estimates", "various estimates", "unnamed", False),
        ("reports", "reports", "unnamed", False),
        ("a number of officials", "a number of officials", "unnamed", False),
        ("people familiar with the matter", "people familiar with the matter", "unnamed", False),
        ("a report", "a report", "document", False),
        ("the memo", "the memo", "document", False),
        ("a survey by Brask Engineering", "a survey by Brask Engineering", "document", True),
        ("Residents", "residents", "group", False),
        ("26 percent of voters", "26 percent of voters", "group", False),
        ("Iranians", "Iranians", "group", False),
        ("Ana Ruiz and Bo Li", "Ana Ruiz and Bo Li", "group", True),
        ("the Iranians, Turks and Chinese", "the Iranians, Turks and Chinese", "group", False),
        ("the tax commissioner of Keshel", "the tax commissioner of Keshel", "person", False),
        ("Dr. Ana Ruiz", "Ana Ruiz", "person", True),
        ("Gov. Ana Ruiz (L-Keshel)", "Ana Ruiz", "person", True),
        ("House Majority Leader Ana Ruiz", "Ana Ruiz", "person", True),
        ("81-year-old Ana Ruiz", "Ana Ruiz", "person", True),
        ("Talvenia’s Huawei", "Huawei", "organization", True),
        ("St Brannoc’s Hospital", "St Brannoc’s Hospital", "organization", True),
        ("The Mercury’s Ana Ruiz", "Ana Ruiz", "person", True),
        ("Ruiz’s lawyer", "Ruiz’s lawyer", "unnamed", False),
        ("the world leaders CONTROLLED by banks", "the world leaders CONTROLLED by banks", "group", False),
        ("the Union of Quarry and Kiln Workers", "Union of Quarry and Kiln Workers", "organization", True),
        ("the Church of the Otter", "Church of the Otter", "organization", True),
        ("the Sons of the Estuary", "Sons of the Estuary", "group", True),
        ("the Keshel Mercury newspaper", "Keshel Mercury", "organization", True),
        ("the weekly Lantern", "Lantern", "organization", True),
        ("the Keshel newspaper", "the Keshel newspaper", "organization", True),
        ("the monitoring group Orlo Watch", "Orlo Watch", "organization", True),
        ("the manufacturer, Orlo Kilns,", "Orlo Kilns", "organization", True),
        ("his chief of staff, Ana Ruiz,", "Ana Ruiz", "person", True),
        ("its lead author, Prof Ana Ruiz of Keshel University", "Ana Ruiz", "person", True),
        ("Sheikh Omar al-Tamri", "Omar al-Tamri", "person", True),
        ("al-Tamri", "al-Tamri", "person", True),
        ("Green House officials", "Green House officials", "unnamed", False),
        ("A potter named Ana Ruiz", "Ana Ruiz", "person", True),
        ("Rana Abu-Tamri, who heads the Observatory,", "Rana Abu-Tamri", "person", True),
        ("some", "some", "unnamed", False),
        ("Two of them", "two of them", "unnamed", False),
        ("many", "many", "unnamed", False),
    ],
)
def test_the_words_of_a_source_tell_its_kind(source: str, name: str, kind: str, *, named: bool) -> None:
    voice = Told(page(f"[source:{source}] [cue:said] [content:the bridge was old].")).voice("bridge")
    assert (voice.name, voice.kind, voice.named) == (name, kind, named)


def test_sources_twice_are_two_voices() -> None:
    told = Told(
        page("[source:Sources] [cue:said] [content:it broke].\n\n[source:Sources] [cue:said] [content:nobody died].")
    )
    assert not same(told, "it broke", "nobody died")


def test_the_sources_are_those_before() -> None:
    told = Told(
        page(
            "[source:Three sources] [cue:said] [content:it broke].\n\n"
            "[source:The sources] [cue:said] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")


def test_the_official_is_the_latest_official() -> None:
    told = Told(
        page(
            "[source:An official] [cue:said] [content:it broke].\n\n"
            "[source:Another official] [cue:said] [content:ten were hurt].\n\n"
            "[source:The official] [cue:said] [content:nobody died]."
        )
    )
    assert same(told, "ten were hurt", "nobody died")
    assert not same(told, "it broke", "nobody died")


def test_an_official_twice_is_two_voices() -> None:
    told = Told(
        page(
            "[source:An official] [cue:said] [content:it broke].\n\n"
            "[source:An official] [cue:said] [content:nobody died]."
        )
    )
    assert not same(told, "it broke", "nobody died")


def test_what_is_said_more_of_an_official_must_be_known_of_him() -> None:
    told = Told(
        page(
            "[source:A harbour official] [cue:said] [content:it broke].\n\n"
            "[source:The harbour official] [cue:said] [content:ten fled].\n\n"
            "[source:The health official] [cue:said] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "ten fled")
    assert not same(told, "it broke", "nobody died")


def test_his_campaign_is_nobodys_in_particular() -> None:
    told = Told(
        page(
            "[source:His campaign] [cue:said] [content:it broke].\n\n"
            "[source:His campaign] [cue:said] [content:nobody died]."
        )
    )
    assert not same(told, "it broke", "nobody died")


def test_the_same_people_by_a_proper_name_are_one_group() -> None:
    told = Told(
        page(
            "[source:Republicans] [cue:said] [content:it broke].\n\n"
            "[source:Republicans] [cue:said] [content:nobody died]."
        )
    )
    assert same(told, "it broke", "nobody died")


def test_what_one_author_calls_the_mayor_is_not_what_another_does() -> None:
    told = Told(
        page(
            block(
                "body",
                "[source1:Mayor Ana Ruiz] [cue1:said] [content1:it broke].",
                block("republication", "[source:The mayor] [cue:said] [content:nobody died].", author="Jorin Aldt"),
            )
        )
    )
    assert not same(told, "it broke", "nobody died")


def test_voices_are_numbered_in_the_order_they_appear_and_the_author_is_first() -> None:
    told = Told(
        page(
            "[source:Ana Ruiz] [cue:said] [content:it broke].\n\n[source:Bo Li] [cue:said] [content:nobody died].",
            author="Jo Marl",
        )
    )
    assert told.names() == ["Jo Marl", "Ana Ruiz", "Bo Li"]
    assert [voice.id for voice in told.attribution.voices] == ["v1", "v2", "v3"]


def test_a_last_name_is_the_person_whose_full_name_no_list_tells_of() -> None:
    told = Told(page("Zebwin Quolary's men dug all night. [source:Quolary] [cue:said] [content:it broke]."))
    assert told.voice("it broke").name == "Zebwin Quolary"


def test_whom_a_source_tells_of_may_be_meant_by_a_pronoun() -> None:
    told = Told(
        page(
            "[source1:Mrs Ruiz, who wrote to the head of the council, Tom Reed,] [cue1:said] [content1:it broke]. "
            "[source2:He] [cue2:wept] [content2:that it rained]."
        )
    )
    assert told.voice("it rained").name == "Tom Reed"


def test_what_carries_an_attribution_is_no_person() -> None:
    told = Told(
        page(
            "[source1:Ana Ruiz], who keeps the Anchor, [cue1:said] [content1:it broke]. "
            "[source2:Tom Reed] [cue2:told] the Courier [content2:that it held]."
        )
    )
    assert {"Courier", "Tom Reed"} <= {voice.name for voice in told.attribution.voices}


def test_of_a_first_and_a_second_official_the_official_is_neither() -> None:
    told = Told(
        page(
            "[source1:An official] [cue1:said] [content1:it broke]. [source2:A second official] [cue2:said]"
            " [content2:it held]. [source:The official] [cue:said] [content:nobody died]."
        )
    )
    assert told.voice("nobody died").is_unresolved
    assert not same(told, "nobody died", "it broke")


def test_the_sources_are_the_only_unnamed_people_before() -> None:
    people = (
        "[source1:Two people close to the talks] [cue1:said] [content1:it broke]. {} [source:The sources] [cue:added]"
        " [content:nobody died]."
    )
    assert same(Told(page(people.format(""))), "it broke", "nobody died")
    others = people.format("[source2:Three people] [cue2:said] [content2:it held].")
    assert not same(Told(page(others)), "it broke", "nobody died")


@pytest.mark.parametrize("source", ["the United Nations", "The United States", "Channel 9", "News 12"])
def test_a_name_that_looks_like_several_is_one(source: str) -> None:
    voice = Told(page(f"[source:{source}] [cue:said] [content:it broke].")).voice("it broke")
    assert (voice.named, voice.count, voice.kind in ("organization", "state")) == (True, None, True)
