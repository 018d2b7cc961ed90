<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: MIT
Words that stay the same everywhere (English: Tajik):
archive: бойгонӣ; starter archive: бойгонии шиносоӣ; article: мақола; passage: порча;
original: нусхаи аслӣ; details (of an article): тафсилот; section: бахш; carried by: ношир;
filed, dateline: ҷой ва санаи хабар; search: ҷустуҷӯ; query: дархост; hit, match: мувофиқат;
result: натиҷа; facet: фасета; spelling: навишт; concordance: конкорданс; line: сатр;
name: ном; mention: зикр; kind (of a name, an event): навъ; event: рӯйдод; report (of an
event): хабар; chronology: солнома; timeline: хати замон; clipping: бурида; citation: иқтибос;
tag: нишона; decision: қарор; to reject: рад кардан; to rebuild: аз нав сохтан; backup: нусхаи
эҳтиётӣ; pane: лавҳа; caret: курсор; pipeline: конвейер; preferences: танзимот; folder: ҷузвдон.
Quotation marks are «»; commands are infinitives. Qt has no Tajik: its own words that the window
shows stand here in contexts of their own. -->
<TS version="2.1" language="tg" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ҷузвдон</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Номаълум</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Интихоби ҳама</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Як қадам боло</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Як қадам &amp;поён</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Пӯшидан</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Лавҳаро мепӯшад</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Ҷудо кардан</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Лавҳаро ҷудо мекунад ва бармегардонад</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Ҷузвдон ёфт нашуд.
Номи ҷузвдонро санҷед.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Файл ёфт нашуд.
Номи файлро санҷед.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 аллакай ҳаст.
Онро иваз мекунед?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Интихоб</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Нест кардан</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Дар куҷо:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Ҷузвдони нав</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Кушодан</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Иваз кардани ном</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Нигоҳ доштан</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Ҳамаи файлҳо (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Бозгашт</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Намоиш бо тафсилот</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Намоиш ба шакли рӯйхат</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Сохтани ҷузвдони нав</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Сохтани ҷузвдони нав</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Бо тафсилот</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ҷузвдонҳо</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ҷузвдон:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Номи файл:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлҳо</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Навъи файлҳо:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ёфтани ҷузвдон</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ба пеш</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Бозгашт</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Ба пеш</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ба ҷузвдони боло</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Рӯйхат</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Рӯйхати ҷойҳо ва хатчӯбҳо</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Компютери ман</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ҷузвдони нав</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Кушодан</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Ҷузвдони боло</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Ҷойҳои охирин</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Нигоҳ доштан ҳамчун</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Нишон додан </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Нишон додани файлҳои &amp;пинҳон</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Лавҳаи паҳлӯӣ</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Компютер</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Санаи тағйир</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ном</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ҳаҷм</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Навъ</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Нусха гирифтан</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Гузоштан</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Такрор</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Бекор кардан</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Б&amp;уридан</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Нест кардан</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Интихоби ҳама</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Hide Details...</source>
        <translation>Пинҳон кардани тафсилот…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Хуб</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Нишон додани тафсилот…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Не</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ҳа</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Қатъ кардан</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Татбиқ кардан</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бекор кардан</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Пӯшидан</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Партофтан</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Кумак</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Нодида гирифтан</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Н&amp;е ба ҳама</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Хуб</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Кушодан</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Аз нав танзим кардан</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Баргардондани пешфарзҳо</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Аз нав кӯшидан</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Нигоҳ доштан</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Ҳамаро нигоҳ доштан</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ҳа ба &amp;ҳама</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Down</source>
        <translation>Поён</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Чап</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Рост</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Боло</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Нусха гирифтан</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Гузоштан</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Такрор</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Бекор кардан</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Нусхаи &amp;пайванд</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Б&amp;уридан</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Нест кардан</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Интихоби ҳама</translation>
    </message>
</context>
<context>
    <name>TajArchive</name>
    <message>
        <source>  ·  {done} of {total}</source>
        <translation>  ·  {done} аз {total}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> ва </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ё </translation>
    </message>
    <message>
        <source>0 leaves the number to the program.</source>
        <translation>0 — шумораро худи барнома интихоб мекунад.</translation>
    </message>
    <message>
        <source>2022-02-05, 2022-02, 2022 or 2022-02-05 14:30</source>
        <translation>2022-02-05, 2022-02, 2022 ё 2022-02-05 14:30</translation>
    </message>
    <message>
        <source>2024-07-05, 2024-07 or 2024</source>
        <translation>2024-07-05, 2024-07 ё 2024</translation>
    </message>
    <message>
        <source>A Python, or the folder of a virtual environment</source>
        <translation>Python ё ҷузвдони муҳити маҷозӣ</translation>
    </message>
    <message>
        <source>A file of this kind is not opened from here, because the system might run it; save a copy, or look at it in its folder.</source>
        <translation>Файлҳои ин навъ аз ин ҷо кушода намешаванд, зеро система метавонад онҳоро иҷро кунад. Нусхаашро нигоҳ доред ё файлро дар ҷузвдонаш бинед.</translation>
    </message>
    <message>
        <source>A name of someone known…</source>
        <translation>Номи каси маълум…</translation>
    </message>
    <message>
        <source>A pipeline of your own that finds names where nothing else does.</source>
        <translation>Конвейери худи шумо, ки номҳоро дар ҷойе меёбад, ки чизи дигар намеёбад.</translation>
    </message>
    <message>
        <source>A reading room for news and official statements about Tajikistan and its neighbours, in English, Russian, Tajik and Chinese.

It works without a network and sends nothing anywhere; what you import stays in your archive's folder.

MIT licence. Made with Qt {qVersion} for Python, Whoosh and qdarkstyle.</source>
        <translation>Толори хониши хабарҳо ва изҳороти расмӣ дар бораи Тоҷикистон ва ҳамсоягонаш ба забонҳои англисӣ, русӣ, тоҷикӣ ва чинӣ.

Барнома бе шабака кор мекунад ва ҳеҷ чизро ба ҷое намефиристад; он чи ворид мекунед, дар ҷузвдони бойгонии шумо мемонад.

Иҷозатномаи MIT. Бо Qt {qVersion} барои Python, Whoosh ва qdarkstyle сохта шудааст.</translation>
    </message>
    <message>
        <source>APA</source>
        <translation>APA</translation>
    </message>
    <message>
        <source>About TajArchive</source>
        <translation>Дар бораи TajArchive</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>Дар бораи мақола</translation>
    </message>
    <message>
        <source>About the name at the caret</source>
        <translation>Дар бораи номи зери курсор</translation>
    </message>
    <message>
        <source>About this name</source>
        <translation>Дар бораи ин ном</translation>
    </message>
    <message>
        <source>Accept the completion</source>
        <translation>Пазируфтани пешниҳод</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>Шомил шудан ба созмон</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Садама</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Илова кардан</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Иловаи ҷузвдон…</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Иловаи ном…</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Иловаи иштирокчӣ</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Иловаи нишона</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Иловаи нишона…</translation>
    </message>
    <message>
        <source>Add an event…</source>
        <translation>Иловаи рӯйдод…</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Иловаи рӯйдод</translation>
    </message>
    <message>
        <source>Add the folder of a pipeline</source>
        <translation>Иловаи ҷузвдони конвейер</translation>
    </message>
    <message>
        <source>Add the participant</source>
        <translation>Иловаи иштирокчӣ</translation>
    </message>
    <message>
        <source>Add to clippings</source>
        <translation>Илова ба буридаҳо</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Нишонӣ</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Баъд</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Созишнома</translation>
    </message>
    <message>
        <source>Agreement in principle</source>
        <translation>Созиши усулӣ</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>Кумак</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Ҳама</translation>
    </message>
    <message>
        <source>All about it</source>
        <translation>Ҳама дар ин бора</translation>
    </message>
    <message>
        <source>All about {name}</source>
        <translation>Ҳама дар бораи {name}</translation>
    </message>
    <message>
        <source>All articles of the archive</source>
        <translation>Ҳамаи мақолаҳои бойгонӣ</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Ҳамаи фармонҳо</translation>
    </message>
    <message>
        <source>All commands (F10)</source>
        <translation>Ҳамаи фармонҳо (F10)</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Ҳамаи фармонҳо…</translation>
    </message>
    <message>
        <source>All decisions in {name} stand already.</source>
        <translation>Ҳамаи қарорҳо аз {name} аллакай амал мекунанд.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Ҳамаи файлҳо (*)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Ҳамаи навъҳо</translation>
    </message>
    <message>
        <source>All kinds of names</source>
        <translation>Ҳамаи навъҳои номҳо</translation>
    </message>
    <message>
        <source>All mentions of both become one. The name that stays is shown everywhere.</source>
        <translation>Ҳамаи зикрҳои ҳарду якто мешаванд. Номе, ки мемонад, дар ҳама ҷо нишон дода мешавад.</translation>
    </message>
    <message>
        <source>All past searches of this archive will be forgotten; saved searches stay.</source>
        <translation>Ҳамаи ҷустуҷӯҳои гузаштаи ин бойгонӣ фаромӯш мешаванд; ҷустуҷӯҳои нигоҳдошта мемонанд.</translation>
    </message>
    <message>
        <source>All that this article says of {name}</source>
        <translation>Ҳамаи он чи ин мақола дар бораи {name} мегӯяд</translation>
    </message>
    <message>
        <source>Also called…</source>
        <translation>Номи дигар…</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Бо ин номҳо низ маълум аст</translation>
    </message>
    <message>
        <source>Also written {names}</source>
        <translation>Навиштҳои дигар: {names}</translation>
    </message>
    <message>
        <source>Anna Example; Boris Example</source>
        <translation>Анна Намунаева; Борис Намунаев</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Солгард</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Эълон</translation>
    </message>
    <message>
        <source>Another program may run scripts that are in it and fetch pictures from the network, which tells others that you read it. TajArchive itself does neither.</source>
        <translation>Барномаи дигар метавонад сценарияҳои даруни онро иҷро кунад ва расмҳоро аз шабака гирад, ки ба дигарон аз хондани шумо хабар медиҳад. Худи TajArchive на ину на онро мекунад.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Ҳар гуна</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Ҳар кас</translation>
    </message>
    <message>
        <source>Appears with {names}</source>
        <translation>Дар якҷоягӣ бо: {names}</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Таъинот</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>short</comment>
        <translation>апр</translation>
    </message>
    <message>
        <source>April</source>
        <comment>alone</comment>
        <translation>апрел</translation>
    </message>
    <message>
        <source>April</source>
        <comment>of a day</comment>
        <translation>апрели</translation>
    </message>
    <message>
        <source>April</source>
        <comment>of a year</comment>
        <translation>апрели</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабӣ</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Бойгонӣ</translation>
    </message>
    <message>
        <source>Archive: {name}</source>
        <translation>Бойгонӣ: {name}</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Бойгониҳо</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Арманӣ</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Боздошт</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Омадан</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Мақола</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>Тафсилоти мақола</translation>
    </message>
    <message>
        <source>Article of the line</source>
        <translation>Мақолаи ин сатр</translation>
    </message>
    <message>
        <source>Article of the mention</source>
        <translation>Мақола бо ин зикр</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Мақолаҳо</translation>
    </message>
    <message>
        <source>Articles ({stars})</source>
        <translation>Мақолаҳо ({stars})</translation>
    </message>
    <message>
        <source>Articles that name both, at least</source>
        <translation>Мақолаҳое, ки ҳардуро ном мебаранд, камаш</translation>
    </message>
    <message>
        <source>Articles that report the event</source>
        <translation>Мақолаҳое, ки аз рӯйдод хабар медиҳанд</translation>
    </message>
    <message>
        <source>Articles that stayed as they were</source>
        <translation>Мақолаҳое, ки бетағйир монданд</translation>
    </message>
    <message>
        <source>Articles with missing or doubtful details</source>
        <translation>Мақолаҳо бо тафсилоти нопурра ё шубҳанок</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Ба шакли</translation>
    </message>
    <message>
        <source>As in the results</source>
        <translation>Мисли натиҷаҳо</translation>
    </message>
    <message>
        <source>As it is known</source>
        <translation>Он чи маълум аст</translation>
    </message>
    <message>
        <source>Attack or clash</source>
        <translation>Ҳамла ё задухӯрд</translation>
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
        <translation>августи</translation>
    </message>
    <message>
        <source>August</source>
        <comment>of a year</comment>
        <translation>августи</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Муаллиф</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Мукофотонӣ</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Озарӣ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Бозгашт</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Бозгашт (Esc)</translation>
    </message>
    <message>
        <source>Back to the article (Esc)</source>
        <translation>Бозгашт ба мақола (Esc)</translation>
    </message>
    <message>
        <source>Back to the concordance</source>
        <translation>Бозгашт ба конкорданс</translation>
    </message>
    <message>
        <source>Back to the line of the concordance (Esc)</source>
        <translation>Бозгашт ба сатри конкорданс (Esc)</translation>
    </message>
    <message>
        <source>Back up the archive: name of the backup</source>
        <translation>Нусхаи эҳтиётии бойгонӣ: номи нусха</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Сохтани нусхаи эҳтиётӣ…</translation>
    </message>
    <message>
        <source>Backing up the archive</source>
        <translation>Нусхаи эҳтиётӣ сохта мешавад</translation>
    </message>
    <message>
        <source>Backups (*.zip);;All files (*)</source>
        <translation>Нусхаҳои эҳтиётӣ (*.zip);;Ҳамаи файлҳо (*)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Пеш</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Белорусӣ</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Беҳтарин</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Border opened or closed</source>
        <translation>Кушодан ё бастани сарҳад</translation>
    </message>
    <message>
        <source>Bringing the search index up to date …</source>
        <translation>Индекси ҷустуҷӯ нав карда мешавад…</translation>
    </message>
    <message>
        <source>Browse for the Python</source>
        <translation>Интихоби Python</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Интихоб…</translation>
    </message>
    <message>
        <source>Building or site</source>
        <translation>Бино ё иншоот</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Аз рӯи манбаъ</translation>
    </message>
    <message>
        <source>By the match</source>
        <translation>Аз рӯи мувофиқат</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>Аз рӯи калимаҳои баъдӣ</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>Аз рӯи калимаҳои пешӣ</translation>
    </message>
    <message>
        <source>CLIPPINGS</source>
        <translation>БУРИДАҲО</translation>
    </message>
    <message>
        <source>CSL-JSON (reference managers)</source>
        <translation>CSL-JSON (барномаҳои иқтибос)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>Тақвим (iCalendar)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Бекор кардан</translation>
    </message>
    <message>
        <source>Cancel the work that is going on</source>
        <translation>Қатъ кардани кори ҷорӣ</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>Ношир</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Маросим</translation>
    </message>
    <message>
        <source>Ceremony or cultural event</source>
        <translation>Маросим ё чорабинии фарҳангӣ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Тағйир додан</translation>
    </message>
    <message>
        <source>Check of the archive</source>
        <translation>Санҷиши бойгонӣ</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Санҷидани бойгонӣ</translation>
    </message>
    <message>
        <source>Check the archive…</source>
        <translation>Санҷидани бойгонӣ…</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Санҷиш</translation>
    </message>
    <message>
        <source>Checked by a person</source>
        <translation>Санҷидаи шахс</translation>
    </message>
    <message>
        <source>Checking the archive</source>
        <translation>Бойгонӣ санҷида мешавад</translation>
    </message>
    <message>
        <source>Checking the originals</source>
        <translation>Нусхаҳои аслӣ санҷида мешаванд</translation>
    </message>
    <message>
        <source>Chicago</source>
        <translation>Чикаго</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Чинӣ</translation>
    </message>
    <message>
        <source>Choose a kind of event first.</source>
        <translation>Аввал навъи рӯйдодро интихоб кунед.</translation>
    </message>
    <message>
        <source>Choose a kind…</source>
        <translation>Навъро интихоб кунед…</translation>
    </message>
    <message>
        <source>Choose an event in the list first.</source>
        <translation>Аввал рӯйдодро дар рӯйхат интихоб кунед.</translation>
    </message>
    <message>
        <source>Choose another with Edit › Names by spaCy…; the archive itself is not concerned.</source>
        <translation>Дигареро интихоб кунед: «Таҳрир › Номҳо аз spaCy…»; ба худи бойгонӣ дахл надорад.</translation>
    </message>
    <message>
        <source>Choose one event only.</source>
        <translation>Танҳо як рӯйдодро интихоб кунед.</translation>
    </message>
    <message>
        <source>Choose several events that are the same (Ctrl+click).</source>
        <translation>Чанд рӯйдоди якхеларо интихоб кунед (Ctrl+зеркунӣ).</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Интихоби файл</translation>
    </message>
    <message>
        <source>Choose which mentions, then whom they mean; a name that is not listed is new.</source>
        <translation>Интихоб кунед, ки кадом зикрҳо, баъд киро ифода мекунанд; номе, ки дар рӯйхат нест, нав аст.</translation>
    </message>
    <message>
        <source>Choose {most} lines at most to clip at once.</source>
        <translation>Якбора на бештар аз {most} сатр буридан мумкин аст.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Интихоб…</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Солнома</translation>
    </message>
    <message>
        <source>Chronology as a web page</source>
        <translation>Солнома ба шакли саҳифаи веб</translation>
    </message>
    <message>
        <source>Chronology for Word</source>
        <translation>Солнома барои Word</translation>
    </message>
    <message>
        <source>Chronology in Markdown</source>
        <translation>Солнома дар Markdown</translation>
    </message>
    <message>
        <source>Chronology to print (PDF)</source>
        <translation>Солнома барои чоп (PDF)</translation>
    </message>
    <message>
        <source>Chronology: {query}</source>
        <translation>Солнома: {query}</translation>
    </message>
    <message>
        <source>Chronology: {title}</source>
        <translation>Солнома: {title}</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>Услуби иқтибос</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Тоза кардани ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Clippings</source>
        <translation>Буридаҳо</translation>
    </message>
    <message>
        <source>Clippings tray</source>
        <translation>Лавҳаи буридаҳо</translation>
    </message>
    <message>
        <source>Clippings, in their order</source>
        <translation>Буридаҳо бо тартибашон</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Пӯшидан</translation>
    </message>
    <message>
        <source>Close (Ctrl+4)</source>
        <translation>Пӯшидан (Ctrl+4)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Пӯшидан (Esc)</translation>
    </message>
    <message>
        <source>Close the concordance</source>
        <translation>Пӯшидани конкорданс</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Пӯшидани сатри ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Пӯшидани паём</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Пӯшидани саҳифа</translation>
    </message>
    <message>
        <source>Close the timeline</source>
        <translation>Пӯшидани хати замон</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Рангҳои тиреза.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Фармон</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Фармонҳо</translation>
    </message>
    <message>
        <source>Company deal</source>
        <translation>Муомилаи ширкатҳо</translation>
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
        <translation>Конфронс</translation>
    </message>
    <message>
        <source>Confirm the event</source>
        <translation>Тасдиқи рӯйдод</translation>
    </message>
    <message>
        <source>Confirmed or edited</source>
        <translation>Тасдиқ ё таҳриршуда</translation>
    </message>
    <message>
        <source>Context of the line</source>
        <translation>Матни атрофи сатр</translation>
    </message>
    <message>
        <source>Contradictory dates</source>
        <translation>Санаҳои зиддиятнок</translation>
    </message>
    <message>
        <source>Copied with its citation ({where}).</source>
        <translation>Бо иқтибос нусха гирифта шуд ({where}).</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Нусха</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Нусхаи ҳама</translation>
    </message>
    <message>
        <source>Copy all clippings with citations</source>
        <translation>Нусхаи ҳамаи буридаҳо бо иқтибос</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Нусхаи тафсилот</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Нусхаи сатрҳо</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Нусхаи рӯйхат</translation>
    </message>
    <message>
        <source>Copy mentions</source>
        <translation>Нусхаи зикрҳо</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Нусхаи матн</translation>
    </message>
    <message>
        <source>Copy the chosen lines (Ctrl+C)</source>
        <translation>Нусхаи сатрҳои интихобшуда (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the chosen mentions (Ctrl+C)</source>
        <translation>Нусхаи зикрҳои интихобшуда (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Нусха бо иқтибос</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ислоҳ</translation>
    </message>
    <message>
        <source>Correct this name</source>
        <translation>Ислоҳи ин ном</translation>
    </message>
    <message>
        <source>Correct, export, load</source>
        <translation>Ислоҳ, содирот, бор кардан</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>Ислоҳ мешавад</translation>
    </message>
    <message>
        <source>Country or city</source>
        <translation>Кишвар ё шаҳр</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Суд</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Чап, Ctrl+Рост</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Торик</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Мавзуи торик ё равшан</translation>
    </message>
    <message>
        <source>Dark or light (Ctrl+Shift+L)</source>
        <translation>Мавзуи торик ё равшан (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Сана</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Санаҳо</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Марг</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>short</comment>
        <translation>дек</translation>
    </message>
    <message>
        <source>December</source>
        <comment>alone</comment>
        <translation>декабр</translation>
    </message>
    <message>
        <source>December</source>
        <comment>of a day</comment>
        <translation>декабри</translation>
    </message>
    <message>
        <source>December</source>
        <comment>of a year</comment>
        <translation>декабри</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Қарорҳо</translation>
    </message>
    <message>
        <source>Decisions about names, events and articles, clippings, tags and saved searches stay, and so do the originals. You can go on reading and searching meanwhile; Cancel in the status bar stops it, and what is done by then stays.</source>
        <translation>Қарорҳо дар бораи номҳо, рӯйдодҳо ва мақолаҳо, буридаҳо, нишонаҳо ва ҷустуҷӯҳои нигоҳдошта мемонанд, нусхаҳои аслӣ низ. Дар ин муддат хондан ва ҷустан мумкин аст; «Бекор кардан» дар сатри ҳолат корро қатъ мекунад ва он чи шудааст, мемонад.</translation>
    </message>
    <message>
        <source>Decisions, the latest first</source>
        <translation>Қарорҳо, аввал охиринҳо</translation>
    </message>
    <message>
        <source>Decisions…</source>
        <translation>Қарорҳо…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete takes it out, Enter edits it</source>
        <translation>Delete хориҷ мекунад, Enter таҳрир мекунад</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Рафтан</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Тафсилот</translation>
    </message>
    <message numerus="yes">
        <source>Details  ·  ✎ {n} details edited</source>
        <translation>
            <numerusform>Тафсилот  ·  ✎ таҳриршуда: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of articles (*.tsv)</source>
        <translation>Тафсилоти мақолаҳо (*.tsv)</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>Тафсилоти мақола</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Тафсилоти хато</translation>
    </message>
    <message>
        <source>Did you mean {suggestion}?</source>
        <translation>Шояд {suggestion}-ро меҷустед?</translation>
    </message>
    <message>
        <source>Diplomatic relations established</source>
        <translation>Барқарор кардани муносибатҳои дипломатӣ</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>Офат</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Тайёр</translation>
    </message>
    <message>
        <source>Down and Up go through the results, Enter opens one, Right accepts a completion.</source>
        <translation>Тирҳои поён ва боло аз рӯи натиҷаҳо мераванд, Enter мекушояд, тири рост пешниҳодро мепазирад.</translation>
    </message>
    <message>
        <source>Down, Up</source>
        <translation>Поён, боло</translation>
    </message>
    <message>
        <source>Drag over a stretch, or use ← → with Shift, then Enter; Backspace widens it again</source>
        <translation>Порчаро бо муш кашед ё ← → бо Shift, баъд Enter; Backspace боз васеъ мекунад</translation>
    </message>
    <message>
        <source>EVENTS</source>
        <translation>РӮЙДОДҲО</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Иқтисод</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Таҳрир</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>a part of the query</comment>
        <translation>Таҳрир</translation>
    </message>
    <message>
        <source>Edit details of several articles</source>
        <translation>Таҳрири тафсилоти чанд мақола</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Таҳрири тафсилот…</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Таҳрири рӯйдод</translation>
    </message>
    <message>
        <source>Edit the event…</source>
        <translation>Таҳрири рӯйдод…</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Муҳаррирон</translation>
    </message>
    <message>
        <source>Election or vote</source>
        <translation>Интихобот ё овоздиҳӣ</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Рамзгузорӣ</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англисӣ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter adds the name</source>
        <translation>Enter номро илова мекунад</translation>
    </message>
    <message>
        <source>Enter opens  ·  F2 renames  ·  Del removes  ·  Alt+↑ Alt+↓ move</source>
        <translation>Enter мекушояд  ·  F2 номро иваз мекунад  ·  Del тоза мекунад  ·  Alt+↑ Alt+↓ ҷой иваз мекунад</translation>
    </message>
    <message>
        <source>Enter opens  ·  the archive is read only</source>
        <translation>Enter мекушояд  ·  бойгонӣ танҳо барои хондан</translation>
    </message>
    <message>
        <source>Enter opens an article with the caret in the doubtful field. What you edit, or say is right as it is, is not listed any more.</source>
        <translation>Enter мақоларо мекушояд ва курсорро ба майдони шубҳанок мегузорад. Он чи ислоҳ ё тасдиқ кардед, дигар дар рӯйхат намеояд.</translation>
    </message>
    <message>
        <source>Enter opens it here</source>
        <translation>Enter дар ҳамин ҷо мекушояд</translation>
    </message>
    <message>
        <source>Enter opens the article at this place. Letters order the lines: {letters}</source>
        <translation>Enter мақоларо дар ҳамин ҷой мекушояд. Ҳарфҳо сатрҳоро тартиб медиҳанд: {letters}</translation>
    </message>
    <message>
        <source>Enter searches again  ·  Del forgets</source>
        <translation>Enter аз нав меҷӯяд  ·  Del фаромӯш мекунад</translation>
    </message>
    <message>
        <source>Enter searches for it, Delete takes it off.</source>
        <translation>Enter онро меҷӯяд, Delete онро мегирад.</translation>
    </message>
    <message>
        <source>Enter searches for it.</source>
        <translation>Enter онро меҷӯяд.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Хато</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Рӯйдод</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Рӯйдодҳо</translation>
    </message>
    <message>
        <source>Events as a calendar (iCalendar)</source>
        <translation>Рӯйдодҳо ба шакли тақвим (iCalendar)</translation>
    </message>
    <message>
        <source>Events as a table (CSV)</source>
        <translation>Рӯйдодҳо ба шакли ҷадвал (CSV)</translation>
    </message>
    <message>
        <source>Events in all results of the search</source>
        <translation>Рӯйдодҳо дар ҳамаи натиҷаҳои ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Events in the timeline</source>
        <translation>Рӯйдодҳо дар хати замон</translation>
    </message>
    <message>
        <source>Events in the whole archive</source>
        <translation>Рӯйдодҳо дар тамоми бойгонӣ</translation>
    </message>
    <message>
        <source>Events of the archive</source>
        <translation>Рӯйдодҳои бойгонӣ</translation>
    </message>
    <message>
        <source>Events of the results</source>
        <translation>Рӯйдодҳои натиҷаҳо</translation>
    </message>
    <message>
        <source>Events of this article</source>
        <translation>Рӯйдодҳои ин мақола</translation>
    </message>
    <message>
        <source>Events pane</source>
        <translation>Лавҳаи рӯйдодҳо</translation>
    </message>
    <message>
        <source>Events that the open article reports</source>
        <translation>Рӯйдодҳое, ки мақолаи кушода хабар медиҳад</translation>
    </message>
    <message>
        <source>Every hit in its context ({keys})</source>
        <translation>Ҳар мувофиқат дар матнаш ({keys})</translation>
    </message>
    <message>
        <source>Everything, from the originals</source>
        <translation>Ҳама, аз нусхаҳои аслӣ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Дар ҳама ҷо</translation>
    </message>
    <message>
        <source>Exactly this only</source>
        <translation>Танҳо айнан ҳамин</translation>
    </message>
    <message>
        <source>Exactly this spelling only</source>
        <translation>Танҳо ҳамин навишт</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Мисолҳо</translation>
    </message>
    <message>
        <source>Exclude a value</source>
        <translation>Истисно кардани қимат</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Содирот</translation>
    </message>
    <message>
        <source>Export all clippings</source>
        <translation>Содироти ҳамаи буридаҳо</translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Содироти номҳо</translation>
    </message>
    <message>
        <source>Export names…</source>
        <translation>Содироти номҳо…</translation>
    </message>
    <message>
        <source>Export the events…</source>
        <translation>Содироти рӯйдодҳо…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Содирот…</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Фасетаҳо</translation>
    </message>
    <message>
        <source>Family of the article's text.</source>
        <translation>Шрифти матни мақола.</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>short</comment>
        <translation>фев</translation>
    </message>
    <message>
        <source>February</source>
        <comment>alone</comment>
        <translation>феврал</translation>
    </message>
    <message>
        <source>February</source>
        <comment>of a day</comment>
        <translation>феврали</translation>
    </message>
    <message>
        <source>February</source>
        <comment>of a year</comment>
        <translation>феврали</translation>
    </message>
    <message>
        <source>Figures announced</source>
        <translation>Эълони рақамҳо</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File without a type</source>
        <translation>Файли бе навъ</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Ҷой ва санаи хабар</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>Ҷойи хабар</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>Санаи хабар</translation>
    </message>
    <message>
        <source>Files that were not imported</source>
        <translation>Файлҳое, ки ворид нашуданд</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Филтр</translation>
    </message>
    <message>
        <source>Filter by kind, participant, state</source>
        <translation>Филтр аз рӯи навъ, иштирокчӣ, ҳолат</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Филтри рӯйдодҳо</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Филтри сатрҳо</translation>
    </message>
    <message>
        <source>Filter mentions</source>
        <translation>Филтри зикрҳо</translation>
    </message>
    <message>
        <source>Filter the facets</source>
        <translation>Филтри фасетаҳо</translation>
    </message>
    <message>
        <source>Find a name, in any script</source>
        <translation>Ёфтани ном, бо ҳар хат</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Ҷустуҷӯ дар мақола</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Ёфтан дар ин мақола</translation>
    </message>
    <message>
        <source>Find names in their other spellings and scripts too.</source>
        <translation>Номҳоро дар навиштҳо ва хатҳои дигар низ ёфтан.</translation>
    </message>
    <message>
        <source>Find other spellings in every search</source>
        <translation>Дар ҳар ҷустуҷӯ навиштҳои дигарро низ ёфтан</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>Танҳо калимаҳои пурра</translation>
    </message>
    <message>
        <source>Finding names and events</source>
        <translation>Номҳо ва рӯйдодҳо ҷустуҷӯ мешаванд</translation>
    </message>
    <message>
        <source>Flight abroad</source>
        <translation>Фирор ба хориҷа</translation>
    </message>
    <message>
        <source>Folder of a pipeline</source>
        <translation>Ҷузвдони конвейер</translation>
    </message>
    <message>
        <source>For every search, until it is switched on again</source>
        <translation>Барои ҳамаи ҷустуҷӯҳо, то аз нав фаъол шавад</translation>
    </message>
    <message>
        <source>Forget past searches…</source>
        <translation>Фаромӯш кардани ҷустуҷӯҳои гузашта…</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Фаромӯш кардан</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Шакл</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ба пеш</translation>
    </message>
    <message>
        <source>Found, but edited since</source>
        <translation>Ёфт шуда, баъд таҳрир шудааст</translation>
    </message>
    <message>
        <source>Founding</source>
        <translation>Таъсис</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Фаронсавӣ</translation>
    </message>
    <message>
        <source>GOST</source>
        <translation>ГОСТ</translation>
    </message>
    <message>
        <source>Gather all</source>
        <translation>Ҷамъ кардани ҳама</translation>
    </message>
    <message>
        <source>Gather the lines</source>
        <translation>Ҷамъ кардани сатрҳо</translation>
    </message>
    <message numerus="yes">
        <source>Gather the lines of {n} articles</source>
        <translation>
            <numerusform>Ҷамъ кардани сатрҳои {n} мақола</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathering lines</source>
        <translation>Сатрҳо ҷамъ мешаванд</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Гурҷӣ</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Олмонӣ</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Бозгашт</translation>
    </message>
    <message>
        <source>Go to a year</source>
        <translation>Гузаштан ба сол</translation>
    </message>
    <message>
        <source>Go to a year (Ctrl+PgUp, Ctrl+PgDown in the list)</source>
        <translation>Гузаштан ба сол (Ctrl+PgUp, Ctrl+PgDown дар рӯйхат)</translation>
    </message>
    <message>
        <source>Go to the sentence</source>
        <translation>Гузаштан ба ҷумла</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Рӯй дод</translation>
    </message>
    <message>
        <source>Happened or planned</source>
        <translation>Рӯй дод ё ба нақша гирифта</translation>
    </message>
    <message>
        <source>Headings that order the lines</source>
        <translation>Сарлавҳаҳое, ки сатрҳоро тартиб медиҳанд</translation>
    </message>
    <message>
        <source>Height of a line in percent.</source>
        <translation>Баландии сатр бо фоиз.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Кумак</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Дар ин ҷо</translation>
    </message>
    <message>
        <source>Here as {spellings}</source>
        <translation>Дар ин ҷо ҳамчун {spellings}</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Ҳиндӣ</translation>
    </message>
    <message>
        <source>Hits in this article</source>
        <translation>Мувофиқатҳо дар ин мақола</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>Сана то чӣ андоза дақиқ маълум аст</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Чӣ тавр бояд ҷуст</translation>
    </message>
    <message>
        <source>How to search (F1)</source>
        <translation>Чӣ тавр бояд ҷуст (F1)</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Шиноса</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Воридот</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Воридоти ҷузвдон</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Воридоти ҷузвдон…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Воридоти файлҳо</translation>
    </message>
    <message>
        <source>Import files (Ctrl+I)</source>
        <translation>Воридоти файлҳо (Ctrl+I)</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Воридоти файлҳо…</translation>
    </message>
    <message>
        <source>Import processes</source>
        <translation>Равандҳои воридот</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Ҳисоботи воридот</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Ворид шуд</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Аз куҷо ворид шуд</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>Дар ин мақола</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Индекс сохта мешавад</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Даъват</translation>
    </message>
    <message>
        <source>It finds no name there.</source>
        <translation>Он ҷо номе наёфт.</translation>
    </message>
    <message>
        <source>It holds no plain text that could be shown here; another program opens it.</source>
        <translation>Дар он матни оддие нест, ки ин ҷо нишон дода шавад; барномаи дигар онро мекушояд.</translation>
    </message>
    <message>
        <source>It is marked wherever it stands, in every article.</source>
        <translation>Дар ҳар ҷое, ки ҳаст, дар ҳамаи мақолаҳо нишонгузорӣ мешавад.</translation>
    </message>
    <message>
        <source>It is marked wherever these words stand, in every article.</source>
        <translation>Дар ҳар ҷое, ки ин калимаҳо ҳастанд, дар ҳамаи мақолаҳо нишонгузорӣ мешавад.</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Дуруст аст</translation>
    </message>
    <message>
        <source>It is unknown</source>
        <translation>Номаълум аст</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Итолиёвӣ</translation>
    </message>
    <message>
        <source>Its articles over time</source>
        <translation>Мақолаҳои он аз рӯи вақт</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Рӯйдодҳои он</translation>
    </message>
    <message>
        <source>Its page: all mentions, articles over time, company, events</source>
        <translation>Саҳифаи он: ҳамаи зикрҳо, мақолаҳо аз рӯи вақт, ҳамроҳон, рӯйдодҳо</translation>
    </message>
    <message>
        <source>Jan</source>
        <comment>short</comment>
        <translation>янв</translation>
    </message>
    <message>
        <source>January</source>
        <comment>alone</comment>
        <translation>январ</translation>
    </message>
    <message>
        <source>January</source>
        <comment>of a day</comment>
        <translation>январи</translation>
    </message>
    <message>
        <source>January</source>
        <comment>of a year</comment>
        <translation>январи</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Ҷопонӣ</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Якҷоя кардан</translation>
    </message>
    <message>
        <source>Join the chosen events</source>
        <translation>Якҷоя кардани рӯйдодҳои интихобшуда</translation>
    </message>
    <message>
        <source>Joining events</source>
        <translation>Рӯйдодҳо якҷоя мешаванд</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>short</comment>
        <translation>июл</translation>
    </message>
    <message>
        <source>July</source>
        <comment>alone</comment>
        <translation>июл</translation>
    </message>
    <message>
        <source>July</source>
        <comment>of a day</comment>
        <translation>июли</translation>
    </message>
    <message>
        <source>July</source>
        <comment>of a year</comment>
        <translation>июли</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>short</comment>
        <translation>июн</translation>
    </message>
    <message>
        <source>June</source>
        <comment>alone</comment>
        <translation>июн</translation>
    </message>
    <message>
        <source>June</source>
        <comment>of a day</comment>
        <translation>июни</translation>
    </message>
    <message>
        <source>June</source>
        <comment>of a year</comment>
        <translation>июни</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Қазоқӣ</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Тугмаҳои тез</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Тугмаҳо</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Навъ</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Навъи рӯйдод</translation>
    </message>
    <message>
        <source>Kind of names</source>
        <translation>Навъи номҳо</translation>
    </message>
    <message>
        <source>Kinds of names</source>
        <translation>Навъҳои номҳо</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Кореягӣ</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Қирғизӣ</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Унвон</translation>
    </message>
    <message>
        <source>Labels: {kinds}. {seconds} s until the answer{memory}.</source>
        <translation>Тамғаҳо: {kinds}. {seconds} с то ҷавоб{memory}.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Забон</translation>
    </message>
    <message>
        <source>Language of the window, from its next start on.</source>
        <translation>Забони тиреза, аз оғози навбатӣ.</translation>
    </message>
    <message>
        <source>Language unknown</source>
        <translation>Забон номаълум</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Матни калонтар</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Рӯзи охирин</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Оғоз</translation>
    </message>
    <message>
        <source>Law or decision</source>
        <translation>Қонун ё қарор</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Равшан</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Сатр</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Дарозии сатр</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Фосилаи байни сатрҳо</translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>Сатрҳои партофташуда</translation>
    </message>
    <message>
        <source>Load a corrected table of events</source>
        <translation>Бор кардани ҷадвали ислоҳшудаи рӯйдодҳо</translation>
    </message>
    <message>
        <source>Load a corrected table…</source>
        <translation>Бор кардани ҷадвали ислоҳшуда…</translation>
    </message>
    <message>
        <source>Load a table…</source>
        <translation>Бор кардани ҷадвал…</translation>
    </message>
    <message>
        <source>Load decisions</source>
        <translation>Бор кардани қарорҳо</translation>
    </message>
    <message>
        <source>Longest line in characters.</source>
        <translation>Дарозтарин сатр бо шумораи аломатҳо.</translation>
    </message>
    <message>
        <source>Looking through the articles …</source>
        <translation>Мақолаҳо аз назар мегузаранд…</translation>
    </message>
    <message>
        <source>Looking what is installed…</source>
        <translation>Санҷиш, ки чӣ насб шудааст…</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>MENTION</source>
        <translation>ЗИКР</translation>
    </message>
    <message>
        <source>MENTIONS</source>
        <translation>ЗИКРҲО</translation>
    </message>
    <message>
        <source>MLA</source>
        <translation>MLA</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Сохтан</translation>
    </message>
    <message>
        <source>Makes anew what searches look into. Do this when a search misses articles that are there. The quickest of the three.</source>
        <translation>Он чиро, ки ҷустуҷӯ дар он мегузарад, аз нав месозад. Вақте кунед, ки ҷустуҷӯ мақолаҳои мавҷударо намеёбад. Тезтарин аз се роҳ.</translation>
    </message>
    <message>
        <source>Making the search index</source>
        <translation>Индекси ҷустуҷӯ сохта мешавад</translation>
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
        <translation>марти</translation>
    </message>
    <message>
        <source>March</source>
        <comment>of a year</comment>
        <translation>марти</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Нишон кардан</translation>
    </message>
    <message>
        <source>Mark as name</source>
        <translation>Ҳамчун ном нишон кардан</translation>
    </message>
    <message>
        <source>Mark “{short}” as</source>
        <translation>«{short}»-ро нишон кардан ҳамчун</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Калима</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Бо назардошти ҳарфҳои калону хурд</translation>
    </message>
    <message>
        <source>May</source>
        <comment>alone</comment>
        <translation>май</translation>
    </message>
    <message>
        <source>May</source>
        <comment>of a day</comment>
        <translation>майи</translation>
    </message>
    <message>
        <source>May</source>
        <comment>of a year</comment>
        <translation>майи</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short</comment>
        <translation>май</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Мулоқот</translation>
    </message>
    <message>
        <source>Meeting with the press</source>
        <translation>Мулоқот бо матбуот</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Зикрҳо</translation>
    </message>
    <message>
        <source>Mentions of {name}</source>
        <translation>Зикрҳои {name}</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Якҷоя кардан</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Паём</translation>
    </message>
    <message>
        <source>Ministers meet in Khujand</source>
        <translation>Вазирон дар Хуҷанд вохӯрданд</translation>
    </message>
    <message>
        <source>Missing and doubtful details</source>
        <translation>Тафсилоти нопурра ва шубҳанок</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Муғулӣ</translation>
    </message>
    <message>
        <source>More buttons</source>
        <translation>Тугмаҳои дигар</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Филтрҳои дигар</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Мақолаҳои монанд</translation>
    </message>
    <message>
        <source>More like this article</source>
        <translation>Мақолаҳои монанд ба ин</translation>
    </message>
    <message>
        <source>Most often named</source>
        <translation>Аз ҳама бештар номбаршуда</translation>
    </message>
    <message>
        <source>Mourning or funeral</source>
        <translation>Мотам ё дафн</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Ба чап бурдан</translation>
    </message>
    <message>
        <source>Move left or right</source>
        <translation>Ба чап ё рост бурдан</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Ба рост бурдан</translation>
    </message>
    <message>
        <source>My archive</source>
        <translation>Бойгонии ман</translation>
    </message>
    <message>
        <source>NAMED WITH</source>
        <translation>ҲАМРОҲОН</translation>
    </message>
    <message>
        <source>NARROW DOWN</source>
        <translation>МАҲДУД КАРДАН</translation>
    </message>
    <message>
        <source>NO EVENTS</source>
        <translation>РӮЙДОД НЕСТ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ном</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>Номи ҷустуҷӯи нигоҳдошта</translation>
    </message>
    <message>
        <source>Name of this search</source>
        <translation>Номи ин ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Named event</source>
        <translation>Рӯйдоди номдор</translation>
    </message>
    <message>
        <source>Named events</source>
        <translation>Рӯйдодҳои номдор</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Номҳо</translation>
    </message>
    <message>
        <source>Names (*.tsv)</source>
        <translation>Номҳо (*.tsv)</translation>
    </message>
    <message>
        <source>Names also found by</source>
        <translation>Номҳоро инчунин ёфтааст</translation>
    </message>
    <message>
        <source>Names and events of this archive were found by an older version of the rules. To renew them takes a while, during which you can go on; all your decisions stay.</source>
        <translation>Номҳо ва рӯйдодҳои ин бойгонӣ бо қоидаҳои версияи пештара ёфт шудаанд. Навсозии онҳо вақт мегирад, вале дар ин муддат кор кардан мумкин аст; ҳамаи қарорҳои шумо мемонанд.</translation>
    </message>
    <message>
        <source>Names and places, however they are spelt</source>
        <translation>Номҳо ва ҷойҳо, бо ҳар навишт</translation>
    </message>
    <message>
        <source>Names by a spaCy pipeline of your own</source>
        <translation>Номҳо аз конвейери spaCy-и худи шумо</translation>
    </message>
    <message>
        <source>Names by spaCy…</source>
        <translation>Номҳо аз spaCy…</translation>
    </message>
    <message>
        <source>Names of the archive</source>
        <translation>Номҳои бойгонӣ</translation>
    </message>
    <message>
        <source>Names of which articles</source>
        <translation>Номҳо аз кадом мақолаҳо</translation>
    </message>
    <message>
        <source>Names, dates and events</source>
        <translation>Номҳо, санаҳо ва рӯйдодҳо</translation>
    </message>
    <message>
        <source>Names, dates, events and the search index were derived again.</source>
        <translation>Номҳо, санаҳо, рӯйдодҳо ва индекси ҷустуҷӯ аз нав сохта шуданд.</translation>
    </message>
    <message>
        <source>Narrow to a value</source>
        <translation>Маҳдуд кардан то як қимат</translation>
    </message>
    <message>
        <source>Near each other</source>
        <translation>Дар наздикии ҳам</translation>
    </message>
    <message>
        <source>Network for Gephi and the like (GraphML)</source>
        <translation>Шабака барои Gephi ва монанди он (GraphML)</translation>
    </message>
    <message>
        <source>New archive: name of its folder</source>
        <translation>Бойгонии нав: номи ҷузвдонаш</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Бойгонии нав…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Нишонаи нав</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Навтарин</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Баъдӣ</translation>
    </message>
    <message>
        <source>Next article in the results</source>
        <translation>Мақолаи баъдӣ дар натиҷаҳо</translation>
    </message>
    <message>
        <source>Next doubtful article</source>
        <translation>Мақолаи шубҳаноки баъдӣ</translation>
    </message>
    <message>
        <source>Next find (Enter)</source>
        <translation>Мувофиқати баъдӣ (Enter)</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Мувофиқати баъдӣ</translation>
    </message>
    <message>
        <source>Next name in the article</source>
        <translation>Номи баъдӣ дар мақола</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Лавҳаи баъдӣ</translation>
    </message>
    <message>
        <source>Next report of the event</source>
        <translation>Хабари баъдӣ дар бораи рӯйдод</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Қадами баъдӣ</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>Бойгонӣ кушода нест.</translation>
    </message>
    <message>
        <source>No archive is open.

Ctrl+O opens one, Ctrl+N makes one. The starter archive, to look around in, is in the menu under Archive.</source>
        <translation>Бойгонӣ кушода нест.

Ctrl+O бойгониро мекушояд, Ctrl+N месозад. Бойгонии шиносоӣ дар менюи «Бойгонӣ» аст.</translation>
    </message>
    <message>
        <source>No article has all of that.

Try fewer words, another spelling, or OR between words; a star stands for any ending: water*</source>
        <translation>Мақолае нест, ки ҳамаи инро дошта бошад.

Калимаҳои камтар, навишти дигар ё OR-ро байни калимаҳо санҷед; ситорача ҳар анҷомаро иваз мекунад: об*</translation>
    </message>
    <message>
        <source>No article has all of that.

Try fewer words, or another spelling.</source>
        <translation>Мақолае нест, ки ҳамаи инро дошта бошад.

Калимаҳои камтар ё навишти дигарро санҷед.</translation>
    </message>
    <message>
        <source>No article has that.

Try another spelling or another word; a star stands for any ending: water*</source>
        <translation>Чунин мақола нест.

Навишти дигар ё калимаи дигарро санҷед; ситорача ҳар анҷомаро иваз мекунад: об*</translation>
    </message>
    <message>
        <source>No article wants a second look: dates, titles and sources are all known.</source>
        <translation>Ягон мақола санҷишро талаб намекунад: санаҳо, сарлавҳаҳо ва манбаъҳо ҳама маълуманд.</translation>
    </message>
    <message>
        <source>No correction was taken over from {name}.</source>
        <translation>Аз {name} ягон ислоҳ гирифта нашуд.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Сана нест</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Ба филтр ягон рӯйдод мувофиқ нест.</translation>
    </message>
    <message>
        <source>No event was found in these results.</source>
        <translation>Дар ин натиҷаҳо рӯйдод ёфт нашуд.</translation>
    </message>
    <message>
        <source>No event was found in this article.</source>
        <translation>Дар ин мақола рӯйдод ёфт нашуд.</translation>
    </message>
    <message>
        <source>No event was found yet.

Import articles, and what they report will stand here in order of time.</source>
        <translation>Ҳанӯз рӯйдоде ёфт нашудааст.

Мақолаҳоро ворид кунед, ва он чи хабар медиҳанд, ин ҷо бо тартиби вақт меояд.</translation>
    </message>
    <message>
        <source>No event with a date</source>
        <translation>Рӯйдоди сананок нест</translation>
    </message>
    <message>
        <source>No file to import was found there</source>
        <translation>Он ҷо файле барои воридот ёфт нашуд</translation>
    </message>
    <message>
        <source>No hit in this article.</source>
        <translation>Дар ин мақола мувофиқат нест.</translation>
    </message>
    <message>
        <source>No line matches the filter.</source>
        <translation>Ба филтр ягон сатр мувофиқ нест.</translation>
    </message>
    <message>
        <source>No mention matches the filter.</source>
        <translation>Ба филтр ягон зикр мувофиқ нест.</translation>
    </message>
    <message>
        <source>No name begins like that.</source>
        <translation>Ягон ном чунин сар намешавад.</translation>
    </message>
    <message>
        <source>No name in this archive is “{name}” any more.</source>
        <translation>Номи «{name}» дигар дар ин бойгонӣ нест.</translation>
    </message>
    <message>
        <source>No name is shown in this article.</source>
        <translation>Дар ин мақола номе нишон дода намешавад.</translation>
    </message>
    <message>
        <source>No name of the archive begins like that.</source>
        <translation>Ягон номи бойгонӣ чунин сар намешавад.</translation>
    </message>
    <message>
        <source>No name was found in this archive yet.</source>
        <translation>Дар ин бойгонӣ ҳанӯз номе ёфт нашудааст.</translation>
    </message>
    <message>
        <source>No pipeline is installed there; “Add a folder…” takes one from a folder.</source>
        <translation>Он ҷо конвейере насб нашудааст; «Иловаи ҷузвдон…» онро аз ҷузвдон мегирад.</translation>
    </message>
    <message>
        <source>No search is saved yet. Search for something, then press Ctrl+S: what comes later will be counted as new.</source>
        <translation>Ҳанӯз ҷустуҷӯе нигоҳ дошта нашудааст. Чизеро ҷӯед ва Ctrl+S-ро пахш кунед: он чи баъд меояд, нав ҳисоб мешавад.</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Манбаъ нест</translation>
    </message>
    <message>
        <source>No text has what is asked for.</source>
        <translation>Он чи меҷӯед, дар ягон матн нест.</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Сарлавҳа нест</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ҳеҷ</translation>
    </message>
    <message>
        <source>None has all words; these have some</source>
        <translation>Ҳамаи калимаҳо дар ҳеҷ ҷо нест; ин ҷо баъзеашон ҳаст</translation>
    </message>
    <message>
        <source>None of this kind.</source>
        <translation>Аз ин навъ нест.</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Ном нест</translation>
    </message>
    <message>
        <source>Not everything is as it should be</source>
        <translation>На ҳама чиз дуруст аст</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Гирифта нашуд</translation>
    </message>
    <message>
        <source>Not yet checked</source>
        <translation>Ҳанӯз санҷиданашуда</translation>
    </message>
    <message>
        <source>Nothing has been decided yet. What you correct of names, events and articles will stand here.</source>
        <translation>Ҳанӯз қароре нест. Он чи дар номҳо, рӯйдодҳо ва мақолаҳо ислоҳ мекунед, ин ҷо меояд.</translation>
    </message>
    <message>
        <source>Nothing in {name} differs from the events as they are.</source>
        <translation>Дар {name} аз рӯйдодҳои мавҷуда фарқе нест.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Чизе ворид нашуд</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>Чизе рад нашудааст.</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>short</comment>
        <translation>ноя</translation>
    </message>
    <message>
        <source>November</source>
        <comment>alone</comment>
        <translation>ноябр</translation>
    </message>
    <message>
        <source>November</source>
        <comment>of a day</comment>
        <translation>ноябри</translation>
    </message>
    <message>
        <source>November</source>
        <comment>of a year</comment>
        <translation>ноябри</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Шумораи рӯйдодҳо</translation>
    </message>
    <message>
        <source>Number of finds</source>
        <translation>Шумораи ёфтаҳо</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Шумораи сатрҳо</translation>
    </message>
    <message>
        <source>Number of mentions</source>
        <translation>Шумораи зикрҳо</translation>
    </message>
    <message>
        <source>Number of names</source>
        <translation>Шумораи номҳо</translation>
    </message>
    <message>
        <source>Number of names that are linked</source>
        <translation>Шумораи номҳои пайвастшаванда</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>Шумораи натиҷаҳо</translation>
    </message>
    <message>
        <source>Number paragraphs in the margin.</source>
        <translation>Рақамгузории сархатҳо дар ҳошия.</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>short</comment>
        <translation>окт</translation>
    </message>
    <message>
        <source>October</source>
        <comment>alone</comment>
        <translation>октябр</translation>
    </message>
    <message>
        <source>October</source>
        <comment>of a day</comment>
        <translation>октябри</translation>
    </message>
    <message>
        <source>October</source>
        <comment>of a year</comment>
        <translation>октябри</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Аз</translation>
    </message>
    <message>
        <source>Offer past searches below the box.</source>
        <translation>Пешниҳоди ҷустуҷӯҳои гузашта дар зери сатри ҷустуҷӯ.</translation>
    </message>
    <message>
        <source>Office assumed</source>
        <translation>Ба вазифа шурӯъ кардан</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Кӯҳнатарин</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Фаъол</translation>
    </message>
    <message>
        <source>Only a backup brings it back (Archive › Restore a backup); articles can still be read.</source>
        <translation>Онро танҳо нусхаи эҳтиётӣ бармегардонад («Бойгонӣ › Барқарор кардан аз нусха»); мақолаҳоро ҳамоно хондан мумкин аст.</translation>
    </message>
    <message>
        <source>Only one article reports it.</source>
        <translation>Аз он танҳо як мақола хабар медиҳад.</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Танҳо инҳо</translation>
    </message>
    <message>
        <source>Only this “{words}”</source>
        <translation>Танҳо ҳамин «{words}»</translation>
    </message>
    <message>
        <source>Only what is new</source>
        <translation>Танҳо навҳо</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Кушодан</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Аввал мақоларо кушоед.</translation>
    </message>
    <message>
        <source>Open an article to see what it reports.</source>
        <translation>Мақоларо кушоед, то бинед, ки аз чӣ хабар медиҳад.</translation>
    </message>
    <message>
        <source>Open archive: its folder</source>
        <translation>Кушодани бойгонӣ: ҷузвдонаш</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Кушодани бойгонӣ…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Кушодан танҳо барои хондан</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Кушодан</translation>
    </message>
    <message>
        <source>Open the article here</source>
        <translation>Кушодани мақола дар ин ҷо</translation>
    </message>
    <message>
        <source>Open the original?</source>
        <translation>Нусхаи аслӣ кушода шавад?</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Кушодани натиҷа</translation>
    </message>
    <message>
        <source>Open the starter archive</source>
        <translation>Кушодани бойгонии шиносоӣ</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Кушодан дар барномаи дигар</translation>
    </message>
    <message>
        <source>Opening or launch of works</source>
        <translation>Ифтитоҳ ё оғози корҳо</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>Бойгонӣ кушода мешавад…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Тартиб</translation>
    </message>
    <message>
        <source>Order by how much more often than by chance (from -1 to 1)</source>
        <translation>Тартиб аз рӯи он ки чӣ қадар бештар аз тасодуф (аз -1 то 1)</translation>
    </message>
    <message>
        <source>Order by the number of articles</source>
        <translation>Тартиб аз рӯи шумораи мақолаҳо</translation>
    </message>
    <message>
        <source>Order of lines</source>
        <translation>Тартиби сатрҳо</translation>
    </message>
    <message>
        <source>Order of results</source>
        <translation>Тартиби натиҷаҳо</translation>
    </message>
    <message>
        <source>Order of the lines; the headings of the table choose it too</source>
        <translation>Тартиби сатрҳо; онро сарлавҳаҳои ҷадвал низ интихоб мекунанд</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Созмон</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Созмонҳо</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Нусхаи аслӣ</translation>
    </message>
    <message>
        <source>Other place</source>
        <translation>Ҷойи дигар</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Навиштҳои дигар</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Ҳуҷҷати PDF</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pages about names and articles</source>
        <translation>Саҳифаҳо дар бораи номҳо ва мақолаҳо</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Рақамҳои сархатҳо</translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation>Нақши {name}</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Иштирокчӣ</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Иштирокчиён</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Пашту</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Порчаҳо</translation>
    </message>
    <message numerus="yes">
        <source>Passages around the hits in {n} articles</source>
        <translation>
            <numerusform>Порчаҳои атрофи мувофиқатҳо дар {n} мақола</numerusform>
        </translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Ҷустуҷӯҳои гузашта</translation>
    </message>
    <message>
        <source>Past searches are forgotten.</source>
        <translation>Ҷустуҷӯҳои гузашта фаромӯш шуданд.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Шахсон</translation>
    </message>
    <message>
        <source>People or group</source>
        <translation>Халқ ё гурӯҳ</translation>
    </message>
    <message>
        <source>Peoples</source>
        <translation>Халқҳо</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Форсӣ</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Шахс</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Суҳбати телефонӣ</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Конвейерҳо</translation>
    </message>
    <message>
        <source>Pipelines; Space switches one on or off</source>
        <translation>Конвейерҳо; фосила фаъол ё хомӯш мекунад</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ҷой</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Ҷойҳо</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Матни оддӣ</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Ба нақша гирифта</translation>
    </message>
    <message>
        <source>Planned, not yet happened</source>
        <translation>Ба нақша гирифта шуда, ҳанӯз рӯй надодааст</translation>
    </message>
    <message>
        <source>Planned: {event}</source>
        <translation>Ба нақша гирифта: {event}</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Лаҳистонӣ</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португалӣ</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Танзимот</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Танзимот…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Пешина</translation>
    </message>
    <message>
        <source>Previous article in the results</source>
        <translation>Мақолаи пешина дар натиҷаҳо</translation>
    </message>
    <message>
        <source>Previous doubtful article</source>
        <translation>Мақолаи шубҳаноки пешина</translation>
    </message>
    <message>
        <source>Previous find (Shift+Enter)</source>
        <translation>Мувофиқати пешина (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Мувофиқати пешина</translation>
    </message>
    <message>
        <source>Previous name in the article</source>
        <translation>Номи пешина дар мақола</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Лавҳаи пешина</translation>
    </message>
    <message>
        <source>Previous report of the event</source>
        <translation>Хабари пешина дар бораи рӯйдод</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Барнома</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Барномаҳо</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Рафти кор</translation>
    </message>
    <message>
        <source>Progress of the concordance</source>
        <translation>Рафти ҷамъоварии конкорданс</translation>
    </message>
    <message>
        <source>Progress of the mentions</source>
        <translation>Рафти ҷамъоварии зикрҳо</translation>
    </message>
    <message>
        <source>Protest</source>
        <translation>Эътироз</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Нашр шуд</translation>
    </message>
    <message>
        <source>Puts = before the word (key: =)</source>
        <translation>Пеш аз калима = мегузорад (тугмаи =)</translation>
    </message>
    <message>
        <source>Python with spaCy</source>
        <translation>Python бо spaCy</translation>
    </message>
    <message>
        <source>Python {version} with spaCy {spacy}, {python}.</source>
        <translation>Python {version} бо spaCy {spacy}, {python}.</translation>
    </message>
    <message>
        <source>Query as understood</source>
        <translation>Дархост чӣ тавр фаҳмида шуд</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Баромадан</translation>
    </message>
    <message>
        <source>RIS (reference managers)</source>
        <translation>RIS (барномаҳои иқтибос)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Хониш</translation>
    </message>
    <message>
        <source>Reader font</source>
        <translation>Шрифти мақола</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Аз нав хонда мешавад</translation>
    </message>
    <message>
        <source>Reading the articles</source>
        <translation>Мақолаҳо хонда мешаванд</translation>
    </message>
    <message>
        <source>Reading the names …</source>
        <translation>Номҳо хонда мешаванд…</translation>
    </message>
    <message>
        <source>Reading the originals</source>
        <translation>Нусхаҳои аслӣ хонда мешаванд</translation>
    </message>
    <message>
        <source>Reads every article again as it is in the archive, with the rules of this version. Do this after an update of the program.</source>
        <translation>Ҳар мақоларо, чуноне ки дар бойгонӣ ҳаст, бо қоидаҳои ин версия аз нав мехонад. Пас аз навсозии барнома кунед.</translation>
    </message>
    <message>
        <source>Reads the imported files again: text, title, date and source, then names, events and the index. Takes the longest.</source>
        <translation>Файлҳои воридшударо аз нав мехонад: матн, сарлавҳа, сана ва манбаъ, баъд номҳо, рӯйдодҳо ва индекс. Дарозтарин роҳ.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Сабаб</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Аз нав сохтан</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Аз нав сохтан…</translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt, but for {n} articles that stayed as before.</source>
        <translation>
            <numerusform>Аз нав сохта шуд, ба ғайр аз {n} мақола, ки мисли пештара монд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Такрор</translation>
    </message>
    <message>
        <source>Reject the event</source>
        <translation>Рад кардани рӯйдод</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Радшуда</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Дар хотир доштани ҷустуҷӯҳо</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Хориҷ кардан</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Иваз кардани ном</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Иваз кардани ном…</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Нав кардан</translation>
    </message>
    <message>
        <source>Reopen the last query and article at the start.</source>
        <translation>Ҳангоми оғоз кушодани дархост ва мақолаи охирин.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Ислоҳ кардан</translation>
    </message>
    <message>
        <source>Repair derives it again; nothing is lost.</source>
        <translation>«Ислоҳ кардан» онро аз нав месозад; чизе гум нашудааст.</translation>
    </message>
    <message>
        <source>Repairing the archive</source>
        <translation>Бойгонӣ ислоҳ мешавад</translation>
    </message>
    <message>
        <source>Repeated titles left out</source>
        <translation>Такрорҳои партофташудаи сарлавҳа</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Иваз кардан</translation>
    </message>
    <message>
        <source>Report of the rebuild</source>
        <translation>Ҳисоботи аз нав сохтан</translation>
    </message>
    <message>
        <source>Rescue or evacuation</source>
        <translation>Наҷот ё кӯчонидан</translation>
    </message>
    <message>
        <source>Resignation</source>
        <translation>Истеъфо</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Баргардондан</translation>
    </message>
    <message>
        <source>Restore a backup: name of the new archive's folder</source>
        <translation>Барқарор кардан аз нусха: номи ҷузвдони бойгонии нав</translation>
    </message>
    <message>
        <source>Restore a backup: the backup</source>
        <translation>Барқарор кардан аз нусха: нусхаи эҳтиётӣ</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Барқарор кардан аз нусха…</translation>
    </message>
    <message>
        <source>Restore session</source>
        <translation>Барқарор кардани ҷаласа</translation>
    </message>
    <message>
        <source>Restore what was found: {label}</source>
        <translation>Баргардондани ёфташуда: {label}</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Аз нусха барқарор мешавад</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Натиҷаҳо</translation>
    </message>
    <message>
        <source>Results fetched at once.</source>
        <translation>Якбора чанд натиҷа гирифта мешавад.</translation>
    </message>
    <message>
        <source>Results pane</source>
        <translation>Лавҳаи натиҷаҳо</translation>
    </message>
    <message>
        <source>Results per step</source>
        <translation>Натиҷаҳо дар як қадам</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Рост</translation>
    </message>
    <message>
        <source>Rows that were not taken over, and why</source>
        <translation>Сатрҳои гирифтанашуда ва сабабҳо</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русӣ</translation>
    </message>
    <message>
        <source>SAVED SEARCHES</source>
        <translation>ҶУСТУҶӮҲОИ НИГОҲДОШТА</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Ҳамон аст, ки…</translation>
    </message>
    <message>
        <source>Same event as…</source>
        <translation>Ҳамон рӯйдод аст, ки…</translation>
    </message>
    <message>
        <source>Sanctions</source>
        <translation>Таҳримҳо</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Бе дандона</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Нигоҳ доштан</translation>
    </message>
    <message>
        <source>Save a copy of the original</source>
        <translation>Нигоҳ доштани нусхаи файли аслӣ</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Нигоҳ доштани нусха…</translation>
    </message>
    <message>
        <source>Save all clippings as a PDF</source>
        <translation>Нигоҳ доштани ҳамаи буридаҳо дар PDF</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Нигоҳ доштан ва баъдӣ</translation>
    </message>
    <message>
        <source>Save as CSV (Shift+F4)</source>
        <translation>Нигоҳ доштан дар CSV (Shift+F4)</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Нигоҳ доштан ҳамчун ҷадвал…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Нигоҳ доштан ҳамчун…</translation>
    </message>
    <message>
        <source>Save names as a table or network</source>
        <translation>Нигоҳ доштани номҳо ҳамчун ҷадвал ё шабака</translation>
    </message>
    <message>
        <source>Save the concordance</source>
        <translation>Нигоҳ доштани конкорданс</translation>
    </message>
    <message>
        <source>Save the concordance…</source>
        <translation>Нигоҳ доштани конкорданс…</translation>
    </message>
    <message>
        <source>Save the decisions</source>
        <translation>Нигоҳ доштани қарорҳо</translation>
    </message>
    <message>
        <source>Save the lines</source>
        <translation>Нигоҳ доштани сатрҳо</translation>
    </message>
    <message>
        <source>Save the mentions</source>
        <translation>Нигоҳ доштани зикрҳо</translation>
    </message>
    <message>
        <source>Save the search  {query}  as</source>
        <translation>Нигоҳ доштани ҷустуҷӯи  {query}  ҳамчун</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Нигоҳ доштани ин ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Save this search (Ctrl+S)</source>
        <translation>Нигоҳ доштани ин ҷустуҷӯ (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save this search under the name</source>
        <translation>Нигоҳ доштани ҷустуҷӯ бо ин ном</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Нигоҳ доштани ин ҷустуҷӯ…</translation>
    </message>
    <message>
        <source>Saved as “{name}”. What comes from now on is counted as new.</source>
        <translation>Ҳамчун «{name}» нигоҳ дошта шуд. Он чи баъд аз ин меояд, нав ҳисоб мешавад.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Ҷустуҷӯҳои нигоҳдошта</translation>
    </message>
    <message>
        <source>Saved searches (Ctrl+Shift+S)</source>
        <translation>Ҷустуҷӯҳои нигоҳдошта (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Saved searches, {words}</source>
        <translation>Ҷустуҷӯҳои нигоҳдошта, {words}</translation>
    </message>
    <message>
        <source>Saving lines</source>
        <translation>Сатрҳо нигоҳ дошта мешаванд</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Search box</source>
        <translation>Сатри ҷустуҷӯ</translation>
    </message>
    <message>
        <source>Search for something first; then save it, and what is new will be counted.</source>
        <translation>Аввал чизеро ҷӯед, баъд нигоҳ доред, ва навҳо ҳисоб мешаванд.</translation>
    </message>
    <message>
        <source>Search for tag “{name}”</source>
        <translation>Ҷустуҷӯ бо нишонаи «{name}»</translation>
    </message>
    <message>
        <source>Search for tag “{name}”; Del takes it off</source>
        <translation>Ҷустуҷӯ бо нишонаи «{name}»; Del онро мегирад</translation>
    </message>
    <message>
        <source>Search for {name}</source>
        <translation>Ҷустани {name}</translation>
    </message>
    <message>
        <source>Search the archive for this name</source>
        <translation>Ҷустани ин ном дар бойгонӣ</translation>
    </message>
    <message>
        <source>Search the archive for {name}</source>
        <translation>Дар бойгонӣ ҷустани {name}</translation>
    </message>
    <message>
        <source>Search this</source>
        <translation>Ҷустан</translation>
    </message>
    <message>
        <source>Search words, names, “phrases”, person:…, published:2021..2024</source>
        <translation>Калимаҳо, номҳо, «ибораҳо», person:…, published:2021..2024</translation>
    </message>
    <message>
        <source>Search, or choose an article on the left.</source>
        <translation>Чизеро ҷӯед ё мақоларо аз чап интихоб кунед.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Бахш</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+D; it waits here to be cited.</source>
        <translation>Барои иқтибос порчаро интихоб карда, Ctrl+D пахш кунед.</translation>
    </message>
    <message>
        <source>Select a passage, or put the caret into a paragraph, and press Ctrl+D again.</source>
        <translation>Порчаеро интихоб кунед ё курсорро ба сархат гузоред ва боз Ctrl+D-ро пахш кунед.</translation>
    </message>
    <message>
        <source>Select the words that tell of the event, or put the caret into its sentence.</source>
        <translation>Калимаҳоро дар бораи рӯйдод интихоб кунед ё курсорро ба ҷумлаи он гузоред.</translation>
    </message>
    <message>
        <source>Select the words to quote, or put the caret into a paragraph, and press Ctrl+Shift+C again.</source>
        <translation>Калимаҳоро барои иқтибос интихоб кунед ё курсорро ба сархат гузоред ва боз Ctrl+Shift+C-ро пахш кунед.</translation>
    </message>
    <message numerus="yes">
        <source>Selected passage ({n} words)</source>
        <translation>
            <numerusform>Порчаи интихобшуда ({n} калима)</numerusform>
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
        <translation>сентябр</translation>
    </message>
    <message>
        <source>September</source>
        <comment>of a day</comment>
        <translation>сентябри</translation>
    </message>
    <message>
        <source>September</source>
        <comment>of a year</comment>
        <translation>сентябри</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Бо дандона</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Нишон додани ҳама</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Нишон додани ҳама (0)</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Нишон додани ҳамаи рӯйдодҳо</translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation>Боз ҳамаи рӯйдодҳоро нишон додан</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Нишон додан дар ҷузвдон</translation>
    </message>
    <message>
        <source>Show only what came since you last looked (Ctrl+Shift+N)</source>
        <translation>Танҳо он чиро нишон додан, ки пас аз дидани охирин омадааст (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Show or hide {kinds} in the text</source>
        <translation>Дар матн нишон додан ё пинҳон кардан: {kinds}</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Нишон додани рӯйхат</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Нишон додани нусхаи аслӣ</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Нишон додани ҷой</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Имзо</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ҳаҷм</translation>
    </message>
    <message>
        <source>Size of the archive</source>
        <translation>Ҳаҷми бойгонӣ</translation>
    </message>
    <message>
        <source>Size of the article's text in points.</source>
        <translation>Андозаи матни мақола бо пункт.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Андозаи матн</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Матни хурдтар</translation>
    </message>
    <message>
        <source>Some articles stayed as they were</source>
        <translation>Баъзе мақолаҳо мисли пештара монданд</translation>
    </message>
    <message>
        <source>Some files were not imported</source>
        <translation>Баъзе файлҳо ворид нашуданд</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Каси дигар…</translation>
    </message>
    <message>
        <source>Someone or something new, of the type</source>
        <translation>Кас ё чизи нав, аз навъи</translation>
    </message>
    <message>
        <source>Someone or something other than “{name}”</source>
        <translation>На «{name}», балки кас ё чизи дигар</translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Дар барнома хатое рӯй дод</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Манбаъ</translation>
    </message>
    <message>
        <source>Source, date and paragraph of the line</source>
        <translation>Манбаъ, сана ва сархати сатр</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанӣ</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Ҷудо кардан</translation>
    </message>
    <message>
        <source>Split the event</source>
        <translation>Ҷудо кардани рӯйдод</translation>
    </message>
    <message>
        <source>Split the event…</source>
        <translation>Ҷудо кардани рӯйдод…</translation>
    </message>
    <message>
        <source>Sports result</source>
        <translation>Натиҷаи варзишӣ</translation>
    </message>
    <message>
        <source>Stands again</source>
        <translation>Боз амал мекунад</translation>
    </message>
    <message>
        <source>Start my own archive</source>
        <translation>Сохтани бойгонии худам</translation>
    </message>
    <message>
        <source>Starter archive</source>
        <translation>Бойгонии шиносоӣ</translation>
    </message>
    <message>
        <source>State visit</source>
        <translation>Сафари давлатӣ</translation>
    </message>
    <message>
        <source>Stop gathering or saving lines</source>
        <translation>Қатъ кардани ҷамъ ё нигоҳдории сатрҳо</translation>
    </message>
    <message>
        <source>Stop reading or saving mentions</source>
        <translation>Қатъ кардани хониш ё нигоҳдории зикрҳо</translation>
    </message>
    <message>
        <source>Stopping; what is done stays</source>
        <translation>Қатъ мешавад; он чи шуд, мемонад</translation>
    </message>
    <message>
        <source>Stopping; what was gathered stays</source>
        <translation>Қатъ мешавад; он чи ҷамъ шуд, мемонад</translation>
    </message>
    <message>
        <source>Style of copied citations.</source>
        <translation>Услуби иқтибосҳои нусхагирифта.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Пешниҳод</translation>
    </message>
    <message>
        <source>Sum of money</source>
        <translation>Маблағ</translation>
    </message>
    <message>
        <source>Summit</source>
        <translation>Саммит</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Маблағҳо</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Системавӣ</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Ҷадвал (*.csv)</translation>
    </message>
    <message>
        <source>Table of names (CSV)</source>
        <translation>Ҷадвали номҳо (CSV)</translation>
    </message>
    <message>
        <source>Table of pairs that are named together (CSV)</source>
        <translation>Ҷадвали ҷуфтҳое, ки бо ҳам ном бурда мешаванд (CSV)</translation>
    </message>
    <message>
        <source>Table with POLECAT's columns (CSV)</source>
        <translation>Ҷадвал бо сутунҳои POLECAT (CSV)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Ҷадвалҳо (*.csv *.tsv *.txt);;Ҳамаи файлҳо (*)</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.txt);;All (*)</source>
        <translation>Ҷадвалҳо (*.tsv *.txt);;Ҳама (*)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Нишона</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>Нишона, баъд Enter</translation>
    </message>
    <message>
        <source>Tag: {name}</source>
        <translation>Нишона: {name}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Нишонаҳо</translation>
    </message>
    <message>
        <source>Tags of this article</source>
        <translation>Нишонаҳои ин мақола</translation>
    </message>
    <message>
        <source>TajArchive made a mistake</source>
        <translation>Хатои TajArchive</translation>
    </message>
    <message>
        <source>TajArchive {version}</source>
        <translation>TajArchive {version}</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Тоҷикӣ</translation>
    </message>
    <message>
        <source>Tajik, or tg</source>
        <translation>Tajik ё tg</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Бекор кардани интихоб</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Гирифтани нишонаи {name}</translation>
    </message>
    <message>
        <source>Take off “{name}”</source>
        <translation>Гирифтани «{name}»</translation>
    </message>
    <message>
        <source>Take the filter away: {filters}</source>
        <translation>Гирифтани филтр: {filters}</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Хориҷ кардани {name}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Бекор шуд</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Гуфтушунид</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Фарқ кардани ҳарфҳои калону хурд</translation>
    </message>
    <message>
        <source>Text of the original</source>
        <translation>Матни нусхаи аслӣ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Андозаи матн</translation>
    </message>
    <message>
        <source>That was the first one.</source>
        <translation>Ин аввалин буд.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Ин охирин буд.</translation>
    </message>
    <message>
        <source>The Python that runs it; empty is the one the program runs on.</source>
        <translation>Python, ки онро иҷро мекунад; холӣ — ҳамон, ки барнома бо он кор мекунад.</translation>
    </message>
    <message>
        <source>The archive is open for reading only, so no tag can be put on its articles.</source>
        <translation>Бойгонӣ танҳо барои хондан кушода аст, аз ин рӯ нишона гузоштан мумкин нест.</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>Бойгонӣ солим аст.</translation>
    </message>
    <message>
        <source>The archive itself is not concerned.</source>
        <translation>Ба худи бойгонӣ дахл надорад.</translation>
    </message>
    <message>
        <source>The archive that is open</source>
        <translation>Бойгонии кушода</translation>
    </message>
    <message>
        <source>The article that you are reading was updated; this is its new text.</source>
        <translation>Мақолае, ки мехонед, нав шуд; ин матни нави он аст.</translation>
    </message>
    <message>
        <source>The article “{title}” was updated and no longer says “{words}…”; remove this clipping, or pick it again.</source>
        <translation>Мақолаи «{title}» нав шуд ва дигар «{words}…» надорад; ин буридаро хориҷ ё аз нав интихоб кунед.</translation>
    </message>
    <message>
        <source>The articles answer by their titles, dates, sources or names alone.

Add a word that stands in their texts to see it in its context.</source>
        <translation>Мақолаҳо танҳо бо сарлавҳа, сана, манбаъ ё ном мувофиқанд.

Калимаеро аз матни онҳо илова кунед, то онро дар матнаш бинед.</translation>
    </message>
    <message>
        <source>The articles are on their way.

The first of them will stand here in a moment.</source>
        <translation>Мақолаҳо дар роҳанд.

Аввалинашон баъд аз лаҳзае ин ҷо меоянд.</translation>
    </message>
    <message>
        <source>The backup was stopped; nothing was written.</source>
        <translation>Сохтани нусха қатъ шуд; чизе навишта нашуд.</translation>
    </message>
    <message numerus="yes">
        <source>The backup {name} ({size} MB) is written, with {n} originals. Archive › Restore a backup brings it back.</source>
        <translation>
            <numerusform>Нусхаи эҳтиётии {name} ({size} МБ) навишта шуд, бо {n} файли аслӣ. Баргардондан: «Бойгонӣ › Барқарор кардан аз нусха».</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup {name} is written, without the originals of {first}, which are missing or changed; Archive › Check the archive names them.</source>
        <translation>Нусхаи эҳтиётии {name} навишта шуд, вале бе файлҳои аслии {first}, ки нестанд ё тағйир ёфтаанд; «Бойгонӣ › Санҷидани бойгонӣ» онҳоро ном мебарад.</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>Санҷиш пеш аз анҷом қатъ шуд.</translation>
    </message>
    <message>
        <source>The clippings tray is empty; pick passages with Ctrl+D first.</source>
        <translation>Буридаҳо холианд; аввал бо Ctrl+D порчаҳоро интихоб кунед.</translation>
    </message>
    <message>
        <source>The decisions were saved to {path}.</source>
        <translation>Қарорҳо дар {path} нигоҳ дошта шуданд.</translation>
    </message>
    <message>
        <source>The name that stands for it everywhere; the words of the articles stay as they are.</source>
        <translation>Номе, ки дар ҳама ҷо меояд; калимаҳои мақолаҳо тағйир намеёбанд.</translation>
    </message>
    <message>
        <source>The name “{name}” stays</source>
        <translation>Номи «{name}» мемонад</translation>
    </message>
    <message>
        <source>The one chosen in the list</source>
        <translation>Интихобшуда дар рӯйхат</translation>
    </message>
    <message>
        <source>The one that was there is kept in {aside}.</source>
        <translation>Бойгонии пештара дар {aside} нигоҳ дошта шудааст.</translation>
    </message>
    <message>
        <source>The original of “{title}” is missing from the archive; its text can still be read. A check tells whether others are missing too.</source>
        <translation>Нусхаи аслии «{title}» дар бойгонӣ нест; матнашро ҳамоно хондан мумкин аст. Санҷиш нишон медиҳад, ки оё дигарон низ нестанд.</translation>
    </message>
    <message>
        <source>The original was saved to {path}.</source>
        <translation>Нусхаи аслӣ дар {path} нигоҳ дошта шуд.</translation>
    </message>
    <message>
        <source>The other name stays</source>
        <translation>Номи дигар мемонад</translation>
    </message>
    <message>
        <source>The rebuild was stopped; the search index is the one from before.</source>
        <translation>Аз нав сохтан қатъ шуд; индекси ҷустуҷӯ ҳамон пештара аст.</translation>
    </message>
    <message>
        <source>The rebuild was stopped; what it has done stays.</source>
        <translation>Аз нав сохтан қатъ шуд; он чи шуд, мемонад.</translation>
    </message>
    <message>
        <source>The restoring was stopped; nothing was changed.</source>
        <translation>Барқароркунӣ қатъ шуд; чизе тағйир наёфт.</translation>
    </message>
    <message numerus="yes">
        <source>The results of the search ({n} articles)</source>
        <translation>
            <numerusform>Натиҷаҳои ҷустуҷӯ ({n} мақола)</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index</source>
        <translation>Индекси ҷустуҷӯ</translation>
    </message>
    <message>
        <source>The search index was rebuilt.</source>
        <translation>Индекси ҷустуҷӯ аз нав сохта шуд.</translation>
    </message>
    <message numerus="yes">
        <source>The {n} chosen events</source>
        <translation>
            <numerusform>{n} рӯйдоди интихобшуда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The {n} events in the list</source>
        <translation>
            <numerusform>{n} рӯйдоди рӯйхат</numerusform>
        </translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Мавзуъ</translation>
    </message>
    <message>
        <source>There are more; {first}. Narrow the query to have all of its lines.</source>
        <translation>Боз ҳам ҳаст; {first}. Барои гирифтани ҳамаи сатрҳо дархостро маҳдуд кунед.</translation>
    </message>
    <message>
        <source>There are no lines to save; open the concordance of a search with F4 first.</source>
        <translation>Сатре барои нигоҳ доштан нест; аввал бо F4 конкорданси ҷустуҷӯро кушоед.</translation>
    </message>
    <message>
        <source>There is no archive in {path}. Make one there, or open another (Ctrl+O).</source>
        <translation>Дар {path} бойгонӣ нест. Онро он ҷо созед ё дигареро кушоед (Ctrl+O).</translation>
    </message>
    <message>
        <source>There is no event in the list to export.</source>
        <translation>Дар рӯйхат рӯйдоде барои содирот нест.</translation>
    </message>
    <message>
        <source>There is no event in the list.</source>
        <translation>Дар рӯйхат рӯйдод нест.</translation>
    </message>
    <message>
        <source>There is no line to copy.</source>
        <translation>Сатре барои нусха гирифтан нест.</translation>
    </message>
    <message>
        <source>There is nothing to export yet; open an article or search for something.</source>
        <translation>Ҳанӯз чизе барои содирот нест; мақолаеро кушоед ё чизеро ҷӯед.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Чизе барои такрор нест.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Чизе барои бекор кардан нест.</translation>
    </message>
    <message>
        <source>There is only one report of it.</source>
        <translation>Дар бораи он танҳо як хабар ҳаст.</translation>
    </message>
    <message>
        <source>These articles are in the archive as they were before; all others are renewed.</source>
        <translation>Ин мақолаҳо дар бойгонӣ мисли пештара монданд; ҳамаи дигарон нав шуданд.</translation>
    </message>
    <message>
        <source>These have only some of the words</source>
        <translation>Ин ҷо танҳо баъзе калимаҳо ҳастанд</translation>
    </message>
    <message>
        <source>These too</source>
        <translation>Инҳо низ</translation>
    </message>
    <message>
        <source>This archive is empty.

Import files or folders with Ctrl+I, or drop them here.</source>
        <translation>Ин бойгонӣ холӣ аст.

Файлҳо ё ҷузвдонҳоро бо Ctrl+I ворид кунед ё ба ин ҷо кашед.</translation>
    </message>
    <message>
        <source>This archive is open for reading only, so nothing can be corrected.</source>
        <translation>Ин бойгонӣ танҳо барои хондан кушода аст, аз ин рӯ чизеро ислоҳ кардан мумкин нест.</translation>
    </message>
    <message>
        <source>This archive is open for reading only, so nothing in it can be rebuilt.</source>
        <translation>Ин бойгонӣ танҳо барои хондан кушода аст, аз ин рӯ чизеро аз нав сохтан мумкин нест.</translation>
    </message>
    <message>
        <source>This archive is open for reading only; nothing can be decided now.</source>
        <translation>Ин бойгонӣ танҳо барои хондан кушода аст; ҳозир қароре қабул кардан мумкин нест.</translation>
    </message>
    <message>
        <source>This article: {title}</source>
        <translation>Ин мақола: {title}</translation>
    </message>
    <message>
        <source>This file exists; it will be replaced.</source>
        <translation>Ин файл ҳаст; он иваз мешавад.</translation>
    </message>
    <message>
        <source>This file is not what was imported any more: its SHA-256 is another. Only a backup of the archive's folder has the original.</source>
        <translation>Ин файл дигар он нест, ки ворид шуда буд: SHA-256-аш дигар аст. Нусхаи аслӣ танҳо дар нусхаи эҳтиётии ҷузвдони бойгонӣ аст.</translation>
    </message>
    <message>
        <source>This is the starter archive, to look around in. Your own articles go into an archive of your own.</source>
        <translation>Ин бойгонии шиносоӣ аст. Мақолаҳои шумо дар бойгонии худатон мебошанд.</translation>
    </message>
    <message>
        <source>This search is saved</source>
        <translation>Ин ҷустуҷӯ нигоҳ дошта шудааст</translation>
    </message>
    <message>
        <source>Through the results</source>
        <translation>Аз рӯи натиҷаҳо</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Вақт</translation>
    </message>
    <message>
        <source>Time in sight</source>
        <translation>Вақти намоён</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хати замон</translation>
    </message>
    <message>
        <source>Timeline (Ctrl+4)</source>
        <translation>Хати замон (Ctrl+4)</translation>
    </message>
    <message>
        <source>Timeline of events</source>
        <translation>Хати замони рӯйдодҳо</translation>
    </message>
    <message>
        <source>Timeline of events, {said}</source>
        <translation>Хати замони рӯйдодҳо, {said}</translation>
    </message>
    <message>
        <source>Timeline of the results</source>
        <translation>Натиҷаҳо аз рӯи вақт</translation>
    </message>
    <message>
        <source>Timeline of the results, {readout}</source>
        <translation>Натиҷаҳо аз рӯи вақт, {readout}</translation>
    </message>
    <message>
        <source>TimelineJS (JSON)</source>
        <translation>TimelineJS (JSON)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Сарлавҳа</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Имрӯз</translation>
    </message>
    <message>
        <source>Together in, at least</source>
        <translation>Якҷоя, камаш дар</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Лавҳаи асбобҳо</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Санҷидан</translation>
    </message>
    <message>
        <source>Try the pipelines</source>
        <translation>Санҷидани конвейерҳо</translation>
    </message>
    <message>
        <source>Trying; a large pipeline takes a while to load…</source>
        <translation>Санҷида мешавад; конвейери калон дер бор мешавад…</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Туркӣ</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Туркманӣ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Навъ</translation>
    </message>
    <message>
        <source>Type a name, in any script</source>
        <translation>Номро бо ҳар хат нависед</translation>
    </message>
    <message>
        <source>Type of the new one</source>
        <translation>Навъи номи нав</translation>
    </message>
    <message>
        <source>Type something to look for.

Each place in the texts that answers it will stand here in its context.</source>
        <translation>Он чиро меҷӯед, нависед.

Ҳар ҷойи матнҳо, ки мувофиқ аст, бо матни атрофаш ин ҷо меояд.</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинӣ</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Бе сана</translation>
    </message>
    <message>
        <source>Under {heading}</source>
        <translation>Бахши {heading}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Бекор кардан</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Нав шуд</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Урду</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Истифода</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Истифода накардан</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Андозаи оддии матн</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Узбекӣ</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Намоиш</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Сафар</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Огоҳӣ</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Огоҳиҳо</translation>
    </message>
    <message>
        <source>Weapons test or exercise</source>
        <translation>Озмоиши силоҳ ё машқ</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Саҳифаи веб</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Чӣ</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Чӣ кор кардан мехоҳед?</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Чӣ кумак мекунад</translation>
    </message>
    <message>
        <source>What is missing from the concordance</source>
        <translation>Дар конкорданс чӣ намерасад</translation>
    </message>
    <message>
        <source>What is to be derived again?</source>
        <translation>Чӣ аз нав сохта шавад?</translation>
    </message>
    <message>
        <source>What is wrong with the query</source>
        <translation>Дар дархост чӣ нодуруст аст</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Санҷиш чӣ ёфт</translation>
    </message>
    <message>
        <source>What the pipelines find</source>
        <translation>Конвейерҳо чӣ меёбанд</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Чӣ содир шавад</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Чӣ қарор шуд</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Чӣ ёфт шуд</translation>
    </message>
    <message>
        <source>What was out of date has been derived again.</source>
        <translation>Он чи кӯҳна шуда буд, аз нав сохта шуд.</translation>
    </message>
    <message>
        <source>What you typed about “{title}” was not saved.</source>
        <translation>Он чи дар бораи «{title}» навиштед, нигоҳ дошта нашуд.</translation>
    </message>
    <message>
        <source>What you write here holds for all of them; a line that is left empty changes nothing. Undo takes all of it back, but for the tag.</source>
        <translation>Он чи ин ҷо менависед, ба ҳама дахл дорад; сатри холӣ чизеро тағйир намедиҳад. «Бекор кардан» ҳамаро ба ҷуз нишона бармегардонад.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Кай</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Куҷо</translation>
    </message>
    <message>
        <source>Where a fact was found stands in brackets. Ctrl+C copies the chosen lines.</source>
        <translation>Дар қавс ҷойи ёфт шудани далел омадааст. Ctrl+C сатрҳои интихобшударо нусха мекунад.</translation>
    </message>
    <message>
        <source>Where lists, rules and the model of the program find no name, a spaCy pipeline that you have installed can. It runs in your own Python, and only for articles in its language. A pipeline is a program: use only those that you trust.</source>
        <translation>Дар ҷое, ки рӯйхатҳо, қоидаҳо ва модели барнома номро намеёбанд, конвейери spaCy, ки насб кардаед, метавонад. Он дар Python-и худи шумо ва танҳо барои мақолаҳои забони худ кор мекунад. Конвейер барнома аст: танҳо онҳоеро истифода баред, ки бовар доред.</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Калимаҳои пурра</translation>
    </message>
    <message>
        <source>Whom they mean</source>
        <translation>Киро ифода мекунанд</translation>
    </message>
    <message>
        <source>Why it cannot be saved</source>
        <translation>Чаро нигоҳ доштан намешавад</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Бо кӣ</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>Бе инҳо</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Ҳуҷҷати Word</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Калимаҳо</translation>
    </message>
    <message>
        <source>Words around the name, of the title or the source, or a year</source>
        <translation>Калимаҳои атрофи ном, аз сарлавҳа ё манбаъ, ё сол</translation>
    </message>
    <message>
        <source>Words side by side must all occur. Enter or a click tries an example. Operators are written in capitals, fields in small letters with a colon.</source>
        <translation>Калимаҳои паҳлӯи ҳам бояд ҳама вохӯранд. Enter ё зеркунӣ мисолро месанҷад. Амалгарҳо бо ҳарфҳои калон, майдонҳо бо ҳарфҳои хурд ва дунуқта навишта мешаванд.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Аввал чизе нависед.</translation>
    </message>
    <message>
        <source>Write {form}</source>
        <translation>Нависед: {form}</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Ин ҷо навишта шудааст</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Сол</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Солҳо</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Дирӯз</translation>
    </message>
    <message>
        <source>You stopped it; {first}. {link}</source>
        <translation>Шумо қатъ кардед; {first}. {link}</translation>
    </message>
    <message>
        <source>Your archive is ready. Import files or folders, or drop them on the window.</source>
        <translation>Бойгонии шумо тайёр аст. Файлҳо ё ҷузвдонҳоро ворид кунед ё ба тиреза кашед.</translation>
    </message>
    <message>
        <source>Your archive is safe: nothing half done is ever saved. You can go on; if it happens again, please report these details. They hold no text of your articles, but may name files.</source>
        <translation>Бойгонии шумо дар амон аст: чизи нимкора нигоҳ дошта намешавад. Корро давом додан мумкин аст; агар такрор шавад, лутфан ин тафсилотро хабар диҳед. Дар онҳо матни мақолаҳои шумо нест, вале номи файлҳо буда метавонад.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Калон кардан</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Калон кардан (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Хурд кардан</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Хурд кардан (−)</translation>
    </message>
    <message>
        <source>a day 2024-07-05, a month 2024-07, a year 2024, or nothing where it is not known</source>
        <translation>рӯз 2024-07-05, моҳ 2024-07, сол 2024 ё ҳеҷ чиз, агар номаълум бошад</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ном</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>ҷой</translation>
    </message>
    <message>
        <source>a programme or project</source>
        <translation>барнома ё лоиҳа</translation>
    </message>
    <message>
        <source>a tag of yours</source>
        <translation>нишонаи шумо</translation>
    </message>
    <message>
        <source>a year; or 2024-07, or 2024-07-05</source>
        <translation>сол; ё 2024-07, ё 2024-07-05</translation>
    </message>
    <message>
        <source>about {articles}</source>
        <translation>тақрибан {articles}</translation>
    </message>
    <message numerus="yes">
        <source>about {n} minutes left</source>
        <translation>
            <numerusform>тақрибан {n} дақиқа монд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {n} seconds left</source>
        <translation>
            <numerusform>тақрибан {n} сония монд</numerusform>
        </translation>
    </message>
    <message>
        <source>acts</source>
        <translation>амал мекунад</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>баъди нисфирӯзӣ</translation>
    </message>
    <message>
        <source>also found as {others}</source>
        <translation>инчунин ҳамчун {others} ёфт шуд</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>созмон</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation>
            <numerusform>ва боз {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>article no longer in the archive</source>
        <translation>мақола дигар дар бойгонӣ нест</translation>
    </message>
    <message>
        <source>articles that tell of such an event</source>
        <translation>мақолаҳое, ки аз чунин рӯйдод нақл мекунанд</translation>
    </message>
    <message>
        <source>as it was found</source>
        <translation>чуноне ки ёфт шуда буд</translation>
    </message>
    <message>
        <source>at least three times in the article</source>
        <translation>дар мақола на кам аз се бор</translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation>тирамоҳи соли {year}</translation>
    </message>
    <message>
        <source>behind them articles by day</source>
        <translation>дар паси онҳо мақолаҳо аз рӯи рӯз</translation>
    </message>
    <message>
        <source>behind them articles by month</source>
        <translation>дар паси онҳо мақолаҳо аз рӯи моҳ</translation>
    </message>
    <message>
        <source>behind them articles by year</source>
        <translation>дар паси онҳо мақолаҳо аз рӯи сол</translation>
    </message>
    <message>
        <source>both words, in any order</source>
        <translation>ҳарду калима, бо ҳар тартиб</translation>
    </message>
    <message>
        <source>brackets group</source>
        <translation>қавсҳо гурӯҳ мекунанд</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>аз рӯи рӯзҳо</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>аз рӯи моҳҳо</translation>
    </message>
    <message>
        <source>by the rule: {rule}</source>
        <translation>аз рӯи қоидаи: {rule}</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>аз рӯи солҳо</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>муаллиф: {author}</translation>
    </message>
    <message numerus="yes">
        <source>by {n} days</source>
        <translation>
            <numerusform>аз рӯи {n} рӯз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by {n} months</source>
        <translation>
            <numerusform>аз рӯи {n} моҳ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by {n} years</source>
        <translation>
            <numerusform>аз рӯи {n} сол</numerusform>
        </translation>
    </message>
    <message>
        <source>came into the archive since</source>
        <translation>ба бойгонӣ аз ин вақт инҷониб омадааст</translation>
    </message>
    <message>
        <source>carried by {publisher}</source>
        <translation>ношир: {publisher}</translation>
    </message>
    <message>
        <source>century</source>
        <comment>how exactly</comment>
        <translation>аср</translation>
    </message>
    <message>
        <source>changed since the import: its SHA-256 is another</source>
        <translation>пас аз воридот тағйир ёфт: SHA-256-аш дигар аст</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>интихобшуда</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>тасдиқшуда</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>сана номаълум</translation>
    </message>
    <message>
        <source>day</source>
        <comment>how exactly</comment>
        <translation>рӯз</translation>
    </message>
    <message>
        <source>decade</source>
        <comment>how exactly</comment>
        <translation>даҳсола</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>таҳриршуда</translation>
    </message>
    <message>
        <source>edited by a person; found: {value}{where}</source>
        <translation>шахс таҳрир кардааст; ёфт шуда буд: {value}{where}</translation>
    </message>
    <message>
        <source>either of them</source>
        <translation>яке аз онҳо</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>бегоҳ</translation>
    </message>
    <message>
        <source>every ending; ? stands for one letter</source>
        <translation>ҳар анҷома; ? як ҳарфро иваз мекунад</translation>
    </message>
    <message>
        <source>exactly this: no other forms, no other spellings</source>
        <translation>айнан ҳамин: бе шаклҳо ва навиштҳои дигар</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>истисношуда</translation>
    </message>
    <message>
        <source>filed from {where}</source>
        <translation>хабар аз: {where}</translation>
    </message>
    <message>
        <source>filed {date}</source>
        <translation>хабар дода шуд {date}</translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation>нимаи аввали соли {year}</translation>
    </message>
    <message numerus="yes">
        <source>from {n} articles</source>
        <translation>
            <numerusform>(аз {n} мақола)</numerusform>
        </translation>
    </message>
    <message>
        <source>from, to</source>
        <translation>аз, то</translation>
    </message>
    <message>
        <source>half-year</source>
        <comment>how exactly</comment>
        <translation>нимсола</translation>
    </message>
    <message>
        <source>hit {current} of {total}</source>
        <translation>мувофиқати {current} аз {total}</translation>
    </message>
    <message>
        <source>https://example.org/article</source>
        <translation>https://example.org/article</translation>
    </message>
    <message>
        <source>if later</source>
        <translation>агар дертар бошад</translation>
    </message>
    <message>
        <source>in the same sentence; w/p in the same paragraph</source>
        <translation>дар як ҷумла; w/p — дар як сархат</translation>
    </message>
    <message>
        <source>in the title only; also caption:</source>
        <translation>танҳо дар сарлавҳа; инчунин caption:</translation>
    </message>
    <message>
        <source>is acted upon</source>
        <translation>ба ӯ равона аст</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>КБ</translation>
    </message>
    <message>
        <source>kept as it was imported</source>
        <translation>чуноне ки ворид шуда буд, нигоҳ дошта мешавад</translation>
    </message>
    <message>
        <source>list limited to {days}</source>
        <translation>рӯйхат маҳдуд аст: {days}</translation>
    </message>
    <message>
        <source>made from kind, participants and place</source>
        <translation>аз навъ, иштирокчиён ва ҷой сохта мешавад</translation>
    </message>
    <message>
        <source>means {date}</source>
        <translation>маънояш {date}</translation>
    </message>
    <message>
        <source>missing from the archive</source>
        <translation>дар бойгонӣ нест</translation>
    </message>
    <message>
        <source>month</source>
        <comment>how exactly</comment>
        <translation>моҳ</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>субҳ</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нав</translation>
    </message>
    <message>
        <source>night</source>
        <translation>шаб</translation>
    </message>
    <message>
        <source>no date is known</source>
        <translation>сана маълум нест</translation>
    </message>
    <message>
        <source>none is added</source>
        <translation>илова намешавад</translation>
    </message>
    <message>
        <source>none that are of use here</source>
        <translation>чизи даркорӣ нест</translation>
    </message>
    <message>
        <source>not</source>
        <translation>на</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>ёфт нашуд</translation>
    </message>
    <message>
        <source>not {value}</source>
        <translation>на {value}</translation>
    </message>
    <message numerus="yes">
        <source>of {n} names</source>
        <translation>
            <numerusform>аз {n} ном</numerusform>
        </translation>
    </message>
    <message>
        <source>one event: this, with them, then</source>
        <translation>як рӯйдод: ҳамин, бо онҳо, он вақт</translation>
    </message>
    <message>
        <source>only some of the words</source>
        <translation>танҳо баъзе калимаҳо</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ё</translation>
    </message>
    <message>
        <source>or sort:oldest, sort:relevance</source>
        <translation>ё sort:oldest, sort:relevance</translation>
    </message>
    <message>
        <source>other spellings off</source>
        <translation>бе навиштҳои дигар</translation>
    </message>
    <message>
        <source>para. {paragraph}</source>
        <translation>сархати {paragraph}</translation>
    </message>
    <message>
        <source>paragraph {first}</source>
        <translation>сархати {first}</translation>
    </message>
    <message>
        <source>paragraphs {first} to {last}</source>
        <translation>сархатҳои {first}–{last}</translation>
    </message>
    <message>
        <source>quarter</source>
        <comment>how exactly</comment>
        <translation>семоҳа</translation>
    </message>
    <message>
        <source>quarter {number} of {year}</source>
        <translation>семоҳаи {number}-и соли {year}</translation>
    </message>
    <message>
        <source>read as {encoding}</source>
        <translation>ҳамчун {encoding} хонда шуд</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>танҳо хондан</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>радшуда</translation>
    </message>
    <message>
        <source>report {number} of {total}</source>
        <translation>хабари {number} аз {total}</translation>
    </message>
    <message>
        <source>season</source>
        <comment>how exactly</comment>
        <translation>фасл</translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation>нимаи дуюми соли {year}</translation>
    </message>
    <message>
        <source>shown as it is written, nothing in it is run or fetched</source>
        <translation>чуноне ки навишта шудааст, нишон дода мешавад; чизе иҷро ё бор намешавад</translation>
    </message>
    <message>
        <source>since {year}</source>
        <translation>аз {year}</translation>
    </message>
    <message>
        <source>since; also &gt;, &lt;, &lt;=</source>
        <translation>аз он вақт; инчунин &gt;, &lt;, &lt;=</translation>
    </message>
    <message>
        <source>source unknown</source>
        <translation>манбаъ номаълум</translation>
    </message>
    <message>
        <source>spaCy pipeline</source>
        <translation>Конвейери spaCy</translation>
    </message>
    <message>
        <source>spaCy pipelines</source>
        <translation>Конвейерҳои spaCy</translation>
    </message>
    <message>
        <source>spelt nearly like this</source>
        <translation>қариб чунин навишта мешавад</translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation>баҳори соли {year}</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>чуноне ки ҳаст, мемонад</translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation>тобистони соли {year}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>бекоршуда</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>иштирок мекунад</translation>
    </message>
    <message>
        <source>texts in any language</source>
        <translation>матнҳо бо ҳар забон</translation>
    </message>
    <message>
        <source>the Python that has spaCy</source>
        <translation>Python, ки spaCy дорад</translation>
    </message>
    <message>
        <source>the day in the dateline, such as 2022-02-05</source>
        <translation>рӯз дар аввали хабар, масалан 2022-02-05</translation>
    </message>
    <message>
        <source>the first without the second (also NOT)</source>
        <translation>якум бе дуюм (инчунин NOT)</translation>
    </message>
    <message>
        <source>the first {most} of {names}</source>
        <translation>{names}, {most}-тои аввал нишон дода шуд</translation>
    </message>
    <message>
        <source>the first {size} are shown</source>
        <translation>{size}-и аввал нишон дода шудааст</translation>
    </message>
    <message>
        <source>the language: en, ru, tg, zh</source>
        <translation>забон: en, ru, tg, zh</translation>
    </message>
    <message>
        <source>the outlet or agency that wrote it</source>
        <translation>нашрия ё хабаргузорие, ки навиштааст</translation>
    </message>
    <message>
        <source>the outlet; also author:</source>
        <translation>нашрия; инчунин author:</translation>
    </message>
    <message>
        <source>the person, in any script</source>
        <translation>шахс, бо ҳар хат</translation>
    </message>
    <message>
        <source>the place in the dateline</source>
        <translation>ҷой дар аввали хабар</translation>
    </message>
    <message>
        <source>the same; w/ also takes phrases and brackets</source>
        <translation>ҳамон; w/ ибораҳо ва қавсҳоро низ мегирад</translation>
    </message>
    <message>
        <source>the text does not say when</source>
        <translation>дар матн гуфта нашудааст, ки кай</translation>
    </message>
    <message numerus="yes">
        <source>these lines are from the first {n} articles</source>
        <translation>
            <numerusform>ин сатрҳо аз {n} мақолаи аввал</numerusform>
        </translation>
    </message>
    <message>
        <source>these words side by side; any quotation marks will do</source>
        <translation>ин калимаҳо паиҳам; ҳар гуна нохунак</translation>
    </message>
    <message>
        <source>to</source>
        <translation>то</translation>
    </message>
    <message>
        <source>to: {date}</source>
        <translation>то: {date}</translation>
    </message>
    <message>
        <source>told from today; also yesterday, last-7-days</source>
        <translation>аз имрӯз ҳисоб мешавад; инчунин yesterday, last-7-days</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>номаълум</translation>
    </message>
    <message>
        <source>until {year}</source>
        <translation>то {year}</translation>
    </message>
    <message>
        <source>week</source>
        <comment>how exactly</comment>
        <translation>ҳафта</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>ҳафтаи {day}</translation>
    </message>
    <message>
        <source>weekend of {day}</source>
        <translation>рӯзҳои истироҳати {day}</translation>
    </message>
    <message>
        <source>who published it, where that is another</source>
        <translation>кӣ нашр кард, агар каси дигар бошад</translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation>зимистони соли {year}</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>бо {name}</translation>
    </message>
    <message>
        <source>within five words, in any order</source>
        <translation>дар ҳудуди панҷ калима, бо ҳар тартиб</translation>
    </message>
    <message>
        <source>within three words, in this order</source>
        <translation>дар ҳудуди се калима, бо ҳамин тартиб</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>бе сана</translation>
    </message>
    <message>
        <source>year</source>
        <comment>how exactly</comment>
        <translation>сол</translation>
    </message>
    <message>
        <source>{date} · {event}. Tick the articles that tell of another event; the others stay with this one.</source>
        <translation>{date} · {event}. Мақолаҳоеро нишон кунед, ки дар бораи рӯйдоди дигаранд; боқимонда бо ҳамин мемонанд.</translation>
    </message>
    <message>
        <source>{date}, planned</source>
        <translation>{date}, ба нақша гирифта</translation>
    </message>
    <message>
        <source>{date}, to the {part}</source>
        <translation>{date}, бо дақиқии то {part}</translation>
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
        <translation>{done} аз {total}</translation>
    </message>
    <message>
        <source>{done} to {path}.</source>
        <translation>{done}, файли {path}.</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n} more</source>
        <translation>
            <numerusform>{first} ва боз {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} only</source>
        <translation>Танҳо: {kind}</translation>
    </message>
    <message>
        <source>{label} is unknown</source>
        <translation>{label}: номаълум</translation>
    </message>
    <message>
        <source>{label} — click to take it back</source>
        <translation>{label} — зер кунед, то интихоб бекор шавад</translation>
    </message>
    <message>
        <source>{label} — click: only these; Ctrl: these too; Shift or Alt: without these</source>
        <translation>{label} — зеркунӣ: танҳо инҳо; Ctrl: инҳо низ; Shift ё Alt: бе инҳо</translation>
    </message>
    <message>
        <source>{label}: {number} in this article</source>
        <translation>{label}: {number} дар ин мақола</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month</comment>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} ва дигарон</translation>
    </message>
    <message>
        <source>{names} will look for names</source>
        <translation>Номҳоро {names} меҷӯяд</translation>
    </message>
    <message>
        <source>{name} is open in another window, which is in front now.</source>
        <translation>{name} дар тирезаи дигар кушода аст, ки ҳоло дар пеш аст.</translation>
    </message>
    <message>
        <source>{name} {version} (spaCy {spacy}) reads {of}.</source>
        <translation>{name} {version} (spaCy {spacy}): {of}.</translation>
    </message>
    <message>
        <source>{name}, {kind}: {articles} name both, NPMI {npmi}</source>
        <translation>{name}, {kind}: якҷоя дар {articles}, NPMI {npmi}</translation>
    </message>
    <message>
        <source>{name}: the chosen clipping</source>
        <translation>{name}: буридаи интихобшуда</translation>
    </message>
    <message>
        <source>{number}th century</source>
        <translation>асри {number}</translation>
    </message>
    <message numerus="yes">
        <source>{n} already there</source>
        <translation>
            <numerusform>аллакай ҳаст: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation>
            <numerusform>{n} мақола</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles added</source>
        <translation>
            <numerusform>{n} мақола илова шуд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles answer. To gather their lines takes a while; the search goes on meanwhile.</source>
        <translation>
            <numerusform>{n} мақола мувофиқ аст. Ҷамъ кардани сатрҳояшон вақт мегирад; ҷустуҷӯ идома меёбад.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles are read again</source>
        <translation>
            <numerusform>{n} мақола аз нав хонда мешавад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles could not be analysed again and stay as they were ({first}).</source>
        <translation>
            <numerusform>{n} мақоларо аз нав таҳлил кардан нашуд ва онҳо мисли пештара монданд ({first}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were restored; this archive is open now.</source>
        <translation>
            <numerusform>{n} мақола барқарор шуд; ин бойгонӣ ҳоло кушода аст.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles, each with its original as it was imported.</source>
        <translation>
            <numerusform>{n} мақола, ҳар кадом бо нусхаи аслии воридшуда.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} байт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} clippings copied with their citations.</source>
        <translation>
            <numerusform>{n} бурида бо иқтибос нусха гирифта шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} corrections were taken over from {name}.</source>
        <translation>
            <numerusform>{n} ислоҳ аз {name} гирифта шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could be mended: {faults}</source>
        <translation>
            <numerusform>Ислоҳ шуд: {n}. {faults}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be taken over ({reason}).</source>
        <translation>
            <numerusform>Гирифтан нашуд: {n} ({reason}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} decisions were taken over from {name}.</source>
        <translation>
            <numerusform>{n} қарор аз {name} гирифта шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <translation>
            <numerusform>{n} рӯйдод</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events exported</source>
        <translation>
            <numerusform>{n} рӯйдод содир шуд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files not imported</source>
        <translation>
            <numerusform>{n} файл ворид нашуд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hits</source>
        <translation>
            <numerusform>{n} мувофиқат</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} сатр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines are too many for the clipboard; save them as CSV with Shift+F4, or choose {most} at most.</source>
        <translation>
            <numerusform>{n} сатр барои буфери мубодила аз ҳад зиёд аст; онҳоро бо Shift+F4 дар CSV нигоҳ доред ё на бештар аз {most} интихоб кунед.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines copied with their citations.</source>
        <translation>
            <numerusform>{n} сатр бо иқтибос нусха гирифта шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines copied with their sources.</source>
        <translation>
            <numerusform>{n} сатр бо манбаъ нусха гирифта шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines saved to {path}.</source>
        <translation>
            <numerusform>{n} сатр дар {path} нигоҳ дошта шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} mentions</source>
        <translation>
            <numerusform>{n} зикр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more…</source>
        <translation>
            <numerusform>боз {n}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} names</source>
        <translation>
            <numerusform>{n} ном</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <translation>
            <numerusform>нав: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of the rows of {name} were not taken over</source>
        <translation>
            <numerusform>Аз {name} {n} сатр гирифта нашуд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} originals were missing or damaged in the backup; Archive › Check the archive names them.</source>
        <translation>
            <numerusform>Дар нусха {n} файли аслӣ набуд ё вайрон буд; «Бойгонӣ › Санҷидани бойгонӣ» онҳоро ном мебарад.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pairs</source>
        <translation>
            <numerusform>{n} ҷуфт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} passages exported</source>
        <translation>
            <numerusform>{n} порча содир шуд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reports</source>
        <translation>
            <numerusform>{n} хабар</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows could not be taken over: {reason}</source>
        <translation>
            <numerusform>{n} сатрро гирифтан нашуд: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} things were found.</source>
        <translation>
            <numerusform>{n} камбудӣ ёфт шуд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <translation>
            <numerusform>{n} бор</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} undated</source>
        <translation>
            <numerusform>бе сана: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} updated</source>
        <translation>
            <numerusform>нав шуд: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a date left out</source>
        <translation>
            <numerusform>бе сана партофта шуд: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a day</source>
        <translation>
            <numerusform>бе рӯз: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a month</source>
        <translation>
            <numerusform>бе моҳ: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a year</source>
        <translation>
            <numerusform>бе сол: {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{pairs} {names}</source>
        <translation>{pairs} {names}</translation>
    </message>
    <message>
        <source>{pipelines} – choose…</source>
        <translation>{pipelines} – интихоб…</translation>
    </message>
    <message>
        <source>{right}: do not list the article for it any more</source>
        <translation>{right}: мақола дигар аз ин сабаб дар рӯйхат наояд</translation>
    </message>
    <message>
        <source>{role} (in articles of {years})</source>
        <translation>{role} (дар мақолаҳои {years})</translation>
    </message>
    <message>
        <source>{sentence} Everything else arrived whole.</source>
        <translation>{sentence} Боқимонда пурра ворид шуд.</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} аз {all}</translation>
    </message>
    <message>
        <source>{size} MB in each process that reads</source>
        <translation>{size} МБ дар ҳар раванди хониш</translation>
    </message>
    <message>
        <source>{source}  ·  {date}  ·  paragraph {paragraph}</source>
        <translation>{source}  ·  {date}  ·  сархати {paragraph}</translation>
    </message>
    <message>
        <source>{standing} stand, {undone} taken back.</source>
        <translation>Амал мекунад: {standing}, бекор шуд: {undone}.</translation>
    </message>
    <message>
        <source>{times} in this article</source>
        <translation>дар ин мақола: {times}</translation>
    </message>
    <message>
        <source>{times} in {articles}  ·  {id}</source>
        <translation>{times} дар {articles}  ·  {id}</translation>
    </message>
    <message>
        <source>{times} in {articles} of the archive</source>
        <translation>дар бойгонӣ: {times} дар {articles}</translation>
    </message>
    <message>
        <source>{type} file of a kind not known here</source>
        <translation>файли {type}, ки ин ҷо маълум нест</translation>
    </message>
    <message>
        <source>{value}, also as {others}</source>
        <translation>{value}, инчунин ҳамчун {others}</translation>
    </message>
    <message>
        <source>{what} saved</source>
        <translation>Нигоҳ дошта шуд: {what}</translation>
    </message>
    <message>
        <source>{words}; the import was stopped, what it had saved stays.</source>
        <translation>{words}; воридот қатъ шуд, он чи нигоҳ дошта шуд, мемонад.</translation>
    </message>
    <message>
        <source>{year}, day unknown</source>
        <translation>{year}, бе рӯз</translation>
    </message>
    <message>
        <source>{year}s</source>
        <comment>a decade</comment>
        <translation>солҳои {year}</translation>
    </message>
    <message>
        <source>“Try” shows what the pipelines find in a sentence.</source>
        <translation>«Санҷидан» нишон медиҳад, ки конвейерҳо дар ҷумла чӣ меёбанд.</translation>
    </message>
    <message>
        <source>“{name}” is also called …</source>
        <translation>Номи дигари «{name}»</translation>
    </message>
    <message>
        <source>“{name}” is of this kind: {kind}, {suffix}.</source>
        <translation>«{name}» файли ин навъ аст: {kind}, {suffix}.</translation>
    </message>
    <message>
        <source>“{name}” is saved no longer.</source>
        <translation>Ҷустуҷӯи «{name}» дигар нигоҳ дошта намешавад.</translation>
    </message>
    <message>
        <source>“{name}” is the same as …</source>
        <translation>«{name}» ҳамон аст, ки …</translation>
    </message>
    <message numerus="yes">
        <source>“{tag}” put on {n} articles</source>
        <translation>
            <numerusform>«{tag}» ба {n} мақола гузошта шуд</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” in all articles</source>
        <translation>«{words}» дар ҳамаи мақолаҳо</translation>
    </message>
    <message>
        <source>“{words}” is a name of …</source>
        <translation>«{words}» номи … аст</translation>
    </message>
    <message>
        <source>‹ Concordance</source>
        <translation>‹ Конкорданс</translation>
    </message>
    <message>
        <source>← → pan, + − zoom, Home End first and last, ↑ ↓ from event to event, Enter goes to the sentence, Space lists what is in sight, Backspace lists all</source>
        <translation>← → мекӯчонанд, + − андозаро иваз мекунанд, Home End аввал ва охир, ↑ ↓ аз рӯйдод ба рӯйдод, Enter ба ҷумла мегузарад, Space он чи намоён аст, Backspace ҳамаро номбар мекунад</translation>
    </message>
    <message>
        <source>● new</source>
        <translation>● нав</translation>
    </message>
    <message>
        <source>✎ Carried by</source>
        <translation>✎ Санаи хабар</translation>
    </message>
    <message>
        <source>✎ edited: {details}</source>
        <translation>✎ таҳриршуда: {details}</translation>
    </message>
</context>
</TS>
