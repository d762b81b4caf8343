"""Model columns: the Django field call for each field of an entity, as source text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.app import App
from generator.load.entity import Entity
from generator.load.field import Field
from generator.names import class_name, package_name
from generator.render.literals import gettext, py_string, py_value

PROTECT = "on_delete=models.PROTECT"
NO_REVERSE = 'related_name="+"'
OPTIONAL = ["null=True", "blank=True"]
CHARACTERS = {"choice": 80, "plate": 15, "phone": 20, "email": 254, "url": 400, "nip": 18, "npwp": 22, "nop": 18}


@dataclass(frozen=True)
class Column:
    """One attribute of a model: its name, the call that makes it, and the call's arguments."""

    name: str
    call: str
    args: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return {"name": self.name, "call": self.call, "args": list(self.args)}


def columns_of(app: App, entity: Entity, field: Field) -> list[Column]:
    """Give the columns of one field; a point has three, a NIK two."""
    build = _BUILDERS.get(field.type, _text)
    return build(app, entity, field)


# What is personal, demanded, and yet leaves when its retention is over: the form asks for it, the column may be empty.
FORGOTTEN = ("file", "image", "point")


def is_nullable(field: Field) -> bool:
    """Say whether the column may be empty: where people cannot be made to fill it at once, or it is forgotten."""
    is_forgotten = field.type in FORGOTTEN and field.retention_days is not None
    return not field.required or not field.is_entered or field.only_when is not None or is_forgotten


def _simple(call: str, *extra: str) -> Callable[[App, Entity, Field], list[Column]]:
    def build(app: App, entity: Entity, field: Field) -> list[Column]:
        optional = OPTIONAL if is_nullable(field) else []
        return [Column(field.id, call, (gettext(str(field.label)), *extra, *optional, *_default(entity, field)))]

    return build


def _default(entity: Entity, field: Field) -> list[str]:
    """The column's own default; what only a step asks for is empty until then."""
    if entity.is_asked_later(field):
        return []
    if field.default_expression == "today()":
        return ["default=dates.today"]
    if field.default_expression == "now()":
        return ["default=timezone.now"]
    if field.default is None or isinstance(field.default, str):
        return []
    return [f"default={py_value(field.default)}"]


def _text(app: App, entity: Entity, field: Field) -> list[Column]:
    length = field.max_length or CHARACTERS.get(field.type, 200)
    args = [gettext(str(field.label)), f"max_length={length}"]
    default = field.default if isinstance(field.default, str) and not entity.is_asked_later(field) else None
    if is_nullable(field):
        args.append("blank=True")
        if default is None:
            args.append('default=""')
    if default is not None:
        args.append(f"default={py_string(default)}")
    call = {"email": "models.EmailField", "url": "models.URLField"}.get(field.type, "models.CharField")
    return [Column(field.id, call, tuple(args))]


def _longtext(app: App, entity: Entity, field: Field) -> list[Column]:
    args = [gettext(str(field.label)), *(["blank=True", 'default=""'] if is_nullable(field) else [])]
    if field.max_length:
        args.insert(1, f"max_length={field.max_length}")
    return [Column(field.id, "models.TextField", tuple(args))]


def _choice(app: App, entity: Entity, field: Field) -> list[Column]:
    choices = f"choices=choices.{entity.id}_{field.id}"
    if field.many:
        args = (gettext(str(field.label)), "default=list", "blank=True")
        return [Column(field.id, "models.JSONField", args)]
    [column] = _text(app, entity, field)
    if field.options_from is not None:
        return [column]  # Django reads choices when it checks models, before there are tables to read them from
    return [Column(field.id, column.call, (*column.args[:2], choices, *column.args[2:]))]


def _boolean(app: App, entity: Entity, field: Field) -> list[Column]:
    label = gettext(str(field.label))
    if not field.is_entered or field.only_when is not None:
        return [Column(field.id, "models.BooleanField", (label, *OPTIONAL))]
    default = field.default if isinstance(field.default, bool) else False
    return [Column(field.id, "models.BooleanField", (label, f"default={default}"))]


def _decimal(app: App, entity: Entity, field: Field) -> list[Column]:
    digits = {"money": 17, "percent": 9}.get(field.type, 16)
    sizes = (f"max_digits={digits + field.decimal_places}", f"decimal_places={field.decimal_places}")
    return _simple("models.DecimalField", *sizes)(app, entity, field)


def _json(app: App, entity: Entity, field: Field) -> list[Column]:
    args = (gettext(str(field.label)), "default=dict", "blank=True")
    return [Column(field.id, "models.JSONField", args)]


def _link(app: App, entity: Entity, field: Field, target: str, reverse: str = NO_REVERSE) -> list[Column]:
    call = "models.ManyToManyField" if field.many else "models.ForeignKey"
    args = [py_string(target), reverse, f"verbose_name={gettext(str(field.label))}"]
    if field.many:
        args.append("blank=True")
    else:
        args[1:1] = [PROTECT]
        args += OPTIONAL if is_nullable(field) else []
    return [Column(field.id, call, tuple(args))]


def _reference(app: App, entity: Entity, field: Field) -> list[Column]:
    return _link(app, entity, field, model_label(app, field.to or ""))


def model_label(app: App, target: str) -> str:
    """Name the model an entry refers to: `kendaraan` here, `pencaker.pelamar` in another application."""
    owner, _dot, name = target.rpartition(".")
    return f"{package_name(owner) if owner else app.package}.{class_name(name)}"


def _core_link(target: str) -> Callable[[App, Entity, Field], list[Column]]:
    def build(app: App, entity: Entity, field: Field) -> list[Column]:
        return _link(app, entity, field, target)

    return build


def _point(app: App, entity: Entity, field: Field) -> list[Column]:
    label = gettext(str(field.label))
    optional = OPTIONAL if is_nullable(field) else []
    sizes = ("max_digits=9", "decimal_places=6")
    district = ('"core.District"', PROTECT, NO_REVERSE, *OPTIONAL, "editable=False")
    return [
        Column(f"{field.id}_lat", "models.DecimalField", (label, *sizes, *optional)),
        Column(f"{field.id}_lon", "models.DecimalField", (label, *sizes, *optional)),
        Column(f"{field.id}_district", "models.ForeignKey", district),
        Column(field.id, "fields.Point", (py_string(field.id),)),
    ]


def _number(app: App, entity: Entity, field: Field) -> list[Column]:
    """A NIK or KK number: ciphertext, keyed hash, and the attribute that reads and writes both."""
    label = gettext(str(field.label))
    return [
        Column(f"{field.id}_encrypted", "models.TextField", (label, "blank=True", 'default=""', "editable=False")),
        Column(
            f"{field.id}_hash",
            "models.CharField",
            ("max_length=64", "null=True", "blank=True", "db_index=True", "editable=False"),
        ),
        Column(field.id, "fields.EncryptedNumber", (py_string(field.id),)),
    ]


_BUILDERS: Mapping[str, Callable[[App, Entity, Field], list[Column]]] = {
    "boolean": _boolean,
    "choice": _choice,
    "date": _simple("models.DateField"),
    "datetime": _simple("models.DateTimeField"),
    "decimal": _decimal,
    "district": _core_link("core.District"),
    "duration": _simple("models.DurationField"),
    "file": _core_link("core.StoredFile"),
    "image": _core_link("core.StoredFile"),
    "integer": _simple("models.IntegerField"),
    "kk": _number,
    "longtext": _longtext,
    "money": _decimal,
    "nik": _number,
    "office": _core_link("core.Office"),
    "officer": _core_link("accounts.User"),
    "opening_hours": _json,
    "percent": _decimal,
    "person": _core_link("accounts.Person"),
    "place": _core_link("core.Place"),
    "point": _point,
    "reference": _reference,
    "shape": _json,
    "table": _json,
    "time": _simple("models.TimeField"),
    "village": _core_link("core.Village"),
}
