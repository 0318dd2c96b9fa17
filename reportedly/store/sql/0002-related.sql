-- Which documents were laid beside the others, and by which version of the steps; what a document's relations are
-- made of is an index as well, and made again when a document is read again.

CREATE TABLE related (
  document  INTEGER NOT NULL,
  step      TEXT NOT NULL,
  analysis  INTEGER NOT NULL,
  PRIMARY KEY (document, step)
) STRICT, WITHOUT ROWID;
