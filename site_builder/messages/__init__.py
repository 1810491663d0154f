"""Words what was found, and what the theme says, in the reader's language.

In: a code with its values. Out: sentences. The English sentences stand in `wording/`, a table per subject; other
languages are gettext catalogues in `locale/`. Which language is spoken is decided at the edge (`commands`) and handed
on as a `Speaker`.
"""

from site_builder.messages.speaker import ENGLISH, SPOKEN, Speaker, Worded, worded
from site_builder.messages.table import MESSAGES

__all__ = ["ENGLISH", "MESSAGES", "SPOKEN", "Speaker", "Worded", "worded"]
