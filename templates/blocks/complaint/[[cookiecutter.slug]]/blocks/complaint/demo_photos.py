"""Drawn stand-ins for photos, so that no picture of a real place or person is shipped."""

import io
from hashlib import sha256

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 640, 480


def photo(seed: str, moment: str) -> SimpleUploadedFile:
    """A small drawn street: with a hole before the work, without one after."""
    out = io.BytesIO()
    drawing(seed, is_done=moment == "sesudah").save(out, format="JPEG", quality=70)
    return SimpleUploadedFile(f"contoh-{moment}.jpg", out.getvalue(), content_type="image/jpeg")


def drawing(seed: str, *, is_done: bool) -> Image.Image:
    """Sky, houses, a road, and what is wrong with it."""
    numbers = sha256(seed.encode()).digest()
    picture = Image.new("RGB", (WIDTH, HEIGHT), (176 + numbers[0] % 40, 208, 230))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 230, WIDTH, HEIGHT), fill=(120, 150 + numbers[1] % 40, 96))
    for at in range(4):
        left, top = 20 + at * 160, 150 + numbers[2 + at] % 50
        pen.rectangle((left, top, left + 110, 260), fill=(200, 180 - numbers[6 + at] % 60, 150))
        pen.polygon(((left - 10, top), (left + 55, top - 45), (left + 120, top)), fill=(150, 80, 60))
    pen.polygon(((240, 240), (400, 240), (620, HEIGHT), (20, HEIGHT)), fill=(96, 98, 102))
    if is_done:
        pen.polygon(((250, 330), (400, 330), (440, 420), (220, 420)), fill=(60, 62, 66))
    else:
        x, y = 220 + numbers[10] % 120, 320 + numbers[11] % 60
        pen.ellipse((x, y, x + 130, y + 60), fill=(70, 52, 40))
        pen.ellipse((x + 18, y + 12, x + 104, y + 44), fill=(120, 110, 98))
    pen.text((12, HEIGHT - 20), "Gambar contoh", fill=(255, 255, 255))
    return picture
