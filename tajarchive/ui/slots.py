# SPDX-License-Identifier: MIT
"""What the commands of the window do: which part answers to each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tajarchive.ui.main_window import MainWindow


def slots(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each command of the window does."""
    view = window.panes.reader.view
    return {
        "import-files": window.importing.ask_files,
        "import-folder": window.importing.ask_folder,
        "new-archive": window.archives.ask_new,
        "open-archive": window.archives.ask_open,
        "starter-archive": window.archives.open_starter,
        "export": lambda: window.exporting.ask("selection"),
        "check": lambda: window.upkeep.check(),
        "rebuild": lambda: window.upkeep.ask_rebuild(),
        "back-up": lambda: window.backups.ask_back_up(),
        "restore": lambda: window.backups.ask_restore(),
        "show-original": lambda: window.originals.show(),
        "article-details": lambda: window.originals.show_details(),
        "triage": lambda: window.triage.open(),
        "next-doubtful": lambda: window.triage.step(1),
        "previous-doubtful": lambda: window.triage.step(-1),
        "edit-details": lambda: (
            window.shared.ask() if window.shared.takes() else window.details.ask()
        ),
        "quit": window.close,
        "copy": lambda: window.clippings.copy(),
        "copy-cited": lambda: window.clippings.copy_cited(),
        "undo": window.correcting.undo,
        "redo": window.correcting.redo,
        "decisions": window.correcting.open_log,
        "clip": lambda: window.clippings.clip(),
        "find": lambda: (
            window.concordance.find()
            or window.pages.find()
            or window.panes.reader.find_bar.open_bar()
        ),
        "spacy": lambda: window.pipelines.ask(),
        "preferences": window.looks.open_preferences,
        "search": lambda: window.searching.focus_search(),
        "like": lambda: window.saved.more_like_this(),
        "save-search": lambda: window.saved.ask_name(),
        "saved-searches": lambda: window.saved.toggle(),
        "only-new": lambda: window.saved.toggle_new(),
        "forget-searches": lambda: window.history.ask_forget_all(),
        "tag": lambda: window.tagging.ask(),
        "next-hit": lambda: window.concordance.step(1) or window.step_hit(1),
        "previous-hit": lambda: window.concordance.step(-1) or window.step_hit(-1),
        "concordance": lambda: (window.pages.leave(), window.concordance.toggle()),
        "save-concordance": lambda: window.clippings.save_lines(),
        "next-article": lambda: window.searching.step_article(1),
        "previous-article": lambda: window.searching.step_article(-1),
        "spellings": lambda: window.looks.find_spellings(window.actions_["spellings"].isChecked()),
        "clear-search": lambda: (window.box.ask(""), window.searching.focus_search()),
        "back": lambda: window.reading.step(-1),
        "forward": lambda: window.reading.step(1),
        "entity": view.activate_mention,
        "names": lambda: window.pages.open_names(),
        "export-names": lambda: window.names_export.ask(),
        "next-name": lambda: window.step_name(1),
        "previous-name": lambda: window.step_name(-1),
        **window.events.slots(),
        "timeline": window.timeline.toggle,
        "larger": lambda: window.looks.resize_text(1),
        "smaller": lambda: window.looks.resize_text(-1),
        "usual-size": lambda: window.looks.resize_text(0),
        "theme": window.looks.switch_theme,
        "show-results": lambda: window.looks.toggle("show-results", window.panes.search),
        "show-events": lambda: window.looks.toggle("show-events", window.panes.events),
        "show-clippings": lambda: window.looks.toggle("show-clippings", window.panes.dock),
        "next-pane": lambda: window.looks.step_pane(1),
        "previous-pane": lambda: window.looks.step_pane(-1),
        "commands": window.looks.open_palette,
        "query-help": lambda: window.searching.show_help(),
        "shortcuts": window.looks.open_shortcuts,
        "about": window.looks.open_about,
    }
