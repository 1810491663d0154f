"""Adds to an author's files: new ones, never over an old one, and entries of YAML maps, all else byte for byte.

In: the root of a project, and `NewFile`s, `NewEntries`, `OwnFile`s. Out: all of them are written, or none and a
`Failure` that says which thing stands in the way.
"""

from site_builder.adding.additions import NewEntries, NewFile, OwnFile, add
from site_builder.formats.write_yaml import Commented, Value

__all__ = ["Commented", "NewEntries", "NewFile", "OwnFile", "Value", "add"]
