"""The text of a cell made a value (amount, date, number, scale, threshold); no form is known."""
