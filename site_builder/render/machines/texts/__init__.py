"""Writes what pages say as text for machines: first as blocks that know no format, then in one.

In: a page of a site. Out: `Block`s (`pages`, `tree`), and Markdown of them (`markdown`).
"""
