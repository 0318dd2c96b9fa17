"""Who says what on the example pages, and through whose mouth it reaches the reader."""

from tests.pages import page


def test_a_speaker_after_the_quotation_is_its_voice() -> None:
    assert page("harbour-collapse.html").innermost("The concrete rolled") == "Hann Wessig"


def test_a_pronoun_is_the_person_just_named() -> None:
    assert page("harbour-collapse.html").innermost("We are not giving up on anybody") == "Rhea Oslund"


def test_a_quotation_split_by_its_speaker_is_one_claim() -> None:
    found = page("harbour-collapse.html")
    claim = found.claim("They knew")
    assert len(claim["content"]) > 1
    assert found.claim("and they moved the heaviest crane")["id"] == claim["id"]
    assert found.chain(claim)[-1] == "Dano Petrik"


def test_indirect_speech_has_its_voice() -> None:
    found = page("harbour-collapse.html")
    claim = found.claim("the union had written to the authority three times")
    assert found.chain(claim)[-1] == "Dano Petrik"
    assert claim["mode"] in ("indirect", "mixed")


def test_what_is_denied_is_marked_as_denied() -> None:
    found = page("harbour-collapse.html")
    claim = found.claim("the authority had been told of any danger")
    assert found.chain(claim)[-1] == "Ilse Varrow"
    assert claim["firmness"]["polarity"] == "denied"


def test_an_unnamed_source_is_a_voice_without_a_name() -> None:
    found = page("harbour-collapse.html")
    claim = found.claim("nine were in intensive care")
    voice = found.voices[claim["voice"]]
    assert (voice["kind"], voice["named"]) == ("unnamed", False)


def test_a_comment_speaks_in_its_writers_voice_and_not_in_the_papers() -> None:
    found = page("harbour-collapse.html")
    chain = found.claim("I worked Quay 4 for nineteen years")["chain"]
    assert found.voices[chain[0]]["kind"] == "commenter"
    assert found.chain(found.claim("I worked Quay 4 for nineteen years")) == ["Old Bollard"]


def test_hearsay_in_a_comment_passes_through_the_commenter() -> None:
    chain = page("harbour-collapse.html").chain(page("harbour-collapse.html").claim("the south end was hollow"))
    assert chain[0] == "Old Bollard"
    assert "foreman" in chain[-1]


def test_the_articles_own_sentences_are_its_authors_word() -> None:
    found = page("harbour-collapse.html")
    claim = found.claim("The quay went down at 2:52 pm")
    assert claim["mode"] == "narrated"
    assert found.chain(claim) == ["Mirela Tosk"]


def test_a_chain_passes_through_the_republished_author() -> None:
    found = page("commentary-republication.html")
    assert found.chain(found.claim("You cannot be repaid by a train that does not run")) == [
        "Oda Marlin", "Tomas Harrel", "Lene Aubry",
    ]  # fmt: skip


def test_the_hosts_own_words_do_not_pass_through_the_republished_author() -> None:
    found = page("commentary-republication.html")
    for words in ("I had soup in one of them", "could not be located at this time", "What strikes me is how little"):
        assert "Tomas Harrel" not in found.chain(found.claim(words)), words


def test_the_republished_authors_own_words_stand_behind_the_hosts() -> None:
    found = page("commentary-republication.html")
    assert found.chain(found.claim("The guns are the point")) == ["Oda Marlin", "Tomas Harrel"]


def test_saved_text_passes_its_republished_voices_on() -> None:
    found = page("saved-commentary.txt")
    chain = found.chain(found.claim("they usually manage to say so"))
    assert chain[-2:] == ["Sanna Orrick", "Nadège Orlo"]
    assert len(chain) == 3


def test_the_wires_bodies_each_vouch_for_their_toll() -> None:
    found = page("wire-casualties.txt")
    assert "health ministry" in found.innermost("killing at least 17 people")
    assert found.innermost("We have received 21 bodies") == "Amon Teyle"
    assert found.innermost("had pulled 19 dead") == "Civil Rescue Service"
    assert found.innermost("More than 4,100 people") == "Merrowin Institute"


def test_a_plan_is_not_a_statement() -> None:
    found = page("wire-casualties.txt")
    mood = found.claim("take Keshel before the spring thaw")["firmness"]["mood"]
    assert mood == "plan"


def test_two_opposite_accounts_keep_their_voices() -> None:
    found = page("wire-casualties.txt")
    assert found.innermost("no unit had fired in the Keshel sector") == "Ottmar Reik"
    assert found.innermost("the army had been shelling the road") == "Yusa Arrent"


def test_a_witness_and_the_one_she_contradicts_are_two_voices() -> None:
    found = page("statement-denials.html")
    assert found.innermost("I put the Brask survey on Mr. Doll's desk myself") == "Henrike Saal"
    assert found.innermost("no recollection of any such survey") == "Lorenz Doll"


def test_a_denied_meeting_is_a_denied_claim() -> None:
    found = page("statement-denials.html")
    claim = found.claim("the conversation took place")
    assert found.chain(claim)[-1] == "Lorenz Doll"
    assert claim["firmness"]["polarity"] == "denied"


def test_a_question_is_a_question() -> None:
    found = page("harbour-collapse.html")
    assert found.claim("who signed the order for the crane")["firmness"]["mood"] == "question"
    assert page("commentary-republication.html").claim("Who is to pay?")["firmness"]["mood"] == "question"


def test_the_one_named_right_before_is_meant_by_he() -> None:
    assert page("harbour-collapse.html").innermost("I have asked for the paper") == "Caspar Renn"
