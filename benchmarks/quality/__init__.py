"""Measured quality: correct documents in every layout, defects with known places, and the count."""
