# SPDX-License-Identifier: MIT
"""Telling the name of an agency or a newspaper from other words in a publication line."""

from __future__ import annotations

import re

_NAMES = """
Xinhua; Xinhua News Agency; Xinhuanet; People's Daily; People's Daily Online; China Daily;
Global Times; CGTN; China News Service; Ecns; CCTV; CNS; CRI; PRNewswire; PR Newswire;
Business Wire; BusinessWire; GlobeNewswire; EIN Presswire; Reuters; AP; Associated Press;
AFP; dpa; UPI; EFE; ANSA; Kyodo; Yonhap; Bloomberg; BBC; BBC News; CNN; The Guardian;
Al Jazeera; VOA; RFE/RL; RFERL; Radio Free Europe/Radio Liberty; Eurasianet; The Diplomat;
Deutsche Welle; DW; TASS; ITAR-TASS; Interfax; RIA Novosti; Sputnik; Regnum; Fergana; RT;
Khovar; NIAT Khovar; Asia-Plus; ASIA-Plus; Avesta; Dushanbe Times; CA-News; Kazinform;
Trend; UzA; UzDaily; 24.kg; AKIpress; Kabar; BelTA; Azertac; Kazakhstanskaya Pravda;
The Times of Central Asia; TCA; Gazeta.uz; Kun.uz; IRNA; Tasnim; Mehr; FARS; PTI; ANI;
IANS; APP; Anadolu; AA; Pajhwok; ТАСС; ИТАР-ТАСС; Интерфакс; РИА Новости;
Sputnik Таджикистан; Регнум; Фергана; ИА Ховар; НИАТ «Ховар»; АМИТ «Ховар»; Ховар;
Азия-Плюс; Авеста; Радио Озоди; Радиои Озодӣ; Озодӣ; Озоди; Казинформ; Кабар; БелТА; УзА;
Ҷумҳурият; Садои мардум; Народная газета; Коммерсантъ; Известия; Ведомости; 新华社; 新华网;
中新社; 中新网; 中国新闻网; 人民网; 人民日报; 央视新闻; 央视网; 环球时报; 环球网; 光明日报;
光明网; 经济日报; 中国日报; 外交部; 外交部网站; 参考消息
"""
KNOWN = frozenset(" ".join(name.split()).casefold() for name in _NAMES.split(";"))
"""Agencies and outlets that write about the region; compared casefolded."""

DOMAINS = {"interfax.ru": "Интерфакс", "tass.ru": "ТАСС", "ria.ru": "РИА Новости"}
"""Agencies that open their reports with the name of their site."""

_PRESS = re.compile(
    r"\b(?:news|times|post|daily|agency|press|gazette|courier|herald|tribune|journal|wire"
    r"|newswire|media|"
    r"telegraph|observer|review|magazine|online|radio|tv|television|newspaper|weekly|bulletin)\b|"
    r"агентств|новост|газета|вестник|пресс|медиа|радио|правда|телеканал|"
    r"оҷонсии|рӯзнома|хабар|радиои|телевизион|"
    r"(?:社|网|报|台|电视|客户端|频道|新闻|周刊|杂志)$",
    re.IGNORECASE,
)


_SECTION = re.compile(
    r"(?:world|business|top|politics|political|economic|economy|sports?|regional|region|local|national"
    r"|international|general|latest|domestic|foreign|central asia|asia|europe|africa|middle east"
    r"|americas|markets|energy|technology|science|health|entertainment|culture) news",
    re.IGNORECASE,
)


def is_section(name: str) -> bool:
    """Tell whether words name a part of an outlet rather than an outlet ("World News")."""
    return _SECTION.fullmatch(name.strip(" .")) is not None


def is_known(name: str) -> bool:
    """Tell whether a name is that of an agency or outlet on the list."""
    return name.strip(" .").casefold() in KNOWN


def sounds_like_one(name: str) -> bool:
    """Tell whether a name is known, or has a word in it that outlets are called by."""
    return is_known(name) or _PRESS.search(name) is not None
