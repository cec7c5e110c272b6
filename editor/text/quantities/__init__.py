"""Quantities: the numbers, dates and times of a Chinese and an English text, made comparable."""
