"""The tables of the block; the text itself lies in the application's own record."""

from blocks.news.models.article import Article
from blocks.news.models.correction import Correction
from blocks.news.models.day_views import DayViews
from blocks.news.models.revision import Revision
from blocks.news.models.tag import Tag

__all__ = ["Article", "Correction", "DayViews", "Revision", "Tag"]
