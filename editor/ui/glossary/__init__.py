"""The glossary keeper's desk: the table of entries, the form of one, and what is tried before."""
