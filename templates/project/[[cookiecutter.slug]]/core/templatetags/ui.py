"""Tags and filters of the user interface. Markup of any size lives in `templates/components/`."""

from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from config.installed import MOBILE
from core import blocks, charts, deadlines, deliveries, display, masking
from core.maps import SHAPES, Point, outline
from core.values import is_empty, render_value

register = template.Library()

ICONS = Path(__file__).resolve().parent.parent / "icons"
TONE_ICONS = {
    "good": "circle-check",
    "info": "progress",
    "warn": "alert-triangle",
    "bad": "alert-circle",
    "neutral": "clock",
}
PHASES = {
    "received": (_("Diterima"), "neutral", "inbox"),
    "verifying": (_("Diperiksa"), "info", "search"),
    "working": (_("Dikerjakan"), "info", "tool"),
    "waiting": (_("Menunggu"), "warn", "hourglass"),
    "returned": (_("Perlu dilengkapi"), "warn", "arrow-back-up"),
    "done": (_("Selesai"), "good", "circle-check"),
    "rejected": (_("Ditolak atau dibatalkan"), "bad", "circle-x"),
}

register.filter("money", display.money)
register.filter("percent", display.percent)
register.filter("long_date", display.long_date)
register.filter("moment", display.moment)
register.filter("clock", display.clock)
register.filter("yes_no", display.yes_no)
register.filter("mid_sentence", display.mid_sentence)
register.filter("said", display.said)
register.filter("duration", display.duration)
register.filter("masked_nik", masking.nik)


@register.filter
def number(value: Any, places: int | None = None) -> str:
    """Write a number with Indonesian signs: {{ value|number }}, {{ value|number:2 }}."""
    return display.number(value, places)


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """Put an icon into the page; it is decoration, so say the same in words: {% icon "bell" %}, size lg or xl."""
    extra = f" rk-icon-{size}" if size in ("lg", "xl") else ""
    return mark_safe(_drawing(name).replace("<svg ", f'<svg class="rk-icon{extra}" aria-hidden="true" ', 1))  # noqa: S308


@cache
def _drawing(name: str) -> str:
    """Read an icon's file once; an unknown name shows the general sign."""
    path = ICONS / f"{name}.svg"
    known = name.replace("-", "").isalnum() and path.is_file()
    return (path if known else ICONS / "apps.svg").read_text(encoding="utf-8").strip()


@register.inclusion_tag("components/badge.html")
def badge(label: Any, tone: str = "neutral", icon_name: str = "") -> dict[str, Any]:
    """Show a status: {% badge state.label state.tone %}."""
    tone = tone if tone in TONE_ICONS else "neutral"
    return {"label": label, "tone": tone, "icon_name": icon_name or TONE_ICONS[tone]}


@register.inclusion_tag("components/badge.html")
def state_badge(state: Any) -> dict[str, Any]:
    """Show a workflow state: {% state_badge state %}."""
    return badge(state.label, state.tone)


@register.inclusion_tag("components/badge.html")
def phase_badge(phase: str) -> dict[str, Any]:
    """Show a phase, the same words over all applications: {% phase_badge item.phase %}."""
    label, tone, name = PHASES.get(phase, (phase, "neutral", "clock"))
    return badge(label, tone, name)


@register.inclusion_tag("components/deadline.html")
def deadline(due: Any, unit: str = "workdays") -> dict[str, Any]:
    """Show a deadline and how near it is, in working days or `"days"`: {% deadline row.due_on %}."""
    return {"near": deadlines.nearness(due, unit=unit)}


@register.inclusion_tag("components/deadline.html")
def item_deadline(item: Any) -> dict[str, Any]:
    """Show a work item's deadline in the unit of its clock; nothing where it has none: {% item_deadline item %}."""
    return {"near": deadlines.of_item(item)}


@register.simple_tag
def value(info: Any, record: Any, hidden: bool = False) -> SafeString:
    """Show a field of a record by its kind: {% value info record %}; `hidden` withholds it."""
    return render_value(info, record, hidden)


@register.inclusion_tag("components/value_row.html")
def value_row(entity: Any, record: Any, name: str, personal: bool = True) -> dict[str, Any]:
    """Show label and value in a `<dl class="rk-pairs">`; nothing where the field is empty or does not apply.

    `personal` says whether the reader may see personal values: {% value_row entity record "judul" personal %}.
    """
    info = entity.field(name)
    if info.only_when is not None:
        applies = info.only_when(record, entity.settings_of(), blocks.Names(entity, record))
        if applies is not True:
            return {"info": None}
    hidden = bool(info.personal) and not personal
    if is_empty(record, name) or (name == entity.title_field and not hidden):
        return {"info": None}  # the title stands above all values already
    return {"info": info, "shown": render_value(info, record, hidden)}


@register.inclusion_tag("components/field.html")
def form_field(field: BoundField) -> dict[str, Any]:
    """Show a form field with label, help, error and input: {% form_field form.judul %}."""
    from core.form_parts import part_of

    return {"field": field, "part": part_of(field)}


@register.inclusion_tag("components/fields.html")
def form_fields(form: Any) -> dict[str, Any]:
    """Show all fields of a form, hidden ones first: {% form_fields form %}."""
    return {"form": form}


@register.inclusion_tag("components/error_summary.html", takes_context=True)
def error_summary(context: Any, *forms: Any) -> dict[str, Any]:
    """List all that is wrong, each with a link to its field: {% error_summary form %}."""
    from core.form_parts import errors_of

    request = context.get("request")
    is_device = request is not None and deliveries.HEAD in request.headers
    errors = [problem for form in forms if form for problem in errors_of(form, files_stay=is_device)]
    if is_device:
        request.mistakes = errors
    return {"errors": errors}


@register.simple_tag(takes_context=True)
def once(context: Any) -> SafeString:
    """Let a form be taken once, however often it is sent: {% once %}."""
    from core.once import box

    return box(context["request"])


@register.simple_tag(takes_context=True)
def queued(context: Any, app: str, label: Any) -> SafeString:
    """Let a form wait on the device while the network is away: <form … {% queued entity.app label %}>.

    For the forms of an application made for phones, of who is signed in: the label names it among what waits.
    """
    actor = context.get("actor")
    if app not in MOBILE or not (context.get("is_shell") or (actor is not None and actor.is_signed_in)):
        return SafeString("")
    return format_html('data-outbox="{}" data-app="{}"', label, app)


@register.inclusion_tag("components/filters.html", takes_context=True)
def filters(context: Any, form: Any, label: Any = "") -> dict[str, Any]:
    """Show a GET form that narrows a list, and what narrows it now: {% filters form _("Saring laporan") %}."""
    from core.form_parts import narrowed_by

    request = context["request"]
    active = narrowed_by(form, request.GET)
    reset = context.get("reset", "")
    return {"form": form, "label": label or _("Saring"), "active": active, "request": request, "reset": reset}


@register.inclusion_tag("components/chart.html")
def chart(data: charts.Chart) -> dict[str, Any]:
    """Draw a chart (core.charts.Chart) with its data as a table: {% chart data %}."""
    context: dict[str, Any] = {"chart": data}
    if data.is_empty:
        return context
    if data.kind == "line":
        context["plot"] = charts.lines(data)
    elif data.kind == "donut":
        context["slices"] = charts.slices(data)
    else:
        context["bars"] = charts.bars(data)
    return context


@register.inclusion_tag("components/map.html", takes_context=True)
def point_map(
    context: Any, points: list[Point], title: Any = "", small: bool = False, lines: Any = ()
) -> dict[str, Any]:
    """Draw points (core.maps.Point), and ways (core.maps.Line), on the region's outline.

    {% point_map points _("Peta laporan") %}, {% point_map stops title lines=lines %}
    """
    return {
        "points": points,
        "plot": outline(points, lines),
        "title": title,
        "small": small,
        "tiles": context.get("map_tile_url", ""),
    }


@register.simple_tag
def map_sign(tone: str) -> SafeString:
    """Draw the mark that stands for a tone on maps, for their key: {% map_sign status.tone %}."""
    tone = tone if tone in SHAPES else "info"
    return format_html(
        '<svg viewBox="-10 -10 20 20" aria-hidden="true"><path class="rk-mark rk-mark-{}" d="{}"/></svg>',
        tone,
        SHAPES[tone],
    )


@register.inclusion_tag("components/breadcrumb.html", takes_context=True)
def way_back(context: Any) -> dict[str, Any]:
    """Show the way back: the page's own `trail`, else the services and the application of the address."""
    from live import menus

    path = context["request"].path_info if "request" in context else ""
    return {"trail": context.get("trail") or menus.way_to(path)}


@register.inclusion_tag("components/timeline.html")
def timeline(events: list[Any]) -> dict[str, Any]:
    """Show what happened, newest first; each event has label, at, and state, office, note if known."""
    return {"events": list(reversed(list(events)))}


@register.inclusion_tag("components/tile.html")
def tile(label: Any, value: Any, url: str = "", tone: str = "", note: Any = "") -> dict[str, Any]:
    """Show one figure: {% tile _("Terbuka") 12 url=url %}."""
    is_wide = len(str(value)) > 7  # Rp10.200 fills a tile of half a phone
    return {"label": label, "value": value, "url": url, "tone": tone, "note": note, "is_wide": is_wide}


@register.inclusion_tag("components/empty.html", takes_context=True)
def empty(
    context: Any, title: Any, text: Any = "", icon_name: str = "inbox", url: str = "", action: Any = ""
) -> dict[str, Any]:
    """Say that there is nothing, why, and what to do; without an action, the way back to the application.

    {% empty _("Belum ada laporan") _("Laporan tampil di sini.") "inbox" url _("Lapor") %}
    """
    is_main = bool(url)
    if not url:
        action, url = _way_out(context["request"].path_info if "request" in context else "")
    return {"title": title, "text": text, "icon_name": icon_name, "url": url, "action": action, "is_main": is_main}


def _way_out(path: str) -> tuple[str, str]:
    """The first page of the application that an address belongs to; nothing elsewhere."""
    from live import menus

    found = menus.way_to(path)
    return (gettext("Kembali ke %s") % found[-1][0], found[-1][1]) if found else ("", "")


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Any, page: Any) -> dict[str, Any]:
    """Show links to the other pages, keeping the filter: {% pagination page %}."""
    return {
        "page": page,
        "request": context.get("request"),
        "window": page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
    }


@register.simple_tag
def entity_url(entity: Any, action: str, *args: Any) -> str:
    """Give the address of an entity's page: {% entity_url entity "detail" record.pk %}."""
    return entity.url(action, *args)


@register.simple_tag(takes_context=True)
def panel_body(context: Any, panel: Any) -> SafeString:
    """Show what a block adds to a record's page, with its own context: {% panel_body panel %}."""
    return render_to_string(panel.template, panel.context, request=context["request"])
