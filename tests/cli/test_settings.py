"""Settings are found from the working directory upwards, and nothing in them is passed over."""

import os
from pathlib import Path

import pytest

from reportedly.cli.settings import NAME, Settings, found, of_file, settings
from reportedly.errors import UsageError

FULL = """# the desk's own
[lint]
select = ["sourcing", "republication_*"]
ignore = ["author_missing"]
fail-on = "notice"

[lint.severity]
date_missing = "warning"
"date_in_future.v1" = "info"
"""


def read(text: str, folder: Path) -> Settings:
    path = folder / NAME
    path.write_text(text, encoding="utf-8")
    return of_file(path, called=NAME)


def test_a_file_is_read_with_all_it_holds(tmp_path: Path) -> None:
    assert read(FULL, tmp_path) == Settings(
        path=NAME,
        select=("sourcing", "republication_*"),
        ignore=("author_missing",),
        fail_on="notice",
        severity={"date_missing": "warning", "date_in_future.v1": "info"},
    )


def test_an_empty_file_asks_for_nothing(tmp_path: Path) -> None:
    assert read("", tmp_path) == Settings(path=NAME)
    assert read("\ufeff[lint]\n", tmp_path) == Settings(path=NAME)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[lnt]\n", f"{NAME}: there is no table “lnt”; did you mean lint?"),
        ("select = []\n", f"{NAME}: there is no table “select”; there is only lint."),
        ("lint = 3\n", f"{NAME}: lint is no table; its settings stand under a line [lint]."),
        ("[lint]\nselct = []\n", f"{NAME}: [lint]: there is no setting “selct”; did you mean select?"),
        ("[lint]\nfail_on = 'info'\n", f"{NAME}: [lint]: there is no setting “fail_on”; did you mean fail-on?"),
        ("[lint]\nzz = 1\n", "there is no setting “zz”; there are select, ignore, fail-on, severity."),
        ("[lint]\nselect = 'a'\n", f'{NAME}: [lint] select must be a list of names in quotes, like ["date_missing"], '
         "not a text."),
        ("[lint]\nignore = ['a', 3]\n", 'like ["date_missing"], and holds a number.'),
        ("[lint]\nignore = [true]\n", "and holds true or false."),
        ("[lint]\nignore = 2031-06-02\n", "not a date."),
        ("[lint]\nselect = []\n", f"{NAME}: [lint] select is empty"),
        ("[lint]\nfail-on = 'error'\n", f'{NAME}: [lint] fail-on must be one of "info", "notice", "warning", '
         "not “error”."),
        ("[lint]\nfail-on = 3\n", "fail-on must be one of"),
        ("[lint]\nseverity = 'info'\n", f"{NAME}: [lint.severity] must be a table"),
        ("[lint.severity]\ndate_missing = 'off'\n", f"{NAME}: [lint.severity] date_missing must be one of"),
        ("[lint.severity]\ndate_missing.v1 = 'info'\n", "the name of a rule with its version stands in quotes."),
        ("[lint\n", f"{NAME}: This is not TOML ("),
        ("[lint]\nselect = ['a']\nselect = ['b']\n", f"{NAME}: This is not TOML ("),
        ("a = " + "[" * 5000, f"{NAME}: This is not TOML ("),
    ],
)  # fmt: skip
def test_a_slip_is_one_sentence_that_names_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(UsageError) as error:
        read(text, tmp_path)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00[")
    with pytest.raises(UsageError, match="This is not TOML"):
        of_file(tmp_path / NAME, called=NAME)
    (tmp_path / "big.toml").write_bytes(b"#" * (1 << 21))
    with pytest.raises(UsageError, match="larger than settings"):
        of_file(tmp_path / "big.toml", called="big.toml")


def test_what_is_no_file_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        with pytest.raises(UsageError, match="This is no file"):
            of_file(tmp_path / name, called=name)
    with pytest.raises(UsageError, match=r"gone.toml: The settings cannot be read"):
        settings(file=str(tmp_path / "gone.toml"), is_ignored=False)


def test_the_nearest_file_upwards_is_the_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "desk" / "pages"
    inner.mkdir(parents=True)
    (tmp_path / NAME).write_text("[lint]\nfail-on = 'info'\n", "utf-8")
    monkeypatch.chdir(inner)
    assert settings(file=None, is_ignored=False) == Settings(path=f"../../{NAME}", fail_on="info")
    (tmp_path / "desk" / NAME).write_text("[lint]\nfail-on = 'warning'\n", "utf-8")
    assert settings(file=None, is_ignored=False) == Settings(path=f"../{NAME}", fail_on="warning")
    assert settings(file=None, is_ignored=True) == Settings()
    assert settings(file=str(tmp_path / NAME), is_ignored=False).fail_on == "info"


def test_a_link_that_leads_nowhere_is_told_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to(tmp_path / "gone")
    path = found(tmp_path)
    assert path == tmp_path / NAME
    with pytest.raises(UsageError, match="cannot be read"):
        of_file(path, called=NAME)


def test_naming_a_file_and_none_is_a_contradiction() -> None:
    with pytest.raises(UsageError, match="give one of them"):
        settings(file=NAME, is_ignored=True)
