"""Addresses of the API of [[ cookiecutter._app.name_doc ]]; imported when the first of them is called."""

from apps.[[ cookiecutter.package ]].api import api
from core.api import urlpatterns_of

urlpatterns = urlpatterns_of(api, "[[ cookiecutter._app.id ]]")
