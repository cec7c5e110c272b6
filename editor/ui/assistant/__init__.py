"""The pane at the right: what helps with the block that is being written."""
