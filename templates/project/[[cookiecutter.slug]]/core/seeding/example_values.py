"""Invented values: what a field's help names as examples, else by its kind; words of its name are in `guesses`."""

import io
import re
import string
from datetime import time, timedelta
from decimal import Decimal
from functools import cache, cached_property
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import JSONField
from django.utils import timezone
from PIL import Image, ImageDraw

from accounts.models import Person, User
from core import files
from core.descriptors import of_model
from core.models import District, Office, Place, Village
from core.remembered import Remembered
from core.seeding import amounts, guesses
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
EXAMPLES = "Contoh:"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]{3})*(,[0-9]+)?")
LEFT_AS_OFFERED = 0.7  # of the boxes of a step's form
FEW = 12  # what a number comes to of which nothing is known


class Maker:
    """Makes one value after another from one source of chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.wider = 0  # how often what was drawn has been refused: numbers then go further from what is offered

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
        shown = examples_in(info.help)
        kind = guesses.text_kind(info.name)
        if shown:
            return self.chance.choice(shown)
        if kind == "person" and self.people:
            return self.chance.choice(self.people).full_name
        if kind in guesses.LISTED:
            return self.chance.choice(guesses.LISTED[kind])
        if kind in guesses.DIGITS:
            length = guesses.DIGITS[kind]
            return f"{self.chance.randrange(10 ** (length - 1), 10**length)}"
        if kind == "part_of_village":
            return f"{self.chance.randrange(1, 9):03d}"
        if kind == "title":
            return f"{model._meta.verbose_name} contoh {self.chance.randrange(1, 99)}"
        if kind == "code":
            return self._code(10)
        if kind == "address":
            village = self._village()
            return f"Dekat {village.name}" if village is not None else "Dekat balai desa"
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
        return self.chance.choice(shown or guesses.SENTENCES) if form_field.required else ""

    def _code(self, length: int) -> str:
        signs = string.ascii_uppercase + string.digits
        return "".join(self.chance.choice(signs) for _sign in range(length))

    def _number(self, info: Any, model: Any, usual: tuple[Any, Any], *, is_whole: bool) -> Decimal:
        """As the entry's examples; else about what the form offers; else of the usual range."""
        shown = numbers_in(info.help)
        if shown:
            return self.chance.choice(shown)
        limits = (_limit(info.minimum), _limit(info.maximum))
        offered = self._offered(info, model)
        if not isinstance(offered, int | Decimal):
            first, last = (Decimal(str(one)) for one in usual)
            if guesses.is_year(info.name, info.unit, first):
                return amounts.within(Decimal(self.chance.randint(int(first), int(last))), *limits)
            return amounts.between(self.chance, first, last, *limits, is_whole=is_whole)
        if guesses.is_year(info.name, info.unit, offered):
            year = amounts.year(self.chance, int(offered), timezone.localdate().year, wider=self.wider)
            return amounts.within(Decimal(year), *limits)
        wide = {"is_whole": is_whole, "wider": self.wider}
        if not offered:
            return amounts.from_nothing(self.chance, Decimal(str(usual[1])), *limits, **wide)
        return amounts.near(self.chance, Decimal(str(offered)), *limits, **wide)

    def _offered(self, info: Any, model: Any) -> Any:
        """What a form begins with: the column's own default, else what the entry works out; None where it is empty."""
        column = model._meta.get_field(info.name)
        if column.has_default():
            return column.get_default()
        entity = of_model(model) if info.default is not None or info.begins is not None else None
        return info.beginning(model(), entity.settings_of()) if entity is not None else None

    def _range(self, info: Any) -> tuple[Any, Any]:
        """What the words tell; else a little above what is the least."""
        told = guesses.range_of(info.name, info.unit, timezone.localdate().year)
        if told is not None:
            return told
        least = _limit(info.minimum)
        return (least, least * Decimal("1.6")) if least is not None and least > FEW else (1, FEW)

    def _integer(self, info: Any, model: Any, form_field: Any) -> int | None:
        if info.name.startswith("tahun_") and not form_field.required and self.chance.random() < 0.7:
            return None  # most years that may be left out tell of something that did not happen
        return int(self._number(info, model, self._range(info), is_whole=True))

    def _decimal(self, info: Any, model: Any, form_field: Any) -> Decimal:
        places = model._meta.get_field(info.name).decimal_places
        return round(self._number(info, model, self._range(info), is_whole=False), places)

    _percent = _decimal

    def _money(self, info: Any, model: Any, form_field: Any) -> Decimal:
        low, high = guesses.found(guesses.MONEY, info.name) or guesses.USUAL_MONEY
        return self._number(info, model, (low * 1000, high * 1000), is_whole=True)

    def _time(self, info: Any, model: Any, form_field: Any) -> time | None:
        """As the form offers it, else a half hour in which offices are open; empty where it may be."""
        offered = self._offered(info, model)
        if offered is not None:
            return offered
        return time(self.chance.randrange(8, 15), self.chance.choice((0, 30))) if form_field.required else None

    def _boolean(self, info: Any, model: Any, form_field: Any) -> bool:
        column = model._meta.get_field(info.name)
        if column.has_default():
            return bool(column.default)
        if info.begins is not None and self.chance.random() < LEFT_AS_OFFERED:
            return bool(info.begins)
        return self.chance.random() < 0.5

    def _choice(self, info: Any, model: Any, form_field: Any) -> Any:
        column = model._meta.get_field(info.name)
        listed = column.flatchoices or getattr(form_field, "choices", ())
        values = [value for value, _label in listed if value]
        chosen = self.chance.choice(values) if values else None
        return [chosen] if chosen is not None and isinstance(column, JSONField) else chosen

    def _date(self, info: Any, model: Any, form_field: Any) -> Any:
        first, last = guesses.found(guesses.DAYS, info.name) or (20, 400)
        days = self.chance.randrange(first, last)
        if info.name in guesses.MONTHS:
            return self._month_end(days % 4)
        offered = self._offered(info, model)
        if offered is not None and days % 4:  # mostly as the form offers it
            return offered
        if offered is not None and info.maximum is not None:  # or on one of the days before
            return offered - timedelta(days=1 + abs(days) % 3)
        if offered is not None and offered > timezone.localdate():  # or some days later
            return offered + timedelta(days=1 + abs(days) % 5)
        return timezone.localdate() + timedelta(days=-abs(days) if info.maximum is not None else days)

    def _month_end(self, before: int) -> Any:
        """The last day of last month, or of one so many months before it."""
        ended = timezone.localdate().replace(day=1) - timedelta(days=1)
        for _month in range(before):
            ended = ended.replace(day=1) - timedelta(days=1)
        return ended

    def _datetime(self, info: Any, model: Any, form_field: Any) -> Any:
        if info.maximum is not None:  # what has happened is told some hours later
            told = timezone.localtime() - timedelta(minutes=self.chance.randrange(20, 60 * 20))
            return told.replace(second=0, microsecond=0)
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

    def _url(self, info: Any, model: Any, form_field: Any) -> str:
        """An address that the help names; one that leads nowhere where the form demands one."""
        shown = examples_in(info.help)
        if shown:
            return self.chance.choice(shown)
        return f"https://{self._code(6).lower()}.example.go.id" if form_field.required else ""

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
        checked = picture_of(str(info.label))
        upload = SimpleUploadedFile(f"contoh-{info.name}.png", checked.data, "image/png")
        upload.checked = checked  # once, and not for each record that holds it
        return upload


@cache
def picture_of(label: str) -> files.Checked:
    """A picture that says that it is an example, and of what; judged as an upload is."""
    picture = Image.new("RGB", (480, 300), (232, 238, 242))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((12, 12, 467, 287), outline=(27, 94, 123), width=3)
    draw.text((40, 130), f"CONTOH: {label}", fill=(23, 37, 44))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return files.check(SimpleUploadedFile("contoh.png", out.getvalue(), "image/png"))


def examples_in(text: Any) -> list[str]:
    """The values that a field's help names as examples: "Contoh: melamar kerja; mendaftar sekolah."."""
    listed = str(text or "").partition(EXAMPLES)[2]
    return [part.strip().rstrip(".") for part in listed.split(";") if part.strip()] if ";" in listed else []


def numbers_in(text: Any) -> list[Decimal]:
    """The numbers among them: "Contoh: 1.250.000; 980.000" or "Contoh: 12,5 kg; 8 kg"."""
    found = [NUMBER.search(part) for part in examples_in(text)]
    return [_number_of(one[0]) for one in found if one is not None]


def _number_of(text: str) -> Decimal:
    """A number as entries write it: dots between thousands, a comma before decimals."""
    return Decimal(text.replace(".", "").replace(",", "."))


def _limit(bound: Any) -> Decimal | None:
    """A limit that is a number; None for a formula, which only a record can answer."""
    return Decimal(str(bound)) if isinstance(bound, int | Decimal) else None


_villages = Remembered(lambda _all: list(Village.objects.exclude(lat=None).order_by("pk")[:200]) or None)
