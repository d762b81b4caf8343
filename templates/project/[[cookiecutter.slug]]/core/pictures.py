"""Sends pictures in the sizes that pages ask for; each size is made once and kept in the cache."""

import io
from typing import Any

from django.core.cache import cache

from core.models import StoredFile

WIDTHS = (192, 320, 640, 1200)
KEEP_SECONDS = 86_400


def scaled(stored: StoredFile, width: int) -> bytes:
    """Give the picture as JPEG, at most so wide; never larger than it is."""
    key = f"picture:{stored.token}:{width}"
    data = cache.get(key)
    if data is None:
        data = _scale(stored, width)
        cache.set(key, data, KEEP_SECONDS)
    return data


def _scale(stored: Any, width: int) -> bytes:
    from PIL import Image  # here, so that no start waits for it

    with stored.content.open("rb") as source, Image.open(source) as picture:
        picture.draft("RGB", (width, width))
        small = picture.convert("RGBA") if picture.mode in ("P", "LA", "RGBA") else picture.convert("RGB")
    if small.mode == "RGBA":
        ground = Image.new("RGB", small.size, (255, 255, 255))
        ground.paste(small, mask=small.getchannel("A"))
        small = ground
    if small.width > width:
        small = small.resize((width, max(1, round(small.height * width / small.width))))
    out = io.BytesIO()
    small.save(out, format="JPEG", quality=78, optimize=True, progressive=True)
    return out.getvalue()
