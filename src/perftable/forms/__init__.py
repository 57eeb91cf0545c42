"""Families of forms, each in a folder of its own."""
