"""What hangs on an application, as people read it and as `replikota remove` does."""

from typing import Any

from django.db.models import Count

from config.installed import NAMES, PACKAGES
from core import entities
from core.leaving.belongings import Belongings
from core.models import IssuedDocument, StoredFile, WorkItem


def of(found: Belongings) -> dict[str, Any]:
    """Counts of records by state, open work, files, letters that stay, and what stands in the way."""
    return {
        "apps": [_app(app, found) for app in found.apps],
        "tables": list(found.tables),
        "rows": {model._meta.label: len(keys) for model, keys in sorted(found.rows.items(), key=_by_label)},
        "files": len(found.rows.get(StoredFile, ())),
        "documents": IssuedDocument.objects.filter(app__in=found.names).count(),
        "blocks": [label for label in found.labels if label not in found.packages],
        "kept_blocks": list(found.kept_blocks),
        "in_the_way": [f"{one.model._meta.label}.{one.field.name}: {len(keys)}" for one, keys in found.real.items()],
    }


def lines(about: dict[str, Any]) -> list[str]:
    """The same in words."""
    said: list[str] = []
    for app in about["apps"]:
        said.append(f"{app['app']} ({app['name']}): {app['open']} pekerjaan masih terbuka")
        for record in app["records"]:
            states = ", ".join(f"{count} {state}" for state, count in record["states"].items())
            said.append(f"  {record['label']}: {record['count']}" + (f" ({states})" if states else ""))
    said.append(f"{len(about['tables'])} tabel dan {about['files']} berkas akan hilang dari basis data ini.")
    if about["documents"]:
        said.append(f"{about['documents']} dokumen terbit tetap dapat diperiksa pada /cek/.")
    if about["blocks"]:
        said.append(f"Tidak dipakai aplikasi lain, ikut keluar: {', '.join(about['blocks'])}")
    if about["kept_blocks"]:
        said.append(f"Tabel yang tetap, karena masih disebut tabel lain: {', '.join(about['kept_blocks'])}")
    said += [f"MENGHALANGI {one} baris catatan lain menyebut data ini" for one in about["in_the_way"]]
    return said


def _by_label(pair: tuple[Any, Any]) -> str:
    return str(pair[0]._meta.label)


def _app(app: str, found: Belongings) -> dict[str, Any]:
    names = {app, PACKAGES.get(app, app)}
    kinds = entities.of_app(app) if app in PACKAGES else ()
    return {
        "app": app,
        "name": NAMES.get(app, app),
        "open": WorkItem.objects.filter(app__in=names).open().count(),
        "records": [_records(kind) for kind in kinds if kind.parent is None and kind.model in found.models],
    }


def _records(kind: Any) -> dict[str, Any]:
    rows = kind.model._base_manager.all()
    states = {}
    if kind.workflow is not None:
        counted = rows.order_by().values("state").annotate(count=Count("pk")).order_by("-count", "state")
        states = {str(kind.workflow.state(one["state"]).label): one["count"] for one in counted}
    return {"entity": kind.name, "label": str(kind.plural), "count": rows.count(), "states": states}
