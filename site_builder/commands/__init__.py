"""Holds a command per file: its flags, and what it calls."""
