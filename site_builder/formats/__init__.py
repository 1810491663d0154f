"""Reads the formats authors write in: YAML with places, Markdown, EDTF dates, stored documents. Knows no explainers."""
