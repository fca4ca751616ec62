"""Where projects come from and go: welcome page, templates, export, print."""
