"""Data for search engines inside a page."""

import json
from typing import Any


def as_script(data: Any) -> str:
    """JSON-LD as text for a `<script type="application/ld+json">`: nothing in it can end the script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
