"""Lists for readers: all news with filters, one tag, one category, announcements in force, the agenda."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.news import selectors
from blocks.news.models import Tag
from blocks.news.selectors import Search
from blocks.news.stories import stories_of
from core import display


class Filter(forms.Form):
    """What readers may narrow the list by."""

    q = forms.CharField(label=gettext_lazy("Kata"), required=False, max_length=100)
    rubrik = forms.ChoiceField(label=gettext_lazy("Rubrik"), required=False)
    jenis = forms.ChoiceField(label=gettext_lazy("Jenis"), required=False)
    kantor = forms.ChoiceField(label=gettext_lazy("Kantor"), required=False)
    bulan = forms.ChoiceField(label=gettext_lazy("Bulan"), required=False)

    def __init__(self, binding: Any, data: Any) -> None:
        super().__init__(data)
        every = [("", _("Semua"))]
        self.fields["rubrik"].choices = every + selectors.categories(binding)
        self.fields["kantor"].choices = every + [(str(pk), name) for pk, name in selectors.offices(binding)]
        months = [(f"{month:%Y-%m}", date_format(month, "F Y")) for month in selectors.months(binding)]
        self.fields["bulan"].choices = every + months
        if binding.kind:
            kinds = binding.entity.model._meta.get_field(binding.kind).get_choices(include_blank=False)
            self.fields["jenis"].choices = [*every, *kinds]
        else:
            del self.fields["jenis"]

    def search(self) -> Search:
        """What was asked; a value that is no choice asks for nothing."""
        asked = self.cleaned_data if self.is_valid() else {}
        month = asked.get("bulan")
        return Search(
            words=asked.get("q", ""),
            category=asked.get("rubrik", ""),
            kind=asked.get("jenis", ""),
            office=int(asked["kantor"]) if asked.get("kantor") else None,
            month=datetime.strptime(month, "%Y-%m").date() if month else None,
        )


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All news; without a filter the headline stands first."""
    form = Filter(binding, request.GET)
    rows = selectors.found(binding, form.search())
    is_plain = not any(request.GET.values())
    lead = _lead(binding, rows) if is_plain else None
    context = {
        "form": form,
        "lead": stories_of(binding, [lead])[0] if lead is not None else None,
        "tags": selectors.tags(binding) if is_plain else [],
        "events": stories_of(binding, selectors.events(binding, timezone.now())[:3]) if is_plain else [],
        "categories": selectors.categories(binding),
        "is_filtered": not is_plain and set(request.GET) != {"page"},
    }
    rows = rows.exclude(pk=lead.pk) if lead is not None else rows
    return _page(binding, request, rows, _("Berita"), context)


def _lead(binding: Any, rows: Any) -> Any:
    """The newest article that editors put first; else the newest that is neither announcement nor event."""
    marked = rows.filter(**{binding.headline: True}).first() if binding.headline else None
    notices = (binding.announcement_kind, binding.event_kind)
    news = rows.exclude(**{f"{binding.kind}__in": notices}) if binding.kind else rows
    return marked or news.first()


def tag(binding: Any, request: HttpRequest, slug: str) -> HttpResponse:
    """Articles with one tag."""
    row = get_object_or_404(Tag, app=binding.app, slug=slug)
    rows = selectors.found(binding, Search(tag=slug))
    if not rows.exists():
        raise Http404(_("Belum ada berita dengan topik ini."))
    return _page(binding, request, rows, _("Topik: %s") % row.name, {"feed_query": ""})


def category(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """Articles of one category."""
    model = binding.categories_entity.model
    row = get_object_or_404(model, **{binding.category_code: code})
    rows = selectors.found(binding, Search(category=code))
    context = {
        "lead_text": display.said(getattr(row, binding.category_help, "")) if binding.category_help else "",
        "feed_query": f"?rubrik={code}",
        "categories": selectors.categories(binding),
        "code": code,
    }
    return _page(binding, request, rows, display.said(getattr(row, binding.category_name)), context)


def announcements(binding: Any, request: HttpRequest) -> HttpResponse:
    """Announcements in force."""
    rows = selectors.announcements(binding, timezone.localdate())
    empty = (_("Tidak ada pengumuman yang berlaku"), "speakerphone")
    return _page(binding, request, rows, _("Pengumuman"), {"empty": empty, "here": "announcements"})


def events(binding: Any, request: HttpRequest) -> HttpResponse:
    """What takes place, from now on."""
    rows = selectors.events(binding, timezone.now())
    empty = (_("Belum ada agenda yang akan datang"), "calendar-event")
    context = {"empty": empty, "here": "events", "calendar": binding.url("calendar")}
    return _page(binding, request, rows, _("Agenda"), context)


def _page(binding: Any, request: HttpRequest, rows: Any, title: str, more: dict[str, Any]) -> HttpResponse:
    page = Paginator(rows, binding.setting("page_size")).get_page(request.GET.get("page"))
    context = {
        "binding": binding,
        "app": binding.app,
        "title": title,
        "page": page,
        "stories": stories_of(binding, page.object_list),
        "list_url": binding.url("list"),
        "atom_url": binding.url("atom") + more.get("feed_query", ""),
        "json_url": binding.url("json") + more.get("feed_query", ""),
        "here": "list",
        **more,
    }
    return render(request, "block_news/list.html", context)
