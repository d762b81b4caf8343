"""Invented values by the kind of a field; nothing here names an application."""

import io
import string
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from accounts.models import Person, User
from core.models import District, Office, Place, Village
from core.remembered import Remembered
from region.profile import REGION

# Signs of vehicle plates by province (first two digits of the region's code).
PLATES = {
    "13": "BA",
    "19": "BN",
    "31": "B",
    "32": "D",
    "36": "B",
    "72": "DN",
    "73": "DP",
    "91": "PA",
    "97": "PA",
}
BRANDS = ("Mitsubishi", "Isuzu", "Hino", "Suzuki", "Toyota", "Daihatsu")
PRODUCTS = (
    "Keripik pisang",
    "Kopi bubuk",
    "Kue kering",
    "Tas anyaman",
    "Kain tenun",
    "Madu hutan",
    "Abon ikan",
    "Sambal",
)
SENTENCES = (
    "Sudah diperiksa di tempat dan sesuai.",
    "Perlu tindak lanjut pada kunjungan berikutnya.",
    "Warga meminta dihubungi lewat telepon.",
)
# Ranges by a word in a number's name, else by its unit.
RANGES: dict[str, tuple[float, float]] = {
    "co": (0.05, 0.9),
    "jiwa": (1, 7),
    "kapasitas": (60, 240),
    "kk": (1, 2),
    "lebar": (1.1, 6),
    "luas": (21, 72),
    "opasitas": (5, 50),
    "panjang": (8, 38),
    "persen": (0, 60),
    "petak": (1, 40),
    "ppm": (20, 180),
    "rit": (1, 2),
    "sumbu": (2, 3),
    "tahun": (2006, 2025),
    "titik": (1, 2),
    "umur": (4, 71),
    "volume": (1, 4),
    "%": (0, 60),
    "kg": (600, 9000),
    "m": (1, 35),
    "m3": (1, 4),
    "mm/m": (-6, 6),
}
# Days from today by a word in a date's name; other dates lie ahead.
DAYS = {
    "lahir": (-22000, -6600),
    "wafat": (-5400, -1100),
    "dimakamkan": (-5400, -1100),
    "diterima": (1, 60),
    "ditinjau": (0, 1),
    "periksa": (1, 9),
    "habis": (-420, 120),
    "terbit": (-900, -30),
    "dasar": (-900, -30),
}
EXAMPLES = "Contoh:"
# Numbers that are kept as text, by the name of their field.
DIGITS = {"kbli": 5, "nib": 13}
# Thousands of rupiah by a word in the name of a sum.
MONEY: dict[str, tuple[int, int]] = {"modal": (2_000, 150_000), "omzet": (12_000, 900_000), "penghasilan": (600, 5_200)}


class Maker:
    """Makes one value after another from one source of chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    @cached_property
    def people(self) -> list[Person]:
        """Some residents; read when the first is needed."""
        return list(Person.objects.filter(user__kind="resident").order_by("pk")[:40])

    def one_of(self, rows: Any, most: int = 200) -> Any:
        """One of the first rows, None where there are none; only that one is read whole."""
        keys = list(rows.order_by("pk").values_list("pk", flat=True)[:most])
        return rows.model._default_manager.get(pk=self.chance.choice(keys)) if keys else None

    def value(self, info: Any, model: Any, form_field: Any) -> Any:
        """A value for a field, or None where none is needed or known."""
        build = getattr(self, f"_{info.kind}", None)
        return build(info, model, form_field) if build is not None else None

    def _text(self, info: Any, model: Any, form_field: Any) -> str:
        return self._words(info, model)[: model._meta.get_field(info.name).max_length].rstrip()

    def _words(self, info: Any, model: Any) -> str:
        name = info.name
        shown = examples_in(info.help)
        if shown:
            return self.chance.choice(shown)
        if ("nama" in name or name == "almarhum") and "produk" not in name and self.people:
            return self.chance.choice(self.people).full_name
        if name in DIGITS:
            return f"{self.chance.randrange(10 ** (DIGITS[name] - 1), 10 ** DIGITS[name])}"
        if "merek" in name:
            return self.chance.choice(BRANDS)
        if "produk" in name:
            return self.chance.choice(PRODUCTS)
        if name in ("rt", "rw"):
            return f"{self.chance.randrange(1, 9):03d}"
        if name == "judul":
            return f"{model._meta.verbose_name} contoh {self.chance.randrange(1, 99)}"
        if any(word in name for word in ("nomor", "rangka", "mesin", "kode")):
            return self._code(10)
        if "alamat" in name or "patokan" in name:
            return f"Dekat {self._village().name}" if Village.objects.exists() else "Dekat balai desa"
        return f"Contoh {str(info.label).lower()}"

    def _nik(self, info: Any, model: Any, form_field: Any) -> str:
        """A NIK of this region that nobody has: no serial of a day goes that far."""
        born = timezone.localdate() - timedelta(days=self.chance.randrange(6600, 22000))
        return f"{REGION.code.replace('.', '')}01{born:%d%m%y}99{self.chance.randrange(100):02}"

    _kk = _nik

    def _nop(self, info: Any, model: Any, form_field: Any) -> str:
        """The number of a tax object in this region: district, village, block, serial, kind of object."""
        parts = (self.chance.randrange(1, 13) * 10, self.chance.randrange(1, 19), self.chance.randrange(1, 25))
        district, village, block = (f"{part:03}" for part in parts)
        return f"{REGION.code.replace('.', '')}{district}{village}{block}{self.chance.randrange(1, 400):04}0"

    def _longtext(self, info: Any, model: Any, form_field: Any) -> str:
        shown = examples_in(info.help)
        return self.chance.choice(shown or SENTENCES) if form_field.required else ""

    def _code(self, length: int) -> str:
        signs = string.ascii_uppercase + string.digits
        return "".join(self.chance.choice(signs) for _sign in range(length))

    def _number(self, info: Any) -> float:
        low, high = self._range(info)
        if isinstance(info.minimum, int | Decimal):
            low, high = max(low, float(info.minimum)), max(high, float(info.minimum))
        if isinstance(info.maximum, int | Decimal):
            low, high = min(low, float(info.maximum)), min(high, float(info.maximum))
        return self.chance.uniform(low, high)

    def _range(self, info: Any) -> tuple[float, float]:
        words = [*info.name.split("_"), info.unit]
        return next((RANGES[word] for word in words if word in RANGES), (1, 12))

    def _integer(self, info: Any, model: Any, form_field: Any) -> int | None:
        if info.name.startswith("tahun_") and not form_field.required and self.chance.random() < 0.7:
            return None  # most years that may be left out tell of something that did not happen
        return round(self._number(info))

    def _decimal(self, info: Any, model: Any, form_field: Any) -> Decimal:
        places = model._meta.get_field(info.name).decimal_places
        return Decimal(str(round(self._number(info), places)))

    _percent = _decimal

    def _money(self, info: Any, model: Any, form_field: Any) -> Decimal:
        low, high = next((MONEY[word] for word in info.name.split("_") if word in MONEY), (5, 400))
        return Decimal(self.chance.randrange(low, high) * 1000)

    def _boolean(self, info: Any, model: Any, form_field: Any) -> bool:
        column = model._meta.get_field(info.name)
        return bool(column.default) if column.has_default() else self.chance.random() < 0.5

    def _choice(self, info: Any, model: Any, form_field: Any) -> Any:
        listed = model._meta.get_field(info.name).flatchoices or getattr(form_field, "choices", ())
        values = [value for value, _label in listed if value]
        return self.chance.choice(values) if values else None

    def _date(self, info: Any, model: Any, form_field: Any) -> Any:
        first, last = next((DAYS[word] for word in info.name.split("_") if word in DAYS), (20, 400))
        days = self.chance.randrange(first, last)
        return timezone.localdate() + timedelta(days=-abs(days) if info.maximum is not None else days)

    def _datetime(self, info: Any, model: Any, form_field: Any) -> Any:
        day = timezone.localtime() + timedelta(days=self.chance.randrange(1, 6))
        return day.replace(hour=8 + self.chance.randrange(7), minute=0, second=0, microsecond=0)

    def _person(self, info: Any, model: Any, form_field: Any) -> Any:
        return self.chance.choice(self.people) if self.people else None

    def _officer(self, info: Any, model: Any, form_field: Any) -> Any:
        return self.one_of(User.objects.filter(kind="officer"))

    def _office(self, info: Any, model: Any, form_field: Any) -> Any:
        return self.one_of(Office.objects.filter(is_active=True))

    def _place(self, info: Any, model: Any, form_field: Any) -> Any:
        rows = getattr(form_field, "queryset", None)
        return self.one_of(rows if rows is not None and rows.exists() else Place.objects.all())

    def _district(self, info: Any, model: Any, form_field: Any) -> Any:
        return self.one_of(District.objects.all())

    def _village(self, *_unused: Any) -> Any:
        villages = _villages.get("")
        return self.chance.choice(villages) if villages else None

    def _plate(self, info: Any, model: Any, form_field: Any) -> str:
        letters = "".join(self.chance.choice("ABCDEFGHK") for _sign in range(2))
        return f"{PLATES.get(REGION.code[:2], 'B')} {self.chance.randrange(8000, 9800)} {letters}"

    def _phone(self, info: Any, model: Any, form_field: Any) -> str:
        return f"+62812000{self.chance.randrange(10000, 99999)}"

    def _point(self, info: Any, model: Any, form_field: Any) -> Any:
        village = self._village()
        if village is None:
            return None
        shift = Decimal(str(round(self.chance.uniform(-0.004, 0.004), 6)))
        return (village.lat + shift, village.lon - shift)

    def _file(self, info: Any, model: Any, form_field: Any) -> Any:
        return self._uploads(info, model) if form_field.required or self.chance.random() < 0.7 else None

    def _image(self, info: Any, model: Any, form_field: Any) -> Any:
        return self._uploads(info, model) if form_field.required else None

    def _uploads(self, info: Any, model: Any) -> Any:
        """One upload; a list of it where the field holds several."""
        many = info.name in {field.name for field in model._meta.many_to_many}
        return [self._upload(info)] if many else self._upload(info)

    def _upload(self, info: Any) -> SimpleUploadedFile:
        """A picture that says that it is an example."""
        picture = Image.new("RGB", (480, 300), (232, 238, 242))
        draw = ImageDraw.Draw(picture)
        draw.rectangle((12, 12, 467, 287), outline=(27, 94, 123), width=3)
        draw.text((40, 130), f"CONTOH: {info.label}", fill=(23, 37, 44))
        out = io.BytesIO()
        picture.save(out, "PNG")
        return SimpleUploadedFile(f"contoh-{info.name}.png", out.getvalue(), "image/png")


def examples_in(text: Any) -> list[str]:
    """The values that a field's help names as examples: "Contoh: melamar kerja; mendaftar sekolah."."""
    listed = str(text or "").partition(EXAMPLES)[2]
    return [part.strip().rstrip(".") for part in listed.split(";") if part.strip()] if ";" in listed else []


_villages = Remembered(lambda _all: list(Village.objects.exclude(lat=None).order_by("pk")[:200]) or None)
