"""The English of an application: what its locale file says for each text that has an English one.

Each entry's texts have a gettext context of their own, the application's id: one Indonesian word means one thing
in one application and another in the next. Texts of the records it starts with share the context `data`.
"""

from collections.abc import Mapping

from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.english import English, labels_in, texts_of_records
from generator.render.literals import po_string

MANY = "banyak"  # ends the context under which the name of several records is looked up
DATA = "data"  # the context of what stands in records, whichever application shows it


def english_of(catalog: Catalog, app: App) -> list[dict[str, str]]:
    """Messages by their texts; one and many where they differ."""
    labels = list(labels_in([app, catalog.facilities_of(app)]))
    own = {label.id: English(label.en, label.en) for label in labels if label.en}
    known = {**catalog.english_of(app), **own}
    said = _messages({label.id for label in labels}, known, app.id)
    plurals = {entity.label.id for entity in app.entities.values() if entity.label.id in known}
    said += [_message(f"{app.id}:{MANY}", text, known[text].many) for text in sorted(plurals)]
    return [*said, *_messages(texts_of_records(app), known, DATA)]


def _messages(texts: set[str], known: Mapping[str, English], context: str) -> list[dict[str, str]]:
    return [_message(context, text, known[text].one) for text in sorted(texts) if text in known]


def _message(context: str, text: str, english: str) -> dict[str, str]:
    return {"context": po_string(context), "id": po_string(text), "text": po_string(english)}
