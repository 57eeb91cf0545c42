"""Findings as annotations in a copy of an OpenDocument text."""
