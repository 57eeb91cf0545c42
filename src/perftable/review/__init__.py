"""A round of review: what goes back to each unit, and what the office keeps."""
