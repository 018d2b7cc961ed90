# SPDX-License-Identifier: MIT
"""Words that pages put around articles, by language: one regular expression a line.

English, Russian, Tajik and Chinese; compiled by `boilerplate`. Lines are matched without regard
to case. An expression must stay linear: no repetition within a repetition.
"""

from __future__ import annotations

import re

MENU = r"""
about(?: us)?
contacts?(?: us)?
legal(?: notice)?
(?:privacy|cookies?)(?: policy| settings| preferences| notice)?
terms(?: (?:of|and|&) .{2,30})?
site ?map
advertis(?:e|ing|ements?)(?: with us)?
careers?|help|faq|rss(?: feed)?|home(?: ?page)?|login|log in|sign (?:in|up|out)|register
subscribe(?: now| to .{2,30})?|subscription|newsletters?
print(?: this)?(?: page| article| version)?|e-?mail(?: this)?(?: article)?
share(?: this)?(?: (?:article|story|page|post)|(?: on| via| with| to|:| -) .{2,40})?
tweet|pin it|copy link|save(?: article)?|like|bookmark|listen|play|pause|loading\.*
comments?(?: ?\(?(?:s\)? )?\d*\)?| policy| closed)?|\d+ (?:comment(?:s|\(s\))?|shares?|views?
(?:views?|просмотр(?:ов|ы)|нигоҳ|тамошо|浏览(?:次数)?|点击(?:数|量)?|阅读)\s?[:：]\s?[\d ,.]+
likes?)
leave a (?:comment|reply)|no comments?(?: yet)?\.*|post a comment|comments are closed\.?
back to (?:top|home.*)|top|next|previous|prev|menu|search|close|skip to (?:main )?content
skip navigation(?: links)?|toggle navigation|no result|view all results?|breaking news
facebook|twitter|x|telegram|whatsapp|instagram|youtube|linkedin|vk|vkontakte|ok|viber|wechat
weibo|rss|reddit|pinterest|messenger|tiktok|threads|flipboard|email|qr code
(?:follow|join) us(?: on .{2,40})?
download (?:our|the) app.{0,30}|app store|google play
photos?|photo gallery|gallery|slideshow|videos?
shares?|views?
(?:views?|просмотр(?:ов|ы)|нигоҳ|тамошо|浏览(?:次数)?|点击(?:数|量)?|阅读)\s?[:：]\s?[\d ,.]+
(?:view|see) (?:all|more|gallery)|load more|show (?:more|all)|more
advertisement.{0,40}|ad|sponsored(?: content)?|continue reading.{0,40}
reading time ?:? ?\d+ min.{0,12}|\d+ min(?:ute)?s? read|editions?|global edition|archives?
large|medium|small|font size.{0,20}|a ?a ?a?|text size.{0,10}|captcha ?\*?
о (?:нас|компании|проекте|сайте|редакции|портале|агентстве)|контакты|обратная связь
реклама(?: на сайте)?|вакансии|политика .{3,60}|пользовательское соглашение|карта сайта
главная(?: страница)?|войти|вход|регистрация(?: на сайте)?|восстановление пароля
подписаться|подписка|рассылка|поделиться(?: .{2,40})?|распечатать|печать|версия для печати
комментари(?:и|ев|я).{0,12}|(?:оставить|добавить) комментарий.{0,20}|нет комментариев
обсудить(?: .{2,20})?|наверх|меню|поиск|далее|назад|вперед|следующая|предыдущая
вконтакте|одноклассники|телеграм|дзен|читать полностью|читать на .{3,30}
показать ещ[её]|загрузить ещ[её]|все новости|мобильная версия|правовая информация
редакция|архив|теги|тэги|новостные каналы|ссылка скопирована
дар бораи (?:мо|лоиҳа|сомона|сайт)|тамос(?: бо мо)?|алоқа(?: бо мо)?|реклама
саҳифаи (?:аввал|асосӣ)|чоп|чоп кардан|мубодила(?: кардан)?|паҳн кардан|ба дӯстон фиристед
шарҳҳо.{0,10}|шарҳ додан|ҷустуҷӯ|обуна(?: шавед)?|бойгонӣ|сиёсати махфият.{0,10}
харитаи сомона|ба боло|меню|ҳамаи хабарҳо|пайвандҳои дастрасӣ|хабари нав|расм
хабарро таблиғ кунед
关于(?:我们|本网|本站)|联系(?:我们|方式)|版权(?:声明|信息)|网站(?:地图|声明|简介|导航)
法律(?:声明|顾问)|隐私(?:政策|保护)|免责声明|广告(?:服务|刊例|合作)?|招聘(?:信息|启事)?
首页|返回(?:首页|顶部)|打印(?:本页|此页|本文)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至|让更多人看到)?.{0,12}
纠错|我要纠错|评论|我要评论|登录|注册|扫一扫.{0,20}|字号|字体|大|中|小|设为首页|加入收藏
友情链接|网友评论|点击排行|手机版|客户端(?:下载)?|微信(?:好友)?|微博|朋友圈|意见反馈|帮助中心
站点地图|人才招聘|诚聘英才|点击右上角.{0,12}|请使用浏览器分享.{0,20}|正在阅读.{0,60}|pdf版阅读
"""

STRONG = r"""
^views?$
[:：]\s?\d+$
share|advertis|cookie|comment|contact|subscri|newsletter|about us|sign |log ?in|site ?map|privacy
print|copy link|skip |no result|view all|follow us|min(?:ute)?s? read|reading time|captcha
поделиться|распечатать|контакты|комментари|подпис|о нас|реклам|политика|версия|восстановление
регистрация на|новостные каналы|обсудить|читать на|ссылка скоп
дар бораи мо|тамос|чоп$|шарҳ|обуна|мубодила|пайвандҳои|таблиғ
我们|声明|打印|关闭|分享|纠错|返回|收藏|首页|扫一扫|朋友圈|微信好友|点击右上角|正在阅读|pdf版
"""
"""Of these words one alone on a line is enough."""

TAIL = r"""
(?:related|more|other|similar|recent)\s+(?:stories|articles?|news|posts?|reports)(?: .{2,40})?
(?:related|more|other)\s+(?:story|reading)
(?:related|more|other)\s+(?:topics|links|coverage|content|videos)
(?:latest|recommended|popular|top|trending)\s+(?:stories|articles?|news|posts?|videos)(?: .{2,40})?
related|also read|read also|see also|read (?:more|next)
you (?:may|might) (?:also )?(?:like|be interested in).{0,30}
most (?:read|popular|viewed|shared|commented)|more (?:from|on|in) .{2,60}|latest in .{2,30}
what to read next|editors?['’]?s? (?:picks?|choice)|don['’]t miss|up next|further reading
share your thoughts
ещ[её] по теме|по теме|читайте также|читать также|смотрите также|см\. также|также по теме
другие статьи
похожие (?:новости|материалы|статьи)|другие (?:новости|материалы)(?: .{2,30})?
связанные (?:новости|материалы)|(?:новости|материалы|статьи) по теме|последние новости
свежие новости
главные новости|популярное|самое читаемое|читайте нас .{2,30}|рекомендуем(?: .{2,20})?
лента новостей
(?:хабарҳои|матнҳои|маводи|мақолаҳои|навидҳои) (?:дигари?|охирин|монанд)(?: .{2,30})?
(?:хабарҳои|маводи) марбут.{0,6}|дигар хабарҳо
(?:инчунин|ҳамчунин|боз|бештар) (?:би)?хонед|ахбори дигар|дар ин мавзӯъ.{0,10}
мавзӯъҳои (?:монанд|марбут.{0,6})
相关(?:阅读|新闻|链接|报道|文章|推荐|专题|稿件)|延伸阅读|更多(?:新闻|阅读|内容|报道)|推荐阅读|热门(?:新闻|推荐|文章)
最新(?:新闻|消息)|往期(?:回顾|推荐)|猜你喜欢|为您推荐|上一篇.{0,60}|下一篇.{0,60}
"""
"""Headings of lists of other articles."""

LINK = r"""
(?:read (?:more|also|next|full story|on)|see also|also read|more|related|watch|listen|must read)
(?:читайте также|читать также|смотрите также|см\. также|подробнее|материал по теме)
(?:инчунин хонед|бештар хонед|相关阅读|延伸阅读)
"""
"""Openings of a line that leads to another article, before a colon."""

NOTICES = r"""
registration (?:number|no\.?|code)\s*[:：№]?\s*\S
(?:icp|licen[cs]e)\s*(?:number|no\.?|备)?\s*[:：№]\s*[\w-]*\d{4,}
(?:свидетельство|лицензия|регистрац\w{1,6})\b.{0,80}(?:№|\bэл\b|фс ?\d|\d{4,})|шаҳодатнома.{0,40}№
(?:许可证|网站标识码|举报电话|联系电话|技术支持|备案号|违法和不良信息).{0,30}
(?:(?:it['’]s|it is) )?recommended to (?:use|view).{0,80}(?:browser|chrome|\bie ?\d)
(?:(?:this )?site (?:is )?)?best viewed.{0,80}(?:browser|chrome|\bie ?\d)
for the best (?:view|experience),? please use.{0,80}browser
(?:please )?(?:enable|turn on) javascript|javascript (?:is )?(?:disabled|required)
your browser (?:does|is)
we (?:and our partners )?use cookies|(?:this|our) (?:web)?site (?:uses|stores) cookies|cookie policy
by (?:continuing|using|clicking).{0,80}cookie
(?:мы|сайт|этот сайт|наш сайт) использу\w{1,4} (?:файлы )?(?:cookie|куки)
(?:перепечатка|(?:использование|копирование) материалов).{0,200}(?:ссылк|разреш|запрещ)
при (?:полном |частичном |любом )?(?:использовании|цитировании|копировании).{0,200}(?:ссылк|разреш)
при перепечатке.{0,200}(?:ссылк|разреш)
(?:чоп|нашр|истифода|ҳангоми (?:истифода|нашр|иқтибос)).{0,120}(?:истинод|ишора|ҳатмӣ)
(?:subscribe|sign up|register) (?:to|for|now|here)\b.{0,80}$
follow (?:us|our (?:channel|page|telegram))\b.{0,60}$
join (?:us on|our (?:channel|telegram|group)).{0,60}$
подписывайтесь|подпишитесь|присоединяйтесь к наш|следите за (?:нами|нашими|новостями)
читайте нас|наш (?:телеграм|telegram)|обуна шавед|ба (?:канали|саҳифаи) мо
(?:扫描二维码|扫码|关注(?:我们|公众号)|微信公众号|长按识别)
(?:если вы )?(?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|found a (?:mistake|typo)
report (?:a typo|an error)|click here|press .{1,20} to (?:print|share)|do you like this article
share (?:this (?:article|story|page|post)|on|via)\b[^.]{0,60}$
(?:the )?(?:views|opinions) expressed (?:in|here|are|by).{0,200}
мнение (?:редакции|автора).{0,20} может не совпадать.{0,60}
this (?:material|content) is distributed by|本网站由|建议使用.{0,30}浏览器|您的浏览器
第\s?\d{1,3}\s?版[:：].{0,30}|本版(?:责编|编辑).{0,30}
"""
"""Beginnings of notices."""

NOTICES_INSIDE = r"""
all rights reserved|все права защищены|ҳамаи ҳуқуқҳо (?:маҳфуз|ҳифз)|版权所有
未经(?:书面)?(?:授权|许可|允许).{0,20}(?:转载|使用|复制)
(?:京|沪|粤|新)?icp[备证]|公网安备|ctrl ?\+ ?enter
"""
"""Words that mark a notice wherever they stand in it."""

END = r"""
[\s*#_=~·•—–-]{1,80}|###|-30-|/end/|ends?|[（(](?:完|本报讯|end)[）)]|完
(?:media |press |news )?contacts? ?[:：].{0,120}|for (?:more|further) information.{0,160}
(?:теги|тэги|ключевые слова|метки|tags?|keywords|topics?|калимаҳои калидӣ) ?[:：].{0,250}
(?:关键词|标签) ?[:：].{0,250}
(?:по материалам|с использованием материалов|по информации|аз рӯи маводи)\b.{2,100}
.{2,60} (?:в|дар|in|on) (?:социальных сетях|соцсетях|шабакаҳои иҷтимоӣ|social (?:media|networks))
(?:with|includes) (?:reporting|files|inputs?) (?:by|from) .{2,100}|\(?with inputs? from .{2,80}\)?
"""
"""Whole lines that belong to the end of an article only where they stand after it."""

CRUMB_OPENINGS = r"""
home|main|main page|news|главная|главная страница|новости|асосӣ|саҳифаи асосӣ|хабарҳо|首页
(?:您?(?:的|当前|现在)?(?:所在)?位置|当前位置|您的位置|您现在的位置).*|you are here.*|вы здесь.*
"""

TOOL_WORDS = frozenset(
    """share print mail email e-mail large medium small font size text tweet like comment comments
    shares views share: save bookmark facebook twitter telegram whatsapp linkedin instagram youtube
    rss pinterest reddit vk ok viber wechat weibo x messenger copy link subscribe follow us on a +
    поделиться распечатать печать вконтакте одноклассники телеграм комментарии""".split()
)
"""A line of nothing but such words, two or more, is a tool bar."""


def alternatives(text: str) -> str:
    """Return one group of all expressions of a list above."""
    return "(?:" + "|".join(line for line in text.split("\n") if line) + ")"


def pattern(text: str, form: str = "{}") -> re.Pattern[str]:
    """Compile a list above; `form` says where in a line it may stand."""
    return re.compile(form.replace("{}", alternatives(text)), re.IGNORECASE)
