"""Records added up: figures by node, document, rule or indicator."""
