-- What pages share: an index like the others, made from the texts alone, and made again when a document is read again.

-- A document as it was laid beside others: how many words it has, its fingerprints (eight bytes each, big-endian,
-- ascending), and how many of these so many pages hold that they led to the first of them only. Its seal covers its
-- credits and the wordings of its claims as well.
CREATE TABLE leaf (
  document  INTEGER PRIMARY KEY,
  words     INTEGER NOT NULL,
  prints    BLOB NOT NULL,
  common    INTEGER NOT NULL,
  seal      TEXT NOT NULL
) STRICT;

CREATE TABLE fingerprint (
  hash      INTEGER NOT NULL,
  document  INTEGER NOT NULL,
  PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit (
  document  INTEGER NOT NULL,
  place     INTEGER NOT NULL,
  agency    TEXT NOT NULL,
  name      TEXT NOT NULL,
  form      TEXT NOT NULL,
  start     INTEGER NOT NULL,
  stop      INTEGER NOT NULL,
  PRIMARY KEY (document, place)
) STRICT, WITHOUT ROWID;

-- One pair of documents, the one with the lower number first. Its seal covers what they share as well.
CREATE TABLE copy (
  one          INTEGER NOT NULL,
  other        INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  share_one    REAL NOT NULL,
  share_other  REAL NOT NULL,
  direction    TEXT NOT NULL,
  source       TEXT,
  reasons      TEXT NOT NULL,
  seal         TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_other ON copy (other, one);

CREATE TABLE shared (
  one          INTEGER NOT NULL,
  other        INTEGER NOT NULL,
  place        INTEGER NOT NULL,
  one_start    INTEGER NOT NULL,
  one_stop     INTEGER NOT NULL,
  other_start  INTEGER NOT NULL,
  other_stop   INTEGER NOT NULL,
  words        INTEGER NOT NULL,
  quotation    INTEGER NOT NULL,
  PRIMARY KEY (one, other, place)
) STRICT, WITHOUT ROWID;

-- Claims by a hash of their folded words: those of the same words carry the same claim.
CREATE TABLE wording (
  claim  INTEGER PRIMARY KEY,
  hash   INTEGER NOT NULL
) STRICT;
CREATE INDEX wording_by_hash ON wording (hash);

-- How many independent origins each claim has, as `origins` shows it; `root` is the first claim of those that carry it.
CREATE TABLE origin (
  claim  INTEGER PRIMARY KEY,
  root   INTEGER NOT NULL,
  least  INTEGER NOT NULL,
  most   INTEGER NOT NULL,
  state  TEXT NOT NULL,
  seal   TEXT NOT NULL
) STRICT;
CREATE INDEX origin_by_root ON origin (root);
