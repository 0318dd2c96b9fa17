-- Which claims of different pages or voices say the same. An index: made of the sheets, and made again with them.

-- What each page tells of, and the blocking keys of its claims, eight bytes each, claim after claim.
CREATE TABLE scene (
  document  INTEGER PRIMARY KEY,
  scene     TEXT NOT NULL,
  keys      BLOB NOT NULL,
  seal      TEXT NOT NULL
) STRICT;

-- By which claims are brought together: who has a key in common may say the same.
CREATE TABLE claim_key (
  key    INTEGER NOT NULL,
  claim  INTEGER NOT NULL,
  PRIMARY KEY (key, claim)
) STRICT, WITHOUT ROWID;

-- Two claims, the smaller id first, with why they are held to stand so. `specific` is the one that says more.
CREATE TABLE kin (
  claim     INTEGER NOT NULL,
  other     INTEGER NOT NULL,
  state     TEXT NOT NULL,
  score     REAL NOT NULL,
  specific  INTEGER,
  figure    INTEGER,
  against   INTEGER,
  reasons   TEXT NOT NULL,
  seal      TEXT NOT NULL,
  PRIMARY KEY (claim, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX kin_by_other ON kin (other);
