"""The block's row of a title: begun, and kept as the record says."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.library import isbn
from blocks.library.models import Work
from blocks.library.services import queue
from core import turns
from core.access import Actor
from core.rules import RuleBroken

WORDS = ("title_name", "title_authors", "title_subjects", "title_publisher", "title_isbn", "title_class")


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved; a wrong or known ISBN is refused."""
    record.library = Work(app=binding.app)
    _fill(binding, record)
    record.library.save()


def follow(binding: Any, record: Any) -> None:
    """Keep the row as the record says; harvesters see that it changed, and a new licence goes to who waits."""
    _fill(binding, record)
    record.library.save()
    if record.library.is_digital:
        queue.offer_digital(binding, turns.hold(record.library))


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """A title that is shown or withdrawn is harvested anew."""
    record.library.save(update_fields=["changed_at"])


def _fill(binding: Any, record: Any) -> None:
    row, written = record.library, binding.of(record, "title_isbn")
    row.isbn = _right_isbn(binding, row, written or "")
    number = str(binding.of(record, "title_class") or "").strip()
    row.main_class = number[:1] if number[:1].isdigit() else ""
    row.language = binding.of(record, "title_language") or ""
    row.form = binding.of(record, "title_form") or ""
    row.licences = binding.of(record, "title_licences") or 0
    row.words = (
        " ".join(filter(None, (str(binding.of(record, key) or "") for key in WORDS))).casefold() + f" {row.isbn}"
    )


def _right_isbn(binding: Any, row: Work, written: str) -> str:
    field = binding.title_isbn
    if not isbn.digits(written):
        return ""
    if not isbn.is_right(written):
        said = _("ISBN %s salah; periksa lagi angkanya dengan yang tercetak di buku.") % written
        raise RuleBroken([said], {field: said})
    found = isbn.of_thirteen(written)
    other = Work.objects.filter(app=binding.app, isbn=found).exclude(pk=row.pk).first()
    if other is not None:
        said = _("Judul dengan ISBN %s sudah ada; tambahkan eksemplar pada judul itu.") % written
        raise RuleBroken([said], {field: said})
    return found
