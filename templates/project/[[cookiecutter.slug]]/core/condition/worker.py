"""The tick: whether it runs, and which of its jobs failed."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.condition.finding import BAD, GOOD, Finding
from core.display import moment
from core.models import JobRun

SILENT = timedelta(minutes=10)


def heartbeat() -> Finding:
    """Whether the tick ran in the last minutes."""
    title, last = _("Pekerja (tick)"), JobRun.objects.exclude(started_at=None).order_by("-started_at").first()
    todo = _(
        "Pasang timer yang menjalankan `manage.py tick` setiap menit, atau nyalakan lagi: "
        "systemctl status, lalu systemctl start pada timernya."
    )
    if last is None:
        return Finding(title, BAD, _("Belum pernah berjalan; batas waktu dan pesan tidak terjaga."), todo)
    words = {"at": moment(last.started_at)}
    if timezone.now() - last.started_at > SILENT:
        return Finding(title, BAD, _("Berhenti sejak %(at)s; batas waktu dan pesan tidak terjaga.") % words, todo)
    return Finding(title, GOOD, _("Berjalan; terakhir %(at)s.") % words)


def failed() -> Finding:
    """The jobs whose last run failed, each with the name of its error."""
    title, rows = _("Pekerjaan berkala"), list(JobRun.objects.exclude(error="").order_by("name"))
    if not rows:
        return Finding(title, GOOD, _("Tidak ada yang gagal pada putaran terakhir."))
    listed = "; ".join(f"{row.name} ({row.error}, {moment(row.finished_at or row.started_at)})" for row in rows)
    count = ngettext("%(count)s pekerjaan gagal: %(listed)s.", "%(count)s pekerjaan gagal: %(listed)s.", len(rows))
    todo = _("Cari nama pekerjaan itu pada log server; pekerjaan dicoba lagi pada putaran berikutnya.")
    return Finding(title, BAD, count % {"count": len(rows), "listed": listed}, todo)
