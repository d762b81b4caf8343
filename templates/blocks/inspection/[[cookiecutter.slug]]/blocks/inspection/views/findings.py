"""Pages of findings and of what is advised."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from blocks.inspection.forms import AdviceForm, FindingForm
from blocks.inspection.services import findings
from blocks.inspection.views import asking
from core import pages
from core.access import actor_of
from core.entities import get


def write(binding: Any, request: HttpRequest, pk: int, finding: int | None = None) -> HttpResponse:
    """Write a finding, or change it."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    row = binding.row(record)
    known = pages.find(row.findings.all(), finding) if finding else None
    codes = _codes(binding)
    form = FindingForm(
        *asking.data(request),
        codes=[(str(key), words) for key, (words, _one) in codes.items()],
        papers=[(str(one.pk), one.number) for one in row.papers.all()],
        initial=FindingForm.initial_of(known) if known is not None else None,
    )

    def deed() -> None:
        data = form.cleaned_data
        names = ("title", "condition", "criteria", "cause", "effect")
        code = codes[int(data["code"])][1] if data.get("code") else None
        paper = int(data["paper"]) if data["paper"] else None
        said = findings.Found(*(data[name] for name in names), int(data["value"] or 0), code, paper)
        findings.write(binding, actor, record, said, data["files"], finding)

    title = _("Ubah temuan") if finding else _("Catat temuan")
    trail = asking.trail(binding, record, (title, ""))
    return asking.fill(request, form, deed, _("Temuan dicatat."), binding.url("book", pk), title=title, trail=trail)


def _codes(binding: Any) -> dict[int, tuple[str, Any]]:
    if not binding.codes:
        return {}
    rows = get(binding.app, binding.codes).rows().order_by(binding.code_code)
    return {one.pk: (f"{getattr(one, binding.code_code)} {getattr(one, binding.code_name)}", one) for one in rows}


def strike(binding: Any, request: HttpRequest, pk: int, finding: int) -> HttpResponse:
    """Drop a finding."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    return asking.do(
        request,
        lambda: findings.strike(binding, actor, record, finding),
        _("Temuan dihapus."),
        binding.url("book", pk),
    )


def advise(binding: Any, request: HttpRequest, pk: int, finding: int) -> HttpResponse:
    """Recommend what should be done about a finding."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    known = pages.find(binding.row(record).findings.all(), finding)
    kinds = [one for one in binding.advice.model._meta.get_field(binding.rec_kind).flatchoices if one[0]]
    form = AdviceForm(asking.data(request)[0], kinds=kinds)

    def deed() -> None:
        data = form.cleaned_data
        findings.advise(binding, actor, record, finding, data["text"], data["kind"], int(data["value"] or 0))

    title = _("Tambah rekomendasi")
    trail = asking.trail(binding, record, (title, ""))
    return asking.fill(
        request,
        form,
        deed,
        _("Rekomendasi dicatat."),
        binding.url("book", pk),
        title=title,
        trail=trail,
        lead=known.title,
    )


def withdraw(binding: Any, request: HttpRequest, pk: int, advice: int) -> HttpResponse:
    """Take a recommendation back."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    return asking.do(
        request,
        lambda: findings.withdraw(binding, actor, record, advice),
        _("Rekomendasi dihapus."),
        binding.url("book", pk),
    )
