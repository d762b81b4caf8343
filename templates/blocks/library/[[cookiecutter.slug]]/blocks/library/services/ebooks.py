"""Takes in the digital file of a title: a PDF or EPUB judged by its content, kept where no link leads to it."""

import io
import zipfile
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from blocks.library import pages
from blocks.library.models import Work
from core import audit, files
from core.access import Actor
from core.rules import RuleBroken

EPUB = "application/epub+zip"
MOST_FILES, MOST_UNPACKED = 5000, 400 << 20
LOCK = "META-INF/encryption.xml"


def attach(binding: Any, actor: Actor, work: Work, upload: Any, max_mb: float = 100) -> None:
    """Keep a new file for a title; the one before goes once nobody reads it."""
    if work.loans.filter(is_open=True, slot__isnull=False).exists():
        raise RuleBroken([_("Berkas sedang dibaca; ganti sesudah semua pinjaman digitalnya berakhir.")])
    try:
        upload.checked = check(upload, max_mb)
        count = pages.count(upload.checked.kind, upload.checked.data)
    except ValidationError as problem:
        raise RuleBroken(list(problem.messages)) from None
    record = binding.record_of("title", work)
    with transaction.atomic():
        before = work.file
        stored = files.store(upload, app=binding.app, field="digital")
        files.attach(stored, record)
        work.file, work.pages = stored, count
        work.save(update_fields=["file", "pages", "changed_at"])
        if before is not None:
            files.remove(before)
        audit.record(actor, "digital_file", record, {})


def detach(binding: Any, actor: Actor, work: Work) -> None:
    """Take the file of a title away."""
    if work.loans.filter(is_open=True, slot__isnull=False).exists():
        raise RuleBroken([_("Berkas sedang dibaca; hapus sesudah semua pinjaman digitalnya berakhir.")])
    with transaction.atomic():
        before, work.file, work.pages = work.file, None, 0
        work.save(update_fields=["file", "pages", "changed_at"])
        if before is not None:
            files.remove(before)
        audit.record(actor, "digital_file", binding.record_of("title", work), {})


def check(upload: Any, max_mb: float) -> files.Checked:
    """Judge an upload by its content; raise ValidationError with words for the form."""
    upload.seek(0)
    head = upload.read(4)
    upload.seek(0)
    if head != b"PK\x03\x04":
        return files.check(upload, accept=("pdf",), max_mb=max_mb)
    if upload.size > max_mb * 1024 * 1024:
        raise ValidationError(_("Berkas lebih besar dari %(mb)s MB.") % {"mb": f"{max_mb:g}"})
    data = upload.read()
    upload.seek(0)
    if not _is_epub(data):
        raise ValidationError(_("Berkas ini bukan PDF atau EPUB yang utuh, atau terkunci DRM."))
    return files.Checked("epub", EPUB, data)


def _is_epub(data: bytes) -> bool:
    """The first packed file says what it is, unpacked; nothing in it is locked or grows without bounds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            listed = packed.infolist()
            if not listed or len(listed) > MOST_FILES or sum(one.file_size for one in listed) > MOST_UNPACKED:
                return False
            if listed[0].filename != "mimetype" or packed.read("mimetype").strip() != EPUB.encode():
                return False
            names = set(packed.namelist())
            return "META-INF/container.xml" in names and LOCK not in names
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return False
