"""Word files: the guarded opening, the reader of releases, and the two exports."""
