"""The one place where ids change their spelling: YAML, URL, Python, class, words for people."""

from collections.abc import Iterable


def package_name(app_id: str) -> str:
    """Turn a kebab-case id into the name of a Python package (`e-kir` -> `e_kir`)."""
    return app_id.replace("-", "_")


def kebab_name(name: str) -> str:
    """Turn a Python name into a kebab-case id (`hasil_pos` -> `hasil-pos`)."""
    return name.replace("_", "-")


def class_name(name: str) -> str:
    """Turn an id into a class name (`hasil_pos` -> `HasilPos`)."""
    return "".join(part[:1].upper() + part[1:] for part in package_name(name).split("_"))


def constant_name(name: str) -> str:
    """Turn an id into a constant's name (`hasil_pos` -> `HASIL_POS`)."""
    return package_name(name).upper()


def words(name: str) -> str:
    """Turn an id into words for people (`nomor_polisi` -> `Nomor polisi`)."""
    text = package_name(name).replace("_", " ")
    return text[:1].upper() + text[1:]


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Find the known name that was probably meant, if one is near enough."""
    import difflib  # slow to import, and only ever needed for a hint

    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None
