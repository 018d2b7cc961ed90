<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: MIT
Words that stay the same everywhere (English: Russian):
archive: архив; starter archive: ознакомительный архив; article: статья; passage: отрывок;
original: оригинал; details (of an article): сведения; section: рубрика; carried by: опубликовал;
filed, dateline: место и дата сообщения; search: поиск; query: запрос; hit, match: совпадение;
result: результат; facet: фасет; spelling: написание; concordance: конкорданс; line: строка;
name: имя; mention: упоминание; kind (of a name, an event): вид; event: событие; report (of an
event): сообщение; chronology: хронология; timeline: лента времени; clipping: вырезка;
citation: ссылка; tag: метка; decision: решение; to reject: отклонить; to rebuild: перестроить;
backup: резервная копия; pane: панель; caret: курсор; pipeline: конвейер; preferences: настройки.
Quotation marks are «»; commands are infinitives; what is going on is a noun. -->
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>TajArchive</name>
    <message>
        <source>  ·  {done} of {total}</source>
        <translation>  ·  {done} из {total}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>0 leaves the number to the program.</source>
        <translation>0 — число процессов выбирает программа.</translation>
    </message>
    <message>
        <source>2022-02-05, 2022-02, 2022 or 2022-02-05 14:30</source>
        <translation>2022-02-05, 2022-02, 2022 или 2022-02-05 14:30</translation>
    </message>
    <message>
        <source>2024-07-05, 2024-07 or 2024</source>
        <translation>2024-07-05, 2024-07 или 2024</translation>
    </message>
    <message>
        <source>A Python, or the folder of a virtual environment</source>
        <translation>Python или папка виртуального окружения</translation>
    </message>
    <message>
        <source>A file of this kind is not opened from here, because the system might run it; save a copy, or look at it in its folder.</source>
        <translation>Файлы этого вида отсюда не открываются: система могла бы их запустить. Сохраните копию или найдите файл в его папке.</translation>
    </message>
    <message>
        <source>A name of someone known…</source>
        <translation>Имя кого-то известного…</translation>
    </message>
    <message>
        <source>A pipeline of your own that finds names where nothing else does.</source>
        <translation>Ваш собственный конвейер, который находит имена там, где их не находит ничто другое.</translation>
    </message>
    <message>
        <source>A reading room for news and official statements about Tajikistan and its neighbours, in English, Russian, Tajik and Chinese.

It works without a network and sends nothing anywhere; what you import stays in your archive's folder.

MIT licence. Made with Qt {qVersion} for Python, Whoosh and qdarkstyle.</source>
        <translation>Читальный зал новостей и официальных сообщений о Таджикистане и его соседях на английском, русском, таджикском и китайском языках.

Программа работает без сети и ничего никуда не отправляет; всё, что вы импортируете, остаётся в папке вашего архива.

Лицензия MIT. Сделано на Qt {qVersion} для Python, Whoosh и qdarkstyle.</translation>
    </message>
    <message>
        <source>APA</source>
        <translation>APA</translation>
    </message>
    <message>
        <source>About TajArchive</source>
        <translation>О программе TajArchive</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>О статье</translation>
    </message>
    <message>
        <source>About the name at the caret</source>
        <translation>Об имени под курсором</translation>
    </message>
    <message>
        <source>About this name</source>
        <translation>Об этом имени</translation>
    </message>
    <message>
        <source>Accept the completion</source>
        <translation>Принять подсказку</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Вступление в организацию</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Авария</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Добавить имя…</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Добавить участника</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Добавить метку…</translation>
    </message>
    <message>
        <source>Add an event…</source>
        <translation>Добавить событие…</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Добавить событие</translation>
    </message>
    <message>
        <source>Add the folder of a pipeline</source>
        <translation>Добавить папку конвейера</translation>
    </message>
    <message>
        <source>Add the participant</source>
        <translation>Добавить участника</translation>
    </message>
    <message>
        <source>Add to clippings</source>
        <translation>Добавить в вырезки</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Соглашение</translation>
    </message>
    <message>
        <source>Agreement in principle</source>
        <translation>Принципиальная договорённость</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All about it</source>
        <translation>Всё об этом</translation>
    </message>
    <message>
        <source>All about {name}</source>
        <translation>Всё о: {name}</translation>
    </message>
    <message>
        <source>All articles of the archive</source>
        <translation>Все статьи архива</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>All commands (F10)</source>
        <translation>Все команды (F10)</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Все команды…</translation>
    </message>
    <message>
        <source>All decisions in {name} stand already.</source>
        <translation>Все решения из {name} уже действуют.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>All kinds of names</source>
        <translation>Все виды имён</translation>
    </message>
    <message>
        <source>All mentions of both become one. The name that stays is shown everywhere.</source>
        <translation>Все упоминания обоих станут одним. Имя, которое останется, показывается везде.</translation>
    </message>
    <message>
        <source>All past searches of this archive will be forgotten; saved searches stay.</source>
        <translation>Все прошлые запросы этого архива будут забыты; сохранённые поиски останутся.</translation>
    </message>
    <message>
        <source>All that this article says of {name}</source>
        <translation>Всё, что в этой статье сказано о: {name}</translation>
    </message>
    <message>
        <source>Also called…</source>
        <translation>Другое имя…</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Известно также как</translation>
    </message>
    <message>
        <source>Also written {names}</source>
        <translation>Пишется также: {names}</translation>
    </message>
    <message>
        <source>Anna Example; Boris Example</source>
        <translation>Анна Примерова; Борис Примеров</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Годовщина</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Объявление</translation>
    </message>
    <message>
        <source>Another program may run scripts that are in it and fetch pictures from the network, which tells others that you read it. TajArchive itself does neither.</source>
        <translation>Другая программа может выполнить сценарии, которые в нём есть, и загрузить картинки из сети, а это сообщит другим, что вы его читаете. Сама TajArchive не делает ни того, ни другого.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Любые</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Кто угодно</translation>
    </message>
    <message>
        <source>Appears with {names}</source>
        <translation>Встречается вместе с: {names}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>short</comment>
        <translation>апр</translation>
    </message>
    <message>
        <source>April</source>
        <comment>alone</comment>
        <translation>апрель</translation>
    </message>
    <message>
        <source>April</source>
        <comment>of a day</comment>
        <translation>апреля</translation>
    </message>
    <message>
        <source>April</source>
        <comment>of a year</comment>
        <translation>апрель</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабский</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Archive: {name}</source>
        <translation>Архив: {name}</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Архивы</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Армянский</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Арест</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Прибытие</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>Сведения о статье</translation>
    </message>
    <message>
        <source>Article of the line</source>
        <translation>Статья этой строки</translation>
    </message>
    <message>
        <source>Article of the mention</source>
        <translation>Статья с этим упоминанием</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Articles ({stars})</source>
        <translation>Статьи ({stars})</translation>
    </message>
    <message>
        <source>Articles that name both, at least</source>
        <translation>Статей, где названы оба, не менее</translation>
    </message>
    <message>
        <source>Articles that report the event</source>
        <translation>Статьи, сообщающие о событии</translation>
    </message>
    <message>
        <source>Articles that stayed as they were</source>
        <translation>Статьи, оставшиеся прежними</translation>
    </message>
    <message>
        <source>Articles with missing or doubtful details</source>
        <translation>Статьи с неполными или сомнительными сведениями</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>As in the results</source>
        <translation>Как в результатах</translation>
    </message>
    <message>
        <source>As it is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>Attack or clash</source>
        <translation>Нападение или столкновение</translation>
    </message>
    <message>
        <source>Aug</source>
        <comment>short</comment>
        <translation>авг</translation>
    </message>
    <message>
        <source>August</source>
        <comment>alone</comment>
        <translation>август</translation>
    </message>
    <message>
        <source>August</source>
        <comment>of a day</comment>
        <translation>августа</translation>
    </message>
    <message>
        <source>August</source>
        <comment>of a year</comment>
        <translation>август</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Награждение</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Азербайджанский</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Назад (Esc)</translation>
    </message>
    <message>
        <source>Back to the article (Esc)</source>
        <translation>Назад к статье (Esc)</translation>
    </message>
    <message>
        <source>Back to the concordance</source>
        <translation>Назад к конкордансу</translation>
    </message>
    <message>
        <source>Back to the line of the concordance (Esc)</source>
        <translation>Назад к строке конкорданса (Esc)</translation>
    </message>
    <message>
        <source>Back up the archive: name of the backup</source>
        <translation>Резервная копия архива: имя копии</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Создать резервную копию…</translation>
    </message>
    <message>
        <source>Backing up the archive</source>
        <translation>Создание резервной копии</translation>
    </message>
    <message>
        <source>Backups (*.zip);;All files (*)</source>
        <translation>Резервные копии (*.zip);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Белорусский</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Лучшие</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Border opened or closed</source>
        <translation>Открытие или закрытие границы</translation>
    </message>
    <message>
        <source>Bringing the search index up to date …</source>
        <translation>Обновление поискового индекса…</translation>
    </message>
    <message>
        <source>Browse for the Python</source>
        <translation>Выбрать Python</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Building or site</source>
        <translation>Здание или объект</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>По источнику</translation>
    </message>
    <message>
        <source>By the match</source>
        <translation>По совпадению</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>По словам после</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>По словам до</translation>
    </message>
    <message>
        <source>CLIPPINGS</source>
        <translation>ВЫРЕЗКИ</translation>
    </message>
    <message>
        <source>CSL-JSON (reference managers)</source>
        <translation>CSL-JSON (менеджеры ссылок)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>Календарь (iCalendar)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel the work that is going on</source>
        <translation>Прервать текущую работу</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Опубликовал</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Церемония</translation>
    </message>
    <message>
        <source>Ceremony or cultural event</source>
        <translation>Церемония или культурное событие</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Check of the archive</source>
        <translation>Проверка архива</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Проверить архив</translation>
    </message>
    <message>
        <source>Check the archive…</source>
        <translation>Проверить архив…</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Checked by a person</source>
        <translation>Проверено человеком</translation>
    </message>
    <message>
        <source>Checking the archive</source>
        <translation>Проверка архива</translation>
    </message>
    <message>
        <source>Checking the originals</source>
        <translation>Проверка оригиналов</translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation>Чикагский</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Китайский</translation>
    </message>
    <message>
        <source>Choose a kind of event first.</source>
        <translation>Сначала выберите вид события.</translation>
    </message>
    <message>
        <source>Choose a kind…</source>
        <translation>Выберите вид…</translation>
    </message>
    <message>
        <source>Choose an event in the list first.</source>
        <translation>Сначала выберите событие в списке.</translation>
    </message>
    <message>
        <source>Choose another with Edit › Names by spaCy…; the archive itself is not concerned.</source>
        <translation>Выберите другой: «Правка › Имена от spaCy…»; самого архива это не касается.</translation>
    </message>
    <message>
        <source>Choose one event only.</source>
        <translation>Выберите только одно событие.</translation>
    </message>
    <message>
        <source>Choose several events that are the same (Ctrl+click).</source>
        <translation>Выберите несколько одинаковых событий (Ctrl+щелчок).</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Choose which mentions, then whom they mean; a name that is not listed is new.</source>
        <translation>Выберите, какие упоминания, затем кого они означают; имя, которого нет в списке, — новое.</translation>
    </message>
    <message>
        <source>Choose {most} lines at most to clip at once.</source>
        <translation>За один раз можно вырезать не более {most} строк.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Chronology as a web page</source>
        <translation>Хронология как веб-страница</translation>
    </message>
    <message>
        <source>Chronology for Word</source>
        <translation>Хронология для Word</translation>
    </message>
    <message>
        <source>Chronology in Markdown</source>
        <translation>Хронология в Markdown</translation>
    </message>
    <message>
        <source>Chronology to print (PDF)</source>
        <translation>Хронология для печати (PDF)</translation>
    </message>
    <message>
        <source>Chronology: {query}</source>
        <translation>Хронология: {query}</translation>
    </message>
    <message>
        <source>Chronology: {title}</source>
        <translation>Хронология: {title}</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Стиль ссылок</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Clippings</source>
        <translation>Вырезки</translation>
    </message>
    <message>
        <source>Clippings tray</source>
        <translation>Панель вырезок</translation>
    </message>
    <message>
        <source>Clippings, in their order</source>
        <translation>Вырезки по порядку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close (Ctrl+4)</source>
        <translation>Закрыть (Ctrl+4)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Close the concordance</source>
        <translation>Закрыть конкорданс</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Закрыть строку поиска</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Закрыть страницу</translation>
    </message>
    <message>
        <source>Close the timeline</source>
        <translation>Закрыть ленту времени</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Цвета окна.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Company deal</source>
        <translation>Сделка компаний</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Конкорданс</translation>
    </message>
    <message>
        <source>Concordance {query}</source>
        <translation>Конкорданс {query}</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Конференция</translation>
    </message>
    <message>
        <source>Confirm the event</source>
        <translation>Подтвердить событие</translation>
    </message>
    <message>
        <source>Confirmed or edited</source>
        <translation>Подтверждённые или изменённые</translation>
    </message>
    <message>
        <source>Context of the line</source>
        <translation>Контекст строки</translation>
    </message>
    <message>
        <source>Contradictory dates</source>
        <translation>Противоречивые даты</translation>
    </message>
    <message>
        <source>Copied with its citation ({where}).</source>
        <translation>Скопировано со ссылкой ({where}).</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копировать всё</translation>
    </message>
    <message>
        <source>Copy all clippings with citations</source>
        <translation>Копировать все вырезки со ссылками</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Копировать строки</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Копировать список</translation>
    </message>
    <message>
        <source>Copy mentions</source>
        <translation>Копировать упоминания</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Copy the chosen lines (Ctrl+C)</source>
        <translation>Копировать выбранные строки (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the chosen mentions (Ctrl+C)</source>
        <translation>Копировать выбранные упоминания (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Correct this name</source>
        <translation>Исправить это имя</translation>
    </message>
    <message>
        <source>Correct, export, load</source>
        <translation>Исправить, экспортировать, загрузить</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Country or city</source>
        <translation>Страна или город</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Суд</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Влево, Ctrl+Вправо</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Тёмная или светлая тема</translation>
    </message>
    <message>
        <source>Dark or light (Ctrl+Shift+L)</source>
        <translation>Тёмная или светлая тема (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Смерть</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>short</comment>
        <translation>дек</translation>
    </message>
    <message>
        <source>December</source>
        <comment>alone</comment>
        <translation>декабрь</translation>
    </message>
    <message>
        <source>December</source>
        <comment>of a day</comment>
        <translation>декабря</translation>
    </message>
    <message>
        <source>December</source>
        <comment>of a year</comment>
        <translation>декабрь</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Decisions about names, events and articles, clippings, tags and saved searches stay, and so do the originals. You can go on reading and searching meanwhile; Cancel in the status bar stops it, and what is done by then stays.</source>
        <translation>Решения об именах, событиях и статьях, вырезки, метки и сохранённые поиски остаются, как и оригиналы. Тем временем можно читать и искать; «Отмена» в строке состояния прерывает работу, а сделанное сохраняется.</translation>
    </message>
    <message>
        <source>Decisions, the latest first</source>
        <translation>Решения, последние сначала</translation>
    </message>
    <message>
        <source>Decisions…</source>
        <translation>Решения…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete takes it out, Enter edits it</source>
        <translation>Delete убирает, Enter изменяет</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Отъезд</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message numerus="yes">
        <source>Details  ·  ✎ {n} details edited</source>
        <translation>
            <numerusform>Сведения  ·  ✎ изменено: {n}</numerusform>
            <numerusform>Сведения  ·  ✎ изменено: {n}</numerusform>
            <numerusform>Сведения  ·  ✎ изменено: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of articles (*.tsv)</source>
        <translation>Сведения о статьях (*.tsv)</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>Сведения о статье</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Подробности ошибки</translation>
    </message>
    <message>
        <source>Did you mean {suggestion}?</source>
        <translation>Возможно, вы искали {suggestion}?</translation>
    </message>
    <message>
        <source>Diplomatic relations established</source>
        <translation>Установление дипломатических отношений</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>Бедствие</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Down and Up go through the results, Enter opens one, Right accepts a completion.</source>
        <translation>Стрелки вниз и вверх идут по результатам, Enter открывает, стрелка вправо принимает подсказку.</translation>
    </message>
    <message>
        <source>Down, Up</source>
        <translation>Вниз, вверх</translation>
    </message>
    <message>
        <source>Drag over a stretch, or use ← → with Shift, then Enter; Backspace widens it again</source>
        <translation>Проведите по отрезку или нажимайте ← → с Shift, затем Enter; Backspace снова расширяет</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>СОБЫТИЯ</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Экономика</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>a part of the query</comment>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit details of several articles</source>
        <translation>Изменить сведения о нескольких статьях</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Изменить сведения…</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Изменить событие</translation>
    </message>
    <message>
        <source>Edit the event…</source>
        <translation>Изменить событие…</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Редакторы</translation>
    </message>
    <message>
        <source>Election or vote</source>
        <translation>Выборы или голосование</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter adds the name</source>
        <translation>Enter добавляет имя</translation>
    </message>
    <message>
        <source>Enter opens  ·  F2 renames  ·  Del removes  ·  Alt+↑ Alt+↓ move</source>
        <translation>Enter открывает  ·  F2 переименовывает  ·  Del удаляет  ·  Alt+↑ Alt+↓ перемещают</translation>
    </message>
    <message>
        <source>Enter opens  ·  the archive is read only</source>
        <translation>Enter открывает  ·  архив только для чтения</translation>
    </message>
    <message>
        <source>Enter opens an article with the caret in the doubtful field. What you edit, or say is right as it is, is not listed any more.</source>
        <translation>Enter открывает статью с курсором в сомнительном поле. То, что вы исправите или подтвердите, в списке больше не появится.</translation>
    </message>
    <message>
        <source>Enter opens it here</source>
        <translation>Enter открывает здесь</translation>
    </message>
    <message>
        <source>Enter opens the article at this place. Letters order the lines: {letters}</source>
        <translation>Enter открывает статью на этом месте. Буквы упорядочивают строки: {letters}</translation>
    </message>
    <message>
        <source>Enter searches again  ·  Del forgets</source>
        <translation>Enter ищет снова  ·  Del забывает</translation>
    </message>
    <message>
        <source>Enter searches for it, Delete takes it off.</source>
        <translation>Enter ищет по ней, Delete снимает её.</translation>
    </message>
    <message>
        <source>Enter searches for it.</source>
        <translation>Enter ищет это.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Events as a calendar (iCalendar)</source>
        <translation>События как календарь (iCalendar)</translation>
    </message>
    <message>
        <source>Events as a table (CSV)</source>
        <translation>События как таблица (CSV)</translation>
    </message>
    <message>
        <source>Events in all results of the search</source>
        <translation>События во всех результатах поиска</translation>
    </message>
    <message>
        <source>Events in the timeline</source>
        <translation>События на ленте времени</translation>
    </message>
    <message>
        <source>Events in the whole archive</source>
        <translation>События во всём архиве</translation>
    </message>
    <message>
        <source>Events of the archive</source>
        <translation>События архива</translation>
    </message>
    <message>
        <source>Events of the results</source>
        <translation>События в результатах</translation>
    </message>
    <message>
        <source>Events of this article</source>
        <translation>События этой статьи</translation>
    </message>
    <message>
        <source>Events pane</source>
        <translation>Панель событий</translation>
    </message>
    <message>
        <source>Events that the open article reports</source>
        <translation>События, о которых сообщает открытая статья</translation>
    </message>
    <message>
        <source>Every hit in its context ({keys})</source>
        <translation>Каждое совпадение в контексте ({keys})</translation>
    </message>
    <message>
        <source>Everything, from the originals</source>
        <translation>Всё, из оригиналов</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Exactly this only</source>
        <translation>Только точно так</translation>
    </message>
    <message>
        <source>Exactly this spelling only</source>
        <translation>Только это написание</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>Exclude a value</source>
        <translation>Исключить значение</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Export all clippings</source>
        <translation>Экспортировать все вырезки</translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Экспорт имён</translation>
    </message>
    <message>
        <source>Export names…</source>
        <translation>Экспорт имён…</translation>
    </message>
    <message>
        <source>Export the events…</source>
        <translation>Экспорт событий…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Фасеты</translation>
    </message>
    <message>
        <source>Family of the article's text.</source>
        <translation>Гарнитура текста статьи.</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>short</comment>
        <translation>фев</translation>
    </message>
    <message>
        <source>February</source>
        <comment>alone</comment>
        <translation>февраль</translation>
    </message>
    <message>
        <source>February</source>
        <comment>of a day</comment>
        <translation>февраля</translation>
    </message>
    <message>
        <source>February</source>
        <comment>of a year</comment>
        <translation>февраль</translation>
    </message>
    <message>
        <source>Figures announced</source>
        <translation>Объявлены показатели</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File without a type</source>
        <translation>Файл без типа</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Место и дата сообщения</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>Дата сообщения</translation>
    </message>
    <message>
        <source>Files that were not imported</source>
        <translation>Файлы, которые не импортированы</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Filter by kind, participant, state</source>
        <translation>Фильтр по виду, участнику, состоянию</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Фильтр событий</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Фильтр строк</translation>
    </message>
    <message>
        <source>Filter mentions</source>
        <translation>Фильтр упоминаний</translation>
    </message>
    <message>
        <source>Filter the facets</source>
        <translation>Фильтр фасетов</translation>
    </message>
    <message>
        <source>Find a name, in any script</source>
        <translation>Найти имя, любым письмом</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Поиск в статье</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Найти в этой статье</translation>
    </message>
    <message>
        <source>Find names in their other spellings and scripts too.</source>
        <translation>Находить имена и в других написаниях и письменностях.</translation>
    </message>
    <message>
        <source>Find other spellings in every search</source>
        <translation>Искать другие написания в каждом поиске</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>Только слова целиком</translation>
    </message>
    <message>
        <source>Finding names and events</source>
        <translation>Поиск имён и событий</translation>
    </message>
    <message>
        <source>Flight abroad</source>
        <translation>Бегство за границу</translation>
    </message>
    <message>
        <source>Folder of a pipeline</source>
        <translation>Папка конвейера</translation>
    </message>
    <message>
        <source>For every search, until it is switched on again</source>
        <translation>Для всех поисков, пока не включите снова</translation>
    </message>
    <message>
        <source>Forget past searches…</source>
        <translation>Забыть прошлые запросы…</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Found, but edited since</source>
        <translation>Найдено, но затем исправлено</translation>
    </message>
    <message>
        <source>Founding</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>GOST</source>
        <translation>ГОСТ</translation>
    </message>
    <message>
        <source>Gather all</source>
        <translation>Собрать все</translation>
    </message>
    <message>
        <source>Gather the lines</source>
        <translation>Собрать строки</translation>
    </message>
    <message numerus="yes">
        <source>Gather the lines of {n} articles</source>
        <translation>
            <numerusform>Собрать строки из {n} статьи</numerusform>
            <numerusform>Собрать строки из {n} статей</numerusform>
            <numerusform>Собрать строки из {n} статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathering lines</source>
        <translation>Сбор строк</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Грузинский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Go to a year</source>
        <translation>Перейти к году</translation>
    </message>
    <message>
        <source>Go to a year (Ctrl+PgUp, Ctrl+PgDown in the list)</source>
        <translation>Перейти к году (Ctrl+PgUp, Ctrl+PgDown в списке)</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Перейти к предложению</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Произошло</translation>
    </message>
    <message>
        <source>Happened or planned</source>
        <translation>Произошло или запланировано</translation>
    </message>
    <message>
        <source>Headings that order the lines</source>
        <translation>Заголовки, упорядочивающие строки</translation>
    </message>
    <message>
        <source>Height of a line in percent.</source>
        <translation>Высота строки в процентах.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>Here as {spellings}</source>
        <translation>Здесь как {spellings}</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Хинди</translation>
    </message>
    <message>
        <source>Hits in this article</source>
        <translation>Совпадения в этой статье</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>Насколько точно известна дата</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>How to search (F1)</source>
        <translation>Как искать (F1)</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Идентификатор</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Импорт папки</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Импорт папки…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Импорт файлов</translation>
    </message>
    <message>
        <source>Import files (Ctrl+I)</source>
        <translation>Импорт файлов (Ctrl+I)</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Импорт файлов…</translation>
    </message>
    <message>
        <source>Import processes</source>
        <translation>Процессы импорта</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Отчёт об импорте</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Откуда импортировано</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>В этой статье</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Индексирование</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>It finds no name there.</source>
        <translation>Имён там не найдено.</translation>
    </message>
    <message>
        <source>It holds no plain text that could be shown here; another program opens it.</source>
        <translation>В нём нет простого текста, который можно показать здесь; его откроет другая программа.</translation>
    </message>
    <message>
        <source>It is marked wherever it stands, in every article.</source>
        <translation>Отмечается везде, где встречается, во всех статьях.</translation>
    </message>
    <message>
        <source>It is marked wherever these words stand, in every article.</source>
        <translation>Отмечается везде, где стоят эти слова, во всех статьях.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Верно</translation>
    </message>
    <message>
        <source>It is unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Итальянский</translation>
    </message>
    <message>
        <source>Its articles over time</source>
        <translation>Статьи по времени</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Its page: all mentions, articles over time, company, events</source>
        <translation>Страница имени: все упоминания, статьи по времени, окружение, события</translation>
    </message>
    <message>
        <source>Jan</source>
        <comment>short</comment>
        <translation>янв</translation>
    </message>
    <message>
        <source>January</source>
        <comment>alone</comment>
        <translation>январь</translation>
    </message>
    <message>
        <source>January</source>
        <comment>of a day</comment>
        <translation>января</translation>
    </message>
    <message>
        <source>January</source>
        <comment>of a year</comment>
        <translation>январь</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Японский</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Join the chosen events</source>
        <translation>Объединить выбранные события</translation>
    </message>
    <message>
        <source>Joining events</source>
        <translation>Объединение событий</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>short</comment>
        <translation>июл</translation>
    </message>
    <message>
        <source>July</source>
        <comment>alone</comment>
        <translation>июль</translation>
    </message>
    <message>
        <source>July</source>
        <comment>of a day</comment>
        <translation>июля</translation>
    </message>
    <message>
        <source>July</source>
        <comment>of a year</comment>
        <translation>июль</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>short</comment>
        <translation>июн</translation>
    </message>
    <message>
        <source>June</source>
        <comment>alone</comment>
        <translation>июнь</translation>
    </message>
    <message>
        <source>June</source>
        <comment>of a day</comment>
        <translation>июня</translation>
    </message>
    <message>
        <source>June</source>
        <comment>of a year</comment>
        <translation>июнь</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Казахский</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Вид события</translation>
    </message>
    <message>
        <source>Kind of names</source>
        <translation>Вид имён</translation>
    </message>
    <message>
        <source>Kinds of names</source>
        <translation>Виды имён</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Корейский</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Киргизский</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Labels: {kinds}. {seconds} s until the answer{memory}.</source>
        <translation>Метки: {kinds}. {seconds} с до ответа{memory}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Language of the window, from its next start on.</source>
        <translation>Язык окна, со следующего запуска.</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>Язык неизвестен</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Увеличить текст</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Law or decision</source>
        <translation>Закон или решение</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Длина строки</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Интервал между строками</translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>Пропущено строк</translation>
    </message>
    <message>
        <source>Load a corrected table of events</source>
        <translation>Загрузить исправленную таблицу событий</translation>
    </message>
    <message>
        <source>Load a corrected table…</source>
        <translation>Загрузить исправленную таблицу…</translation>
    </message>
    <message>
        <source>Load a table…</source>
        <translation>Загрузить таблицу…</translation>
    </message>
    <message>
        <source>Load decisions</source>
        <translation>Загрузить решения</translation>
    </message>
    <message>
        <source>Longest line in characters.</source>
        <translation>Наибольшая длина строки в знаках.</translation>
    </message>
    <message>
        <source>Looking through the articles …</source>
        <translation>Просмотр статей…</translation>
    </message>
    <message>
        <source>Looking what is installed…</source>
        <translation>Проверка, что установлено…</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>MENTION</source>
        <translation>УПОМИНАНИЕ</translation>
    </message>
    <message>
        <source>MENTIONS</source>
        <translation>УПОМИНАНИЯ</translation>
    </message>
    <message>
        <source>MLA</source>
        <translation>MLA</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Makes anew what searches look into. Do this when a search misses articles that are there. The quickest of the three.</source>
        <translation>Заново строит то, в чём идёт поиск. Делайте это, если поиск не находит статей, которые есть. Самый быстрый из трёх способов.</translation>
    </message>
    <message>
        <source>Making the search index</source>
        <translation>Построение поискового индекса</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>short</comment>
        <translation>мар</translation>
    </message>
    <message>
        <source>March</source>
        <comment>alone</comment>
        <translation>март</translation>
    </message>
    <message>
        <source>March</source>
        <comment>of a day</comment>
        <translation>марта</translation>
    </message>
    <message>
        <source>March</source>
        <comment>of a year</comment>
        <translation>март</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Mark as name</source>
        <translation>Отметить как имя</translation>
    </message>
    <message>
        <source>Mark “{short}” as</source>
        <translation>Отметить «{short}» как</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Учитывать регистр</translation>
    </message>
    <message>
        <source>May</source>
        <comment>alone</comment>
        <translation>май</translation>
    </message>
    <message>
        <source>May</source>
        <comment>of a day</comment>
        <translation>мая</translation>
    </message>
    <message>
        <source>May</source>
        <comment>of a year</comment>
        <translation>май</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short</comment>
        <translation>май</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Meeting with the press</source>
        <translation>Встреча с прессой</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Упоминания</translation>
    </message>
    <message>
        <source>Mentions of {name}</source>
        <translation>Упоминания: {name}</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Ministers meet in Khujand</source>
        <translation>Министры встретились в Худжанде</translation>
    </message>
    <message>
        <source>Missing and doubtful details</source>
        <translation>Неполные и сомнительные сведения</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Монгольский</translation>
    </message>
    <message>
        <source>More buttons</source>
        <translation>Ещё кнопки</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Другие фильтры</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Похожие статьи</translation>
    </message>
    <message>
        <source>More like this article</source>
        <translation>Статьи, похожие на эту</translation>
    </message>
    <message>
        <source>Most often named</source>
        <translation>Чаще всего названные</translation>
    </message>
    <message>
        <source>Mourning or funeral</source>
        <translation>Траур или похороны</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Сдвинуть влево</translation>
    </message>
    <message>
        <source>Move left or right</source>
        <translation>Сдвинуть влево или вправо</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Сдвинуть вправо</translation>
    </message>
    <message>
        <source>My archive</source>
        <translation>Мой архив</translation>
    </message>
    <message>
        <source>NAMED WITH</source>
        <translation>ВМЕСТЕ С</translation>
    </message>
    <message>
        <source>NARROW DOWN</source>
        <translation>УТОЧНИТЬ</translation>
    </message>
    <message>
        <source>NO EVENTS</source>
        <translation>СОБЫТИЙ НЕТ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>Название сохранённого поиска</translation>
    </message>
    <message>
        <source>Name of this search</source>
        <translation>Название этого поиска</translation>
    </message>
    <message>
        <source>Named event</source>
        <translation>Именованное событие</translation>
    </message>
    <message>
        <source>Named events</source>
        <translation>Именованные события</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Names (*.tsv)</source>
        <translation>Имена (*.tsv)</translation>
    </message>
    <message>
        <source>Names also found by</source>
        <translation>Имена найдены также с помощью</translation>
    </message>
    <message>
        <source>Names and events of this archive were found by an older version of the rules. To renew them takes a while, during which you can go on; all your decisions stay.</source>
        <translation>Имена и события этого архива найдены по правилам прежней версии. Их обновление займёт время, но работать при этом можно; все ваши решения останутся.</translation>
    </message>
    <message>
        <source>Names and places, however they are spelt</source>
        <translation>Имена и места, как бы они ни писались</translation>
    </message>
    <message>
        <source>Names by a spaCy pipeline of your own</source>
        <translation>Имена от вашего конвейера spaCy</translation>
    </message>
    <message>
        <source>Names by spaCy…</source>
        <translation>Имена от spaCy…</translation>
    </message>
    <message>
        <source>Names of the archive</source>
        <translation>Имена в архиве</translation>
    </message>
    <message>
        <source>Names of which articles</source>
        <translation>Имена из каких статей</translation>
    </message>
    <message>
        <source>Names, dates and events</source>
        <translation>Имена, даты и события</translation>
    </message>
    <message>
        <source>Names, dates, events and the search index were derived again.</source>
        <translation>Имена, даты, события и поисковый индекс построены заново.</translation>
    </message>
    <message>
        <source>Narrow to a value</source>
        <translation>Сузить до значения</translation>
    </message>
    <message>
        <source>Near each other</source>
        <translation>Рядом друг с другом</translation>
    </message>
    <message>
        <source>Network for Gephi and the like (GraphML)</source>
        <translation>Сеть для Gephi и подобных программ (GraphML)</translation>
    </message>
    <message>
        <source>New archive: name of its folder</source>
        <translation>Новый архив: имя папки</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Новый архив…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>Next article in the results</source>
        <translation>Следующая статья в результатах</translation>
    </message>
    <message>
        <source>Next doubtful article</source>
        <translation>Следующая сомнительная статья</translation>
    </message>
    <message>
        <source>Next find (Enter)</source>
        <translation>Следующее совпадение (Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Next name in the article</source>
        <translation>Следующее имя в статье</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Next report of the event</source>
        <translation>Следующее сообщение о событии</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>Архив не открыт.</translation>
    </message>
    <message>
        <source>No archive is open.

Ctrl+O opens one, Ctrl+N makes one. The starter archive, to look around in, is in the menu under Archive.</source>
        <translation>Архив не открыт.

Ctrl+O открывает архив, Ctrl+N создаёт новый. Ознакомительный архив есть в меню «Архив».</translation>
    </message>
    <message>
        <source>No article has all of that.

Try fewer words, another spelling, or OR between words; a star stands for any ending: water*</source>
        <translation>Нет статьи, где есть всё это.

Попробуйте меньше слов, другое написание или OR между словами; звёздочка заменяет любое окончание: вод*</translation>
    </message>
    <message>
        <source>No article has all of that.

Try fewer words, or another spelling.</source>
        <translation>Нет статьи, где есть всё это.

Попробуйте меньше слов или другое написание.</translation>
    </message>
    <message>
        <source>No article has that.

Try another spelling or another word; a star stands for any ending: water*</source>
        <translation>Такой статьи нет.

Попробуйте другое написание или другое слово; звёздочка заменяет любое окончание: вод*</translation>
    </message>
    <message>
        <source>No article wants a second look: dates, titles and sources are all known.</source>
        <translation>Ни одна статья не требует проверки: даты, заголовки и источники все известны.</translation>
    </message>
    <message>
        <source>No correction was taken over from {name}.</source>
        <translation>Из {name} не взято ни одного исправления.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Нет даты</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Фильтру не соответствует ни одно событие.</translation>
    </message>
    <message>
        <source>No event was found in these results.</source>
        <translation>В этих результатах событий не найдено.</translation>
    </message>
    <message>
        <source>No event was found in this article.</source>
        <translation>В этой статье событий не найдено.</translation>
    </message>
    <message>
        <source>No event was found yet.

Import articles, and what they report will stand here in order of time.</source>
        <translation>Событий пока не найдено.

Импортируйте статьи, и то, о чём они сообщают, появится здесь в порядке времени.</translation>
    </message>
    <message>
        <source>No event with a date</source>
        <translation>Нет событий с датой</translation>
    </message>
    <message>
        <source>No file to import was found there</source>
        <translation>Файлов для импорта там не найдено</translation>
    </message>
    <message>
        <source>No hit in this article.</source>
        <translation>В этой статье совпадений нет.</translation>
    </message>
    <message>
        <source>No line matches the filter.</source>
        <translation>Фильтру не соответствует ни одна строка.</translation>
    </message>
    <message>
        <source>No mention matches the filter.</source>
        <translation>Фильтру не соответствует ни одно упоминание.</translation>
    </message>
    <message>
        <source>No name begins like that.</source>
        <translation>Ни одно имя так не начинается.</translation>
    </message>
    <message>
        <source>No name in this archive is “{name}” any more.</source>
        <translation>Имени «{name}» в этом архиве больше нет.</translation>
    </message>
    <message>
        <source>No name is shown in this article.</source>
        <translation>В этой статье имена не показаны.</translation>
    </message>
    <message>
        <source>No name of the archive begins like that.</source>
        <translation>Ни одно имя архива так не начинается.</translation>
    </message>
    <message>
        <source>No name was found in this archive yet.</source>
        <translation>В этом архиве имён пока не найдено.</translation>
    </message>
    <message>
        <source>No pipeline is installed there; “Add a folder…” takes one from a folder.</source>
        <translation>Там нет установленных конвейеров; «Добавить папку…» берёт конвейер из папки.</translation>
    </message>
    <message>
        <source>No search is saved yet. Search for something, then press Ctrl+S: what comes later will be counted as new.</source>
        <translation>Сохранённых поисков пока нет. Найдите что-нибудь и нажмите Ctrl+S: всё, что появится позже, будет считаться новым.</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Нет источника</translation>
    </message>
    <message>
        <source>No text has what is asked for.</source>
        <translation>Искомого нет ни в одном тексте.</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Нет заголовка</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>None has all words; these have some</source>
        <translation>Всех слов нет нигде; здесь есть некоторые</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>Таких нет.</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Не имя</translation>
    </message>
    <message>
        <source>Not everything is as it should be</source>
        <translation>Не всё в порядке</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Не принято</translation>
    </message>
    <message>
        <source>Not yet checked</source>
        <translation>Ещё не проверенные</translation>
    </message>
    <message>
        <source>Nothing has been decided yet. What you correct of names, events and articles will stand here.</source>
        <translation>Решений пока нет. Здесь появится то, что вы исправите в именах, событиях и статьях.</translation>
    </message>
    <message>
        <source>Nothing in {name} differs from the events as they are.</source>
        <translation>В {name} нет отличий от событий, какие они есть.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Ничего не импортировано</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>Ничего не отклонено.</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>short</comment>
        <translation>ноя</translation>
    </message>
    <message>
        <source>November</source>
        <comment>alone</comment>
        <translation>ноябрь</translation>
    </message>
    <message>
        <source>November</source>
        <comment>of a day</comment>
        <translation>ноября</translation>
    </message>
    <message>
        <source>November</source>
        <comment>of a year</comment>
        <translation>ноябрь</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Число событий</translation>
    </message>
    <message>
        <source>Number of finds</source>
        <translation>Число найденного</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Число строк</translation>
    </message>
    <message>
        <source>Number of mentions</source>
        <translation>Число упоминаний</translation>
    </message>
    <message>
        <source>Number of names</source>
        <translation>Число имён</translation>
    </message>
    <message>
        <source>Number of names that are linked</source>
        <translation>Число связываемых имён</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>Число результатов</translation>
    </message>
    <message>
        <source>Number paragraphs in the margin.</source>
        <translation>Нумеровать абзацы на полях.</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>short</comment>
        <translation>окт</translation>
    </message>
    <message>
        <source>October</source>
        <comment>alone</comment>
        <translation>октябрь</translation>
    </message>
    <message>
        <source>October</source>
        <comment>of a day</comment>
        <translation>октября</translation>
    </message>
    <message>
        <source>October</source>
        <comment>of a year</comment>
        <translation>октябрь</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Из чего</translation>
    </message>
    <message>
        <source>Offer past searches below the box.</source>
        <translation>Предлагать прошлые запросы под строкой поиска.</translation>
    </message>
    <message>
        <source>Office assumed</source>
        <translation>Вступление в должность</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Старые</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Включено</translation>
    </message>
    <message>
        <source>Only a backup brings it back (Archive › Restore a backup); articles can still be read.</source>
        <translation>Вернуть его может только резервная копия («Архив › Восстановить из копии»); статьи по-прежнему можно читать.</translation>
    </message>
    <message>
        <source>Only one article reports it.</source>
        <translation>О нём сообщает только одна статья.</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Только эти</translation>
    </message>
    <message>
        <source>Only this “{words}”</source>
        <translation>Только это «{words}»</translation>
    </message>
    <message>
        <source>Only what is new</source>
        <translation>Только новое</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Сначала откройте статью.</translation>
    </message>
    <message>
        <source>Open an article to see what it reports.</source>
        <translation>Откройте статью, чтобы увидеть, о чём она сообщает.</translation>
    </message>
    <message>
        <source>Open archive: its folder</source>
        <translation>Открыть архив: его папка</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Открыть архив…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Открыть только для чтения</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the article here</source>
        <translation>Открыть статью здесь</translation>
    </message>
    <message>
        <source>Open the original?</source>
        <translation>Открыть оригинал?</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Открыть результат</translation>
    </message>
    <message>
        <source>Open the starter archive</source>
        <translation>Открыть ознакомительный архив</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Открыть в другой программе</translation>
    </message>
    <message>
        <source>Opening or launch of works</source>
        <translation>Открытие или начало работ</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>Открытие архива…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Order by how much more often than by chance (from -1 to 1)</source>
        <translation>Упорядочить по тому, насколько чаще случайного (от -1 до 1)</translation>
    </message>
    <message>
        <source>Order by the number of articles</source>
        <translation>Упорядочить по числу статей</translation>
    </message>
    <message>
        <source>Order of lines</source>
        <translation>Порядок строк</translation>
    </message>
    <message>
        <source>Order of results</source>
        <translation>Порядок результатов</translation>
    </message>
    <message>
        <source>Order of the lines; the headings of the table choose it too</source>
        <translation>Порядок строк; его выбирают и заголовки таблицы</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Other place</source>
        <translation>Другое место</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Другие написания</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Документ PDF</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pages about names and articles</source>
        <translation>Страницы об именах и статьях</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Номера абзацев</translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation>Роль: {name}</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Пушту</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Отрывки</translation>
    </message>
    <message numerus="yes">
        <source>Passages around the hits in {n} articles</source>
        <translation>
            <numerusform>Отрывки вокруг совпадений в {n} статье</numerusform>
            <numerusform>Отрывки вокруг совпадений в {n} статьях</numerusform>
            <numerusform>Отрывки вокруг совпадений в {n} статьях</numerusform>
        </translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Прошлые запросы</translation>
    </message>
    <message>
        <source>Past searches are forgotten.</source>
        <translation>Прошлые запросы забыты.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>People or group</source>
        <translation>Народ или группа</translation>
    </message>
    <message>
        <source>Peoples</source>
        <translation>Народы</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Персидский</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Телефонный разговор</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Конвейеры</translation>
    </message>
    <message>
        <source>Pipelines; Space switches one on or off</source>
        <translation>Конвейеры; пробел включает и выключает</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Planned, not yet happened</source>
        <translation>Запланировано, ещё не произошло</translation>
    </message>
    <message>
        <source>Planned: {event}</source>
        <translation>Запланировано: {event}</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португальский</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Предыдущее</translation>
    </message>
    <message>
        <source>Previous article in the results</source>
        <translation>Предыдущая статья в результатах</translation>
    </message>
    <message>
        <source>Previous doubtful article</source>
        <translation>Предыдущая сомнительная статья</translation>
    </message>
    <message>
        <source>Previous find (Shift+Enter)</source>
        <translation>Предыдущее совпадение (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Previous name in the article</source>
        <translation>Предыдущее имя в статье</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>Previous report of the event</source>
        <translation>Предыдущее сообщение о событии</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Программы</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Progress of the concordance</source>
        <translation>Ход сбора конкорданса</translation>
    </message>
    <message>
        <source>Progress of the mentions</source>
        <translation>Ход сбора упоминаний</translation>
    </message>
    <message>
        <source>Protest</source>
        <translation>Протест</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Puts = before the word (key: =)</source>
        <translation>Ставит = перед словом (клавиша =)</translation>
    </message>
    <message>
        <source>Python with spaCy</source>
        <translation>Python со spaCy</translation>
    </message>
    <message>
        <source>Python {version} with spaCy {spacy}, {python}.</source>
        <translation>Python {version} со spaCy {spacy}, {python}.</translation>
    </message>
    <message>
        <source>Query as understood</source>
        <translation>Как понят запрос</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>RIS (reference managers)</source>
        <translation>RIS (менеджеры ссылок)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Reader font</source>
        <translation>Шрифт статьи</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Повторное чтение</translation>
    </message>
    <message>
        <source>Reading the articles</source>
        <translation>Чтение статей</translation>
    </message>
    <message>
        <source>Reading the names …</source>
        <translation>Чтение имён…</translation>
    </message>
    <message>
        <source>Reading the originals</source>
        <translation>Чтение оригиналов</translation>
    </message>
    <message>
        <source>Reads every article again as it is in the archive, with the rules of this version. Do this after an update of the program.</source>
        <translation>Перечитывает каждую статью, как она есть в архиве, по правилам этой версии. Делайте это после обновления программы.</translation>
    </message>
    <message>
        <source>Reads the imported files again: text, title, date and source, then names, events and the index. Takes the longest.</source>
        <translation>Перечитывает импортированные файлы: текст, заголовок, дату и источник, затем имена, события и индекс. Самый долгий способ.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Перестроить</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Перестроить…</translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt, but for {n} articles that stayed as before.</source>
        <translation>
            <numerusform>Перестроено, кроме {n} статьи, которая осталась прежней.</numerusform>
            <numerusform>Перестроено, кроме {n} статей, которые остались прежними.</numerusform>
            <numerusform>Перестроено, кроме {n} статей, которые остались прежними.</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Reject the event</source>
        <translation>Отклонить событие</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонённые</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Помнить запросы</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Reopen the last query and article at the start.</source>
        <translation>При запуске открывать последний запрос и статью.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Repair derives it again; nothing is lost.</source>
        <translation>«Исправить» построит это заново; ничего не потеряно.</translation>
    </message>
    <message>
        <source>Repairing the archive</source>
        <translation>Исправление архива</translation>
    </message>
    <message>
        <source>Repeated titles left out</source>
        <translation>Пропущенные повторы заголовка</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Report of the rebuild</source>
        <translation>Отчёт о перестройке</translation>
    </message>
    <message>
        <source>Rescue or evacuation</source>
        <translation>Спасение или эвакуация</translation>
    </message>
    <message>
        <source>Resignation</source>
        <translation>Отставка</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Restore a backup: name of the new archive's folder</source>
        <translation>Восстановление из копии: имя папки нового архива</translation>
    </message>
    <message>
        <source>Restore a backup: the backup</source>
        <translation>Восстановление из копии: резервная копия</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>Восстанавливать сеанс</translation>
    </message>
    <message>
        <source>Restore what was found: {label}</source>
        <translation>Вернуть найденное: {label}</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Results fetched at once.</source>
        <translation>Сколько результатов загружать за раз.</translation>
    </message>
    <message>
        <source>Results pane</source>
        <translation>Панель результатов</translation>
    </message>
    <message>
        <source>Results per step</source>
        <translation>Результатов за раз</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Вправо</translation>
    </message>
    <message>
        <source>Rows that were not taken over, and why</source>
        <translation>Непринятые строки и причины</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>SAVED SEARCHES</source>
        <translation>СОХРАНЁННЫЕ ПОИСКИ</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Тот же, что…</translation>
    </message>
    <message>
        <source>Same event as…</source>
        <translation>То же событие, что…</translation>
    </message>
    <message>
        <source>Sanctions</source>
        <translation>Санкции</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Без засечек</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save a copy of the original</source>
        <translation>Сохранить копию оригинала</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Save all clippings as a PDF</source>
        <translation>Сохранить все вырезки в PDF</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Сохранить и дальше</translation>
    </message>
    <message>
        <source>Save as CSV (Shift+F4)</source>
        <translation>Сохранить в CSV (Shift+F4)</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить как таблицу…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Save names as a table or network</source>
        <translation>Сохранить имена как таблицу или сеть</translation>
    </message>
    <message>
        <source>Save the concordance</source>
        <translation>Сохранить конкорданс</translation>
    </message>
    <message>
        <source>Save the concordance…</source>
        <translation>Сохранить конкорданс…</translation>
    </message>
    <message>
        <source>Save the decisions</source>
        <translation>Сохранить решения</translation>
    </message>
    <message>
        <source>Save the lines</source>
        <translation>Сохранить строки</translation>
    </message>
    <message>
        <source>Save the mentions</source>
        <translation>Сохранить упоминания</translation>
    </message>
    <message>
        <source>Save the search  {query}  as</source>
        <translation>Сохранить поиск  {query}  как</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Сохранить этот поиск</translation>
    </message>
    <message>
        <source>Save this search (Ctrl+S)</source>
        <translation>Сохранить этот поиск (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save this search under the name</source>
        <translation>Сохранить поиск под этим названием</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Сохранить этот поиск…</translation>
    </message>
    <message>
        <source>Saved as “{name}”. What comes from now on is counted as new.</source>
        <translation>Сохранено как «{name}». Всё, что появится теперь, считается новым.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые поиски</translation>
    </message>
    <message>
        <source>Saved searches (Ctrl+Shift+S)</source>
        <translation>Сохранённые поиски (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Saved searches, {words}</source>
        <translation>Сохранённые поиски, {words}</translation>
    </message>
    <message>
        <source>Saving lines</source>
        <translation>Сохранение строк</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search box</source>
        <translation>Строка поиска</translation>
    </message>
    <message>
        <source>Search for something first; then save it, and what is new will be counted.</source>
        <translation>Сначала найдите что-нибудь, затем сохраните поиск, и новое будет подсчитано.</translation>
    </message>
    <message>
        <source>Search for tag “{name}”</source>
        <translation>Искать по метке «{name}»</translation>
    </message>
    <message>
        <source>Search for tag “{name}”; Del takes it off</source>
        <translation>Искать по метке «{name}»; Del снимает её</translation>
    </message>
    <message>
        <source>Search for {name}</source>
        <translation>Искать: {name}</translation>
    </message>
    <message>
        <source>Search the archive for this name</source>
        <translation>Искать это имя в архиве</translation>
    </message>
    <message>
        <source>Search the archive for {name}</source>
        <translation>Искать в архиве: {name}</translation>
    </message>
    <message>
        <source>Search this</source>
        <translation>Искать</translation>
    </message>
    <message>
        <source>Search words, names, “phrases”, person:…, published:2021..2024</source>
        <translation>Слова, имена, «фразы», person:…, published:2021..2024</translation>
    </message>
    <message>
        <source>Search, or choose an article on the left.</source>
        <translation>Найдите что-нибудь или выберите статью слева.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Рубрика</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+D; it waits here to be cited.</source>
        <translation>Выделите отрывок и нажмите Ctrl+D, чтобы цитировать.</translation>
    </message>
    <message>
        <source>Select a passage, or put the caret into a paragraph, and press Ctrl+D again.</source>
        <translation>Выделите отрывок или поставьте курсор в абзац и снова нажмите Ctrl+D.</translation>
    </message>
    <message>
        <source>Select the words that tell of the event, or put the caret into its sentence.</source>
        <translation>Выделите слова о событии или поставьте курсор в его предложение.</translation>
    </message>
    <message>
        <source>Select the words to quote, or put the caret into a paragraph, and press Ctrl+Shift+C again.</source>
        <translation>Выделите слова для цитаты или поставьте курсор в абзац и снова нажмите Ctrl+Shift+C.</translation>
    </message>
    <message numerus="yes">
        <source>Selected passage ({n} words)</source>
        <translation>
            <numerusform>Выделенный отрывок ({n} слово)</numerusform>
            <numerusform>Выделенный отрывок ({n} слова)</numerusform>
            <numerusform>Выделенный отрывок ({n} слов)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>short</comment>
        <translation>сен</translation>
    </message>
    <message>
        <source>September</source>
        <comment>alone</comment>
        <translation>сентябрь</translation>
    </message>
    <message>
        <source>September</source>
        <comment>of a day</comment>
        <translation>сентября</translation>
    </message>
    <message>
        <source>September</source>
        <comment>of a year</comment>
        <translation>сентябрь</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>С засечками</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Показать все (0)</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Показать все события</translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation>Снова показать все события</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Show only what came since you last looked (Ctrl+Shift+N)</source>
        <translation>Показать только то, что появилось с прошлого раза (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Show or hide {kinds} in the text</source>
        <translation>Показать или скрыть в тексте: {kinds}</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Показать оригинал</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Показать место</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Подписание</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Size of the archive</source>
        <translation>Размер архива</translation>
    </message>
    <message>
        <source>Size of the article's text in points.</source>
        <translation>Размер текста статьи в пунктах.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Уменьшить текст</translation>
    </message>
    <message>
        <source>Some articles stayed as they were</source>
        <translation>Некоторые статьи остались прежними</translation>
    </message>
    <message>
        <source>Some files were not imported</source>
        <translation>Некоторые файлы не импортированы</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Кто-то другой…</translation>
    </message>
    <message>
        <source>Someone or something new, of the type</source>
        <translation>Кто-то или что-то новое, вида</translation>
    </message>
    <message>
        <source>Someone or something other than “{name}”</source>
        <translation>Не «{name}», а кто-то или что-то другое</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>В программе произошла ошибка</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Source, date and paragraph of the line</source>
        <translation>Источник, дата и абзац строки</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Разделить</translation>
    </message>
    <message>
        <source>Split the event</source>
        <translation>Разделить событие</translation>
    </message>
    <message>
        <source>Split the event…</source>
        <translation>Разделить событие…</translation>
    </message>
    <message>
        <source>Sports result</source>
        <translation>Спортивный результат</translation>
    </message>
    <message>
        <source>Stands again</source>
        <translation>Снова действует</translation>
    </message>
    <message>
        <source>Start my own archive</source>
        <translation>Начать свой архив</translation>
    </message>
    <message>
        <source>Starter archive</source>
        <translation>Ознакомительный архив</translation>
    </message>
    <message>
        <source>State visit</source>
        <translation>Государственный визит</translation>
    </message>
    <message>
        <source>Stop gathering or saving lines</source>
        <translation>Прервать сбор или сохранение строк</translation>
    </message>
    <message>
        <source>Stop reading or saving mentions</source>
        <translation>Прервать чтение или сохранение упоминаний</translation>
    </message>
    <message>
        <source>Stopping; what is done stays</source>
        <translation>Прерывается; сделанное сохраняется</translation>
    </message>
    <message>
        <source>Stopping; what was gathered stays</source>
        <translation>Прерывается; собранное сохраняется</translation>
    </message>
    <message>
        <source>Style of copied citations.</source>
        <translation>Стиль копируемых ссылок.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Подсказка</translation>
    </message>
    <message>
        <source>Sum of money</source>
        <translation>Денежная сумма</translation>
    </message>
    <message>
        <source>Summit</source>
        <translation>Саммит</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Суммы</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Системный</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Table of names (CSV)</source>
        <translation>Таблица имён (CSV)</translation>
    </message>
    <message>
        <source>Table of pairs that are named together (CSV)</source>
        <translation>Таблица пар, названных вместе (CSV)</translation>
    </message>
    <message>
        <source>Table with POLECAT's columns (CSV)</source>
        <translation>Таблица со столбцами POLECAT (CSV)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Таблицы (*.csv *.tsv *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.txt);;All (*)</source>
        <translation>Таблицы (*.tsv *.txt);;Все (*)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>Метка, затем Enter</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Метка: {name}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tags of this article</source>
        <translation>Метки этой статьи</translation>
    </message>
    <message>
        <source>TajArchive made a mistake</source>
        <translation>Ошибка TajArchive</translation>
    </message>
    <message>
        <source>TajArchive {version}</source>
        <translation>TajArchive {version}</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Таджикский</translation>
    </message>
    <message>
        <source>Tajik, or tg</source>
        <translation>Tajik или tg</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Снять метку {name}</translation>
    </message>
    <message>
        <source>Take off “{name}”</source>
        <translation>Снять «{name}»</translation>
    </message>
    <message>
        <source>Take the filter away: {filters}</source>
        <translation>Снять фильтр: {filters}</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Убрать: {name}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Переговоры</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Различать прописные и строчные буквы</translation>
    </message>
    <message>
        <source>Text of the original</source>
        <translation>Текст оригинала</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>That was the first one.</source>
        <translation>Это была первая.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Это была последняя.</translation>
    </message>
    <message>
        <source>The Python that runs it; empty is the one the program runs on.</source>
        <translation>Python, который его запускает; пусто — тот, на котором работает программа.</translation>
    </message>
    <message>
        <source>The archive is open for reading only, so no tag can be put on its articles.</source>
        <translation>Архив открыт только для чтения, поэтому метки ставить нельзя.</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>Архив в порядке.</translation>
    </message>
    <message>
        <source>The archive itself is not concerned.</source>
        <translation>Самого архива это не касается.</translation>
    </message>
    <message>
        <source>The archive that is open</source>
        <translation>Открытый архив</translation>
    </message>
    <message>
        <source>The article that you are reading was updated; this is its new text.</source>
        <translation>Статья, которую вы читаете, обновлена; вот её новый текст.</translation>
    </message>
    <message>
        <source>The article “{title}” was updated and no longer says “{words}…”; remove this clipping, or pick it again.</source>
        <translation>Статья «{title}» обновлена, и в ней больше нет слов «{words}…»; удалите эту вырезку или сделайте её заново.</translation>
    </message>
    <message>
        <source>The articles answer by their titles, dates, sources or names alone.

Add a word that stands in their texts to see it in its context.</source>
        <translation>Статьи отвечают только заголовками, датами, источниками или именами.

Добавьте слово из их текста, чтобы увидеть его в контексте.</translation>
    </message>
    <message>
        <source>The articles are on their way.

The first of them will stand here in a moment.</source>
        <translation>Статьи уже в пути.

Первые из них появятся здесь через мгновение.</translation>
    </message>
    <message>
        <source>The backup was stopped; nothing was written.</source>
        <translation>Создание копии прервано; ничего не записано.</translation>
    </message>
    <message numerus="yes">
        <source>The backup {name} ({size} MB) is written, with {n} originals. Archive › Restore a backup brings it back.</source>
        <translation>
            <numerusform>Резервная копия {name} ({size} МБ) записана, в ней {n} оригинал. Вернуть её: «Архив › Восстановить из копии».</numerusform>
            <numerusform>Резервная копия {name} ({size} МБ) записана, в ней {n} оригинала. Вернуть её: «Архив › Восстановить из копии».</numerusform>
            <numerusform>Резервная копия {name} ({size} МБ) записана, в ней {n} оригиналов. Вернуть её: «Архив › Восстановить из копии».</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup {name} is written, without the originals of {first}, which are missing or changed; Archive › Check the archive names them.</source>
        <translation>Резервная копия {name} записана, но без оригиналов {first}: они отсутствуют или изменены; их назовёт «Архив › Проверить архив».</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>Проверка прервана до конца.</translation>
    </message>
    <message>
        <source>The clippings tray is empty; pick passages with Ctrl+D first.</source>
        <translation>Вырезок нет; сначала выберите отрывки (Ctrl+D).</translation>
    </message>
    <message>
        <source>The decisions were saved to {path}.</source>
        <translation>Решения сохранены в {path}.</translation>
    </message>
    <message>
        <source>The name that stands for it everywhere; the words of the articles stay as they are.</source>
        <translation>Имя, которое будет показано везде; слова статей не меняются.</translation>
    </message>
    <message>
        <source>The name “{name}” stays</source>
        <translation>Останется имя «{name}»</translation>
    </message>
    <message>
        <source>The one chosen in the list</source>
        <translation>Выбранный в списке</translation>
    </message>
    <message>
        <source>The one that was there is kept in {aside}.</source>
        <translation>Прежний архив сохранён в {aside}.</translation>
    </message>
    <message>
        <source>The original of “{title}” is missing from the archive; its text can still be read. A check tells whether others are missing too.</source>
        <translation>Оригинала статьи «{title}» в архиве нет, но её текст можно читать. Проверка покажет, нет ли и других.</translation>
    </message>
    <message>
        <source>The original was saved to {path}.</source>
        <translation>Оригинал сохранён в {path}.</translation>
    </message>
    <message>
        <source>The other name stays</source>
        <translation>Останется другое имя</translation>
    </message>
    <message>
        <source>The rebuild was stopped; the search index is the one from before.</source>
        <translation>Перестройка прервана; поисковый индекс остался прежним.</translation>
    </message>
    <message>
        <source>The rebuild was stopped; what it has done stays.</source>
        <translation>Перестройка прервана; сделанное сохраняется.</translation>
    </message>
    <message>
        <source>The restoring was stopped; nothing was changed.</source>
        <translation>Восстановление прервано; ничего не изменено.</translation>
    </message>
    <message numerus="yes">
        <source>The results of the search ({n} articles)</source>
        <translation>
            <numerusform>Результаты поиска ({n} статья)</numerusform>
            <numerusform>Результаты поиска ({n} статьи)</numerusform>
            <numerusform>Результаты поиска ({n} статей)</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index</source>
        <translation>Поисковый индекс</translation>
    </message>
    <message>
        <source>The search index was rebuilt.</source>
        <translation>Поисковый индекс перестроен.</translation>
    </message>
    <message numerus="yes">
        <source>The {n} chosen events</source>
        <translation>
            <numerusform>{n} выбранное событие</numerusform>
            <numerusform>{n} выбранных события</numerusform>
            <numerusform>{n} выбранных событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {n} events in the list</source>
        <translation>
            <numerusform>{n} событие из списка</numerusform>
            <numerusform>{n} события из списка</numerusform>
            <numerusform>{n} событий из списка</numerusform>
        </translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>There are more; {first}. Narrow the query to have all of its lines.</source>
        <translation>Есть ещё; {first}. Сузьте запрос, чтобы получить все строки.</translation>
    </message>
    <message>
        <source>There are no lines to save; open the concordance of a search with F4 first.</source>
        <translation>Сохранять нечего; сначала откройте конкорданс поиска (F4).</translation>
    </message>
    <message>
        <source>There is no archive in {path}. Make one there, or open another (Ctrl+O).</source>
        <translation>В {path} нет архива. Создайте его там или откройте другой (Ctrl+O).</translation>
    </message>
    <message>
        <source>There is no event in the list to export.</source>
        <translation>В списке нет событий для экспорта.</translation>
    </message>
    <message>
        <source>There is no event in the list.</source>
        <translation>В списке нет событий.</translation>
    </message>
    <message>
        <source>There is no line to copy.</source>
        <translation>Копировать нечего.</translation>
    </message>
    <message>
        <source>There is nothing to export yet; open an article or search for something.</source>
        <translation>Экспортировать пока нечего; откройте статью или найдите что-нибудь.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>There is only one report of it.</source>
        <translation>О нём есть только одно сообщение.</translation>
    </message>
    <message>
        <source>These articles are in the archive as they were before; all others are renewed.</source>
        <translation>Эти статьи остались в архиве прежними; все остальные обновлены.</translation>
    </message>
    <message>
        <source>These have only some of the words</source>
        <translation>Здесь есть лишь некоторые слова</translation>
    </message>
    <message>
        <source>These too</source>
        <translation>И эти тоже</translation>
    </message>
    <message>
        <source>This archive is empty.

Import files or folders with Ctrl+I, or drop them here.</source>
        <translation>Этот архив пуст.

Импортируйте файлы или папки (Ctrl+I) или перетащите их сюда.</translation>
    </message>
    <message>
        <source>This archive is open for reading only, so nothing can be corrected.</source>
        <translation>Архив открыт только для чтения, исправлять ничего нельзя.</translation>
    </message>
    <message>
        <source>This archive is open for reading only, so nothing in it can be rebuilt.</source>
        <translation>Архив открыт только для чтения, перестраивать в нём ничего нельзя.</translation>
    </message>
    <message>
        <source>This archive is open for reading only; nothing can be decided now.</source>
        <translation>Архив открыт только для чтения; решать сейчас ничего нельзя.</translation>
    </message>
    <message>
        <source>This article: {title}</source>
        <translation>Эта статья: {title}</translation>
    </message>
    <message>
        <source>This file exists; it will be replaced.</source>
        <translation>Такой файл есть; он будет заменён.</translation>
    </message>
    <message>
        <source>This file is not what was imported any more: its SHA-256 is another. Only a backup of the archive's folder has the original.</source>
        <translation>Этот файл уже не тот, что был импортирован: у него другая SHA-256. Оригинал есть только в резервной копии папки архива.</translation>
    </message>
    <message>
        <source>This is the starter archive, to look around in. Your own articles go into an archive of your own.</source>
        <translation>Это ознакомительный архив, чтобы осмотреться. Ваши статьи будут в вашем собственном архиве.</translation>
    </message>
    <message>
        <source>This search is saved</source>
        <translation>Этот поиск сохранён</translation>
    </message>
    <message>
        <source>Through the results</source>
        <translation>По результатам</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Time in sight</source>
        <translation>Видимое время</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>Timeline (Ctrl+4)</source>
        <translation>Лента времени (Ctrl+4)</translation>
    </message>
    <message>
        <source>Timeline of events</source>
        <translation>Лента событий</translation>
    </message>
    <message>
        <source>Timeline of events, {said}</source>
        <translation>Лента событий, {said}</translation>
    </message>
    <message>
        <source>Timeline of the results</source>
        <translation>Результаты по времени</translation>
    </message>
    <message>
        <source>Timeline of the results, {readout}</source>
        <translation>Результаты по времени, {readout}</translation>
    </message>
    <message>
        <source>TimelineJS (JSON)</source>
        <translation>TimelineJS (JSON)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Together in, at least</source>
        <translation>Вместе не менее чем в</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Попробовать</translation>
    </message>
    <message>
        <source>Try the pipelines</source>
        <translation>Попробовать конвейеры</translation>
    </message>
    <message>
        <source>Trying; a large pipeline takes a while to load…</source>
        <translation>Пробуем; большой конвейер загружается не сразу…</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Турецкий</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Туркменский</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Type a name, in any script</source>
        <translation>Введите имя, любым письмом</translation>
    </message>
    <message>
        <source>Type of the new one</source>
        <translation>Тип нового имени</translation>
    </message>
    <message>
        <source>Type something to look for.

Each place in the texts that answers it will stand here in its context.</source>
        <translation>Введите, что искать.

Каждое место в текстах, где это есть, появится здесь в контексте.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Under {heading}</source>
        <translation>Раздел: {heading}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Обновлено</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Урду</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Использовать</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Не использовать</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Узбекский</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>Weapons test or exercise</source>
        <translation>Испытание оружия или учения</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Что поможет</translation>
    </message>
    <message>
        <source>What is missing from the concordance</source>
        <translation>Чего нет в конкордансе</translation>
    </message>
    <message>
        <source>What is to be derived again?</source>
        <translation>Что построить заново?</translation>
    </message>
    <message>
        <source>What is wrong with the query</source>
        <translation>Что не так с запросом</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Что нашла проверка</translation>
    </message>
    <message>
        <source>What the pipelines find</source>
        <translation>Что находят конвейеры</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Что экспортировать</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Что решено</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>What was out of date has been derived again.</source>
        <translation>Устаревшее построено заново.</translation>
    </message>
    <message>
        <source>What you typed about “{title}” was not saved.</source>
        <translation>Введённое о «{title}» не сохранено.</translation>
    </message>
    <message>
        <source>What you write here holds for all of them; a line that is left empty changes nothing. Undo takes all of it back, but for the tag.</source>
        <translation>Написанное здесь относится ко всем; пустая строка ничего не меняет. «Отменить» вернёт всё, кроме метки.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Where a fact was found stands in brackets. Ctrl+C copies the chosen lines.</source>
        <translation>В скобках указано, где найдены сведения. Ctrl+C копирует выбранные строки.</translation>
    </message>
    <message>
        <source>Where lists, rules and the model of the program find no name, a spaCy pipeline that you have installed can. It runs in your own Python, and only for articles in its language. A pipeline is a program: use only those that you trust.</source>
        <translation>Там, где списки, правила и модель программы не находят имени, может помочь установленный вами конвейер spaCy. Он работает в вашем Python и только для статей на своём языке. Конвейер — это программа: берите только те, которым доверяете.</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Слова целиком</translation>
    </message>
    <message>
        <source>Whom they mean</source>
        <translation>Кого они означают</translation>
    </message>
    <message>
        <source>Why it cannot be saved</source>
        <translation>Почему нельзя сохранить</translation>
    </message>
    <message>
        <source>With</source>
        <translation>С кем</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>Без этих</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Words around the name, of the title or the source, or a year</source>
        <translation>Слова рядом с именем, из заголовка или источника, либо год</translation>
    </message>
    <message>
        <source>Words side by side must all occur. Enter or a click tries an example. Operators are written in capitals, fields in small letters with a colon.</source>
        <translation>Слова, стоящие рядом, должны встретиться все. Enter или щелчок пробует пример. Операторы пишутся прописными буквами, поля — строчными с двоеточием.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Сначала напишите что-нибудь.</translation>
    </message>
    <message>
        <source>Write {form}</source>
        <translation>Напишите {form}</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Здесь пишется</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Годы</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>You stopped it; {first}. {link}</source>
        <translation>Вы прервали сбор; {first}. {link}</translation>
    </message>
    <message>
        <source>Your archive is ready. Import files or folders, or drop them on the window.</source>
        <translation>Ваш архив готов. Импортируйте файлы или папки либо перетащите их в окно.</translation>
    </message>
    <message>
        <source>Your archive is safe: nothing half done is ever saved. You can go on; if it happens again, please report these details. They hold no text of your articles, but may name files.</source>
        <translation>Ваш архив в безопасности: ничто недоделанное не сохраняется. Можно продолжать работу; если это повторится, сообщите, пожалуйста, эти подробности. В них нет текста ваших статей, но могут быть имена файлов.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить масштаб</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Увеличить масштаб (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить масштаб</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Уменьшить масштаб (−)</translation>
    </message>
    <message>
        <source>a day 2024-07-05, a month 2024-07, a year 2024, or nothing where it is not known</source>
        <translation>день 2024-07-05, месяц 2024-07, год 2024 или ничего, если неизвестно</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>a programme or project</source>
        <translation>программа или проект</translation>
    </message>
    <message>
        <source>a tag of yours</source>
        <translation>ваша метка</translation>
    </message>
    <message>
        <source>a year; or 2024-07, or 2024-07-05</source>
        <translation>год; или 2024-07, или 2024-07-05</translation>
    </message>
    <message>
        <source>about {articles}</source>
        <translation>примерно {articles}</translation>
    </message>
    <message numerus="yes">
        <source>about {n} minutes left</source>
        <translation>
            <numerusform>осталось примерно {n} минута</numerusform>
            <numerusform>осталось примерно {n} минуты</numerusform>
            <numerusform>осталось примерно {n} минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {n} seconds left</source>
        <translation>
            <numerusform>осталось примерно {n} секунда</numerusform>
            <numerusform>осталось примерно {n} секунды</numerusform>
            <numerusform>осталось примерно {n} секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>acts</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>день</translation>
    </message>
    <message>
        <source>also found as {others}</source>
        <translation>найдено также как {others}</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>организация</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>и ещё {n}</numerusform>
            <numerusform>и ещё {n}</numerusform>
            <numerusform>и ещё {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>article no longer in the archive</source>
        <translation>статьи больше нет в архиве</translation>
    </message>
    <message>
        <source>articles that tell of such an event</source>
        <translation>статьи, где говорится о таком событии</translation>
    </message>
    <message>
        <source>as it was found</source>
        <translation>как было найдено</translation>
    </message>
    <message>
        <source>at least three times in the article</source>
        <translation>не менее трёх раз в статье</translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation>осень {year}</translation>
    </message>
    <message>
        <source>behind them articles by day</source>
        <translation>за ними статьи по дням</translation>
    </message>
    <message>
        <source>behind them articles by month</source>
        <translation>за ними статьи по месяцам</translation>
    </message>
    <message>
        <source>behind them articles by year</source>
        <translation>за ними статьи по годам</translation>
    </message>
    <message>
        <source>both words, in any order</source>
        <translation>оба слова, в любом порядке</translation>
    </message>
    <message>
        <source>brackets group</source>
        <translation>скобки объединяют</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>по дням</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>по месяцам</translation>
    </message>
    <message>
        <source>by the rule: {rule}</source>
        <translation>по правилу: {rule}</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>по годам</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>автор: {author}</translation>
    </message>
    <message numerus="yes">
        <source>by {n} days</source>
        <translation>
            <numerusform>по {n} дню</numerusform>
            <numerusform>по {n} дня</numerusform>
            <numerusform>по {n} дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by {n} months</source>
        <translation>
            <numerusform>по {n} месяцу</numerusform>
            <numerusform>по {n} месяца</numerusform>
            <numerusform>по {n} месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by {n} years</source>
        <translation>
            <numerusform>по {n} году</numerusform>
            <numerusform>по {n} года</numerusform>
            <numerusform>по {n} лет</numerusform>
        </translation>
    </message>
    <message>
        <source>came into the archive since</source>
        <translation>попало в архив начиная с</translation>
    </message>
    <message>
        <source>carried by {publisher}</source>
        <translation>опубликовано: {publisher}</translation>
    </message>
    <message>
        <source>century</source>
        <comment>how exactly</comment>
        <translation>века</translation>
    </message>
    <message>
        <source>changed since the import: its SHA-256 is another</source>
        <translation>изменён после импорта: SHA-256 другая</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>дата неизвестна</translation>
    </message>
    <message>
        <source>day</source>
        <comment>how exactly</comment>
        <translation>дня</translation>
    </message>
    <message>
        <source>decade</source>
        <comment>how exactly</comment>
        <translation>десятилетия</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>edited by a person; found: {value}{where}</source>
        <translation>исправлено человеком; было найдено: {value}{where}</translation>
    </message>
    <message>
        <source>either of them</source>
        <translation>любое из них</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>вечер</translation>
    </message>
    <message>
        <source>every ending; ? stands for one letter</source>
        <translation>любое окончание; ? заменяет одну букву</translation>
    </message>
    <message>
        <source>exactly this: no other forms, no other spellings</source>
        <translation>точно так: без других форм и написаний</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>filed from {where}</source>
        <translation>передано: {where}</translation>
    </message>
    <message>
        <source>filed {date}</source>
        <translation>передано {date}</translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation>первое полугодие {year}</translation>
    </message>
    <message numerus="yes">
        <source>from {n} articles</source>
        <translation>
            <numerusform>(из {n} статьи)</numerusform>
            <numerusform>(из {n} статей)</numerusform>
            <numerusform>(из {n} статей)</numerusform>
        </translation>
    </message>
    <message>
        <source>from, to</source>
        <translation>от и до</translation>
    </message>
    <message>
        <source>half-year</source>
        <comment>how exactly</comment>
        <translation>полугодия</translation>
    </message>
    <message>
        <source>hit {current} of {total}</source>
        <translation>совпадение {current} из {total}</translation>
    </message>
    <message>
        <source>https://example.org/article</source>
        <translation>https://example.org/article</translation>
    </message>
    <message>
        <source>if later</source>
        <translation>если позже</translation>
    </message>
    <message>
        <source>in the same sentence; w/p in the same paragraph</source>
        <translation>в одном предложении; w/p — в одном абзаце</translation>
    </message>
    <message>
        <source>in the title only; also caption:</source>
        <translation>только в заголовке; также caption:</translation>
    </message>
    <message>
        <source>is acted upon</source>
        <translation>на кого направлено</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>КБ</translation>
    </message>
    <message>
        <source>kept as it was imported</source>
        <translation>хранится, как был импортирован</translation>
    </message>
    <message>
        <source>list limited to {days}</source>
        <translation>список ограничен: {days}</translation>
    </message>
    <message>
        <source>made from kind, participants and place</source>
        <translation>составляется из вида, участников и места</translation>
    </message>
    <message>
        <source>means {date}</source>
        <translation>означает {date}</translation>
    </message>
    <message>
        <source>missing from the archive</source>
        <translation>отсутствует в архиве</translation>
    </message>
    <message>
        <source>month</source>
        <comment>how exactly</comment>
        <translation>месяца</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>утро</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ночь</translation>
    </message>
    <message>
        <source>no date is known</source>
        <translation>дата неизвестна</translation>
    </message>
    <message>
        <source>none is added</source>
        <translation>не добавляется</translation>
    </message>
    <message>
        <source>none that are of use here</source>
        <translation>нет полезных здесь</translation>
    </message>
    <message>
        <source>not</source>
        <translation>не</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>not {value}</source>
        <translation>не {value}</translation>
    </message>
    <message numerus="yes">
        <source>of {n} names</source>
        <translation>
            <numerusform>из {n} имени</numerusform>
            <numerusform>из {n} имён</numerusform>
            <numerusform>из {n} имён</numerusform>
        </translation>
    </message>
    <message>
        <source>one event: this, with them, then</source>
        <translation>одно событие: это, с ними, тогда</translation>
    </message>
    <message>
        <source>only some of the words</source>
        <translation>лишь некоторые слова</translation>
    </message>
    <message>
        <source>or</source>
        <translation>или</translation>
    </message>
    <message>
        <source>or sort:oldest, sort:relevance</source>
        <translation>или sort:oldest, sort:relevance</translation>
    </message>
    <message>
        <source>other spellings off</source>
        <translation>без других написаний</translation>
    </message>
    <message>
        <source>para. {paragraph}</source>
        <translation>абз. {paragraph}</translation>
    </message>
    <message>
        <source>paragraph {first}</source>
        <translation>абзац {first}</translation>
    </message>
    <message>
        <source>paragraphs {first} to {last}</source>
        <translation>абзацы {first}–{last}</translation>
    </message>
    <message>
        <source>quarter</source>
        <comment>how exactly</comment>
        <translation>квартала</translation>
    </message>
    <message>
        <source>quarter {number} of {year}</source>
        <translation>{number} квартал {year}</translation>
    </message>
    <message>
        <source>read as {encoding}</source>
        <translation>прочитан как {encoding}</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>report {number} of {total}</source>
        <translation>сообщение {number} из {total}</translation>
    </message>
    <message>
        <source>season</source>
        <comment>how exactly</comment>
        <translation>времени года</translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation>второе полугодие {year}</translation>
    </message>
    <message>
        <source>shown as it is written, nothing in it is run or fetched</source>
        <translation>показан как написан, ничего не выполняется и не загружается</translation>
    </message>
    <message>
        <source>since {year}</source>
        <translation>с {year}</translation>
    </message>
    <message>
        <source>since; also &gt;, &lt;, &lt;=</source>
        <translation>начиная с; также &gt;, &lt;, &lt;=</translation>
    </message>
    <message>
        <source>source unknown</source>
        <translation>источник неизвестен</translation>
    </message>
    <message>
        <source>spaCy pipeline</source>
        <translation>Конвейер spaCy</translation>
    </message>
    <message>
        <source>spaCy pipelines</source>
        <translation>Конвейеры spaCy</translation>
    </message>
    <message>
        <source>spelt nearly like this</source>
        <translation>пишется почти так</translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation>весна {year}</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>остаётся как есть</translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation>лето {year}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>участвует</translation>
    </message>
    <message>
        <source>texts in any language</source>
        <translation>тексты на любом языке</translation>
    </message>
    <message>
        <source>the Python that has spaCy</source>
        <translation>Python, в котором есть spaCy</translation>
    </message>
    <message>
        <source>the day in the dateline, such as 2022-02-05</source>
        <translation>день в начале сообщения, например 2022-02-05</translation>
    </message>
    <message>
        <source>the first without the second (also NOT)</source>
        <translation>первое без второго (также NOT)</translation>
    </message>
    <message>
        <source>the first {most} of {names}</source>
        <translation>{names}, показаны первые {most}</translation>
    </message>
    <message>
        <source>the first {size} are shown</source>
        <translation>показаны первые {size}</translation>
    </message>
    <message>
        <source>the language: en, ru, tg, zh</source>
        <translation>язык: en, ru, tg, zh</translation>
    </message>
    <message>
        <source>the outlet or agency that wrote it</source>
        <translation>издание или агентство, которое это написало</translation>
    </message>
    <message>
        <source>the outlet; also author:</source>
        <translation>издание; также author:</translation>
    </message>
    <message>
        <source>the person, in any script</source>
        <translation>человек, любым письмом</translation>
    </message>
    <message>
        <source>the place in the dateline</source>
        <translation>место в начале сообщения</translation>
    </message>
    <message>
        <source>the same; w/ also takes phrases and brackets</source>
        <translation>то же; w/ берёт и фразы, и скобки</translation>
    </message>
    <message>
        <source>the text does not say when</source>
        <translation>в тексте не сказано когда</translation>
    </message>
    <message numerus="yes">
        <source>these lines are from the first {n} articles</source>
        <translation>
            <numerusform>эти строки из первой {n} статьи</numerusform>
            <numerusform>эти строки из первых {n} статей</numerusform>
            <numerusform>эти строки из первых {n} статей</numerusform>
        </translation>
    </message>
    <message>
        <source>these words side by side; any quotation marks will do</source>
        <translation>эти слова подряд; кавычки любые</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>to: {date}</source>
        <translation>по: {date}</translation>
    </message>
    <message>
        <source>told from today; also yesterday, last-7-days</source>
        <translation>считая от сегодня; также yesterday, last-7-days</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>until {year}</source>
        <translation>до {year}</translation>
    </message>
    <message>
        <source>week</source>
        <comment>how exactly</comment>
        <translation>недели</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>неделя с {day}</translation>
    </message>
    <message>
        <source>weekend of {day}</source>
        <translation>выходные {day}</translation>
    </message>
    <message>
        <source>who published it, where that is another</source>
        <translation>кто опубликовал, если это другой</translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation>зима {year}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>участник: {name}</translation>
    </message>
    <message>
        <source>within five words, in any order</source>
        <translation>в пределах пяти слов, в любом порядке</translation>
    </message>
    <message>
        <source>within three words, in this order</source>
        <translation>в пределах трёх слов, в этом порядке</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>year</source>
        <comment>how exactly</comment>
        <translation>года</translation>
    </message>
    <message>
        <source>{date} · {event}. Tick the articles that tell of another event; the others stay with this one.</source>
        <translation>{date} · {event}. Отметьте статьи, которые говорят о другом событии; остальные останутся при этом.</translation>
    </message>
    <message>
        <source>{date}, planned</source>
        <translation>{date}, запланировано</translation>
    </message>
    <message>
        <source>{date}, to the {part}</source>
        <translation>{date}, с точностью до {part}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a day</comment>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a day</comment>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>{done} to {path}.</source>
        <translation>{done}, файл {path}.</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n} more</source>
        <translation>
            <numerusform>{first} и ещё {n}</numerusform>
            <numerusform>{first} и ещё {n}</numerusform>
            <numerusform>{first} и ещё {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} only</source>
        <translation>Только: {kind}</translation>
    </message>
    <message>
        <source>{label} is unknown</source>
        <translation>{label}: неизвестно</translation>
    </message>
    <message>
        <source>{label} — click to take it back</source>
        <translation>{label} — щелчок снимает выбор</translation>
    </message>
    <message>
        <source>{label} — click: only these; Ctrl: these too; Shift or Alt: without these</source>
        <translation>{label} — щелчок: только эти; Ctrl: и эти тоже; Shift или Alt: без этих</translation>
    </message>
    <message>
        <source>{label}: {number} in this article</source>
        <translation>{label}: {number} в этой статье</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} и другие</translation>
    </message>
    <message>
        <source>{names} will look for names</source>
        <translation>Имена будет искать {names}</translation>
    </message>
    <message>
        <source>{name} is open in another window, which is in front now.</source>
        <translation>{name}: архив открыт в другом окне, оно теперь впереди.</translation>
    </message>
    <message>
        <source>{name} {version} (spaCy {spacy}) reads {of}.</source>
        <translation>{name} {version} (spaCy {spacy}): {of}.</translation>
    </message>
    <message>
        <source>{name}, {kind}: {articles} name both, NPMI {npmi}</source>
        <translation>{name}, {kind}: вместе — {articles}, NPMI {npmi}</translation>
    </message>
    <message>
        <source>{name}: the chosen clipping</source>
        <translation>{name}: выбранная вырезка</translation>
    </message>
    <message>
        <source>{number}th century</source>
        <translation>{number} век</translation>
    </message>
    <message numerus="yes">
        <source>{n} already there</source>
        <translation>
            <numerusform>уже есть: {n}</numerusform>
            <numerusform>уже есть: {n}</numerusform>
            <numerusform>уже есть: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation>
            <numerusform>{n} статья</numerusform>
            <numerusform>{n} статьи</numerusform>
            <numerusform>{n} статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles added</source>
        <translation>
            <numerusform>добавлена {n} статья</numerusform>
            <numerusform>добавлены {n} статьи</numerusform>
            <numerusform>добавлено {n} статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles answer. To gather their lines takes a while; the search goes on meanwhile.</source>
        <translation>
            <numerusform>Отвечает {n} статья. Сбор её строк займёт время; искать можно и дальше.</numerusform>
            <numerusform>Отвечают {n} статьи. Сбор их строк займёт время; искать можно и дальше.</numerusform>
            <numerusform>Отвечает {n} статей. Сбор их строк займёт время; искать можно и дальше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles are read again</source>
        <translation>
            <numerusform>{n} статья читается заново</numerusform>
            <numerusform>{n} статьи читаются заново</numerusform>
            <numerusform>{n} статей читаются заново</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles could not be analysed again and stay as they were ({first}).</source>
        <translation>
            <numerusform>{n} статью не удалось разобрать заново, она осталась прежней ({first}).</numerusform>
            <numerusform>{n} статьи не удалось разобрать заново, они остались прежними ({first}).</numerusform>
            <numerusform>{n} статей не удалось разобрать заново, они остались прежними ({first}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were restored; this archive is open now.</source>
        <translation>
            <numerusform>Восстановлена {n} статья; этот архив теперь открыт.</numerusform>
            <numerusform>Восстановлены {n} статьи; этот архив теперь открыт.</numerusform>
            <numerusform>Восстановлено {n} статей; этот архив теперь открыт.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles, each with its original as it was imported.</source>
        <translation>
            <numerusform>{n} статья, с оригиналом, каким он был импортирован.</numerusform>
            <numerusform>{n} статьи, каждая с оригиналом, каким он был импортирован.</numerusform>
            <numerusform>{n} статей, каждая с оригиналом, каким он был импортирован.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} байт</numerusform>
            <numerusform>{n} байта</numerusform>
            <numerusform>{n} байт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} clippings copied with their citations.</source>
        <translation>
            <numerusform>Скопирована {n} вырезка со ссылкой.</numerusform>
            <numerusform>Скопированы {n} вырезки со ссылками.</numerusform>
            <numerusform>Скопировано {n} вырезок со ссылками.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections were taken over from {name}.</source>
        <translation>
            <numerusform>Из {name} взято {n} исправление.</numerusform>
            <numerusform>Из {name} взято {n} исправления.</numerusform>
            <numerusform>Из {name} взято {n} исправлений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could be mended: {faults}</source>
        <translation>
            <numerusform>Исправлено: {n}. {faults}</numerusform>
            <numerusform>Исправлено: {n}. {faults}</numerusform>
            <numerusform>Исправлено: {n}. {faults}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be taken over ({reason}).</source>
        <translation>
            <numerusform>Не удалось взять: {n} ({reason}).</numerusform>
            <numerusform>Не удалось взять: {n} ({reason}).</numerusform>
            <numerusform>Не удалось взять: {n} ({reason}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} decisions were taken over from {name}.</source>
        <translation>
            <numerusform>Из {name} взято {n} решение.</numerusform>
            <numerusform>Из {name} взято {n} решения.</numerusform>
            <numerusform>Из {name} взято {n} решений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <translation>
            <numerusform>{n} событие</numerusform>
            <numerusform>{n} события</numerusform>
            <numerusform>{n} событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events exported</source>
        <translation>
            <numerusform>Экспортировано {n} событие</numerusform>
            <numerusform>Экспортировано {n} события</numerusform>
            <numerusform>Экспортировано {n} событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not imported</source>
        <translation>
            <numerusform>не импортирован {n} файл</numerusform>
            <numerusform>не импортированы {n} файла</numerusform>
            <numerusform>не импортировано {n} файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation>
            <numerusform>{n} совпадение</numerusform>
            <numerusform>{n} совпадения</numerusform>
            <numerusform>{n} совпадений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} строка</numerusform>
            <numerusform>{n} строки</numerusform>
            <numerusform>{n} строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines are too many for the clipboard; save them as CSV with Shift+F4, or choose {most} at most.</source>
        <translation>
            <numerusform>{n} строка — слишком много для буфера обмена; сохраните её в CSV (Shift+F4) или выберите не более {most}.</numerusform>
            <numerusform>{n} строки — слишком много для буфера обмена; сохраните их в CSV (Shift+F4) или выберите не более {most}.</numerusform>
            <numerusform>{n} строк — слишком много для буфера обмена; сохраните их в CSV (Shift+F4) или выберите не более {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines copied with their citations.</source>
        <translation>
            <numerusform>Скопирована {n} строка со ссылкой.</numerusform>
            <numerusform>Скопированы {n} строки со ссылками.</numerusform>
            <numerusform>Скопировано {n} строк со ссылками.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines copied with their sources.</source>
        <translation>
            <numerusform>Скопирована {n} строка с источником.</numerusform>
            <numerusform>Скопированы {n} строки с источниками.</numerusform>
            <numerusform>Скопировано {n} строк с источниками.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines saved to {path}.</source>
        <translation>
            <numerusform>{n} строка сохранена в {path}.</numerusform>
            <numerusform>{n} строки сохранены в {path}.</numerusform>
            <numerusform>{n} строк сохранено в {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation>
            <numerusform>{n} упоминание</numerusform>
            <numerusform>{n} упоминания</numerusform>
            <numerusform>{n} упоминаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more…</source>
        <translation>
            <numerusform>ещё {n}…</numerusform>
            <numerusform>ещё {n}…</numerusform>
            <numerusform>ещё {n}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} names</source>
        <translation>
            <numerusform>{n} имя</numerusform>
            <numerusform>{n} имени</numerusform>
            <numerusform>{n} имён</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>новых: {n}</numerusform>
            <numerusform>новых: {n}</numerusform>
            <numerusform>новых: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the rows of {name} were not taken over</source>
        <translation>
            <numerusform>Из {name} не принята {n} строка</numerusform>
            <numerusform>Из {name} не приняты {n} строки</numerusform>
            <numerusform>Из {name} не принято {n} строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} originals were missing or damaged in the backup; Archive › Check the archive names them.</source>
        <translation>
            <numerusform>В копии отсутствовал или повреждён {n} оригинал; его назовёт «Архив › Проверить архив».</numerusform>
            <numerusform>В копии отсутствовали или повреждены {n} оригинала; их назовёт «Архив › Проверить архив».</numerusform>
            <numerusform>В копии отсутствовало или повреждено {n} оригиналов; их назовёт «Архив › Проверить архив».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs</source>
        <translation>
            <numerusform>{n} пара</numerusform>
            <numerusform>{n} пары</numerusform>
            <numerusform>{n} пар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passages exported</source>
        <translation>
            <numerusform>Экспортирован {n} отрывок</numerusform>
            <numerusform>Экспортированы {n} отрывка</numerusform>
            <numerusform>Экспортировано {n} отрывков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reports</source>
        <translation>
            <numerusform>{n} сообщение</numerusform>
            <numerusform>{n} сообщения</numerusform>
            <numerusform>{n} сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows could not be taken over: {reason}</source>
        <translation>
            <numerusform>Не удалось принять {n} строку: {reason}</numerusform>
            <numerusform>Не удалось принять {n} строки: {reason}</numerusform>
            <numerusform>Не удалось принять {n} строк: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things were found.</source>
        <translation>
            <numerusform>Найдена {n} неполадка.</numerusform>
            <numerusform>Найдены {n} неполадки.</numerusform>
            <numerusform>Найдено {n} неполадок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <translation>
            <numerusform>{n} раз</numerusform>
            <numerusform>{n} раза</numerusform>
            <numerusform>{n} раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation>
            <numerusform>без даты: {n}</numerusform>
            <numerusform>без даты: {n}</numerusform>
            <numerusform>без даты: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} updated</source>
        <translation>
            <numerusform>обновлено: {n}</numerusform>
            <numerusform>обновлено: {n}</numerusform>
            <numerusform>обновлено: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a date left out</source>
        <translation>
            <numerusform>пропущено без даты: {n}</numerusform>
            <numerusform>пропущено без даты: {n}</numerusform>
            <numerusform>пропущено без даты: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a day</source>
        <translation>
            <numerusform>без дня: {n}</numerusform>
            <numerusform>без дня: {n}</numerusform>
            <numerusform>без дня: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a month</source>
        <translation>
            <numerusform>без месяца: {n}</numerusform>
            <numerusform>без месяца: {n}</numerusform>
            <numerusform>без месяца: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a year</source>
        <translation>
            <numerusform>без года: {n}</numerusform>
            <numerusform>без года: {n}</numerusform>
            <numerusform>без года: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{pairs} {names}</source>
        <translation>{pairs} {names}</translation>
    </message>
    <message>
        <source>{pipelines} – choose…</source>
        <translation>{pipelines} – выбрать…</translation>
    </message>
    <message>
        <source>{right}: do not list the article for it any more</source>
        <translation>{right}: больше не показывать статью из-за этого</translation>
    </message>
    <message>
        <source>{role} (in articles of {years})</source>
        <translation>{role} (в статьях: {years})</translation>
    </message>
    <message>
        <source>{sentence} Everything else arrived whole.</source>
        <translation>{sentence} Всё остальное импортировано полностью.</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}, показано {shown}</translation>
    </message>
    <message>
        <source>{size} MB in each process that reads</source>
        <translation>{size} МБ в каждом читающем процессе</translation>
    </message>
    <message>
        <source>{source}  ·  {date}  ·  paragraph {paragraph}</source>
        <translation>{source}  ·  {date}  ·  абзац {paragraph}</translation>
    </message>
    <message>
        <source>{standing} stand, {undone} taken back.</source>
        <translation>Действует: {standing}, отменено: {undone}.</translation>
    </message>
    <message>
        <source>{times} in this article</source>
        <translation>в этой статье: {times}</translation>
    </message>
    <message>
        <source>{times} in {articles}  ·  {id}</source>
        <translation>{times}  ·  {articles}  ·  {id}</translation>
    </message>
    <message>
        <source>{times} in {articles} of the archive</source>
        <translation>в архиве: {times}, {articles}</translation>
    </message>
    <message>
        <source>{type} file of a kind not known here</source>
        <translation>файл {type} неизвестного здесь вида</translation>
    </message>
    <message>
        <source>{value}, also as {others}</source>
        <translation>{value}, также как {others}</translation>
    </message>
    <message>
        <source>{what} saved</source>
        <translation>Сохранено: {what}</translation>
    </message>
    <message>
        <source>{words}; the import was stopped, what it had saved stays.</source>
        <translation>{words}; импорт прерван, сохранённое остаётся.</translation>
    </message>
    <message>
        <source>{year}, day unknown</source>
        <translation>{year}, без дня</translation>
    </message>
    <message>
        <source>{year}s</source>
        <comment>a decade</comment>
        <translation>{year}-е</translation>
    </message>
    <message>
        <source>“Try” shows what the pipelines find in a sentence.</source>
        <translation>«Попробовать» покажет, что конвейеры находят в предложении.</translation>
    </message>
    <message>
        <source>“{name}” is also called …</source>
        <translation>Другое имя для «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is of this kind: {kind}, {suffix}.</source>
        <translation>«{name}» — файл такого вида: {kind}, {suffix}.</translation>
    </message>
    <message>
        <source>“{name}” is saved no longer.</source>
        <translation>Поиск «{name}» больше не сохранён.</translation>
    </message>
    <message>
        <source>“{name}” is the same as …</source>
        <translation>«{name}» — то же, что …</translation>
    </message>
    <message numerus="yes">
        <source>“{tag}” put on {n} articles</source>
        <translation>
            <numerusform>«{tag}» поставлено на {n} статью</numerusform>
            <numerusform>«{tag}» поставлено на {n} статьи</numerusform>
            <numerusform>«{tag}» поставлено на {n} статей</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” in all articles</source>
        <translation>«{words}» во всех статьях</translation>
    </message>
    <message>
        <source>“{words}” is a name of …</source>
        <translation>«{words}» — это имя для …</translation>
    </message>
    <message>
        <source>‹ Concordance</source>
        <translation>‹ Конкорданс</translation>
    </message>
    <message>
        <source>← → pan, + − zoom, Home End first and last, ↑ ↓ from event to event, Enter goes to the sentence, Space lists what is in sight, Backspace lists all</source>
        <translation>← → сдвигают, + − меняют масштаб, Home End — первое и последнее, ↑ ↓ от события к событию, Enter переходит к предложению, Space перечисляет видимое, Backspace — все</translation>
    </message>
    <message>
        <source>● new</source>
        <translation>● новая</translation>
    </message>
    <message>
        <source>✎ Carried by</source>
        <translation>✎ Дата сообщения</translation>
    </message>
    <message>
        <source>✎ edited: {details}</source>
        <translation>✎ изменено: {details}</translation>
    </message>
</context>
</TS>
