"""Turns a document into a draft explainer: a source entry, an outline, and candidates for a person to accept.

In: a document's blocks and what it says of itself, the site's glossary, and what the editor said (`Asked`). Out:
`Draft`, texts and YAML values that nobody has written anywhere yet. In order:

1. `residue.py` finds the lines that aren't the document, `masthead.py` who wrote it and when
2. `reading.py` numbers what is left and cuts it into sentences; `names.py` knows who is named in them
3. `statements.py`, `dated.py` and `quoted.py` find what is said, when it was and in whose words
4. `entry.py`, `outline.py` and `facts.py` write that down, each candidate with why it was taken

Everything is found by rules and word lists, nothing is guessed from outside the document.
"""

from site_builder.drafting.asked import Asked
from site_builder.drafting.draft import Draft, Material, draft

__all__ = ["Asked", "Draft", "Material", "draft"]
