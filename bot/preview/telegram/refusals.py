"""Telegram's refusals of a call, in its own words.

Every refusal is one exception, `Refused`, with the HTTP status and Telegram's own words:

    Refused
    ├── 400  bad request (the largest group)
    ├── 401, 404  the token is unknown, the method is unknown
    ├── 403  forbidden: blocked, never started, no longer a member
    ├── 409  conflict: two pollers
    ├── 413  the upload is too large
    └── 429  too many requests, with `retry_after` in seconds
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """A call that Telegram turns down; `status` is both HTTP status and `error_code`."""

    def __init__(self, status: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after

    def body(self) -> Json:
        """Return the JSON that Telegram answers with."""
        answer: Json = {"ok": False, "error_code": self.status, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad_request(words: str) -> Refused:
    return Refused(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refused:
    return Refused(403, f"Forbidden: {words}")


def too_many_requests(retry_after: int) -> Refused:
    return Refused(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def unauthorized() -> Refused:
    return Refused(401, "Unauthorized")


def not_found() -> Refused:
    return Refused(404, "Not Found")


def conflict() -> Refused:
    return Refused(
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )


def not_modified() -> Refused:
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )


def query_too_old() -> Refused:
    return bad_request("query is too old and response timeout expired or query ID is invalid")
