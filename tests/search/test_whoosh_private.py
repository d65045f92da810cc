"""The undocumented names of Whoosh do what we take them for. See `songhanh.search.whoosh_private`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from whoosh.fields import ID, Schema
from whoosh.filedb.filestore import FileStorage

from songhanh.search import whoosh_private as private

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = Schema(id=ID())


@pytest.fixture
def storage(tmp_path: Path) -> FileStorage:
    return FileStorage(str(tmp_path))


def test_names_of_files(storage: FileStorage) -> None:
    writer = storage.create_index(SCHEMA).writer()
    assert private.LOCK in storage.list()
    writer.commit()
    assert f"_{private.NAME}_1.toc" in storage.list()


def test_set_pool(storage: FileStorage) -> None:
    heard: list[object] = []

    class Pool:
        add = heard.append

        def cleanup(self) -> None:
            heard.append("cleanup")

    writer = storage.create_index(SCHEMA).writer()
    private.set_pool(writer, Pool())
    writer.add_document(id="one")
    assert heard == [("id", b"one", 0, 1.0, b"")]
    writer.cancel()
    assert heard[1:] == ["cleanup"]


def test_read_segments(storage: FileStorage) -> None:
    index = storage.create_index(SCHEMA)
    for _ in range(2):
        writer = index.writer(codec=private.W3Codec(), compound=False)
        writer.add_document(id="one")
        writer.commit(merge=False)
    first, second = (private.read_segments(storage, SCHEMA, 2) for _ in range(2))
    assert [segment.doc_count_all() for segment in first] == [1, 1]
    assert [type(segment) for segment in second] == [private.W3Segment] * 2
    assert first[0].make_filename(private.W3Codec.TERMS_EXT) in storage.list()
    assert first[0].make_filename(private.W3Codec.POSTS_EXT) in storage.list()


class Writer:
    """Keeps what it is told to write."""

    told: tuple[object, ...] = ()
    is_closed = False

    def add_postings(self, *values: object) -> None:
        Writer.told = values

    def close(self) -> None:
        self.is_closed = True


class Codec(private.W3Codec):  # type: ignore[misc]
    length_stats = False

    def field_writer(self, storage: object, segment: object) -> Writer:
        return Writer()


class Pool:
    def iter_postings(self) -> str:
        return "all"

    def cleanup(self) -> None:
        pass


def test_the_codec_writes_what_the_pool_holds_in_one_call(storage: FileStorage) -> None:
    writer = storage.create_index(SCHEMA).writer(codec=Codec(), compound=False)
    writer.add_document(id="one")
    private.set_pool(writer, Pool())
    writer.commit(merge=False)
    schema, *rest = Writer.told
    assert (schema, rest) == (SCHEMA, [None, "all"])


def test_codes_of_lengths() -> None:
    codes = [private.length_to_byte(length) for length in range(3000)]
    assert codes == sorted(codes)
    assert codes[:10] == list(range(10))
    assert max(codes) < 256
    assert all(
        abs(private.byte_to_length(code) - length) <= length / 10 + 1
        for length, code in enumerate(codes)
    )
