"""Document to findings; one rule, one file."""
