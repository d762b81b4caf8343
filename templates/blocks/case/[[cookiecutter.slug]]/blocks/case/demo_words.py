"""What the demonstration's people say and hand in: all of it invented."""

import io
from datetime import datetime, time, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from core.workdays import is_workday

# How each story goes; most go well.
PLANS = (
    "lancar",
    "kembali",
    "lancar",
    "lambat",
    "lancar",
    "tolak",
    "lancar",
    "mundur",
    "lancar",
    "berhenti",
    "lancar",
    "draf",
    "kembali",
    "lambat",
)
# Of those still under way, which does not simply wait at a desk.
WAITING_PLANS = {3: "berhenti", 6: "draf"}
ADDRESS = "Jalan Contoh Nomor 12, RT 003 RW 005"
POOR = "Foto terpotong; unggah lagi sehingga keempat sudutnya terlihat."
ASK = "Berkas pertama belum dapat dibaca."
AGAIN = "Cocokkan lagi tanggalnya dengan surat yang lama."
REFUSAL = "Hasil pemeriksaan tidak sesuai dengan data yang diajukan, dan pemohon tidak dapat menunjukkan bukti lain."
GROUND = "Ketentuan persyaratan pada standar pelayanan ini"
NOTES = (
    "Data sudah dicocokkan dengan arsip.",
    "Sudah diperiksa di tempat dan sesuai.",
    "Berkas lengkap dan dapat dilanjutkan.",
)
OPENS, CLOSES = time(8), time(15, 30)


def in_office_hours(moment: datetime) -> datetime:
    """The moment itself where the office is open, else the next one when it opens."""
    local = timezone.localtime(moment)
    if local.time() > CLOSES:
        local = _morning(local + timedelta(days=1), local.minute)
    elif local.time() < OPENS:
        local = _morning(local, local.minute)
    while not is_workday(local.date()):
        local = _morning(local + timedelta(days=1), local.minute)
    return local


def _morning(day: datetime, minute: int) -> datetime:
    return timezone.make_aware(datetime.combine(day.date(), time(8, minute)))


def picture(name: str) -> SimpleUploadedFile:
    """A picture that says that it is an example."""
    sheet = Image.new("RGB", (520, 330), (232, 238, 242))
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((12, 12, 507, 317), outline=(27, 94, 123), width=3)
    draw.text((36, 150), f"CONTOH: {name[:60]}", fill=(23, 37, 44))
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return SimpleUploadedFile("contoh.png", out.getvalue(), "image/png")
