"""Where marks and spaces stand: quotation marks, full-width marks, kinds of spaces, glued commas."""
