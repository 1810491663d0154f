"""Holds what an author may write: one module per kind, its fields and what they mean."""
