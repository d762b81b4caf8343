"""The leave letter as PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from blocks.personnel import printing
from blocks.personnel.models import Leave, LeaveStatus
from blocks.personnel.services import approvals
from core import access, positions
from core.access import actor_of


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Give the letter of a granted leave to its member, to those who decided, and to who reads the record."""
    row = get_object_or_404(Leave.objects.select_related("staff__office__parent", "official"), app=binding.app, pk=pk)
    actor = actor_of(request)
    record = approvals.record_of(binding, row)
    decided = {one.position_id for one in row.decisions.all()}
    held = {one.position_id for one in positions.held_by(actor.user)}
    entity = binding.leave_entity
    visible = access.visible(entity.model._default_manager.filter(pk=record.pk), actor, entity).exists()
    if row.status != LeaveStatus.GRANTED or not (visible or row.staff.user_id == actor.user_id or decided & held):
        raise Http404
    answer = HttpResponse(printing.leave_letter(binding, row, record), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="surat-cuti-{row.pk}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer
