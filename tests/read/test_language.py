"""The language is that of most of the text."""

import sys

import pytest

from reportedly.read.language import language_of
from tests.read import reading

TEXTS = {
    "en": "The harbour master said on Monday that the ferry to Ardun would not sail before the end of the week, "
    "and that nobody had told him who was to pay for the pump. It was the third time this year that it "
    "had failed.",
    "de": "Der Hafenmeister sagte am Montag, dass die Fähre nach Ardun nicht vor dem Ende der Woche fahren "
    "werde und dass ihm niemand gesagt habe, wer für die Pumpe zahlen soll. Es war das dritte Mal in "
    "diesem Jahr.",
    "es": "El capitán del puerto dijo el lunes que el transbordador de Ardun no saldrá antes del fin de semana "
    "y que nadie le había dicho quién debe pagar la bomba. Es la tercera vez en este año que se ha "
    "parado.",
    "fr": "Le capitaine du port a déclaré lundi que le bac pour Ardun ne partirait pas avant la fin de la "
    "semaine et que personne ne lui avait dit qui paierait la pompe. C'est la troisième fois cette année "
    "qu'elle est en panne.",
    "it": "Il comandante del porto ha detto lunedì che il traghetto per Ardun non partirà prima della fine "
    "della settimana e che nessuno gli ha detto chi deve pagare la pompa. È la terza volta che si è "
    "fermata quest'anno.",
    "nl": "De havenmeester zei maandag dat de veerboot naar Ardun niet voor het einde van de week zal varen en "
    "dat niemand hem had verteld wie voor de pomp moet betalen. Het is de derde keer dit jaar dat hij het "
    "heeft begeven.",
    "pl": "Kapitan portu powiedział w poniedziałek, że prom do Ardun nie wypłynie przed końcem tygodnia i że "
    "nikt mu nie powiedział, kto ma zapłacić za pompę. To już trzeci raz w tym roku, kiedy się zepsuła.",
    "pt": "O capitão do porto disse na segunda-feira que a balsa para Ardun não vai sair antes do fim da semana "
    "e que ninguém lhe disse quem deve pagar a bomba. É a terceira vez que ela para neste ano.",
    "ru": "Начальник порта сказал в понедельник, что паром в Ардун не выйдет до конца недели.",
    "ar": "قال مدير الميناء يوم الاثنين إن العبارة لن تبحر قبل نهاية الأسبوع.",
    "zh": "港务长星期一说，渡轮在本周末之前不会开航，没有人告诉他谁来支付水泵的费用，这已经是今年第三次出故障了。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_texts_are_told_by_their_words(language: str) -> None:
    assert language_of(TEXTS[language]) == language


def test_a_foreign_quotation_does_not_change_the_language() -> None:
    assert language_of(f"{TEXTS['en']} {TEXTS['en']} “{TEXTS['de']}”") == "en"


@pytest.mark.parametrize("text", ["", "Ardun", "Ferry late again", "12 345 678 " * 20, "— … !!"])
def test_too_little_text_is_in_no_language(text: str) -> None:
    assert language_of(text) is None


def test_an_ordinary_text_is_told_without_the_identifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    assert language_of(TEXTS["en"]) == "en"


def test_what_the_page_declares_does_not_outweigh_its_text() -> None:
    assert reading.of(f'<html lang="fr"><body><p>{TEXTS["en"]}</p></body></html>').language == "en"


def test_what_the_page_declares_decides_between_near_languages() -> None:
    text = "Han skal ikke komme til Ardun i dag, og vi har ikke set ham der."
    assert language_of(text, declared="no") == "no"
    assert language_of(text, declared="da") == "da"
