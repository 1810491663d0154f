"""Asks addresses elsewhere whether they still lead somewhere; the only room that opens connections.

In: addresses, what they answered in earlier days, today. Out: an `Answer` for each. Only `check --external` uses it,
never a build. It is polite: a server is asked one thing at a time, two servers at once, each address once in
`DAYS` days, and no more than `MOST` addresses in a run.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from site_builder.outside.asking import SECONDS, ask
from site_builder.outside.remembered import Remembered
from site_builder.site import Answer

DAYS: Final = 7
"""So long an answer is good for."""
MOST: Final = 500
"""So many addresses are asked in a run; the others are next."""
_AT_ONCE: Final = 2
PAUSE: Final = 0.5
"""Seconds between two questions to one server."""


def answers(
    addresses: Iterable[str],
    remembered: Mapping[str, Remembered],
    today: date,
    *,
    seconds: float = SECONDS,
    pause: float | None = None,
    most: int = MOST,
    progress: Callable[[str], None] = lambda _: None,
) -> Mapping[str, Remembered]:
    """What each address answers, by address: remembered where that is fresh, else asked now.

    `seconds`: how long one answer may take; `pause`: how long to wait between two questions to one server. `progress`
    is called with each address that is asked, from any thread. Those beyond `most` have no answer.
    """
    wanted = sorted(set(addresses))
    known = {address: remembered[address] for address in wanted if _is_fresh(remembered.get(address), today)}
    servers: dict[str, list[str]] = {}
    for address in [address for address in wanted if address not in known][:most]:
        servers.setdefault(urlsplit(address).netloc.lower(), []).append(address)

    wait = PAUSE if pause is None else pause

    def ask_server(mine: list[str]) -> dict[str, Answer]:
        found = {}
        for number, address in enumerate(mine):
            time.sleep(wait if number else 0)
            progress(address)
            found[address] = ask(address, seconds=seconds)
        return found

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for found in pool.map(ask_server, servers.values()):
            known |= {address: Remembered(day=today, answer=answer) for address, answer in found.items()}
    return dict(sorted(known.items()))


def _is_fresh(remembered: Remembered | None, today: date) -> bool:
    return remembered is not None and 0 <= (today - remembered.day).days < DAYS
