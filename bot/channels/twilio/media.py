"""Fetching what came with an SMS: from Twilio's hosts and nobody else's.

A webhook's address is data from outside, and so is where its answer sends us on to. Our password
goes to the API only.
"""

from urllib.parse import urljoin, urlsplit

import requests

from bot.sending.channel import Failure, SendError

HOSTS = (".twilio.com", ".twiliocdn.com")
MOST_HOPS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 16_384


def is_twilios(url: str, api_url: str) -> bool:
    """Whether an address is the API's own, or one of Twilio's hosts by https."""
    asked, api = urlsplit(url), urlsplit(api_url)
    if asked.username is not None or asked.password is not None:
        return False
    if (asked.scheme, asked.netloc) == (api.scheme, api.netloc):
        return True
    host = asked.hostname or ""
    is_plain = asked.netloc == host  # no port of somebody's choice
    return asked.scheme == "https" and is_plain and host.endswith(HOSTS)


def fetch_media(
    url: str, password: tuple[str, str], api_url: str, timeout: float, most_bytes: int
) -> bytes:
    """Return the file. Raises SendError, `REFUSED` when it is elsewhere, too large or gone."""
    with requests.Session() as session:
        session.trust_env = False
        for _ in range(MOST_HOPS):
            if not is_twilios(url, api_url):
                raise SendError(Failure.REFUSED)
            is_api = urlsplit(url).netloc == urlsplit(api_url).netloc
            answer = session.get(
                url, auth=password if is_api else None, timeout=timeout, stream=True,
                allow_redirects=False,
            )  # fmt: skip
            with answer:
                if answer.status_code not in _REDIRECTS:
                    return _content(answer, most_bytes)
                url = urljoin(url, answer.headers.get("Location", ""))
    raise SendError(Failure.REFUSED)


def _content(answer: requests.Response, most_bytes: int) -> bytes:
    if answer.status_code == 429:
        raise SendError(Failure.BUSY)
    if answer.status_code >= 500:
        raise SendError(Failure.UNAVAILABLE)
    if answer.status_code != 200:
        raise SendError(Failure.REFUSED)
    found = bytearray()
    for chunk in answer.iter_content(_CHUNK):
        found += chunk
        if len(found) > most_bytes:
            raise SendError(Failure.REFUSED)
    return bytes(found)
