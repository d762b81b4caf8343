"""The last good backup, and the key it is sealed with; `cadangkan` notes each."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from core.condition.finding import BAD, GOOD, WARN, Finding
from core.display import moment
from core.models import Observation

NAME = "backup"
LATE, TOO_LATE = timedelta(hours=26), timedelta(hours=72)


def note(path: Path, at: datetime) -> None:
    """Note a backup that was written whole."""
    data = {"path": str(path.resolve()), "bytes": path.stat().st_size, "is_beside": _is_beside(path)}
    values: dict[str, Any] = {"good_at": at, "seen_at": at, "data": data, "problem": ""}
    Observation.objects.update_or_create(name=NAME, defaults=values)


def note_failure(words: str, at: datetime) -> None:
    """Note that one could not be written; when the last good one was stays known."""
    Observation.objects.update_or_create(name=NAME, defaults={"seen_at": at, "problem": words[:300]})


def last() -> Finding:
    """How old the last good backup is, and whether it lies on the disk that it is to save us from."""
    title, row = _("Cadangan data"), Observation.objects.filter(name=NAME).first()
    todo = _("Jalankan `manage.py cadangkan --ke FOLDER` setiap malam dengan timer, ke folder di luar disk data.")
    if row is None or row.good_at is None:
        return Finding(title, BAD, _("Belum pernah ada cadangan yang selesai."), todo)
    age, words = timezone.now() - row.good_at, {"at": moment(row.good_at), "problem": row.problem}
    if row.problem:
        text = _("Cadangan terakhir gagal: %(problem)s. Yang baik terakhir %(at)s.") % words
        return Finding(title, BAD, text, _("Perbaiki sebabnya, lalu jalankan `manage.py cadangkan --ke FOLDER` lagi."))
    text = _("Yang baik terakhir %(at)s.") % words
    if age > LATE:
        return Finding(title, BAD if age > TOO_LATE else WARN, text, todo)
    if row.data.get("is_beside"):
        return Finding(title, WARN, text, _("Berkasnya di disk yang sama dengan data; salin setiap hari ke disk lain."))
    return Finding(title, GOOD, text)


def key() -> Finding:
    """Whether a backup still opens after the field keys were changed."""
    title = _("Kunci cadangan")
    if settings.FIELD_KEYS.split(",")[0] == settings.BACKUP_KEY:
        text = _("BACKUP_KEY kosong; cadangan disandikan dengan kunci pertama FIELD_KEYS.")
        todo = _("Isi BACKUP_KEY di .env dengan nilai acak, cadangkan lagi, lalu simpan .env di tempat lain.")
        return Finding(title, WARN, text, todo)
    return Finding(title, GOOD, _("Ada. Simpan salinan .env terpisah dari cadangan."))


def _is_beside(path: Path) -> bool:
    return path.stat().st_dev == Path(settings.DATA_DIR).stat().st_dev
