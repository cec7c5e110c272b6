"""Sign-off: the chain of reviews as data, signatures over exact texts, printed lines."""
