"""Articles for a replica that is only shown: plausible, of the region's own places, and of nobody's words."""

from blocks.news.demo.run import run

__all__ = ["run"]
