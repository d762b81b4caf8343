"""A photo for a document: a stored picture as an SVG that holds a small JPEG, the one form that travels as text."""

import base64
import io
from typing import Any

SIZE = (360, 480)  # 3x4 cm at 300 dots an inch


def of(stored: Any) -> str:
    """Give the picture; nothing where there is none, or it cannot be read."""
    if stored is None:
        return ""
    from PIL import Image, UnidentifiedImageError  # here, so that no start waits for it

    try:
        with stored.content.open("rb") as source, Image.open(source) as picture:
            small = picture.convert("RGB")
            small.thumbnail(SIZE)
    except (OSError, UnidentifiedImageError):
        return ""
    out = io.BytesIO()
    small.save(out, format="JPEG", quality=85)
    data = base64.b64encode(out.getvalue()).decode()
    width, height = small.size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" xlink:href="data:image/jpeg;base64,{data}"/></svg>'
    )
