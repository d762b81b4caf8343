"""Takes reports that a fact is wrong, and decides them with a reason."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.models import Correction, Decision, Listing
from core import audit, notify
from core.rules import RuleBroken
from core.workdays import workdays_after
from core.workflow import StaleState

# So many open reports about one place say enough; and one day brings no more than an office can read.
MOST_OPEN = 10
MOST_A_DAY = 200


def report(binding: Any, actor: Any, record: Any, subject: str, text: str) -> Correction:
    """Keep a report; the same words about the same place are kept once."""
    with transaction.atomic():
        listing = Listing.objects.select_for_update().get(pk=record.directory_id)
        same = listing.corrections.filter(decision="", subject=subject, text=text).first()
        if same is not None and same.reporter_id == actor.user_id:
            return same
        _require_room(binding, listing)
        now = timezone.now()
        return Correction.objects.create(
            listing=listing,
            subject=subject,
            text=text,
            made_at=now,
            due_on=workdays_after(timezone.localdate(now), binding.number("correction_workdays")),
            reporter=actor.user,
        )


def _require_room(binding: Any, listing: Listing) -> None:
    if listing.corrections.filter(decision="").count() >= MOST_OPEN:
        raise RuleBroken([_("Sudah banyak laporan tentang tempat ini dan sedang diperiksa. Terima kasih.")])
    since = timezone.now() - timedelta(days=1)
    if Correction.objects.filter(listing__app=binding.app, made_at__gte=since).count() >= MOST_A_DAY:
        raise RuleBroken([_("Laporan hari ini sudah terlalu banyak. Coba lagi besok, atau hubungi kantor.")])


def decide(binding: Any, actor: Any, correction: Correction, decision: str, answer: str) -> None:
    """Accept or refuse a report, with words for whoever made it; a report is decided once."""
    record = binding.record_of(correction.listing)
    binding.require_manager(actor, record)
    if decision not in (Decision.ACCEPTED, Decision.REFUSED):
        raise RuleBroken([_("Pilih keputusan.")])
    if not answer.strip():
        raise RuleBroken([_("Tulis jawaban bagi pelapor.")])
    with transaction.atomic():
        changes = {
            "decision": decision,
            "answer": answer.strip(),
            "decided_at": timezone.now(),
            "decided_by": actor.user,
        }
        if not Correction.objects.filter(pk=correction.pk, decision="").update(**changes):
            raise StaleState(_("Laporan ini sudah diputus petugas lain."))
        audit.record(actor, "edit", record, {"koreksi": [str(correction), decision]})
        _tell(binding, correction, record, decision, answer)


def _tell(binding: Any, correction: Correction, record: Any, decision: str, answer: str) -> None:
    """Only who was signed in has an address; others look at the page of their report."""
    if correction.reporter_id is None:
        return
    title = _("Laporan Anda tentang %s") % binding.of(record, "name")
    notify.send(
        title=title,
        text=f"{Decision(decision).label}: {answer}",
        url=binding.url("correction", correction.token),
        user_id=correction.reporter_id,
        app=binding.app,
    )
