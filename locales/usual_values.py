"""What usually stands in the placeholders of the texts, at its longest: for measuring them."""

USUAL = {
    "name": "Amina",
    "jobformidler": "Lars",
    "jobformidler_full": "Lars Holm",
    "kommune": "Varde Kommune",
    "phone": "12 34 56 78",
    "when": "onsdag den 25. november kl. 16.00",
    "at": "onsdag den 25. november kl. 16.00",
    "agreement": "ringe til Netto",
    "place": "Torvet 3",
    "time": "16.00",
    "day": "torsdag",
    "month": "november",
    "weekday": "torsdag",
    "next": "Din næste aftale: onsdag den 25. november kl. 16.00. Sted: Torvet 3.",
    "answers": "Hvordan har din uge været? Både god og svær\nHvad gik godt? Netto",
    "question": "Hvordan har din uge været?",
    "answer": "Både god og svær",
    "picked": "God\nSvær",
}
