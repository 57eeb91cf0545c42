"""Rules of our county, each in a module of its own."""
