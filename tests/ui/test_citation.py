from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from songhanh.core.model import Language
from songhanh.ui.citation import cite, copy

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from songhanh.config.words import Words
    from songhanh.store.library import Library

KEY = "nghe-an/305-kh-tu#2"


def test_a_citation_names_document_and_source(library: Library, words: Words) -> None:
    provision = library.provision(KEY)
    document = library.document(provision.document)
    plain = cite(provision, document, words, library.taxonomy).plain
    assert plain.startswith(provision.text.vi)
    assert "(Nghệ An, 305-KH/TU, 2, Ban Thường vụ Tỉnh ủy Nghệ An, 20/02/2025)" in plain
    assert "Báo Nghệ An" in plain
    assert "15/05/2025. https://baonghean.vn/" in plain
    assert "Báo chí, dịch máy" in plain


def test_a_citation_takes_the_language_that_is_read(library: Library, words: Words) -> None:
    provision = library.provision(KEY)
    document = library.document(provision.document)
    cited = cite(provision, document, words, library.taxonomy, Language.EN)
    assert cited.plain.startswith("Total factor productivity")


def test_foreign_signs_do_no_harm(library: Library, words: Words) -> None:
    provision = library.provision(KEY)
    document = library.document(provision.document)
    source = replace(provision.source, title="<b>&</b>", url="https://x.vn/?a=1&b=<")
    cited = cite(replace(provision, source=source), document, words, library.taxonomy)
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in cited.html
    assert 'href="https://x.vn/?a=1&amp;b=&lt;"' in cited.html


def test_copying_gives_both_kinds(qtbot: QtBot, library: Library, words: Words) -> None:
    provision = library.provision(KEY)
    cited = cite(provision, library.document(provision.document), words, library.taxonomy)
    copy(cited)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == cited.plain
    assert data.hasHtml()
