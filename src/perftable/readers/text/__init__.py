"""Plain text and Markdown: cells between tabs, bars or, one below the other, in a ribbon."""
