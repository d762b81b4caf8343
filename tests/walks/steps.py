"""What a walk does again and again: send a form and say what was refused."""

import html
import re


def send(client, address, values=None, *, ok=True):
    """Post a form; a refusal fails the walk with the words that the person would read."""
    answer = client.post(address, values or {})
    if ok:
        assert answer.status_code == 302, f"{address}: {answer.status_code} {words_of(answer)}"
    return answer


def words_of(answer):
    """The text of a page without markup, for messages of failures and for looking words up."""
    text = answer.content.decode(errors="replace")
    text = re.sub(r"(?s)<(script|style|template).*?</\1>", " ", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
