"""The rules that make parties: a versioned name and the sentence that explains it."""

from collections.abc import Mapping
from types import MappingProxyType

LISTED = "listed_name.v1"
REORDERED = "listed_name_in_other_order.v1"
ACTING = "state_acts.v1"
CAPITAL = "capital_acts_as_government.v1"
OPEN_CAPITAL = "capital_or_government.v1"
GOVERNMENT = "government_of_listed_state.v1"
RULER = "government_of_named_ruler.v1"
OWN_GOVERNMENT = "government_of_somebody_named.v1"
STATE_BODY = "body_of_a_state.v1"
PEOPLE_OF = "people_of_listed_state.v1"
PEOPLE = "people_act_as_state.v1"
TITLED = "person_after_title.v1"
GIVEN = "person_by_given_name.v1"
WORDED = "body_by_word_of_name.v1"
VOICED = "name_of_a_voice.v1"
TAGGED = "name_by_tagger.v1"
OFFICE = "office_of_known.v1"
APPOSED = "description_beside_name.v1"
DESCRIBED = "description_of_only_one.v1"
DESCRIBED_NEAR = "description_of_only_one_near.v1"
CAPITAL_LISTED = "capital_in_list_of_governments.v1"
CAPITAL_ELSEWHERE = "capital_acts_elsewhere.v1"
SHORT = "short_name_of_known.v1"
ACRONYM = "acronym_of_known.v1"
SEVERAL = "name_of_several.v1"

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        LISTED: "The name stands in the list of states, groups, organizations, firms and peoples.",
        REORDERED: "The words of a listed name stand here in another order.",
        ACTING: "A country that does what governments do is meant as an actor.",
        CAPITAL: "A capital that does what governments do stands for its government.",
        OPEN_CAPITAL: "A capital may mean the city or the government, and nothing here tells which.",
        GOVERNMENT: "The government, authorities or side of a state are that state.",
        RULER: "A government called by who led it is the state that they led.",
        OWN_GOVERNMENT: "A government is called by a name that no list knows, and stays a party of its own.",
        STATE_BODY: "The forces, media or opposition of a country are a party of their own, not the state.",
        PEOPLE_OF: "The people of a country are a party of their own, not the state.",
        PEOPLE: "A people that does what governments do stands for its state.",
        TITLED: "A title stands before the name of a person.",
        GIVEN: "A given name begins the name of a person.",
        WORDED: "A word of the name tells what kind of body bears it.",
        VOICED: "The bearer of the name speaks on this page, and the attribution tells its kind.",
        TAGGED: "The tagger's name head takes the words for a name of this kind.",
        OFFICE: "The office is held by one person of the page, and by no other.",
        APPOSED: "A description stands beside the name of a person, a comma between them.",
        DESCRIBED: "One party named before on this page is of the kind described, and no other.",
        DESCRIBED_NEAR: "Of the parties named in this paragraph and the one before it, one is of the kind described.",
        CAPITAL_LISTED: "A capital in a list whose members act together, or are dealt with, stands for its government.",
        CAPITAL_ELSEWHERE: "Wherever else this page tells what the capital means, it is its government.",
        SHORT: "A part of one fuller name of the page, and of no other, means its bearer.",
        ACRONYM: "The letters begin the words of one name of the page, and of no other.",
        SEVERAL: "The name fits several who are named, and stays open between them.",
    }
)


def sentence_of(rule: str) -> str:
    """The sentence that explains a rule.

    Raises:
        KeyError: there is no such rule.
    """
    return SENTENCES[rule]
