"""Rules of the national forms: one file a rule."""
