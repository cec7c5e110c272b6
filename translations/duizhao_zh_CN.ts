<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Duizhao</source>
        <translation>关于对照(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add term from selection…</source>
        <translation>从所选文字添加术语(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>粗体(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Check the article now</source>
        <translation>立即检查全文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Confirm the draft</source>
        <translation>确认译稿(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy for CMS</source>
        <translation>复制到网站(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Correct the Chinese…</source>
        <translation>更正原文(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>不采纳(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Draft the article</source>
        <translation>起草全文(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit and accept…</source>
        <translation>修改后接受(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Engines…</source>
        <translation>引擎(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>导出 Word(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>更正(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>术语表(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Import glossary…</source>
        <translation>导入术语表(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Import memory…</source>
        <translation>导入记忆库(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Import review…</source>
        <translation>导入审核稿(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Insert a block below</source>
        <translation>在下方插入一块(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation>与下一块合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘操作(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Let it pass…</source>
        <translation>忽略(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Never send this article</source>
        <translation>本文绝不外发(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New from file…</source>
        <translation>从文件新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next change or remark</source>
        <translation>下一处修改或批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;People…</source>
        <translation>人物(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好设置(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>预览(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Previous change or remark</source>
        <translation>上一处修改或批注(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove the block</source>
        <translation>移除本块(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reply to the remark…</source>
        <translation>答复批注(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Search the memory</source>
        <translation>检索记忆库(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Sign off…</source>
        <translation>审签(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Split here…</source>
        <translation>在此拆分(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Superscript</source>
        <translation>上标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Which checks…</source>
        <translation>检查项目(&amp;W)…</translation>
    </message>
    <message>
        <source>A&amp;rticles</source>
        <translation>稿件列表(&amp;R)</translation>
    </message>
    <message>
        <source>A&amp;ssistant</source>
        <translation>助手(&amp;S)</translation>
    </message>
    <message>
        <source>Accept all without &amp;conflict</source>
        <translation>接受全部无冲突的修改(&amp;C)</translation>
    </message>
    <message>
        <source>Accept every change that no other stands against</source>
        <translation>接受所有没有冲突的修改</translation>
    </message>
    <message>
        <source>Bring in a release that was translated before</source>
        <translation>导入已有译文的稿件</translation>
    </message>
    <message>
        <source>Bring in old releases and their English in one go</source>
        <translation>批量导入旧稿及其英文</translation>
    </message>
    <message>
        <source>Check the whole article and list what stands out</source>
        <translation>检查全文并列出问题</translation>
    </message>
    <message>
        <source>Choose the checks that look at every article</source>
        <translation>选择对所有稿件启用的检查项目</translation>
    </message>
    <message>
        <source>Confirm &amp;all drafts</source>
        <translation>确认全部译稿(&amp;A)</translation>
    </message>
    <message>
        <source>Copy all but the title, which has a field of its own</source>
        <translation>复制标题以外的全部内容，标题在网站后台另有一栏</translation>
    </message>
    <message>
        <source>Copy the &amp;body</source>
        <translation>复制正文(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the &amp;title</source>
        <translation>复制标题(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the whole English, clean for a web editor</source>
        <translation>复制全部英文，格式干净，可直接粘贴到网站编辑器</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Draft this &amp;block</source>
        <translation>起草本块(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xport memory…</source>
        <translation>导出记忆库(&amp;X)…</translation>
    </message>
    <message>
        <source>Export clean En&amp;glish…</source>
        <translation>导出英文清稿(&amp;G)…</translation>
    </message>
    <message>
        <source>Export g&amp;lossary…</source>
        <translation>导出术语表(&amp;L)…</translation>
    </message>
    <message>
        <source>Fill empty blocks: fixed lines, the memory, then the engine if any</source>
        <translation>填写空白块：固定文字、记忆库，若选了引擎再用引擎</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find in the Chinese and the English</source>
        <translation>在原文和译文中查找</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Find words of either language in what was published</source>
        <translation>在已发布的双语中查找中文或英文</translation>
    </message>
    <message>
        <source>Fix &amp;all of this kind</source>
        <translation>更正全部同类问题(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the article from engines, whichever is chosen</source>
        <translation>无论选用哪个引擎，本文都不发送</translation>
    </message>
    <message>
        <source>Keep the names and posts of those who are written about</source>
        <translation>管理所报道人物的姓名和职务</translation>
    </message>
    <message>
        <source>Leave the English as it is; the reviewer is told</source>
        <translation>译文保持不变，并告知审稿人</translation>
    </message>
    <message>
        <source>Look through and edit the institution&apos;s terms</source>
        <translation>查看和编辑本机构的术语</translation>
    </message>
    <message>
        <source>Make a Word file of the English alone</source>
        <translation>生成只含英文的 Word 文件</translation>
    </message>
    <message>
        <source>Make one block of this one and the next</source>
        <translation>把本块与下一块合为一块</translation>
    </message>
    <message>
        <source>Make the draft your own and go to the next</source>
        <translation>认可本块译稿并转到下一处</translation>
    </message>
    <message>
        <source>Make the two-column Word file for the reviewers</source>
        <translation>生成供审核的中英对照 Word 文件</translation>
    </message>
    <message>
        <source>Make two blocks of this one, in both languages</source>
        <translation>把本块拆成两块，原文、译文一并拆分</translation>
    </message>
    <message>
        <source>New from &amp;clipboard</source>
        <translation>从剪贴板新建(&amp;C)</translation>
    </message>
    <message>
        <source>New from Chinese &amp;and English…</source>
        <translation>由中英文件新建(&amp;A)…</translation>
    </message>
    <message>
        <source>New from a f&amp;older of pairs…</source>
        <translation>由成对文件的文件夹新建(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a Chinese release: Word, web page or text</source>
        <translation>打开中文稿：Word 文档、网页或文本</translation>
    </message>
    <message>
        <source>Put everything right that the same check has found</source>
        <translation>更正同一项检查发现的全部问题</translation>
    </message>
    <message>
        <source>Put the finding at the caret right</source>
        <translation>更正光标处的问题</translation>
    </message>
    <message>
        <source>Put the reviewer&apos;s wording in as you would have it</source>
        <translation>改动审稿人的措辞后写入译文</translation>
    </message>
    <message>
        <source>Put the reviewer&apos;s wording into the English</source>
        <translation>把审稿人的措辞写入译文</translation>
    </message>
    <message>
        <source>Put the selected Chinese and English into the glossary</source>
        <translation>把选中的中文和英文收入术语表</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Re&amp;solve the remark</source>
        <translation>将批注标为已解决(&amp;S)</translation>
    </message>
    <message>
        <source>Read the Word files that came back from the reviewers</source>
        <translation>读入审稿人退回的 Word 文件</translation>
    </message>
    <message>
        <source>Replace in the English</source>
        <translation>在译文中替换</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>存为 Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>Save as &amp;web page…</source>
        <translation>存为网页(&amp;W)…</translation>
    </message>
    <message>
        <source>Save p&amp;hotos…</source>
        <translation>保存图片(&amp;H)…</translation>
    </message>
    <message>
        <source>Save the photos in order, named by their captions</source>
        <translation>按顺序保存图片，以图片说明命名</translation>
    </message>
    <message>
        <source>Say who signs, in which order, and what is printed</source>
        <translation>设定由谁审签、审签顺序以及落款写法</translation>
    </message>
    <message>
        <source>Say why the finding at the caret is right as it is</source>
        <translation>说明光标处为何无须更正</translation>
    </message>
    <message>
        <source>See the English as the CMS will show it</source>
        <translation>查看英文在网站上的样子</translation>
    </message>
    <message>
        <source>See who has signed, and sign the stage that is open</source>
        <translation>查看谁已审签，并签署当前环节</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Set up, test and choose a translation engine</source>
        <translation>设置、测试并选用翻译引擎</translation>
    </message>
    <message>
        <source>Sign-off p&amp;lan…</source>
        <translation>审签流程(&amp;L)…</translation>
    </message>
    <message>
        <source>Take a release copied in Word, WPS or a browser</source>
        <translation>取用在 Word、WPS 或浏览器中复制的稿件</translation>
    </message>
    <message>
        <source>Take terms from a .csv, .xlsx or .tbx file</source>
        <translation>从 .csv、.xlsx 或 .tbx 文件导入术语</translation>
    </message>
    <message>
        <source>Take the units of a TMX file into the memory</source>
        <translation>把 TMX 文件中的语料存入记忆库</translation>
    </message>
    <message>
        <source>Take what is no part of the release out of the article</source>
        <translation>移除不属于稿件正文的内容</translation>
    </message>
    <message>
        <source>Write an answer; it goes out with the next export</source>
        <translation>写下答复，随下一次导出送出</translation>
    </message>
    <message>
        <source>Write the glossary to a .csv, .xlsx or .tbx file</source>
        <translation>把术语表写入 .csv、.xlsx 或 .tbx 文件</translation>
    </message>
    <message>
        <source>Write the memory to a TMX file</source>
        <translation>把记忆库写成 TMX 文件</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
</context>
<context>
    <name>AddTermDialog</name>
    <message>
        <source>Add term</source>
        <translation>添加术语</translation>
    </message>
    <message>
        <source>Change term</source>
        <translation>修改术语</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The glossary has this term already; this changes its entry.</source>
        <translation>术语表中已有此术语；保存会修改原词条。</translation>
    </message>
</context>
<context>
    <name>AddressBar</name>
    <message>
        <source>Address of the published page</source>
        <translation>发布页面的网址</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>Adopting</name>
    <message>
        <source>Look these over, they may be no pairs: {blocks}.</source>
        <translation>以下段落可能对应有误，请核对：{blocks}。</translation>
    </message>
    <message>
        <source>No Chinese was found for this English; it is a block of its own: “{text}”.</source>
        <translation>以下英文未找到对应中文，已单独成段：“{text}”。</translation>
    </message>
    <message>
        <source>No English was found for {blocks}.</source>
        <translation>以下段落未找到英文：{blocks}。</translation>
    </message>
    <message>
        <source>One piece of English stands for {blocks} and could not be divided; all of it is in {first}.</source>
        <translation>一段英文对应 {blocks}，无法拆分，已全部放入 {first}。</translation>
    </message>
    <message>
        <source>The two files hardly match ({percent} %), so nothing of them was remembered. Check that the English is of this release.</source>
        <translation>两个文件基本不吻合（{percent}%），未记入记忆库。请确认英文是否为该稿件的译文。</translation>
    </message>
    <message>
        <source>There is no Chinese text in the first file. Give the Chinese file first and its English as the second.</source>
        <translation>第一个文件中没有中文。请先选中文文件，再选英文文件。</translation>
    </message>
    <message>
        <source>There is no English text in the second file. Give the Chinese file first and its English as the second.</source>
        <translation>第二个文件中没有英文。请先选中文文件，再选英文文件。</translation>
    </message>
    <message>
        <source>“{name}” is no folder that can be read. Choose the folder with the pairs in it.</source>
        <translation>无法读取文件夹“{name}”。请选择成对文件所在的文件夹。</translation>
    </message>
</context>
<context>
    <name>Aligning</name>
    <message>
        <source>&amp;Join with next</source>
        <translation>与下一段合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Next doubtful</source>
        <translation>下一处存疑(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Split at caret</source>
        <translation>在光标处拆分(&amp;S)</translation>
    </message>
    <message>
        <source>Aligning “{name}” with its English…</source>
        <translation>正在将“{name}”与英文对齐……</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>It has no partner.</source>
        <translation>没有对应的文件。</translation>
    </message>
    <message>
        <source>It is &amp;right</source>
        <translation>确认无误(&amp;R)</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>No two files in “{name}” belong together by their names. Name them x.zh.docx and x.en.docx, or put them into folders zh and en.</source>
        <translation>按文件名，“{name}”中没有成对的文件。请命名为 x.zh.docx 和 x.en.docx，或分别放入 zh 和 en 文件夹。</translation>
    </message>
    <message>
        <source>Remembering what pairs for certain…</source>
        <translation>正在记入确定的句对……</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>移除(&amp;O)</translation>
    </message>
    <message>
        <source>Taken in: {count} articles. Refused: {refused}. Without a partner: {unpaired}.</source>
        <translation>已导入 {count} 篇，拒绝 {refused} 对，未配对 {unpaired} 个文件。</translation>
    </message>
    <message>
        <source>Taking in {count} pairs of files…</source>
        <translation>正在导入 {count} 对文件……</translation>
    </message>
    <message>
        <source>“{name}” is on the desk. New in the memory: {count}.</source>
        <translation>“{name}”已打开。新增记忆 {count} 条。</translation>
    </message>
    <message>
        <source>△ no Chinese</source>
        <translation>△ 无中文</translation>
    </message>
    <message>
        <source>◇ doubtful, {percent} %</source>
        <translation>◇ 存疑，{percent}%</translation>
    </message>
    <message>
        <source>◇ not divided</source>
        <translation>◇ 未拆分</translation>
    </message>
    <message>
        <source>○ no English</source>
        <translation>○ 无英文</translation>
    </message>
    <message>
        <source>● sure</source>
        <translation>● 确定</translation>
    </message>
    <message>
        <source>◐ likely, {percent} %</source>
        <translation>◐ 可能，{percent}%</translation>
    </message>
    <message>
        <source>✓ by you</source>
        <translation>✓ 已确认</translation>
    </message>
</context>
<context>
    <name>AligningDesk</name>
    <message>
        <source>A folder of pairs</source>
        <translation>选择成对文件所在文件夹</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation>文本文件 ({patterns})</translation>
    </message>
    <message>
        <source>The Chinese file</source>
        <translation>选择中文文件</translation>
    </message>
    <message>
        <source>The English of “{name}”</source>
        <translation>选择“{name}”的英文文件</translation>
    </message>
    <message>
        <source>These files were not taken in:</source>
        <translation>以下文件未导入：</translation>
    </message>
</context>
<context>
    <name>AligningDialog</name>
    <message>
        <source>&amp;Take in</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>Chinese and English, row by row</source>
        <translation>逐行中英对照</translation>
    </message>
    <message>
        <source>The Chinese of the row</source>
        <translation>本行中文</translation>
    </message>
    <message>
        <source>The English of the row; the caret is where to cut</source>
        <translation>本行英文；拆分位置为光标处</translation>
    </message>
    <message>
        <source>“{name}”: the two texts match {percent} %. To be looked at: {count}.</source>
        <translation>“{name}”：两个文本吻合度 {percent}%，待核对 {count} 处。</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>A table cell or an image keeps its place; it cannot be split, joined or removed.</source>
        <translation>表格单元格和图片的位置固定，不能拆分、合并或移除。</translation>
    </message>
    <message>
        <source>A table cell or an image keeps its place; move the text around it instead.</source>
        <translation>表格单元格和图片的位置不能变动，请移动其前后的文字。</translation>
    </message>
    <message>
        <source>Only two paragraphs, list items or lines of one kind can be joined; these differ.</source>
        <translation>只有同类的两块（段落、列表项等）才能合并；这两块类别不同。</translation>
    </message>
    <message>
        <source>Only what the source shows as a table cell or an image can be of that kind.</source>
        <translation>只有原稿中的表格单元格或图片才能属于这一类别。</translation>
    </message>
    <message>
        <source>There is no block after this one to join it with.</source>
        <translation>后面没有可以合并的块。</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ArticleNames</name>
    <message>
        <source>Names in this article that are not on the list</source>
        <translation>本文中尚未列入名单的姓名</translation>
    </message>
    <message>
        <source>{zh}: how is it written?</source>
        <translation>{zh}：怎样拼写？</translation>
    </message>
    <message>
        <source>{zh}: {en}</source>
        <translation>{zh}：{en}</translation>
    </message>
    <message>
        <source>{zh}: {en} (check it)</source>
        <translation>{zh}：{en}（请核对）</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Articles</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>No article yet. Drop a Word file, web page or text here, or press Ctrl+N.</source>
        <translation>还没有稿件。把 Word 文件、网页或文本拖到这里，或按 Ctrl+N。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>all {all} blocks</source>
        <translation>{all} 块全部译完</translation>
    </message>
    <message>
        <source>changes {count}</source>
        <translation>修改 {count}</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>{back} of {sent} copies back</source>
        <translation>已收回 {back}/{sent} 份</translation>
    </message>
    <message>
        <source>{drafted} of {all} blocks</source>
        <translation>已译 {drafted}/{all} 块</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆库</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
</context>
<context>
    <name>AssistantPane</name>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Open: {number}</source>
        <translation>待处理：{number}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>ChainList</name>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>The stages of the sign-off, first to last</source>
        <translation>审签的各个环节，从先到后</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>签后有改动</translation>
    </message>
    <message>
        <source>later</source>
        <translation>尚未轮到</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>to be signed now</source>
        <translation>待签</translation>
    </message>
</context>
<context>
    <name>CheckGroups</name>
    <message>
        <source>Completeness</source>
        <translation>漏译与增译</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>前后一致</translation>
    </message>
    <message>
        <source>Credits and sign-off</source>
        <translation>署名与审签</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First mention</source>
        <translation>首次出现与缩写</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>残留</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Spelling and grammar</source>
        <translation>拼写与语法</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>标点与排版</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Checked: {errors} errors, {count} findings in all.</source>
        <translation>检查完毕：错误 {errors} 处，问题共 {count} 处。</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Fix all {count}</source>
        <translation>全部更正（{count}）</translation>
    </message>
    <message>
        <source>Let pass ({count})</source>
        <translation>已忽略（{count}）</translation>
    </message>
    <message>
        <source>Let pass…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Nothing stands out in this article.</source>
        <translation>全文未发现问题。</translation>
    </message>
    <message>
        <source>Put right: {count}.</source>
        <translation>已更正 {count} 处。</translation>
    </message>
    <message>
        <source>The checks broke off at something in this article that they cannot read; what they say of it is not whole. Look it over yourself before it goes out.</source>
        <translation>检查时遇到本文中无法读取的内容而中断，结果不完整。发出前请自行核对全文。</translation>
    </message>
    <message>
        <source>The checks were stopped; check the article again.</source>
        <translation>检查已停止，请重新检查。</translation>
    </message>
    <message>
        <source>There is no finding here: go to one first (F8).</source>
        <translation>此处没有问题，请先按 F8 定位。</translation>
    </message>
    <message>
        <source>This finding has no correction that is certain; write the English yourself.</source>
        <translation>此问题无法自动更正，请自行修改英文。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（删除）</translation>
    </message>
    <message>
        <source>settled in Word</source>
        <translation>已在 Word 中标为已解决</translation>
    </message>
    <message>
        <source>{severity}: {message}</source>
        <translation>{severity}：{message}</translation>
    </message>
    <message>
        <source>{shown} of {count} are listed; F8 goes to all.</source>
        <translation>共 {count} 处，列出 {shown} 处；按 F8 可逐一定位。</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>A body&apos;s name with other words in it</source>
        <translation>机构名称中夹有别的词</translation>
    </message>
    <message>
        <source>A headline ends without a full stop.</source>
        <translation>标题末尾不加句号。</translation>
    </message>
    <message>
        <source>A space is missing before “{mark}”.</source>
        <translation>“{mark}”前缺少空格。</translation>
    </message>
    <message>
        <source>A space is missing behind “{mark}”.</source>
        <translation>“{mark}”后缺少空格。</translation>
    </message>
    <message>
        <source>Abbreviations defined once, before they are used</source>
        <translation>缩写先定义一次再使用</translation>
    </message>
    <message>
        <source>Abbreviations never defined</source>
        <translation>缩写未定义</translation>
    </message>
    <message>
        <source>Abbreviations with a letter wrong</source>
        <translation>缩写字母有误</translation>
    </message>
    <message>
        <source>Acting, former, executive lost from a title</source>
        <translation>职务漏译“代”“原”“常务”等</translation>
    </message>
    <message>
        <source>American and British spelling</source>
        <translation>美式与英式拼写</translation>
    </message>
    <message>
        <source>An invisible character stands here: take it out.</source>
        <translation>此处有不可见字符，请删去。</translation>
    </message>
    <message>
        <source>Articles, agreement and words taken for others</source>
        <translation>冠词、主谓一致与易混词</translation>
    </message>
    <message>
        <source>Blocks without English</source>
        <translation>没有英文的块</translation>
    </message>
    <message>
        <source>Broken and invisible characters</source>
        <translation>乱码和不可见字符</translation>
    </message>
    <message>
        <source>By the list of people, {zh} is not “{title}” on {day}; look up the post.</source>
        <translation>按人员名单，{zh}在 {day} 并非“{title}”，请核实职务。</translation>
    </message>
    <message>
        <source>Capitals in headlines</source>
        <translation>标题大小写</translation>
    </message>
    <message>
        <source>Chinese left in the English</source>
        <translation>英文中残留中文</translation>
    </message>
    <message>
        <source>Counted points left out</source>
        <translation>漏译分条</translation>
    </message>
    <message>
        <source>Currency changed</source>
        <translation>币种改变</translation>
    </message>
    <message>
        <source>Dashes are written “{usual}” elsewhere in the article; here it is “{here}”.</source>
        <translation>本文其他地方破折号写作“{usual}”，此处是“{here}”。</translation>
    </message>
    <message>
        <source>Dashes of one style</source>
        <translation>破折号写法统一</translation>
    </message>
    <message>
        <source>Dates that do not fit the article&apos;s date or the calendar</source>
        <translation>日期与发布日期或日历不符</translation>
    </message>
    <message>
        <source>Double full stops and commas</source>
        <translation>句号、逗号重复</translation>
    </message>
    <message>
        <source>Double spaces</source>
        <translation>多余空格</translation>
    </message>
    <message>
        <source>Ellipses are written “{usual}” elsewhere in the article; here it is “{here}”.</source>
        <translation>本文其他地方省略号写作“{usual}”，此处是“{here}”。</translation>
    </message>
    <message>
        <source>Ellipses of one style</source>
        <translation>省略号写法统一</translation>
    </message>
    <message>
        <source>Forbidden wording</source>
        <translation>禁用译法</translation>
    </message>
    <message>
        <source>Full stops behind headlines</source>
        <translation>标题末尾的句号</translation>
    </message>
    <message>
        <source>Full-width signs</source>
        <translation>全角符号</translation>
    </message>
    <message>
        <source>Headings of one style</source>
        <translation>小标题写法统一</translation>
    </message>
    <message>
        <source>House forms of titles mixed</source>
        <translation>同类职务译法混用</translation>
    </message>
    <message>
        <source>Length out of proportion</source>
        <translation>长度不相称</translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation>漏译行</translation>
    </message>
    <message>
        <source>Links kept</source>
        <translation>链接保留</translation>
    </message>
    <message>
        <source>Measure changed</source>
        <translation>计量单位改变</translation>
    </message>
    <message>
        <source>Misspelt words</source>
        <translation>拼写错误</translation>
    </message>
    <message>
        <source>Morning and afternoon exchanged</source>
        <translation>上午、下午颠倒</translation>
    </message>
    <message>
        <source>Name spelt otherwise, or surname not first</source>
        <translation>姓名拼写不一或姓氏未在前</translation>
    </message>
    <message>
        <source>No space stands before “{mark}”.</source>
        <translation>“{mark}”前不应有空格。</translation>
    </message>
    <message>
        <source>No space stands behind “{mark}”.</source>
        <translation>“{mark}”后不应有空格。</translation>
    </message>
    <message>
        <source>Notes to oneself</source>
        <translation>备忘字样</translation>
    </message>
    <message>
        <source>Nothing of this sentence is found in the English.</source>
        <translation>英文中找不到这句话的内容。</translation>
    </message>
    <message>
        <source>Numbers that changed places</source>
        <translation>数字互换</translation>
    </message>
    <message>
        <source>One body named in two ways</source>
        <translation>同一机构两种叫法</translation>
    </message>
    <message>
        <source>People of the byline</source>
        <translation>署名人员</translation>
    </message>
    <message>
        <source>People of the sign-off, in order</source>
        <translation>审核人员及顺序</translation>
    </message>
    <message>
        <source>Person left out</source>
        <translation>漏译人名</translation>
    </message>
    <message>
        <source>Photographers in captions</source>
        <translation>图说中的摄影者</translation>
    </message>
    <message>
        <source>Places to fill in</source>
        <translation>待填处</translation>
    </message>
    <message>
        <source>Post out of date</source>
        <translation>职务已过期</translation>
    </message>
    <message>
        <source>Printed addresses kept</source>
        <translation>网址、邮箱保留</translation>
    </message>
    <message>
        <source>Quotation marks of one shape</source>
        <translation>引号写法统一</translation>
    </message>
    <message>
        <source>Quotations left out</source>
        <translation>漏译引文</translation>
    </message>
    <message>
        <source>Ranges are written “{usual}” elsewhere in the article; here it is “{here}”.</source>
        <translation>本文其他地方数字范围写作“{usual}”，此处是“{here}”。</translation>
    </message>
    <message>
        <source>Ranges of one style</source>
        <translation>数字范围写法统一</translation>
    </message>
    <message>
        <source>Rank lost or of another level</source>
        <translation>职级漏译或级别不符</translation>
    </message>
    <message>
        <source>Repeated words</source>
        <translation>重复的词</translation>
    </message>
    <message>
        <source>Sentences left out</source>
        <translation>漏译句子</translation>
    </message>
    <message>
        <source>Spaces at punctuation marks</source>
        <translation>标点前后的空格</translation>
    </message>
    <message>
        <source>Stages of the sign-off</source>
        <translation>审核环节</translation>
    </message>
    <message>
        <source>Term missing in the English</source>
        <translation>英文缺少术语</translation>
    </message>
    <message>
        <source>Term not yet approved</source>
        <translation>术语尚未审定</translation>
    </message>
    <message>
        <source>Term out of validity</source>
        <translation>术语不在有效期内</translation>
    </message>
    <message>
        <source>The Chinese counts up to {number}, the English does not.</source>
        <translation>中文列举到第{number}条，英文没有。</translation>
    </message>
    <message>
        <source>The Chinese credits {name} for the photos, not for the text.</source>
        <translation>中文中{name}是摄影者，不是文字作者。</translation>
    </message>
    <message>
        <source>The Chinese credits {name} for the text, not for the photos.</source>
        <translation>中文中{name}是文字作者，不是摄影者。</translation>
    </message>
    <message>
        <source>The Chinese has {source} lines, the English {draft}: see that nothing is missing.</source>
        <translation>中文有 {source} 行，英文有 {draft} 行，请查看有无遗漏。</translation>
    </message>
    <message>
        <source>The Chinese names {source} stages of the sign-off, the English {draft}.</source>
        <translation>中文有 {source} 个审核环节，英文有 {draft} 个。</translation>
    </message>
    <message>
        <source>The Chinese says {source}, the English {draft}. Correct the date.</source>
        <translation>中文是“{source}”，英文是“{draft}”，请改正日期。</translation>
    </message>
    <message>
        <source>The Chinese says {source}, the English {draft}. Correct the day of the week.</source>
        <translation>中文是“{source}”，英文是“{draft}”，请改正星期。</translation>
    </message>
    <message>
        <source>The Chinese says {source}, the English {draft}. Correct the number.</source>
        <translation>中文是“{source}”，英文是“{draft}”，请改正数字。</translation>
    </message>
    <message>
        <source>The Chinese says {source}, the English {draft}. Correct the time of day.</source>
        <translation>中文是“{source}”，英文是“{draft}”，请改正时间。</translation>
    </message>
    <message>
        <source>The Chinese says {source}; the English gives {draft} as if it were exact.</source>
        <translation>中文是“{source}”，英文“{draft}”却像是确数。</translation>
    </message>
    <message>
        <source>The Chinese {source} and the English {draft} limit the number in opposite ways.</source>
        <translation>中文“{source}”与英文“{draft}”对数字的限定相反。</translation>
    </message>
    <message>
        <source>The English has nothing for {source}. Add the number, or waive this if it is implied.</source>
        <translation>英文没有译出“{source}”。请补上数字；如已隐含，可忽略本条。</translation>
    </message>
    <message>
        <source>The English has nothing of this quotation in quotes.</source>
        <translation>英文中没有这段引文。</translation>
    </message>
    <message>
        <source>The English {draft} is off by a power of ten: {source} is {right}.</source>
        <translation>英文“{draft}”数量级有误：{source}是 {right}。</translation>
    </message>
    <message>
        <source>The English {draft} stands for no number of the Chinese. Check where it comes from.</source>
        <translation>英文“{draft}”在中文中没有对应的数字，请核实来源。</translation>
    </message>
    <message>
        <source>The article has both “{found}” and “{other}”; keep to “{other}”.</source>
        <translation>本文既有“{found}”又有“{other}”，请统一为“{other}”。</translation>
    </message>
    <message>
        <source>The link goes to {here}, in the Chinese to {host}.</source>
        <translation>此链接指向 {here}，中文指向 {host}。</translation>
    </message>
    <message>
        <source>The link to {host} is missing in the English.</source>
        <translation>英文缺少指向 {host} 的链接。</translation>
    </message>
    <message>
        <source>The photographer {name} is missing in the English.</source>
        <translation>英文缺少摄影者{name}。</translation>
    </message>
    <message>
        <source>The quotation marks here are curly, elsewhere in the article straight.</source>
        <translation>此处用弯引号，本文其他地方用直引号。</translation>
    </message>
    <message>
        <source>The quotation marks here are straight, elsewhere in the article curly.</source>
        <translation>此处用直引号，本文其他地方用弯引号。</translation>
    </message>
    <message>
        <source>The rank “{zh}” is lost in the English.</source>
        <translation>英文漏译职级“{zh}”。</translation>
    </message>
    <message>
        <source>The same Chinese is translated in another way in block {number}.</source>
        <translation>第 {number} 块中相同的中文有另一种译法。</translation>
    </message>
    <message>
        <source>The same Chinese translated in two ways</source>
        <translation>相同中文两种译法</translation>
    </message>
    <message>
        <source>The same English for different Chinese</source>
        <translation>不同中文相同英文</translation>
    </message>
    <message>
        <source>The sign-off is of “{zh}”, the English has “{en}”.</source>
        <translation>审核单位是“{zh}”，英文是“{en}”。</translation>
    </message>
    <message>
        <source>The surname comes first: “{en}”, not “{found}”.</source>
        <translation>姓氏在前：“{en}”，不是“{found}”。</translation>
    </message>
    <message>
        <source>The words of this heading have capitals, those of the other headings have none.</source>
        <translation>这个小标题的词首大写，其他小标题不大写。</translation>
    </message>
    <message>
        <source>The words of this heading have no capitals, those of the other headings have.</source>
        <translation>这个小标题的词首未大写，其他小标题大写。</translation>
    </message>
    <message>
        <source>The year {draft} is not in the Chinese and does not fit the article&apos;s date, {date}.</source>
        <translation>中文没有年份 {draft}，与发布日期 {date} 也不符。</translation>
    </message>
    <message>
        <source>There are several spaces here: leave one.</source>
        <translation>此处有多个空格，请只留一个。</translation>
    </message>
    <message>
        <source>This block has no English yet, but most others have.</source>
        <translation>这一块还没有英文，其他大多已译。</translation>
    </message>
    <message>
        <source>This block is still in Chinese: translate it.</source>
        <translation>这一块还是中文，请翻译。</translation>
    </message>
    <message>
        <source>This is the English of other Chinese, in block {number}.</source>
        <translation>这是第 {number} 块另一段中文的英文。</translation>
    </message>
    <message>
        <source>Title left out</source>
        <translation>漏译职务</translation>
    </message>
    <message>
        <source>Title that the Chinese does not give</source>
        <translation>职务与原文不符</translation>
    </message>
    <message>
        <source>Title with the wrong person</source>
        <translation>职务张冠李戴</translation>
    </message>
    <message>
        <source>Tokens of a machine draft</source>
        <translation>机器译稿的占位符</translation>
    </message>
    <message>
        <source>Unpaired quotation marks and brackets</source>
        <translation>引号、括号不成对</translation>
    </message>
    <message>
        <source>Web markup</source>
        <translation>网页代码</translation>
    </message>
    <message>
        <source>Whose sign-off it is</source>
        <translation>审核单位</translation>
    </message>
    <message>
        <source>Wrong dates and times</source>
        <translation>日期、时间有误</translation>
    </message>
    <message>
        <source>Wrong days of the week</source>
        <translation>星期有误</translation>
    </message>
    <message>
        <source>Wrong, missing or invented numbers</source>
        <translation>数字错误、遗漏或多出</translation>
    </message>
    <message>
        <source>{draft} is a {weekday}. Correct the date or the weekday.</source>
        <translation>{draft} 是 {weekday}，请改正日期或星期。</translation>
    </message>
    <message>
        <source>{draft} is none of the dates in the Chinese: its day belongs to another month.</source>
        <translation>中文没有 {draft} 这个日期：该日属于另一个月份。</translation>
    </message>
    <message>
        <source>{name} ({label}) is missing in the English sign-off.</source>
        <translation>英文审核栏缺少{name}（{label}）。</translation>
    </message>
    <message>
        <source>{name} ({label}) stands before the person of an earlier stage in the English.</source>
        <translation>英文中{name}（{label}）排在前一环节的人之前。</translation>
    </message>
    <message>
        <source>{name} is credited in the Chinese, not in the English.</source>
        <translation>中文署名有{name}，英文没有。</translation>
    </message>
    <message>
        <source>{short} is defined a second time; the first will do.</source>
        <translation>{short} 重复定义，第一次即可。</translation>
    </message>
    <message>
        <source>{short} is defined and never used again.</source>
        <translation>{short} 定义后未再使用。</translation>
    </message>
    <message>
        <source>{short} is never defined; write “{full} ({short})” where the name comes first.</source>
        <translation>{short}未给出全称；请在首次出现处写“{full} ({short})”。</translation>
    </message>
    <message>
        <source>{short} is used before it is defined; define it where it comes first.</source>
        <translation>{short} 在定义之前已使用，请在首次出现处给出全称。</translation>
    </message>
    <message>
        <source>{source} and {other} have changed places in the English. Exchange the numbers.</source>
        <translation>英文中“{source}”与“{other}”的数字颠倒，请对调。</translation>
    </message>
    <message>
        <source>{source} is another currency than {draft}: give the amount in its own currency.</source>
        <translation>“{source}”与“{draft}”币种不同，请使用原币种。</translation>
    </message>
    <message>
        <source>{source} is another measure than {draft}: convert the number or keep the measure.</source>
        <translation>“{source}”与“{draft}”计量单位不同，请换算数字或保留原单位。</translation>
    </message>
    <message>
        <source>{words} words for {characters} characters are few: see that nothing is missing.</source>
        <translation>{characters} 个汉字只译成 {words} 个词，偏少，请查看有无遗漏。</translation>
    </message>
    <message>
        <source>{words} words for {characters} characters are many: see that nothing was added.</source>
        <translation>{characters} 个汉字译成 {words} 个词，偏多，请查看有无增译。</translation>
    </message>
    <message>
        <source>{zh} ({en}) is not in the English.</source>
        <translation>英文中没有{zh}（{en}）。</translation>
    </message>
    <message>
        <source>{zh} is named without the title “{title}”.</source>
        <translation>英文提到{zh}，但漏译“{title}”。</translation>
    </message>
    <message>
        <source>{zh} is “{en}”, not “{found}”.</source>
        <translation>{zh}是“{en}”，不是“{found}”。</translation>
    </message>
    <message>
        <source>{zh} is “{found}” here, but “{first}” before.</source>
        <translation>{zh}此处作“{found}”，前文作“{first}”。</translation>
    </message>
    <message>
        <source>{zh} is “{title}”; here stands the title of {other}.</source>
        <translation>{zh}是“{title}”，此处却是{other}的职务。</translation>
    </message>
    <message>
        <source>{zh} is “{title}”; the English says “{found}”.</source>
        <translation>{zh}是“{title}”，译文写的是“{found}”。</translation>
    </message>
    <message>
        <source>“More than”, “nearly” or “about” lost or changed</source>
        <translation>“余”“近”“约”等限定语漏译或改变</translation>
    </message>
    <message>
        <source>“{address}” is missing in the English.</source>
        <translation>英文缺少“{address}”。</translation>
    </message>
    <message>
        <source>“{en}” for “{zh}” does not hold on {day}; look up what it is called then.</source>
        <translation>“{zh}”译作“{en}”在 {day} 不在有效期内，请核实当时的名称。</translation>
    </message>
    <message>
        <source>“{en}” for “{zh}” is proposed and not yet approved; ask the glossary&apos;s keeper.</source>
        <translation>“{zh}”译作“{en}”尚未审定，请询问术语管理员。</translation>
    </message>
    <message>
        <source>“{form}” is not to be used for “{zh}”; the glossary has “{en}”.</source>
        <translation>“{zh}”不可译作“{form}”，术语库的译法是“{en}”。</translation>
    </message>
    <message>
        <source>“{found}” is probably {short}.</source>
        <translation>“{found}”可能应为 {short}。</translation>
    </message>
    <message>
        <source>“{found}” is probably {zh}, which is “{en}”.</source>
        <translation>“{found}”可能是{zh}，应为“{en}”。</translation>
    </message>
    <message>
        <source>“{here}” ends in one way, other words of the article in another: {other}.</source>
        <translation>“{here}”的词尾写法与本文其他词不同：{other}。</translation>
    </message>
    <message>
        <source>“{here}” is American spelling in a British text: {other}.</source>
        <translation>“{here}”是美式拼写，本文用英式：{other}。</translation>
    </message>
    <message>
        <source>“{here}” is British spelling in an American text: {other}.</source>
        <translation>“{here}”是英式拼写，本文用美式：{other}。</translation>
    </message>
    <message>
        <source>“{mark}” has a mark too many.</source>
        <translation>“{mark}”多了一个标点。</translation>
    </message>
    <message>
        <source>“{mark}” has no partner: close it, or take it out.</source>
        <translation>“{mark}”不成对，请补全或删去。</translation>
    </message>
    <message>
        <source>“{part}” in the title of {zh} is lost in the English.</source>
        <translation>{zh}职务中的“{part}”在英文中漏译。</translation>
    </message>
    <message>
        <source>“{text}” is a Chinese form: write “{plain}”.</source>
        <translation>“{text}”是中文写法，请写作“{plain}”。</translation>
    </message>
    <message>
        <source>“{text}” is a Chinese mark: write it as English does.</source>
        <translation>“{text}”是中文标点，请改用英文标点。</translation>
    </message>
    <message>
        <source>“{text}” is a note to oneself: settle it and take it out.</source>
        <translation>“{text}”是备忘字样，请处理后删去。</translation>
    </message>
    <message>
        <source>“{text}” is left in the English: translate it.</source>
        <translation>英文中残留“{text}”，请翻译。</translation>
    </message>
    <message>
        <source>“{text}” is markup of a web page, not text.</source>
        <translation>“{text}”是网页代码，不是正文。</translation>
    </message>
    <message>
        <source>“{text}” stands for a term that the engine did not bring back: write the term.</source>
        <translation>“{text}”是引擎未还原的术语占位符，请写出术语。</translation>
    </message>
    <message>
        <source>“{text}” stands in brackets: make sure it is meant to.</source>
        <translation>“{text}”在方括号里，请确认是否有意。</translation>
    </message>
    <message>
        <source>“{text}” waits to be filled in.</source>
        <translation>“{text}”待填写。</translation>
    </message>
    <message>
        <source>“{text}” was read in a wrong character set: write it anew.</source>
        <translation>“{text}”是编码错误造成的乱码，请重写。</translation>
    </message>
    <message>
        <source>“{word}” has a capital in this headline: “{better}”.</source>
        <translation>标题中“{word}”不应大写：“{better}”。</translation>
    </message>
    <message>
        <source>“{word}” has no capital inside a headline: “{better}”.</source>
        <translation>标题中“{word}”应大写：“{better}”。</translation>
    </message>
    <message>
        <source>“{word}” is in no dictionary; perhaps “{other}” is meant.</source>
        <translation>词典中没有“{word}”，也许是“{other}”。</translation>
    </message>
    <message>
        <source>“{word}” should perhaps be “{other}”.</source>
        <translation>“{word}”也许应为“{other}”。</translation>
    </message>
    <message>
        <source>“{word}” stands here twice.</source>
        <translation>“{word}”重复。</translation>
    </message>
    <message>
        <source>“{zh}” is a deputy; “{found}” says more than that.</source>
        <translation>“{zh}”是副职，“{found}”译高了。</translation>
    </message>
    <message>
        <source>“{zh}” is another level than “{found}”.</source>
        <translation>“{zh}”与“{found}”级别不符。</translation>
    </message>
    <message>
        <source>“{zh}” is no deputy; see what stands before “{found}”.</source>
        <translation>“{zh}”不是副职，请查看“{found}”前面的词。</translation>
    </message>
    <message>
        <source>“{zh}” should be “{en}”; see whether the English says it another way on purpose.</source>
        <translation>“{zh}”应译作“{en}”，请查看英文是否有意另译。</translation>
    </message>
    <message>
        <source>副 lost or invented</source>
        <translation>“副”漏译或误加</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>All findings</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>By block</source>
        <translation>按段落</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>错误和警告</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>No article is on the desk.</source>
        <translation>尚未打开稿件。</translation>
    </message>
    <message>
        <source>Nothing of this kind was found.</source>
        <translation>未发现此类问题。</translation>
    </message>
    <message>
        <source>Nothing stands out.

Numbers, dates, names, titles and terms are checked against the Chinese whenever you pause. Which checks look is up to you: Checks ▸ Which checks…</source>
        <translation>未发现问题。

每次停顿后，数字、日期、人名、职务和术语都会与中文核对。可在“检查 ▸ 检查项目…”中选择启用哪些检查。</translation>
    </message>
    <message>
        <source>Show the findings in the order of the page</source>
        <translation>按正文顺序显示问题</translation>
    </message>
    <message>
        <source>The article is being checked…</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>检查发现的问题</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>显示哪些问题</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Drafts for “duizhao write” (*.json)</source>
        <translation>供 duizhao write 命令取回的译文 (*.json)</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--address, --region and --model are an engine&apos;s. Name it with --engine.</source>
        <translation>--address、--region、--model 须与 --engine 一起使用。</translation>
    </message>
    <message>
        <source>Article {article} has no finding “{finding}”; “check {article} --waived” lists them.</source>
        <translation>文章 {article} 没有检查结果“{finding}”；“check {article} --waived”可列出全部结果。</translation>
    </message>
    <message>
        <source>Article {article} is not signed: {stages} still open; have it signed, or add --unsigned.</source>
        <translation>稿件 {article} 未完成审签：{stages} 仍待签；请先审签，或加上 --unsigned。</translation>
    </message>
    <message>
        <source>Article {article} was given out unsigned: {stages} still open.</source>
        <translation>稿件 {article} 未经审签即已输出：{stages} 仍待签。</translation>
    </message>
    <message>
        <source>Blocks that have no English yet and are left out: {count}.</source>
        <translation>尚无英文而未输出的段落：{count}。</translation>
    </message>
    <message>
        <source>Errors that the checks found and nobody let pass: {count}; “check {article}” lists them.</source>
        <translation>检查发现、尚未放行的错误：{count} 处；“check {article}”可列出。</translation>
    </message>
    <message>
        <source>Give either an article&apos;s id or --pairs with a file, not both and not neither.</source>
        <translation>请给出稿件编号，或用 --pairs 给出文件，二者择一。</translation>
    </message>
    <message>
        <source>Line {line} of “{name}” is no pair; each line holds Chinese, a tab, and English.</source>
        <translation>“{name}”第 {line} 行不是中英对照；每行应为中文、制表符、英文。</translation>
    </message>
    <message>
        <source>No two files in “{name}” belong together by their names. Name them x.zh.docx and x.en.docx, or put them into folders zh and en.</source>
        <translation>按文件名，“{name}”中没有成对的文件。请命名为 x.zh.docx 和 x.en.docx，或分别放入 zh 和 en 文件夹。</translation>
    </message>
    <message>
        <source>Photos whose pictures were not in the file that was imported: {count}.</source>
        <translation>导入的文件中没有图片数据的照片：{count}。</translation>
    </message>
    <message>
        <source>Stopped. What was done before stays.</source>
        <translation>已停止，此前完成的部分已保留。</translation>
    </message>
    <message>
        <source>Stopped. {count} blocks are drafted and saved; with --only-empty the rest is drafted.</source>
        <translation>已停止。{count} 段已起草并保存；加 --only-empty 可继续起草其余段落。</translation>
    </message>
    <message>
        <source>There is no check “{name}”; “checks list” lists them all.</source>
        <translation>没有名为“{name}”的检查；“checks list”可列出全部检查。</translation>
    </message>
    <message>
        <source>What nothing here can draft is sent to {engine} at {host}.</source>
        <translation>本机无法起草的段落将发送给 {engine}（{host}）。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read. Check the name, or that the file may be opened.</source>
        <translation>无法读取“{name}”。请检查文件名，以及是否有权打开该文件。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; check that it is there and may be read.</source>
        <translation>无法读取“{name}”；请确认文件存在且允许读取。</translation>
    </message>
    <message>
        <source>“{name}” is neither a shipped plan ({names}) nor a file that can be read. Check the name.</source>
        <translation>“{name}”既不是自带的审签流程（{names}），也不是可读取的文件。请检查名称。</translation>
    </message>
    <message>
        <source>“{name}” is not UTF-8 text; save it as UTF-8 and try again.</source>
        <translation>“{name}”不是 UTF-8 文本；请另存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>“{name}” is not a JSON object of block ids and English texts, such as {example}.</source>
        <translation>“{name}”不是由块编号和英文组成的 JSON 对象（例如 {example}）。</translation>
    </message>
    <message>
        <source>“{name}” is of round {round}, and other words were sent out since; look at its changes before taking them.</source>
        <translation>“{name}”是第 {round} 轮的稿子，此后又送出过不同的文字；请先核对其中的修改再采用。</translation>
    </message>
    <message>
        <source>“{name}” is of round {round}, and other words were sent out since; to accept its changes all the same, add --anyway.</source>
        <translation>“{name}”是第 {round} 轮的稿子，此后又送出过不同的文字；如仍要接受其中的修改，请加上 --anyway。</translation>
    </message>
    <message>
        <source>“{name}” says nothing of where it is from, and its words are hardly those that were sent ({share} % sure); if it is the right file, add --anyway.</source>
        <translation>“{name}”没有注明来源，文字也与送出的稿子相差较大（把握 {share}%）；如确认无误，请加上 --anyway。</translation>
    </message>
    <message>
        <source>“{name}” says nothing of where it is from; its rows were found by their words ({share} % sure), so look at its changes before taking them.</source>
        <translation>“{name}”没有注明来源，各行是按文字比对出来的（把握 {share}%）；请先核对其中的修改再采用。</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>What has changed</source>
        <translation>改动对比</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Send nothing</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Send texts there</source>
        <translation>同意发送</translation>
    </message>
    <message>
        <source>Send texts to an engine?</source>
        <translation>把文本发送给引擎？</translation>
    </message>
    <message>
        <source>That may be unpublished text. It is sent only when you draft, never by itself; single articles can be kept back. The journal notes when and where, not the text.</source>
        <translation>其中可能有尚未发布的内容。只在您起草时发送，不会自动发送；个别文章可设为绝不外发。日志只记时间和去向，不记内容。</translation>
    </message>
    <message>
        <source>{engine} gets the Chinese of the blocks it is to draft, at {host}.</source>
        <translation>待起草各块的中文将发送给 {engine}（{host}）。</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Chinese, being corrected</source>
        <translation>原文（正在更正）</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Edit and accept</source>
        <translation>修改后接受</translation>
    </message>
    <message>
        <source>Instead of “{before}”:</source>
        <translation>替换“{before}”：</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>The words to put in:</source>
        <translation>要写入的文字：</translation>
    </message>
</context>
<context>
    <name>DraftFacts</name>
    <message>
        <source>Engine: {engine}</source>
        <translation>引擎：{engine}</translation>
    </message>
    <message>
        <source>No engine — text stays on this machine</source>
        <translation>未用引擎，文本不出本机</translation>
    </message>
    <message>
        <source>This article is never sent</source>
        <translation>本文绝不外发</translation>
    </message>
    <message>
        <source>{count} drafts to confirm</source>
        <translation>待确认 {count} 处</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Drafted: {patterns} from patterns, {memory} from memory, {engine} by {name}. Left for you: {left}.</source>
        <translation>已起草：固定文字 {patterns} 块，记忆库 {memory} 块，{name} {engine} 块。待译 {left} 块。</translation>
    </message>
    <message>
        <source>Drafted: {patterns} from patterns, {memory} from memory. Left for you: {left}.</source>
        <translation>已起草：固定文字 {patterns} 块，记忆库 {memory} 块。待译 {left} 块。</translation>
    </message>
    <message>
        <source>Drafting…</source>
        <translation>正在起草…</translation>
    </message>
    <message>
        <source>Drafts confirmed: {count}.</source>
        <translation>已确认 {count} 处译稿。</translation>
    </message>
    <message>
        <source>Every block has English; there is nothing to draft.</source>
        <translation>各块都有英文，无需起草。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No draft is left to confirm.</source>
        <translation>没有待确认的译稿。</translation>
    </message>
    <message>
        <source>Stopped; what was drafted stays. {told}</source>
        <translation>已停止，已起草的保留。{told}</translation>
    </message>
    <message>
        <source>This block has English of your own. Clear it first to have it drafted.</source>
        <translation>本块已有您的译文；如需起草，请先清空。</translation>
    </message>
    <message>
        <source>This block has no Chinese to draft from.</source>
        <translation>本块没有中文，无法起草。</translation>
    </message>
    <message>
        <source>{told} {why}</source>
        <translation>{told}{why}</translation>
    </message>
</context>
<context>
    <name>DraftingDesk</name>
    <message>
        <source>Block {number}</source>
        <translation>第 {number} 块</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>起草结果</translation>
    </message>
    <message>
        <source>What to look at, and why blocks were left empty.</source>
        <translation>需要核对之处，以及留空的原因。</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Drop a Chinese release here, a Word file, a saved web page or a text,
open one with Ctrl+N, or paste one with Ctrl+Shift+N.</source>
        <translation>把中文稿拖到这里：Word 文件、保存的网页或文本均可；
也可按 Ctrl+N 打开文件，或按 Ctrl+Shift+N 从剪贴板取稿。</translation>
    </message>
    <message>
        <source>Nothing on the desk</source>
        <translation>桌面上还没有稿件</translation>
    </message>
</context>
<context>
    <name>EngineForm</name>
    <message>
        <source>kept in the system&apos;s keyring</source>
        <translation>已存入系统密钥环</translation>
    </message>
    <message>
        <source>{need} (if wanted)</source>
        <translation>{need}（可不填）</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Baidu</source>
        <translation>百度翻译</translation>
    </message>
    <message>
        <source>DeepL</source>
        <translation>DeepL</translation>
    </message>
    <message>
        <source>Draft now</source>
        <translation>现在起草</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>谷歌翻译</translation>
    </message>
    <message>
        <source>It keeps none of the glossary&apos;s terms; read its drafts closely.</source>
        <translation>术语一个也没有保留，请仔细核对译稿。</translation>
    </message>
    <message>
        <source>It obeys the glossary best with {mode}: {used} of {wanted} terms.</source>
        <translation>{mode}时术语最准：{wanted} 个术语用对 {used} 个。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>大语言模型</translation>
    </message>
    <message>
        <source>LibreTranslate</source>
        <translation>LibreTranslate</translation>
    </message>
    <message>
        <source>Microsoft</source>
        <translation>微软翻译</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>MyMemory</source>
        <translation>MyMemory</translation>
    </message>
    <message>
        <source>No engine is used; text stays on this machine.</source>
        <translation>不用引擎，文本不出本机。</translation>
    </message>
    <message>
        <source>Not every test sentence was answered:</source>
        <translation>有测试句未得到译文：</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Testing {engine}…</source>
        <translation>正在测试 {engine}…</translation>
    </message>
    <message>
        <source>That is no key: it is one line of at most {most} characters. Copy it again.</source>
        <translation>这不是有效的密钥：密钥应为一行，且不超过 {most} 个字符，请重新复制。</translation>
    </message>
    <message>
        <source>The address of {engine} is no web address for this. It must begin with https:// and have no “?”, “#” or “@” in it.</source>
        <translation>{engine} 的地址不可用。地址须以 https:// 开头，且不含“?”“#”“@”。</translation>
    </message>
    <message>
        <source>The address of {engine} would send the text or the key unprotected. Use https://.</source>
        <translation>{engine} 的地址会以明文发送文本或密钥，请使用 https://。</translation>
    </message>
    <message>
        <source>The draft has “{form}”, which the glossary forbids for {zh}. Put “{en}”.</source>
        <translation>译稿中的“{form}”是术语库对{zh}的禁用译法，请改为“{en}”。</translation>
    </message>
    <message>
        <source>The draft lacks “{en}” for {zh}. Look at it there.</source>
        <translation>译稿缺少{zh}的译法“{en}”，请查看该处。</translation>
    </message>
    <message>
        <source>The draft still has Chinese in it. Translate it there.</source>
        <translation>译稿中仍有中文，请补译。</translation>
    </message>
    <message>
        <source>The quota at {engine} is used up. Wait for the next period or buy more.</source>
        <translation>{engine} 的额度已用完，请等到下一周期或增购。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not open. Unlock it, or set {variable} in the environment.</source>
        <translation>系统密码管理器未能打开，请先解锁，或改用环境变量 {variable}。</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>测试已停止。</translation>
    </message>
    <message>
        <source>The text is too long for {engine}. Split the paragraph or translate it by hand.</source>
        <translation>文本对 {engine} 来说太长，请拆分段落或人工翻译。</translation>
    </message>
    <message>
        <source>There is no engine “{name}”; there are {names}.</source>
        <translation>没有名为“{name}”的引擎，可用的有：{names}。</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps the key secret. Set {variable} in the environment.</source>
        <translation>本机没有可安全保存密钥的密码管理器，请改用环境变量 {variable}。</translation>
    </message>
    <message>
        <source>a code in the term&apos;s place</source>
        <translation>用代码代替术语</translation>
    </message>
    <message>
        <source>a table of terms beside the text</source>
        <translation>随文附术语表</translation>
    </message>
    <message>
        <source>a tag round the term</source>
        <translation>给术语加标签</translation>
    </message>
    <message>
        <source>the English term in the Chinese</source>
        <translation>中文中直接写英文术语</translation>
    </message>
    <message>
        <source>the engine&apos;s own markup</source>
        <translation>引擎自带的标记</translation>
    </message>
    <message>
        <source>without terms</source>
        <translation>不带术语</translation>
    </message>
    <message>
        <source>{engine} answered with more paragraphs than it was given. Try this block again.</source>
        <translation>{engine} 返回的段落多于所给，请重试这一块。</translation>
    </message>
    <message>
        <source>{engine} answered with nothing. Try this block again or translate it by hand.</source>
        <translation>{engine} 返回为空，请重试这一块或人工翻译。</translation>
    </message>
    <message>
        <source>{engine} answered with something that is no translation. Check its address.</source>
        <translation>{engine} 返回的不是译文，请检查其地址。</translation>
    </message>
    <message>
        <source>{engine} answers.</source>
        <translation>{engine} 已连通。</translation>
    </message>
    <message>
        <source>{engine} broke off in the middle. Try this block again.</source>
        <translation>{engine} 中途断开，请重试这一块。</translation>
    </message>
    <message>
        <source>{engine} cannot be reached. Check the network and the engine&apos;s address.</source>
        <translation>无法连接 {engine}，请检查网络和引擎地址。</translation>
    </message>
    <message>
        <source>{engine} cannot prove who it is, so nothing was sent. Ask your network&apos;s administrator.</source>
        <translation>{engine} 无法证明身份，因此没有发送任何内容，请询问网络管理员。</translation>
    </message>
    <message>
        <source>{engine} declined to translate this text. Translate it by hand.</source>
        <translation>{engine} 拒绝翻译这段文字，请人工翻译。</translation>
    </message>
    <message>
        <source>{engine} did not answer in time. Try again later or choose another engine.</source>
        <translation>{engine} 未及时答复，请稍后重试或换用其他引擎。</translation>
    </message>
    <message>
        <source>{engine} did not understand the request. Check its address and its model.</source>
        <translation>{engine} 无法理解请求，请检查其地址和模型。</translation>
    </message>
    <message>
        <source>{engine} does not accept the key. Enter it again in the preferences.</source>
        <translation>{engine} 不接受密钥，请在偏好设置中重新输入。</translation>
    </message>
    <message>
        <source>{engine} does not translate Chinese into English. Choose another engine.</source>
        <translation>{engine} 不支持中译英，请换用其他引擎。</translation>
    </message>
    <message>
        <source>{engine} drafts from now on what nothing else can.</source>
        <translation>今后由 {engine} 起草其余的块。</translation>
    </message>
    <message>
        <source>{engine} gave the Chinese back. Try this block again or translate it by hand.</source>
        <translation>{engine} 原样返回了中文，请重试这一块或人工翻译。</translation>
    </message>
    <message>
        <source>{engine} has moved, or the network wants a sign-in first. Check its address.</source>
        <translation>{engine} 已迁移，或网络要求先登录，请检查其地址。</translation>
    </message>
    <message>
        <source>{engine} has trouble of its own. Try again later or choose another engine.</source>
        <translation>{engine} 自身出现故障，请稍后重试或换用其他引擎。</translation>
    </message>
    <message>
        <source>{engine} is not set up: its {needs} is missing. Complete its preferences.</source>
        <translation>{engine} 尚未设置好，缺少：{needs}。请在引擎设置中补全。</translation>
    </message>
    <message>
        <source>{engine} lost the glossary&apos;s terms and was asked again without. Read it closely.</source>
        <translation>{engine} 丢失了术语，已不带术语重新请求，请仔细审读。</translation>
    </message>
    <message>
        <source>{engine} needs a key. Enter it in the preferences.</source>
        <translation>{engine} 需要密钥，请在偏好设置中输入。</translation>
    </message>
    <message>
        <source>{engine} needs an address or a name that is missing. Complete its preferences.</source>
        <translation>{engine} 缺少地址或名称，请补全其设置。</translation>
    </message>
    <message>
        <source>{engine} takes no more requests for the moment. Try again in a minute.</source>
        <translation>{engine} 暂时不再接受请求，请一分钟后重试。</translation>
    </message>
    <message>
        <source>{engine} takes no {need}. Leave it out.</source>
        <translation>{engine} 不需要 {need}，请留空。</translation>
    </message>
    <message>
        <source>{mode}: {used} of {wanted}</source>
        <translation>{mode}：{wanted} 个用对 {used} 个</translation>
    </message>
    <message>
        <source>“{en}” for {zh} was made by rule. Look at it there.</source>
        <translation>{zh}的译法“{en}”由规则生成，请查看该处。</translation>
    </message>
</context>
<context>
    <name>EnginesDialog</name>
    <message>
        <source>An engine drafts what patterns and the memory cannot. None is used until you choose one, and nothing is sent before.</source>
        <translation>固定文字和记忆库都译不了的，由引擎起草。在您选用之前，不用任何引擎，也不发送任何内容。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>How far the test is</source>
        <translation>测试进度</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Send eight invented sentences and see what comes back</source>
        <translation>发送八个虚构的句子，看返回的译文</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Use for drafts</source>
        <translation>用于起草</translation>
    </message>
    <message>
        <source>Use no engine</source>
        <translation>不用引擎</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Entry</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新词条</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview and history</source>
        <translation>预览与历史</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ErrorsDialog</name>
    <message>
        <source>Errors are open</source>
        <translation>仍有错误</translation>
    </message>
    <message>
        <source>Errors that the checks found and nobody has dealt with:</source>
        <translation>检查发现以下错误尚未处理：</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation>……另有 {count} 处。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>版式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>审稿人(&amp;R)</translation>
    </message>
    <message>
        <source>A file of this name is there already and will be replaced.</source>
        <translation>该位置已有同名文件，将被替换。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>导出 Word</translation>
    </message>
    <message>
        <source>Review table: Chinese and English side by side</source>
        <translation>审核表：中英文左右对照</translation>
    </message>
    <message>
        <source>Send &amp;findings as comments ({count})</source>
        <translation>将问题作为批注发送(&amp;F)（{count}）</translation>
    </message>
    <message>
        <source>The English alone</source>
        <translation>仅英文</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>for example 李明, 党委宣传部</source>
        <translation>例如：党委宣传部 李明</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The disk is full: “{name}” was not written. Free some space and do it again.</source>
        <translation>磁盘已满，“{name}”没有写入。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The folder for “{name}” does not exist. Choose another place, or make it first.</source>
        <translation>存放“{name}”的文件夹不存在。请换一个位置，或先建立该文件夹。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written there: it may be open in another program, or the folder is read-only. Close it or choose another place.</source>
        <translation>“{name}”无法写入该位置：文件可能正被其他程序打开，或文件夹为只读。请关闭该文件，或换一个位置。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All kinds</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Search in Chinese and English</source>
        <translation>搜索中文或英文</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total} 条</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace in the English with</source>
        <translation>将译文替换为</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>第 {at} 处，共 {n} 处</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 处</translation>
    </message>
    <message>
        <source>{n} replaced</source>
        <translation>已替换 {n} 处</translation>
    </message>
</context>
<context>
    <name>FontField</name>
    <message>
        <source>The best one installed</source>
        <translation>已安装的最佳字体</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Left out in the same way: {count} more lines.</source>
        <translation>同样略去的还有 {count} 行。</translation>
    </message>
    <message>
        <source>Left out, because it belongs to the page and not to the article: “{text}”.</source>
        <translation>已略去属于网页而非稿件的内容：“{text}”。</translation>
    </message>
    <message>
        <source>Lines left out around the article: {count}, beginning with “{text}”.</source>
        <translation>正文以外的内容已略去 {count} 行，开头为“{text}”。</translation>
    </message>
    <message>
        <source>Pictures that were not saved with the page: {count}. Only their names were kept.</source>
        <translation>有 {count} 张图片没有随网页保存，只保留了名称。</translation>
    </message>
    <message>
        <source>Some characters of “{name}” are damaged and show as �: {count} of them. Compare those places with the original.</source>
        <translation>“{name}”中有 {count} 个字符已损坏，显示为 �。请对照原稿核对这些地方。</translation>
    </message>
    <message>
        <source>The first line was taken for the title; change its kind if it is none.</source>
        <translation>首行已作为标题；如果不是标题，请更改其类别。</translation>
    </message>
    <message>
        <source>The names in brackets behind the last sentence were made a byline of their own.</source>
        <translation>末句后括号中的姓名已单列为署名。</translation>
    </message>
    <message>
        <source>The page shows no date; “{text}” was taken from its head.</source>
        <translation>页面没有显示日期；“{text}”取自网页头部信息。</translation>
    </message>
    <message>
        <source>The title was taken from the name of the page; it does not stand in the text.</source>
        <translation>标题取自网页名称，正文中没有标题。</translation>
    </message>
    <message>
        <source>There is no file “{name}”. Check its name and folder and open it again.</source>
        <translation>找不到文件“{name}”。请检查文件名和所在文件夹后重新打开。</translation>
    </message>
    <message>
        <source>There is no text in “{name}”. If you see it in a browser, copy it there and paste it here.</source>
        <translation>“{name}”中没有文字。如果在浏览器中能看到文字，请在那里复制，再粘贴到这里。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the article and paste it again.</source>
        <translation>剪贴板中没有文字。请先复制稿件再粘贴。</translation>
    </message>
    <message>
        <source>There is too much on the clipboard. Copy the article alone and paste it again.</source>
        <translation>剪贴板中的内容过多。请只复制稿件再粘贴。</translation>
    </message>
    <message>
        <source>This page is of no kind Duizhao knows, so its largest text was taken. Check that the article is whole.</source>
        <translation>对照不认识这种网页，因此取了其中最大的一段正文。请核对稿件是否完整。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read here. Close it in other programs, or copy it to a folder of your own.</source>
        <translation>无法读取“{name}”。请在其他程序中关闭它，或把它复制到自己的文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is a PDF. Copy its text and paste it here, or open the Word document.</source>
        <translation>“{name}”是 PDF 文件。请复制其中文字粘贴到这里，或打开对应的 Word 文档。</translation>
    </message>
    <message>
        <source>“{name}” is a Word document or an archive under another name. Name it .docx if it is a Word document, or unpack it first.</source>
        <translation>“{name}”是改了扩展名的 Word 文档或压缩包。如果是 Word 文档，请将扩展名改为 .docx；否则请先解压。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open one of the files in it.</source>
        <translation>“{name}”是文件夹。请打开其中的文件。</translation>
    </message>
    <message>
        <source>“{name}” is an old Word document (.doc). Open it in Word or WPS and save it as .docx.</source>
        <translation>“{name}”是旧版 Word 文档（.doc）。请用 Word 或 WPS 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Save the article again and open that file.</source>
        <translation>“{name}”是空文件。请重新保存稿件后再打开。</translation>
    </message>
    <message>
        <source>“{name}” is in rich text format. Open it in Word or WPS and save it as .docx.</source>
        <translation>“{name}”是 RTF 格式。请用 Word 或 WPS 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB. Copy the text of the article into a smaller file.</source>
        <translation>“{name}”超过 {limit} MB。请把稿件文字复制到较小的文件中。</translation>
    </message>
    <message>
        <source>“{name}” is nested too deeply to be a page people read. Open it in a browser, copy the text and paste it here.</source>
        <translation>“{name}”嵌套过深，不像供人阅读的网页。请在浏览器中打开，复制文字后粘贴到这里。</translation>
    </message>
    <message>
        <source>“{name}” is not a kind of file Duizhao reads. Save it as {extensions} and open that.</source>
        <translation>对照不能读取“{name}”这类文件。请另存为 {extensions} 后再打开。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file, whatever its name says. Open it in its own program and save it as a Word document (.docx) or as text (.txt).</source>
        <translation>“{name}”虽有文本文件的扩展名，却不是文本文件。请用它原来的程序打开，另存为 Word 文档（.docx）或文本（.txt）。</translation>
    </message>
    <message>
        <source>“{text}” stood there twice and was taken once.</source>
        <translation>“{text}”重复出现，只取一次。</translation>
    </message>
    <message>
        <source>“{text}” was taken for a photo caption, by its place at the end.</source>
        <translation>“{text}”位于文末，已作为图片说明。</translation>
    </message>
</context>
<context>
    <name>Ghost</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>The Chinese is empty.</source>
        <translation>中文为空。</translation>
    </message>
    <message>
        <source>The English is empty.</source>
        <translation>英文为空。</translation>
    </message>
    <message>
        <source>The English uses {{{name}}}, but the Chinese “{pattern}” has no such slot.</source>
        <translation>英文用到了 {{{name}}}，但中文“{pattern}”没有这个变量位。</translation>
    </message>
    <message>
        <source>The braces of “{pattern}” do not pair; write each slot as {{type}} or {{type:level}}.</source>
        <translation>“{pattern}”的花括号不成对；变量位应写作 {{type}} 或 {{type:level}}。</translation>
    </message>
    <message>
        <source>The column {column} cannot be “{value}”. It can be {choices}.</source>
        <translation>{column} 列不能是“{value}”，可选值为 {choices}。</translation>
    </message>
    <message>
        <source>The column {column} cannot be “{value}”. Write a date as 2026-05-01.</source>
        <translation>{column} 列不能是“{value}”。日期请写作 2026-05-01。</translation>
    </message>
    <message>
        <source>The column {column} has more than {limit} characters.</source>
        <translation>{column} 列超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>The column {column} holds a line break or another character that cannot be typed.</source>
        <translation>{column} 列含有换行或其他无法键入的字符。</translation>
    </message>
    <message>
        <source>The column {column} holds the spreadsheet error {value}, not a text.</source>
        <translation>{column} 列是表格错误值 {value}，不是文字。</translation>
    </message>
    <message>
        <source>The same term is already in row {row}.</source>
        <translation>第 {row} 行已有相同的术语。</translation>
    </message>
    <message>
        <source>The term would be valid to {end}, before it is valid from {begin}.</source>
        <translation>该术语的失效日期 {end} 早于生效日期 {begin}。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened. Check its name and folder, and that nothing locks it.</source>
        <translation>无法打开“{name}”。请检查文件名和文件夹，以及文件是否被占用。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read from row {row} on: a quotation mark there is opened and never closed. Correct it, or save the spreadsheet as .xlsx.</source>
        <translation>“{name}”从第 {row} 行起无法读取：该处的引号没有闭合。请更正，或另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“{name}” defines entities, which no glossary needs, and was not opened. Export it again without them.</source>
        <translation>“{name}”定义了实体，术语表不需要实体，没有打开。请去掉后重新导出。</translation>
    </message>
    <message>
        <source>“{name}” has more than {limit} rows. Divide it into several files.</source>
        <translation>“{name}”超过 {limit} 行。请分成几个文件。</translation>
    </message>
    <message>
        <source>“{name}” has no row that names its columns. Name the Chinese column zh (中文) and the English one en (英文).</source>
        <translation>“{name}”缺少表头行。请把中文列命名为 zh（中文），英文列命名为 en（英文）。</translation>
    </message>
    <message>
        <source>“{name}” holds instructions that no spreadsheet needs and was not opened. Copy the terms into a new workbook.</source>
        <translation>“{name}”含有正常表格不需要的指令，没有打开。请把术语复制到新的工作簿。</translation>
    </message>
    <message>
        <source>“{name}” is XML but not a TBX glossary. Export the glossary as TBX or as a spreadsheet.</source>
        <translation>“{name}”是 XML，但不是 TBX 术语表。请将术语表导出为 TBX 或电子表格。</translation>
    </message>
    <message>
        <source>“{name}” is an old Excel workbook (.xls) or protected by a password. Save it as .xlsx without a password.</source>
        <translation>“{name}”是旧版 Excel 工作簿（.xls）或设有密码。请去掉密码并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“{name}” is broken XML at line {line}. Export it again from the program it comes from.</source>
        <translation>“{name}”的 XML 在第 {line} 行损坏。请从原来的程序重新导出。</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete. Open it in Excel, WPS or LibreOffice and save it again.</source>
        <translation>“{name}”已损坏或不完整。请用 Excel、WPS 或 LibreOffice 打开后重新保存。</translation>
    </message>
    <message>
        <source>“{name}” is empty. Save the glossary again.</source>
        <translation>“{name}”是空文件。请重新保存术语表。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB. Divide it into several files.</source>
        <translation>“{name}”超过 {limit} MB。请分成几个文件。</translation>
    </message>
    <message>
        <source>“{name}” is not a glossary file Duizhao knows. Save it as {extensions}.</source>
        <translation>“{name}”不是对照能识别的术语表文件。请另存为 {extensions}。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Save the spreadsheet as CSV (UTF-8) or as .xlsx.</source>
        <translation>“{name}”不是文本文件。请把表格另存为 CSV（UTF-8）或 .xlsx。</translation>
    </message>
    <message>
        <source>“{name}” is not an Excel workbook. Save the spreadsheet as .xlsx or CSV (UTF-8).</source>
        <translation>“{name}”不是 Excel 工作簿。请把表格另存为 .xlsx 或 CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far more than a glossary needs and was not opened. Copy the terms into a new workbook.</source>
        <translation>“{name}”解压后远超术语表所需的大小，没有打开。请把术语复制到新的工作簿。</translation>
    </message>
    <message>
        <source>“{pattern}” has more than {most} slots.</source>
        <translation>“{pattern}”的变量位超过 {most} 个。</translation>
    </message>
    <message>
        <source>“{pattern}” has no Chinese of its own; a pattern needs at least one character.</source>
        <translation>“{pattern}”除变量位外没有汉字；模式至少要有一个字。</translation>
    </message>
    <message>
        <source>“{slot}” has no level “{level}”; its levels are {levels}.</source>
        <translation>“{slot}”没有“{level}”这一级；可用的级别为 {levels}。</translation>
    </message>
    <message>
        <source>“{slot}” is not a kind of slot; the kinds are {kinds}, and letters for numbers.</source>
        <translation>“{slot}”不是变量位的类型；可用的类型为 {kinds}，以及表示数字的字母。</translation>
    </message>
    <message>
        <source>“{zh}” has other English in row {row}. Keep one of the two, or give this one the status admitted.</source>
        <translation>“{zh}”在第 {row} 行另有不同的英文。请保留其一，或将本条的状态改为 admitted（可接受）。</translation>
    </message>
</context>
<context>
    <name>GlossaryDesk</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{zh}” is in the glossary.</source>
        <translation>“{zh}”已收入术语表。</translation>
    </message>
</context>
<context>
    <name>GlossaryFiles</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export glossary</source>
        <translation>导出术语表</translation>
    </message>
    <message>
        <source>Glossaries (*.csv *.xlsx *.tbx)</source>
        <translation>术语表 (*.csv *.xlsx *.tbx)</translation>
    </message>
    <message>
        <source>Import glossary</source>
        <translation>导入术语表</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Show the refused</source>
        <translation>查看未导入的行</translation>
    </message>
    <message>
        <source>TBX (*.tbx)</source>
        <translation>TBX (*.tbx)</translation>
    </message>
    <message>
        <source>Taking terms from “{name}”…</source>
        <translation>正在从“{name}”导入术语…</translation>
    </message>
    <message>
        <source>These rows were not taken; the rest of the file was.</source>
        <translation>以下各行没有导入，其余的已导入。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>正在写入“{name}”…</translation>
    </message>
    <message>
        <source>“{name}” is written: {count} terms.</source>
        <translation>已写入“{name}”：{count} 条术语。</translation>
    </message>
    <message>
        <source>“{name}”: {added} terms added, {changed} changed, {refused} refused.</source>
        <translation>“{name}”：新增术语 {added} 条，更改 {changed} 条，未导入 {refused} 条。</translation>
    </message>
</context>
<context>
    <name>GlossaryForm</name>
    <message>
        <source>2026-05-21</source>
        <translation>2026-05-21</translation>
    </message>
    <message>
        <source>Also accepted</source>
        <translation>许用译法</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审定人</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁用译法</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Not inside</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is an entry of this Chinese and status already; change that one.</source>
        <translation>已有相同中文和状态的词条，请修改那一条。</translation>
    </message>
    <message>
        <source>This date is before the one it is valid from.</source>
        <translation>该日期早于生效日期。</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Write the Chinese, or a pattern such as {example}.</source>
        <translation>请填写中文，或 {example} 这样的模式。</translation>
    </message>
    <message>
        <source>Write the English.</source>
        <translation>请填写英文。</translation>
    </message>
    <message>
        <source>Write the date as {example}, or leave it empty.</source>
        <translation>日期请写作 {example}，或留空。</translation>
    </message>
    <message>
        <source>longer Chinese words, one a line</source>
        <translation>更长的中文词，每行一个</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>“{form}” holds a vertical bar, which parts values in files; write one a line.</source>
        <translation>“{form}”含有竖线，而竖线在文件中用于分隔；请每行写一个。</translation>
    </message>
    <message>
        <source>“{form}” is forbidden here and accepted above; take one of them out.</source>
        <translation>“{form}”既列为禁用，又列为可接受；请去掉其一。</translation>
    </message>
    <message>
        <source>“{word}” is no longer word with this Chinese in it, so it excludes nothing.</source>
        <translation>“{word}”不是包含该中文的更长的词，起不到排除作用。</translation>
    </message>
</context>
<context>
    <name>GlossaryNames</name>
    <message>
        <source>Admitted</source>
        <translation>许用</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Hint: offered</source>
        <translation>提示：供参考</translation>
    </message>
    <message>
        <source>Not yet approved</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Strict: expected</source>
        <translation>严格：应使用</translation>
    </message>
</context>
<context>
    <name>GlossaryTools</name>
    <message>
        <source>Duplicate</source>
        <translation>复制词条</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Merge duplicates…</source>
        <translation>合并重复词条…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Back to it</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Entries now one, “{zh}”: {count}.</source>
        <translation>已将 {count} 条合并为“{zh}”一条。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Removed: “{zh}”.</source>
        <translation>已移除“{zh}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What you wrote of “{zh}” is not saved: something in it is wrong.</source>
        <translation>“{zh}”的修改没有保存：其中有误。</translation>
    </message>
    <message>
        <source>{count} entries are removed.</source>
        <translation>已移除 {count} 条词条。</translation>
    </message>
    <message>
        <source>“{zh}” is saved.</source>
        <translation>已保存“{zh}”。</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Added: {en}</source>
        <translation>新增：{en}</translation>
    </message>
    <message>
        <source>Bring back what was before</source>
        <translation>恢复到更改前</translation>
    </message>
    <message>
        <source>History of this entry</source>
        <translation>词条历史</translation>
    </message>
    <message>
        <source>Nothing of this entry was changed yet.</source>
        <translation>该词条还没有更改过。</translation>
    </message>
    <message>
        <source>Removed: {en}</source>
        <translation>移除：{en}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工修改</translation>
    </message>
    <message>
        <source>imported from “{name}”</source>
        <translation>从“{name}”导入</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>with a new starter glossary</source>
        <translation>随新版基础术语表</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Bring this back</source>
        <translation>恢复这一版</translation>
    </message>
    <message>
        <source>Choose one to compare it with the present text, or two.</source>
        <translation>选一版与现在的文字对比，或选两版互相对比。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Nothing has gone out yet.

Every Word file, signature and publication is kept here as a version: any two can be compared, and any one brought back.</source>
        <translation>还没有送出过任何版本。

每次导出 Word、审签和发布都会在这里留存一个版本：任意两版可以对比，任意一版可以恢复。</translation>
    </message>
    <message>
        <source>Versions of the article, the newest first</source>
        <translation>稿件的各个版本，最新的在前</translation>
    </message>
    <message>
        <source>{earlier}  →  {later}</source>
        <translation>{earlier}  →  {later}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Changed ({n})</source>
        <translation>更改（{n}）</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import glossary</source>
        <translation>导入术语表</translation>
    </message>
    <message>
        <source>New ({n})</source>
        <translation>新增（{n}）</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Refused ({n})</source>
        <translation>未导入（{n}）</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>“{name}” as it would change the glossary. Entries already there: {same}.</source>
        <translation>“{name}”导入后术语表的变化；已有的相同词条：{same} 条。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……另有 {n} 条</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Chinese releases ({patterns})</source>
        <translation>中文稿 ({patterns})</translation>
    </message>
    <message>
        <source>Dropped or guessed</source>
        <translation>略去或推断的内容</translation>
    </message>
    <message>
        <source>Look these over; Block &gt; Kind changes what a block is.</source>
        <translation>请逐条核对；块的类别可在“块 &gt; 类别”中更改。</translation>
    </message>
    <message>
        <source>Looking at “{name}”…</source>
        <translation>正在查看“{name}”……</translation>
    </message>
    <message>
        <source>New from file</source>
        <translation>从文件新建</translation>
    </message>
    <message>
        <source>Reading the clipboard…</source>
        <translation>正在读取剪贴板…</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>Show what</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the release, then do this again.</source>
        <translation>剪贴板中没有文字。请先复制稿件再试。</translation>
    </message>
    <message>
        <source>“{name}” is on the desk: {blocks} blocks.</source>
        <translation>已打开“{name}”，共 {blocks} 块。</translation>
    </message>
    <message>
        <source>“{name}” is on the desk: {blocks} blocks. Dropped or guessed on the way: {count}.</source>
        <translation>已打开“{name}”，共 {blocks} 块；其中略去或推断了 {count} 处。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Row {number} of the journal does not continue the row before it; compare with a backup.</source>
        <translation>日志第 {number} 行与前一行衔接不上；请与备份核对。</translation>
    </message>
    <message>
        <source>Row {number} of the journal is missing or was given another number; compare with a backup.</source>
        <translation>日志第 {number} 行缺失或被改了编号；请与备份核对。</translation>
    </message>
    <message>
        <source>Row {number} of the journal tells of something in “{table}” that was changed or removed since; compare with a backup.</source>
        <translation>日志第 {number} 行所记的“{table}”内容后来被改动或删除；请与备份核对。</translation>
    </message>
    <message>
        <source>Row {number} of the journal was changed after it was written; compare with a backup.</source>
        <translation>日志第 {number} 行写入后被改动过；请与备份核对。</translation>
    </message>
    <message>
        <source>The journal does not end as it was written; compare with a backup.</source>
        <translation>日志的结尾与写入时不符；请与备份核对。</translation>
    </message>
    <message>
        <source>The journal has {events} rows where {expected} were written; compare with a backup.</source>
        <translation>日志写入过 {expected} 行，现有 {events} 行；请与备份核对。</translation>
    </message>
    <message>
        <source>The journal&apos;s protection “{trigger}” was taken off or changed; compare with a backup.</source>
        <translation>日志的保护“{trigger}”被取消或改动；请与备份核对。</translation>
    </message>
    <message>
        <source>“{table}” holds something that the journal does not tell of; compare with a backup.</source>
        <translation>“{table}”中有日志未记载的内容；请与备份核对。</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Cell {row}·{column}</source>
        <translation>单元格 {row}·{column}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Party title</source>
        <translation>党内职务</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>government title</source>
        <translation>行政职务</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>set phrase</source>
        <translation>固定表述</translation>
    </message>
</context>
<context>
    <name>ListingPane</name>
    <message>
        <source>Entries</source>
        <translation>词条</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Duizhao</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>“{title}” was deleted.</source>
        <translation>已删除“{title}”。</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>A text of it is longer than {most} characters.</source>
        <translation>其中有文本超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>Codes of formatting in it were left out: {count}.</source>
        <translation>其中的格式代码已略去：{count} 个。</translation>
    </message>
    <message>
        <source>Codes of formatting were left out of {count} units; their texts are whole.</source>
        <translation>有 {count} 个单元的格式代码未导入，文字完整保留。</translation>
    </message>
    <message>
        <source>It has no Chinese text.</source>
        <translation>没有中文。</translation>
    </message>
    <message>
        <source>It has no English text.</source>
        <translation>没有英文。</translation>
    </message>
    <message>
        <source>Nothing like this block was published yet.

Search above for words of either language.</source>
        <translation>还没有发布过与本块相近的内容。

可在上方检索中文或英文。</translation>
    </message>
    <message>
        <source>Put the caret into a block with Chinese.</source>
        <translation>请把光标放到有中文的块中。</translation>
    </message>
    <message>
        <source>The English is copied.</source>
        <translation>英文已复制。</translation>
    </message>
    <message>
        <source>The memory has other English for the same Chinese too. Choose one.</source>
        <translation>记忆库中同一中文另有其他译文，请选定一种。</translation>
    </message>
    <message>
        <source>The memory has “{words}” nowhere.</source>
        <translation>记忆库中没有“{words}”。</translation>
    </message>
    <message>
        <source>The memory is being looked through…</source>
        <translation>正在查找记忆库…</translation>
    </message>
    <message>
        <source>The memory is empty.

Every article that is published fills it. Old translations can be brought in, and memories of other programs as TMX files.</source>
        <translation>记忆库是空的。

每发布一篇文章都会自动存入；也可以导入旧译文，或其他软件的 TMX 文件。</translation>
    </message>
    <message>
        <source>The memory was not made ready; the window was closed.</source>
        <translation>窗口已关闭，记忆库未准备完。</translation>
    </message>
    <message>
        <source>The remembered Chinese is {percent} % like this. Compare the two.</source>
        <translation>记忆库中的中文与本段相似度为 {percent}%，请对照。</translation>
    </message>
    <message>
        <source>{zh} could not be put into the remembered English. Write it there.</source>
        <translation>“{zh}”未能替换进记忆库译文，请手动改写。</translation>
    </message>
    <message>
        <source>“{after}” was put in for “{before}”, which was remembered. Look at it there.</source>
        <translation>已将记忆库译文中的“{before}”换成“{after}”，请核对。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: it is a folder, or another program holds it. Close it there, or copy it and choose the copy.</source>
        <translation>无法读取“{name}”：它是文件夹，或被其他程序占用。请在该程序中关闭，或复制后选择副本。</translation>
    </message>
    <message>
        <source>“{name}” defines entities, which no memory needs, and was not opened. Export it again without them.</source>
        <translation>“{name}”定义了实体，翻译记忆不需要，因此未打开。请重新导出。</translation>
    </message>
    <message>
        <source>“{name}” is XML but not a translation memory. Export the memory as TMX.</source>
        <translation>“{name}”是 XML，但不是翻译记忆。请将记忆库导出为 TMX。</translation>
    </message>
    <message>
        <source>“{name}” is broken XML at line {line}. Export it again from the program it comes from.</source>
        <translation>“{name}”的 XML 在第 {line} 行损坏。请从原来的程序重新导出。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {most} GB. Export the memory in several parts.</source>
        <translation>“{name}”超过 {most} GB，请分几部分导出。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more. Choose the file again from where it is now.</source>
        <translation>“{name}”已不在原处，请重新选择文件。</translation>
    </message>
    <message>
        <source>“{name}” was not written: the disk may be full, the folder read-only, or the file open in another program. Make room or choose another place.</source>
        <translation>“{name}”未写入：磁盘可能已满、文件夹只读，或文件被其他程序打开。请腾出空间或另选位置。</translation>
    </message>
</context>
<context>
    <name>MemoryCards</name>
    <message>
        <source>Copy the English</source>
        <translation>复制英文</translation>
    </message>
    <message>
        <source>Differs, put it in yourself: {facts}</source>
        <translation>不同之处请自行改写：{facts}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Put in: {facts}</source>
        <translation>已替换：{facts}</translation>
    </message>
    <message>
        <source>sentence {number}</source>
        <translation>第 {number} 句</translation>
    </message>
</context>
<context>
    <name>MemoryFiles</name>
    <message>
        <source>Export memory</source>
        <translation>导出记忆库</translation>
    </message>
    <message>
        <source>Import memory</source>
        <translation>导入记忆库</translation>
    </message>
    <message>
        <source>Refused units</source>
        <translation>未收入的语料</translation>
    </message>
    <message>
        <source>Show the refused</source>
        <translation>查看未收的</translation>
    </message>
    <message>
        <source>Taking units from “{name}”…</source>
        <translation>正在读取“{name}”…</translation>
    </message>
    <message>
        <source>These units were not taken; the rest of the file was.</source>
        <translation>以下语料未收入，其余已收入。</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx)</source>
        <translation>翻译记忆库 (*.tmx)</translation>
    </message>
    <message>
        <source>Unit {number}</source>
        <translation>第 {number} 条</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>正在写“{name}”…</translation>
    </message>
    <message>
        <source>“{name}” is written: {count} units.</source>
        <translation>“{name}”已写好，共 {count} 条。</translation>
    </message>
    <message>
        <source>“{name}”: {added} units added, {known} known before, {refused} refused.</source>
        <translation>“{name}”：新增 {added} 条，已有 {known} 条，未收 {refused} 条。</translation>
    </message>
</context>
<context>
    <name>MemoryTab</name>
    <message>
        <source>Search the memory</source>
        <translation>检索记忆库</translation>
    </message>
    <message>
        <source>Search the memory, 中 or EN</source>
        <translation>检索记忆库，中英文均可</translation>
    </message>
    <message>
        <source>What the memory offers</source>
        <translation>记忆库提供的译文</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Block</source>
        <translation>块(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;For which CMS</source>
        <translation>发布到哪种网站(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>术语(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>界面语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>发布(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Accept all &amp;of</source>
        <translation>接受某人的全部修改(&amp;O)</translation>
    </message>
    <message>
        <source>Draf&amp;t</source>
        <translation>起草(&amp;T)</translation>
    </message>
    <message>
        <source>Insert a &amp;term</source>
        <translation>插入术语(&amp;T)</translation>
    </message>
    <message>
        <source>Insert from &amp;memory</source>
        <translation>插入记忆库译文(&amp;M)</translation>
    </message>
    <message>
        <source>Offer {n} for this block</source>
        <translation>本块的第 {n} 条译文</translation>
    </message>
    <message>
        <source>Term {n} of this block</source>
        <translation>本块的第 {n} 条术语</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Entries to be one</source>
        <translation>将合并的词条</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Groups of entries with the same Chinese or the same English: {n}.</source>
        <translation>中文相同或英文相同的词条共 {n} 组。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>合并重复词条</translation>
    </message>
    <message>
        <source>No longer found in articles: {words}</source>
        <translation>稿件中将不再匹配：{words}</translation>
    </message>
    <message>
        <source>What it will be</source>
        <translation>合并后的词条</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Approved English</source>
        <translation>规范译文</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>正在写入“{name}”…</translation>
    </message>
    <message>
        <source>“{name}” is written ({reference}).</source>
        <translation>已写入“{name}”（{reference}）。</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the Chinese</source>
        <translation>复制原文</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Facing pages</source>
        <translation>对照页</translation>
    </message>
    <message>
        <source>Open a Chinese release: drop a file here, press Ctrl+N, or paste its text.</source>
        <translation>打开中文稿：把文件拖到这里，按 Ctrl+N，或粘贴文字。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>The Chinese and, beside it, the English that is being written.</source>
        <translation>左为原文，右为正在撰写的译文。</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A person needs a name in Chinese and in English.</source>
        <translation>人员须有中文姓名和英文姓名。</translation>
    </message>
    <message>
        <source>A post of {name} has no Chinese title.</source>
        <translation>{name} 的一项职务缺少中文名称。</translation>
    </message>
    <message>
        <source>The post “{title}” of {name} ends on {end}, before it begins on {begin}.</source>
        <translation>{name} 的职务“{title}”于 {end} 结束，早于开始日期 {begin}。</translation>
    </message>
    <message>
        <source>“{value}” in a post of {name} is no date. Write it as 2026-05-01, or leave it empty.</source>
        <translation>{name} 的职务中“{value}”不是日期。请写作 2026-05-01，或留空。</translation>
    </message>
</context>
<context>
    <name>PeopleListing</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Search in Chinese and English</source>
        <translation>搜索中文或英文</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total} 条</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Present posts</source>
        <translation>现任职务</translation>
    </message>
</context>
<context>
    <name>PeopleWindow</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed: “{zh}”.</source>
        <translation>已移除“{zh}”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What you wrote is not saved: correct it, or choose Revert.</source>
        <translation>所填内容尚未保存：请改正，或选择“还原”。</translation>
    </message>
    <message>
        <source>“{zh}” is already on the list. Choose that entry and change it there.</source>
        <translation>“{zh}”已在名单中。请选中该条目并在其中修改。</translation>
    </message>
    <message>
        <source>“{zh}” is saved.</source>
        <translation>已保存“{zh}”。</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>No rule spells this name: ask, then write it here.</source>
        <translation>此姓名无法按规则拼写：请询问后填写。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Spelt by rule: check it.</source>
        <translation>按规则拼写，请核对。</translation>
    </message>
</context>
<context>
    <name>PersonHistory</name>
    <message>
        <source>Added: {en}</source>
        <translation>新增：{en}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>History of this person</source>
        <translation>此人物的历史</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing was saved of this name yet.</source>
        <translation>此姓名尚无保存记录。</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Removed: {en}</source>
        <translation>移除：{en}</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人物</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>&amp;Begin with</source>
        <translation>选用(&amp;B)</translation>
    </message>
    <message>
        <source>A plan of our own</source>
        <translation>本单位自定的流程</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>添加环节</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Shipped plans</source>
        <translation>自带的审签流程</translation>
    </message>
    <message>
        <source>Sign-off plan</source>
        <translation>审签流程</translation>
    </message>
    <message>
        <source>Units and stages, in the order in which they sign</source>
        <translation>单位和环节，按审签顺序</translation>
    </message>
</context>
<context>
    <name>PostsTable</name>
    <message>
        <source>Add a post</source>
        <translation>添加职务</translation>
    </message>
    <message>
        <source>Dates as 2026-05-21; empty where open or not known</source>
        <translation>日期写作 2026-05-21；未定或不详可留空</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Post in Chinese</source>
        <translation>中文职务</translation>
    </message>
    <message>
        <source>Posts, with dates as 2026-05-21</source>
        <translation>职务，日期写作 2026-05-21</translation>
    </message>
    <message>
        <source>Remove the post</source>
        <translation>移除职务</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Engines…</source>
        <translation>引擎…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Sign-off plan…</source>
        <translation>审签流程…</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>For which CMS</source>
        <translation>发布到哪种网站</translation>
    </message>
    <message>
        <source>Preview for the CMS</source>
        <translation>网站预览</translation>
    </message>
    <message>
        <source>The English as the CMS will show it</source>
        <translation>英文在网站上的样子</translation>
    </message>
    <message>
        <source>The body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>哪一部分</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>By {name}; look closely.</source>
        <translation>由 {name} 翻译，请仔细核对。</translation>
    </message>
    <message>
        <source>From the memory, {score}.</source>
        <translation>来自记忆库，相似度 {score}。</translation>
    </message>
    <message>
        <source>From the memory, {score}: {name}</source>
        <translation>来自记忆库，相似度 {score}：{name}</translation>
    </message>
    <message>
        <source>It is yours once you change or confirm it.</source>
        <translation>修改或确认后即为您的译稿。</translation>
    </message>
    <message>
        <source>Look closely.</source>
        <translation>请仔细核对。</translation>
    </message>
    <message>
        <source>MT</source>
        <translation>机译</translation>
    </message>
    <message>
        <source>Made of fixed words and names.</source>
        <translation>由固定文字和人名生成。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Blocks that are left out because they have no English: {count}. Write them, or check that the page can do without.</source>
        <translation>因没有英文而略去的块：{count}。请补写，或确认页面可以没有这些内容。</translation>
    </message>
    <message>
        <source>Copied for {profile}, unsigned. Where was it published?</source>
        <translation>已按“{profile}”复制（未审签）。发布在哪里？</translation>
    </message>
    <message>
        <source>Copied for {profile}. Where was it published?</source>
        <translation>已按“{profile}”复制。发布在哪里？</translation>
    </message>
    <message>
        <source>Curly quotation marks and apostrophes: {count}. A site set in a Chinese font shows them as wide as a Chinese character; a profile with straight quotes avoids that.</source>
        <translation>弯引号和撇号：{count}。使用中文字体的网站会把它们显示成一个汉字宽；选用直引号的发布配置可以避免。</translation>
    </message>
    <message>
        <source>Links that are given out as plain text because they lead to no web, mail or telephone address: {count}. Correct their addresses if they are to be links.</source>
        <translation>因不是网页、邮件或电话地址而作为普通文字发布的链接：{count}。如需保留链接，请更正地址。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Photos saved: {count}, in order, named by their captions.</source>
        <translation>已按顺序保存图片 {count} 张，以图片说明命名。</translation>
    </message>
    <message>
        <source>Photos saved: {count}. The source did not bring these along: {missing}. Take them from the page.</source>
        <translation>已保存图片 {count} 张。原稿没有带来这些图片：{missing}。请从原网页获取。</translation>
    </message>
    <message>
        <source>Published at {address}; the English is remembered.</source>
        <translation>已发布于 {address}；英文已记入记忆。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>The article has no photos.</source>
        <translation>这篇稿件没有图片。</translation>
    </message>
    <message>
        <source>The title is copied.</source>
        <translation>标题已复制。</translation>
    </message>
    <message>
        <source>There is no English to copy yet; write the drafts first.</source>
        <translation>还没有可复制的英文；请先写好译文。</translation>
    </message>
    <message>
        <source>“{name}” is not a publishing profile: {reason}. Correct that line, or take the file away.</source>
        <translation>“{name}”不是发布配置：{reason}。请更正该行，或移走这个文件。</translation>
    </message>
    <message>
        <source>“{name}” is written.</source>
        <translation>已写入“{name}”。</translation>
    </message>
</context>
<context>
    <name>PublishingDesk</name>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save the English</source>
        <translation>保存英文</translation>
    </message>
    <message>
        <source>Save the photos</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Import review</source>
        <translation>导入审核稿</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不读入</translation>
    </message>
    <message>
        <source>Open that article</source>
        <translation>打开那篇稿件</translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation>读入</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>About Duizhao</source>
        <translation>关于对照</translation>
    </message>
    <message>
        <source>Duizhao 对照, version {version}</source>
        <translation>对照 Duizhao，版本 {version}</translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard; F6 goes from pane to pane.</source>
        <translation>所有操作都可以用键盘完成；按 F6 在窗格之间切换。</translation>
    </message>
    <message>
        <source>For institutions that publish their Chinese news in English. Free software under the MIT licence. No text leaves this machine.</source>
        <translation>供发布英文新闻的单位使用。以 MIT 许可证发布的自由软件。文稿不会离开本机。</translation>
    </message>
    <message>
        <source>Insert a term of this block</source>
        <translation>插入本块的术语</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘操作</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>转到第一处</translation>
    </message>
    <message>
        <source>Import review</source>
        <translation>导入审核稿</translation>
    </message>
    <message>
        <source>Its changes are compared with what was sent then; where the English has changed since you will be asked. Nothing is put into the English now.</source>
        <translation>其中的修改会与当时送出的文字比对；此后译文有变动的地方会逐一询问。现在不会改动译文。</translation>
    </message>
    <message>
        <source>Open that article and read the copy there?</source>
        <translation>打开那篇稿件并在那里读入吗？</translation>
    </message>
    <message>
        <source>Reading {count} returned files…</source>
        <translation>正在读入 {count} 份退回的文件……</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>正在读入“{name}”……</translation>
    </message>
    <message>
        <source>Rows found again: {mapped} of {rows}, {confidence} % sure. Is it a copy of this article? Nothing is put into the English now.</source>
        <translation>已对上 {mapped}/{rows} 行，把握 {confidence}%。它是这篇稿件的审核稿吗？现在不会改动译文。</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>{accounts}</source>
        <translation>{accounts}</translation>
    </message>
    <message>
        <source>{name}: left out.</source>
        <translation>{name}：未读入。</translation>
    </message>
    <message>
        <source>{name}: read before, nothing new.</source>
        <translation>{name}：已读入过，没有新内容。</translation>
    </message>
    <message>
        <source>{name}: rows {mapped} of {rows}, changes {changes}, remarks {remarks}, unplaced {unplaced}.</source>
        <translation>{name}：对上 {mapped}/{rows} 行，修改 {changes} 处，批注 {remarks} 条，未能归位 {unplaced} 处。</translation>
    </message>
    <message>
        <source>“{name}” does not say what it is; its words are like those of this article.</source>
        <translation>“{name}”没有注明来源，文字与这篇稿件相近。</translation>
    </message>
    <message>
        <source>“{name}” is a copy of another article: “{title}”.</source>
        <translation>“{name}”是另一篇稿件的审核稿：“{title}”。</translation>
    </message>
    <message>
        <source>“{name}” is a copy of round {round}; other words went out since.</source>
        <translation>“{name}”是第 {round} 轮的审核稿，此后又送出过不同的文字。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source> · remark {number}</source>
        <translation> · 批注 {number}</translation>
    </message>
    <message>
        <source>A new row at the beginning:</source>
        <translation>在开头新增一行：</translation>
    </message>
    <message>
        <source>A new row behind row {row}:</source>
        <translation>在第 {row} 行之后新增一行：</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accepted: {count}. Left for you to decide: {left}.</source>
        <translation>已接受 {count} 处，留待决定 {left} 处。</translation>
    </message>
    <message>
        <source>Another wording can be given for one change at a time; choose a single change.</source>
        <translation>一次只能为一处修改另拟措辞，请只选一处。</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Correct the Chinese</source>
        <translation>更正原文</translation>
    </message>
    <message>
        <source>Decided ({count})</source>
        <translation>已处理（{count}）</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>It deletes words of another change; decide on that one first.</source>
        <translation>它删去了另一处修改的文字，请先处理那一处。</translation>
    </message>
    <message>
        <source>It stands outside of the rows.</source>
        <translation>位于各行之外。</translation>
    </message>
    <message>
        <source>Its block is not in the article any more.</source>
        <translation>对应的块已不在稿件中。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Marked in colour, without a word.</source>
        <translation>只标了颜色，没有文字。</translation>
    </message>
    <message>
        <source>No row that was sent is like it.</source>
        <translation>送出的各行中没有与之相近的。</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>未能归位</translation>
    </message>
    <message>
        <source>Only the look was changed: {who}.</source>
        <translation>仅格式有变动：{who}。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Row {row} was deleted; accepting empties it:</source>
        <translation>第 {row} 行被删除，接受后其译文清空：</translation>
    </message>
    <message>
        <source>Row {row} was moved behind row {after}:</source>
        <translation>第 {row} 行移到了第 {after} 行之后：</translation>
    </message>
    <message>
        <source>Row {row} was moved to the beginning:</source>
        <translation>第 {row} 行移到了开头：</translation>
    </message>
    <message>
        <source>Settled a finding of the checks in Word.</source>
        <translation>已在 Word 中将该检查问题标为已解决。</translation>
    </message>
    <message>
        <source>Settled in Word.</source>
        <translation>已在 Word 中标为已解决。</translation>
    </message>
    <message>
        <source>Take {who}</source>
        <translation>采用{who}的</translation>
    </message>
    <message>
        <source>The Chinese was changed:</source>
        <translation>原文有改动：</translation>
    </message>
    <message>
        <source>The block of this change is not in the article any more; decline the change.</source>
        <translation>这处修改对应的块已不在稿件中，请选择不采纳。</translation>
    </message>
    <message>
        <source>The draft says so already.</source>
        <translation>译文已经如此。</translation>
    </message>
    <message>
        <source>The draft was changed here since.</source>
        <translation>此处译文后来有变动。</translation>
    </message>
    <message>
        <source>The reviewers disagree here: take one of the wordings in the Review tab, or keep.</source>
        <translation>审稿人在此处意见不一：请在“审核”页中采用其一，或保持不变。</translation>
    </message>
    <message>
        <source>The words of this decision were changed since; correct the text by hand, then decide anew.</source>
        <translation>当时写入的文字后来有变动；请先手工改好，再重新处理。</translation>
    </message>
    <message>
        <source>These changes are about the same words; choose one of them.</source>
        <translation>这些修改针对同一处文字，请选择其一。</translation>
    </message>
    <message>
        <source>This change is not part of the review any more; look at the review again.</source>
        <translation>这处修改已不在本次审核之中，请重新查看。</translation>
    </message>
    <message>
        <source>This changes only the look of the words; there is nothing to accept.</source>
        <translation>这里只改了格式，无需接受。</translation>
    </message>
    <message>
        <source>This changes words of another change; accept that one first.</source>
        <translation>这里改的是另一处修改中的文字，请先接受那一处。</translation>
    </message>
    <message>
        <source>This is no change: go to one first (Alt+Down).</source>
        <translation>当前不是修改，请先转到一处（Alt+↓）。</translation>
    </message>
    <message>
        <source>This is no remark: go to one first (Alt+Down).</source>
        <translation>当前不是批注，请先转到一条批注（Alt+↓）。</translation>
    </message>
    <message>
        <source>Two rows are as like it as each other.</source>
        <translation>有两行与之同样相近。</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Words were moved:</source>
        <translation>文字移动了位置：</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>how a date is written</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>on the Chinese</source>
        <translation>针对原文</translation>
    </message>
    <message>
        <source>on the document as a whole</source>
        <translation>针对全文</translation>
    </message>
    <message>
        <source>on the row as a whole</source>
        <translation>针对整行</translation>
    </message>
    <message>
        <source>on the sign-off</source>
        <translation>针对审签栏</translation>
    </message>
    <message>
        <source>present</source>
        <translation>现为</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>taken as</source>
        <translation>采用为</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>untracked</source>
        <translation>未留痕</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Review · {back} of {sent} copies back</source>
        <comment>how many copies came back</comment>
        <translation>审核 · 已收回 {back}/{sent} 份</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示修改</translation>
    </message>
    <message>
        <source>Show what the reviewers changed in the text, or the text as it is now</source>
        <translation>在文中显示审稿人的修改，或只显示当前文字</translation>
    </message>
    <message>
        <source>rows {mapped} of {rows} · changes {changes} · remarks {remarks} · unplaced {unplaced}</source>
        <translation>对上 {mapped}/{rows} 行 · 修改 {changes} · 批注 {remarks} · 未归位 {unplaced}</translation>
    </message>
    <message>
        <source>{name}: rows {mapped} of {rows}, changes {changes}, remarks {remarks}</source>
        <translation>{name}：对上 {mapped}/{rows} 行，修改 {changes} 处，批注 {remarks} 条</translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message>
        <source>All reviewers</source>
        <translation>全部审稿人</translation>
    </message>
    <message>
        <source>Nothing has come back for this article yet.

Drop the reviewers&apos; Word files on the window, all at once if you like, or press Ctrl+Shift+I.</source>
        <translation>这篇稿件还没有收到审核稿。

把审稿人退回的 Word 文件拖到窗口上（可以一次拖入多份），或按 Ctrl+Shift+I。</translation>
    </message>
    <message>
        <source>What the reviewers changed and said</source>
        <translation>审稿人的修改与批注</translation>
    </message>
    <message>
        <source>Whose changes and remarks are shown</source>
        <translation>显示谁的修改与批注</translation>
    </message>
</context>
<context>
    <name>RowMarks</name>
    <message>
        <source>↑ moved to the beginning</source>
        <translation>↑ 移到开头</translation>
    </message>
    <message>
        <source>↕ moved behind “{words}”</source>
        <translation>↕ 移到“{words}”之后</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Something else is still being done; wait for it or cancel it, then try again.</source>
        <translation>另一项工作正在进行；请等它完成或取消后再试。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>The desktop needs the system library {library}, which is not installed here (on Debian and Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0); the command line works without it (“--help”).</source>
        <translation>桌面界面需要系统库 {library}，本机没有安装（Debian 和 Ubuntu：apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0）；命令行不需要它（见“--help”）。</translation>
    </message>
    <message>
        <source>There is no screen to open the desktop on; the command line does the same work without one: “import FILE”, then “word ARTICLE -o review.docx” (“--help” lists all).</source>
        <translation>没有可以显示桌面界面的屏幕；命令行不需要屏幕也能完成同样的工作：先“import FILE”，再“word ARTICLE -o review.docx”（“--help”列出全部命令）。</translation>
    </message>
</context>
<context>
    <name>SetsDialog</name>
    <message>
        <source>As delivered</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Search the checks</source>
        <translation>搜索检查项目</translation>
    </message>
    <message>
        <source>The checks, by their groups</source>
        <translation>检查项目（按类别）</translation>
    </message>
    <message>
        <source>What is ticked here is checked in every article of this workspace.</source>
        <translation>勾选的项目将用于本工作区的所有稿件。</translation>
    </message>
    <message>
        <source>Which checks</source>
        <translation>检查项目</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>American</source>
        <translation>美式</translation>
    </message>
    <message>
        <source>As in the glossary</source>
        <translation>与术语表一致</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>British</source>
        <translation>英式</translation>
    </message>
    <message>
        <source>Chinese font</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>English font</source>
        <translation>英文字体</translation>
    </message>
    <message>
        <source>English spelling asked of engines</source>
        <translation>要求引擎使用的英文拼写</translation>
    </message>
    <message>
        <source>Institution&apos;s Chinese name, as the glossary has it</source>
        <translation>单位中文名称（与术语表一致）</translation>
    </message>
    <message>
        <source>Institution&apos;s code in Word references</source>
        <translation>Word 编号中的单位代码</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Page zoom, %</source>
        <translation>页面缩放（%）</translation>
    </message>
    <message>
        <source>The vowel of 吕 in names</source>
        <translation>姓名中“吕”的韵母写法</translation>
    </message>
    <message>
        <source>Your name, for answers and decisions</source>
        <translation>您的姓名（用于答复和处理记录）</translation>
    </message>
    <message>
        <source>主席, 董事长</source>
        <translation>主席、董事长</translation>
    </message>
    <message>
        <source>党委书记</source>
        <translation>党委书记</translation>
    </message>
    <message>
        <source>党组</source>
        <translation>党组</translation>
    </message>
    <message>
        <source>副市长, 副县长, 副区长</source>
        <translation>副市长、副县长、副区长</translation>
    </message>
    <message>
        <source>副校长</source>
        <translation>副校长</translation>
    </message>
    <message>
        <source>副省长, 副州长</source>
        <translation>副省长、副州长</translation>
    </message>
    <message>
        <source>副部长 of a ministry</source>
        <translation>（国家部委）副部长</translation>
    </message>
    <message>
        <source>厅长, 局长</source>
        <translation>厅长、局长</translation>
    </message>
    <message>
        <source>县长</source>
        <translation>县长</translation>
    </message>
    <message>
        <source>宣传部部长</source>
        <translation>宣传部部长</translation>
    </message>
    <message>
        <source>市委</source>
        <translation>市委</translation>
    </message>
    <message>
        <source>秘书长</source>
        <translation>秘书长</translation>
    </message>
    <message>
        <source>管委会</source>
        <translation>管委会</translation>
    </message>
</context>
<context>
    <name>Severities</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>SignerForm</name>
    <message>
        <source>&amp;Chinese name</source>
        <translation>中文姓名(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部门(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>英文姓名(&amp;E)</translation>
    </message>
    <message>
        <source>Chinese, if printed</source>
        <translation>中文，如需印出</translation>
    </message>
    <message>
        <source>Department in Chinese, if it is to be printed</source>
        <translation>部门中文名，如需印出</translation>
    </message>
    <message>
        <source>Department in English, if it is to be printed</source>
        <translation>部门英文名，如需印出</translation>
    </message>
    <message>
        <source>English, if printed</source>
        <translation>英文，如需印出</translation>
    </message>
    <message>
        <source>No rule spells this name: ask, then write it here.</source>
        <translation>这个姓名无法按规则拼写：请问清楚后填写。</translation>
    </message>
    <message>
        <source>Spelt by rule: check it.</source>
        <translation>按规则拼写：请核对。</translation>
    </message>
    <message>
        <source>for example 李明</source>
        <translation>例如 李明</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Edit all the same</source>
        <translation>仍要修改</translation>
    </message>
    <message>
        <source>Signed by {name}: {stage}. An edit opens that stage again and all after it; those who signed will see what has changed.</source>
        <translation>{name} 已签：{stage}。修改后，该环节及其后各环节须重新审签；签署人会看到改了什么。</translation>
    </message>
    <message>
        <source>The sign-off plan is in force for all articles.</source>
        <translation>审签流程已对所有稿件生效。</translation>
    </message>
    <message>
        <source>To be signed again, as the texts have changed: {stages}.</source>
        <translation>文字有改动，须重新审签：{stages}。</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>{stage} ({unit})</source>
        <translation>{unit}·{stage}</translation>
    </message>
    <message>
        <source>{stage} is signed by {name}.</source>
        <translation>{name} 已签{stage}。</translation>
    </message>
    <message>
        <source>{stage} is signed by {name}; every stage is signed. The English can be published.</source>
        <translation>{name} 已签{stage}；全部环节均已审签，英文可以发布。</translation>
    </message>
    <message>
        <source>{unit}: {stages}</source>
        <translation>{unit}：{stages}</translation>
    </message>
</context>
<context>
    <name>Signoff</name>
    <message>
        <source>A signature needs a name; give the signer&apos;s English name.</source>
        <translation>签字须有姓名，请填写签字人的英文姓名。</translation>
    </message>
    <message>
        <source>The line printed for {count} names of “{unit}” must name each once, as {example}.</source>
        <translation>“{unit}”{count} 人的审签行必须把每个人各写一次，如 {example}。</translation>
    </message>
    <message>
        <source>The sign-off plan cannot be read at {place}; choose a shipped plan and change it.</source>
        <translation>审签流程在 {place} 处无法读取，请选用自带的流程再作修改。</translation>
    </message>
    <message>
        <source>The sign-off plan needs a unit with a stage; add one, or choose a shipped plan.</source>
        <translation>审签流程至少须有一个单位和一道环节，请添加，或选用自带的流程。</translation>
    </message>
    <message>
        <source>There is no English to sign yet; write the drafts first.</source>
        <translation>还没有可签的英文，请先撰写译文。</translation>
    </message>
    <message>
        <source>There is no stage “{stage}”; the stages are {stages}.</source>
        <translation>没有“{stage}”这道环节；现有环节为 {stages}。</translation>
    </message>
    <message>
        <source>Two parts of the sign-off plan are called “{id}”; give each an id of its own.</source>
        <translation>审签流程中有两处都叫“{id}”，请分别命名。</translation>
    </message>
    <message>
        <source>{name} may not sign “{stage}”; those who may are {signers}.</source>
        <translation>{name}无权签“{stage}”；有权签的是 {signers}。</translation>
    </message>
    <message>
        <source>“{stage}” is signed already, by {name}.</source>
        <translation>“{stage}”已由{name}签过。</translation>
    </message>
    <message>
        <source>“{stage}” waits for “{earlier}”, which has not been signed over the present text.</source>
        <translation>“{stage}”须等“{earlier}”；后者尚未就当前文字签字。</translation>
    </message>
</context>
<context>
    <name>SignoffDialog</name>
    <message>
        <source>Every stage is signed over the present texts.</source>
        <translation>全部环节均已就现在的文字签署。</translation>
    </message>
    <message>
        <source>No article is on the desk.</source>
        <translation>桌面上没有稿件。</translation>
    </message>
    <message>
        <source>Now to be signed: {stage}, {unit}</source>
        <translation>现在待签：{unit}·{stage}</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Sign “{stage}”</source>
        <translation>签署“{stage}”</translation>
    </message>
    <message>
        <source>Since “{stage}” was signed by {name}:</source>
        <translation>{name} 签署“{stage}”之后：</translation>
    </message>
    <message>
        <source>The name stands in the sign-off table of a returned Word file. Confirm it.</source>
        <translation>此姓名填在返回的 Word 审签表中，请确认。</translation>
    </message>
    <message>
        <source>What has changed since…</source>
        <translation>查看签后改动…</translation>
    </message>
    <message>
        <source>Write the printed sign-off line into the English</source>
        <translation>把审签落款写入英文</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>A Word round comes before it</source>
        <translation>此前先走一轮 Word 审阅</translation>
    </message>
    <message>
        <source>Label, Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Label, English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>One name a line; empty: anybody</source>
        <translation>每行一个姓名；空白表示任何人</translation>
    </message>
    <message>
        <source>Who may sign</source>
        <translation>可签署的人</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Accept all without conflict ({count})</source>
        <translation>接受全部无冲突的修改（{count}）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking… {share} %</source>
        <translation>正在检查… {share}%</translation>
    </message>
    <message>
        <source>Locked: {stage} signed by {name}</source>
        <translation>已锁定：{name} 已签{stage}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>Went on from the first finding</source>
        <translation>已到文末，从头继续</translation>
    </message>
    <message>
        <source>Went on from the last finding</source>
        <translation>已到文首，从末尾继续</translation>
    </message>
    <message>
        <source>changes {count}</source>
        <translation>修改 {count}</translation>
    </message>
    <message>
        <source>conflicts {count}</source>
        <translation>冲突 {count}</translation>
    </message>
    <message>
        <source>errors {errors} · findings {count}</source>
        <translation>错误 {errors} · 问题 {count}</translation>
    </message>
    <message>
        <source>findings {count}</source>
        <translation>问题 {count}</translation>
    </message>
    <message>
        <source>remarks {count}</source>
        <translation>批注 {count}</translation>
    </message>
    <message>
        <source>round {count}</source>
        <translation>第 {count} 轮</translation>
    </message>
    <message>
        <source>{drafted} of {all} blocks</source>
        <translation>已译 {drafted}/{all} 块</translation>
    </message>
    <message>
        <source>{stage} signed by {name}</source>
        <translation>{name} 已签{stage}</translation>
    </message>
    <message>
        <source>中 {chinese} 字 · EN {english} words</source>
        <translation>中文 {chinese} 字 · 英文 {english} 词</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>“{name}” was put together as “{english}” by rule; see whether it is right.</source>
        <translation>“{name}”已按规则译为“{english}”，请核对是否正确。</translation>
    </message>
    <message>
        <source>“{name}” was spelt “{english}” by rule; its characters have several readings.</source>
        <translation>“{name}”已按规则拼写为“{english}”；其中有多音字，请核对。</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>Also: {forms}</source>
        <translation>亦可：{forms}</translation>
    </message>
    <message>
        <source>Double-click or Ctrl+click puts the English at the caret</source>
        <translation>双击或按住 Ctrl 单击，在光标处插入译文</translation>
    </message>
    <message>
        <source>Made by rule; please look at it</source>
        <translation>按规则生成，请核对</translation>
    </message>
    <message>
        <source>Offered; another wording may do</source>
        <translation>供参考，也可用其他译法</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>~ Not yet in the English</source>
        <translation>~ 译文尚未使用</translation>
    </message>
    <message>
        <source>✓ Used in the English</source>
        <translation>✓ 译文已使用</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Approver</source>
        <translation>审定人</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>TermsTab</name>
    <message>
        <source>No glossary term stands in this block.</source>
        <translation>本块没有术语。</translation>
    </message>
    <message>
        <source>Terms of the current block</source>
        <translation>当前块的术语</translation>
    </message>
    <message>
        <source>also {forms}</source>
        <translation>亦可 {forms}</translation>
    </message>
    <message>
        <source>made by rule: look at it</source>
        <translation>按规则生成，请核对</translation>
    </message>
    <message>
        <source>not yet in the English</source>
        <translation>译文尚未使用</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Copy for CMS</source>
        <translation>复制到网站</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>导出 Word</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Import review</source>
        <translation>导入审核稿</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Other ways to publish</source>
        <translation>其他发布方式</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>审签</translation>
    </message>
</context>
<context>
    <name>TrialPane</name>
    <message>
        <source>A Chinese sentence with this entry in it</source>
        <translation>含有该词条的中文句子</translation>
    </message>
    <message>
        <source>Its English appears here.</source>
        <translation>译文显示在这里。</translation>
    </message>
    <message>
        <source>Matches in this article</source>
        <translation>本稿中的匹配</translation>
    </message>
    <message>
        <source>Matches in this article: {count}</source>
        <translation>本稿中的匹配：{count} 处</translation>
    </message>
    <message>
        <source>No article is on the desk.</source>
        <translation>桌面上没有稿件。</translation>
    </message>
    <message>
        <source>Nothing of the glossary stands in it.</source>
        <translation>其中没有术语表中的词条。</translation>
    </message>
    <message>
        <source>This entry stands nowhere in the article.</source>
        <translation>本稿中没有该词条。</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>试一句</translation>
    </message>
    <message>
        <source>What the glossary makes of the sentence</source>
        <translation>术语表对该句的匹配</translation>
    </message>
</context>
<context>
    <name>UnitForm</name>
    <message>
        <source>Head, Chinese</source>
        <translation>中文抬头</translation>
    </message>
    <message>
        <source>Head, English</source>
        <translation>英文抬头</translation>
    </message>
    <message>
        <source>Line for {count} names</source>
        <translation>{count} 人时的写法</translation>
    </message>
    <message>
        <source>{0}, {1} … stand for the names. A line left empty is composed of the stages.</source>
        <translation>{0}、{1}……代表姓名。留空则由各环节的措辞拼成。</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>The last changes could not be saved.</source>
        <translation>最近的改动无法保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>UnsignedDialog</name>
    <message>
        <source>Give it out all the same</source>
        <translation>仍要输出</translation>
    </message>
    <message>
        <source>If it goes out now, the journal says that it went out unsigned.</source>
        <translation>如果现在输出，日志会记明未经审签。</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未审签</translation>
    </message>
    <message>
        <source>The article is not signed; still open: {stages}.</source>
        <translation>稿件未完成审签；仍待签：{stages}。</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Before blocks were drafted anew</source>
        <translation>重新起草之前</translation>
    </message>
    <message>
        <source>Brought back: {version}. Undo takes that back.</source>
        <translation>已恢复：{version}。可以撤销。</translation>
    </message>
    <message>
        <source>Further blocks that differ: {count}.</source>
        <translation>另有 {count} 段不同。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Published: {label}</source>
        <translation>已发布：{label}</translation>
    </message>
    <message>
        <source>Sent to Word: {label}</source>
        <translation>已导出 Word：{label}</translation>
    </message>
    <message>
        <source>Signed: {label}</source>
        <translation>已审签：{label}</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>表格单元</translation>
    </message>
    <message>
        <source>The article as it is now</source>
        <translation>现在的稿件</translation>
    </message>
    <message>
        <source>The words are the same; how they are set, or the kind, has changed.</source>
        <translation>文字相同；格式或类型有变化。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>WaiveDialog</name>
    <message>
        <source>&amp;Why is this right as it is?</source>
        <translation>无须更正的理由(&amp;W)：</translation>
    </message>
    <message>
        <source>Agreed with the department</source>
        <translation>已与部门确认</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Put this way on purpose</source>
        <translation>有意如此处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The Chinese itself is wrong here</source>
        <translation>中文原文有误</translation>
    </message>
    <message>
        <source>The reason is kept; the journal says who let it pass.</source>
        <translation>理由将予保存，操作人记入日志。</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Charts and diagrams left out: {count}.</source>
        <translation>已略去图表：{count} 个。</translation>
    </message>
    <message>
        <source>Comments in the document left out: {count}.</source>
        <translation>已略去文档中的批注：{count} 条。</translation>
    </message>
    <message>
        <source>Heads of the table&apos;s columns left out: {count}.</source>
        <translation>已略去表头单元格 {count} 个。</translation>
    </message>
    <message>
        <source>Notes put at the end of the article: {count}.</source>
        <translation>已移到文末的注释：{count} 条。</translation>
    </message>
    <message>
        <source>Pictures left out because they are only linked, not in the document: {count}.</source>
        <translation>已略去仅为链接、不在文档内的图片：{count} 张。</translation>
    </message>
    <message>
        <source>The file is a table of Chinese and English: {rows} rows were taken as pairs, and the kind of each was guessed.</source>
        <translation>该文件是中英对照表格：已按 {rows} 行对照读入，各段类型为推测。</translation>
    </message>
    <message>
        <source>There is no file “{name}” here any more. Look for it and open it again.</source>
        <translation>文件“{name}”已不在这里。请找到后重新打开。</translation>
    </message>
    <message>
        <source>There is no text in “{name}”. If Word shows some, copy it there and paste it here.</source>
        <translation>“{name}”中没有文字。如果在 Word 中能看到文字，请在那里复制，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Tracked changes read as accepted: {count}.</source>
        <translation>已按接受修订读取的修订：{count} 处。</translation>
    </message>
    <message>
        <source>“{name}” breaks off before its end. Ask for the file to be sent again.</source>
        <translation>“{name}”不完整，结尾缺失。请让对方重新发送。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read because another program holds it or you lack the right to. Close it there, or open a copy.</source>
        <translation>无法读取“{name}”：它正被其他程序占用，或您没有权限。请在那里关闭它，或打开副本。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read from its disk. Copy it to this computer and open the copy.</source>
        <translation>无法从磁盘读取“{name}”。请复制到本机后打开副本。</translation>
    </message>
    <message>
        <source>“{name}” contains macros (.docm), which Duizhao does not open. Save it in Word as a document without macros (.docx).</source>
        <translation>“{name}”含有宏（.docm），对照不打开这类文件。请在 Word 中另存为不含宏的文档（.docx）。</translation>
    </message>
    <message>
        <source>“{name}” declares a document type inside, which no Word document does and which may be an attack; it was not read. Ask its sender for a file saved by Word.</source>
        <translation>“{name}”内部声明了文档类型，Word 文档不会这样，可能是攻击，没有读取。请让发送者用 Word 保存后重新发送。</translation>
    </message>
    <message>
        <source>“{name}” holds doubled or outside file names, as an attack does; it was not read. Ask its sender for a file saved by Word.</source>
        <translation>“{name}”内有重复或指向外部的文件名，可能是攻击，没有读取。请让发送者用 Word 保存后重新发送。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {entries} files inside, which no release needs; it was not read. Copy its text into a new document.</source>
        <translation>“{name}”内含超过 {entries} 个文件，稿件不需要这么多，没有读取。请把文字复制到新文档。</translation>
    </message>
    <message>
        <source>“{name}” is Rich Text (RTF) named .docx. Open it in Word and save it as .docx.</source>
        <translation>“{name}”是改名为 .docx 的 RTF 文件。请用 Word 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is a PDF named .docx. Ask for the Word document it was made from.</source>
        <translation>“{name}”是改名为 .docx 的 PDF。请索取生成它的 Word 文档。</translation>
    </message>
    <message>
        <source>“{name}” is a Word template. Make a document from it and save that as .docx.</source>
        <translation>“{name}”是 Word 模板。请用它新建文档并保存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP archive without a Word document in it. Unpack it and open the document.</source>
        <translation>“{name}”是 ZIP 压缩包，内部不是 Word 文档。请解压后打开其中的文档。</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open the Word document inside it.</source>
        <translation>“{name}”是文件夹。请打开其中的 Word 文档。</translation>
    </message>
    <message>
        <source>“{name}” is a single XML file named .docx. Open it in Word and save it as .docx.</source>
        <translation>“{name}”是改名为 .docx 的单个 XML 文件。请用 Word 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is a spreadsheet or presentation named .docx. Copy its text into a Word document.</source>
        <translation>“{name}”是改名为 .docx 的表格或演示文稿。请把文字复制到 Word 文档。</translation>
    </message>
    <message>
        <source>“{name}” is a web page named .docx. Rename it to .html and open that.</source>
        <translation>“{name}”是改名为 .docx 的网页。请把扩展名改为 .html 后打开。</translation>
    </message>
    <message>
        <source>“{name}” is an OpenDocument file named .docx. Open it in LibreOffice and save it as .docx.</source>
        <translation>“{name}”是改名为 .docx 的 OpenDocument 文件。请用 LibreOffice 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Let Word repair it (Open and Repair), save it and open that, or ask for it to be sent again.</source>
        <translation>“{name}”已损坏。请用 Word 的“打开并修复”修复并保存后打开，或让对方重新发送。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: a part it refers to is missing. Let Word repair it (Open and Repair), save it and open that.</source>
        <translation>“{name}”已损坏：缺少其引用的部件。请用 Word 的“打开并修复”修复并保存后打开。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: the XML inside it is broken. Let Word repair it (Open and Repair), save it and open that.</source>
        <translation>“{name}”已损坏：内部 XML 不完整。请用 Word 的“打开并修复”修复并保存后打开。</translation>
    </message>
    <message>
        <source>“{name}” is empty (0 bytes). Ask for the file to be sent again.</source>
        <translation>“{name}”是空文件（0 字节）。请让对方重新发送。</translation>
    </message>
    <message>
        <source>“{name}” is in the old Word 97–2003 format (.doc). Open it in Word, WPS or LibreOffice and save it as .docx.</source>
        <translation>“{name}”是旧版 Word 97–2003 格式（.doc）。请用 Word、WPS 或 LibreOffice 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is larger than Duizhao reads ({whole} MB unpacked, {part} MB of text). Split it into smaller documents.</source>
        <translation>“{name}”超出对照能读取的大小（解压后 {whole} MB，文字 {part} MB）。请拆成较小的文档。</translation>
    </message>
    <message>
        <source>“{name}” is not a Word document. Open it in its own program and save it as .docx.</source>
        <translation>“{name}”不是 Word 文档。请用它原来的程序打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is not in Word&apos;s present format. Open it in Word, WPS or LibreOffice and save it as .docx.</source>
        <translation>“{name}”不是现行的 Word 格式。请用 Word、WPS 或 LibreOffice 打开并另存为 .docx。</translation>
    </message>
    <message>
        <source>“{name}” is plain text named .docx. Rename it to .txt and open that.</source>
        <translation>“{name}”是改名为 .docx 的纯文本。请把扩展名改为 .txt 后打开。</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Open it in Word, remove the password and save it.</source>
        <translation>“{name}”设有密码。请在 Word 中打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>“{name}” keeps its text as a web page inside. Open it in Word, save it as .docx and open that.</source>
        <translation>“{name}”内部以网页形式保存文字。请用 Word 打开，另存为 .docx 后再打开。</translation>
    </message>
    <message>
        <source>“{name}” unpacks to far more than its size, as an attack does; it was not read. Ask its sender for a file saved by Word.</source>
        <translation>“{name}”解压后远大于其本身，可能是攻击，没有读取。请让发送者用 Word 保存后重新发送。</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>Article {article} has no block “{block}”; “show {article}” lists its blocks.</source>
        <translation>稿件 {article} 中没有块“{block}”；用“show {article}”可列出各块。</translation>
    </message>
    <message>
        <source>Give a reason for letting this finding pass.</source>
        <translation>请写明放行这条检查结果的理由。</translation>
    </message>
    <message>
        <source>The English was changed since it was checked; check it again.</source>
        <translation>英文在检查之后改过，请重新检查。</translation>
    </message>
    <message>
        <source>The article is not signed: {stages} still open. Have it signed, or say that it is to be given out unsigned.</source>
        <translation>稿件未完成审签：{stages} 仍待签。请先审签，或说明未审签也要输出。</translation>
    </message>
    <message>
        <source>The block was taken out since it was checked; check the article again.</source>
        <translation>这一段在检查之后已被移除，请重新检查文章。</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be made there. Choose another place for the photos.</source>
        <translation>无法在那里建立文件夹“{name}”。请为图片另选位置。</translation>
    </message>
    <message>
        <source>There is no publishing profile “{name}”; there are {names}.</source>
        <translation>没有发布方案“{name}”；现有 {names}。</translation>
    </message>
    <message>
        <source>This article is never sent to an engine. Draft it without one, or allow it to be sent first.</source>
        <translation>本稿已设为“不发送给引擎”。请不用引擎起草，或先允许发送。</translation>
    </message>
    <message>
        <source>This finding has no certain correction; correct the English by hand.</source>
        <translation>这条检查结果没有确定的改法，请手动修改英文。</translation>
    </message>
    <message>
        <source>Version {version} is one of article {article}; open that article for it.</source>
        <translation>版本 {version} 属于稿件 {article}；请打开那篇稿件。</translation>
    </message>
    <message>
        <source>“{name}” is a copy of article {article}, “{title}”. Open that article and import it there.</source>
        <translation>“{name}”是稿件 {article}“{title}”的审核稿。请打开那篇稿件后再导入。</translation>
    </message>
    <message>
        <source>“{name}” is no copy of anything that was sent out from here. Check that it is the right file, and that it was exported from this workspace.</source>
        <translation>“{name}”不是从这里送出的任何稿件的审核稿。请确认文件无误，并且是从本工作区导出的。</translation>
    </message>
    <message>
        <source>“{name}” was changed while it was being read. Close it elsewhere and try again.</source>
        <translation>“{name}”在读取时发生了变化。请在其他程序中关闭它，然后重试。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Another program is just writing “{name}”. Try again when it has finished, or close it there.</source>
        <translation>另一个程序正在写入“{name}”。请等它完成后重试，或在那里关闭它。</translation>
    </message>
    <message>
        <source>The disk that holds “{name}” failed to read or write. Check that it is connected and has space and quota left, and try again.</source>
        <translation>“{name}”所在的磁盘读写失败。请检查磁盘是否已连接、是否还有空间和配额，然后重试。</translation>
    </message>
    <message>
        <source>The disk that holds “{name}” is full. Nothing already saved is lost: free some space on it and save again.</source>
        <translation>“{name}”所在的磁盘已满。已保存的内容没有丢失：请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The sign-off plan of this workspace cannot be read, so the one for universities is used. Choose a plan in the preferences.</source>
        <translation>本工作区的审签流程无法读取，现使用高校流程。请在偏好设置中选择流程。</translation>
    </message>
    <message>
        <source>The workspace is open and safe, but today&apos;s backup of “{name}” could not be made. Free some space on its disk, or allow writing in its folder.</source>
        <translation>工作区已打开且完好，但“{name}”今天的备份未能完成。请在磁盘上腾出空间，或允许写入其所在文件夹。</translation>
    </message>
    <message>
        <source>There is no article “{article}” here. The list of articles shows those there are.</source>
        <translation>这里没有稿件“{article}”。稿件列表中列有现有的稿件。</translation>
    </message>
    <message>
        <source>There is no change {number} here. The history of an entry shows those there are.</source>
        <translation>这里没有第 {number} 次更改。词条的历史中列有各次更改。</translation>
    </message>
    <message>
        <source>There is no version “{version}” here. The list of versions shows those there are.</source>
        <translation>这里没有版本“{version}”。版本列表中可以看到现有的版本。</translation>
    </message>
    <message>
        <source>This Duizhao cannot open a workspace on a server, because its team extra is not there yet. Name a file instead.</source>
        <translation>当前版本还不能打开服务器上的工作区（缺少团队组件）。请改用文件。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened or made there. Choose a folder that exists and is yours.</source>
        <translation>无法在该处打开或新建“{name}”。请选择一个存在且您有权使用的文件夹。</translation>
    </message>
    <message>
        <source>“{name}” cannot be written, because the file or its folder is read-only. Allow writing there, or open a workspace in a folder of your own.</source>
        <translation>无法写入“{name}”：文件或其所在文件夹为只读。请允许写入，或在自己的文件夹中打开工作区。</translation>
    </message>
    <message>
        <source>“{name}” has been open for writing in {program} on the computer {host} since {since}. Close it there and try again.</source>
        <translation>自 {since} 起，“{name}”正由计算机 {host} 上的 {program} 打开编辑。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>“{name}” has been open for writing in {program} since {since}. Close it there and try again.</source>
        <translation>自 {since} 起，“{name}”正由 {program} 打开编辑。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>“{name}” is damaged, and no good backup of it was found. Keep the file, and begin with a new workspace.</source>
        <translation>“{name}”已损坏，也没有找到完好的备份。请保留该文件，另建新的工作区。</translation>
    </message>
    <message>
        <source>“{name}” is damaged. Its newest good backup is “{backup}” in the folder “{folder}” beside it: move the damaged file away, copy the backup to its place and give it the name “{name}”.</source>
        <translation>“{name}”已损坏。最新的完好备份是旁边文件夹“{folder}”中的“{backup}”：请移走损坏的文件，把备份复制到原处并命名为“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is not a Duizhao workspace. Choose another file, or a new name.</source>
        <translation>“{name}”不是对照的工作区。请选择其他文件，或使用新文件名。</translation>
    </message>
    <message>
        <source>“{name}” is open for writing in another program. Close it there and try again.</source>
        <translation>“{name}”正由另一个程序打开编辑。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>“{name}” was written by a later Duizhao. Install the newest Duizhao to open it.</source>
        <translation>“{name}”由更高版本的对照写入。请安装最新版本后打开。</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Changes and remarks: {count}</source>
        <translation>修改与批注：{count}</translation>
    </message>
    <message>
        <source>{kind} {number}, English</source>
        <translation>{kind} {number}，译文</translation>
    </message>
</context>
</TS>
