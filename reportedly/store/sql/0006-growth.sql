-- What a large case is asked for on every page, without reading its texts, and without reading what grows with it.

-- What is counted and compared of all documents.
CREATE INDEX page_in_short ON page (document, analysis, outlet, claims, voices);

-- Equal words of about the same day: what is told for years in the same words has thousands of claims in all.
-- The day is that of the page, as julianday() has it.
DROP INDEX wording_by_hash;
ALTER TABLE wording ADD COLUMN day REAL;
UPDATE wording SET day = (SELECT julianday(published) FROM page WHERE page.document = wording.claim / 1048576);
CREATE INDEX wording_by_hash ON wording (hash, day);

-- Times with both their ends, so that those of one day are found without reading a million claims.
DROP INDEX claim_by_said;
DROP INDEX claim_by_about;
CREATE INDEX claim_by_said ON claim (said_low, said_high);
CREATE INDEX claim_by_about ON claim (about_low, about_high);

-- Which of a claim's values are figures, without reading them.
DROP INDEX value_of_claim;
CREATE INDEX value_of_claim ON value (claim, kind) WHERE claim IS NOT NULL;

-- In the order in which they are listed.
CREATE INDEX kin_by_score ON kin (score DESC, claim, other, state);
CREATE INDEX copy_by_share ON copy (max(share_one, share_other) DESC, one, other);
