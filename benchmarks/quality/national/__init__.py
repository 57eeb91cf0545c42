"""The second writer: national forms over all layouts, correct or with defects at known places."""
