"""Engines set up, tested, agreed to: what they need, where they are, how they obey the glossary."""
