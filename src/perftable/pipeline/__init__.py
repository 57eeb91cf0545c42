"""A run, top to bottom: read, parse, check, waive, report; called by commands, pages and libraries."""
