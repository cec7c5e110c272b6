"""Sign-off on the desk: the chain, signing, the lock on signed texts, the plan's editor."""
