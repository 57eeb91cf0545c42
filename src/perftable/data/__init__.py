"""Results as tables for those who study them: pandas, polars, DuckDB; see docs/analysis.md."""
