"""The context of templates/project: the chosen applications, their blocks and roles."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator import __version__
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.region import Region
from generator.render.context import access_words, portals
from generator.render.context.android import android_package
from generator.render.context.binding_names import constants
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
            "mobile": [_mobile(region, app) for app in apps.values() if app.channel == "mobile"],
            "blocks": _blocks(catalog, apps),
            "roles": _roles(catalog, apps),
            "services": portals.services(catalog, region, apps),
            "desks": portals.desks(catalog, apps),
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


def _mobile(region: Region, app: App) -> dict[str, str]:
    return {"id": app.id, "icon": app.icon or "apps", "android": android_package(region.slug, app.id)}


def blocks_used(apps: Mapping[str, App]) -> list[str]:
    """Ids of the blocks that the chosen applications bind, sorted."""
    return sorted({block for app in apps.values() for block in app.blocks})


def _blocks(catalog: Catalog, apps: Mapping[str, App]) -> list[dict[str, Any]]:
    return [
        {
            "package": block,
            "bindings": [
                f"apps.{app.package}.bindings.{constant}"
                for app in apps.values()
                if block in app.blocks
                for constant in constants(catalog.blocks[block], app.blocks[block].values)
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
