"""What rules ask of a table of duties: sums, scales, wording; one question, one module."""
