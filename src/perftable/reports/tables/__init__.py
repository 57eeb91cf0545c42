"""Rows for spreadsheets, whatever their file format."""
