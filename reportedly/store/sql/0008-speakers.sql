-- For whom the voices of each page speak, and what pages call a body: an index like the others, made from the sheets
-- alone, and made again when a document is read again.

-- A voice of a page, by its id in the index, with whom it speaks for (JSON).
CREATE TABLE speaker (
  voice  INTEGER PRIMARY KEY,
  body   TEXT NOT NULL,
  seal   TEXT NOT NULL
) STRICT;

-- That a document calls a body so: "noun:observatory", "based:Norway", or by the key of another of its names.
CREATE TABLE called (
  form      TEXT NOT NULL,
  key       TEXT NOT NULL,
  document  INTEGER NOT NULL,
  shown     TEXT NOT NULL,
  PRIMARY KEY (form, key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX called_by_document ON called (document);
