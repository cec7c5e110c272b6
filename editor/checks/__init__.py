"""Checks: one small file a family, each yielding findings; `registry` is the table of them."""
