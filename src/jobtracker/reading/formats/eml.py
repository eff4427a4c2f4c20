"""Mail: the subject and the readable part of a message."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from jobtracker.reading.formats import Extracted, from_text
from jobtracker.reading.unreadable import Unreadable


def eml_text(data: bytes, name: str) -> Extracted:
    """The subject, a blank line, and the plain or else the HTML body. Raises `Unreadable` without one."""
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    try:
        part = message.get_body(("plain", "html"))
        content = part.get_content() if part is not None else ""
        html = part is not None and part.get_content_type() == "text/html"
        charset = (part.get_content_charset() if part is not None else None) or "utf-8"
        subject = str(message["subject"] or "").strip()
    except (LookupError, ValueError, AttributeError, TypeError, AssertionError) as error:
        raise Unreadable(
            "broken",
            f"The message in “{name}” cannot be decoded. Open it in your mail program and copy its text.",
        ) from error
    if not isinstance(content, str) or not content.strip():
        raise Unreadable(
            "no-text", f"The message in “{name}” has no text. If the posting is attached, save that file."
        )
    inner = from_text(content, charset, name if not html else "mail.html")
    text = f"{subject}\n\n{inner.text.strip()}" if subject else inner.text
    return Extracted(text, "eml", charset, inner.facts)
