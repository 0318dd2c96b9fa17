-- Figures of all pages, found by day and place; and how two of them stand to each other. Days count from 1970-01-01.

CREATE TABLE entry (
  value      INTEGER PRIMARY KEY,
  document   INTEGER NOT NULL,
  claim      INTEGER NOT NULL,
  indicator  TEXT NOT NULL,
  body       BLOB NOT NULL
) STRICT;
CREATE INDEX entry_of_document ON entry (document);
CREATE INDEX entry_by_claim ON entry (claim);

-- Each day of an entry with the square degree of its place: (90 + north) * 360 + 180 + east, both rounded down.
CREATE TABLE entry_at (
  cell   INTEGER NOT NULL,
  day    INTEGER NOT NULL,
  value  INTEGER NOT NULL,
  PRIMARY KEY (cell, day, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_at_by_value ON entry_at (value);

CREATE TABLE figure_link (
  first          INTEGER NOT NULL,
  second         INTEGER NOT NULL,
  state          TEXT NOT NULL,
  reasons        TEXT NOT NULL,
  reconciled_by  TEXT NOT NULL,
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_link_by_second ON figure_link (second);
CREATE INDEX figure_link_by_state ON figure_link (state);
