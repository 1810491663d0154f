"""Finds the language that findings and commands speak: the one asked for, or the environment's.

In: what `--lang` says, and the environment. Out: a `Speaker`. Only the command line reads the environment; everything
below it is handed the speaker.
"""

from collections.abc import Mapping

from site_builder.messages import SPOKEN, Speaker

__all__ = ["speaker_for"]


def speaker_for(asked: str | None, environment: Mapping[str, str]) -> Speaker:
    """Who speaks. `LANGUAGE`, `LC_ALL`, `LC_MESSAGES` and `LANG` mean what they mean to GNU gettext.

    English where none of the languages wanted is spoken, and in the `C` locale, whatever `LANGUAGE` says: that is how
    scripts ask for words that don't change.
    """
    if asked is not None:
        return Speaker(asked)
    locale = next((set_ for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (set_ := environment.get(name))), "")
    if locale.partition(".")[0] in ("C", "POSIX"):
        return Speaker()
    wanted = (environment.get("LANGUAGE") or locale).split(":")
    languages = (_primary(each) for each in wanted)
    return Speaker(next((language for language in languages if language in SPOKEN), "en"))


def _primary(locale: str) -> str:
    """`sv` of `sv_SE.UTF-8@euro`."""
    return locale.replace("-", "_").partition("_")[0].partition(".")[0].partition("@")[0].lower()
