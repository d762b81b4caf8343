"""The place for this region's own Python code. Updates of the catalogue never change this file."""


def ready() -> None:
    """Run once when Django has started; connect own adapters or register own commands here."""
