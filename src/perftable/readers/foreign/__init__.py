"""Files that are no submission in a form read here: told by their content and refused by name."""
