from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.storage import versions as module
from chengyu_desktop.storage.versions import Version, Versions, kept_versions

NOW = datetime(2022, 3, 17, 8, 15, tzinfo=UTC)


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "versions", tmp_path / "share" / "双核.yaml")


def test_versions_are_project_files_with_the_newest_first(versions: Versions) -> None:
    versions.keep(b"title: 1\n", "opened", NOW)
    versions.keep(b"title: 2\n", "saved", NOW + timedelta(seconds=1))
    first, second = versions.all()
    assert (first.reason, first.read()) == ("saved", b"title: 2\n")
    assert (second.reason, second.read(), second.time) == ("opened", b"title: 1\n", NOW)
    assert first.file.name.startswith("20220317T081501.000Z-saved-")
    assert "双核" in versions.folder.name


def test_the_same_content_twice_running_is_one_version(versions: Versions) -> None:
    assert versions.keep(b"a", "saved", NOW)
    assert versions.keep(b"a", "saved", NOW + timedelta(hours=1)) is None
    assert versions.keep(b"b", "saved", NOW + timedelta(hours=2))
    assert versions.keep(b"a", "saved", NOW + timedelta(hours=3))
    assert len(versions.all()) == 3


def test_a_clock_set_back_keeps_the_order_and_tells_the_time_that_it_shows(versions: Versions) -> None:
    for data, now in ((b"a", NOW), (b"b", NOW - timedelta(days=3)), (b"c", NOW + timedelta(hours=1))):
        versions.keep(data, "saved", now)
    versions.keep(b"d", "saved", NOW)
    found = versions.all()
    assert [version.read() for version in found] == [b"d", b"c", b"b", b"a"]
    assert [version.era for version in found] == [2, 1, 1, 0]
    assert [version.time - NOW for version in found] == [
        timedelta(), timedelta(hours=1), timedelta(days=-3), timedelta()
    ]  # fmt: skip
    assert found[0].file.name.startswith("20220317T081500.000Z+2-saved-")


def test_a_clock_that_is_set_right_by_seconds_begins_no_era(versions: Versions) -> None:
    versions.keep(b"a", "saved", NOW)
    versions.keep(b"b", "saved", NOW - timedelta(seconds=20))
    versions.keep(b"c", "saved", NOW)
    assert [(version.read(), version.era) for version in versions.all()] == [(b"c", 0), (b"b", 0), (b"a", 0)]


def test_files_of_the_same_name_in_two_folders_are_apart(tmp_path: Path) -> None:
    one, two = (Versions(tmp_path / "versions", tmp_path / name / "page.yaml") for name in "ab")
    one.keep(b"a", "saved")
    assert two.all() == ()


def test_a_version_is_found_by_its_whole_digest(versions: Versions) -> None:
    import hashlib

    versions.keep(b"a", "saved", NOW)
    found = versions.find(hashlib.sha256(b"a").hexdigest())
    assert found is not None
    assert found.read() == b"a"
    assert versions.find(hashlib.sha256(b"b").hexdigest()) is None


def at(age: timedelta) -> Version:
    return Version(Path("x"), NOW - age, "saved", "0")


def test_the_last_saves_stay_then_one_an_hour_then_one_a_day_then_none() -> None:
    all_of = [at(timedelta(minutes=5 * step)) for step in range(12 * 24 * 120)]
    kept = kept_versions(all_of)
    assert kept[:30] == tuple(all_of[:30])
    hourly, daily = kept[30:78], kept[78:]
    assert len({v.time.strftime("%d%H") for v in hourly}) == len(hourly) == 48
    assert all(v.time.minute == 55 for v in hourly)  # the last of each hour
    assert len({v.time.date() for v in daily}) == len(daily) == 92
    assert {v.time.strftime("%H%M") for v in daily} == {"2355"}
    assert timedelta(days=93) <= NOW - kept[-1].time <= timedelta(days=95)


def kept_of(saves: list[tuple[int, datetime]]) -> set[int]:
    """The numbers of those left when each save is followed by its thinning; ``saves`` are in order, with what the clock shows."""
    kept: list[Version] = []
    for number, now in saves:
        time, era = module._next(kept[0] if kept else None, now)
        kept = [*kept_versions([Version(Path(str(number)), time, "saved", "0", era), *kept])]
    return {int(version.file.name) for version in kept}


@pytest.mark.parametrize("ahead", [timedelta(days=3653), timedelta(days=40), timedelta(days=-3653)])
@pytest.mark.parametrize("goes_right_again", [True, False])
@given(
    pauses=st.lists(st.sampled_from([2, 7, 25, 70, 600, 1500]), min_size=60, max_size=240),
    wrong=st.tuples(st.integers(0, 239), st.integers(1, 120)),
)
@settings(max_examples=12, deadline=None)
def test_a_clock_set_wrong_loses_none_that_a_right_one_would_have_kept(
    ahead: timedelta, goes_right_again: bool, pauses: list[int], wrong: tuple[int, int]
) -> None:
    first, count = wrong
    last = first + count if goes_right_again else len(pauses)
    right, shown, now = [], [], NOW
    for number, pause in enumerate(pauses):
        now += timedelta(minutes=pause)
        right.append((number, now))
        shown.append((number, now + ahead if first <= number < last else now))
    assert kept_of(right) <= kept_of(shown)


def test_a_clock_once_set_far_ahead_leaves_the_history_as_it_was(versions: Versions) -> None:
    """Once it left the last thirty, and those of the years that it had skipped never made room for one another."""
    for hour in range(60):
        versions.keep(b"%d" % hour, "saved", NOW + timedelta(hours=hour))
    versions.keep(b"far", "saved", NOW + timedelta(days=3653))
    assert len(versions.all()) == 61
    for hour in range(61, 70):
        versions.keep(b"%d" % hour, "saved", NOW + timedelta(hours=hour))
    assert len(versions.all()) == 70
    assert versions.all()[0].time == NOW + timedelta(hours=69)


def test_the_size_is_bounded_and_pictures_go_with_their_version(
    versions: Versions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 2500)
    for index in range(5):
        version = versions.keep(bytes([index]) * 1000, "saved", NOW + timedelta(minutes=index))
        assert version is not None
        version.picture.write_bytes(b"png")
    assert [version.read()[0] for version in versions.all()] == [4, 3]
    assert len(list(versions.folder.glob("*.png"))) == 2


def test_one_that_is_too_large_alone_is_still_kept(
    versions: Versions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 10)
    versions.keep(b"x" * 1000, "saved", NOW)
    assert len(versions.all()) == 1


def test_strange_files_in_the_folder_are_left_alone(versions: Versions) -> None:
    versions.keep(b"a", "saved", NOW)
    strange = versions.folder / "20229999T000000.000Z-saved-0123456789abcdef.yaml"
    strange.write_bytes(b"?")
    assert len(versions.all()) == 1
    versions.keep(b"b", "saved", NOW + timedelta(days=400))
    assert strange.exists()
