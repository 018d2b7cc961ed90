# SPDX-License-Identifier: MIT
"""What stands around an article and is no part of it: menus, notices, credits of the desk."""

from __future__ import annotations

import re

from tajarchive.ingest import publine

_LONGEST = 320

_EDITORS = (
    re.compile(
        r"^[(\[（【]?\s*(?:(?:web|managing|copy|senior|news|duty|photo|language|executive|associate) )?"
        r"(?:editors?(?: in charge)?|edited by|redaktor)\s*[:：]\s*(?P<who>.{1,120}?)[)\]）】]?\.?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[(\[]?(?:(?:ответственный |выпускающий |главный )?редакторы?|редактировал[аи]?|отредактировал[аи]?|"
        r"муҳаррир(?:он)?(?:и масъул)?)\s*(?:[:：—–-]|(?=[А-ЯЁҒӢҚӮҲҶ]))\s*(?P<who>[^.!?]{2,100}?)[)\]]?\.?$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^[(（\[【]?(?:责任|网络|本文|值班|执行)?(?:编辑|责编|编审|审核|校对)\s?[:：/]\s?(?P<who>[^。]{1,60}?)[)）\]】]?[。]?$"
    ),
)
_REPORTING = re.compile(
    r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by [^.]{3,200}\.?\)?$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^[(（]?(?:SOURCE|Source|source|Источник|ИСТОЧНИК|Манбаъ?|Сарчашма|来源|稿件来源|文章来源)(?:\s*[:：]\s*|\s+(?=[A-ZА-ЯЁ«\"]))"
    r"(?P<who>.{2,120}?)[)）]?$"
)
_COPYRIGHT = re.compile(
    r"^(?:\(c\)|©|copyright(?=\s*(?:©|\(c\)|\d{4}|by\b|:)|.{0,90}all rights reserved)|все права защищены|"
    r"ҳамаи ҳуқуқҳо|版权所有)[\s:：©,.]*(?:\(c\)|©)?\s*"
    r"(?:\d{4}(?:\s?[-–—]\s?(?:\d{4}|present))?)?[\s,.:：]*(?:by\s+)?(?P<who>[^.。|]{2,80})?",
    re.IGNORECASE,
)
_SPONSOR = re.compile(
    r"(?:sponsored|hosted|published|operated|maintained|produced) by\s*:?\s*(?P<who>[^|]{3,90}?)(?:\s{2,}|[|.]|$)|"
    r"(?:主办单位|主办|承办单位|承办)\s?[:：]\s?(?P<han>[^\s|]{3,40})",
    re.IGNORECASE,
)
_TAIL_START = re.compile(
    r"^[\W_]*(?:(?:related|more|other|latest|recommended|popular|top|trending|recent)\s+"
    r"(?:stories|story|articles?|news|posts?|reading|topics|links|coverage|content|reports)(?: (?:from|on|in) .{2,40})?"
    r"|most (?:read|popular|viewed|shared|commented)|more (?:from|on|in) .{2,60}|you (?:may|might) (?:also )?(?:like|be interested in).{0,30}"
    r"|(?:see|read) also|also read|read (?:more|next)|what to read next|editors?['’]s? (?:picks?|choice)|don['’]t miss|up next|further reading"
    r"|ещ[её] по теме|по теме|читайте также|читать также|смотрите также|см\. также|также по теме|похожие (?:новости|материалы|статьи)"
    r"|другие (?:новости|материалы)(?: .{2,30})?|связанные (?:новости|материалы)|новости по теме|материалы по теме|последние новости"
    r"|главные новости|популярное|самое читаемое|читайте нас .{2,30}|рекомендуем(?: .{2,20})?|лента новостей"
    r"|(?:дигар )?хабарҳои (?:дигар|охирин|монанд|марбут.{0,6})|маводи (?:монанд|марбут.{0,6}|дигар)|инчунин хонед|ҳамчунин хонед|боз хонед"
    r"|навидҳои дигар|ахбори дигар|дар ин мавзӯъ.{0,10}|мавзӯъҳои (?:монанд|марбут.{0,6})"
    r"|相关(?:阅读|新闻|链接|报道|文章|推荐|专题)|延伸阅读|更多(?:新闻|阅读|内容|报道)|推荐阅读|热门(?:新闻|推荐|文章)|最新(?:新闻|消息)"
    r"|往期(?:回顾|推荐)|猜你喜欢|为您推荐|上一篇.{0,60}|下一篇.{0,60})[\s:：.…»>▼↓）)】\]]*$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^[\W_]*(?:read (?:more|also|next|full story)|see also|also read|more|related|watch|listen|"
    r"читайте также|читать также|читайте|смотрите также|см\. также|подробнее|инчунин хонед|相关阅读|延伸阅读)"
    r"\s*[:：>»]\s*\S.{0,200}$",
    re.IGNORECASE,
)
_PHRASES = (
    # menus and furniture
    r"about(?: us)?|contacts?(?: us)?|legal(?: notice)?|privacy(?: policy)?|terms(?: (?:of|and) .{2,30})?|site ?map|cookies?(?: policy| settings| preferences)?"
    r"|advertis(?:e|ing|ement|ements)(?: with us)?|careers?|help|faq|rss(?: feed)?|home(?: page)?|log ?in|sign (?:in|up|out)|register|subscribe(?: now)?|newsletters?"
    r"|print(?: this)?(?: page| article)?|email(?: this)?|share(?: this)?(?: (?:article|story|page|post|on .{2,40}|via .{2,40}|with .{2,30}))?|tweet|pin it|copy link|save(?: article)?|like|comments?(?: \(?\d+\)?)?"
    r"|\d+ (?:comments?|shares?|views?|likes?)|leave a (?:comment|reply)|no comments?(?: yet)?|post a comment|back to (?:top|home.*)|top|next|previous|prev|menu|search|close|skip to (?:main )?content|toggle navigation"
    r"|facebook|twitter|x|telegram|whatsapp|instagram|youtube|linkedin|vk|vkontakte|ok|viber|wechat|weibo|rss|e-?mail|reddit|pinterest|messenger|follow us(?: on .{2,40})?|join us(?: on .{2,40})?"
    r"|download (?:our|the) app.{0,30}|app store|google play|listen to (?:this )?article.{0,20}|play|pause|loading\.*|photo gallery|gallery|slideshow|view (?:all|more|gallery)|load more|see (?:all|more)|show (?:more|all)|advertisement.{0,40}|ad|sponsored(?: content)?|continue reading.{0,40}"
    # Russian
    r"|о (?:нас|компании|проекте|сайте|редакции|портале)|контакты|обратная связь|реклама(?: на сайте)?|вакансии|политика .{3,60}|пользовательское соглашение|карта сайта|главная(?: страница)?|войти|вход|регистрация|подписаться|подписка|рассылка"
    r"|поделиться(?: .{2,40})?|распечатать|версия для печати|комментарии.{0,12}|оставить комментарий.{0,20}|добавить комментарий.{0,20}|нет комментариев|наверх|меню|поиск|далее|назад|вперед|следующая|предыдущая|вконтакте|одноклассники|телеграм|читать полностью|показать ещ[её]|загрузить ещ[её]|все новости|мобильная версия|правовая информация|редакция|архив"
    # Tajik
    r"|дар бораи (?:мо|лоиҳа|сомона|сайт)|тамос(?: бо мо)?|алоқа(?: бо мо)?|реклама|саҳифаи (?:аввал|асосӣ)|чоп|чоп кардан|мубодила(?: кардан)?|паҳн кардан|ба дӯстон фиристед|шарҳҳо.{0,10}|шарҳ додан|ҷустуҷӯ|обуна(?: шавед)?|бойгонӣ|сиёсати махфият.{0,10}|харитаи сомона|ба боло|меню|ҳамаи хабарҳо"
    # Chinese
    r"|关于(?:我们|本网|本站)|联系(?:我们|方式)|版权(?:声明|信息)|网站(?:地图|声明|简介|导航)|法律(?:声明|顾问)|隐私(?:政策|保护)|免责声明|广告(?:服务|刊例|合作)?|招聘(?:信息|启事)?|首页|返回(?:首页|顶部)|打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?.{0,12}|纠错|我要纠错|评论|我要评论|登录|注册|扫一扫.{0,20}|字号|字体|设为首页|加入收藏|友情链接|网友评论|点击排行|手机版|客户端下载|微信|微博|意见反馈|帮助中心|站点地图|人才招聘|诚聘英才",
)
_PHRASE = rf"(?:{'|'.join(_PHRASES)})"
_ONE_PHRASE = re.compile(rf"[\W_]*{_PHRASE}[\W_]*", re.IGNORECASE)
_STRONG_WORDS = re.compile(
    r"share|advertis|cookie|comment|contact|subscribe|newsletter|about us|sign |log ?in|site ?map|privacy|read |follow|print|copy link|"
    r"поделиться|распечатать|контакты|комментари|подпис|о нас|реклам|политика|версия|редакция$|"
    r"дар бораи мо|тамос|чоп|шарҳ|обуна|мубодила|"
    r"我们|声明|打印|关闭|分享|纠错|返回|收藏|首页|扫一扫",
    re.IGNORECASE,
)
_NOTICES = re.compile(
    r"^[\W_]*(?:registration (?:number|no\.?|code)\s*[:：№]?\s*\S|(?:icp|licen[cs]e)\s*(?:number|no\.?|备)?\s*[:：№]\s*[\w-]*\d{4,}|"
    r"(?:свидетельство|лицензия|регистрац\w+)\b.{0,80}(?:№|\bэл\b|фс ?\d|\d{4,})|шаҳодатнома.{0,40}№|(?:许可证|网站标识码|举报电话|联系电话|技术支持|备案号).{0,30}|"
    r"(?:it['’]s|it is|this site is|site is)?\s*(?:best viewed|recommended to (?:use|view)).{0,80}(?:browser|chrome|firefox|\bie ?\d).{0,60}|"
    r"(?:please )?(?:enable|turn on) javascript|javascript (?:is )?(?:disabled|required)|your browser (?:does|is)|"
    r"we (?:and our partners )?use cookies|(?:this|our) (?:web)?site uses cookies|by (?:continuing|using|clicking).{0,80}cookie|cookie policy|"
    r"(?:мы|сайт|этот сайт|наш сайт) использу\w+ (?:файлы )?(?:cookie|куки)|"
    r"(?:перепечатка|при (?:полном |частичном |любом )?(?:использовании|цитировании|копировании|перепечатке)|использование материалов|копирование материалов)"
    r".{0,200}(?:ссылк|разреш|запрещ|согласи)|ҳангоми (?:истифода|нашр|иқтибос).{0,120}(?:истинод|ишора|ҳатмӣ)|"
    r"(?:subscribe|sign up|register) (?:to|for|now|here)\b.{0,80}$|follow (?:us|our (?:channel|page|telegram))\b.{0,60}$|join (?:us on|our (?:channel|telegram|group)).{0,60}$|"
    r"подписывайтесь|подпишитесь|присоединяйтесь к наш|следите за (?:нами|нашими|новостями)|читайте нас|наш (?:телеграм|telegram)|"
    r"обуна шавед|ба (?:канали|саҳифаи) мо|扫描二维码|扫码|关注(?:我们|公众号)|微信公众号|"
    r"(?:если вы )?(?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|found a (?:mistake|typo)|report (?:a typo|an error)|"
    r"share (?:this (?:article|story|page|post)|on|via)\b[^.]{0,60}$|click here|press .{1,20} to (?:print|share)|"
    r"(?:the )?(?:views|opinions) expressed (?:in|here|are|by).{0,200}|мнение (?:редакции|автора).{0,20} может не совпадать.{0,60}|"
    r"this (?:material|content) is distributed by|本网站由|建议使用.{0,30}浏览器|您的浏览器)|"
    r"all rights reserved|все права защищены|ҳамаи ҳуқуқҳо (?:маҳфуз|ҳифз)|版权所有|未经(?:书面)?(?:授权|许可|允许).{0,20}(?:转载|使用|复制)|"
    r"(?:京|沪|粤|新)?icp[备证]|公网安备|ctrl ?\+ ?enter",
    re.IGNORECASE,
)
_SPONSOR_LINE = re.compile(
    r"^(?:sponsored|hosted|operated|maintained|published|produced) by\b(?!.*[.!?]\s)|^(?:主办|承办|版权|网站管理)(?:单位)?\s?[:：]",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s*(?:>>?|»|›|→|／|\s/\s)\s*")
_CRUMB_OPENING = re.compile(
    r"^(?:home|main|main page|news|главная|главная страница|новости|асосӣ|саҳифаи асосӣ|хабарҳо|首页|当前位置.*|您的位置.*|您?(?:当前|现在)所?在?(?:的?位置)?.*|you are here.*|вы здесь.*)$",
    re.IGNORECASE,
)
_END_MARKS = re.compile(
    r"^[\s*#_=~·•—–-]{1,80}$|^[（(](?:完|本报讯|end)[）)]$|^(?:###|-30-|/end/|ENDS?)$",
    re.IGNORECASE,
)


def is_boilerplate(line: str) -> bool:
    """Tell whether a line is furniture of the page or a notice, wherever it stands."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return False
    return (
        editors(line) != []
        or _COPYRIGHT.match(line) is not None
        or is_menu(line)
        or _NOTICES.search(line) is not None
        or _SPONSOR_LINE.match(line) is not None
        or _REPORTING.match(line) is not None
        or _LINK.match(line) is not None
        or starts_tail(line)
    )


def is_end_matter(line: str) -> bool:
    """Tell whether a line is boilerplate where it stands after the article ("SOURCE China Daily")."""
    line = line.strip()
    return is_boilerplate(line) or _END_MARKS.match(line) is not None or source(line) is not None


def is_menu(line: str) -> bool:
    """Tell whether a line is one word of a page's furniture, or several divided by bars."""
    if len(line) > 200:
        return False
    parts = [p for p in re.split(r"\s*[|｜•·¦/]\s*|\s{2,}|【|】|\t", line) if p.strip()]
    if not parts:
        return False
    hits = sum(_ONE_PHRASE.fullmatch(part.strip()) is not None for part in parts)
    if len(parts) == 1:
        return hits == 1 and _STRONG_WORDS.search(line) is not None
    return hits * 2 >= len(parts) and hits >= 2


def starts_tail(line: str) -> bool:
    """Tell whether a line is the heading of a list of other articles."""
    return len(line) <= 100 and _TAIL_START.match(line) is not None


def breadcrumb(line: str) -> bool:
    """Tell whether a line is the path to the page ("Home > News > China >")."""
    line = line.strip()
    if len(line) > 160 or line.endswith((".", "。", "!", "?")):
        return False
    parts = [part.strip() for part in _CRUMBS.split(line) if part.strip()]
    if not parts or _CRUMBS.search(line) is None:
        return False
    if any(len(part) > 45 for part in parts[:-1]):
        return False
    return _CRUMB_OPENING.match(parts[0]) is not None or (len(parts) >= 3 and ">" in line)


def editors(line: str) -> list[str]:
    """Return the editors that a line names ("(Web editor: …)"), in order."""
    if len(line) > 200:
        return []
    for form in _EDITORS:
        match = form.match(line.strip())
        if match:
            return publine.names(match["who"])
    return []


def source(line: str) -> str | None:
    """Return who is named by a line that says nothing else ("SOURCE China Daily")."""
    match = _SOURCE.match(line.strip()) if len(line) <= 160 else None
    return match["who"].strip(" .") if match else None


def copyright_holder(line: str) -> str | None:
    """Return the holder that a copyright line names, or None."""
    match = _COPYRIGHT.match(line.strip()) if len(line) <= _LONGEST else None
    who = match["who"] if match else None
    who = re.sub(r"(?i)\s*(?:all rights reserved|все права защищены).*", "", who or "").strip(
        " ,.;-–—"
    )
    return (
        who
        if len(who) > 1 and who[0].isalpha() and not re.match(r"(?i)all rights|notice|policy", who)
        else None
    )


def sponsor(line: str) -> str | None:
    """Return the body that "Sponsored by …" names as the one behind the site, or None."""
    match = _SPONSOR.search(line) if len(line) <= _LONGEST else None
    return (match["who"] or match["han"]).strip() if match else None
