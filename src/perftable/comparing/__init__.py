"""Two versions of a document beside each other: rows matched, differences told."""
