"""Duizhao: Chinese and English side by side, from a Chinese release to reviewed English."""

__version__ = "0.1.0"
