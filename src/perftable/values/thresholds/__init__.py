"""A standard made an interval: ≥95%, 90-95%（含）, 3天以内, 6月底前."""
