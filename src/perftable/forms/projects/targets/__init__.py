"""What a target cell says: a number with its operator and unit, a date, a scale, a word, nothing."""
