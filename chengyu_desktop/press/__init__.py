"""What a press or a screen asks of a page: presets with their limits, and the page in black alone."""
