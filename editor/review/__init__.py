"""What goes to reviewers and what comes back: exports, returned copies, merging, sign-off."""
