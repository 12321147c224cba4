"""What is dangerous in any language: phrases in names of concepts, and each language's words."""
