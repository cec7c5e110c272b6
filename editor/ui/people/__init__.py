"""The people window: who the institution writes about, each with one English spelling."""
