"""Tables in: sheets from files and clipboards, what their columns mean, and the events, panels or charts in them."""
