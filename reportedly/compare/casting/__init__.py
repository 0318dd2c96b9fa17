"""Who helps whom and who fights whom, as the page tells it; and who is cast in two parts that do not go together."""
