"""The checks on the desk: run behind the writing, walked, fixed, waived, chosen."""
