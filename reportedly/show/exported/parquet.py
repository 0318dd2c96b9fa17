"""Records as Apache Parquet, written by DuckDB, which reads it as well; columns are typed, lists are lists."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from reportedly.errors import UsageError
from reportedly.show.listing.records import Record

TYPES: Mapping[str, str] = {
    **dict.fromkeys(("start", "end", "claims", "documents", "judgement", "undone_by"), "BIGINT"),
    **dict.fromkeys(("confidence", "lat", "lon"), "DOUBLE"),
    **dict.fromkeys(("chain", "told", "judged"), "VARCHAR[]"),
    "named": "BOOLEAN",
}
"""The types of columns that are no words, in DuckDB's names."""

NUMBERS = ("low", "high")
"""Columns that are numbers of figures and ISO 8601 of dates."""

LONGEST = "maximum_object_size = 1073741824"
"""Bytes of one record, beyond any claim."""


def types_of(columns: Sequence[str]) -> Mapping[str, str]:
    """The type of each column.

    >>> types_of(("figure", "low", "named"))
    {'figure': 'VARCHAR', 'low': 'DOUBLE', 'named': 'BOOLEAN'}
    """
    numbers = dict.fromkeys(NUMBERS, "DOUBLE" if "figure" in columns else "VARCHAR")
    known = {**TYPES, **numbers}
    return {column: known.get(column, "VARCHAR") for column in columns}


def write(records: Iterable[Record], *, columns: Sequence[str], path: Path) -> None:
    """Writes the records; DuckDB reads them from lines of JSON beside the file, which are taken away afterwards.

    Raises:
        UsageError: when DuckDB is missing.
    """
    try:
        import duckdb
    except ImportError as error:
        raise UsageError("Parquet needs DuckDB; install it with `pip install 'reportedly[tables]'`.") from error
    with TemporaryDirectory(dir=path.parent) as folder:
        lines = Path(folder) / "records.jsonl"
        with lines.open("wb") as file:
            file.writelines(msgspec.json.encode(record) + b"\n" for record in records)
        told = ", ".join(f"'{name}': '{type_}'" for name, type_ in types_of(columns).items())
        source = f"read_json({_quoted(lines)}, format = 'newline_delimited', columns = {{{told}}}, {LONGEST})"
        try:
            with duckdb.connect() as connection:
                connection.execute("SET autoinstall_known_extensions = false")
                connection.execute("SET threads = 1")
                connection.execute(f"COPY (SELECT * FROM {source}) TO {_quoted(path)} (FORMAT parquet)")
        except duckdb.Error as error:
            raise UsageError(f"{path.name}: DuckDB could not write it ({error}).") from error


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
