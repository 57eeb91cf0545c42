"""The nouns: what is read from a document (records) and what is said about it (findings)."""
