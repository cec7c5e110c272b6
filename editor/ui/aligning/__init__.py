"""Old translations on the desktop: the two texts side by side, set right by hand."""
