"""Draws the pictures of the demonstration: faces of nobody, and papers with a word on them."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

SKINS = ((196, 140, 100), (176, 120, 84), (150, 100, 70), (208, 156, 118))
SHIRTS = ((30, 80, 120), (60, 110, 70), (120, 60, 90), (90, 90, 100))


def portrait(number: int) -> SimpleUploadedFile:
    """A head and shoulders before red, as a card's photo has it."""
    picture = Image.new("RGB", (300, 400), (176, 32, 40))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((40, 270, 260, 560), fill=SHIRTS[number % len(SHIRTS)])
    draw.rectangle((128, 230, 172, 300), fill=SKINS[number % len(SKINS)])
    draw.ellipse((92, 84, 208, 250), fill=SKINS[number % len(SKINS)])
    draw.pieslice((86, 70, 214, 210), 180, 360, fill=(35, 28, 25))
    return _upload(picture, f"foto-{number}.jpg")


def paper(word: str) -> SimpleUploadedFile:
    """A sheet that says what it stands for."""
    picture = Image.new("RGB", (640, 420), (245, 245, 240))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((12, 12, 628, 408), outline=(120, 120, 120), width=3)
    draw.text((40, 40), f"CONTOH {word}", fill=(60, 60, 60), font_size=36)
    for line in range(5):
        draw.rectangle((40, 130 + line * 48, 420 + line * 20, 148 + line * 48), fill=(210, 210, 205))
    return _upload(picture, f"{word.lower()}.jpg")


def _upload(picture: Image.Image, name: str) -> SimpleUploadedFile:
    out = io.BytesIO()
    picture.save(out, format="JPEG", quality=80)
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg")
