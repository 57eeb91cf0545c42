"""Word files (.docx and its kin): body, tables, lists, fields and revisions as Word shows them."""
