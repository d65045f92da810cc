"""Song Hành: look up and compare resolutions and provincial programmes side by side, offline."""
