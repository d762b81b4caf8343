"""The sitemap, which search engines expect at the root."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from blocks.news.feeds import sitemap
from core import access

app_name = "sitemap"


@access.may(access.PUBLIC)
def show(request: HttpRequest) -> HttpResponse:
    """Give the sitemap."""
    response = HttpResponse(sitemap.write(), content_type="application/xml; charset=utf-8")
    response["Cache-Control"] = "public, max-age=3600"
    return response


urlpatterns = [path("", show, name="sitemap")]
