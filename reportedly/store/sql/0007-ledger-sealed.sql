-- The ledger bears seals: an entry's over its row and its days, a link's over its row. It is made again from the sheets.

DROP TABLE figure_link;
DROP TABLE entry_at;
DROP TABLE entry;
DELETE FROM related WHERE step LIKE 'ledger.%';

CREATE TABLE entry (
  value      INTEGER PRIMARY KEY,
  document   INTEGER NOT NULL,
  claim      INTEGER NOT NULL,
  indicator  TEXT NOT NULL,
  body       BLOB NOT NULL,
  seal       TEXT NOT NULL
) STRICT;
CREATE INDEX entry_of_document ON entry (document);
CREATE INDEX entry_by_claim ON entry (claim);

-- Each day of an entry with the square degree of each of its places, (90 + north) * 360 + 180 + east, both rounded
-- down; and with a number below 0 for each word of its scene by which it is found without a place.
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
  seal           TEXT NOT NULL,
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_link_by_second ON figure_link (second);
CREATE INDEX figure_link_by_state ON figure_link (state);
