"""Translation engines behind one contract: a file and a row of `registry.py` each.

Importing an engine or the registry loads deep-translator (0.2 s): import them where one is used.
"""
