"""Says to machines what pages say to readers, in the terms of schema.org (JSON-LD); `graph.py` puts a page together."""
