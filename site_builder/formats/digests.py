"""Digests what an author wrote, so that a later build knows what is unchanged."""

import hashlib
import json
from typing import Any


def digest_of(value: Any) -> str:
    """Hex SHA-256 of texts in lists and maps, whatever the order of the keys."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
