"""A video as search engines read it (schema.org VideoObject)."""

from typing import Any

from blocks.news.feeds.channel import moment
from blocks.news.stories import Story
from blocks.news.views.absolute import absolute
from region.profile import REGION


def video_object(story: Story, image: str) -> dict[str, Any]:
    """Name, time, length and address; only what is known."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        "name": story.title,
        "description": story.summary,
        "uploadDate": moment(story.published_at),
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "publisher": {"@type": "GovernmentOrganization", "name": REGION.name},
    }
    if image:
        found["thumbnailUrl"] = [image]
    if story.film:
        found |= {"contentUrl": absolute(story.film_url), "encodingFormat": story.film.content_type}
        if story.film.seconds:
            found["duration"] = f"PT{story.film.seconds}S"
        if story.captions_url:
            url = absolute(story.captions_url)
            found["caption"] = {"@type": "MediaObject", "encodingFormat": "text/vtt", "contentUrl": url}
    elif story.video:
        found["url"] = story.video.url
    return found
