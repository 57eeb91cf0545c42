"""Rules of every form, whatever its family; the folder is walked."""
