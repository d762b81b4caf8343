"""Articles, issues and programmes for a replica that is only shown: plausible, of the region's own places."""

from typing import Any

from blocks.news.demo import articles_story, channel, press


def run(binding: Any, context: Any) -> None:
    """Tell the story that fits what is bound."""
    story = press if binding.issue else channel if binding.slot else articles_story
    story.run(binding, context)
