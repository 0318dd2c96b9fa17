"""The rules that lead words to a voice and one claim into another, each with the sentence that explains it.

Rules that are functions carry their sentence as their docstring; `sentence_of` knows them all.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from reportedly.attribute.nested import between
from reportedly.attribute.qualities import acts
from reportedly.attribute.relating import repairs

NAMED = "same_name.v1"
DESCRIBED = "same_description.v1"
PRONOUN = "nearest_who_fits.v1"
SPEAKER = "whoever_speaks.v1"
RELATIVE = "noun_before_relative.v1"
ISSUER = "issuer_of_document.v1"
BODY = "only_body_so_called.v1"
PAPER = "document_named_again.v1"
TOLD_OF = "somebody_told_of.v1"
LONE_NAME = "lone_name_before.v1"
UNLISTED = "unlisted_name_before.v1"
SELF = "speaker_of_himself.v1"
SOLE = "only_person_undescribed.v1"
PLACED = "office_of_place_told.v1"
COMING = "named_later_by_office.v1"
NOBODY = "nobody_named.v1"
HELD = "content_holds.v1"
CARRIED = "attribution_carried_on.v1"

SENTENCES = {
    "relation_by_links.v2": (
        "A content belongs to the cue, and a cue to the source, that its most probable link leads to."
    ),
    "relation_inside_content.v1": (
        "What somebody says is read again without the words around it: whoever is cited in it stands within."
    ),
    "told_by_agent.v1": 'The subject of a passive verb of telling hears; whoever stands after "by" tells.',
    "quoted_as_saying.v1": (
        'Whom somebody quotes "as saying" is the one who says it; whoever quotes him stands above.'
    ),
    "information_received.v1": "Whoever has received information that something is so passes it on.",
    "headline_signed.v1": "Behind a headline's colon or dash stands whose word it is.",
    "headline_attributes.v2": 'What a headline says beside a name and a colon, a dash or a "says" is that one\'s word.',
    "verb_with_complement.v1": "A verb of saying, thinking or wanting with its clause attributes it to its subject.",
    "passed_on_by_nobody.v1": 'What is "reportedly" so is the word of somebody whom the writer does not name.',
    "sentence_in_own_voice.v1": "A sentence that nobody is quoted for is said by the author of its part.",
    "quotation_goes_on.v1": (
        "What stands in the quotation marks of an attributed content, or right after it, has its speaker."
    ),
    "speaker_before_colon.v1": (
        "A paragraph that begins with a name in capitals and a colon is said by whoever is so named."
    ),
    "speaker_after_dash.v1": "A quotation before a dash and a name that end the line is said by whoever is so named.",
    "quotation_after_colon.v1": "A quotation after a colon belongs to the cue that the colon follows.",
    "quotation_without_speaker.v1": "A quotation that nothing attributes is somebody's word, and nobody says whose.",
    "cue_listed.v1": "What the cue does, by the list of cues.",
    NAMED: "The same name on the page is the same voice; a last name is the one person who bears it.",
    DESCRIBED: "A description is whoever was so described before on the page; else somebody new.",
    PRONOUN: (
        "A pronoun means whoever was named in the nearest sentence and fits; of several, the one who is quoted there."
    ),
    SPEAKER: "A pronoun of the first person is whoever speaks there.",
    RELATIVE: 'A "who" or "which" means what stands right before it.',
    ISSUER: "A statement or letter speaks for whoever put it out.",
    BODY: '"The company" is the only named body near that may be called so.',
    PAPER: '"The document" is the last that was told of.',
    TOLD_OF: 'A "he" or "she" means whom the writer has just told of without a name.',
    LONE_NAME: 'An "it" means the lone name that spoke just before, which no person bears.',
    UNLISTED: "A pronoun means the only name just before, though no list tells that a person bears it.",
    SELF: "In what somebody is reported to say, he himself is meant where nobody else fits.",
    SOLE: '"The landlady" is the only person near whose office is not told.',
    PLACED: '"The mayor of Sarn" is the only mayor of whom the page tells, where it tells of Sarn.',
    COMING: "An office is that of the only person to whom the page gives it later.",
    NOBODY: "The attribution names nobody: what the cue says of the voice is all there is.",
    HELD: "A claim whose words stand in what another says has come through that other.",
    "said_to_have_told.v1": 'Of "is said to have told" the subject is who told.',
    CARRIED: "Whoever is heard through another is heard through him in the next sentence too.",
}


def sentence_of(rule: str) -> str:
    """The sentence that explains a rule to a reader; the name itself for a rule from elsewhere.

    >>> sentence_of("voice_cited.v1")
    'Whom a speaker cites for his words stands beneath him.'
    """
    return _sentences().get(rule, rule)


def rules() -> Mapping[str, str]:
    """All rules of this room with their sentences."""
    return _sentences()


@lru_cache
def _sentences() -> Mapping[str, str]:
    named = (*between.RULES, *acts.RULES, *((repairs.rule_of(repair), repair) for repair in repairs.REPAIRS))
    told = {name: (rule.__doc__ or name).strip().split("\n\n")[0] for name, rule in named}
    return MappingProxyType({**SENTENCES, **told})
