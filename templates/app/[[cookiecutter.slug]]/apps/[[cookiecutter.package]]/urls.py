"""Addresses of [[ cookiecutter._app.name_doc ]]."""

from django.urls import path

[% if cookiecutter._app.has_imports %]
from apps.[[ cookiecutter.package ]] import documents, entities, index, pages
[% else %]
from apps.[[ cookiecutter.package ]] import documents, index, pages
[% endif %]
from apps.[[ cookiecutter.package ]].views import [[ cookiecutter._app.entity_names ]]
from core import open_data
from core.blocks import urls_of
[% if cookiecutter._app.has_imports %]
from core.imports.urls import routes_of
[% endif %]

app_name = "[[ cookiecutter.package ]]"

urlpatterns = [
    path("", index.index, name="index"),
    *urls_of("[[ cookiecutter._app.id ]]"),
[% if cookiecutter._app.has_imports %]
    *routes_of(entities.ENTITIES),
[% endif %]
[% for entity in cookiecutter._app.entities %]
    path("[[ entity.slug ]]/", [[ entity.name ]].listing, name="[[ entity.name ]]_list"),
    path("[[ entity.slug ]]/baru/", [[ entity.name ]].create, name="[[ entity.name ]]_create"),
[% if entity.follows %]
    path("[[ entity.slug ]]/lacak/", [[ entity.name ]].follow, name="[[ entity.name ]]_follow"),
[% endif %]
    path("[[ entity.slug ]]/formulir.pdf", [[ entity.name ]].blank, name="[[ entity.name ]]_blank"),
    path("[[ entity.slug ]]/ekspor.<str:form>", [[ entity.name ]].export, name="[[ entity.name ]]_export"),
    path("[[ entity.slug ]]/<int:pk>/", [[ entity.name ]].detail, name="[[ entity.name ]]_detail"),
    path("[[ entity.slug ]]/<int:pk>/ubah/", [[ entity.name ]].edit, name="[[ entity.name ]]_edit"),
    path("[[ entity.slug ]]/<int:pk>/aksi/<str:step>/", [[ entity.name ]].move, name="[[ entity.name ]]_move"),
[% endfor %]
    *open_data.urlpatterns("[[ cookiecutter._app.id ]]"),
    *(pattern for page in pages.PAGES for pattern in page.urlpatterns()),
    *(pattern for document in documents.DOCUMENTS for pattern in document.urlpatterns()),
]
