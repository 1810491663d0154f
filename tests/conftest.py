"""Lets every test meet the program in English, whatever the language of the machine it runs on."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _in_english():
    with pytest.MonkeyPatch.context() as environment:
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
            environment.delenv(name, raising=False)
        environment.setenv("LANG", "C.UTF-8")
        yield
