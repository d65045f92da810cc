"""The views: what fills the panes of the window."""
