"""Entries with slots: how they are written, and how a text is read with them.

A pattern such as `{place:city}市委` → `CPC {place} Municipal Committee` is a rule of a small typed
grammar. What fills a slot may be a term, a place, a person, a number, or another pattern.
"""
