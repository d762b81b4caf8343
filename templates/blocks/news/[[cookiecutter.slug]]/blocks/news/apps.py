"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """Articles, announcements and agenda."""

    name = "blocks.news"
    label = "block_news"
    verbose_name = _("Berita")
    default_auto_field = "django.db.models.BigAutoField"
