"""What phones write by themselves: signatures, quoted messages, reactions.

None of it is said by the person. What may live here: how it looks, in the languages of phones.
"""

import re
from typing import Final

SHORTEST: Final = 8  # characters in which a phone can add anything

_DEVICE: Final = (
    r"(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|oneplus|nokia|motorola|redmi|oppo|pixel|"
    r"mobil\w*|smartphone\w*|smarttelefon\w*|telefon\w*|phone|m[oó]vil|tel[eé]fono|outlook|yahoo|"
    r"gmail|hotmail|mail|mail-app|windows|ios|هاتف\S*|جوال\S*|آيفون|ايفون|آیفون|گوشی|موبایل)"
)
_SENT_FROM: Final = (
    r"(?:send?t fra (?:min|mit|mail)|sendt (?:via|med)|sent from (?:my|mail)|sent (?:via|with)|"
    r"enviado desde (?:mi|el)|enviado con|"
    r"(?:hent|få|get|download|obtener|obt[eé]n) (?=outlook|bluemail)|"
    r"[أا]ُ?رسلت? من|مرسل من|ارسال شده از|فرستاده شده از)"
)
_SIGNATURE: Final = re.compile(
    rf"(?:^|[\s.!?,;:–—-]){_SENT_FROM}[^\n]{{0,30}}?{_DEVICE}[^\n]{{0,30}}\s*$", re.IGNORECASE
)
_DASHES: Final = re.compile(r"\n-- ?\n.*$", re.DOTALL)
_QUOTED_LINE: Final = re.compile(r"^\s*>.*$\n?", re.MULTILINE)
_QUOTED_BEFORE: Final = re.compile(
    r"^\s*[“”\"«„][^“”\"«»„]{12,}[.?!…:][”“\"»]\s*[:\n]?\s*(?=\S)", re.DOTALL
)

_OPEN, _CLOSE = "[“”\"«»„‟']", "[”“\"»«']"
_QUOTE: Final = rf"{_OPEN}\s*\S+\s.*{_CLOSE}?"
_PICTURE: Final = (
    r"(?:an? (?:image|photo|picture|video|audio message|voice message|attachment|sticker|movie)|"
    r"(?:et|en) (?:billede|foto|video|lydbesked|vedhæftet fil|besked|sticker)|"
    r"(?:una?|la|el) (?:imagen|foto|video|mensaje(?: de audio)?|adjunto)|"
    r"صورة|فيديو|رسالة صوتية|مرفق|تصویر|عکس|ویدیو|resim|bir resim|bir görüntü)"
)
_EMOJI: Final = r"[^\w\s“”\"«»„'.,!?]{1,8}"
_VERBS: Final = (
    r"loved|liked|disliked|hearted|laughed at|emphasi[sz]ed|questioned|reacted (?:with )?\S+ to|"
    r"removed an? [^“\"]{3,30} from|"
    r"elskede|elsker|hjertede|synes godt om|syntes godt om|kunne lide|kan lide|kunne ikke lide|"
    r"kan ikke lide|synt?es ikke(?: godt)? om|grine[dr]e? (?:ad|af)|lo (?:ad|af)|ler (?:ad|af)|"
    r"fremhæve[dr]e?|understrege[dr]e?|satte? spørgsmålstegn ved|"
    r"stille[dr]e? spørgsmål(?:stegn)? ved|"
    r"reagere[dr]e? (?:med )?\S+ (?:på|til)|fjernede [^“\"]{3,30} fra|"
    r"(?:le|me) (?:ha )?gust(?:a|ó|o)|indicó que le (?:gust|encant)ó|"
    r"(?:le|me) (?:ha )?encant(?:a|ó|o)|"
    r"no (?:le|me) gust(?:a|ó|o)|se ri(?:ó|o) (?:de|con)|le (?:dio risa|hizo gracia)|le da risa|"
    r"enfatiz(?:ó|o)|destac(?:ó|o)|exclam(?:ó|o)(?: por)?|cuestion(?:ó|o)|pregunt(?:ó|o) por|"
    r"reaccion(?:ó|o) con \S+ a|(?:elimin|quit)(?:ó|o) [^“\"]{3,30} de|"
    r"[أا]عجبه|[أا]عجبها|[أا]عجبت?(?: ب\S?)?|[أا]حب|[أا]حبت|ضحكت? على|لم يعجبه|لم يعجبها|شددت? على|"
    r"[أا]كدت? على|تساءلت? عن|استفسرت? عن|تفاعلت? ب\S*(?: \S+)? (?:على|مع)|"
    r"[أا]زالت? [^“\"]{3,30} من|"
    r"پسندید|دوست داشت|خندید به|واکنش \S+ به"
)
_AFTER: Final = (
    r"(?:را )?(?:پسندید|دوست داشت|لایک کرد)|خندید|واکنش نشان داد|"
    r"(?:mesajını |ifadesini )?(?:beğendi|beğenmedi|sevdi|vurguladı|sorguladı)|(?:mesajına )?güldü"
)
_REACTION: Final = re.compile(
    rf"^\s*(?:(?:{_VERBS})\s*(?:{_QUOTE}|{_PICTURE})|"
    rf"{_EMOJI}\s*(?:to|på|til|a|على|به)\s*(?:{_QUOTE}|{_PICTURE})|"
    rf"(?:به )?{_OPEN}.+{_CLOSE}\s*(?:{_AFTER}))\s*[.]?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_AUTOMATIC: Final = re.compile(
    r"auto[- ]?(?:svar|reply|matisk svar|matic reply|matisk besked|matic response)|"
    r"respuesta autom[aá]tica|رد تلقائي|الرد التلقائي|پاسخ خودکار|"
    r"out of (?:the )?office|fraværsbesked|with (?:driving )?focus turned on|"
    r"do not disturb while driving|"
    r"med kørsel slået til|forstyr ikke under kørsel",
    re.IGNORECASE,
)


def without_signature(text: str) -> str:
    """Return what was written without the phone's own last line: "Sendt fra min iPhone"."""
    if len(text) < SHORTEST:
        return text
    bare = _DASHES.sub("", _SIGNATURE.sub("", text))
    return bare.rstrip() if bare != text else text


def without_quotes(text: str) -> str:
    """Return what was written without the message that it answers, where a phone quotes it.

    Danger is looked for before: somebody's own words may stand in quotes.
    """
    if len(text) < SHORTEST:
        return text
    bare = _QUOTED_LINE.sub("", text) if ">" in text else text
    return _QUOTED_BEFORE.sub("", bare) or text


def is_reaction(text: str) -> bool:
    """Whether a phone tells that its owner liked, loved or laughed at a message."""
    return _REACTION.match(text) is not None


def is_automatic(text: str) -> bool:
    """Whether a phone says itself that it answers for its owner."""
    return _AUTOMATIC.search(text) is not None
