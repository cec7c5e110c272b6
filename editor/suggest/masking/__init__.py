"""The glossary in a machine's draft: terms go in with the text, come out of it, and are verified.

What goes in is a request to the engine; what counts is the verification, which no engine is
spared.
"""
