"""The context of templates/project: the chosen applications, their blocks, roles and menus."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator import __version__
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.region import Region
from generator.names import constant_name
from generator.render.context import access_words
from generator.render.literals import doc_line, markdown, py_string


def project_context(catalog: Catalog, region: Region, apps: Mapping[str, App]) -> dict[str, Any]:
    """Everything the rendered files of the project print."""
    return {
        "slug": region.slug,
        "_project": {
            "title": markdown(region.superapp.name),
            "release": str(catalog.release.number or __version__),
            "description": doc_line("Layanan digital daerah, dibuat dari katalog Replikota"),
            "apps": [_app(app) for app in apps.values()],
            "blocks": _blocks(apps),
            "roles": _roles(catalog, apps),
            "menus": _menus(catalog, apps),
            "desks": [_menu(app) for app in apps.values() if {"officer", "leader"} & set(app.audience)],
        },
        "_region": {"name": markdown(region.name), "slug": region.slug},
    }


def _app(app: App) -> dict[str, str]:
    return {
        "id": app.id,
        "package": app.package,
        "name": markdown(app.name),
        "name_py": py_string(app.name),
        "summary": markdown(str(app.summary)),
    }


def blocks_used(apps: Mapping[str, App]) -> list[str]:
    """Ids of the blocks that the chosen applications bind, sorted."""
    return sorted({block for app in apps.values() for block in app.blocks})


def _blocks(apps: Mapping[str, App]) -> list[dict[str, Any]]:
    return [
        {
            "package": block,
            "bindings": [
                f"apps.{app.package}.bindings.{constant_name(block)}" for app in apps.values() if block in app.blocks
            ],
        }
        for block in blocks_used(apps)
    ]


def _roles(catalog: Catalog, apps: Mapping[str, App]) -> list[dict[str, str]]:
    labels: dict[str, str] = {}
    for app in apps.values():
        for block in app.blocks:
            for role, label in catalog.blocks[block].roles.items():
                labels.setdefault(role, str(label))
        for role in access_words.roles_of(app):
            labels.setdefault(role, catalog.role_label(app, role))
    return [{"name": role, "label": py_string(label)} for role, label in sorted(labels.items())]


PILLAR_LABELS: Mapping[str, str] = {
    "governance": "Pemerintahan dan pengaduan",
    "branding": "Informasi dan wisata",
    "economy": "Ekonomi dan pekerjaan",
    "living": "Layanan dan perhubungan",
    "society": "Pendidikan, kesehatan, sosial",
    "environment": "Lingkungan",
}
ICONS: Mapping[str, str] = {
    "governance": "building",
    "branding": "news",
    "economy": "briefcase",
    "living": "car",
    "society": "users",
    "environment": "leaf",
}


def _menus(catalog: Catalog, apps: Mapping[str, App]) -> list[dict[str, Any]]:
    """The menus of the super app, by pillar, until a super app's file groups them."""
    groups = []
    for pillar, label in PILLAR_LABELS.items():
        members = [app for app in apps.values() if app.pillar == pillar and _for_residents(app)]
        if members:
            groups.append({"label": py_string(label), "menus": [_menu(app) for app in members]})
    return groups


def _for_residents(app: App) -> bool:
    return bool({"resident", "business", "public"} & set(app.audience))


def _menu(app: App) -> dict[str, str]:
    return {
        "app": app.id,
        "entity": "",
        "label": py_string(app.name),
        "invite": py_string(str(app.invite)),
        "summary": py_string(str(app.summary)),
        "icon": app.icon or ICONS[app.pillar],
    }


def ordered_by_need(apps: Sequence[App]) -> list[App]:
    """Applications so that each stands after those it requires; sorted by id where that is free."""
    waiting = sorted(apps, key=lambda app: app.id)
    done: list[App] = []
    while waiting:
        names = {app.id for app in waiting}
        ready = [app for app in waiting if not names & set(app.requires)]
        done += ready or waiting[:1]
        waiting = [app for app in waiting if app not in done]
    return done
