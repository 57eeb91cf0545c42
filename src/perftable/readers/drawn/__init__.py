"""Tables from what is drawn on pages: lines and placed characters, as PDF and OFD have them."""
