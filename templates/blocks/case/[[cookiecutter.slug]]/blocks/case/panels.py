"""What the block adds to a request's page: way and clock, papers, the desk's turn, decision, handing over."""

from typing import Any

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from blocks.case import desks, routes
from blocks.case.models import Action, Advice, Decision, Delivery, Filing, Request, Turn
from blocks.case.selectors import progress
from blocks.case.services import deciding, following, handing, intake, papers, turns
from core import access
from core.blocks import Panel
from core.entities import get

FOLDER = "block_case/panels"


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The panels in the order of the work."""
    row = binding.row(record)
    turn = following.open_turn(row)
    shown = progress.of(binding, record)
    base = {"binding": binding, "record": record, "row": row, "turn": turn, "progress": shown}
    found = [Panel(f"{FOLDER}/progress.html", base | _links(binding, record, row, actor), _("Perjalanan permohonan"))]
    if not access.sees_personal(actor, binding.entity, record):
        return found
    work = [Panel(f"{FOLDER}/papers.html", base | _papers(binding, record, row, turn, actor), _papers_title(row))]
    if desks.may_act(binding, turn, actor):
        mine = Panel(f"{FOLDER}/turn.html", base | _turn(binding, record, turn, actor), _("Giliran Anda"))
        # Who checks papers reads them first; the other desks begin with what they have to do.
        work = [*work, mine] if turn.action == Action.PERIKSA else [mine, *work]
    # Who has to complete it begins with what is asked for; everybody else with where it stands.
    asked = intake.is_applicants(binding, record, actor) and turn is not None and turn.is_applicants
    found = [*work, *found] if asked else [*found, *work]
    found += _later(binding, record, row, actor, base)
    return found


def _papers_title(row: Request) -> Any:
    return _("Berkas dan pengiriman") if row.is_draft and row.is_open else _("Berkas persyaratan")


def _links(binding: Any, record: Any, row: Request, actor: Any) -> dict[str, Any]:
    personal = access.sees_personal(actor, binding.entity, record)
    return {
        "receipt_url": binding.url("receipt", record.pk) if personal and not row.is_draft else "",
        "standard_url": binding.url("standard", row.service_code),
        "withdraw_url": _withdraw_url(binding, record, actor),
        "pin_url": binding.url("pin", record.pk) if _may_renew_pin(binding, record, actor) else "",
    }


def _withdraw_url(binding: Any, record: Any, actor: Any) -> str:
    may = intake.may_withdraw(binding, record) and intake.is_applicants(binding, record, actor)
    return binding.url("withdraw", record.pk) if may else ""


def _may_renew_pin(binding: Any, record: Any, actor: Any) -> bool:
    return hasattr(record, "pin_hash") and intake.is_applicants(binding, record, actor) and not actor.is_guest


def _papers(binding: Any, record: Any, row: Request, turn: Turn | None, actor: Any) -> dict[str, Any]:
    """The papers with what may be done to each: hand in, judge, or only read."""
    mine = intake.is_applicants(binding, record, actor)
    listed = list(row.papers.select_related("file"))
    judges = desks.may_act(binding, turn, actor)
    completes = mine and turn is not None and turn.is_applicants
    return {
        "papers": [{"paper": one, "may_hand_in": mine and papers.may_hand_in(row, one)} for one in listed],
        "judges": judges and any(one.file_id for one in listed),
        "checks": judges and turn.action == Action.PERIKSA,
        "may_send": mine and row.is_draft and row.is_open,
        "may_complete": completes,
        "owed": [one for one in listed if one.blocks_sending],
        "ways": intake.ways_of(binding, record) if row.is_draft else [],
        "asked": turn.note if completes else "",
        "max_mb": papers.MAX_MB,
        "erased": row.papers_erased_at,
    }


def _turn(binding: Any, record: Any, turn: Turn, actor: Any) -> dict[str, Any]:
    """What the desk may do now, and what the desks before wrote."""
    row = turn.request
    is_last = turn.index + 1 >= len(row.route)
    unchecked = papers.unchecked(row) if turn.action == Action.PERIKSA else papers.to_replace(row)
    hand = desks.hand(binding, turn, actor)
    return {
        "next": "" if is_last else routes.name_of(binding, record, row.route[turn.index + 1]),
        "decides": turn.action == Action.PUTUS,
        "may_back": turn.index > 0,
        "unchecked": unchecked,
        "needs_inspection": turn.action == Action.TINJAU and not turns.was_inspected(binding, record, turn),
        "inspection_url": _inspection_url(binding, record),
        "is_stand_in": hand is not None and hand.is_stand_in,
        "advices": Advice.choices,
        "before": [one for one in row.turns.select_related("by", "by_position") if one.closed_at and one.note],
        "title": hand.title if hand is not None else "",
    }


def _inspection_url(binding: Any, record: Any) -> str:
    if not binding.inspection:
        return ""
    part = get(binding.app, binding.inspection)
    return f"{part.url('create')}?{part.parent}={record.pk}"


def _later(binding: Any, record: Any, row: Request, actor: Any, base: dict[str, Any]) -> list[Panel]:
    """Filing, decision and handing over, once there are some."""
    found = []
    filing = Filing.objects.filter(request=row).first()
    if filing is not None:
        context = base | {"filing": filing, "may_write": filing.status in ("antre", "gagal") and actor.is_officer}
        found.append(Panel(f"{FOLDER}/filing.html", context, _("Pencatatan di SIAK")))
    decision = Decision.objects.select_related("office").filter(request=row).first()
    if decision is not None:
        context = base | _decision(binding, record, decision, actor)
        found.append(Panel(f"{FOLDER}/decision.html", context, _("Keputusan")))
    delivery = Delivery.objects.filter(request=row).first()
    if delivery is not None and not row.is_draft:
        context = base | {"delivery": delivery, "may_hand_over": handing.may_hand_over(binding, row, actor)}
        found.append(Panel(f"{FOLDER}/delivery.html", context, _("Penyerahan hasil")))
    return found


def _decision(binding: Any, record: Any, decision: Decision, actor: Any) -> dict[str, Any]:
    signed = any(one.block == "signing" for one in binding.entity.binding_objects())
    done = not decision.is_approval or binding.entity.workflow.state(record.state).phase == "done"
    has_letter = (done or decision.revoked_at is not None) and not (signed and decision.is_approval)
    return {
        "decision": decision,
        "letter_url": binding.url("letter", record.pk) if has_letter else "",
        "check_url": binding.url("check", decision.code) if decision.is_approval and done and not signed else "",
        "may_revoke": deciding.may_revoke(binding, record, actor) is not None,
        "renew_url": _renew_url(binding, record, decision, actor),
    }


def _renew_url(binding: Any, record: Any, decision: Decision, actor: Any) -> str:
    """The form of a new request with what a renewal starts with."""
    entity = binding.entity
    if not (decision.is_approval and decision.valid_until and binding.carried) or decision.revoked_at:
        return ""
    if not access.may_create(actor, entity) or not intake.is_applicants(binding, record, actor):
        return ""
    values = {name: getattr(record, f"{name}_id", getattr(record, name, "")) for name in binding.carried}
    return f"{entity.url('create')}?{urlencode({key: value for key, value in values.items() if value})}"
