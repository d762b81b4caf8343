"""Addresses under /open311/, with the format as their ending."""

from django.urls import re_path

from blocks.complaint.open311 import views

FORM = r"\.(?P<form>xml|json)$"

app_name = "open311"
urlpatterns = [
    re_path(rf"^(?:v2/)?discovery{FORM}", views.discover, name="discovery"),
    re_path(rf"^v2/services{FORM}", views.service_list, name="services"),
    re_path(rf"^v2/services/(?P<code>[^/]+){FORM}", views.service_definition, name="service"),
    re_path(rf"^v2/requests{FORM}", views.request_list, name="requests"),
    re_path(rf"^v2/requests/(?P<reference>[^/]+){FORM}", views.request_detail, name="request"),
    re_path(rf"^v2/tokens/(?P<reference>[^/]+){FORM}", views.token, name="token"),
]
