"""Formats that are not read: what a file is instead, and which program makes a Word file of it."""
