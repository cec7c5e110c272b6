"""Language facts on plain strings: sentences, counts, punctuation, character sets, offsets."""
