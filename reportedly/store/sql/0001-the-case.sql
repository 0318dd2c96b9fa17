-- What was handed over, what was read of it, and what people decided: rows are only ever added.

CREATE TABLE migration (
  number  INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  at      TEXT NOT NULL,
  version TEXT NOT NULL,
  seal    TEXT NOT NULL
) STRICT;

-- The bytes of one input, by their digest; the number is what people call it: d17.
CREATE TABLE document (
  number  INTEGER PRIMARY KEY,
  digest  TEXT NOT NULL UNIQUE,
  size    INTEGER NOT NULL,
  body    BLOB NOT NULL
) STRICT;

-- Each time somebody handed these bytes over, under which name, and what was said of them then.
CREATE TABLE arrival (
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL REFERENCES document (number),
  uri       TEXT NOT NULL,
  capture   TEXT NOT NULL,
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  version   TEXT NOT NULL,
  seal      TEXT NOT NULL
) STRICT;
CREATE INDEX arrival_of_document ON arrival (document);
CREATE INDEX arrival_by_uri ON arrival (uri);

-- What was read of a document: the public JSON of its sheet. A later reading stands beside the earlier one.
CREATE TABLE analysis (
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL REFERENCES document (number),
  sheet     BLOB NOT NULL,
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  version   TEXT NOT NULL,
  seal      TEXT NOT NULL
) STRICT;
CREATE INDEX analysis_of_document ON analysis (document, id);

-- Each input that could not be read. It is settled by an arrival of the same name that came later.
CREATE TABLE failure (
  id        INTEGER PRIMARY KEY,
  uri       TEXT NOT NULL,
  input     TEXT NOT NULL,
  error     TEXT NOT NULL,
  sentence  TEXT NOT NULL,
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  version   TEXT NOT NULL,
  seal      TEXT NOT NULL
) STRICT;
CREATE INDEX failure_by_uri ON failure (uri);

-- What a person decided about a claim, a voice or an outlet. `target` holds the very words it is about.
CREATE TABLE judgement (
  id        INTEGER PRIMARY KEY,
  verdict   TEXT NOT NULL,
  target    TEXT NOT NULL,
  content   TEXT NOT NULL,
  reason    TEXT NOT NULL,
  undoes    INTEGER UNIQUE REFERENCES judgement (id),
  at        TEXT NOT NULL,
  who       TEXT NOT NULL,
  version   TEXT NOT NULL,
  seal      TEXT NOT NULL
) STRICT;

CREATE TRIGGER migration_stays  BEFORE UPDATE ON migration  BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER document_stays   BEFORE UPDATE ON document   BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER arrival_stays    BEFORE UPDATE ON arrival    BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER analysis_stays   BEFORE UPDATE ON analysis   BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER failure_stays    BEFORE UPDATE ON failure    BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER judgement_stays  BEFORE UPDATE ON judgement  BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER migration_kept   BEFORE DELETE ON migration  BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER document_kept    BEFORE DELETE ON document   BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER arrival_kept     BEFORE DELETE ON arrival    BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER analysis_kept    BEFORE DELETE ON analysis   BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER failure_kept     BEFORE DELETE ON failure    BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;
CREATE TRIGGER judgement_kept   BEFORE DELETE ON judgement  BEGIN SELECT RAISE(ABORT, 'a case only grows'); END;

-- An index over the latest reading of each document, made from its sheet alone and made again when that changes.
-- Ids here are the document's number times 2^20 plus the number in the sheet's own id: d17's c12 is 17825804.

CREATE TABLE page (
  document   INTEGER PRIMARY KEY,
  analysis   INTEGER NOT NULL,
  title      TEXT,
  outlet     TEXT,
  author     TEXT,
  published  TEXT,
  language   TEXT,
  uri        TEXT NOT NULL,
  claims     INTEGER NOT NULL,
  voices     INTEGER NOT NULL,
  warnings   INTEGER NOT NULL,
  notices    INTEGER NOT NULL,
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX page_by_date ON page (published);
CREATE INDEX page_by_outlet ON page (outlet);

CREATE TABLE voice (
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  folded    TEXT NOT NULL,
  kind      TEXT NOT NULL,
  named     INTEGER NOT NULL,
  role      TEXT
) STRICT;
CREATE INDEX voice_by_name ON voice (folded);

CREATE TABLE claim (
  id          INTEGER PRIMARY KEY,
  document    INTEGER NOT NULL,
  voice       INTEGER NOT NULL,
  word        INTEGER NOT NULL,
  within      INTEGER,
  part        TEXT NOT NULL,
  mode        TEXT NOT NULL,
  act         TEXT NOT NULL,
  named       INTEGER NOT NULL,
  certainty   TEXT NOT NULL,
  polarity    TEXT NOT NULL,
  mood        TEXT NOT NULL,
  confidence  REAL NOT NULL,
  said_low    TEXT,
  said_high   TEXT,
  about_low   TEXT,
  about_high  TEXT,
  start       INTEGER NOT NULL,
  stop        INTEGER NOT NULL,
  words       TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_voice ON claim (voice);
CREATE INDEX claim_by_word ON claim (word);
CREATE INDEX claim_by_said ON claim (said_low);
CREATE INDEX claim_by_about ON claim (about_low);
CREATE INDEX claim_on_nobody ON claim (id) WHERE named = 0;

CREATE TABLE chain (
  claim  INTEGER NOT NULL,
  place  INTEGER NOT NULL,
  voice  INTEGER NOT NULL,
  PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX chain_by_voice ON chain (voice);

CREATE TABLE value (
  id         INTEGER PRIMARY KEY,
  document   INTEGER NOT NULL,
  claim      INTEGER,
  kind       TEXT NOT NULL,
  low        ANY,
  high       ANY,
  unit       TEXT,
  bound      TEXT NOT NULL,
  indicator  TEXT,
  counted    TEXT,
  place      INTEGER,
  time       INTEGER,
  name       TEXT,
  folded     TEXT,
  sort       TEXT,
  inside     TEXT,
  country    TEXT,
  lat        REAL,
  lon        REAL,
  start      INTEGER NOT NULL,
  stop       INTEGER NOT NULL,
  words      TEXT NOT NULL
) STRICT;
CREATE INDEX value_by_indicator ON value (indicator) WHERE indicator IS NOT NULL;
CREATE INDEX value_by_kind ON value (kind, id);
CREATE INDEX value_of_claim ON value (claim) WHERE claim IS NOT NULL;
CREATE INDEX value_by_name ON value (folded) WHERE folded IS NOT NULL;
CREATE INDEX value_by_place ON value (lat, lon) WHERE lat IS NOT NULL;
CREATE INDEX value_held_at ON value (place) WHERE place IS NOT NULL;

CREATE TABLE claim_value (
  claim  INTEGER NOT NULL,
  value  INTEGER NOT NULL,
  PRIMARY KEY (claim, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_value_by_value ON claim_value (value);

CREATE TABLE party (
  id          INTEGER PRIMARY KEY,
  document    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  identifier  TEXT,
  key         TEXT NOT NULL
) STRICT;
CREATE INDEX party_by_key ON party (key);

CREATE TABLE party_name (
  folded  TEXT NOT NULL,
  party   INTEGER NOT NULL,
  PRIMARY KEY (folded, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_party (
  claim  INTEGER NOT NULL,
  party  INTEGER NOT NULL,
  PRIMARY KEY (claim, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_party_by_party ON claim_party (party);

CREATE TABLE finding (
  id        INTEGER PRIMARY KEY,
  document  INTEGER NOT NULL,
  rule      TEXT NOT NULL,
  severity  TEXT NOT NULL,
  sentence  TEXT NOT NULL
) STRICT;

-- Every folded name of a voice, party or place, once; found by any piece of three characters or more.
CREATE TABLE name (
  id      INTEGER PRIMARY KEY,
  folded  TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE name_pieces USING fts5 (folded, content = 'name', content_rowid = 'id', tokenize = "trigram");

CREATE VIRTUAL TABLE page_words USING fts5 (title, text, content = 'page', content_rowid = 'document',
  tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE claim_words USING fts5 (words, content = 'claim', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2");
