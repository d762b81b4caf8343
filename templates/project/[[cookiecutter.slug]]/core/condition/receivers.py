"""Whether every office with open work has somebody to do it."""

from django.utils import timezone
from django.utils.translation import gettext as _

from core import receivers
from core.condition.finding import BAD, GOOD, Finding
from core.models import Office

NAMED = 5


def present() -> Finding:
    """Name the offices whose open work nobody receives."""
    title, lost = _("Penerima pekerjaan"), receivers.missing(timezone.localdate())
    if not lost:
        return Finding(title, GOOD, _("Setiap kantor dengan pekerjaan terbuka punya penerima."))
    keys = {office for _app, office in lost}
    names = list(Office.objects.filter(pk__in=keys).values_list("name", flat=True))
    words = {"n": sum(lost.values()), "offices": ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")}
    text = _("%(n)s pekerjaan terbuka tanpa penerima di: %(offices)s.") % words
    return Finding(title, BAD, text, _("Angkat pejabat atau beri peran di halaman Kantor."))
