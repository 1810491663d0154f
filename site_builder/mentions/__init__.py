"""Knows where each term, claim, source and paragraph is used, before anything is drawn.

In: an edition and its pages. Out: `marks_on` (which words of a page are linked to which entry), and `Uses` (every
mention and citation with the place a reader can follow it to). Rules and templates see the same.
"""

from site_builder.mentions.citing import citations_in, paragraphs_of
from site_builder.mentions.context import Mention
from site_builder.mentions.matching import Mark, TermMatcher, marks_on
from site_builder.mentions.places import Place, anchors_in, heading_anchor, paragraph_anchor
from site_builder.mentions.quoting import quotations_in
from site_builder.mentions.uses import Uses, uses_in

__all__ = [
    "Mark",
    "Mention",
    "Place",
    "TermMatcher",
    "Uses",
    "anchors_in",
    "citations_in",
    "heading_anchor",
    "marks_on",
    "paragraph_anchor",
    "paragraphs_of",
    "quotations_in",
    "uses_in",
]
