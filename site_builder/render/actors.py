"""Names who says, does and answers: linked to their entries where they have one.

In: the ids or plain words an author wrote. Out: markup, as a sentence has it.
"""

from collections.abc import Iterable

from markupsafe import Markup as Html

from site_builder.render.sheet import Sheet


def actor(sheet: Sheet, name: str) -> Html:
    """One of them."""
    found = sheet.local.actor(name)
    own = sheet.page.kind == "term" and found.term is not None and found.term.id == sheet.page.subject[0]
    href = "" if own else sheet.href(found.link)
    return Html('<a href="{}">{}</a>').format(href, found.name) if href else Html("{}").format(found.name)


def actors(sheet: Sheet, names: Iterable[str]) -> Html:
    """All of them: "a, b and c"."""
    return sheet.together([actor(sheet, name) for name in names])
