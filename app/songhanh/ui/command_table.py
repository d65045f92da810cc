"""Everything the user can have done, in one list: name, words, group, keys, icon.

Whoever adds a command adds one line here. One that belongs to the place where the user is
(`placed`) is done by the view that offers it in its `commands`; all others are connected by the
window. Menus, the list of keys and the command palette are made from this list.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

EXACT_KEY = "Ctrl+E"


class Group(StrEnum):
    """What a command is about; the order is that of the menus."""

    GO = "go"
    PROVISION = "provision"
    NOTEBOOK = "notebook"
    FIND = "find"
    TABS = "tabs"
    WINDOWS = "windows"
    VIEW = "view"
    THEME = "theme"
    LANGUAGE = "language"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done. The first of the keys is the one that is shown."""

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    placed: bool = False
    checkable: bool = False


class CommandTable(QObject):
    """The list in the language of the program; made once for a window."""

    def groups(self) -> dict[Group, str]:
        """Return the names of the groups."""
        return {
            Group.GO: self.tr("Go to"),
            Group.PROVISION: self.tr("Provision"),
            Group.NOTEBOOK: self.tr("Notebook"),
            Group.FIND: self.tr("Find and print"),
            Group.TABS: self.tr("Tabs"),
            Group.WINDOWS: self.tr("Windows"),
            Group.VIEW: self.tr("View"),
            Group.THEME: self.tr("Theme"),
            Group.LANGUAGE: self.tr("Language"),
            Group.PROGRAM: self.tr("Program"),
        }

    def commands(self) -> tuple[Command, ...]:
        """Return every command, those of a group together and in the order of its menu."""
        return (
            *self._go(),
            *self._provision(),
            *self._notebook(),
            *self._find(),
            *self._tabs(),
            *self._windows(),
            *self._view(),
            *self._choices(),
            *self._program(),
        )

    def _go(self) -> tuple[Command, ...]:
        group = Group.GO
        return (
            Command("start", self.tr("Start page"), group, ("Alt+Home",), "book-open"),
            Command("search", self.tr("Search box"), group, ("Ctrl+K", "Ctrl+L"), "search"),
            Command("back", self.tr("Back"), group, ("Alt+Left",), "arrow-left"),
            Command("forward", self.tr("Forward"), group, ("Alt+Right",), "arrow-right"),
            Command("comparison", self.tr("Comparison"), group, ("F4",), "columns-3"),
            Command("commune", self.tr("Work of the commune"), group, (), "list-checks"),
            Command("deadlines", self.tr("Deadlines"), group, (), "history"),
            Command("news", self.tr("What is new in the data"), group, (), "usb"),
            Command("next-pane", self.tr("Next pane"), group, ("F6",)),
            Command("pane-before", self.tr("Pane before"), group, ("Shift+F6",)),
        )

    def _provision(self) -> tuple[Command, ...]:
        group = Group.PROVISION
        compare, cite = self.tr("Add to comparison"), self.tr("Copy with citation")
        differ, beside = self.tr("Compare word by word"), self.tr("Read side by side")
        return (
            Command("compare", compare, group, ("F7",), "plus", placed=True),
            Command("cite", cite, group, ("Ctrl+Shift+C",), "quote", placed=True),
            Command("differ", differ, group, ("Shift+F7",), "arrow-left-right", placed=True),
            Command("parallel", beside, group, ("Shift+F8",), "columns-2", placed=True),
            Command("chart", self.tr("Chart of this row"), group, ("Ctrl+G",), placed=True),
        )

    def _notebook(self) -> tuple[Command, ...]:
        group = Group.NOTEBOOK
        return (
            Command("bookmark", self.tr("Bookmark"), group, ("Ctrl+D",), "bookmark"),
            Command("note", self.tr("Note"), group, ("Ctrl+M",), "sticky-note"),
            Command("to-dossier", self.tr("Add to dossier"), group, ("F8",), "folder-plus"),
            Command("undo", self.tr("Undo"), group, ("Ctrl+Z",), "undo-2"),
            Command("bookmarks", self.tr("Bookmarks"), group, ("Ctrl+B",), "bookmark"),
            Command("notes", self.tr("Notes"), group, (), "sticky-note"),
            Command("dossiers", self.tr("Dossiers"), group, (), "folder"),
            Command("history", self.tr("History"), group, ("Ctrl+H",), "history"),
            Command("save-search", self.tr("Save this search"), group, (), "search"),
            Command("saved", self.tr("Saved searches and comparisons"), group, (), "search"),
        )

    def _find(self) -> tuple[Command, ...]:
        group = Group.FIND
        exact = self.tr("With or without synonyms")
        return (
            Command("exact", exact, group, (EXACT_KEY,), "list-filter", placed=True),
            Command("find", self.tr("Find in the page"), group, ("Ctrl+F",), "search", placed=True),
            Command("find-next", self.tr("Find next"), group, ("F3",), placed=True),
            Command("find-before", self.tr("Find previous"), group, ("Shift+F3",), placed=True),
            Command("print", self.tr("Print"), group, ("Ctrl+P",), "printer", placed=True),
        )

    def _tabs(self) -> tuple[Command, ...]:
        group = Group.TABS
        after, before = ("Ctrl+Tab", "Ctrl+PgDown"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")
        return (
            Command("new-tab", self.tr("New tab"), group, ("Ctrl+T",), "plus"),
            Command("close-tab", self.tr("Close tab"), group, ("Ctrl+W", "Ctrl+F4"), "x"),
            Command("close-others", self.tr("Close the other tabs"), group),
            Command("reopen", self.tr("Reopen closed tab"), group, ("Ctrl+Shift+T",), "undo-2"),
            Command("next-tab", self.tr("Next tab"), group, after),
            Command("tab-before", self.tr("Tab before"), group, before),
        )

    def _windows(self) -> tuple[Command, ...]:
        group = Group.WINDOWS
        reopen, move = self.tr("Reopen closed window"), self.tr("Move tab to a new window")
        return (
            Command("new-window", self.tr("New window"), group, ("Ctrl+N",), "app-window"),
            Command("tab-to-window", move, group),
            Command("close-window", self.tr("Close window"), group, ("Ctrl+Shift+W",), "x"),
            Command("reopen-window", reopen, group, ("Ctrl+Shift+N",), "undo-2"),
            Command("next-window", self.tr("Next window"), group, ("Ctrl+F6",)),
        )

    def _view(self) -> tuple[Command, ...]:
        group = Group.VIEW
        left, right = self.tr("Navigator"), self.tr("Sources and relations")
        larger = ("Ctrl++", "Ctrl+=")
        return (
            Command("navigator", left, group, ("F9",), "panel-left", checkable=True),
            Command("context", right, group, ("Shift+F9",), "panel-right", checkable=True),
            Command("larger", self.tr("Larger text"), group, larger),
            Command("smaller", self.tr("Smaller text"), group, ("Ctrl+-",)),
            Command("usual-size", self.tr("Text at 100 %"), group, ("Ctrl+0",)),
            Command("full-screen", self.tr("Full screen"), group, ("F11",), checkable=True),
        )

    def _choices(self) -> tuple[Command, ...]:
        themes = (
            ("theme-system", self.tr("As the system")),
            ("theme-light", self.tr("Light")),
            ("theme-dark", self.tr("Dark")),
            ("theme-contrast", self.tr("High contrast")),
        )
        languages = (("language-vi", "Tiếng Việt"), ("language-en", "English"))
        return (
            *(Command(id_, text, Group.THEME, checkable=True) for id_, text in themes),
            *(Command(id_, text, Group.LANGUAGE, checkable=True) for id_, text in languages),
        )

    def _program(self) -> tuple[Command, ...]:
        group = Group.PROGRAM
        return (
            Command("settings", self.tr("Settings"), group, ("Ctrl+,",), "settings"),
            Command("health", self.tr("Health check"), group, (), "circle-check"),
            Command("help", self.tr("Help"), group, ("F1",), "circle-question-mark"),
            Command("keys", self.tr("Keys"), group, ("Shift+F1",)),
            Command("tour", self.tr("Getting to know the program"), group),
            Command("about", self.tr("About Song Hành"), group, (), "info"),
            Command("palette", self.tr("Find a command"), group, ("Ctrl+Shift+P",)),
            Command("menu", self.tr("Menu"), group, ("F10",), "menu"),
            Command("quit", self.tr("Quit"), group, ("Ctrl+Q",)),
        )
