"""Lets every test meet the program in English, whatever the machine's language, and gives slow machines time."""

import pytest
from hypothesis import settings

# A machine that is busy with something else is no fault of the program.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(autouse=True, scope="session")
def _in_english():
    with pytest.MonkeyPatch.context() as environment:
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
            environment.delenv(name, raising=False)
        environment.setenv("LANG", "C.UTF-8")
        yield
