"""What an update of the data changed or took away, and what is proposed instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from songhanh.core.model import Text
from songhanh.core.own import Bookmark, Hold, Note
from songhanh.store.own.own_store import OwnStore
from songhanh.store.own.review import alike, kept_text, kept_title, reattach, review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from songhanh.core.model import Provision
    from songhanh.store.library import Library


@pytest.fixture
def store(profile: Path) -> Iterator[OwnStore]:
    opened = OwnStore.open(profile)
    yield opened
    opened.close()


@pytest.fixture
def provisions(library: Library) -> list[Provision]:
    return library.provisions_of(["57-nq-tw"])


def note(target: str, text: str, hold: Hold = Hold.PROVISION) -> Note:
    return Note(hold=hold, target=target, text=text, body="Hỏi văn phòng")


def test_what_is_as_it_was_is_not_mentioned(
    store: OwnStore, library: Library, provisions: list[Provision]
):
    document = library.document("57-nq-tw")
    store.put(
        *(note(one.id, kept_text(one)) for one in provisions),
        note(document.id, kept_title(document), Hold.DOCUMENT),
        note("", "", Hold.NOTHING),
    )
    done = review(store, library)
    assert not done.changed
    assert not done.orphans


def test_a_changed_text_is_marked_with_what_it_says_now(
    store: OwnStore, library: Library, provisions: list[Provision]
):
    entry = note(provisions[3].id, "Chữ của gói trước.")
    store.put(entry)
    assert review(store, library).changed == {entry.uid: kept_text(provisions[3])}


def test_an_orphan_keeps_its_text_and_gets_a_proposal(
    store: OwnStore, library: Library, provisions: list[Provision]
):
    close = " ".join(kept_text(provisions[9]).split()[:-2])
    like = note("57-nq-tw#gone.1", close)
    unlike = Bookmark(hold=Hold.PROVISION, target="57-nq-tw#gone.2", text="không giống gì cả")
    elsewhere = note("no-such-document", "Văn bản cũ", Hold.DOCUMENT)
    store.put(like, unlike, elsewhere)
    found = {orphan.entry.uid: orphan for orphan in review(store, library).orphans}
    assert found[like.uid].proposal == provisions[9]
    assert found[like.uid].entry.text == close
    assert found[unlike.uid].proposal is None
    assert found[elsewhere.uid].proposal is None

    store.put(reattach(like, Hold.PROVISION, provisions[9].id, "III", kept_text(provisions[9])))
    after = review(store, library)
    assert like.uid not in {orphan.entry.uid for orphan in after.orphans}
    assert not after.changed


def test_every_provision_is_found_again_by_its_own_text(provisions: list[Provision]):
    first_of = {kept_text(one): one for one in reversed(provisions)}
    for one in provisions:
        assert alike(kept_text(one), provisions)[0] == first_of[kept_text(one)]


def test_accents_and_capitals_do_not_part_two_texts(provisions: list[Provision]):
    shouted = replace(provisions[0], text=Text(kept_text(provisions[0]).upper(), ""))
    assert alike(kept_text(provisions[0]), [shouted]) == [shouted]
