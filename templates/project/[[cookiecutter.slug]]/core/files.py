"""Takes files in: judged by their content, renamed, stripped, and read back only by who may.

Pictures are decoded and encoded anew, so that neither place nor camera nor a hidden second
format survives. What is not on the list below is refused, SVG and HTML among it.
"""

import hashlib
import io
import re
import secrets
import zipfile
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _

from core import access, videos
from core.models import StoredFile

PICTURES = {"JPEG": ("jpg", "image/jpeg"), "PNG": ("png", "image/png"), "WEBP": ("webp", "image/webp")}
OFFICE = "application/vnd.openxmlformats-officedocument."
OFFICE_FOLDERS = {
    "word/": ("docx", f"{OFFICE}wordprocessingml.document"),
    "xl/": ("xlsx", f"{OFFICE}spreadsheetml.sheet"),
    "ppt/": ("pptx", f"{OFFICE}presentationml.presentation"),
}
MAX_PIXELS = 50_000_000
LONGEST_SIDE = 2000
ALL_KINDS = ("pdf", "jpg", "png", "webp", "docx", "xlsx", "pptx", "csv")
MOVING_KINDS = ("mp4", "webm", "vtt")  # taken from forms only where a field asks for them
PICTURE_KINDS = ("jpg", "png", "webp")


@dataclass(frozen=True)
class Checked:
    """A file after the checks: what it is, and the bytes to keep."""

    kind: str
    content_type: str
    data: bytes
    width: int | None = None
    height: int | None = None


def is_upload(value: Any) -> bool:
    """Say whether a form value is a new upload, or a list of them."""
    if isinstance(value, list | tuple):
        return bool(value) and all(isinstance(one, UploadedFile) for one in value)
    return isinstance(value, UploadedFile)


def check(
    upload: UploadedFile,
    *,
    accept: tuple[str, ...] = ALL_KINDS,
    max_mb: float | None = None,
) -> Checked:
    """Judge an upload by its content; raise ValidationError with words for the form."""
    limit = max_mb or settings.UPLOAD_MAX_MB
    if upload.size > limit * 1024 * 1024:
        raise ValidationError(_("Berkas lebih besar dari %(mb)s MB.") % {"mb": f"{limit:g}"})
    checked = getattr(upload, "checked", None) or _judge(_content(upload), upload.name or "")
    accepted = {"jpg" if kind == "jpeg" else kind for kind in accept}
    if checked is None or checked.kind not in accepted:
        kinds = ", ".join(sorted(accepted)).upper()
        refused = _("Jenis berkas tidak diterima. Kirim %(kinds)s.") % {"kinds": kinds}
        raise ValidationError(refused + _why(_content(upload)))
    return checked


def _content(upload: UploadedFile) -> bytes:
    upload.seek(0)
    data: bytes = upload.read()
    upload.seek(0)
    return data


def store(
    upload: UploadedFile | bytes,
    *,
    app: str = "",
    entity: str = "",
    field: str = "",
    name: str = "",
    actor: access.Actor | None = None,
    is_public: bool = False,
) -> StoredFile:
    """Check and keep a file; `attach` ties it to its record once that has a key."""
    if isinstance(upload, bytes):
        upload = UploadedFile(io.BytesIO(upload), name=name or field or "berkas", size=len(upload))
    checked = getattr(upload, "checked", None) or check(upload, accept=ALL_KINDS + MOVING_KINDS)
    stored = StoredFile(
        token=secrets.token_urlsafe(32),
        original_name=_plain_name(name or upload.name or ""),
        kind=checked.kind,
        content_type=checked.content_type,
        size=len(checked.data),
        sha256=hashlib.sha256(checked.data).hexdigest(),
        width=checked.width,
        height=checked.height,
        app=app,
        entity=entity,
        field=field,
        is_public=is_public,
        uploaded_by=actor.user if actor is not None else None,
    )
    path = f"{stored.token[:2]}/{stored.token}.{checked.kind}"
    stored.content.save(path, ContentFile(checked.data), save=True)
    return stored


def own_pdf(data: bytes, name: str) -> UploadedFile:
    """A PDF that this program set itself, ready to be kept: it is not judged as a stranger's would be."""
    upload = UploadedFile(io.BytesIO(data), name=name, size=len(data))
    upload.checked = Checked("pdf", "application/pdf", data)
    return upload


def attach(stored: StoredFile | None, record: Any) -> None:
    """Tie a file to the record that holds it; who may read the record may read the file."""
    if stored is not None and stored.object_id != record.pk:
        stored.object_id = record.pk
        stored.save(update_fields=["object_id"])


def remove(stored: StoredFile) -> None:
    """Delete the row and, when the transaction holds, the bytes."""
    from django.db import transaction

    storage, path = stored.content.storage, stored.content.name
    stored.delete()
    transaction.on_commit(lambda: storage.delete(path))


def may_read(actor: access.Actor, stored: StoredFile) -> bool:
    """Say whether the actor may read the file: public, own upload, or a record they may read."""
    if stored.is_public or actor.is_system:
        return True
    if stored.uploaded_by_id is not None and stored.uploaded_by_id == actor.user_id:
        return True
    return stored.object_id is not None and _may_read_record(actor, stored)


def safe_name(stored: StoredFile) -> str:
    """Give the name for a download: no path, no quotes, and the ending that the content has."""
    stem = get_valid_filename(stored.original_name.rsplit(".", 1)[0] or "berkas")
    ascii_stem = stem.encode("ascii", "ignore").decode() or "berkas"
    return f"{ascii_stem[:80]}.{stored.kind}"


def _may_read_record(actor: access.Actor, stored: StoredFile) -> bool:
    from core.entities import get

    try:
        entity = get(stored.app, stored.entity)
    except LookupError:
        return False
    rows = entity.model._default_manager.filter(pk=stored.object_id)
    record = access.visible(rows, actor, entity).first()
    if record is None:
        return False
    if access.sees_personal(actor, entity, record):
        return True
    return any(info.name == stored.field and not info.personal for info in entity.fields)


def _judge(data: bytes, name: str) -> Checked | None:
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return _office(data)
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or data[8:12] == b"WEBP":
        return _picture(data)
    if videos.is_mp4(data):
        return _moving("mp4", "video/mp4", videos.clean_mp4(data))
    if videos.is_webm(data):
        return _moving("webm", "video/webm", videos.clean_webm(data))
    if videos.is_captions(data):
        return _moving("vtt", "text/vtt", videos.clean_captions(data))
    if name.lower().endswith(".csv"):
        return _csv(data)
    return None


def _moving(kind: str, content_type: str, data: bytes | None) -> Checked | None:
    return Checked(kind, content_type, data) if data is not None else None


def _why(data: bytes) -> str:
    """What to do with a video that browsers would not play."""
    if videos.is_mp4(data) or videos.is_webm(data):
        return " " + _("Video ini tidak dapat diputar peramban; simpan ulang sebagai MP4 (H.264) tanpa lampiran.")
    return ""


def _picture(data: bytes) -> Checked | None:
    """Decode, turn upright, shrink and encode anew without any metadata."""
    from PIL import Image, ImageOps  # here, so that no start waits for it

    try:
        with Image.open(io.BytesIO(data), formats=list(PICTURES)) as picture:
            if picture.width * picture.height > MAX_PIXELS:
                raise ValidationError(_("Gambar terlalu besar."))
            form = picture.format or ""
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            clean = upright.convert("RGB" if form == "JPEG" else "RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    out = io.BytesIO()
    clean.save(out, format=form, **({"quality": 82} if form != "PNG" else {"optimize": True}))
    kind, content_type = PICTURES[form]
    return Checked(kind, content_type, out.getvalue(), clean.width, clean.height)


def _pdf(data: bytes) -> Checked:
    # The reader is loaded with the first PDF, for it takes half a second that no other page should wait.
    from core import pdf

    pdf.require_harmless(data)
    return Checked("pdf", "application/pdf", data)


def _office(data: bytes) -> Checked | None:
    """Accept a document of an office program without macros."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except zipfile.BadZipFile:
        return None
    if "[Content_Types].xml" not in names or any("vbaProject" in name for name in names):
        return None
    for folder, (kind, content_type) in OFFICE_FOLDERS.items():
        if any(name.startswith(folder) for name in names):
            return Checked(kind, content_type, data)
    return None


def _csv(data: bytes) -> Checked | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if "\x00" in text or text.lstrip().startswith("<"):
        return None
    return Checked("csv", "text/csv", data)


def _plain_name(name: str) -> str:
    """Keep the last part of a name and no control signs."""
    last = re.split(r"[\\/]", name)[-1]
    return re.sub(r"[\x00-\x1f\x7f]", "", last)[:160] or "berkas"
