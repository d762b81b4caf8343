"""An entity's form on paper: printed empty, filled in by hand while power or network is away, typed in later."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import access
from core.access import Actor
from core.descriptors import of_model
from core.documents import parts, typeset
from core.documents.content import LANGUAGE
from core.documents.printed import home_of
from core.entities import Entity

MOST_OPTIONS = 30
BOXES = {"nik": 16, "kk": 16, "nip": 18, "npwp": 16, "phone": 13}  # one box for each digit
LINES = {"longtext": 5, "table": 4, "point": 2}
PRINTED = ("choice", "place")
PUBLIC_WORDS = ("guest", "owner", "public", "resident")


def may_print(entity: Entity, actor: Actor) -> bool:
    """Say whether the actor may have the empty form: anybody where residents fill it in, else who fills it in."""
    is_public = any(word.kind in PUBLIC_WORDS for word in entity.access.create)
    return is_public or access.may_create(actor, entity)


def response(entity: Entity, actor: Actor) -> HttpResponse:
    """Give the empty form as PDF."""
    if not may_print(entity, actor):
        raise access.Forbidden(_("Formulir ini bukan untuk peran Anda."))
    answer = HttpResponse(pdf(entity), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="formulir-{entity.name.replace("_", "-")}.pdf"'
    return answer


@translation.override(LANGUAGE)
def pdf(entity: Entity) -> bytes:
    """Set the form on the letterhead of the agency's office; the same day gives the same bytes."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return typeset.pdf("form", data(entity), at=midnight)


def data(entity: Entity) -> dict[str, Any]:
    """What the template shows: each field with its label, its help and the shape of its answer."""
    from live import menus

    form = entity.forms.Form(actor=access.system())
    infos = {info.name: info for info in entity.fields}
    app = menus.app_name(entity.app)
    return {
        **parts.base(home_of(entity), title=_("Formulir %s") % entity.label),
        "fields": [_field(entity, infos[name], field) for name, field in form.fields.items() if name in infos],
        "footer": _("Formulir kosong %s. Petugas memasukkan isinya sesudah layanan pulih.") % app,
        "words": {
            "how": _("Isi dengan huruf cetak. Tanda * wajib diisi. Beri tanda silang pada pilihan yang sesuai."),
            "attached": [_("dilampirkan"), _("tidak ada")],
            "number": _("Nomor sementara (diisi petugas)"),
            "received": _("Diterima pada tanggal dan jam"),
            "signed": _("Tanda tangan dan nama yang mengisi"),
            "clerk": _("Paraf dan nama petugas penerima"),
            "boxed": {_("NIK"): BOXES["nik"], _("Nomor telepon"): BOXES["phone"]},
        },
    }


def _field(entity: Entity, info: Any, field: forms.Field) -> dict[str, Any]:
    options = _options(entity, info, field)
    shape, lines = _shape(info, options)
    return {
        "label": f"{field.label}{' *' if field.required else ''}",
        "help": str(field.help_text or ""),
        "shape": shape,
        "lines": lines,
        "options": options if shape == "options" else [],
        "answers": _answers(info.kind),
        "boxes": BOXES.get(info.kind, 0),
    }


def _shape(info: Any, options: list[str]) -> tuple[str, int]:
    if options:
        return "options", 0
    if info.kind in ("file", "image"):
        return "attached", 0
    if info.kind in BOXES:
        return "boxes", 0
    return "answers" if _answers(info.kind) else "lines", LINES.get(info.kind, 1)


def _options(entity: Entity, info: Any, field: forms.Field) -> list[str]:
    """The words of a choice that anybody may read; others, and too many to print, are written in by hand."""
    if isinstance(field, forms.BooleanField):
        return [_("Ya"), _("Tidak")]
    if info.kind == "reference":
        other = of_model(entity.model._meta.get_field(info.name).remote_field.model)
        if other is None or access.PUBLIC not in other.access.read:
            return []
    elif info.kind not in PRINTED:
        return []
    found = [str(label) for key, label in getattr(field, "choices", ()) if str(key)]
    return found if len(found) <= MOST_OPTIONS else []


def _answers(kind: str) -> list[str]:
    """What is asked one under another for kinds that hold several answers."""
    answers = {
        "person": [_("Nama lengkap"), _("NIK"), _("Nomor telepon"), _("Alamat")],
        "date": [_("Tanggal, bulan, tahun")],
        "datetime": [_("Tanggal, bulan, tahun"), _("Jam")],
        "point": [_("Alamat atau nama jalan, RT/RW"), _("Desa atau kelurahan"), _("Patokan")],
    }
    return answers.get(kind, [])
