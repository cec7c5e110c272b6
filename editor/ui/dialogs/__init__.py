"""The dialogs: all open beside the event loop, none stops it."""
