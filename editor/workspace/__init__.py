"""Everything persistent: one SQLite file with articles, images, glossary, exports and journal."""
