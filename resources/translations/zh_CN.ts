<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionSet</name>
    <message>
        <source>&amp;Undo {}</source>
        <translation>撤销(&amp;U){}</translation>
    </message>
    <message>
        <source>&amp;Redo {}</source>
        <translation>重做(&amp;R){}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>New from &amp;Template</source>
        <translation>从模板新建(&amp;T)</translation>
    </message>
    <message>
        <source>New from Sa&amp;mple</source>
        <translation>从样例新建(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>保存副本(&amp;Y)…</translation>
    </message>
    <message>
        <source>Re&amp;vert to Saved</source>
        <translation>恢复到上次保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Move Up</source>
        <translation>上移(&amp;M)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>专题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>内容块(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;Centre</source>
        <translation>水平居中(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>顶端对齐(&amp;T)</translation>
    </message>
    <message>
        <source>Align &amp;Middle</source>
        <translation>垂直居中(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>底端对齐(&amp;B)</translation>
    </message>
    <message>
        <source>Distribute &amp;Across</source>
        <translation>横向分布(&amp;A)</translation>
    </message>
    <message>
        <source>Distribute &amp;Down</source>
        <translation>纵向分布(&amp;D)</translation>
    </message>
    <message>
        <source>Return to &amp;Automatic</source>
        <translation>恢复自动排版(&amp;A)</translation>
    </message>
    <message>
        <source>Clear &amp;Guides</source>
        <translation>清除参考线(&amp;G)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Fit &amp;Page</source>
        <translation>适合页面(&amp;P)</translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation>适合页宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际尺寸(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;ulers</source>
        <translation>标尺(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bleed</source>
        <translation>出血(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Margins and Columns</source>
        <translation>版心与分栏(&amp;M)</translation>
    </message>
    <message>
        <source>P&amp;resentation</source>
        <translation>演示(&amp;R)</translation>
    </message>
    <message>
        <source>Colours of the &amp;System</source>
        <translation>跟随系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the System</source>
        <translation>跟随系统语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next Project</source>
        <translation>下一个项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Project</source>
        <translation>上一个项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;All Commands…</source>
        <translation>所有命令(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>关于(&amp;B)</translation>
    </message>
</context>
<context>
    <name>BlockKinds</name>
    <message>
        <source>Statement</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>大数字</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>柱形图</translation>
    </message>
    <message>
        <source>Line chart</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>Area chart</source>
        <translation>面积图</translation>
    </message>
    <message>
        <source>Donut</source>
        <translation>环形图</translation>
    </message>
    <message>
        <source>Pictogram</source>
        <translation>象形图</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Dot plot</source>
        <translation>点图</translation>
    </message>
    <message>
        <source>Dumbbell chart</source>
        <translation>哑铃图</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>仪表盘</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>饼图</translation>
    </message>
    <message>
        <source>Slope chart</source>
        <translation>坡度图</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>矩形树图</translation>
    </message>
    <message>
        <source>Waffle chart</source>
        <translation>华夫图</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Save the changes to “{}”?</source>
        <translation>保存对“{}”的更改吗？</translation>
    </message>
    <message>
        <source>What isn&apos;t saved is lost.</source>
        <translation>不保存，更改就会丢失。</translation>
    </message>
    <message>
        <source>Go back to “{}” as it was last saved?</source>
        <translation>把“{}”恢复到上次保存的样子吗？</translation>
    </message>
    <message>
        <source>Everything changed since then is lost.</source>
        <translation>此后的更改都会丢失。</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>{}: hex</source>
        <translation>{}：十六进制</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>青</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>品红</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>{}: {} in percent</source>
        <translation>{}：{}，百分比</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>{}: take {}</source>
        <translation>{}：取用{}</translation>
    </message>
    <message>
        <source>{}: back to the theme&apos;s colour</source>
        <translation>{}：恢复主题颜色</translation>
    </message>
    <message>
        <source>Theme&apos;s own</source>
        <translation>主题自带</translation>
    </message>
    <message>
        <source>An ink is between 0 and 100 percent, not {}.</source>
        <translation>油墨须在 0 到 100 之间，不能是 {}。</translation>
    </message>
    <message>
        <source>“{}” is no colour: write six digits, as in #c8102e</source>
        <translation>“{}”不是颜色：请写六位数字，如 #c8102e</translation>
    </message>
    <message>
        <source>⚠ Total ink {} %: more than the {} % that newsprint takes</source>
        <translation>⚠ 总墨量 {} %，超过新闻纸的上限 {} %</translation>
    </message>
    <message>
        <source>Total ink {} %</source>
        <translation>总墨量 {} %</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Type some letters of a command</source>
        <translation>输入命令中的几个字</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>New panel</source>
        <translation>新专题</translation>
    </message>
    <message>
        <source>Insert Panel</source>
        <translation>插入专题</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Insert Event</source>
        <translation>插入事件</translation>
    </message>
    <message>
        <source>Insert Block</source>
        <translation>插入内容块</translation>
    </message>
</context>
<context>
    <name>EventsModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>Change “{}”</source>
        <translation>修改“{}”</translation>
    </message>
    <message>
        <source>Move Events</source>
        <translation>移动事件</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Folder for the Export</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>{} is there already. Replace it?</source>
        <translation>{} 已经存在。要替换吗？</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>about {}</source>
        <translation>约 {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>整个版面</translation>
    </message>
    <message>
        <source>The selected part</source>
        <translation>选中的部分</translation>
    </message>
    <message>
        <source>As outlines</source>
        <translation>转为轮廓</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>保留文字</translation>
    </message>
    <message>
        <source>Crop and registration marks</source>
        <translation>裁切与套准标记</translation>
    </message>
    <message>
        <source>May hold {name}, {title} and {date}</source>
        <translation>可以含有 {name}、{title} 和 {date}</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>{} can&apos;t be written ({}); choose another folder.</source>
        <translation>无法写入 {}（{}）；请另选文件夹。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For colleagues; never printed</source>
        <translation>写给同事，不会印出</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>肩题</translation>
    </message>
    <message>
        <source>The line above the headline</source>
        <translation>主标题上方的一行</translation>
    </message>
    <message>
        <source>Lede title</source>
        <translation>提示标题</translation>
    </message>
    <message>
        <source>Lede</source>
        <translation>核心提示</translation>
    </message>
    <message>
        <source>Paragraphs, one a line</source>
        <translation>每行一段</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of labels, dates and line breaking: zh-Hans or en</source>
        <translation>用于标签、日期和断行：zh-Hans 或 en</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>x, y, width and height in mm; without it the place is automatic</source>
        <translation>x、y、宽、高，单位毫米；不填则自动排版</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>出血</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Type sizes</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Compiled by</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>制图</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Shown instead of the date</source>
        <translation>代替日期显示</translation>
    </message>
    <message>
        <source>Key event</source>
        <translation>重点事件</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Set after every value</source>
        <translation>排在每个数值之后</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>突出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Inside the project&apos;s folder; PNG or JPEG</source>
        <translation>在项目文件夹内；PNG 或 JPEG</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>For readers who don&apos;t see it</source>
        <translation>写给看不到图的读者</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Photographer or source</source>
        <translation>摄影者或来源</translation>
    </message>
    <message>
        <source>Digits as they shall be printed</source>
        <translation>数字照此印出</translation>
    </message>
    <message>
        <source>Magnitude and measure word, as in 亿元</source>
        <translation>数量级和量词，如“亿元”</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>概数</translation>
    </message>
    <message>
        <source>余, 多, 约, 近, 超 …</source>
        <translation>余、多、约、近、超……</translation>
    </message>
    <message>
        <source>What the number counts</source>
        <translation>数字说的是什么</translation>
    </message>
    <message>
        <source>Shown instead of the number, as in 第二</source>
        <translation>代替数字显示，如“第二”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>增减说明</translation>
    </message>
    <message>
        <source>As in 同比增长</source>
        <translation>如“同比增长”</translation>
    </message>
    <message>
        <source>One mark stands for</source>
        <translation>一个图形代表</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>圆形</translation>
    </message>
    <message>
        <source>square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>grouped</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>stacked</source>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Name of each series</source>
        <translation>各系列的名称</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>One for each series</source>
        <translation>每个系列一个</translation>
    </message>
    <message>
        <source>First value’s name</source>
        <translation>前项名称</translation>
    </message>
    <message>
        <source>Second value’s name</source>
        <translation>后项名称</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>起始时点</translation>
    </message>
    <message>
        <source>As in 2020年</source>
        <translation>如“2020年”</translation>
    </message>
    <message>
        <source>Second moment</source>
        <translation>结束时点</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>The first stands over the labels</source>
        <translation>第一个排在标签上方</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>% where the goal is 100</source>
        <translation>目标为 100 时用 %</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>In their order, the first at the top</source>
        <translation>按次序，第一个在最上</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Rows of one unit share a scale</source>
        <translation>单位相同的行共用一个尺度</translation>
    </message>
    <message>
        <source>Set above the axis</source>
        <translation>排在坐标轴上方</translation>
    </message>
    <message>
        <source>Name of each area</source>
        <translation>各面积的名称</translation>
    </message>
    <message>
        <source>Name of each line</source>
        <translation>各折线的名称</translation>
    </message>
    <message>
        <source>Highlighted series</source>
        <translation>突出的系列</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>Without one, shares are shown in percent</source>
        <translation>不填则以百分比显示份额</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Stands in the ring, as in 总计100家</source>
        <translation>排在环中，如“总计100家”</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>扇区</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>What the value tells</source>
        <translation>数值说明什么</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What is done, in a few words</source>
        <translation>用几个字说明做什么</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>前值</translation>
    </message>
    <message>
        <source>Second value</source>
        <translation>后值</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>横排</translation>
    </message>
    <message>
        <source>alternating</source>
        <translation>左右交错</translation>
    </message>
    <message>
        <source>serpentine</source>
        <translation>蛇形</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>按时间比例</translation>
    </message>
    <message>
        <source>The words, with their quotation marks</source>
        <translation>引语，连同引号</translation>
    </message>
    <message>
        <source>By</source>
        <translation>出自</translation>
    </message>
    <message>
        <source>Who said it, with their office</source>
        <translation>说话人及其职务</translation>
    </message>
    <message>
        <source>One sentence; **…** makes part of it stand out</source>
        <translation>一句话；用 **…** 突出其中一部分</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Change “{}”</source>
        <translation>修改“{}”</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>筛选数字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Go to Place</source>
        <translation>转到所在处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open Project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Projects (*.yaml *.yml);;All files (*)</source>
        <translation>项目 (*.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Clear Recent Projects</source>
        <translation>清除最近项目</translation>
    </message>
    <message>
        <source>Save Project As</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Projects (*.yaml *.yml)</source>
        <translation>项目 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>{} is open in another tab; choose another name, or close that tab first.</source>
        <translation>{} 已在另一个标签页中打开；请换一个名字，或先关闭那个标签页。</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>In notes too</source>
        <translation>包括备注</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Go to Place</source>
        <translation>转到所在处</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>{} found</source>
        <translation>找到 {} 处</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>The search could not be carried out: try again, or search for plain words</source>
        <translation>查找未能完成：请重试，或改为查找普通文字</translation>
    </message>
    <message>
        <source>“{}” takes too long: make the expression simpler</source>
        <translation>“{}”耗时过长：请把表达式写得简单些</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Change “{}”</source>
        <translation>更改“{}”</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>{} parts selected</source>
        <translation>已选中 {} 个部分</translation>
    </message>
    <message>
        <source>Panel {}</source>
        <translation>专题 {}</translation>
    </message>
    <message>
        <source>Event {}</source>
        <translation>事件 {}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题区</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Type sizes</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>grows</source>
        <translation>随内容增长</translation>
    </message>
    <message>
        <source>Left empty, the page grows with its content</source>
        <translation>留空则版面随内容增长</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>This version doesn&apos;t know “{}”. It is kept as it is.</source>
        <translation>本版本不认识“{}”，将原样保留。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>From left</source>
        <translation>距左</translation>
    </message>
    <message>
        <source>From top</source>
        <translation>距上</translation>
    </message>
</context>
<context>
    <name>ItemsEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add to “{}”</source>
        <translation>在“{}”中添加</translation>
    </message>
    <message>
        <source>{}, item {}</source>
        <translation>{}，第 {} 项</translation>
    </message>
    <message>
        <source>Move item {} up</source>
        <translation>上移第 {} 项</translation>
    </message>
    <message>
        <source>Move item {} down</source>
        <translation>下移第 {} 项</translation>
    </message>
    <message>
        <source>Remove item {}</source>
        <translation>移除第 {} 项</translation>
    </message>
    <message>
        <source>Remove from “{}”</source>
        <translation>从“{}”中移除</translation>
    </message>
    <message>
        <source>Move in “{}”</source>
        <translation>在“{}”中移动</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>MatchesModel</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>{}: choose a picture</source>
        <translation>{}：选择图片</translation>
    </message>
    <message>
        <source>Save the project first: pictures are kept in its folder.</source>
        <translation>请先保存项目：图片要放在项目文件夹里。</translation>
    </message>
    <message>
        <source>Choose a Picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>“{}” lies outside the project&apos;s folder: move it inside, then choose it.</source>
        <translation>“{}”不在项目文件夹内：请先移进来再选。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Kicker</source>
        <translation>肩题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Lede title</source>
        <translation>提示标题</translation>
    </message>
    <message>
        <source>Lede</source>
        <translation>核心提示</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>Nudge</source>
        <translation>微移</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>Return to Automatic</source>
        <translation>恢复自动排版</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>分布</translation>
    </message>
</context>
<context>
    <name>ProblemNouns</name>
    <message>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>内容块</translation>
    </message>
    <message>
        <source>a panel</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>a timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>a credits</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>a pagesetup</source>
        <translation>版面设置</translation>
    </message>
    <message>
        <source>a style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>条目</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>the maker of the font {family} restricts embedding it in files</source>
        <translation>字体 {family} 的制作方限制把它嵌入文件</translation>
    </message>
    <message>
        <source>export the text as outlines, or choose another font</source>
        <translation>请把文字转成轮廓导出，或换一种字体</translation>
    </message>
    <message>
        <source>the PDF names its printing condition, {condition}, but holds no ICC profile of it</source>
        <translation>PDF 写明了印刷条件 {condition}，但没有嵌入它的 ICC 特性文件</translation>
    </message>
    <message>
        <source>name the press&apos;s ICC profile to have it embedded</source>
        <translation>指定印厂的 ICC 特性文件即可嵌入</translation>
    </message>
    <message>
        <source>the PDF has no creation date, because a date of its own would make every file another one</source>
        <translation>PDF 没有写入创建日期：写了的话，每次导出的文件都会不同</translation>
    </message>
    <message>
        <source>give the page a date, or set SOURCE_DATE_EPOCH</source>
        <translation>请给版面一个日期，或设置 SOURCE_DATE_EPOCH</translation>
    </message>
    <message>
        <source>the screen colours {colors} were turned into printing inks by a simple formula, not for a press</source>
        <translation>屏幕颜色 {colors} 是按简单公式换算成油墨的，并不针对哪台印刷机</translation>
    </message>
    <message>
        <source>write them as four ink percentages, or name the press&apos;s ICC profile</source>
        <translation>请写成四色百分比，或指定印厂的 ICC 特性文件</translation>
    </message>
    <message>
        <source>the spot colour “{name}” is mixed in different ways, but one ink has one colour</source>
        <translation>专色“{name}”有几种不同的配比，而一种油墨只有一种颜色</translation>
    </message>
    <message>
        <source>give it the same four ink percentages wherever it is used, or another name</source>
        <translation>请在各处写成同样的四色百分比，或另取一个名字</translation>
    </message>
    <message>
        <source>the picture “{name}” was turned into printing inks by a simple formula, not for a press</source>
        <translation>图片“{name}”是按简单公式换算成油墨的，并不针对哪台印刷机</translation>
    </message>
    <message>
        <source>name the press&apos;s ICC profile, or use a picture already in CMYK</source>
        <translation>请指定印厂的 ICC 特性文件，或改用 CMYK 图片</translation>
    </message>
    <message>
        <source>the content ends {short} mm short of the foot at the largest size; gaps were widened</source>
        <translation>字号用到最大，内容离版底仍差 {short} 毫米；已加大间距</translation>
    </message>
    <message>
        <source>add content, or make the page smaller</source>
        <translation>请增加内容，或缩小版面</translation>
    </message>
    <message>
        <source>a value below zero has no share of a whole and isn&apos;t drawn</source>
        <translation>负数不能占整体的份额，没有画出</translation>
    </message>
    <message>
        <source>choose another mode, or correct the value</source>
        <translation>请换一种方式，或改正数值</translation>
    </message>
    <message>
        <source>{count} columns are too narrow to be told apart</source>
        <translation>{count} 根柱子太窄，分不清</translation>
    </message>
    <message>
        <source>show fewer items, or use a line</source>
        <translation>请减少条目，或改用折线图</translation>
    </message>
    <message>
        <source>{number} lies outside of the gauge, which is drawn at its end</source>
        <translation>{number} 超出了仪表的范围，只画到尽头</translation>
    </message>
    <message>
        <source>widen the gauge, or correct the value</source>
        <translation>请放宽仪表的范围，或改正数值</translation>
    </message>
    <message>
        <source>no picture is named</source>
        <translation>没有指定图片</translation>
    </message>
    <message>
        <source>choose a PNG or JPEG file</source>
        <translation>请选一个 PNG 或 JPEG 文件</translation>
    </message>
    <message>
        <source>{count} marks are more than a reader can count; {drawn} are drawn</source>
        <translation>{count} 个图标读者数不过来，只画了 {drawn} 个</translation>
    </message>
    <message>
        <source>let one mark stand for more, in “per”</source>
        <translation>请让一个图标代表更大的数（per）</translation>
    </message>
    <message>
        <source>{number} is more than the goal, {goal}, and is drawn as all of it</source>
        <translation>{number} 超过了目标 {goal}，按满格画出</translation>
    </message>
    <message>
        <source>raise the goal, or use bars</source>
        <translation>请提高目标，或改用条形图</translation>
    </message>
    <message>
        <source>{count} columns are too many for the width</source>
        <translation>这个宽度容不下 {count} 栏</translation>
    </message>
    <message>
        <source>leave some out</source>
        <translation>请去掉几栏</translation>
    </message>
    <message>
        <source>{count} of the areas are too small for their names</source>
        <translation>有 {count} 块面积太小，写不下名称</translation>
    </message>
    <message>
        <source>join small parts to one, or shorten the labels</source>
        <translation>请把小块合并，或缩短名称</translation>
    </message>
    <message>
        <source>a share of less than one in a hundred has no square of its own</source>
        <translation>不足百分之一的份额没有自己的方格</translation>
    </message>
    <message>
        <source>join small shares to one, or use bars</source>
        <translation>请把小份额合并，或改用条形图</translation>
    </message>
    <message>
        <source>the {count} labels have no room beside one another</source>
        <translation>{count} 个标签并排放不下</translation>
    </message>
    <message>
        <source>shorten the labels, show fewer items, or use bars</source>
        <translation>请缩短标签、减少条目，或改用条形图</translation>
    </message>
    <message>
        <source>the names of {count} lines have no room at their ends</source>
        <translation>{count} 条线的名称在线尾放不下</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>请减少几条</translation>
    </message>
    <message>
        <source>{count} slices can&apos;t be told apart</source>
        <translation>{count} 个扇区分不清</translation>
    </message>
    <message>
        <source>join the small ones to one, or use bars</source>
        <translation>请把小的合并，或改用条形图</translation>
    </message>
    <message>
        <source>the picture “{name}” is larger than {most} MB; make it smaller</source>
        <translation>图片“{name}”大于 {most} MB，请改小</translation>
    </message>
    <message>
        <source>the picture “{name}” has more than {most} megapixels; make it smaller</source>
        <translation>图片“{name}”超过 {most} 百万像素，请改小</translation>
    </message>
    <message>
        <source>the picture “{name}” can&apos;t be found before the project is saved; save it first</source>
        <translation>项目还没保存，找不到图片“{name}”，请先保存</translation>
    </message>
    <message>
        <source>the picture “{name}” lies outside the project&apos;s folder; move it inside</source>
        <translation>图片“{name}”不在项目的文件夹里，请移进去</translation>
    </message>
    <message>
        <source>the picture “{name}” has too many pixels; make it smaller</source>
        <translation>图片“{name}”像素太多，请改小</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be read; use PNG or JPEG</source>
        <translation>“{name}”不是能读的图片，请用 PNG 或 JPEG</translation>
    </message>
    <message>
        <source>the picture “{name}” isn&apos;t there; put it into the project&apos;s folder</source>
        <translation>图片“{name}”不在那里，请放进项目的文件夹</translation>
    </message>
    <message>
        <source>“{name}” is no file name; name a picture in the project&apos;s folder</source>
        <translation>“{name}”不是文件名，请指定项目文件夹里的图片</translation>
    </message>
    <message>
        <source>the text is 1 line too long for its place, even at the smallest size</source>
        <translation>字号用到最小，文字仍多出 1 行</translation>
    </message>
    <message>
        <source>the text is {lines} lines too long for its place, even at the smallest size</source>
        <translation>字号用到最小，文字仍多出 {lines} 行</translation>
    </message>
    <message>
        <source>shorten it, or make the page larger</source>
        <translation>请删短，或放大版面</translation>
    </message>
    <message>
        <source>the content is {over} mm higher than its frame</source>
        <translation>内容比它的框高出 {over} 毫米</translation>
    </message>
    <message>
        <source>make the frame higher, or shorten the content</source>
        <translation>请把框加高，或删短内容</translation>
    </message>
    <message>
        <source>the theme has no colour “{name}”, so nothing on the page changes with it</source>
        <translation>主题里没有颜色“{name}”，版面不会因此改变</translation>
    </message>
    <message>
        <source>choose one of: {names}</source>
        <translation>请选：{names}</translation>
    </message>
    <message>
        <source>the theme has no type “{name}”, so nothing on the page changes with it</source>
        <translation>主题里没有文字样式“{name}”，版面不会因此改变</translation>
    </message>
    <message>
        <source>there is no timeline layout “{name}”; {used} is shown instead</source>
        <translation>没有名为“{name}”的时间轴版式，改用 {used}</translation>
    </message>
    <message>
        <source>no source is named</source>
        <translation>没有写资料来源</translation>
    </message>
    <message>
        <source>fill in credits: source</source>
        <translation>请在署名里填写资料来源</translation>
    </message>
    <message>
        <source>no compiler is named</source>
        <translation>没有写资料整理者</translation>
    </message>
    <message>
        <source>fill in credits: compiled</source>
        <translation>请在署名里填写资料整理</translation>
    </message>
    <message>
        <source>no graphic artist is named</source>
        <translation>没有写制图者</translation>
    </message>
    <message>
        <source>fill in credits: drawn</source>
        <translation>请在署名里填写制图</translation>
    </message>
    <message>
        <source>there is no theme “{name}”</source>
        <translation>没有名为“{name}”的主题</translation>
    </message>
    <message>
        <source>this panel has nothing in it</source>
        <translation>这个板块里什么都没有</translation>
    </message>
    <message>
        <source>add a block, or delete the panel</source>
        <translation>请添加内容，或删除这个板块</translation>
    </message>
    <message>
        <source>{date} stands after {before}</source>
        <translation>{date} 排在 {before} 之后</translation>
    </message>
    <message>
        <source>sort the events by date</source>
        <translation>请按日期排序</translation>
    </message>
    <message>
        <source>the half-width mark {mark} stands in Chinese text</source>
        <translation>中文里用了半角标点 {mark}</translation>
    </message>
    <message>
        <source>use the full-width Chinese mark</source>
        <translation>请改用全角的中文标点</translation>
    </message>
    <message>
        <source>the straight mark {mark} stands in Chinese text</source>
        <translation>中文里用了直引号 {mark}</translation>
    </message>
    <message>
        <source>the figure {figure} isn&apos;t in this panel&apos;s sentences</source>
        <translation>这个板块的文字里没有数字 {figure}</translation>
    </message>
    <message>
        <source>make the figure and the sentence agree</source>
        <translation>请让图与文字一致</translation>
    </message>
    <message>
        <source>{name} is no kind of block: it is kept, and drawn as a placeholder</source>
        <translation>没有{name}这种内容块：已保留，以占位框显示</translation>
    </message>
    <message>
        <source>did you mean “{meant}”?</source>
        <translation>是不是“{meant}”？</translation>
    </message>
    <message>
        <source>{count} more unknown names are kept but not shown</source>
        <translation>另有 {count} 个不认识的名称，已保留，但不显示</translation>
    </message>
    <message>
        <source>the file is of version {version}, this program knows version {known}</source>
        <translation>文件是第 {version} 版，本程序只认识第 {known} 版</translation>
    </message>
    <message>
        <source>update the program; what it doesn&apos;t know is kept but not shown</source>
        <translation>请更新程序；不认识的内容会保留，但不显示</translation>
    </message>
    <message>
        <source>{name} is no key of {noun}: it is kept but not shown</source>
        <translation>{noun}里没有{name}这一项：已保留，但不显示</translation>
    </message>
    <message>
        <source>the file doesn&apos;t end with a line break, so its end may be missing</source>
        <translation>文件末尾没有换行，结尾可能缺失</translation>
    </message>
    <message>
        <source>compare it with a copy; saving adds the line break</source>
        <translation>请与副本对照；保存时会补上换行</translation>
    </message>
    <message>
        <source>the file is in {encoding}, not UTF-8, and was read as such</source>
        <translation>文件的编码是 {encoding}，不是 UTF-8，已照此读入</translation>
    </message>
    <message>
        <source>check the text; saving writes UTF-8</source>
        <translation>请检查文字；保存时写成 UTF-8</translation>
    </message>
    <message>
        <source>the file was written anew: its comments and the way it was laid out are lost</source>
        <translation>文件已重新写过：原来的注释和排法没有了</translation>
    </message>
    <message>
        <source>compare it with an older copy if you need them</source>
        <translation>如果需要，请与旧的副本对照</translation>
    </message>
    <message>
        <source>no font with Chinese characters is installed, so Chinese text can&apos;t be set</source>
        <translation>没有安装中文字体，中文排不出来</translation>
    </message>
    <message>
        <source>install a Chinese font, for example Noto Sans CJK and Noto Serif CJK (on Debian or Ubuntu: fonts-noto-cjk fonts-noto-cjk-extra), and start again</source>
        <translation>请安装中文字体，例如 Noto Sans CJK 和 Noto Serif CJK（Debian 或 Ubuntu：fonts-noto-cjk fonts-noto-cjk-extra），然后重新启动</translation>
    </message>
    <message>
        <source>{family} has no weight near {wanted}; its weight {used} is used</source>
        <translation>{family} 没有接近 {wanted} 的字重，改用 {used}</translation>
    </message>
    <message>
        <source>install that weight of {family}, or choose another weight in the theme</source>
        <translation>请安装 {family} 的这个字重，或在主题里换一个字重</translation>
    </message>
    <message>
        <source>the font “{wanted}” isn&apos;t installed; {used} is used instead</source>
        <translation>没有安装字体“{wanted}”，改用 {used}</translation>
    </message>
    <message>
        <source>install {wanted}, or choose another font in the theme</source>
        <translation>请安装 {wanted}，或在主题里换一种字体</translation>
    </message>
    <message>
        <source>no font of this role has the character {characters}</source>
        <translation>这种文字样式的字体里没有这些字：{characters}</translation>
    </message>
    <message>
        <source>choose another font for this role, or replace the character</source>
        <translation>请换一种字体，或换一个字</translation>
    </message>
    <message>
        <source>a unit that should stay on one line is wider than the column and was broken: {around}</source>
        <translation>不该拆开的词比栏还宽，被拆到两行：{around}</translation>
    </message>
    <message>
        <source>widen the column, reduce the type size or shorten the text</source>
        <translation>请加宽栏、缩小字号或删短文字</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>ResizeGesture</name>
    <message>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Horizontal ruler</source>
        <translation>水平标尺</translation>
    </message>
    <message>
        <source>Vertical ruler</source>
        <translation>垂直标尺</translation>
    </message>
    <message>
        <source>Drag to place a guide</source>
        <translation>拖动以放置参考线</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>折叠</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>No Keys</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>&amp;Press new keys:</source>
        <translation>按下新按键(&amp;P)：</translation>
    </message>
    <message>
        <source>“{}” no longer has these keys.</source>
        <translation>“{}”不再使用这组按键。</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Named sizes for {}</source>
        <translation>{}的号数</translation>
    </message>
    <message>
        <source>Choose a named size</source>
        <translation>选择号数</translation>
    </message>
    <message>
        <source>The theme&apos;s ({} pt)</source>
        <translation>主题字号（{} 点）</translation>
    </message>
</context>
<context>
    <name>SnapMarks</name>
    <message>
        <source>{:.1f} × {:.1f} mm</source>
        <translation>{:.1f} × {:.1f} 毫米</translation>
    </message>
    <message>
        <source>X {:.1f}  Y {:.1f} mm</source>
        <translation>X {:.1f}  Y {:.1f} 毫米</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>{:.1f}, {:.1f} mm</source>
        <translation>{:.1f}, {:.1f} 毫米</translation>
    </message>
    <message>
        <source>Problems: {}</source>
        <translation>问题：{}</translation>
    </message>
</context>
<context>
    <name>StyleNames</name>
    <message>
        <source>Ink</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Pale</source>
        <translation>淡色</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>沙色</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>肩题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Lede title</source>
        <translation>提示标题</translation>
    </message>
    <message>
        <source>Lede</source>
        <translation>核心提示</translation>
    </message>
    <message>
        <source>Lede, emphasis</source>
        <translation>提示中的强调</translation>
    </message>
    <message>
        <source>Timeline title</source>
        <translation>时间线标题</translation>
    </message>
    <message>
        <source>Date of an event</source>
        <translation>事件日期</translation>
    </message>
    <message>
        <source>Date of a key event</source>
        <translation>重点事件日期</translation>
    </message>
    <message>
        <source>Text of an event</source>
        <translation>事件正文</translation>
    </message>
    <message>
        <source>Panel number</source>
        <translation>专题序号</translation>
    </message>
    <message>
        <source>Panel title</source>
        <translation>专题标题</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Figures in a statement</source>
        <translation>要点中的数字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Unit of a number</source>
        <translation>数字单位</translation>
    </message>
    <message>
        <source>Label of a number</source>
        <translation>数字说明</translation>
    </message>
    <message>
        <source>Change of a number</source>
        <translation>数字增减</translation>
    </message>
    <message>
        <source>Chart title</source>
        <translation>图表标题</translation>
    </message>
    <message>
        <source>Chart label</source>
        <translation>图表标签</translation>
    </message>
    <message>
        <source>Chart value</source>
        <translation>图表数值</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Who is quoted</source>
        <translation>引语出处</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>占位</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Open projects</source>
        <translation>打开的项目</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Newspaper page, A3</source>
        <translation>报纸版面（A3）</translation>
    </message>
    <message>
        <source>Half page</source>
        <translation>半版</translation>
    </message>
    <message>
        <source>Long picture for phones</source>
        <translation>手机长图</translation>
    </message>
    <message>
        <source>Twin cities (A3, Chinese)</source>
        <translation>双核联动（A3）</translation>
    </message>
    <message>
        <source>High-speed rail (half page, Chinese)</source>
        <translation>高铁（半版）</translation>
    </message>
    <message>
        <source>Solar terms (Chinese)</source>
        <translation>二十四节气</translation>
    </message>
    <message>
        <source>Every kind of chart</source>
        <translation>各类图表</translation>
    </message>
    <message>
        <source>Walking on the Moon (A4, English)</source>
        <translation>登月（A4，英文）</translation>
    </message>
</context>
<context>
    <name>TextEditing</name>
    <message>
        <source>Remove Empty Statement</source>
        <translation>移除空要点</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>键入</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Delete Text</source>
        <translation>删除文字</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>Split Statement</source>
        <translation>拆分要点</translation>
    </message>
    <message>
        <source>Merge Statements</source>
        <translation>合并要点</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>TextTool</name>
    <message>
        <source>Editing text: {}</source>
        <translation>正在编辑文字：{}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Insert Event</source>
        <translation>插入事件</translation>
    </message>
    <message>
        <source>Sort by Date</source>
        <translation>按日期排序</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ToolCommands</name>
    <message>
        <source>Chengyu Desktop {}: newspaper infographics, set as a Chinese typesetter would.</source>
        <translation>成渝制图 {}：像排字师傅那样排报纸图表。</translation>
    </message>
    <message>
        <source>About Chengyu Desktop</source>
        <translation>关于成渝制图</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Projects that you open appear here. You can also drop a file on the window.</source>
        <translation>打开过的项目会列在这里。也可以把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
</context>
</TS>
