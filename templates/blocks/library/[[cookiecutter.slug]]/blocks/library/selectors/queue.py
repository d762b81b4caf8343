"""Places in the queue of a title."""

from django.db.models import Q

from blocks.library.models import Hold


def place_of(held: Hold) -> int:
    """Which place a reservation has; 0 once a copy or licence is promised, or it has ended."""
    if not held.is_open or held.copy_id is not None or held.until is not None:
        return 0
    rows = Hold.objects.filter(work_id=held.work_id, is_open=True, copy=None, until=None)
    rows = rows.filter(branch_id__isnull=held.branch_id is None)
    before = Q(queued_at__lt=held.queued_at) | Q(queued_at=held.queued_at, pk__lt=held.pk)
    return rows.filter(before).count() + 1
