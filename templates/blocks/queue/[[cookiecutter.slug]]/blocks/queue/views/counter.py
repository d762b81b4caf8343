"""The page of an officer at a counter: one number at a time, and who waits."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue import lines
from blocks.queue.models import Counter, Turn
from blocks.queue.models.turn import AT_COUNTER
from blocks.queue.selectors import waiting
from blocks.queue.services import board, calling, counters
from blocks.queue.views import menu, sites
from core import answers
from core.access import Actor, actor_of
from core.whole_numbers import whole_number

SHOWN = 12


def mine(binding: Any, request: HttpRequest) -> HttpResponse:
    """The counter the officer sits at, or the counters that can be opened."""
    actor = actor_of(request)
    counter = _of(binding, actor)
    if counter is None:
        site = sites.chosen(binding, request)
        rows = Counter.objects.filter(app=binding.app, site_id=site.id, is_active=True).select_related("officer")
        context = menu.context(binding, actor, "counter", counters=rows, site=site, sites=sites.of(binding))
        return render(request, "block_queue/counters.html", context)
    context = menu.context(binding, actor, "counter", **_work(binding, counter))
    return render(request, "block_queue/counter.html", context)


def _of(binding: Any, actor: Actor) -> Counter | None:
    if actor.user_id is None:
        return None
    return Counter.objects.filter(app=binding.app, officer=actor.user_id).prefetch_related("lines").first()


def _work(binding: Any, counter: Counter) -> dict[str, Any]:
    known = lines.by_id(binding)
    turn = Turn.objects.filter(counter=counter, state__in=AT_COUNTER).select_related("ticket").first()
    record = binding.record_of(turn.ticket) if turn is not None else None
    others = Counter.objects.filter(app=binding.app, site_id=counter.site_id, is_active=True).exclude(pk=counter.pk)
    return {
        "turn": turn,
        "line": known.get(turn.service_id) if turn is not None else None,
        "record_url": binding.entity.url("detail", record.pk) if record is not None else "",
        "may_skip": turn is not None and turn.calls >= binding.number("calls_before_skip"),
        "targets": [line for line in lines.of(binding, site_id=counter.site_id) if line.id != turn.service_id]
        if turn is not None
        else [],
        "others": others,
        **_waiting(binding, counter),
    }


def _waiting(binding: Any, counter: Counter) -> dict[str, Any]:
    # Read first: a change made while we read makes the next poll fetch again, never the other way round.
    version = board.version(binding.app, counter.site_id)
    known, day = lines.by_id(binding), timezone.localdate()
    rows = waiting.candidates(binding, counter, day)
    return {
        "version": version,
        "counter": counter,
        "live_url": binding.url("counter_live"),
        "count": waiting.waiting_for(binding, counter, day).count(),
        "rows": [(row, known.get(row.service_id)) for row in rows[:SHOWN]],
        "skipped": [(row, known.get(row.service_id)) for row in waiting.skipped(binding, counter.service_ids, day)],
        "names": [known[key] for key in counter.service_ids if key in known],
    }


def live(binding: Any, request: HttpRequest) -> HttpResponse:
    """Who waits, again; nothing (204) while it is as the asker has it."""
    counter = _of(binding, actor_of(request))
    if counter is None or request.GET.get("v") == str(board.version(binding.app, counter.site_id)):
        return HttpResponse(status=204)
    return render(request, "block_queue/_waiting.html", {"binding": binding, **_waiting(binding, counter)})


def act(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Do what a button says, then show the counter as it is."""
    counter = get_object_or_404(Counter, app=binding.app, pk=pk)
    if deed not in DEEDS:
        raise Http404(_("Tindakan tidak dikenal."))
    actor, data = actor_of(request), request.POST
    words: list[str] = []

    def run() -> None:
        words.append(DEEDS[deed](binding, actor, counter, data))

    # What was done is on the page already; a message is only for what cannot be seen there.
    response = answers.attempt(request, run, "", binding.url("counter"))
    if words and words[0]:
        messages.success(request, words[0])
    return response


def _open(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    counters.open_up(binding, actor, counter)
    return ""


def _pause(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    counters.pause(binding, actor, counter, data.get("sebab", ""))
    return ""


def _resume(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    counters.resume(binding, actor, counter)
    return ""


def _close(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    counters.close(binding, actor, counter)
    return str(_("%s ditutup.") % counter)


def _call(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    found = calling.call_next(binding, actor, counter)
    return "" if found is not None else str(_("Tidak ada yang menunggu."))


def _call_this(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    chosen = data.get("giliran", "")
    calling.call_this(binding, actor, counter, whole_number(chosen) or 0)
    return ""


def _again(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    turn = calling.call_again(binding, actor, counter)
    return str(_("Nomor %(label)s dipanggil ke-%(times)d kali.") % {"label": turn.ticket, "times": turn.calls})


def _begin(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    calling.begin(binding, actor, counter)
    return ""


def _finish(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    turn = calling.finish(binding, actor, counter)
    return str(_("Nomor %s selesai dilayani.") % turn.ticket)


def _finish_and_call(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    calling.finish(binding, actor, counter)
    return _call(binding, actor, counter, data)


def _skip(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    turn = calling.skip(binding, actor, counter)
    return str(_("Nomor %s dilewati; dapat dikembalikan dari daftar di bawah.") % turn.ticket)


def _pass_on(binding: Any, actor: Actor, counter: Counter, data: Any) -> str:
    other = data.get("loket", "")
    target = Counter.objects.filter(app=binding.app, pk=whole_number(other)).first()
    note = data.get("catatan", "")
    turn = calling.pass_on(binding, actor, counter, data.get("layanan"), to_counter=target, note=note)
    line = lines.by_id(binding)[turn.service_id]
    return str(_("Nomor %(label)s dipindahkan ke %(line)s.") % {"label": turn.ticket, "line": line.title})


DEEDS = {
    "buka": _open,
    "istirahat": _pause,
    "lanjut": _resume,
    "tutup": _close,
    "panggil": _call,
    "panggil-ini": _call_this,
    "panggil-ulang": _again,
    "layani": _begin,
    "selesai": _finish,
    "selesai-panggil": _finish_and_call,
    "lewati": _skip,
    "pindahkan": _pass_on,
}


def take_back(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody who was skipped wait again."""
    return answers.attempt(
        request,
        lambda: calling.take_back(binding, actor_of(request), pk),
        _("Nomor dikembalikan ke antrean."),
        binding.url("counter"),
    )
