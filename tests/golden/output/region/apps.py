"""Makes the overlay a Django app, so that its templates, static files and hooks come first."""

from django.apps import AppConfig


class RegionConfig(AppConfig):
    """The region itself."""

    name = "region"
    verbose_name = "Daerah"

    def ready(self) -> None:
        """Let the region's own code run once, when all apps are loaded."""
        from region import hooks

        hooks.ready()
