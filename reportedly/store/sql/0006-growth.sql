-- What a large case is asked for on every page, without reading its texts, and without reading what grows with it.

-- What is counted and compared of all documents.
CREATE INDEX page_in_short ON page (document, analysis, outlet, claims, voices);

-- Equal words of about the same day: what is told for years in the same words has thousands of claims in all.
-- The day is that of the page, as julianday() has it.
DROP INDEX wording_by_hash;
ALTER TABLE wording ADD COLUMN day REAL;
UPDATE wording SET day = (SELECT julianday(published) FROM page WHERE page.document = wording.claim / 1048576);
CREATE INDEX wording_by_hash ON wording (hash, day);

-- In the order in which they are listed.
CREATE INDEX kin_by_score ON kin (score DESC, claim, other, state);
CREATE INDEX copy_by_share ON copy (max(share_one, share_other) DESC, one, other);
