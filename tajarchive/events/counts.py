# SPDX-License-Identifier: MIT
"""Small numbers, in digits or as words of four languages."""

from __future__ import annotations

_NUMBER_WORDS = {
    word: n
    for n, words in {
        1: "one a first первый",
        2: "two second два две двух второй ду 两 二",
        3: "three third три трех третий се 三",
        4: "four fourth четыре четырех чор 四",
        5: "five fifth пять пяти панҷ 五",
        6: "six sixth шесть шести шаш 六",
        7: "seven seventh семь семи ҳафт 七",
        8: "eight eighth восемь восьми ҳашт 八",
        9: "nine ninth девять девяти нуҳ 九",
        10: "ten tenth десять десяти даҳ 十",
        11: "eleven eleventh одиннадцать",
        12: "twelve twelfth двенадцать",
        13: "thirteen thirteenth тринадцать",
        14: "fourteen fourteenth четырнадцать",
        15: "fifteen fifteenth пятнадцать понздаҳ",
        16: "sixteen sixteenth шестнадцать",
        17: "seventeen seventeenth семнадцать",
        18: "eighteen eighteenth восемнадцать",
        19: "nineteen nineteenth девятнадцать",
        20: "twenty twentieth двадцать двадцати бист 二十",
        25: "twenty-five twenty-fifth",
        30: "thirty thirtieth тридцать сӣ 三十",
        50: "fifty fiftieth пятьдесят",
        100: "hundredth сто",
    }.items()
    for word in words.split()
}


def number(word: str | None) -> int | None:
    """Return the value of a number written in digits or as a word of four languages."""
    if not word:
        return None
    return int(word) if word.isdecimal() else _NUMBER_WORDS.get(word)
