"""The rules of the national forms: one file each."""
