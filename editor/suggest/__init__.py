"""Where a draft comes from: what is made of fixed words, the memory, engines."""
