"""Page, sections, panels, timelines and charts to Frames, with copyfitting and themes."""
