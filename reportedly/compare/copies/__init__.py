"""What pages share word for word: passages, who had them first, whom they credit."""
