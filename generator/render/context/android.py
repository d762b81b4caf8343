"""The context of templates/mobile: one Android project for one application made for phones."""

import re
from pathlib import Path
from typing import Any

from generator.load.app import App
from generator.load.region import Region
from generator.names import package_name
from generator.render.literals import html, markdown

SIGNS = "project/[[cookiecutter.slug]]/core/icons"
# Words that Java keeps for itself: no part of a package may be one.
JAVA_WORDS = frozenset(
    "abstract assert boolean break byte case catch char class const continue default do double else enum extends "
    "false final finally float for goto if implements import instanceof int interface long native new null package "
    "private protected public return short static strictfp super switch synchronized this throw throws transient "
    "true try void volatile while".split()
)
_PATH = re.compile(r'<path d="([-0-9a-zA-Z., ]+)"')


def android_package(region_slug: str, app_id: str) -> str:
    """The name under which Android knows an application of a region: `id.go.<region>.<app>`."""
    return ".".join(["id", "go", *(_part(text) for text in (region_slug, app_id))])


def _part(text: str) -> str:
    name = package_name(text).lower()
    name = name if name[:1].isalpha() else f"a{name}"
    return f"{name}_" if name in JAVA_WORDS else name


def android_context(templates: Path, region: Region, app: App) -> dict[str, Any]:
    """Everything the rendered files of one Android project print."""
    named = region.app_names.get(app.id)
    name = named.name if named is not None else app.name
    scope = f"/layanan/{app.id}/"
    return {
        "slug": app.id,
        "_android": {
            "name_xml": resource_text(name),
            "name_md": markdown(name),
            "package": android_package(region.slug, app.id),
            "host": region.domain,
            "scope": scope,
            "start_url": f"https://{region.domain}{scope}genggam/",
            "color": region.brand.primary.upper(),
            "sign": sign_paths(templates, app.icon),
        },
    }


def resource_text(text: str) -> str:
    r"""A text as Android's string resources hold it: XML, with its own signs for quotes, and no reference or markup."""
    plain = " ".join(text.split())
    escaped = html(plain.replace("\\", "\\\\")).replace("&#x27;", "\\'").replace("&#39;", "\\'")
    escaped = escaped.replace("&quot;", '\\"').replace("'", "\\'").replace("\\\\'", "\\'")
    return f"\\{escaped}" if escaped[:1] in ("@", "?") else escaped


def sign_paths(templates: Path, icon: str) -> list[str]:
    """The lines of the application's sign; those of the general one where it has none."""
    path = templates / SIGNS / f"{icon}.svg"
    if not icon or not path.is_file():
        path = templates / SIGNS / "apps.svg"
    return _PATH.findall(path.read_text(encoding="utf-8"))
