"""Totals beside what they are the sum of, in any family's forms."""
