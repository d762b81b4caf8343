"""Everything CAP 1.2 demands of a message, said in words an officer can act on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from blocks.emergency.cap import moment, shapes, vocabulary
from blocks.emergency.cap.message import Area, Info, Message

REFERRING = ("Update", "Cancel", "Ack", "Error")
# XML 1.0 has no place for these, however they are escaped.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Problem:
    """What is wrong, by the element's name."""

    field: str
    message: str


def problems(message: Message) -> list[Problem]:
    """All that keeps a message from being sent; an empty list means it may go."""
    found = [*_head(message)]
    if message.msg_type in ("Alert", "Update", "Cancel") and not message.infos:
        found.append(Problem("info", _("Pesan belum memuat uraian bahaya.")))
    for info in message.infos:
        found += _info(message, info)
    return found


def _head(message: Message) -> Iterator[Problem]:
    yield from _token("identifier", message.identifier)
    yield from _token("sender", message.sender)
    yield from _word("status", message.status, vocabulary.STATUS)
    yield from _word("msgType", message.msg_type, vocabulary.MSG_TYPE)
    yield from _word("scope", message.scope, vocabulary.SCOPE)
    if message.sent.utcoffset() is None:
        yield Problem("sent", _("Waktu kirim belum memuat zona waktu."))
    if message.msg_type in REFERRING and not message.references:
        yield Problem("references", _("Pembaruan dan pembatalan harus merujuk pesan sebelumnya."))
    for part in message.references.split():
        yield from _reference(part)


def _token(field: str, text: str) -> Iterator[Problem]:
    if not text:
        yield Problem(field, _("Wajib diisi."))
    elif re.search(r"[\s,<&]", text):
        yield Problem(field, _("Tidak boleh memuat spasi, koma, “<” atau “&”."))


def _word(field: str, value: str, allowed: Mapping[str, object]) -> Iterator[Problem]:
    if value not in allowed:
        words = ", ".join(allowed)
        yield Problem(field, _("“%(value)s” bukan pilihan CAP. Pilihan: %(words)s.") % {"value": value, "words": words})


def _reference(text: str) -> Iterator[Problem]:
    parts = text.split(",")
    if len(parts) != 3 or not all(parts) or not moment.is_valid(parts[2]):
        yield Problem("references", _("Rujukan “%s” bukan pengirim,kode,waktu.") % text[:80])


def _info(message: Message, info: Info) -> Iterator[Problem]:
    yield from _word("category", info.category, vocabulary.CATEGORY)
    yield from _word("urgency", info.urgency, vocabulary.URGENCY)
    yield from _word("severity", info.severity, vocabulary.SEVERITY)
    yield from _word("certainty", info.certainty, vocabulary.CERTAINTY)
    if info.response_type:
        yield from _word("responseType", info.response_type, vocabulary.RESPONSE_TYPE)
    if not info.event.strip():
        yield Problem("event", _("Sebutkan bahayanya."))
    for field in ("event", "headline", "description", "instruction", "contact", "sender_name"):
        if UNWRITABLE.search(getattr(info, field)):
            yield Problem(field, _("Memuat tanda kendali yang tidak dapat ditulis."))
    if info.web and not re.match(r"https?://\S+$", info.web):
        yield Problem("web", _("Alamat halaman harus lengkap, diawali https://."))
    yield from _times(message, info)
    if not info.areas:
        yield Problem("area", _("Sebutkan sedikitnya satu wilayah."))
    for area in info.areas:
        yield from _area(area)


def _times(message: Message, info: Info) -> Iterator[Problem]:
    for field in ("effective", "onset", "expires"):
        value = getattr(info, field)
        if value is not None and value.utcoffset() is None:
            yield Problem(field, _("Waktu belum memuat zona waktu."))
            return
    if info.expires is None:
        yield Problem("expires", _("Sebutkan sampai kapan peringatan berlaku."))
    elif message.msg_type != "Cancel" and info.expires <= message.sent:
        yield Problem("expires", _("Waktu berakhir sudah lewat."))
    elif info.onset is not None and info.onset > info.expires:
        yield Problem("onset", _("Mulai terasa tidak boleh sesudah waktu berakhir."))


def _area(area: Area) -> Iterator[Problem]:
    if not area.description.strip():
        yield Problem("areaDesc", _("Nama wilayah wajib diisi."))
    for text in area.polygons:
        if problem := shapes.polygon_problem(text):
            yield Problem("polygon", problem)
    for text in area.circles:
        if problem := shapes.circle_problem(text):
            yield Problem("circle", problem)
