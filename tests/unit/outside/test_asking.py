"""An address elsewhere is asked politely, and whatever happens comes back as an answer."""

import socket
import time
from datetime import date, timedelta

import pytest
from outside_server import answering, nobody

from site_builder.outside import answers, asking
from site_builder.outside.asking import ask
from site_builder.outside.remembered import Remembered, as_text, from_text
from site_builder.site import Answer

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def server():
    with answering() as outside:
        yield outside


@pytest.fixture(autouse=True)
def nothing_asked_yet(server):
    server.asked.clear()
    server.most_at_once = 0


@pytest.mark.parametrize(
    ("path", "status", "moved_to"),
    [
        ("/fine", 200, ""),
        ("/fine?a=b c&å", 200, ""),
        ("/no-such-page", 404, ""),
        ("/gone", 410, ""),
        ("/busy", 503, ""),
        ("/forbidden", 403, ""),
        ("/no-head", 200, ""),
        ("/moved", 200, "/fine"),
        ("/moved-twice", 200, "/fine"),
        ("/moved-for-now", 200, ""),
        ("/moved-then-for-now", 200, "/moved-for-now"),
        ("/moved-to-nothing", 410, ""),
    ],
)
def test_what_a_server_says_is_the_answer(server, path, status, moved_to):
    expected = Answer(status=status, moved_to=server.base + moved_to if moved_to else "")
    assert ask(server.base + path) == expected


def test_one_question_is_enough_where_head_is_answered(server):
    ask(server.base + "/fine")
    assert server.asked == ["HEAD /fine"]


def test_get_is_asked_where_head_finds_nothing(server):
    ask(server.base + "/no-head")
    assert server.asked == ["HEAD /no-head", "GET /no-head"]


def test_the_program_says_who_it_is(server):
    ask(server.base + "/fine")
    assert all(agent.startswith("site-builder/") for agent in server.agents)


def test_letters_beyond_ascii_are_sent_as_utf_8(server):
    ask(server.base + "/page/å ä?q=ö")
    assert server.asked == ["HEAD /page/%C3%A5%20%C3%A4?q=%C3%B6"]


@pytest.mark.parametrize("path", ["/slow", "/dripping"])
def test_a_slow_server_is_left_when_the_time_is_over(server, path):
    started = time.monotonic()
    assert ask(server.base + path, seconds=0.5) == Answer(status=0, trouble="no answer within 0.5 seconds")
    assert time.monotonic() - started < 1.5


def test_nobody_there_is_an_answer():
    answer = ask(nobody())
    assert answer.status == 0
    assert "refused" in answer.trouble


@pytest.mark.parametrize(
    "address",
    [
        "http://no-such-host.invalid/",
        "http://:80/",
        "http://[::1/",
        "http://a..b/",
        "http://127.0.0.1:99999/",
        "http://x\x00y/",
        "http://" + "a" * 300 + "/",
    ],
)
def test_an_address_that_is_none_is_an_answer(address):
    answer = ask(address)
    assert answer.status == 0
    assert answer.trouble


def test_a_circle_is_left(server):
    assert ask(server.base + "/round").trouble == "it sends on more than 5 times"
    assert len(server.asked) == 6


def test_a_redirect_to_what_is_no_page_is_not_followed(server):
    assert "mailto" in ask(server.base + "/to-mail").trouble


def test_a_public_address_never_sends_us_to_our_own_neighbours(server, monkeypatch):
    # The name server and the way to 1.1.1.1 are ours; where the page sends us to is loopback as ever.
    port = int(server.base.rpartition(":")[2])
    find, connect = socket.getaddrinfo, socket.create_connection
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: find("1.1.1.1" if host == "far.example" else host, *rest, **more),
    )
    monkeypatch.setattr(
        socket,
        "create_connection",
        lambda at, **more: connect(("127.0.0.1", port) if at[0] == "1.1.1.1" else at, **more),
    )
    far = f"http://far.example:{port}"
    assert ask(far + "/fine") == Answer(status=200)
    assert ask(far + "/moved") == Answer(status=200, moved_to=far + "/fine")
    server.asked.clear()
    answer = ask(f"{far}/home?{server.base}/fine")
    assert answer == Answer(status=0, trouble="it sends on to an address of a private network")
    assert server.asked == [f"HEAD /home?{server.base}/fine"]
    assert ask(f"{server.base}/home?{server.base}/fine").status == 200, "from loopback one may be sent to loopback"


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("1.1.1.1", True),
        ("2606:4700::1111", True),
    ],
)
def test_private_networks_are_known(ip, public):
    assert asking._is_public((ip, 80)) is public


def test_one_server_is_asked_one_thing_at_a_time(server):
    addresses = [f"{server.base}/page/{number}" for number in range(6)]
    found = answers(addresses, {}, TODAY, pause=0)
    assert list(found) == sorted(addresses)
    assert server.most_at_once == 1


def test_an_answer_is_good_for_a_week(server):
    address = server.base + "/fine"
    found = answers([address], {}, TODAY, pause=0)
    kept = from_text(as_text(found))
    assert answers([address], kept, TODAY + timedelta(days=6), pause=0) == kept
    assert len(server.asked) == 1
    renewed = answers([address], kept, TODAY + timedelta(days=7), pause=0)
    assert len(server.asked) == 2
    assert renewed[address].day == TODAY + timedelta(days=7)
    answers([address], kept, TODAY - timedelta(days=1), pause=0)
    assert len(server.asked) == 3, "an answer from a day to come is none"


def test_trouble_is_not_remembered():
    address = nobody()
    found = answers([address], {}, TODAY, pause=0)
    assert found[address].answer.trouble
    assert from_text(as_text(found)) == {}


def test_no_more_are_asked_than_are_wanted(server):
    addresses = [f"{server.base}/page/{number}" for number in range(5)]
    assert len(answers(addresses, {}, TODAY, pause=0, most=2)) == 2
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"version": 2, "links": {}}', '{"version": 1, "links": {"a": 1}}', "[" * 100_000]
)
def test_what_cannot_be_understood_is_as_good_as_nothing(text):
    assert from_text(text) == {}


def test_what_is_kept_comes_back():
    kept = {"https://example.org/å": Remembered(day=TODAY, answer=Answer(status=301, moved_to="https://example.org/b"))}
    assert from_text(as_text(kept)) == kept
