"""Bytes become the characters that were meant, whatever the page declares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.decode import codec_of, decoded

FRENCH = "La mairesse a déclaré que le pont d’Ardun rouvrirait en mai, après des mois de travaux à l’écluse."
POLISH = "Burmistrz powiedział, że most w Ardun zostanie otwarty w maju, a mieszkańcy źle znoszą objazdy i hałas."
RUSSIAN = "Мэр Ардуна сказала во вторник, что мост откроют в мае, а жители жалуются на шум и долгие объезды."
GREEK = "Η δήμαρχος του νησιού είπε την Τρίτη ότι η γέφυρα θα ανοίξει τον Μάιο, και οι κάτοικοι παραπονιούνται."
JAPANESE = "市長は火曜日、橋が五月に開通すると述べた。住民は騒音に不満を抱いている。"
CHINESE = "市长星期二说，大桥将于五月开放。居民们抱怨噪音和绕路，并要求赔偿。"
KOREAN = "시장은 화요일에 다리가 5월에 개통될 것이라고 말했다. 주민들은 소음에 불만이 많다."


@pytest.mark.parametrize("label", [" Latin-1 ", "ISO-8859-1", "ascii", "windows-1252", '"latin1"'])
def test_labels_are_read_as_browsers_read_them(label: str) -> None:
    assert codec_of(label) == "cp1252"


@pytest.mark.parametrize("label", ["rot13", "hex", "zip", "punycode", "unicode_escape", "", None, "nonsense"])
def test_what_is_no_encoding_of_text_is_not_trusted(label: str | None) -> None:
    assert codec_of(label) is None


@pytest.mark.parametrize(
    ("words", "codec"),
    [
        (FRENCH, "utf-8"), (FRENCH, "cp1252"), (POLISH, "cp1250"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"), (KOREAN, "cp949"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("declared", [None, "utf-8", "latin-1", "ascii", "nonsense"])
def test_a_wrong_or_missing_declaration_is_seen_through(words: str, codec: str, declared: str | None) -> None:
    page = b"<html><p>" + (f"{words} " * 4).encode(codec) + b"</p></html>"
    assert words in decoded(page, charset=declared)


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="iso-8859-2">', '<meta http-equiv="content-type" content="text/html; charset=iso-8859-2">'],
)
def test_the_page_declares_its_encoding(declaration: str) -> None:
    page = f"<html><head>{declaration}</head><p>{POLISH}</p>".encode("iso8859-2")
    assert POLISH in decoded(page)


def test_an_xml_declaration_counts() -> None:
    page = f'<?xml version="1.0" encoding="koi8-r"?><html><p>{RUSSIAN}</p></html>'.encode("koi8-r")
    assert RUSSIAN in decoded(page)


def test_a_declaration_in_a_comment_does_not_count() -> None:
    page = f'<!-- <meta charset="koi8-r"> --><p>{FRENCH}</p>'.encode("cp1252")
    assert FRENCH in decoded(page)


def test_the_server_outranks_the_page() -> None:
    page = f'<meta charset="iso-8859-2"><p>{RUSSIAN}</p>'.encode("koi8-r")
    assert RUSSIAN in decoded(page, charset="koi8-r")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_in_all_its_forms(codec: str) -> None:
    words = f"<p>The bridge at Ardun, {FRENCH}</p>"
    assert decoded(words.encode(codec)) == words


def test_utf_8_is_utf_8_whatever_is_declared() -> None:
    assert decoded("<p>„Brücke“ – 30 €".encode(), charset="windows-1252") == "<p>„Brücke“ – 30 €"


def test_bytes_of_windows_pasted_into_utf_8_are_read_as_meant() -> None:
    body = f"<p>{FRENCH}</p>".encode() * 3 + b"<p>\x93Never,\x94 she said.</p>"
    assert "“Never,” she said." in decoded(body)


def test_a_page_cut_inside_a_character_is_still_utf_8() -> None:
    assert decoded(f"{FRENCH} é".encode()[:-1]).startswith(FRENCH)


def test_surrogates_encoded_one_by_one_are_joined() -> None:
    assert decoded("Ardun é ".encode() * 9 + b"\xed\xa0\xbd\xed\xb8\x80") == "Ardun é " * 9 + "\U0001f600"


def test_lone_surrogates_and_nuls_become_replacements_one_for_one() -> None:
    assert decoded("Ardun é ".encode() * 9 + b"a\xed\xa0\x80b\x00c") == "Ardun é " * 9 + "a\ufffdb\ufffdc"


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "shift_jis", "utf-16", "gbk", "x"]))
def test_any_bytes_become_text_that_can_be_written(body: bytes, charset: str | None) -> None:
    text = decoded(body, charset=charset)
    text.encode("utf-8")
    assert "\x00" not in text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), max_size=200))
def test_utf_8_round_trips(text: str) -> None:
    assert "\x1b$" in text or decoded(text.encode(), markup=False) == text
