"""Shows a site while it is written: builds on every save, and tells the browser; the only user of livereload.

In: a project, where to listen, and who tells the author at the terminal. Out: a server on loopback, until it is
stopped. Pages are drawn when they are asked for, from memory; nothing is ever written. In order, on every save:

1. `watching` says which files changed; what editors leave beside them is no change
2. `preview` loads and assembles anew, remembering what was compiled from texts that are still the same
3. `standing` draws the pages that are open in a browser; those that became different are told to reload
4. the rules are asked, and `findings` says in the browser what was found

A fault leaves the last good site standing. `server` and `handlers` are livereload's, hardened; `guard` says who may
ask.
"""

from site_builder.serve.server import PreviewServer
from site_builder.serve.told import Told

__all__ = ["PreviewServer", "Told"]
