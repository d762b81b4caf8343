"""The page behind a label: for strangers what the asset is and the way to report damage, for officers the record."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.assets.models import Asset
from blocks.assets.services import assets
from blocks.assets.services.rounds import open_round
from core import access, pages
from core.access import actor_of
from core.answers import find


def label(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """Where a scanned label leads."""
    actor = actor_of(request)
    row = find(Asset.objects.filter(app=binding.app, entity=binding.asset), token=token)
    record = find(binding.entity_of("asset").rows(), pk=row.record_id)
    if binding.is_reader(actor) and binding.seen(actor, "asset").filter(pk=record.pk).exists():
        return redirect(_for_officer(binding, actor, record, row))
    return render(request, "block_assets/public.html", _for_stranger(binding, actor, record))


def _for_officer(binding: Any, actor: Any, record: Any, row: Asset) -> str:
    checks = binding.is_checker(actor) and assets.is_usable(binding, record) and open_round(binding) is not None
    return f"{binding.url('scan')}?kode={row.token}" if checks else binding.entity_of("asset").url("detail", record.pk)


def _for_stranger(binding: Any, actor: Any, record: Any) -> dict[str, Any]:
    entity = binding.entity_of("asset")
    shown = [entity.field(name) for name in binding.shown]
    is_usable = assets.is_usable(binding, record)
    url = ""
    if is_usable and binding.report and access.may_begin(actor, binding.entity_of("report")):
        url = f"{binding.entity_of('report').url('create')}?{binding.report_asset}={record.pk}"
    return {
        "entity": entity,
        "record": record,
        "title": entity.title_of(record),
        "state": entity.workflow.state(record.state),
        "fields": [info for info in shown if not info.personal],
        "is_usable": is_usable,
        "report_url": url,
        "trail": [(pages.app_name(binding.app), ""), (_("Label aset"), "")],
    }
