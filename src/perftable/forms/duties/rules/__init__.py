"""The rules of the Hebei table (职责活动绩效目标表), one a module; the folder is walked."""
