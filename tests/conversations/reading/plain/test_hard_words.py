"""Words that tell of something hard are heard in every language; denied they are none."""

from conversations.reading.plain import says_hard
from tests.matters import every_row

HARD = (
    "jeg er ked af det, mit barn er syg", "jeg er så trist", "min mor døde", "jeg er meget ensom",
    "Det var en svær uge", "jeg er stresset", "jeg har mange problemer", "intet gik godt",
    "i am sad, my child is sick", "nothing good", "i cannot sleep", "my father died",
    "estoy triste", "mi madre murió", "tengo miedo",
    "أنا حزينة", "ابني مريض", "كان الاسبوع صعبا والله صعب", "توفي أبي",
    "خیلی ناراحتم", "پدرم فوت کرد", "سخت بود",
    "waan murugaysanahay", "aad bay u adkayd", "dhibaato badan ayaan qabaa",
    "ez xemgîn im", "zarokê min nexweş e", "hefteyek zehmet bû",
    "ሓዚነ ኣለኹ", "ወደይ ሓሚሙ ኣሎ", "ከቢድ ነይሩ",
)  # fmt: skip
NOT_HARD = (
    "jeg lavede mad med min søn", "det var ikke svært", "jeg var i byen", "ingen problemer",
    "jeg fik ringet til Netto", "god uge", "tak", "", "?", "it was not hard", "no problems",
    "i cooked", "no fue difícil", "aprendí mucho", "لم يكن صعبا", "الحمد لله", "خوب بود",
    "waan fiicanahay", "baş bû", "ጽቡቕ ነይሩ", "jeg spiste godt", "soloppgang",
)  # fmt: skip


@every_row("written", HARD)
def test_hard_words_are_heard(written: str) -> None:
    assert says_hard(written)


@every_row("written", NOT_HARD)
def test_what_is_denied_or_ordinary_is_not(written: str) -> None:
    assert not says_hard(written)
