"""Help: every page in both languages, where its links lead, and what it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from songhanh.core.model import Language
from songhanh.ui.command_table import CommandTable
from songhanh.ui.help.about import OURS, licence_text, parts
from songhanh.ui.help.book import HelpBook
from songhanh.ui.views.help_view import HelpView

if TYPE_CHECKING:
    from songhanh.config.paths import Paths
    from songhanh.ui.app import Program
    from songhanh.ui.main_window import MainWindow

FOLDER = Path(__file__).parents[2] / "resources" / "help"
PAGES = [
    "start",
    "find",
    "browse",
    "read",
    "compare",
    "sheets",
    "work",
    "own",
    "keys",
    "trouble",
    "about",
]
LINK = re.compile(r"(!?)\[[^]]+\]\(([^)]*)\)")
KEY = re.compile(r"\b(?:Ctrl|Alt|Shift)\+\S|\bF\d+\b")
PASTE = "Ctrl+V"  # Word's own key
MOST_BYTES = 60_000


def files(language: str) -> list[Path]:
    return sorted((FOLDER / language).glob("*.md"))


def book(language: Language = Language.VI) -> HelpBook:
    return HelpBook.load(FOLDER / language.value, CommandTable().commands())


@pytest.mark.parametrize("language", [*Language])
def test_the_same_pages_stand_in_both_languages(language: Language) -> None:
    assert [page.id for page in book(language).pages] == PAGES
    assert all(page.title for page in book(language).pages)


@pytest.mark.parametrize("language", [*Language])
def test_every_link_of_a_page_leads_somewhere(language: Language) -> None:
    commands = {command.id for command in CommandTable().commands()}
    for page in book(language).pages:
        links = [link for sign, link in LINK.findall(page.text) if not sign]
        astray = [
            link
            for link in links
            if link not in PAGES
            and link.removeprefix("do:") not in commands
            and link != f"licence:{OURS}"
        ]
        assert astray == [], page.id


@pytest.mark.parametrize("language", [*Language])
def test_each_page_has_one_picture_at_most_and_every_picture_is_there(language: Language) -> None:
    for page in book(language).pages:
        pictures = [link for sign, link in LINK.findall(page.text) if sign]
        assert len(pictures) <= 1
        for name in pictures:
            for theme in ("", "-dark"):
                file = FOLDER / "pictures" / f"{name}-{language.value}{theme}.png"
                assert not QImage(str(file)).isNull(), file
                assert file.stat().st_size < MOST_BYTES


@pytest.mark.parametrize(
    "file", [*files("vi"), *files("en")], ids=lambda f: f"{f.parent.name}-{f.stem}"
)
def test_a_page_takes_its_keys_from_the_commands(file: Path) -> None:
    typed = KEY.findall(file.read_text(encoding="utf-8").replace(PASTE, ""))
    assert typed == [], "write {key:…} instead: it follows the program"


def test_a_page_that_names_no_command_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "01-start.md").write_text("# Start\n\n{key:nothing}\n", encoding="utf-8")
    with pytest.raises(KeyError):
        HelpBook.load(tmp_path, CommandTable().commands())


@pytest.mark.parametrize("words", ["ghi chú", "ghi chu", "GHI  CHÚ"])
def test_help_is_found_with_diacritics_and_without(words: str) -> None:
    found = book().find(words)
    assert found[0].id == "own"  # it stands in its title
    assert [page.id for page in book().find("hoa binh")] == ["browse"]
    assert book().find("khongcotunao") == []


def test_f1_opens_the_page_for_what_is_in_front(window: MainWindow) -> None:
    for command, page in [("start", "start"), ("comparison", "compare"), ("commune", "work"),
                          ("health", "trouble"), ("keys", "keys"), ("notes", "own")]:  # fmt: skip
        window.commands[command].trigger()
        window.commands["help"].trigger()
        view = window.tabs.current
        assert isinstance(view, HelpView)
        assert view.current == page


def test_links_lead_to_pages_and_commands(window: MainWindow) -> None:
    window.commands["help"].trigger()
    view = window.tabs.current
    assert isinstance(view, HelpView)
    view.follow(QUrl("find"))
    assert view.current == "find"
    view.follow(QUrl("do:settings"))
    assert window.tabs.current is not view
    assert window.tabs.title(window.tabs.current) == "Cài đặt"  # type: ignore[arg-type]


def test_a_search_leaves_the_pages_that_hold_the_words(window: MainWindow) -> None:
    window.commands["help"].trigger()
    view = window.tabs.current
    assert isinstance(view, HelpView)
    every = len(view.titles)
    view.search("may in")
    assert 0 < len(view.titles) < every
    assert "máy in" in view.text
    view.search("khongcotunao")
    assert view.titles == []


def test_about_names_versions_and_our_licence(program: Program) -> None:
    window = program.window
    window.commands["about"].trigger()
    view = window.tabs.current
    assert isinstance(view, HelpView)
    version = program.session.library.packs[0].manifest.version
    assert version in view.text
    assert "{" not in view.text
    view.follow(QUrl(f"licence:{OURS}"))
    assert "MIT License" in view.text


def test_a_bundle_lists_the_licences_it_ships(paths: Paths, tmp_path: Path) -> None:
    from dataclasses import replace

    assert parts(paths) == []  # from source
    inside = replace(paths, resources=tmp_path / "resources")
    inside.licences.mkdir()
    record = '[{"name": "Qt", "version": "6", "licence": "LGPL-3.0-only", "texts": ["Qt.txt"]}]'
    (inside.licences / "index.json").write_text(record, encoding="utf-8")
    (inside.licences / "Qt.txt").write_text("GNU LESSER", encoding="utf-8")
    assert [part.name for part in parts(inside)] == ["Qt"]
    assert licence_text(inside, "Qt") == "GNU LESSER"
