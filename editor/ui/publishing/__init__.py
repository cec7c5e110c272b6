"""Publishing from the desk: copies for a CMS, files, the preview, where it was published."""
