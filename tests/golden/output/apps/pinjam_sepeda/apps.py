"""The Django application of Pinjam Sepeda."""

from django.apps import AppConfig


class PinjamSepedaConfig(AppConfig):
    """Registers the models of Pinjam Sepeda."""

    name = "apps.pinjam_sepeda"
    label = "pinjam_sepeda"
    verbose_name = "Pinjam Sepeda"
    default_auto_field = "django.db.models.BigAutoField"
