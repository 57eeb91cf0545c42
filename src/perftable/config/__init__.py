"""Configuration: perftable.toml or [tool.perftable], profiles, and what is in force for a file."""
