"""The article's structure: frozen values, no behaviour beyond their own shape."""
