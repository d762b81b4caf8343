"""Drawn stand-ins for photographs, so that no picture of a real place or person is shipped."""

import io
from hashlib import sha256

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 675
SKIES = ((168, 206, 232), (190, 215, 226), (240, 214, 178), (150, 190, 214))
ROOFS = ((176, 66, 52), (44, 110, 140), (196, 134, 44), (92, 104, 116), (70, 128, 92))
LABELS = {
    "pasar": "Gambar contoh: deretan kios pasar di bawah langit cerah",
    "jalan": "Gambar contoh: jalan lurus di antara petak hijau",
    "gedung": "Gambar contoh: gedung pelayanan dengan tiang bendera",
    "alam": "Gambar contoh: perbukitan di tepi air",
    "hujan": "Gambar contoh: awan gelap dan hujan di atas rumah",
    "lapangan": "Gambar contoh: lapangan olahraga dengan garis putih",
}


def photo(theme: str, seed: str) -> SimpleUploadedFile:
    """A drawn picture of a theme; the same seed gives the same picture."""
    numbers = sha256(seed.encode()).digest()
    picture = Image.new("RGB", (WIDTH, HEIGHT), SKIES[numbers[0] % len(SKIES)])
    DRAWN[theme](ImageDraw.Draw(picture), numbers)
    out = io.BytesIO()
    picture.save(out, format="JPEG", quality=80)
    return SimpleUploadedFile(f"contoh-{theme}.jpg", out.getvalue(), content_type="image/jpeg")


def _ground(pen: ImageDraw.ImageDraw, top: int, colour: tuple[int, int, int]) -> None:
    pen.rectangle((0, top, WIDTH, HEIGHT), fill=colour)


def _market(pen: ImageDraw.ImageDraw, numbers: bytes) -> None:
    _ground(pen, 430, (206, 186, 154))
    for at in range(6):
        left, roof = at * 205 - 10, ROOFS[(numbers[1] + at) % len(ROOFS)]
        pen.rectangle((left + 20, 330, left + 190, 520), fill=(246, 238, 222))
        for stripe in range(5):
            shade = roof if stripe % 2 else (250, 250, 246)
            pen.polygon(_awning(left, stripe), fill=shade)
        for fruit in range(7):
            x = left + 34 + fruit * 21
            pen.ellipse(
                (x, 478 + numbers[fruit] % 8, x + 20, 498 + numbers[fruit] % 8), fill=_fruit(numbers[at + fruit])
            )
        pen.rectangle((left + 24, 498, left + 186, 560), fill=(150, 108, 70))


def _awning(left: int, stripe: int) -> list[tuple[int, int]]:
    wide, narrow = 40, 34
    return [
        (left + 20 + stripe * narrow, 260),
        (left + 20 + (stripe + 1) * narrow, 260),
        (left + 5 + (stripe + 1) * wide, 345),
        (left + 5 + stripe * wide, 345),
    ]


def _fruit(number: int) -> tuple[int, int, int]:
    return ((206, 58, 46), (236, 168, 40), (96, 150, 58), (150, 66, 120))[number % 4]


def _road(pen: ImageDraw.ImageDraw, numbers: bytes) -> None:
    _ground(pen, 300, (126, 164, 92))
    for at in range(9):
        shade = (112 + numbers[at] % 30, 152 + numbers[at + 4] % 30, 80)
        pen.polygon(((at * 150, 675), (at * 150 + 150, 675), (600, 300)), fill=shade)
    pen.polygon(((560, 300), (640, 300), (920, 675), (280, 675)), fill=(90, 94, 100))
    for at in range(5):
        top = 330 + at * at * 14
        pen.polygon(
            ((597, top), (603, top), (606 + at * 2, top + 18 + at * 7), (594 - at * 2, top + 18 + at * 7)), fill="white"
        )


def _building(pen: ImageDraw.ImageDraw, numbers: bytes) -> None:
    _ground(pen, 520, (158, 172, 140))
    pen.rectangle((180, 250, 1020, 560), fill=(240, 236, 226))
    pen.polygon(((140, 250), (1060, 250), (940, 150), (260, 150)), fill=ROOFS[numbers[1] % len(ROOFS)])
    for at in range(7):
        left = 220 + at * 112
        pen.rectangle((left, 310, left + 72, 400), fill=(120, 160, 184))
        pen.rectangle(
            (left, 440, left + 72, 560 if at == 3 else 510), fill=(96, 78, 60) if at == 3 else (120, 160, 184)
        )
    pen.rectangle((96, 120, 104, 600), fill=(210, 210, 210))
    pen.rectangle((104, 120, 190, 148), fill=(206, 40, 46))
    pen.rectangle((104, 148, 190, 176), fill="white")


def _nature(pen: ImageDraw.ImageDraw, numbers: bytes) -> None:
    for at, shade in enumerate(((118, 154, 150), (92, 138, 116), (66, 116, 82))):
        top = 210 + at * 70
        peaks = [(0, HEIGHT)]
        peaks += [(x * 150, top + numbers[x + at * 9] % 110) for x in range(9)]
        pen.polygon([*peaks, (WIDTH, HEIGHT)], fill=shade)
    pen.rectangle((0, 500, WIDTH, HEIGHT), fill=(86, 148, 176))
    for at in range(14):
        x, y = numbers[at] * 4, 520 + numbers[at + 10] % 140
        pen.line((x, y, x + 90, y), fill=(150, 194, 212), width=4)


def _rain(pen: ImageDraw.ImageDraw, numbers: bytes) -> None:
    pen.rectangle((0, 0, WIDTH, HEIGHT), fill=(150, 164, 176))
    _ground(pen, 520, (104, 128, 110))
    for at in range(5):
        left = 60 + at * 230
        pen.rectangle((left, 400, left + 150, 560), fill=(222, 212, 196))
        pen.polygon(((left - 16, 400), (left + 75, 320), (left + 166, 400)), fill=ROOFS[(numbers[at]) % len(ROOFS)])
    for at in range(6):
        x, y = at * 190 + numbers[at] % 60, 60 + numbers[at + 8] % 60
        pen.ellipse((x, y, x + 300, y + 130), fill=(104, 116, 128))
    for at in range(130):
        x, y = (numbers[at % 32] * 31 + at * 97) % WIDTH, 190 + (at * 53) % 440
        pen.line((x, y, x - 8, y + 30), fill=(206, 220, 232), width=2)


def _field(pen: ImageDraw.ImageDraw, numbers: bytes) -> None:
    _ground(pen, 300, (86, 146, 76))
    for at in range(8):
        pen.rectangle((at * 150, 230 + numbers[at] % 30, at * 150 + 120, 300), fill=(150, 158, 166))
    for at in range(0, 6, 2):
        pen.polygon(
            ((at * 200, 300), (at * 200 + 200, 300), (at * 240 + 120, 675), (at * 240 - 120, 675)), fill=(96, 158, 84)
        )
    pen.line((120, 360, 1080, 360), fill="white", width=6)
    pen.line((20, 640, 1180, 640), fill="white", width=8)
    pen.line((120, 360, 20, 640), fill="white", width=6)
    pen.line((1080, 360, 1180, 640), fill="white", width=6)
    pen.ellipse((470, 430, 730, 560), outline="white", width=6)
    pen.line((600, 360, 600, 640), fill="white", width=6)


DRAWN = {
    "pasar": _market,
    "jalan": _road,
    "gedung": _building,
    "alam": _nature,
    "hujan": _rain,
    "lapangan": _field,
}
