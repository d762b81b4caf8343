"""The finder, the page of one place, and its pictures."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from blocks.directory.forms import FinderForm
from blocks.directory.models import What
from blocks.directory.selectors import photos, place_page, places
from blocks.directory.services import tallies
from blocks.directory.views import menu
from core import pages, pictures
from core.access import actor_of

PAGE_SIZE = 12


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Places that fit what was asked for."""
    form, now = FinderForm(binding, request.GET), timezone.localtime()
    asked = form.asked()
    page = Paginator(places.found(binding, asked, now), PAGE_SIZE).get_page(request.GET.get("page"))
    if asked.words and page.number == 1 and request.method == "GET":
        tallies.count_words(binding, asked.words, bool(page.paginator.count))
    context = menu.context(
        binding,
        actor_of(request),
        "places",
        str(binding.entity.plural),
        form=form,
        asked=asked,
        page=page,
        total=page.paginator.count,
        lines=places.lines(binding, places.in_order(binding, list(page.object_list)), now, asked.near),
        propose_url=place_page.propose_url(binding, actor_of(request)),
    )
    return _located(render(request, "block_directory/places.html", context))


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One published place; others do not exist for readers."""
    record = pages.find(binding.published().select_related(f"{binding.village}__district"), pk)
    actor = actor_of(request)
    if not actor.is_officer and request.method == "GET":
        tallies.count(binding, What.PLACE, pk)
    name = str(binding.of(record, "name"))
    context = menu.context(
        binding, actor, "places", name, **place_page.of(binding, record, actor, timezone.localtime())
    )
    return render(request, "block_directory/place.html", context)


def picture(binding: Any, request: HttpRequest, pk: int, photo: int, width: int) -> HttpResponse:
    """A photo of a published place, in one of the sizes that pages use."""
    record = pages.find(binding.published(), pk)
    shot = next((one for one in photos.of_records(binding, [record])[pk] if one.key == photo), None)
    if shot is None or width not in pictures.WIDTHS or not shot.file.is_image:
        raise Http404
    response = HttpResponse(pictures.scaled(shot.file, width), content_type="image/jpeg")
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "public, max-age=3600"
    return response


def _located(response: HttpResponse) -> HttpResponse:
    response["Permissions-Policy"] = "geolocation=(self)"
    return response
