"""Holds the English sentences of every finding and failure, a table per subject; translations lie in `locale/`."""
