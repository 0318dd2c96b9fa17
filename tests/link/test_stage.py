"""Who acts on a page, and who of them is the same."""

import msgspec
import pytest

from reportedly.link import Linked, link, sentence_of
from reportedly.link.rules import SENTENCES
from reportedly.model import NameSpan, Party, Tags, Voice
from reportedly.text import Span
from tests.markup import page
from tests.work import calls

NO_TAGS = Tags((), (), "none")


def linked(text: str, *, voices: tuple[Voice, ...] = (), tags: Tags = NO_TAGS) -> Linked:
    """The parties of a text."""
    golden = page(text)
    return link(golden.document, golden.marks, tags, voices)


def party(text: str, words: str, *, voices: tuple[Voice, ...] = ()) -> Party | None:
    """The party that the first mention ending with these words means; None where it is open or nobody is meant."""
    found = linked(text, voices=voices)
    end = text.index(words) + len(words)
    values = [value for value in found.values if value.span.end == end]
    known = {one.id: one for one in found.parties}
    return known.get(str((values[0].ref or {})["party"])) if values else None


def same(text: str, *names: str) -> bool:
    """True when one party bears all of these names."""
    return any(set(names) <= {*one.names, one.name} for one in linked(text).parties)


def test_a_state_is_its_capital_government_and_side() -> None:
    text = "Beijing accused Norway. The Chinese government and China agreed. The Chinese side left. Norway stayed."
    assert same(text, "Beijing", "Chinese government", "China", "Chinese side")
    china = party(text, "China")
    assert china is not None
    assert (china.identifier, china.kind) == ("iso3166:CN", "state")


def test_a_government_is_called_by_a_ruler_of_the_list() -> None:
    syria = party("Damascus refused, and the Assad government said nothing.", "Assad government")
    assert syria is not None
    assert (syria.identifier, syria.names) == ("iso3166:SY", ("Damascus", "Assad government"))


def test_a_government_may_be_described_between_its_owner_and_it() -> None:
    for words in ("Turkey’s democratically elected government", "Assad's brutal regime"):
        found = party(f"They fought {words} for years.", words)
        assert found is not None, words
        assert found.kind == "state"
    assert party("Turkey’s war with the government went on.", "government") is None


def test_a_government_of_somebody_unknown_stays_a_party_of_its_own() -> None:
    found = party("The Quarn government fell.", "Quarn government")
    assert found is not None
    assert (found.identifier, found.kind) == (None, "organization")


def test_a_capital_in_which_something_happens_is_no_party() -> None:
    assert linked("They met in Beijing.").values == ()


def test_a_capital_of_which_nothing_tells_stays_open_and_says_so() -> None:
    (value,) = linked("Beijing is cold.").values
    assert value.ref is not None
    assert value.ref["party"] is None
    assert (value.ref["candidates"], value.ref["why"]) == (["iso3166:CN"], "the city or the government")


def test_what_belongs_to_a_government_shows_that_the_capital_is_one() -> None:
    found = party("Washington's envoy left. The Americans said so.", "Washington")
    assert found is not None
    assert found.names == ("Washington", "Americans")
    assert party("Washington's parks are green.", "Washington") is None


def test_a_people_that_does_not_act_is_not_its_state() -> None:
    people = party("Many Norwegians left. Norway said nothing.", "Norwegians")
    assert people is not None
    assert (people.kind, people.identifier) == ("people", None)


def test_a_name_of_two_states_stays_open() -> None:
    (value,) = linked("The Congo asked for help.").values
    assert value.ref is not None
    assert value.ref["candidates"] == ["iso3166:CD", "iso3166:CG"]


@pytest.mark.parametrize("name", ["ISIS", "ISIL", "Daesh", "the Islamic State"])
def test_a_known_group_has_one_identifier_under_all_its_names(name: str) -> None:
    found = party(f"They fought {name} there.", name)
    assert found is not None
    assert found.identifier == "un:QDe.115"


def test_a_listed_name_in_another_order_of_words_is_the_same() -> None:
    found = party("They saw the Islamic East Turkistan Movement.", "Movement")
    assert found is not None
    assert (found.identifier, found.rule) == ("un:QDe.088", "listed_name_in_other_order.v1")
    assert party("They saw the Islamic East Velder Movement.", "Movement") != found


def test_lower_case_words_are_not_the_group_that_is_spelt_alike() -> None:
    assert linked("This is where it is, and who it is for.").parties == ()


def test_an_acronym_is_the_name_before_its_brackets() -> None:
    assert same("The Board of Velder Bridges (VLB) met. VLB sued.", "Board of Velder Bridges", "VLB")


def test_an_acronym_nobody_introduced_is_the_one_name_with_those_initials() -> None:
    assert same("The Velder Bridge Board met. Later the VBB sued.", "Velder Bridge Board", "VBB")


def test_an_acronym_that_fits_two_names_stays_open() -> None:
    found = linked("The Velder Bridge Board met the Vale Boat Bureau. Later the VBB sued.")
    assert [value.rule for value in found.values if (value.ref or {})["party"] is None] == ["name_of_several.v1"]


def test_an_acronym_of_nobody_is_no_party() -> None:
    assert linked("They spoke of the QXZ again.").parties == ()


def test_a_surname_means_the_person_whose_full_name_stands_on_the_page() -> None:
    text = "Quarn denied it. General Omar Quarn left, and Mr Quarn said no more."
    assert [one.names for one in linked(text).parties] == [("Quarn", "Omar Quarn")]


def test_a_surname_of_two_persons_stays_open() -> None:
    found = linked("General Omar Quarn met Minister Lena Quarn. Later Quarn left.")
    assert (found.values[-1].ref or {})["why"] == "the name fits 2 parties"


def test_an_office_means_the_person_who_is_called_so() -> None:
    text = "Foreign Secretary Lena Quarn left. The Foreign Secretary said nothing. The Mayor did."
    assert [one.names for one in linked(text).parties] == [("Lena Quarn", "Foreign Secretary")]


def test_an_office_set_beside_a_name_is_held_by_its_bearer() -> None:
    assert same("Lena Quarn, the Governor, left. Later the Governor denied it.", "Lena Quarn", "Governor")


def test_a_person_is_shown_by_name_and_not_by_a_longer_office() -> None:
    text = "Deputy Foreign Secretary Lena Quarn left. The Deputy Foreign Secretary said nothing."
    assert [one.name for one in linked(text).parties] == ["Lena Quarn"]


def test_an_office_that_two_hold_stays_open() -> None:
    found = linked("Governor Lena Quarn met Governor Omar Brask. The Governor left.")
    assert (found.values[-1].ref or {})["party"] is None


def test_a_firm_may_leave_out_its_legal_form() -> None:
    (one,) = linked("They sued Brask Shipping Ltd. Then Brask Shipping paid.").parties
    assert (one.kind, one.names) == ("firm", ("Brask Shipping Ltd", "Brask Shipping"))


def test_and_may_stand_in_the_middle_of_a_name() -> None:
    (one,) = linked("They sued the Velder Oil and Gas Company.").parties
    assert one.name == "Velder Oil and Gas Company"


def test_a_day_is_no_part_of_a_name() -> None:
    (one,) = linked("They went to the Velder Court on Tuesday.").parties
    assert one.name == "Velder Court"


def test_and_joins_no_two_names() -> None:
    names = [one.name for one in linked("They met Mayor Ana Quarn and the Velder Board.").parties]
    assert names == ["Ana Quarn", "Velder Board"]


def test_an_army_is_not_its_state() -> None:
    kinds = {one.name: one.identifier for one in linked("They fled the Norwegian army. Norway refused.").parties}
    assert kinds == {"Norwegian army": None, "Norway": "iso3166:NO"}


def test_the_country_in_an_office_is_mentioned_beside_the_person() -> None:
    found = linked("They met Norwegian Foreign Minister Ola Brask.")
    assert [(one.name, one.kind) for one in found.parties] == [("Norway", "state"), ("Ola Brask", "person")]


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital() -> None:
    assert linked("Boats left. Nobody saw them.").parties == ()


def test_a_party_names_the_voice_that_is_the_same() -> None:
    voice = Voice(id="v2", name="Velder", kind="person", named=True)
    found = party("Velder said so. Nobody asked Velder.", "Velder", voices=(voice,))
    assert found is not None
    assert (found.voice, found.kind, found.rule) == ("v2", "person", "name_of_a_voice.v1")


def test_the_taggers_names_tell_the_kind_that_nothing_else_does() -> None:
    tags = msgspec.structs.replace(NO_TAGS, names=(NameSpan("person", Span(10, 22), 0.9),))
    (one,) = linked("They know Ostra Velder well.", tags=tags).parties
    assert (one.kind, one.rule) == ("person", "name_by_tagger.v1")
    assert linked("They know Ostra Velder well.").parties == ()


def test_of_one_word_the_tagger_is_not_believed_that_it_is_somebody() -> None:
    tags = msgspec.structs.replace(NO_TAGS, names=(NameSpan("person", Span(10, 16), 0.9),))
    assert linked("They know Velder well.", tags=tags).parties == ()


def test_a_description_that_the_tagger_marks_is_no_name() -> None:
    tags = msgspec.structs.replace(NO_TAGS, names=(NameSpan("person", Span(0, 7), 0.9),))
    assert linked("My aunt left.", tags=tags).parties == ()


def test_words_in_capitals_alone_tell_nothing() -> None:
    tags = msgspec.structs.replace(NO_TAGS, names=(NameSpan("organization", Span(0, 9), 0.9),))
    assert linked("STOP THEM ALL NOW.", tags=tags).parties == ()


def told(text: str, words: str, *, score: float = 0.9) -> tuple[str, ...]:
    """The parties' names where the tagger takes these words for an organization."""
    start = text.index(words)
    name = NameSpan("organization", Span(start, start + len(words)), score)
    return tuple(one.name for one in linked(text, tags=msgspec.structs.replace(NO_TAGS, names=(name,))).parties)


def test_a_name_begins_where_the_tagger_lets_it_begin() -> None:
    text = "Quorl Falls: It May Involve Tolna Corsairs."
    assert told(text, "Tolna Corsairs") == ("Tolna Corsairs",)


def test_the_tagger_alone_is_believed_when_it_is_sure() -> None:
    assert told("They met Tolna Corsairs.", "Tolna Corsairs") == ("Tolna Corsairs",)
    assert told("They met Tolna Corsairs.", "Tolna Corsairs", score=0.4) == ()


def test_words_shouted_among_others_are_no_name() -> None:
    assert told("They met Tolna CORSAIRS there.", "Tolna CORSAIRS") == ()


def test_a_thing_of_the_list_is_no_actor() -> None:
    assert told("They run on Artificial Intelligence.", "Artificial Intelligence") == ()


def test_a_capital_that_wants_or_tries_is_its_government() -> None:
    for words in ("Beijing did not want a war.", "Beijing is reconsidering it.", "The envoy to Beijing left."):
        found = party(words, "Beijing")
        assert found is not None, words
        assert found.identifier == "iso3166:CN"
    assert party("Beijing is growing.", "Beijing") is None


def test_a_page_in_another_language_has_no_parties() -> None:
    golden = page("Beijing accused Norway.")
    document = msgspec.structs.replace(golden.document, language="de")
    assert link(document, golden.marks, NO_TAGS, ()) == Linked()


def test_values_and_parties_are_in_text_order_with_their_ids() -> None:
    found = linked("Norway said that Russian ships met Lena Brask. Russia denied it, and Brask was silent.")
    assert [value.span for value in found.values] == sorted(value.span for value in found.values)
    assert [one.id for one in found.parties] == ["y1", "y2", "y3"]
    assert [one.mentions[0] for one in found.parties] == sorted(one.mentions[0] for one in found.parties)


def test_each_rule_has_a_sentence_of_its_own() -> None:
    assert len(set(SENTENCES.values())) == len(SENTENCES)
    used = {value.rule for value in linked("Beijing accused Lena Brask. Brask met the Norwegian army.").values}
    assert all(sentence_of(rule) for rule in used)


def test_the_work_grows_with_the_length_of_the_page() -> None:
    text = "Beijing accused Lena Brask of the Velder Bridge Board. Brask denied it, and the VBB left.\n\n"

    def work(times: int) -> int:
        golden = page(text * times)
        return calls(lambda: link(golden.document, golden.marks, NO_TAGS, ()))

    work(10)
    assert work(400) < 2.2 * work(200)


@pytest.mark.parametrize("text", ["China ", "Velder ", "Governor Ana Velder. Velder left. "])
def test_a_page_of_nothing_but_capitals_costs_no_more(text: str) -> None:
    linked(text)
    assert calls(lambda: linked(text * 400)) < 2.2 * calls(lambda: linked(text * 200))


def test_a_name_that_fits_very_many_names_the_first_of_them() -> None:
    surnames = (f"General Omar {name}{end} left. " for name in ("Quar", "Vel", "Bras") for end in ("a", "e", "i", "o"))
    value = linked("".join(surnames) + "Later Omar came back.").values[-1]
    assert value.ref is not None
    assert value.ref["why"] == "the name fits 10 or more parties"
