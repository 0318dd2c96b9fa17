"""What words tell by themselves: base forms, clauses, the phrases that name a source; no relation, no claim."""
