"""What rules know of words alone: wishes, endings, placeholders, names of indicators."""
