"""Stock-taking: a round asks for every usable asset once, officers say what they found, and it closes with a report."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.models import Asset, Check, Outcome, Round
from blocks.assets.services import assets, sendings
from blocks.assets.services.sendings import Sent
from core import access, audit, blocks, files, turns
from core.rules import RuleBroken
from core.workflow import StaleState


def open_round(binding: Any) -> Round | None:
    """The round that is open now."""
    return Round.objects.filter(app=binding.app, entity=binding.asset, closed_at=None).first()


def begin(binding: Any, actor: Any, name: str, starts_on: date, ends_on: date, asset_kind: str = "") -> Round:
    """Open a round and list every usable asset of the class.

    Raises Forbidden, or RuleBroken where one is open, the name is used, or there is nothing to look for.
    """
    _require_manager(binding, actor)
    if Round.objects.filter(app=binding.app, entity=binding.asset, name=name).exists():
        raise RuleBroken([_("Nama itu sudah dipakai.")], {"name": _("Nama itu sudah dipakai.")})
    rows = binding.entity_of("asset").rows().filter(state__in=binding.live).order_by("pk")
    if asset_kind:
        rows = rows.filter(**{binding.kind: asset_kind})
    with transaction.atomic():
        kept = _opened(binding, actor, name=name, starts_on=starts_on, ends_on=ends_on, asset_kind=asset_kind)
        listed = rows.values_list("assets_id", binding.condition)
        Check.objects.bulk_create(
            (Check(round=kept, asset_id=key, recorded_condition=condition or "") for key, condition in listed),
            batch_size=1000,
        )
        if not kept.checks.exists():
            raise RuleBroken([_("Belum ada aset yang dapat diperiksa.")])
        audit.write(actor, "round_open", app=binding.app, entity=binding.asset, changes={"name": name})
    return kept


def _opened(binding: Any, actor: Any, **values: Any) -> Round:
    """Save a new round; two officers who open one at once get one."""
    try:
        with transaction.atomic():
            return Round.objects.create(
                app=binding.app, entity=binding.asset, opened_by=getattr(actor, "user", None), **values
            )
    except IntegrityError:
        raise RuleBroken([_("Masih ada inventarisasi yang terbuka. Tutup dahulu.")]) from None


def _require_manager(binding: Any, actor: Any) -> None:
    if not (binding.is_manager(actor) or actor.is_system):
        raise access.Forbidden(_("Inventarisasi dibuka dan ditutup oleh pengelola aset."))


def check(binding: Any, actor: Any, record: Any, sent: Sent) -> Check:
    """Keep what an officer found of one asset; a key that came before gives that check.

    Raises Forbidden, RuleBroken or StaleState.
    """
    _require_checker(binding, actor, record)
    _require_whole(binding, sent)
    with transaction.atomic():
        turns.hold(record)
        kept = open_round(binding)
        if sendings.is_known(actor, sent, f"check {record.pk}"):
            return Check.objects.filter(asset_id=record.assets_id, officer=actor.user).latest("made_at")
        if kept is None:
            raise StaleState(_("Tidak ada inventarisasi yang terbuka. Mungkin baru saja ditutup."))
        record.refresh_from_db()
        if not assets.is_usable(binding, record):
            raise StaleState(_("Aset ini sudah tidak dihitung lagi."))
        found = Check.objects.select_for_update().filter(round=kept, asset_id=record.assets_id).first()
        found = found or Check(round=kept, asset_id=record.assets_id, recorded_condition=_condition(binding, record))
        if found.made_at is not None and sent.made_at is not None and sent.made_at < found.made_at:
            return found  # somebody has looked since; what waited on a phone is not newer
        _keep(binding, actor, record, found, sent)
        _follow(binding, actor, record, found)
        audit.record(actor, "check", record, {"outcome": found.outcome, "condition": found.condition})
    return found


def _require_checker(binding: Any, actor: Any, record: Any) -> None:
    if actor.user is None or not (binding.is_checker(actor) or binding.is_manager(actor)):
        raise access.Forbidden(_("Pemeriksaan inventarisasi bukan untuk peran Anda."))
    if not binding.seen(actor, "asset").filter(pk=record.pk).exists():
        raise access.Forbidden(_("Aset ini milik kantor lain."))


def _require_whole(binding: Any, sent: Sent) -> None:
    problems = []
    outcome, condition = sent.values.get("outcome"), sent.values.get("condition")
    if outcome not in Outcome.values:
        problems.append(_("Pilih hasil pemeriksaan."))
    if outcome == Outcome.FOUND and condition not in binding.words_of("condition"):
        problems.append(_("Pilih kondisi aset."))
    if outcome == Outcome.MISSING and not sent.values.get("note"):
        problems.append(_("Tulis ke mana aset itu sudah dicari."))
    if problems:
        raise RuleBroken(problems)


def _condition(binding: Any, record: Any) -> str:
    return getattr(record, binding.condition) or ""


def _keep(binding: Any, actor: Any, record: Any, found: Check, sent: Sent) -> None:
    photo = sent.photos.get("photo")
    if photo:
        found.photo = files.store(photo, app=binding.app, entity=binding.asset, field=binding.photos, actor=actor)
        files.attach(found.photo, record)
    found.outcome = sent.values["outcome"]
    found.condition = sent.values.get("condition", "") if found.outcome == Outcome.FOUND else ""
    found.elsewhere = sent.values.get("elsewhere", "")[:120] if found.outcome == Outcome.FOUND else ""
    found.note = sent.values.get("note", "")[:300]
    found.by_label = sent.values.get("by_label") == "1"
    found.officer, found.made_at = actor.user, sent.made_at or timezone.now()
    found.save()


def _follow(binding: Any, actor: Any, record: Any, found: Check) -> None:
    """What is found changes the asset's condition and its state; where it stands is for a hand-over to change."""
    entity = binding.entity_of("asset")
    if found.outcome == Outcome.MISSING:
        blocks.tell(entity, record, "assets.missing", actor)
        return
    Asset.objects.filter(pk=record.assets_id).update(checked_on=timezone.localdate(found.made_at))
    if getattr(record, binding.condition) != found.condition:
        before = audit.snapshot(entity, record)
        setattr(record, binding.condition, found.condition)
        record.save(update_fields=[binding.condition])
        audit.record(actor, "edit", record, audit.changes(entity, before, record))
    blocks.tell(entity, record, "assets.found", actor)


def end(binding: Any, actor: Any, kept: Round) -> None:
    """Close a round; what nobody looked for stays on its list. Raises Forbidden, or StaleState where it is closed."""
    _require_manager(binding, actor)
    now = timezone.now()
    closed = Round.objects.filter(pk=kept.pk, closed_at=None).update(closed_at=now, closed_by=actor.user)
    if closed != 1:
        raise StaleState(_("Inventarisasi ini sudah ditutup."))
    audit.write(actor, "round_close", app=binding.app, entity=binding.asset, changes={"name": kept.name})
