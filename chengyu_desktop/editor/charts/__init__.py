"""Interactive charts on screen, edited by hand. pyqtgraph is imported here alone, when the first of them is shown."""
