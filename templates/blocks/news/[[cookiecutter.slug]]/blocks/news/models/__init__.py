"""Tables of the block; applications tie their records to rows of Article, Issue and Slot."""

from blocks.news.models.article import Article
from blocks.news.models.correction import Correction
from blocks.news.models.day_views import DayViews
from blocks.news.models.issue import Issue, IssuePage
from blocks.news.models.revision import Revision
from blocks.news.models.slot import Slot
from blocks.news.models.tag import Tag

__all__ = ["Article", "Correction", "DayViews", "Issue", "IssuePage", "Revision", "Slot", "Tag"]
