"""From grids to pieces: lines of cells, headers, claims, and where one form ends and the next begins."""
