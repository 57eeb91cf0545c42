"""What a form consists of: head, funds, goals, tasks, indicators; and the long table of many."""
