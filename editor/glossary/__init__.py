"""The institution's glossary: terms, their matches in Chinese, their use in English."""
