"""The English of an application: what its locale file says for each text that has an English one."""

from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.english import English, labels_in, texts_of_records
from generator.render.literals import po_string

MANY = "banyak"  # the gettext context under which the name of several records is looked up


def english_of(catalog: Catalog, app: App) -> list[dict[str, str]]:
    """Messages by their texts; one and many where they differ."""
    words = catalog.english_of(app)
    labels = list(labels_in([app, catalog.facilities_of(app)]))
    own = {label.id: English(label.en, label.en) for label in labels if label.en}
    known = {text: own.get(text) or words.get(text) for text in {label.id for label in labels} | texts_of_records(app)}
    plurals = {entity.label.id for entity in app.entities.values()}
    found = []
    for text, english in sorted(known.items()):
        if english is not None:
            found.append(_message("", text, english.one))
            if text in plurals:
                found.append(_message(MANY, text, english.many))
    return found


def _message(context: str, text: str, english: str) -> dict[str, str]:
    return {"context": po_string(context) if context else "", "id": po_string(text), "text": po_string(english)}
