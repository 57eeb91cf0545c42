"""The words of the national forms, as data: labels, columns, classes, money."""
