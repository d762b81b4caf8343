"""Drawn scenes that stand for photos in a replica that is only shown; each says that it is an example."""

import io
from random import Random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

SIZE = (900, 600)
SKIES = ((188, 214, 232), (214, 226, 232), (240, 214, 184), (176, 204, 222))
LANDS = ((92, 132, 84), (122, 142, 86), (78, 116, 98), (150, 138, 96))
WATERS = ((72, 128, 158), (64, 112, 140), (98, 150, 166))


def scene(chance: Random, name: str) -> SimpleUploadedFile:
    """Sky, hills and water, never twice the same."""
    picture = Image.new("RGB", SIZE, chance.choice(SKIES))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((620, 70, 700, 150), fill=(250, 238, 200))
    for level in range(3):
        _hills(draw, chance, 230 + level * 70, tuple(max(0, part - level * 14) for part in chance.choice(LANDS)))
    draw.rectangle((0, 430, SIZE[0], SIZE[1]), fill=chance.choice(WATERS))
    for at in range(6):
        left = chance.randrange(40, 640)
        draw.line((left, 460 + at * 22, left + chance.randrange(60, 220), 460 + at * 22), fill=(220, 234, 240), width=3)
    draw.rectangle((0, 560, 190, 600), fill=(40, 60, 70))
    draw.text((14, 572), "CONTOH, BUKAN FOTO", fill=(255, 255, 255))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=72)
    return SimpleUploadedFile(f"contoh-{name}.jpg", out.getvalue(), "image/jpeg")


def _hills(draw: ImageDraw.ImageDraw, chance: Random, top: int, colour: tuple[int, ...]) -> None:
    points = [(0, 600)]
    points += [(left, top + chance.randrange(-60, 60)) for left in range(0, SIZE[0] + 1, 150)]
    draw.polygon([*points, (SIZE[0], 600)], fill=colour)
