"""Findings as annotations in a copy of a PDF: its bytes stay, what is new stands behind them."""
