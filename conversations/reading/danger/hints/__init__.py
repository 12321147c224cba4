"""Words that hint at what a message speaks of, too wide to be a phrase; `words.py` has all of them."""
