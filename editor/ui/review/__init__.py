"""The desk's side of a review: what came back, walking through it, deciding."""
