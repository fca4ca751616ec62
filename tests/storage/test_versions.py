from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

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


def test_a_clock_set_back_keeps_the_order(versions: Versions) -> None:
    versions.keep(b"a", "saved", NOW)
    versions.keep(b"b", "saved", NOW - timedelta(days=3))
    assert [version.read() for version in versions.all()] == [b"b", b"a"]


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
    kept = kept_versions(all_of, NOW)
    assert kept[:30] == tuple(all_of[:30])
    recent = [v for v in kept[30:] if NOW - v.time <= timedelta(days=2)]
    assert 44 <= len(recent) <= 47
    assert len({v.time.strftime("%d%H") for v in recent}) == len(recent)
    older = [v for v in kept if timedelta(days=2) < NOW - v.time]
    assert 88 <= len(older) <= 92
    assert len({v.time.date() for v in older}) == len(older)
    assert all(NOW - v.time <= timedelta(days=92) for v in older)


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
