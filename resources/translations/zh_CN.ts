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
    <message>
        <source>Timeline &amp;Layout</source>
        <translation>时间轴版式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fix Problems Here</source>
        <translation>改正此处的问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Suggest Charts…</source>
        <translation>推荐图表(&amp;S)…</translation>
    </message>
    <message>
        <source>File &amp;History…</source>
        <translation>文件历史(&amp;H)…</translation>
    </message>
    <message>
        <source>Mer&amp;ge Changes…</source>
        <translation>合并改动(&amp;G)…</translation>
    </message>
    <message>
        <source>All Colours as the&amp;y Are</source>
        <translation>按原色显示(&amp;Y)</translation>
    </message>
    <message>
        <source>As Seen without Red Cones (Pro&amp;tan)</source>
        <translation>按红色盲所见显示(&amp;T)</translation>
    </message>
    <message>
        <source>As Seen without Green Cones (D&amp;eutan)</source>
        <translation>按绿色盲所见显示(&amp;E)</translation>
    </message>
    <message>
        <source>As Seen without Blue &amp;Cones (Tritan)</source>
        <translation>按蓝色盲所见显示(&amp;C)</translation>
    </message>
    <message>
        <source>As on a Blac&amp;k-and-White Page</source>
        <translation>按黑白版面显示(&amp;K)</translation>
    </message>
    <message>
        <source>Pi&amp;cture…</source>
        <translation>图片(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Replace Picture…</source>
        <translation>更换图片(&amp;R)…</translation>
    </message>
    <message>
        <source>Cr&amp;op Picture</source>
        <translation>裁切图片(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Whole Picture</source>
        <translation>显示整张图片(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Paste &amp;Special…</source>
        <translation>选择性粘贴(&amp;S)…</translation>
    </message>
    <message>
        <source>Chart from &amp;Table</source>
        <translation>由表格生成图表(&amp;T)</translation>
    </message>
    <message>
        <source>Compare with &amp;File…</source>
        <translation>与文件比较(&amp;F)…</translation>
    </message>
    <message>
        <source>Fi&amp;nd and Replace…</source>
        <translation>查找和替换(&amp;N)…</translation>
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
    <message>
        <source>Flow chart</source>
        <translation>流向图</translation>
    </message>
    <message>
        <source>Tile map</source>
        <translation>方块地图</translation>
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
    <name>ChartGallery</name>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
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
    <message>
        <source>{} is there already. Replace it?</source>
        <translation>{} 已经存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace File</source>
        <translation>替换文件</translation>
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
        <source>{}: special ink</source>
        <translation>{}：专色</translation>
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
        <source>none; for example PANTONE 186 C</source>
        <translation>无；例如 PANTONE 186 C</translation>
    </message>
    <message>
        <source>Printed from a plate of its own; the inks above show it where there is none</source>
        <translation>另用一块版印刷；没有专色的地方以上面的四色代替显示</translation>
    </message>
    <message>
        <source>Special ink</source>
        <translation>专色</translation>
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
        <source>“{}” can&apos;t name a special ink: write a name of its own, up to 40 characters</source>
        <translation>“{}”不能作专色名：请另取名称，最多40个字符</translation>
    </message>
    <message>
        <source>A plate of its own for “{}”</source>
        <translation>“{}”单独出版</translation>
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
    <name>ColumnRoles</name>
    <message>
        <source>Left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Date in words</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Key event</source>
        <translation>重点事件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Events of the timeline</source>
        <translation>大事记条目</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>A chart</source>
        <translation>图表</translation>
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
    <name>ComparisonView</name>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同。</translation>
    </message>
    <message>
        <source>Differences: {}</source>
        <translation>不同之处：{}</translation>
    </message>
    <message>
        <source>The page is being drawn …</source>
        <translation>正在绘制版面……</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>One over the &amp;other: blue is gone, red is new</source>
        <translation>重叠显示(&amp;O)：蓝为旧版所有，红为新版所有</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Merge Changes</source>
        <translation>合并改动</translation>
    </message>
    <message>
        <source>What both have changed</source>
        <translation>双方都改过的地方</translation>
    </message>
    <message>
        <source>Your page</source>
        <translation>您的版面</translation>
    </message>
    <message>
        <source>Their page</source>
        <translation>对方的版面</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>用我的(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Theirs</source>
        <translation>用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>My &amp;own words:</source>
        <translation>自己另写(&amp;O)：</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>自己另写的文字</translation>
    </message>
    <message>
        <source>Mine for &amp;All</source>
        <translation>全部用我的(&amp;A)</translation>
    </message>
    <message>
        <source>Theirs for A&amp;ll</source>
        <translation>全部用对方的(&amp;L)</translation>
    </message>
    <message>
        <source>Mer&amp;ge</source>
        <translation>合并(&amp;G)</translation>
    </message>
    <message>
        <source>You and somebody else have changed the same parts. Choose for each what shall stand; the rest of their changes ({}) and of yours is merged already. One undo takes all of it back.</source>
        <translation>您和另一位同事改了相同的地方。请逐项选定以谁为准；对方的其余改动（{} 处）与您的其余改动已经合并。撤销一步即可全部退回。</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>用对方的</translation>
    </message>
    <message>
        <source>my own words</source>
        <translation>自己另写</translation>
    </message>
    <message>
        <source>To be decided: {}</source>
        <translation>待决定：{}</translation>
    </message>
    <message>
        <source>The page is being drawn …</source>
        <translation>正在绘制版面……</translation>
    </message>
    <message>
        <source>The merged page</source>
        <translation>合并后的版面</translation>
    </message>
    <message>
        <source>&amp;Theirs ({})</source>
        <translation>用{}的(&amp;T)</translation>
    </message>
    <message>
        <source>Merged page</source>
        <translation>合并后的版面</translation>
    </message>
    <message>
        <source>&lt;i&gt;Not decided: yours stands until you choose.&lt;/i&gt;</source>
        <translation>&lt;i&gt;尚未决定：选定之前以您的为准。&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>The whole page</source>
        <translation>整个版面</translation>
    </message>
    <message>
        <source>the order on this page</source>
        <translation>这个版面上的顺序</translation>
    </message>
    <message>
        <source>&lt;i&gt;removed&lt;/i&gt;</source>
        <translation>&lt;i&gt;已删除&lt;/i&gt;</translation>
    </message>
    <message>
        <source>&lt;i&gt;nothing&lt;/i&gt;</source>
        <translation>&lt;i&gt;空&lt;/i&gt;</translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Cropping a picture: arrow keys move it, plus and minus zoom, Escape is done</source>
        <translation>正在裁切图片：方向键移动，加减号缩放，Esc 完成</translation>
    </message>
    <message>
        <source>Crop Picture</source>
        <translation>裁切图片</translation>
    </message>
</context>
<context>
    <name>DataChart</name>
    <message>
        <source>Data chart</source>
        <translation>数据图</translation>
    </message>
    <message>
        <source>Select a block with figures on the page or in the outline: its data is shown here</source>
        <translation>在页面或大纲中选择带数据的部件，其数据就显示在这里</translation>
    </message>
    <message>
        <source>No rows yet: add one, or paste a table</source>
        <translation>还没有数据行：添加一行，或粘贴表格</translation>
    </message>
    <message>
        <source>There are no numbers to draw: the table has them all</source>
        <translation>没有可画的数字：全部内容都在表格里</translation>
    </message>
</context>
<context>
    <name>DataModel</name>
    <message>
        <source>Change “{}”</source>
        <translation>修改“{}”</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Add Row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Delete Rows</source>
        <translation>删除行</translation>
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
        <source>Paste Cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Paste Table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Series {}</source>
        <translation>系列{}</translation>
    </message>
    <message>
        <source>Add Column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Remove Column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
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
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>删除所选行</translation>
    </message>
    <message>
        <source>Move the selected rows up</source>
        <translation>上移所选行</translation>
    </message>
    <message>
        <source>Move the selected rows down</source>
        <translation>下移所选行</translation>
    </message>
    <message>
        <source>Put the table on the clipboard in the place of this one</source>
        <translation>用剪贴板中的表格替换此表</translation>
    </message>
    <message>
        <source>Add a column for one more series</source>
        <translation>为新系列添加一列</translation>
    </message>
    <message>
        <source>Remove the current column</source>
        <translation>删除当前列</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Show all values</source>
        <translation>显示全部数值</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
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
    <name>Differences</name>
    <message>
        <source>added: {}</source>
        <translation>新增：{}</translation>
    </message>
    <message>
        <source>removed: {}</source>
        <translation>删除：{}</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动了位置</translation>
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
    <message>
        <source>Timeline Chart</source>
        <translation>时间轴图</translation>
    </message>
    <message>
        <source>Data Chart</source>
        <translation>数据图</translation>
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
    <message>
        <source>Change Timeline Layout</source>
        <translation>更改时间轴版式</translation>
    </message>
    <message>
        <source>Fix Problems</source>
        <translation>改正问题</translation>
    </message>
</context>
<context>
    <name>EventChart</name>
    <message>
        <source>Timeline chart</source>
        <translation>时间轴图</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <source>Change “{}”</source>
        <translation>修改“{}”</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No events yet: double-click to make one</source>
        <translation>还没有事件：双击即可新建</translation>
    </message>
</context>
<context>
    <name>EventChartView</name>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>添加事件</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected events</source>
        <translation>删除所选事件</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>显示全部事件</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Double-click to make an event, drag to move it, drag an end for how long it takes</source>
        <translation>双击新建事件，拖动可移动，拖动两端可改变起止时间</translation>
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
    <message>
        <source>Group</source>
        <translation>分组</translation>
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
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>ICC profiles (*.icc *.icm)</source>
        <translation>ICC 特性文件 (*.icc *.icm)</translation>
    </message>
    <message>
        <source>Colour Profile of the Press</source>
        <translation>印厂的颜色特性文件</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
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
        <source>TIFF, four inks</source>
        <translation>TIFF，四色</translation>
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
        <source>With a bar of the inks</source>
        <translation>带色标条</translation>
    </message>
    <message>
        <source>With their fonts, for browsers</source>
        <translation>嵌入字体（供浏览器）</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Black and white dots</source>
        <translation>黑白点</translation>
    </message>
    <message>
        <source>May hold {name}, {title}, {date} and {preset}. A pattern without {preset} has the preset&apos;s name at its end; a name typed out stays as it is.</source>
        <translation>可以含有 {name}、{title}、{date} 和 {preset}。没有 {preset} 时，预设的名称接在最后；直接写出的名称不变。</translation>
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
        <source>Fonts</source>
        <translation>字体</translation>
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
        <source>Ink bar</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
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
    <message>
        <source>Save as Preset…</source>
        <translation>存为预设…</translation>
    </message>
    <message>
        <source>None: inks by a simple formula</source>
        <translation>无：按简单公式换算油墨</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Black ink alone</source>
        <translation>只用黑墨</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>特性文件</translation>
    </message>
    <message>
        <source>mm from the left</source>
        <translation>距左边毫米数</translation>
    </message>
    <message>
        <source>mm from the top</source>
        <translation>距上边毫米数</translation>
    </message>
    <message>
        <source>Folds, mm from the left</source>
        <translation>折叠，距左边毫米数</translation>
    </message>
    <message>
        <source>Folds, mm from the top</source>
        <translation>折叠，距上边毫米数</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
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
    <name>ExportedStep</name>
    <message>
        <source>This is a project that was exported as data. Its events, panels and charts come back as they were; what the form of the file can’t hold, such as the page’s look, is left to you.</source>
        <translation>这是导出为数据的项目。事件、栏目和图表会原样恢复；文件形式存不下的（如版面样式）由您决定。</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>Row {0}: {1}</source>
        <translation>第 {0} 行：{1}</translation>
    </message>
    <message>
        <source>Row {0}: “{1}” is left over</source>
        <translation>第 {0} 行：“{1}”未采用</translation>
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
        <source>Alternative text</source>
        <translation>替代文字</translation>
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
        <translation>纵向</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>alternating</source>
        <translation>上下交错</translation>
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
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>The lane it stands in, where there are lanes</source>
        <translation>在分道时间轴里归入哪一道</translation>
    </message>
    <message>
        <source>Year headings</source>
        <translation>年份标题</translation>
    </message>
    <message>
        <source>Each year is said once, over its first event</source>
        <translation>每年只在第一件大事上方标一次</translation>
    </message>
    <message>
        <source>lanes</source>
        <translation>分道</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Series’ values</source>
        <translation>各系列数值</translation>
    </message>
    <message>
        <source>Long ones are told once, above</source>
        <translation>字数多的只在图上方注一次</translation>
    </message>
    <message>
        <source>Break above</source>
        <translation>超过此值断开</translation>
    </message>
    <message>
        <source>Bars far longer than this are broken, and marked</source>
        <translation>远长于此值的条画成断开，并加标记</translation>
    </message>
    <message>
        <source>One for each series, where there are several</source>
        <translation>有多个系列时，每个系列一个</translation>
    </message>
    <message>
        <source>Values at points</source>
        <translation>点上的数值</translation>
    </message>
    <message>
        <source>The last one is always written, at the end</source>
        <translation>末值总是写在线的末端</translation>
    </message>
    <message>
        <source>last</source>
        <translation>末值</translation>
    </message>
    <message>
        <source>extremes</source>
        <translation>最高和最低</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Instead of the one for all</source>
        <translation>代替全图共用的图标</translation>
    </message>
    <message>
        <source>Instead of a mark: a name of Font Awesome’s, as in person, train, house, or qtawesome’s, as in mdi6.ferry</source>
        <translation>代替方块：Font Awesome 的图标名，如 person、train、house；或 qtawesome 的，如 mdi6.ferry</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>变化的单位</translation>
    </message>
    <message>
        <source>As in %, or 个百分点</source>
        <translation>如 %，或个百分点</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Values of a small line beside the number, the oldest first</source>
        <translation>数字旁小折线的各期数值，最早的在前</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Lines of names with blanks between, · for an empty place; without any, China’s provinces</source>
        <translation>每行几个名称，以空格隔开，· 为空位；不填则用中国各省份</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Inside the project&apos;s folder; PNG, JPEG or SVG</source>
        <translation>在项目文件夹内；PNG、JPEG 或 SVG</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁切</translation>
    </message>
    <message>
        <source>The part shown: left, top, width and height as fractions of the picture</source>
        <translation>显示的部分：左、上、宽、高，以图片的比例计</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配</translation>
    </message>
    <message>
        <source>As wide as the column; or fill a frame, cutting off what is too much; or all of it in the frame</source>
        <translation>与栏同宽；或填满框，裁去多余部分；或整张放入框内</translation>
    </message>
    <message>
        <source>width</source>
        <translation>与栏同宽</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>填满框</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>整张放入</translation>
    </message>
    <message>
        <source>Frame height</source>
        <translation>框高</translation>
    </message>
    <message>
        <source>For fill and fit; left empty, as high as the picture or the block&apos;s place makes it</source>
        <translation>用于填满和整张放入；留空则由图片或所在位置决定</translation>
    </message>
    <message>
        <source>Say in a few words what it shows, for readers who don&apos;t see it</source>
        <translation>用几个字说明图中内容，供看不见图的读者</translation>
    </message>
    <message>
        <source>overlaid</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>出版日期</translation>
    </message>
    <message>
        <source>Stands beside printers&apos; marks and in files: 2022-07-01</source>
        <translation>写在印刷标记旁和导出的文件中，如 2022-07-01</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏数</translation>
    </message>
    <message>
        <source>In how many columns the panels stand</source>
        <translation>各专题排成几栏</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
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
    <message>
        <source>Change</source>
        <translation>增减</translation>
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
        <source>You may not write to this file or its folder: save it under another name to keep what you change.</source>
        <translation>您无权写入此文件或其所在文件夹：请另存为其他文件名，以保留所作修改。</translation>
    </message>
    <message>
        <source>{} has been restored already; the rest of its work is offered at the next start.</source>
        <translation>{} 已经恢复；其余的工作将在下次启动时提供恢复。</translation>
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
    <message>
        <source>{user} on {machine} has {file} open; choose another name.</source>
        <translation>{machine} 上的 {user} 正打开着 {file}；请换一个文件名。</translation>
    </message>
    <message>
        <source>{} is open somewhere else: your work is restored, and merged when you save it.</source>
        <translation>{} 正在别处打开：您的工作已恢复，保存时会与对方的改动合并。</translation>
    </message>
    <message>
        <source>Restored after a crash</source>
        <translation>崩溃后恢复</translation>
    </message>
    <message>
        <source>View only: {user} on {machine} has this file open. Save it under another name to work on it.</source>
        <translation>仅供查看：{user} 正在 {machine} 上打开此文件。如需编辑，请另存为新文件。</translation>
    </message>
    <message>
        <source>{} can only be viewed here; choose another name.</source>
        <translation>{} 在此只能查看；请换一个文件名。</translation>
    </message>
    <message>
        <source>Compare with File</source>
        <translation>与文件比较</translation>
    </message>
</context>
<context>
    <name>FileComparison</name>
    <message>
        <source>In the file {}</source>
        <translation>文件 {} 中的内容</translation>
    </message>
    <message>
        <source>Now, in the window</source>
        <translation>现在窗口中的内容</translation>
    </message>
    <message>
        <source>Comparison with {}</source>
        <translation>与 {} 比较</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Save Comparison As…</source>
        <translation>另存比较结果(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;wap Old and New</source>
        <translation>新旧对调(&amp;W)</translation>
    </message>
    <message>
        <source>Save Comparison</source>
        <translation>保存比较结果</translation>
    </message>
    <message>
        <source>{} compared.pdf</source>
        <translation>{} 比较.pdf</translation>
    </message>
    <message>
        <source>The comparison is in {}.</source>
        <translation>比较结果已存入 {}。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>save it elsewhere, or ask its owner for the right to change it</source>
        <translation>请另存到别处，或向文件所有者申请修改权限</translation>
    </message>
    <message>
        <source>the drive is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>free some space, or save elsewhere</source>
        <translation>请清理一些空间，或另存到别处</translation>
    </message>
    <message>
        <source>your share of the drive is used up</source>
        <translation>您的磁盘配额已用完</translation>
    </message>
    <message>
        <source>the file is too large for this drive</source>
        <translation>文件过大，这个磁盘存不下</translation>
    </message>
    <message>
        <source>save elsewhere</source>
        <translation>请另存到别处</translation>
    </message>
    <message>
        <source>you have no permission to write here</source>
        <translation>您没有在此写入的权限</translation>
    </message>
    <message>
        <source>the drive is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>its folder is gone</source>
        <translation>所在的文件夹不见了</translation>
    </message>
    <message>
        <source>check that the network drive is connected, or save elsewhere</source>
        <translation>请检查网络磁盘是否连接，或另存到别处</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>choose a shorter one</source>
        <translation>请换个短些的</translation>
    </message>
    <message>
        <source>it is a link that leads to itself</source>
        <translation>这是一个指向自身的链接</translation>
    </message>
    <message>
        <source>the file has been changed by somebody else since you opened it</source>
        <translation>您打开之后，别人改过这个文件</translation>
    </message>
    <message>
        <source>save a copy under another name, or merge the two</source>
        <translation>请用别的名字保存副本，或合并两者</translation>
    </message>
    <message>
        <source>link loop</source>
        <translation>循环链接</translation>
    </message>
    <message>
        <source>this is no ordinary file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>请换个名字</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>文件是只读的</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>什么也没有写入</translation>
    </message>
    <message>
        <source>keep the window open, and save a copy elsewhere</source>
        <translation>请不要关闭窗口，另存一个副本到别处</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>the file was written but can&apos;t be read back ({})</source>
        <translation>文件已写入，但读不回来（{}）</translation>
    </message>
    <message>
        <source>the file was written, but the drive gives back something else</source>
        <translation>文件已写入，但磁盘读回的内容不一样</translation>
    </message>
    <message>
        <source>the drive reports an error ({})</source>
        <translation>磁盘报告错误（{}）</translation>
    </message>
    <message>
        <source>save elsewhere, and check the drive</source>
        <translation>请另存到别处，并检查磁盘</translation>
    </message>
    <message>
        <source>the file can&apos;t be saved: {}</source>
        <translation>文件无法保存：{}</translation>
    </message>
    <message>
        <source>this would land outside of the project&apos;s new folder</source>
        <translation>这会落到项目的新文件夹之外</translation>
    </message>
    <message>
        <source>save in another folder</source>
        <translation>请存到另一个文件夹</translation>
    </message>
    <message>
        <source>there is another picture of this name in the new folder</source>
        <translation>新文件夹里已有同名的另一张图片</translation>
    </message>
    <message>
        <source>save in another folder, or rename one of the two</source>
        <translation>请存到另一个文件夹，或给其中一张改名</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a mapping of keys and values</source>
        <translation>“键: 值”的组合</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>text or a list</source>
        <translation>文字或列表</translation>
    </message>
    <message>
        <source>a list or text</source>
        <translation>列表或文字</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>item {} of “{}”</source>
        <translation>第 {} 项（“{}”）</translation>
    </message>
    <message>
        <source>write it in plain digits, as in 1054.5</source>
        <translation>请只用数字，如 1054.5</translation>
    </message>
    <message>
        <source>write {}, without separators</source>
        <translation>请写成 {}，不用分隔符</translation>
    </message>
    <message>
        <source>write the digits alone, and put what follows them under “unit”</source>
        <translation>请只写数字，后面的字写到“unit”里</translation>
    </message>
    <message>
        <source>{} must be a number, not {}</source>
        <translation>{}必须是数字，不能是{}</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>这个部分</translation>
    </message>
    <message>
        <source>{} must have a “{}”</source>
        <translation>{}缺少“{}”</translation>
    </message>
    <message>
        <source>add “{}: …”</source>
        <translation>请加上“{}: …”</translation>
    </message>
    <message>
        <source>{} must have {} values, not {}</source>
        <translation>{}必须有 {} 个值，现在是 {} 个</translation>
    </message>
    <message>
        <source>{} must be at least {}, not {}</source>
        <translation>{}不能小于 {}，现在是 {}</translation>
    </message>
    <message>
        <source>{} must be at most {}, not {}</source>
        <translation>{}不能大于 {}，现在是 {}</translation>
    </message>
    <message>
        <source>{} must be above {}, not {}</source>
        <translation>{}必须大于 {}，现在是 {}</translation>
    </message>
    <message>
        <source>{} must be below {}, not {}</source>
        <translation>{}必须小于 {}，现在是 {}</translation>
    </message>
    <message>
        <source>{} must be {}, not {}</source>
        <translation>{}必须是{}，不能是{}</translation>
    </message>
    <message>
        <source>choose one of: {}</source>
        <translation>可选：{}</translation>
    </message>
    <message>
        <source>{} can&apos;t be {}</source>
        <translation>{}不能是{}</translation>
    </message>
    <message>
        <source>the colon after “{}” is a full-width one: type an ordinary colon and a space</source>
        <translation>“{}”后面的冒号是全角的：请改成半角冒号加空格</translation>
    </message>
    <message>
        <source>put text that holds “: ” or begins with { in quotes</source>
        <translation>文字里有“: ”或以 { 开头时，请加引号</translation>
    </message>
    <message>
        <source>put text that begins with [ or “- ” in quotes</source>
        <translation>文字以 [ 或“- ”开头时，请加引号</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>“panels” must be a list</source>
        <translation>“panels”必须是列表</translation>
    </message>
    <message>
        <source>begin every panel with “- title: …”</source>
        <translation>每个专题请以“- title: …”开头</translation>
    </message>
    <message>
        <source>add “chengyu: {}” at the top</source>
        <translation>请在开头加上“chengyu: {}”</translation>
    </message>
    <message>
        <source>this isn&apos;t a Chengyu project: it doesn&apos;t say “chengyu:”</source>
        <translation>这不是 Chengyu 项目：里面没有“chengyu:”</translation>
    </message>
    <message>
        <source>what stands here</source>
        <translation>此处内容</translation>
    </message>
    <message>
        <source>the version of the file must be a number, not {}</source>
        <translation>文件版本必须是数字，不能是{}</translation>
    </message>
    <message>
        <source>“body” must be a list of blocks</source>
        <translation>“body”必须是内容块的列表</translation>
    </message>
    <message>
        <source>begin every block with “- kind: …”</source>
        <translation>每个内容块请以“- kind: …”开头</translation>
    </message>
    <message>
        <source>this block has no kind</source>
        <translation>这个内容块没有写种类</translation>
    </message>
    <message>
        <source>begin it with “- kind: …”, as in “- kind: statement”</source>
        <translation>请以“- kind: …”开头，如“- kind: statement”</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>内容块</translation>
    </message>
    <message>
        <source>a {} block</source>
        <translation>{} 内容块</translation>
    </message>
    <message>
        <source>an {} block</source>
        <translation>{} 内容块</translation>
    </message>
    <message>
        <source>a panel</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>a {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>an {}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>a date must be text, as in 2022-03-07</source>
        <translation>日期必须写成文字，如 2022-03-07</translation>
    </message>
    <message>
        <source>begin it with “chengyu: {}”</source>
        <translation>请以“chengyu: {}”开头</translation>
    </message>
    <message>
        <source>type an ordinary colon and a space: “{}: …”</source>
        <translation>请改成半角冒号加空格：“{}: …”</translation>
    </message>
    <message>
        <source>the colon after {} is a full-width one</source>
        <translation>{}后面的冒号是全角的</translation>
    </message>
    <message>
        <source>nothing but comments</source>
        <translation>只有注释</translation>
    </message>
    <message>
        <source>only text</source>
        <translation>只有文字</translation>
    </message>
    <message>
        <source>this isn&apos;t a Chengyu project: it holds {}</source>
        <translation>这不是 Chengyu 项目：{}</translation>
    </message>
    <message>
        <source>the file you opened has been moved or deleted</source>
        <translation>您打开的文件已被移走或删除</translation>
    </message>
    <message>
        <source>save it under a new name</source>
        <translation>请用新名字保存</translation>
    </message>
    <message>
        <source>the file can&apos;t be compared with the one you opened ({})</source>
        <translation>无法与您打开时的文件比较（{}）</translation>
    </message>
    <message>
        <source>check the drive, or save elsewhere</source>
        <translation>请检查磁盘，或另存到别处</translation>
    </message>
    <message>
        <source>what would be written doesn&apos;t read back as the same</source>
        <translation>要写入的内容读回来不一样</translation>
    </message>
    <message>
        <source>undo the last change and try again, and please report this</source>
        <translation>请撤销上一步再试，并请报告此问题</translation>
    </message>
    <message>
        <source>the project can&apos;t be saved: {}</source>
        <translation>项目无法保存：{}</translation>
    </message>
    <message>
        <source>restore the file from a copy, or send it again</source>
        <translation>请用备份恢复文件，或重新传送</translation>
    </message>
    <message>
        <source>this is a folder, not a project file</source>
        <translation>这是文件夹，不是项目文件</translation>
    </message>
    <message>
        <source>name the .yaml file in it</source>
        <translation>请选择里面的 .yaml 文件</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>check the name, and that the network drive is connected</source>
        <translation>请检查文件名，以及网络磁盘是否连接</translation>
    </message>
    <message>
        <source>this file may not be read</source>
        <translation>没有读取此文件的权限</translation>
    </message>
    <message>
        <source>ask its owner for the right to read it</source>
        <translation>请向文件所有者申请读取权限</translation>
    </message>
    <message>
        <source>the file can&apos;t be read ({})</source>
        <translation>文件无法读取（{}）</translation>
    </message>
    <message>
        <source>check the drive, and try again</source>
        <translation>请检查磁盘后再试</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>restore it from a copy, or begin one with “chengyu: 1”</source>
        <translation>请用备份恢复，或以“chengyu: 1”开头新写一个</translation>
    </message>
    <message>
        <source>unexpected end</source>
        <translation>意外结束</translation>
    </message>
    <message>
        <source>the file ends in the middle of a character: it was cut short</source>
        <translation>文件在一个字的中间就结束了：可能被截断</translation>
    </message>
    <message>
        <source>a byte here belongs to no character: the file is damaged, or isn&apos;t text</source>
        <translation>此处的字节不成字：文件已损坏，或不是文本</translation>
    </message>
    <message>
        <source>a character here is incomplete: the {} text is damaged or cut short</source>
        <translation>此处的字不完整：{} 文本已损坏或被截断</translation>
    </message>
    <message>
        <source>“{}” has more than {} characters</source>
        <translation>“{}”超过 {} 个字</translation>
    </message>
    <message>
        <source>shorten it, and save again</source>
        <translation>请缩短后再保存</translation>
    </message>
    <message>
        <source>“{}” holds a sign that no file may hold</source>
        <translation>“{}”里有文件不允许的字符</translation>
    </message>
    <message>
        <source>type its text anew, and save again</source>
        <translation>请重新输入这段文字再保存</translation>
    </message>
    <message>
        <source>the page holds more than {} characters</source>
        <translation>版面超过 {} 个字</translation>
    </message>
    <message>
        <source>split it into several pages</source>
        <translation>请分成几个版面</translation>
    </message>
    <message>
        <source>put the text in quotes</source>
        <translation>请给文字加引号</translation>
    </message>
    <message>
        <source>text can&apos;t begin with this character</source>
        <translation>文字不能以这个字符开头</translation>
    </message>
    <message>
        <source>there is a colon too many, or this line is indented further than the one above</source>
        <translation>多了一个冒号，或这一行比上一行多缩进了</translation>
    </message>
    <message>
        <source>put text that holds “: ” in quotes, and align keys of the same mapping</source>
        <translation>文字里有“: ”时请加引号，同级的键请对齐</translation>
    </message>
    <message>
        <source>this line stands among the items of a list but doesn&apos;t begin with “-”</source>
        <translation>这一行在列表项之间，却没有以“-”开头</translation>
    </message>
    <message>
        <source>align it with the lines it belongs to</source>
        <translation>请与同级的行对齐</translation>
    </message>
    <message>
        <source>this line isn&apos;t aligned with the lines it belongs to</source>
        <translation>这一行没有与同级的行对齐</translation>
    </message>
    <message>
        <source>indent it like the other keys of its mapping, and write it as “key: value”</source>
        <translation>请与同级的键一样缩进，写成“键: 值”</translation>
    </message>
    <message>
        <source>this line has no colon after its key</source>
        <translation>这一行的键后面没有冒号</translation>
    </message>
    <message>
        <source>write it as “key: value”</source>
        <translation>请写成“键: 值”</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>这里缺少值</translation>
    </message>
    <message>
        <source>write it, or put text that begins with , ] or } in quotes</source>
        <translation>请补上；文字以 , ] 或 } 开头时请加引号</translation>
    </message>
    <message>
        <source>a list can&apos;t begin on the line of its key</source>
        <translation>列表不能与键在同一行开始</translation>
    </message>
    <message>
        <source>begin it on the next line, or put text that begins with “- ” in quotes</source>
        <translation>请从下一行开始；文字以“- ”开头时请加引号</translation>
    </message>
    <message>
        <source>text can&apos;t follow | or &gt; on the same line</source>
        <translation>| 或 &gt; 后面同一行不能有文字</translation>
    </message>
    <message>
        <source>begin it on the next line, indented</source>
        <translation>请从下一行缩进开始</translation>
    </message>
    <message>
        <source>there is no such escape after the backslash</source>
        <translation>反斜杠后面没有这种转义</translation>
    </message>
    <message>
        <source>write two backslashes, or use single quotes</source>
        <translation>请写两个反斜杠，或改用单引号</translation>
    </message>
    <message>
        <source>values are nested more than 64 levels deep</source>
        <translation>嵌套超过 64 层</translation>
    </message>
    <message>
        <source>values are nested more than {} levels deep</source>
        <translation>嵌套超过 {} 层</translation>
    </message>
    <message>
        <source>remove surplus brackets or indentation</source>
        <translation>请去掉多余的括号或缩进</translation>
    </message>
    <message>
        <source>“---” or “...” stands inside a quoted text</source>
        <translation>引号内的文字里有“---”或“...”</translation>
    </message>
    <message>
        <source>indent that line</source>
        <translation>请缩进那一行</translation>
    </message>
    <message>
        <source>the quotation mark opened here is never closed</source>
        <translation>这里的引号没有成对</translation>
    </message>
    <message>
        <source>add it at the text&apos;s end</source>
        <translation>请在文字末尾补上</translation>
    </message>
    <message>
        <source>the bracket [ opened here is never closed</source>
        <translation>这里的左方括号没有成对</translation>
    </message>
    <message>
        <source>add ] at the list&apos;s end</source>
        <translation>请在列表末尾补上 ]</translation>
    </message>
    <message>
        <source>the brace { opened here is never closed</source>
        <translation>这里的左花括号没有成对</translation>
    </message>
    <message>
        <source>add } at the mapping&apos;s end</source>
        <translation>请在末尾补上 }</translation>
    </message>
    <message>
        <source>a tab indents this line</source>
        <translation>这一行用制表符缩进</translation>
    </message>
    <message>
        <source>indent with spaces</source>
        <translation>请用空格缩进</translation>
    </message>
    <message>
        <source>text can&apos;t begin with “{}”</source>
        <translation>文字不能以“{}”开头</translation>
    </message>
    <message>
        <source>the text goes on after the closing {} that ends it</source>
        <translation>结尾的 {} 后面还有文字</translation>
    </message>
    <message>
        <source>put the whole text in quotes, or use “ ” for quotations</source>
        <translation>请给整段文字加引号，或引文改用“ ”</translation>
    </message>
    <message>
        <source>this isn&apos;t YAML ({})</source>
        <translation>这不是 YAML（{}）</translation>
    </message>
    <message>
        <source>compare the line with those around it</source>
        <translation>请与前后各行比较</translation>
    </message>
    <message>
        <source>the control character {} stands here, which no text may hold</source>
        <translation>这里有控制字符 {}，文字里不允许</translation>
    </message>
    <message>
        <source>delete it, or check that this is a text file</source>
        <translation>请删除它，或确认这是文本文件</translation>
    </message>
    <message>
        <source>the file is larger than {} MB, which no page needs</source>
        <translation>文件超过 {} MB，没有版面需要这么大</translation>
    </message>
    <message>
        <source>check that it is the right file, or split it</source>
        <translation>请确认没有选错文件，或拆分</translation>
    </message>
    <message>
        <source>a second document begins here</source>
        <translation>这里开始了第二个文档</translation>
    </message>
    <message>
        <source>keep one document, without “---”</source>
        <translation>请只留一个文档，去掉“---”</translation>
    </message>
    <message>
        <source>the text holds a control character</source>
        <translation>文字里有控制字符</translation>
    </message>
    <message>
        <source>delete the escape</source>
        <translation>请删除这个转义</translation>
    </message>
    <message>
        <source>this text has more than {} characters</source>
        <translation>这段文字超过 {} 个字</translation>
    </message>
    <message>
        <source>shorten it, or check that it is the right file</source>
        <translation>请缩短，或确认没有选错文件</translation>
    </message>
    <message>
        <source>up to here the file has more than {} characters of text, and no page holds a tenth of them</source>
        <translation>到这里文件已超过 {} 个字，版面容不下其中十分之一</translation>
    </message>
    <message>
        <source>split it, or check that it is the right file</source>
        <translation>请拆分，或确认没有选错文件</translation>
    </message>
    <message>
        <source>a list or a mapping stands where a key should</source>
        <translation>应该写键的地方是列表或组合</translation>
    </message>
    <message>
        <source>put text that begins with { or [ in quotes</source>
        <translation>文字以 { 或 [ 开头时请加引号</translation>
    </message>
    <message>
        <source>“*{}” would refer to another part of the file, which projects don&apos;t do</source>
        <translation>“*{}”会引用文件的另一部分，项目文件不用这种写法</translation>
    </message>
    <message>
        <source>put text that begins with * in quotes</source>
        <translation>文字以 * 开头时请加引号</translation>
    </message>
    <message>
        <source>the file has more than {} values</source>
        <translation>文件超过 {} 个值</translation>
    </message>
    <message>
        <source>split it</source>
        <translation>请拆分</translation>
    </message>
    <message>
        <source>a key is missing before the colon</source>
        <translation>冒号前面缺少键</translation>
    </message>
    <message>
        <source>write it, as in “title: …”</source>
        <translation>请补上，如“title: …”</translation>
    </message>
    <message>
        <source>“&lt;&lt;” would merge another mapping into this one, which projects don&apos;t do</source>
        <translation>“&lt;&lt;”会并入另一组内容，项目文件不用这种写法</translation>
    </message>
    <message>
        <source>write the keys out</source>
        <translation>请把键都写出来</translation>
    </message>
    <message>
        <source>the key {} is here a second time in the same mapping</source>
        <translation>键{}在同一组里出现了两次</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>请只留一个</translation>
    </message>
    <message>
        <source>“&amp;{}” would name this value for use elsewhere, which projects don&apos;t do</source>
        <translation>“&amp;{}”会给值取名供别处使用，项目文件不用这种写法</translation>
    </message>
    <message>
        <source>put text that begins with &amp; in quotes</source>
        <translation>文字以 &amp; 开头时请加引号</translation>
    </message>
    <message>
        <source>the tag {} isn&apos;t used in projects</source>
        <translation>项目文件不用标签{}</translation>
    </message>
    <message>
        <source>remove it, or put text that begins with ! in quotes</source>
        <translation>请去掉；文字以 ! 开头时请加引号</translation>
    </message>
    <message>
        <source>there is no theme “{}”; choose one of: {}</source>
        <translation>没有名为“{}”的主题；可选：{}</translation>
    </message>
    <message>
        <source>copy of this kind can&apos;t be read ({})</source>
        <translation>无法读取这种文稿（{}）</translation>
    </message>
    <message>
        <source>save it as one of {}, or paste its text into a .txt</source>
        <translation>请另存为 {} 之一，或把文字粘贴到 .txt 文件中</translation>
    </message>
    <message>
        <source>open it in Word and save it again as .docx, or paste its text into a .txt</source>
        <translation>请用 Word 打开后重新存为 .docx，或把文字粘贴到 .txt 文件中</translation>
    </message>
    <message>
        <source>there is no text in the document</source>
        <translation>文档里没有文字</translation>
    </message>
    <message>
        <source>pictures of text must be read first</source>
        <translation>图片中的文字请先识别出来</translation>
    </message>
    <message>
        <source>this is no Word document, or it is damaged</source>
        <translation>这不是 Word 文档，或文件已损坏</translation>
    </message>
    <message>
        <source>the Word document can&apos;t be read ({})</source>
        <translation>无法读取这个 Word 文档（{}）</translation>
    </message>
    <message>
        <source>the document is too large</source>
        <translation>文档太大</translation>
    </message>
    <message>
        <source>send its text without the pictures</source>
        <translation>请去掉图片，只保留文字</translation>
    </message>
    <message>
        <source>this is no calendar that can be read</source>
        <translation>这不是可读取的日历文件</translation>
    </message>
    <message>
        <source>export it again as .ics</source>
        <translation>请重新导出为 .ics</translation>
    </message>
    <message>
        <source>this is no table that can be read</source>
        <translation>这不是可读取的表格</translation>
    </message>
    <message>
        <source>save it as CSV in UTF-8, or as .xlsx</source>
        <translation>请存为 UTF-8 编码的 CSV，或 .xlsx</translation>
    </message>
    <message>
        <source>the table can&apos;t be read ({})</source>
        <translation>无法读取表格（{}）</translation>
    </message>
    <message>
        <source>save it anew as CSV</source>
        <translation>请重新存为 CSV</translation>
    </message>
    <message>
        <source>there is nothing in this table</source>
        <translation>表格是空的</translation>
    </message>
    <message>
        <source>choose another file or sheet</source>
        <translation>请选择其他文件或工作表</translation>
    </message>
    <message>
        <source>the file is larger than {} MB</source>
        <translation>文件大于 {} MB</translation>
    </message>
    <message>
        <source>save the rows you need into a file of their own</source>
        <translation>请把需要的行另存为一个文件</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>请选择其他文件</translation>
    </message>
    <message>
        <source>this is a folder, not a table</source>
        <translation>这是文件夹，不是表格</translation>
    </message>
    <message>
        <source>name the file in it</source>
        <translation>请指定其中的文件</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>请检查文件名</translation>
    </message>
    <message>
        <source>the table is larger than {} rows of {} cells</source>
        <translation>表格超过 {} 行 × {} 列</translation>
    </message>
    <message>
        <source>choose a part of it</source>
        <translation>请只选取其中一部分</translation>
    </message>
    <message>
        <source>this JSON holds no timeline</source>
        <translation>这个 JSON 里没有时间轴</translation>
    </message>
    <message>
        <source>it should have a list of “events”, as TimelineJS writes it</source>
        <translation>应有 TimelineJS 所写的“events”列表</translation>
    </message>
    <message>
        <source>this is no JSON that can be read</source>
        <translation>这不是可读取的 JSON</translation>
    </message>
    <message>
        <source>export it again</source>
        <translation>请重新导出</translation>
    </message>
    <message>
        <source>this workbook can&apos;t be read ({})</source>
        <translation>无法读取这个工作簿（{}）</translation>
    </message>
    <message>
        <source>save it anew as .xlsx, or as CSV</source>
        <translation>请重新存为 .xlsx 或 CSV</translation>
    </message>
    <message>
        <source>the sheet “{}” has more than {} rows or {} columns</source>
        <translation>工作表“{}”超过 {} 行或 {} 列</translation>
    </message>
    <message>
        <source>there is no text and no table on the clipboard</source>
        <translation>剪贴板里没有文字，也没有表格</translation>
    </message>
    <message>
        <source>copy some first</source>
        <translation>请先复制一些内容</translation>
    </message>
    <message>
        <source>“{}” is no address that fits the rows above</source>
        <translation>“{}”与上面各行的位置不符</translation>
    </message>
    <message>
        <source>correct it, or export the project again</source>
        <translation>请改正，或重新导出项目</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}；{}</translation>
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
    <name>ImportCommands</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>From the &amp;Clipboard…</source>
        <translation>来自剪贴板(&amp;C)…</translation>
    </message>
    <message>
        <source>From a &amp;File…</source>
        <translation>来自文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Chart from Table</source>
        <translation>由表格生成图表</translation>
    </message>
    <message>
        <source>This is no table; a chart is made from rows with numbers.</source>
        <translation>这不是表格；图表要由带数字的行生成。</translation>
    </message>
    <message>
        <source>Insert Chart</source>
        <translation>插入图表</translation>
    </message>
    <message>
        <source>Copy and tables ({})</source>
        <translation>文稿与表格 ({})</translation>
    </message>
    <message>
        <source>Tables ({})</source>
        <translation>表格 ({})</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>What is imported</source>
        <translation>将导入的内容</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>There is nothing to import yet: give some part of it a role.</source>
        <translation>还没有可导入的内容：请先为某一部分指定用途。</translation>
    </message>
    <message>
        <source>Events: {}</source>
        <translation>大事记：{} 条</translation>
    </message>
    <message>
        <source>Panels: {}</source>
        <translation>板块：{} 个</translation>
    </message>
    <message>
        <source>Figures drawn: {}</source>
        <translation>数据图：{} 个</translation>
    </message>
    <message>
        <source>heading and credits of the open project stay as they are</source>
        <translation>当前项目的标题和署名保持不变</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>“{}”, panels at the end</source>
        <translation>“{}”，板块放在最后</translation>
    </message>
    <message>
        <source>“{}”, behind the selected panel</source>
        <translation>“{}”，板块放在所选板块之后</translation>
    </message>
    <message>
        <source>I&amp;nto:</source>
        <translation>导入到(&amp;N)：</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+回车</translation>
    </message>
</context>
<context>
    <name>ImportFaults</name>
    <message>
        <source>“{}” can’t be read, so that the page can’t be set: check the drive, then change something to try again.</source>
        <translation>无法读取“{}”，因此无法排版：请检查磁盘，然后改动一处重试。</translation>
    </message>
    <message>
        <source>The program has failed at this. All that you typed and chose is kept: undo what you did last, or choose another role or kind, to try again; please report it with the text.</source>
        <translation>程序在这一步出错。您输入和选择的内容都已保留：请撤销上一步，或改选其他角色、种类后重试；并请连同文稿一起反馈。</translation>
    </message>
    <message>
        <source>The program has failed at reading this, and nothing was changed: import a part of it at a time; please report it with the text.</source>
        <translation>程序读取时出错，未作任何改动：请分段导入；并请连同文稿一起反馈。</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>chosen</source>
        <translation>手动指定</translation>
    </message>
    <message>
        <source>it stands first</source>
        <translation>位于最前</translation>
    </message>
    <message>
        <source>it stands first, in two lines</source>
        <translation>它在最前面，分成两行</translation>
    </message>
    <message>
        <source>it stands first, and is no sentence</source>
        <translation>它在最前面，又不是句子</translation>
    </message>
    <message>
        <source>it stands beside the headline</source>
        <translation>紧邻主标题</translation>
    </message>
    <message>
        <source>it stands below the headline</source>
        <translation>位于主标题之下</translation>
    </message>
    <message>
        <source>a headline follows below</source>
        <translation>下面另有主标题</translation>
    </message>
    <message>
        <source>a panel&apos;s heading follows directly</source>
        <translation>紧接着是板块标题</translation>
    </message>
    <message>
        <source>nothing stands under it</source>
        <translation>下面没有内容</translation>
    </message>
    <message>
        <source>its heading says so</source>
        <translation>由所在标题判断</translation>
    </message>
    <message>
        <source>its words say so</source>
        <translation>由文字判断</translation>
    </message>
    <message>
        <source>its label says so</source>
        <translation>由标注判断</translation>
    </message>
    <message>
        <source>a sign marks it</source>
        <translation>有标记符号</translation>
    </message>
    <message>
        <source>it stands above a list</source>
        <translation>下面是列表</translation>
    </message>
    <message>
        <source>dated entries follow</source>
        <translation>下面是带日期的条目</translation>
    </message>
    <message>
        <source>a date stands at its head</source>
        <translation>以日期开头</translation>
    </message>
    <message>
        <source>it follows a date</source>
        <translation>跟在日期之后</translation>
    </message>
    <message>
        <source>it stands before the first entry</source>
        <translation>位于第一条之前</translation>
    </message>
    <message>
        <source>prose before anything else</source>
        <translation>位于最前的段落</translation>
    </message>
    <message>
        <source>a bullet marks it</source>
        <translation>有项目符号</translation>
    </message>
    <message>
        <source>it stands under a heading</source>
        <translation>位于标题之下</translation>
    </message>
    <message>
        <source>it reads like a line around the copy, and stands in it</source>
        <translation>像是稿外的话，却在正文之中</translation>
    </message>
    <message>
        <source>the sentence seems to break off</source>
        <translation>句子似乎不完整</translation>
    </message>
    <message>
        <source>no year stands before it</source>
        <translation>前面没有年份</translation>
    </message>
    <message>
        <source>its date can&apos;t be read</source>
        <translation>日期读不出来</translation>
    </message>
    <message>
        <source>an hour of the day above</source>
        <translation>是上面那一天的钟点</translation>
    </message>
    <message>
        <source>the year is that of the reference date</source>
        <translation>年份取自参照日期</translation>
    </message>
    <message>
        <source>elsewhere in the copy it is so</source>
        <translation>文稿别处如此</translation>
    </message>
    <message>
        <source>a letter in a number</source>
        <translation>数字中夹有字母</translation>
    </message>
    <message>
        <source>no such word</source>
        <translation>没有这个词</translation>
    </message>
    <message>
        <source>a rule for a dash</source>
        <translation>横线误作破折号</translation>
    </message>
    <message>
        <source>a dash between dates</source>
        <translation>日期之间应为一字线</translation>
    </message>
    <message>
        <source>a point is missing</source>
        <translation>缺小数点</translation>
    </message>
    <message>
        <source>full width in Chinese</source>
        <translation>中文应用全角标点</translation>
    </message>
    <message>
        <source>a curly quotation mark</source>
        <translation>应用弯引号</translation>
    </message>
    <message>
        <source>the same words stand elsewhere with it</source>
        <translation>别处相同文字带有此标点</translation>
    </message>
    <message>
        <source>a bullet or a number</source>
        <translation>项目符号或编号</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>no part of the text: a page number, a dateline or the like</source>
        <translation>不属于正文：版次、日期栏等</translation>
    </message>
    <message>
        <source>a sign of markup</source>
        <translation>标记符号</translation>
    </message>
    <message>
        <source>it can’t be printed</source>
        <translation>无法印刷的字符</translation>
    </message>
    <message>
        <source>a maker whom no field names</source>
        <translation>没有对应署名栏的人员</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>已经有了</translation>
    </message>
    <message>
        <source>a heading that nothing stands under</source>
        <translation>下面没有内容的标题</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>手动去除</translation>
    </message>
    <message>
        <source>there is no date; the row was left out</source>
        <translation>没有日期；此行未采用</translation>
    </message>
    <message>
        <source>“{0}” is no date that is known; the row was left out</source>
        <translation>“{0}”不是可识别的日期；此行未采用</translation>
    </message>
    <message>
        <source>“{0}” is no year that is known; the row was left out</source>
        <translation>“{0}”不是可识别的年份；此行未采用</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be the end of {1}; it was left out</source>
        <translation>“{0}”不能作为 {1} 的结束日期；未采用</translation>
    </message>
    <message>
        <source>there is no number; the row was left out</source>
        <translation>没有数字；此行未采用</translation>
    </message>
    <message>
        <source>“{0}” is no number; it was left out</source>
        <translation>“{0}”不是数字；未采用</translation>
    </message>
    <message>
        <source>“{0}” is no number; it was kept as words</source>
        <translation>“{0}”不是数字；按文字保留</translation>
    </message>
    <message>
        <source>the entry has no date that is known; it was left out</source>
        <translation>条目没有可识别的日期；未采用</translation>
    </message>
    <message>
        <source>“{0}” comes again and again; only the first time was taken</source>
        <translation>“{0}”是重复事件；只取第一次</translation>
    </message>
    <message>
        <source>“{0}” sums up the others; it was left out of the chart</source>
        <translation>“{0}”是其他各行之和，未画入图表</translation>
    </message>
</context>
<context>
    <name>ImportRoles</name>
    <message>
        <source>Headline</source>
        <translation>主标题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>肩题</translation>
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
        <source>Panel title</source>
        <translation>板块标题</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Event date</source>
        <translation>事件日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Timeline title</source>
        <translation>大事记标题</translation>
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
        <source>Left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>存疑</translation>
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
    <name>Keeper</name>
    <message>
        <source>{} has this file open too.</source>
        <translation>{} 也打开了此文件。</translation>
    </message>
    <message>
        <source>Unsaved work can&apos;t be kept safe at the moment ({}): save often, and free some space.</source>
        <translation>目前无法为未保存的工作留底（{}）：请勤保存，并腾出一些空间。</translation>
    </message>
    <message>
        <source>{user} on {machine} has taken this file over. What you haven’t saved is still here: save it under another name to keep it and go on.</source>
        <translation>{user} 已在 {machine} 上接管此文件。您尚未保存的改动仍在这里：请另存为新文件，以便保留并继续编辑。</translation>
    </message>
    <message>
        <source>{user} on {machine} has taken this file over; you can go on viewing it.</source>
        <translation>{user} 已在 {machine} 上接管此文件；您可以继续查看。</translation>
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
    <name>LockQuestion</name>
    <message>
        <source>File in Use</source>
        <translation>文件正在使用</translation>
    </message>
    <message>
        <source>You have “{file}” open in another window already.</source>
        <translation>您已在另一个窗口中打开了“{file}”。</translation>
    </message>
    <message>
        <source>Where: {}</source>
        <translation>电脑：{}</translation>
    </message>
    <message>
        <source>Since: {}</source>
        <translation>开始时间：{}</translation>
    </message>
    <message>
        <source>There has been no sign of life for {} minutes: the program there may have crashed.</source>
        <translation>已有 {} 分钟没有动静：那边的程序可能已经崩溃。</translation>
    </message>
    <message>
        <source>&amp;View Only</source>
        <translation>仅查看(&amp;V)</translation>
    </message>
    <message>
        <source>Open a &amp;Copy</source>
        <translation>打开副本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>If you take it over, they are told and can only view it from then on. What they haven’t saved stays with them, to be saved under another name.</source>
        <translation>接管后，对方会收到通知，并且只能查看此文件。对方尚未保存的改动仍在对方那里，可另存为新文件。</translation>
    </message>
    <message>
        <source>{user} has “{file}” open.</source>
        <translation>{user} 正在使用“{file}”。</translation>
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
    <message>
        <source>Dismiss</source>
        <translation>关闭此消息</translation>
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
    <name>OpeningPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Opening {}…</source>
        <translation>正在打开 {}…</translation>
    </message>
</context>
<context>
    <name>OthersChanges</name>
    <message>
        <source>The file&apos;s drive can&apos;t be reached ({}). You can go on: nothing is lost.</source>
        <translation>无法访问文件所在的磁盘（{}）。您可以继续工作：不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Somebody else has changed the file, and it can&apos;t be read now: {}</source>
        <translation>他人改动了文件，目前无法读取：{}</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>他人的改动</translation>
    </message>
    <message>
        <source>Somebody else has changed the file; this is how it is now.</source>
        <translation>他人改动了文件；现在显示的是最新内容。</translation>
    </message>
    <message>
        <source>Somebody else has changed the file. Their changes are in your page too; undo takes them out.</source>
        <translation>他人改动了文件。其改动已并入您的版面；撤销即可退回。</translation>
    </message>
    <message>
        <source>The file has been moved, renamed or deleted. Your work is still here: save it anew.</source>
        <translation>文件已被移动、改名或删除。您的工作仍在这里：请重新保存。</translation>
    </message>
    <message>
        <source>Somebody else has changed the same parts as you. You decide which version stands before you save.</source>
        <translation>他人改动了与您相同的地方。保存之前，请先决定以谁为准。</translation>
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
    <name>PageOverlay</name>
    <message>
        <source>Double-click to write the headline.
Panels, blocks and events come from the Insert menu.</source>
        <translation>双击写主标题。
专题、内容块和事件在“插入”菜单里。</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Page as it will be</source>
        <translation>版面预览</translation>
    </message>
    <message>
        <source>About the page</source>
        <translation>版面说明</translation>
    </message>
    <message>
        <source>The page is being set…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Only the first part of it is shown: no page holds so much.</source>
        <translation>只显示前面一部分：一个版面容不下这么多。</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>Insert Picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Replace Picture</source>
        <translation>更换图片</translation>
    </message>
    <message>
        <source>Show Whole Picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save the project first?</source>
        <translation>先保存项目？</translation>
    </message>
    <message>
        <source>Pictures are kept in the project&apos;s folder, and this project has none yet.</source>
        <translation>图片存放在项目文件夹里，而这个项目还没有文件夹。</translation>
    </message>
    <message>
        <source>Pictures ({})</source>
        <translation>图片 ({})</translation>
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
        <source>Pictures ({})</source>
        <translation>图片 ({})</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>“{}” can&apos;t be read: {}.</source>
        <translation>“{}”无法读取：{}。</translation>
    </message>
    <message>
        <source>“{}” can&apos;t be put into the project&apos;s folder {}: {}.</source>
        <translation>“{}”无法放进项目文件夹 {}：{}。</translation>
    </message>
    <message>
        <source>“{}” has too many namesakes in the project&apos;s folder: rename it.</source>
        <translation>项目文件夹里与“{}”同名的文件太多，请改名。</translation>
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
    <message>
        <source>Panels</source>
        <translation>板块</translation>
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
    <name>Presets</name>
    <message>
        <source>No preset</source>
        <translation>不用预设</translation>
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
    <message>
        <source>A timeline runs from the earliest to the latest.</source>
        <translation>时间轴从早到晚排列。</translation>
    </message>
    <message>
        <source>An event after the day of checking is planned, or its year is wrong.</source>
        <translation>检查之日以后的事，不是计划就是年份写错了。</translation>
    </message>
    <message>
        <source>A day that the calendar doesn&apos;t have is a slip.</source>
        <translation>日历上没有的日子是笔误。</translation>
    </message>
    <message>
        <source>{count} events are still to come, the first of them {date}</source>
        <translation>有 {count} 件事还没到日子，最早的是 {date}</translation>
    </message>
    <message>
        <source>{date} is still to come</source>
        <translation>{date} 还没到</translation>
    </message>
    <message>
        <source>check the year, unless this is planned</source>
        <translation>请核对年份；如属计划中的事可不理会</translation>
    </message>
    <message>
        <source>there is no {date} in the calendar</source>
        <translation>日历上没有{date}</translation>
    </message>
    <message>
        <source>correct the date</source>
        <translation>请改正日期</translation>
    </message>
    <message>
        <source>A number that a figure shows and a sentence of the same panel states must be one and the same.</source>
        <translation>同一板块里，图上的数字与文字里的数字必须一致。</translation>
    </message>
    <message>
        <source>A value below zero is no part of a whole.</source>
        <translation>负数不是整体的一部分。</translation>
    </message>
    <message>
        <source>A value outside of its scale is drawn at the scale&apos;s end.</source>
        <translation>超出刻度的数值画在刻度的尽头。</translation>
    </message>
    <message>
        <source>More marks than a reader can count say nothing.</source>
        <translation>图标多得数不过来，就什么也没说。</translation>
    </message>
    <message>
        <source>Too much ink on a spot doesn&apos;t dry and sets off on the next sheet: the sum of the four inks has a limit (ISO 12647-3 allows 220 % on newsprint).</source>
        <translation>一处墨太多就干不了，还会蹭脏下一张：四色总墨量有上限（ISO 12647-3 规定新闻纸为 220%）。</translation>
    </message>
    <message>
        <source>What overprints and what a picture holds adds up on the sheet; Ghostscript measures it (check --ink).</source>
        <translation>叠印和图片里的墨在纸上会累加；由 Ghostscript 测量（check --ink）。</translation>
    </message>
    <message>
        <source>A screen colour is separated by a formula that no press agrees with; ink percentages say what is printed.</source>
        <translation>屏幕颜色按公式分色，与哪台印刷机都不合；写成油墨百分比才知道印出什么。</translation>
    </message>
    <message>
        <source>Text must differ in lightness from what it stands on (WCAG 2.2, 1.4.3).</source>
        <translation>文字与底色必须有明暗差别（WCAG 2.2，1.4.3）。</translation>
    </message>
    <message>
        <source>Small type on a tint is eaten by the dots of the screen.</source>
        <translation>网点底上的小字会被网点吃掉。</translation>
    </message>
    <message>
        <source>A key whose colours are equally dark can&apos;t be read in black and white, nor by colour-blind readers.</source>
        <translation>图例颜色深浅相同，印成黑白就分不出来，色盲读者也分不清。</translation>
    </message>
    <message>
        <source>the colour {color} takes {ink} % of ink in all, more than the {limit} % that the paper bears</source>
        <translation>颜色 {color} 的总墨量是 {ink}%，超过纸张能承受的 {limit}%</translation>
    </message>
    <message>
        <source>take out of cyan, magenta and yellow what they have in common, and add black for it</source>
        <translation>请减去青、品、黄的共同部分，用黑代替</translation>
    </message>
    <message>
        <source>the colour {color} is one of a screen, and the press will show another</source>
        <translation>颜色 {color} 是屏幕颜色，印出来会是另一种</translation>
    </message>
    <message>
        <source>write it as four ink percentages</source>
        <translation>请写成四色百分比</translation>
    </message>
    <message>
        <source>“{text}” stands out from its ground by {ratio} : 1 only; {limit} : 1 is needed to read it</source>
        <translation>“{text}”与底色的对比只有 {ratio} : 1，要看得清须有 {limit} : 1</translation>
    </message>
    <message>
        <source>make the text darker and the ground lighter, or the other way round</source>
        <translation>请加深文字、减淡底色，或反过来</translation>
    </message>
    <message>
        <source>“{text}” stands on a tint as dark as {tint} % black; up to {limit} % it stays easy to read</source>
        <translation>“{text}”的底色相当于 {tint}% 的黑；不超过 {limit}% 才好读</translation>
    </message>
    <message>
        <source>make the tint lighter, or the type larger</source>
        <translation>请减淡底色，或加大字号</translation>
    </message>
    <message>
        <source>the key&apos;s colours {first} and {second} differ in hue alone</source>
        <translation>图例的颜色 {first} 与 {second} 只有色相不同</translation>
    </message>
    <message>
        <source>make one of them lighter, or label the parts themselves</source>
        <translation>请减淡其中之一，或直接标注各部分</translation>
    </message>
    <message>
        <source>A hairline of one solid ink holds from a quarter of a point; a screen or a reversed line needs twice that, and several inks four times, for they never register exactly.</source>
        <translation>一种油墨实印的细线至少 0.25 点；网点线或反白线要加倍，几种油墨套印要四倍，因为套印不会完全准。</translation>
    </message>
    <message>
        <source>a line in {color} is {width} pt wide; under {limit} pt it breaks up in print</source>
        <translation>颜色为 {color} 的线宽 {width} 点；小于 {limit} 点印出来会断</translation>
    </message>
    <message>
        <source>make it wider, or print it in one solid ink</source>
        <translation>请加粗，或用一种油墨实印</translation>
    </message>
    <message>
        <source>Without its theme a page is shown in another one.</source>
        <translation>找不到主题，版面就用另一个主题显示。</translation>
    </message>
    <message>
        <source>A newspaper graphic names its source and its makers.</source>
        <translation>报纸图表要写明资料来源和制作者。</translation>
    </message>
    <message>
        <source>A panel with nothing but a number and a title was forgotten.</source>
        <translation>只有序号和标题的板块，多半是忘了写。</translation>
    </message>
    <message>
        <source>this part lies over another one, {place}, by {across} × {down} mm</source>
        <translation>这一部分与“{place}”重叠 {across} × {down} 毫米</translation>
    </message>
    <message>
        <source>A picture with too few pixels for its size comes out soft, and line art jagged.</source>
        <translation>图片像素不够，印出来发虚，线条图则有锯齿。</translation>
    </message>
    <message>
        <source>What two people changed differently has to be decided before print.</source>
        <translation>两个人改得不一样的地方，付印前必须有人定下来。</translation>
    </message>
    <message>
        <source>the special ink “{name}” needs a plate of its own, and this press has the four inks alone</source>
        <translation>专色“{name}”须另出一版，而此机只印四色</translation>
    </message>
    <message>
        <source>print it from the four inks, or choose a preset of a press that has a unit for it</source>
        <translation>改用四色叠印，或另选有专色机组的预设</translation>
    </message>
    <message>
        <source>Every special ink takes a plate and a unit of the press; newspapers print from four.</source>
        <translation>每种专色都要占一块版和一个机组；报纸只印四色。</translation>
    </message>
    <message>
        <source>“{name}” has no value and isn&apos;t drawn</source>
        <translation>“{name}”没有数值，未画出</translation>
    </message>
    <message>
        <source>fill in its value, or take it out</source>
        <translation>填上数值，或删去此项</translation>
    </message>
    <message>
        <source>“{name}” lacks a value, so no line is drawn for it</source>
        <translation>“{name}”缺一个数值，未画连线</translation>
    </message>
    <message>
        <source>fill in both values, or take it out</source>
        <translation>填上两个数值，或删去此项</translation>
    </message>
    <message>
        <source>An RGB picture is separated when it is exported; the press&apos;s profile decides how well.</source>
        <translation>RGB 图片在导出时分色，效果取决于印厂的特性文件。</translation>
    </message>
    <message>
        <source>Readers who don&apos;t see a picture are told what it shows.</source>
        <translation>看不到图片的读者靠替代文字了解内容。</translation>
    </message>
    <message>
        <source>A picture that isn&apos;t there or can&apos;t be read is not printed.</source>
        <translation>找不到或读不了的图片印不出来。</translation>
    </message>
    <message>
        <source>A picture block without a file shows an empty box.</source>
        <translation>没有指定文件的图片只显示空框。</translation>
    </message>
    <message>
        <source>the picture “{name}” has {dpi} dpi at this size; {limit} are needed</source>
        <translation>图片“{name}”在这个尺寸下只有 {dpi} dpi，需要 {limit}</translation>
    </message>
    <message>
        <source>use a larger picture, or show it smaller</source>
        <translation>请换更大的图片，或缩小显示</translation>
    </message>
    <message>
        <source>the picture “{name}” is in RGB, and is turned into printing inks when it is exported</source>
        <translation>图片“{name}”是 RGB，导出时才换算成油墨</translation>
    </message>
    <message>
        <source>name the press&apos;s ICC profile when exporting, or use a picture already in CMYK</source>
        <translation>导出时请指定印厂的 ICC 特性文件，或改用 CMYK 图片</translation>
    </message>
    <message>
        <source>the picture has no alternative text</source>
        <translation>图片没有替代文字</translation>
    </message>
    <message>
        <source>say in a few words what it shows</source>
        <translation>请用几个字说明图上是什么</translation>
    </message>
    <message>
        <source>What lies outside of the trim is cut off with the waste.</source>
        <translation>裁切线以外的内容会随边料裁掉。</translation>
    </message>
    <message>
        <source>Sheets are trimmed to about a millimetre; text keeps away from where the knife may go.</source>
        <translation>裁切约有一毫米的误差；文字要离刀口远些。</translation>
    </message>
    <message>
        <source>Parts keep the margins, or go right to the edge of the page.</source>
        <translation>各部分要么留在页边以内，要么一直到版面边缘。</translation>
    </message>
    <message>
        <source>Parts that lie over one another hide what is below.</source>
        <translation>互相重叠的部分会遮住下面的内容。</translation>
    </message>
    <message>
        <source>Ink at the edge of the page must go on into the bleed.</source>
        <translation>印到版面边缘的颜色必须延伸到出血。</translation>
    </message>
    <message>
        <source>Text that has no room is cut off, and readers miss its end.</source>
        <translation>排不下的文字被截去，读者看不到结尾。</translation>
    </message>
    <message>
        <source>The content doesn&apos;t fill the page even at the largest size.</source>
        <translation>字号用到最大，内容仍填不满版面。</translation>
    </message>
    <message>
        <source>A number, a word or a unit is wider than its column and was broken.</source>
        <translation>数字、词或单位比栏还宽，被拆开了。</translation>
    </message>
    <message>
        <source>A figure shows more than can be told apart at its size.</source>
        <translation>图里的内容太多，这个尺寸下分不清。</translation>
    </message>
    <message>
        <source>text stands outside of the page and is cut off</source>
        <translation>文字超出版面，会被裁掉</translation>
    </message>
    <message>
        <source>move it inside, or make the page larger</source>
        <translation>请移到版面内，或放大版面</translation>
    </message>
    <message>
        <source>this part reaches {over} mm into the margin</source>
        <translation>这一部分伸进页边 {over} 毫米</translation>
    </message>
    <message>
        <source>move it inside of the margins, or all the way to the edge</source>
        <translation>请移到页边以内，或一直放到版面边缘</translation>
    </message>
    <message>
        <source>this reaches the edge of the page but not the bleed; {short} mm are missing</source>
        <translation>到了版面边缘却没有铺满出血，差 {short} 毫米</translation>
    </message>
    <message>
        <source>make it go on for {bleed} mm beyond the edge, or keep it away from there</source>
        <translation>请向外延伸 {bleed} 毫米，或离开边缘</translation>
    </message>
    <message>
        <source>text comes as near to the edge of the page as {distance} mm; the trim may cut it</source>
        <translation>文字离版面边缘只有 {distance} 毫米，裁切时可能伤到</translation>
    </message>
    <message>
        <source>keep text {edge} mm away from the edge</source>
        <translation>请让文字离边缘 {edge} 毫米</translation>
    </message>
    <message>
        <source>move one of them, or put it back into the arrangement</source>
        <translation>请移开其中之一，或放回自动排列</translation>
    </message>
    <message>
        <source>up to {ink} % of ink come together here, more than the {limit} % that the paper bears</source>
        <translation>这里的总墨量达到 {ink}%，超过纸张能承受的 {limit}%</translation>
    </message>
    <message>
        <source>use colours with less ink, or a picture separated for this paper</source>
        <translation>请用墨量少些的颜色，或为这种纸分色的图片</translation>
    </message>
    <message>
        <source>Newsprint carries type from 7 pt, in need from 6 pt; what is smaller fills in.</source>
        <translation>新闻纸上字号至少 7 点，不得已时 6 点；再小就会糊。</translation>
    </message>
    <message>
        <source>Light type on a dark ground closes up, the more so where several inks have to meet. Bold type bears a quarter less.</source>
        <translation>深底上的反白字容易糊，几种油墨套印时更甚。粗体可以再小四分之一。</translation>
    </message>
    <message>
        <source>Thin strokes of several inks get coloured edges when a plate is out of register. Bold type bears a quarter less.</source>
        <translation>几种油墨套印的细笔画，套印不准就会露出色边。粗体可以再小四分之一。</translation>
    </message>
    <message>
        <source>Fonts for Japan, Taiwan, Hong Kong and Korea draw many characters in other forms than those of the mainland.</source>
        <translation>日本、中国台湾、中国香港和韩国的字体，许多字的写法与大陆不同。</translation>
    </message>
    <message>
        <source>A character that no font of the role has is drawn as an empty box.</source>
        <translation>字体里没有的字会印成空框。</translation>
    </message>
    <message>
        <source>The theme&apos;s font isn&apos;t installed, and the page will look otherwise.</source>
        <translation>没有安装主题的字体，版面会走样。</translation>
    </message>
    <message>
        <source>The weight that the theme asks for isn&apos;t installed.</source>
        <translation>没有安装主题要的字重。</translation>
    </message>
    <message>
        <source>Without a Chinese font nothing Chinese can be set.</source>
        <translation>没有中文字体就排不出中文。</translation>
    </message>
    <message>
        <source>“{text}”, in several inks, is set in {size} pt; under {limit} pt it shows when a plate is out of register</source>
        <translation>“{text}”由几种油墨套印，字号 {size} 点；小于 {limit} 点，套印稍有不准就看得出来</translation>
    </message>
    <message>
        <source>make it larger or bolder, or print it in black</source>
        <translation>请加大、加粗，或改用黑字</translation>
    </message>
    <message>
        <source>“{text}” is set in {size} pt; less than {limit} pt can&apos;t be read by everybody</source>
        <translation>“{text}”的字号是 {size} 点；小于 {limit} 点不是人人都看得清</translation>
    </message>
    <message>
        <source>make it larger, or shorten the text</source>
        <translation>请加大字号，或删短文字</translation>
    </message>
    <message>
        <source>“{text}”, light on dark, is set in {size} pt; the ink around it closes type under {limit} pt</source>
        <translation>“{text}”是反白字，字号 {size} 点；小于 {limit} 点会被周围的油墨糊住</translation>
    </message>
    <message>
        <source>make it larger or bolder, or print it dark on light</source>
        <translation>请加大、加粗，或改成浅底深字</translation>
    </message>
    <message>
        <source>“{text}” is set in {family}, whose characters have the forms of another region</source>
        <translation>“{text}”用的字体 {family} 是其他地区的字形</translation>
    </message>
    <message>
        <source>choose the font&apos;s version for simplified Chinese, often marked SC or CN</source>
        <translation>请换用简体中文版的字体，名称里常有 SC 或 CN</translation>
    </message>
    <message>
        <source>Chinese text takes full-width marks (GB/T 15834—2011).</source>
        <translation>中文用全角标点（GB/T 15834—2011）。</translation>
    </message>
    <message>
        <source>Chinese quotation marks are “ ” and ‘ ’ (GB/T 15834—2011, 4.8).</source>
        <translation>中文引号是“ ”和‘ ’（GB/T 15834—2011，4.8）。</translation>
    </message>
    <message>
        <source>Two marks of which one would do are a slip; ！！ and ？！ are not.</source>
        <translation>一个就够的标点连用两个是笔误；！！与？！不算。</translation>
    </message>
    <message>
        <source>Chinese sentences have no blanks; they come from copied lines.</source>
        <translation>中文句子里没有空格；多是从别处复制带来的。</translation>
    </message>
    <message>
        <source>The Chinese dash is two em wide (GB/T 15834—2011, 4.10); hyphens and table lines only look like it.</source>
        <translation>破折号占两个字（GB/T 15834—2011，4.10）；连字符、制表线只是看着像。</translation>
    </message>
    <message>
        <source>Ranges of numbers are written with one mark throughout a page (GB/T 15834—2011, 4.13).</source>
        <translation>一个版面里，数值范围用同一种连接号（GB/T 15834—2011，4.13）。</translation>
    </message>
    <message>
        <source>A year is 2022 or 二〇二二, never a mixture (GB/T 15835—2011).</source>
        <translation>年份写作2022或二〇二二，不能混用（GB/T 15835—2011）。</translation>
    </message>
    <message>
        <source>use Chinese quotation marks</source>
        <translation>请改用中文引号</translation>
    </message>
    <message>
        <source>two marks stand together: {marks}</source>
        <translation>两个标点连在一起：{marks}</translation>
    </message>
    <message>
        <source>leave one of them</source>
        <translation>请只留一个</translation>
    </message>
    <message>
        <source>a blank stands between Chinese characters: “{around}”</source>
        <translation>汉字之间有空格：“{around}”</translation>
    </message>
    <message>
        <source>delete the blank</source>
        <translation>请删去空格</translation>
    </message>
    <message>
        <source>“{mark}” stands for a dash</source>
        <translation>用“{mark}”充当破折号</translation>
    </message>
    <message>
        <source>use the Chinese dash ——</source>
        <translation>请改用破折号——</translation>
    </message>
    <message>
        <source>“{range}” has another mark than the other ranges, which have {usual}</source>
        <translation>“{range}”的连接号与其他各处（{usual}）不一致</translation>
    </message>
    <message>
        <source>write all ranges with the same mark</source>
        <translation>请全部用同一种连接号</translation>
    </message>
    <message>
        <source>“{around}” mixes Chinese and other digits</source>
        <translation>“{around}”里汉字数字与其他数字混用</translation>
    </message>
    <message>
        <source>write 〇 among Chinese digits, or the whole number in Arabic ones</source>
        <translation>汉字数字里请用“〇”，或全部改用阿拉伯数字</translation>
    </message>
    <message>
        <source>the file is of version {version}, and was read as one of version {present}</source>
        <translation>文件是第 {version} 版格式，已按第 {present} 版读入</translation>
    </message>
    <message>
        <source>saving writes the present version; keep a copy for older programs</source>
        <translation>保存时会写成现行版本；若旧版程序还要用，请另留一份</translation>
    </message>
    <message>
        <source>the file was written anew in the present version; its comments are lost, but for those at the top</source>
        <translation>文件已按现行版本重写；除开头的注释外，其余注释未能保留</translation>
    </message>
    <message>
        <source>a merge left a conflict here: {words}</source>
        <translation>合并在此处留下冲突：{words}</translation>
    </message>
    <message>
        <source>decide, then delete the line from the note</source>
        <translation>请作出取舍，再从备注中删去这一行</translation>
    </message>
    <message>
        <source>the picture “{name}” takes too much time or memory to read; save it anew, as PNG or as a plain JPEG</source>
        <translation>图片“{name}”读取起来耗时或占用内存过多；请另存为 PNG 或普通 JPEG</translation>
    </message>
    <message>
        <source>{count} of the pieces are too short for their values</source>
        <translation>有{count}段太短，写不下数值</translation>
    </message>
    <message>
        <source>join series, widen the chart, or set the mode to grouped</source>
        <translation>合并系列、加宽图表，或改为并列</translation>
    </message>
    <message>
        <source>the values of the broken columns have no room over them</source>
        <translation>断开的柱上方写不下数值</translation>
    </message>
    <message>
        <source>break fewer, or use bars</source>
        <translation>少断几根，或改用条形图</translation>
    </message>
    <message>
        <source>“{source}” to “{target}” flows back, and isn&apos;t drawn</source>
        <translation>“{source}”到“{target}”是回流，没有画出</translation>
    </message>
    <message>
        <source>leave it out, or name the place it comes back to differently</source>
        <translation>删去这一项，或给回流的终点另取名称</translation>
    </message>
    <message>
        <source>{count} flows can&apos;t be followed</source>
        <translation>{count}条流向，看不清来去</translation>
    </message>
    <message>
        <source>join the small ones to one</source>
        <translation>把小的合并为一项</translation>
    </message>
    <message>
        <source>{count} of the flows are too thin to be printed</source>
        <translation>有{count}条流向太细，印不出来</translation>
    </message>
    <message>
        <source>join them to one</source>
        <translation>把它们合并为一项</translation>
    </message>
    <message>
        <source>{count} of the tiles are too small for their names</source>
        <translation>有{count}个方块太小，写不下名称</translation>
    </message>
    <message>
        <source>widen the map</source>
        <translation>加宽地图</translation>
    </message>
    <message>
        <source>the map has no tile “{name}”, so its value isn&apos;t shown</source>
        <translation>地图上没有“{name}”，其数值没有显示</translation>
    </message>
    <message>
        <source>name it as the map does, or add it to the map</source>
        <translation>按地图上的名称写，或把它加进地图</translation>
    </message>
    <message>
        <source>“{name}” has a second value, which isn&apos;t shown</source>
        <translation>“{name}”有两个数值，第二个没有显示</translation>
    </message>
    <message>
        <source>leave one of them out</source>
        <translation>删去其中一个</translation>
    </message>
    <message>
        <source>there is no icon “{name}”, so a plain mark is drawn</source>
        <translation>没有名为“{name}”的图标，画了普通标记</translation>
    </message>
    <message>
        <source>choose a name of Font Awesome’s, as in person</source>
        <translation>请用 Font Awesome 的图标名，如 person</translation>
    </message>
    <message>
        <source>{count} of the values have no room at their points</source>
        <translation>有{count}个数值在点旁写不下</translation>
    </message>
    <message>
        <source>write only the highest and lowest, or show fewer points</source>
        <translation>只写最高和最低值，或减少点数</translation>
    </message>
    <message>
        <source>pieces of a stack are never broken, so “break above” does nothing here</source>
        <translation>堆叠的各段不会断开，“超过此值断开”在此不起作用</translation>
    </message>
    <message>
        <source>choose the mode grouped, or clear the field</source>
        <translation>改为并列，或清空此栏</translation>
    </message>
    <message>
        <source>choose a PNG, JPEG or SVG file</source>
        <translation>请选择 PNG、JPEG 或 SVG 文件</translation>
    </message>
    <message>
        <source>the drawing “{name}” is too large or too intricate for a page; simplify it, or save it as PNG</source>
        <translation>矢量图“{name}”太大或太复杂；请简化，或另存为 PNG</translation>
    </message>
    <message>
        <source>“{name}” is no drawing that can be read; save it anew as plain SVG</source>
        <translation>“{name}”不是可读的矢量图；请重新存为普通 SVG</translation>
    </message>
    <message>
        <source>the drawing “{name}” shows nothing that can be printed: its shapes are hidden, or it holds only text or pictures; convert them to outlines</source>
        <translation>矢量图“{name}”里没有可印的内容：形状被隐藏，或只有文字或图片；请转为轮廓</translation>
    </message>
    <message>
        <source>the text in the drawing “{name}” is left out: its font may not be here</source>
        <translation>矢量图“{name}”里的文字已略去：本机可能没有它的字体</translation>
    </message>
    <message>
        <source>convert it to outlines in the drawing program, and save the file again</source>
        <translation>请在绘图软件里转曲（转为轮廓）后重新保存</translation>
    </message>
    <message>
        <source>a picture inside the drawing “{name}” is left out</source>
        <translation>矢量图“{name}”里嵌入的图片已略去</translation>
    </message>
    <message>
        <source>place the picture itself, as PNG or JPEG</source>
        <translation>请把那张图片单独以 PNG 或 JPEG 置入</translation>
    </message>
    <message>
        <source>the drawing “{name}” has clips, masks or filters, which are not applied</source>
        <translation>矢量图“{name}”含剪切、蒙版或滤镜，未予应用</translation>
    </message>
    <message>
        <source>look at it on the page; where it is wrong, expand its effects in the drawing program</source>
        <translation>请看版面上的效果；不对时在绘图软件里扩展其效果</translation>
    </message>
    <message>
        <source>a gradient in the drawing “{name}” is drawn as one colour</source>
        <translation>矢量图“{name}”里的渐变画成了单色</translation>
    </message>
    <message>
        <source>where the gradient matters, save the drawing as PNG</source>
        <translation>渐变不可少时，请另存为 PNG</translation>
    </message>
    <message>
        <source>parts of the drawing “{name}” can&apos;t be read and are drawn as far as they can</source>
        <translation>矢量图“{name}”有部分无法读取，只画出了能读的</translation>
    </message>
    <message>
        <source>save it anew as plain SVG from the drawing program</source>
        <translation>请在绘图软件里重新存为普通 SVG</translation>
    </message>
    <message>
        <source>the part shown of the picture is far too narrow for its height</source>
        <translation>图片显示的部分相对高度过窄</translation>
    </message>
    <message>
        <source>crop less of its width</source>
        <translation>请少裁一些宽度</translation>
    </message>
    <message>
        <source>nothing can lie on an area below zero, so the stack has a gap there</source>
        <translation>零以下的面积上无法再叠放，堆叠在此处断开</translation>
    </message>
    <message>
        <source>choose the mode overlaid, use columns, or correct the value</source>
        <translation>请改用“重叠”方式或柱状图，或者改正数值</translation>
    </message>
    <message>
        <source>give the page its day of issue, or set SOURCE_DATE_EPOCH</source>
        <translation>给版面填写出版日期，或设置 SOURCE_DATE_EPOCH</translation>
    </message>
    <message>
        <source>the drawing “{name}” has screen colours, {color} among them, which are turned into printing inks when it is exported</source>
        <translation>矢量图“{name}”含屏幕颜色（如 {color}），导出时才转换为印刷油墨</translation>
    </message>
    <message>
        <source>name the press&apos;s ICC profile when exporting, or give the file&apos;s colours as device-cmyk(…)</source>
        <translation>导出时指定印刷机的 ICC 特性文件，或在该文件中以 device-cmyk(…) 给出颜色</translation>
    </message>
    <message>
        <source>{count} events stand out of order; the first is {date}, after {before}</source>
        <translation>有 {count} 件事没有按日期排列；第一处是 {date}，排在 {before} 之后</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>Checked for: {}</source>
        <translation>检查用途：{}</translation>
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
    <message>
        <source>Fix</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Fix a Problem</source>
        <translation>改正问题</translation>
    </message>
    <message>
        <source>Fix All of a Kind</source>
        <translation>改正同类问题</translation>
    </message>
    <message>
        <source>Go to the Place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Fix All of This Kind ({})</source>
        <translation>改正全部同类问题（{}）</translation>
    </message>
    <message>
        <source>Check For</source>
        <translation>检查用途</translation>
    </message>
    <message>
        <source>Fix: {}</source>
        <translation>改正：{}</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>没有发现问题</translation>
    </message>
</context>
<context>
    <name>ProposalsView</name>
    <message>
        <source>Likely misreadings</source>
        <translation>疑似误读</translation>
    </message>
    <message>
        <source>Acc&amp;ept</source>
        <translation>采纳(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>不采纳(&amp;R)</translation>
    </message>
    <message>
        <source>Accept A&amp;ll</source>
        <translation>全部采纳(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;ject All</source>
        <translation>全部不采纳(&amp;J)</translation>
    </message>
    <message>
        <source>Set marks in house style (places: {})</source>
        <translation>按规范统一标点（{} 处）</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页码范围(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Restore Your Work</source>
        <translation>恢复您的工作</translation>
    </message>
    <message>
        <source>The program ended without closing these projects. What you had done is kept; nothing is lost yet.</source>
        <translation>程序上次没有正常关闭下列项目。您所做的都已留底，什么都没有丢失。</translation>
    </message>
    <message>
        <source>Projects that were open</source>
        <translation>当时打开的项目</translation>
    </message>
    <message>
        <source>Restore point</source>
        <translation>恢复点</translation>
    </message>
    <message>
        <source>Restore &amp;point:</source>
        <translation>恢复点(&amp;P)：</translation>
    </message>
    <message>
        <source>The project as text</source>
        <translation>项目的文本</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Ask Me &amp;Later</source>
        <translation>以后再问(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>丢弃(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as &amp;Text…</source>
        <translation>另存为文本(&amp;T)…</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>再试一次(&amp;A)</translation>
    </message>
    <message>
        <source>can&apos;t be read at the moment</source>
        <translation>暂时无法读取</translation>
    </message>
    <message>
        <source>can be had as text</source>
        <translation>可取得文本</translation>
    </message>
    <message>
        <source>unsaved changes until {}</source>
        <translation>有未保存的改动，至 {}</translation>
    </message>
    <message>
        <source>was open; nothing is unsaved</source>
        <translation>当时已打开；没有未保存的改动</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Before your changes</source>
        <translation>您改动之前</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复之后</translation>
    </message>
    <message>
        <source>What was kept here can&apos;t be read at the moment ({}): see to its drive and your rights to it, and try again. Nothing is lost yet.</source>
        <translation>这里保存的内容暂时无法读取（{}）：请检查所在的磁盘和您的权限，然后再试一次。目前没有任何内容丢失。</translation>
    </message>
    <message>
        <source>Restoring this project has ended the program before. Here it is as text: save it, and mend it in a text editor.</source>
        <translation>上次恢复此项目时程序意外结束。这里给出文本：请保存下来，用文本编辑器修正。</translation>
    </message>
    <message>
        <source>This can&apos;t be read as a project ({}). Here it is as text.</source>
        <translation>无法作为项目读取（{}）。这里给出文本。</translation>
    </message>
    <message>
        <source>Nothing is unsaved here: the file is opened again as it is.</source>
        <translation>没有未保存的改动：将按原样重新打开文件。</translation>
    </message>
    <message>
        <source>Nothing is unsaved here, but the file can&apos;t be opened now: {}</source>
        <translation>这里没有未保存的内容，但文件现在无法打开：{}</translation>
    </message>
    <message>
        <source>The file itself can&apos;t be read at the moment. Your work can be restored without it, or try again: {}</source>
        <translation>文件本身暂时无法读取。可以不用它直接恢复您的工作，也可以再试一次：{}</translation>
    </message>
    <message>
        <source>The file itself can&apos;t be found any more; your work can be saved under its name or another.</source>
        <translation>已找不到文件本身；您的工作可用原名或另一名称保存。</translation>
    </message>
    <message>
        <source>Somebody has changed the file since; both are merged when it is restored.</source>
        <translation>此后有人改动了文件；恢复时双方的改动会合并。</translation>
    </message>
    <message>
        <source>Throw away what was kept of “{}”? This can&apos;t be undone.</source>
        <translation>丢弃“{}”的留底吗？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>另存为文本</translation>
    </message>
    <message>
        <source>Projects (*.yaml *.yml);;Text (*.txt)</source>
        <translation>项目 (*.yaml *.yml);;文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>“{}” is no colour: write #RRGGBB or four ink percentages “C M Y K”</source>
        <translation>“{}”不是颜色：请写 #RRGGBB，或四个油墨百分比“C M Y K”</translation>
    </message>
    <message>
        <source>the special ink “{}” needs four ink percentages before it, as in “0 90 80 0 spot {}”</source>
        <translation>专色“{}”前面要写四个油墨百分比，如“0 90 80 0 spot {}”</translation>
    </message>
    <message>
        <source>“{}” can&apos;t name a special ink: write its name in up to {} characters, as in “0 90 80 0 spot PANTONE 186 C”</source>
        <translation>“{}”不能作专色名：名称不超过 {} 个字符，如“0 90 80 0 spot PANTONE 186 C”</translation>
    </message>
    <message>
        <source>the date is empty: {}</source>
        <translation>日期是空的：{}</translation>
    </message>
    <message>
        <source>the range “{}” lacks a date: write .. for an open end, as in 2021/..</source>
        <translation>时间段“{}”缺一个日期：没有尽头的一端写“..”，如 2021/..</translation>
    </message>
    <message>
        <source>the range “{}” has no date at all: give at least one end</source>
        <translation>时间段“{}”一个日期也没有：至少写一端</translation>
    </message>
    <message>
        <source>“{}” is no year: 1 BC is written 0000, and 2 BC -0001</source>
        <translation>“{}”不是年份：公元前1年写作0000，公元前2年写作-0001</translation>
    </message>
    <message>
        <source>“{}” has no such month: months run from 01 to 12, seasons from 21 to 24</source>
        <translation>“{}”没有这个月份：月份为 01 至 12，季节为 21 至 24</translation>
    </message>
    <message>
        <source>“{}” is no day of the calendar: {}-{} has {} days</source>
        <translation>“{}”日历上没有这一天：{}-{} 只有 {} 天</translation>
    </message>
    <message>
        <source>the range “{}” runs backwards: put the earlier date first</source>
        <translation>时间段“{}”前后颠倒：请把早的日期写在前面</translation>
    </message>
    <message>
        <source>“{}” has a month but no certain year: {}</source>
        <translation>“{}”有月份却没有确定的年份：{}</translation>
    </message>
    <message>
        <source>“{}” has a day but no month: {}</source>
        <translation>“{}”有日却没有月：{}</translation>
    </message>
    <message>
        <source>“{}” has a day in a season: give the month instead</source>
        <translation>“{}”在季节里写了日：请改写月份</translation>
    </message>
    <message>
        <source>only two blocks of the same kind, one after the other, can be merged</source>
        <translation>只有前后相接的两个同类内容块才能合并</translation>
    </message>
    <message>
        <source>“{}” is no block of running text</source>
        <translation>“{}”不是正文内容块</translation>
    </message>
    <message>
        <source>“{}” is no regular expression: {}</source>
        <translation>“{}”不是正则表达式：{}</translation>
    </message>
    <message>
        <source>“{}” can&apos;t be the replacement: {}</source>
        <translation>不能替换成“{}”：{}</translation>
    </message>
    <message>
        <source>“{}” holds the control character U+{}: delete it</source>
        <translation>“{}”里有控制字符 U+{}：请删去</translation>
    </message>
    <message>
        <source>“{}” can&apos;t be {}: it must be a number</source>
        <translation>“{}”不能是 {}：必须是数字</translation>
    </message>
    <message>
        <source>“{}” can&apos;t be {}: {}</source>
        <translation>“{}”不能是 {}：{}</translation>
    </message>
    <message>
        <source>the file name may hold {name}, {title}, {date} and {preset}, and no other braces</source>
        <translation>文件名中可用 {name}、{title}、{date} 和 {preset}，不能有其他花括号</translation>
    </message>
    <message>
        <source>there is no page size “{}”: give [width, height] in mm, or one of {}</source>
        <translation>没有“{}”这种版面尺寸：请写 [宽, 高]（毫米），或下列之一：{}</translation>
    </message>
    <message>
        <source>a page of {} mm can&apos;t be made: give each side 10 to 5000 mm</source>
        <translation>版面不能是 {} 毫米：每边为 10 至 5000 毫米</translation>
    </message>
    <message>
        <source>“{}” is no type size: {}</source>
        <translation>“{}”不是字号：{}</translation>
    </message>
    <message>
        <source>type of {} pt can&apos;t be printed: give a size from {} to {} pt</source>
        <translation>{} 点的字印不出来：字号为 {} 至 {} 点</translation>
    </message>
    <message>
        <source>this kind of block has its columns once and for all: no series can be added</source>
        <translation>这种内容块的列是固定的：不能增加系列</translation>
    </message>
    <message>
        <source>“{}” belongs to every row of this kind and can&apos;t be removed</source>
        <translation>“{}”是这种内容块每行都有的，不能去掉</translation>
    </message>
    <message>
        <source>there is no table on the clipboard: copy cells of a spreadsheet first</source>
        <translation>剪贴板上没有表格：请先复制电子表格的单元格</translation>
    </message>
    <message>
        <source>the table has {} rows and no more can be added: paste fewer</source>
        <translation>表格有 {} 行，不能再增加：请少粘贴几行</translation>
    </message>
    <message>
        <source>what a number is called is not for this table to say: only its value is</source>
        <translation>数字的名称不在这张表里改：这里只改数值</translation>
    </message>
    <message>
        <source>row {} can&apos;t be pasted: {}</source>
        <translation>第 {} 行不能粘贴：{}</translation>
    </message>
    <message>
        <source>select a block with data first: a chart, a table or a number</source>
        <translation>请先选中一个有数据的内容块：图表、表格或大数字</translation>
    </message>
    <message>
        <source>this kind of block has a fixed number of figures: change their values instead</source>
        <translation>这种内容块的数字个数是固定的：请改数值</translation>
    </message>
    <message>
        <source>only panels, only blocks or only events can be copied together; select one sort</source>
        <translation>专题、内容块、事件不能混着复制；请只选一类</translation>
    </message>
    <message>
        <source>what is on the clipboard can&apos;t be pasted: {}</source>
        <translation>剪贴板上的内容不能粘贴：{}</translation>
    </message>
    <message>
        <source>a crop is four numbers: left, top, width and height, each between 0 and 1</source>
        <translation>裁切是四个数：左、上、宽、高，都在 0 与 1 之间</translation>
    </message>
    <message>
        <source>{} no number: write plain digits, as in 1054.5</source>
        <translation>{}数字：请只写数码，如 1054.5</translation>
    </message>
    <message>
        <source>“{}” must be a whole number</source>
        <translation>“{}”必须是整数</translation>
    </message>
    <message>
        <source>“{}” is no number: write it in digits, like 1054.5</source>
        <translation>“{}”不是数字：请写数码，如 1054.5</translation>
    </message>
    <message>
        <source>the text has changed since: choose the number again</source>
        <translation>文字已经改动：请重新选这个数字</translation>
    </message>
    <message>
        <source>a flow can&apos;t be {}; turn it round, and give a number of 0 or more</source>
        <translation>流量不能是 {}；请掉转方向，写 0 或更大的数</translation>
    </message>
    <message>
        <source>a gauge can&apos;t end at {}; give a number above {}</source>
        <translation>仪表的终点不能是 {}；请写大于 {} 的数</translation>
    </message>
    <message>
        <source>a crop is left, top, width and height between 0 and 1, inside the picture</source>
        <translation>裁切的左、上、宽、高都在 0 与 1 之间，并且不出图片</translation>
    </message>
    <message>
        <source>a pictogram can&apos;t show {}; give a number of things, 0 or more</source>
        <translation>象形图不能画 {} 个；请写 0 或更大的数</translation>
    </message>
    <message>
        <source>a mark can&apos;t stand for {}; give a number above 0</source>
        <translation>一个图形不能代表 {}；请写大于 0 的数</translation>
    </message>
    <message>
        <source>a goal can&apos;t be {}; give a number above 0</source>
        <translation>目标不能是 {}；请写大于 0 的数</translation>
    </message>
    <message>
        <source>a part of a whole can&apos;t be {}; give a number of 0 or more</source>
        <translation>份额不能是 {}；请写 0 或更大的数</translation>
    </message>
    <message>
        <source>bars can&apos;t be broken at {}; give a number above 0</source>
        <translation>不能在 {} 处断开；请写大于 0 的数</translation>
    </message>
    <message>
        <source>“{}” is not a date: {}</source>
        <translation>“{}”不是日期：{}</translation>
    </message>
    <message>
        <source>“{}” is not a date as it stands: write {}</source>
        <translation>“{}”这样写不成日期：请写 {}</translation>
    </message>
    <message>
        <source>write it like 2022, 2022-03, 2022-03-07 or 2021-12-17/2021-12-18</source>
        <translation>请写成 2022、2022-03、2022-03-07 或 2021-12-17/2021-12-18 的样子</translation>
    </message>
    <message>
        <source>write points as in 10.5, a named size as in 小四, or 4.2 mm</source>
        <translation>请写点数如 10.5、号数如 小四，或 4.2 mm</translation>
    </message>
    <message>
        <source>“{}” is</source>
        <translation>“{}”不是</translation>
    </message>
    <message>
        <source>an empty field is</source>
        <translation>空白不是</translation>
    </message>
    <message>
        <source>it must be a number</source>
        <translation>必须是数字</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>it must be text</source>
        <translation>必须是文字</translation>
    </message>
    <message>
        <source>it must be a date</source>
        <translation>必须是日期</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>必须是“是”或“否”</translation>
    </message>
    <message>
        <source>it must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>it must be at least {}</source>
        <translation>必须不小于 {}</translation>
    </message>
    <message>
        <source>it must be at most {}</source>
        <translation>必须不大于 {}</translation>
    </message>
    <message>
        <source>it must be above {}</source>
        <translation>必须大于 {}</translation>
    </message>
    <message>
        <source>it must be below {}</source>
        <translation>必须小于 {}</translation>
    </message>
    <message>
        <source>“{}” is no day of issue: write year, month and day, as in 2022-07-01</source>
        <translation>“{}”不是出版日期：请写年月日，如 2022-07-01</translation>
    </message>
    <message>
        <source>{} folds can&apos;t be marked: give up to {}</source>
        <translation>无法标记{}处折叠：最多{}处</translation>
    </message>
    <message>
        <source>“{}” is no place of a fold: write millimetres, as in 148.5 297</source>
        <translation>“{}”不是折叠位置：请写毫米数，如 148.5 297</translation>
    </message>
    <message>
        <source>a fold at {} mm isn&apos;t on the page, which is {} mm wide: correct it</source>
        <translation>{} 毫米处的折叠不在版面上（版面宽 {} 毫米）：请改正</translation>
    </message>
    <message>
        <source>a fold at {} mm isn&apos;t on the page, which is {} mm high: correct it</source>
        <translation>{} 毫米处的折叠不在版面上（版面高 {} 毫米）：请改正</translation>
    </message>
    <message>
        <source>the file has no name; type one, for example {name}</source>
        <translation>文件没有名称；请输入，例如 {name}</translation>
    </message>
    <message>
        <source>{} at position {}</source>
        <translation>{}（位置 {}）</translation>
    </message>
    <message>
        <source>missing ), unterminated subpattern</source>
        <translation>缺少右括号“)”</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>多了右括号“)”</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>缺少右方括号“]”</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>重复符号前面没有内容</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>重复符号不能连用</translation>
    </message>
    <message>
        <source>min repeat greater than max repeat</source>
        <translation>重复次数的下限大于上限</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>末尾的反斜杠后面缺少字符</translation>
    </message>
    <message>
        <source>bad escape {}</source>
        <translation>“{}”不是转义写法</translation>
    </message>
    <message>
        <source>incomplete escape {}</source>
        <translation>转义“{}”不完整</translation>
    </message>
    <message>
        <source>bad character range {}</source>
        <translation>字符范围“{}”前后颠倒</translation>
    </message>
    <message>
        <source>invalid group reference {}</source>
        <translation>没有第 {} 个分组</translation>
    </message>
    <message>
        <source>unknown group name {}</source>
        <translation>没有名为 {} 的分组</translation>
    </message>
    <message>
        <source>unknown extension {}</source>
        <translation>不支持“{}”这种写法</translation>
    </message>
    <message>
        <source>look-behind requires fixed-width pattern</source>
        <translation>后行断言的长度必须固定</translation>
    </message>
    <message>
        <source>unexpected end of pattern</source>
        <translation>表达式没有写完</translation>
    </message>
    <message>
        <source>cannot refer to an open group</source>
        <translation>分组不能引用自身</translation>
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
    <name>RoleBar</name>
    <message>
        <source>{0}: {1} in the list of parts, Ctrl+{1} in the copy</source>
        <translation>{0}：在列表中按 {1}，在文稿中按 Ctrl+{1}</translation>
    </message>
    <message>
        <source>{0}: {1} in the list of parts</source>
        <translation>{0}：在列表中按 {1}</translation>
    </message>
</context>
<context>
    <name>RoleHeader</name>
    <message>
        <source>Role of column {}</source>
        <translation>第 {} 列的用途</translation>
    </message>
    <message>
        <source>{} (guessed)</source>
        <translation>{}（推测）</translation>
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
    <name>Session</name>
    <message>
        <source>These pictures couldn&apos;t be taken along to the new folder: {}. Put them there yourself.</source>
        <translation>这些图片未能带到新文件夹：{}。请自行放入。</translation>
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
    <name>SourcePane</name>
    <message>
        <source>Copy</source>
        <translation>文稿</translation>
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
    <message>
        <source>Colours shown</source>
        <translation>显示的颜色</translation>
    </message>
    <message>
        <source>Seen as protan</source>
        <translation>红色盲所见</translation>
    </message>
    <message>
        <source>Seen as deutan</source>
        <translation>绿色盲所见</translation>
    </message>
    <message>
        <source>Seen as tritan</source>
        <translation>蓝色盲所见</translation>
    </message>
    <message>
        <source>Seen in black and white</source>
        <translation>黑白版面</translation>
    </message>
</context>
<context>
    <name>StructureModel</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Timeline, events: {}</source>
        <translation>大事记：{} 条</translation>
    </message>
    <message>
        <source>Left over: {}</source>
        <translation>未采用：{} 处</translation>
    </message>
    <message>
        <source>Panel without a title</source>
        <translation>无标题板块</translation>
    </message>
</context>
<context>
    <name>StructureView</name>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
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
    <message>
        <source>Year of a timeline</source>
        <translation>时间轴年份</translation>
    </message>
    <message>
        <source>Axis of a timeline</source>
        <translation>时间轴刻度</translation>
    </message>
    <message>
        <source>Group of events</source>
        <translation>大事分组</translation>
    </message>
    <message>
        <source>Day of a calendar</source>
        <translation>月历日期</translation>
    </message>
    <message>
        <source>Hairline</source>
        <translation>细线</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青绿</translation>
    </message>
    <message>
        <source>Chengxiao</source>
        <translation>成效</translation>
    </message>
</context>
<context>
    <name>SuggestCommands</name>
    <message>
        <source>No figure that isn’t drawn already was found in this panel’s sentences.</source>
        <translation>此专题的语句中没有尚未画出的数字。</translation>
    </message>
    <message>
        <source>Suggest Charts</source>
        <translation>推荐图表</translation>
    </message>
</context>
<context>
    <name>SuggestionDialog</name>
    <message>
        <source>Suggest Charts</source>
        <translation>推荐图表</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Ticked charts are added to the panel. Their figures stay linked to the sentences.</source>
        <translation>勾选的图表将加入专题，其中的数字与语句保持联动。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>A figure with its change</source>
        <translation>带增减幅的数字</translation>
    </message>
    <message>
        <source>A rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>A figure that stands alone</source>
        <translation>单独的数字</translation>
    </message>
    <message>
        <source>The same thing at several times</source>
        <translation>同一指标的几个时点</translation>
    </message>
    <message>
        <source>The same thing at many times</source>
        <translation>同一指标的多个时点</translation>
    </message>
    <message>
        <source>Parts of one whole</source>
        <translation>整体的各个部分</translation>
    </message>
    <message>
        <source>One part of a whole</source>
        <translation>整体的一部分</translation>
    </message>
    <message>
        <source>Rates, each of a hundred</source>
        <translation>百分率</translation>
    </message>
    <message>
        <source>What it was, and what it is</source>
        <translation>原来与现在</translation>
    </message>
    <message>
        <source>Two sides with the same measure</source>
        <translation>两方的同一指标</translation>
    </message>
    <message>
        <source>Few things that can be counted</source>
        <translation>可数的少量事物</translation>
    </message>
    <message>
        <source>Figures of one unit</source>
        <translation>单位相同的数字</translation>
    </message>
    <message>
        <source>An order from first to last</source>
        <translation>先后次序</translation>
    </message>
</context>
<context>
    <name>TableStep</name>
    <message>
        <source>The &amp;first row is a heading</source>
        <translation>首行为表头(&amp;F)</translation>
    </message>
    <message>
        <source>Row {0}: {1}</source>
        <translation>第 {0} 行：{1}</translation>
    </message>
    <message>
        <source>Row {0}: “{1}” is left over</source>
        <translation>第 {0} 行：“{1}”未采用</translation>
    </message>
    <message>
        <source>Doubts: {}</source>
        <translation>存疑：{} 处</translation>
    </message>
    <message>
        <source>Cells left over: {}</source>
        <translation>未采用的单元格：{} 个</translation>
    </message>
    <message>
        <source>What the table is to become is a mere guess: look at it</source>
        <translation>表格用途只是推测，请核对</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Doubts and left over</source>
        <translation>存疑与未采用</translation>
    </message>
    <message>
        <source>About the table</source>
        <translation>表格说明</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>工作表(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>用作(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Se&amp;ries:</source>
        <translation>系列(&amp;R)：</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
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
        <source>Walking on the Moon (A4, English)</source>
        <translation>登月（A4，英文）</translation>
    </message>
    <message>
        <source>Charts: comparison</source>
        <translation>图表：比较</translation>
    </message>
    <message>
        <source>Charts: change over time</source>
        <translation>图表：变化</translation>
    </message>
    <message>
        <source>Charts: shares</source>
        <translation>图表：份额</translation>
    </message>
    <message>
        <source>Charts: numbers and icons</source>
        <translation>图表：数字与图标</translation>
    </message>
    <message>
        <source>Charts: flows and maps</source>
        <translation>图表：流向与地图</translation>
    </message>
    <message>
        <source>Empty page, A3</source>
        <translation>空白版面（A3）</translation>
    </message>
    <message>
        <source>Timelines: alternating</source>
        <translation>时间轴：上下交错</translation>
    </message>
    <message>
        <source>Timelines: calendar</source>
        <translation>时间轴：月历</translation>
    </message>
    <message>
        <source>Timelines: flags on a scale</source>
        <translation>时间轴：旗标</translation>
    </message>
    <message>
        <source>Timelines: horizontal</source>
        <translation>时间轴：横向</translation>
    </message>
    <message>
        <source>Timelines: lanes</source>
        <translation>时间轴：分栏</translation>
    </message>
    <message>
        <source>Timelines: true to time</source>
        <translation>时间轴：按比例</translation>
    </message>
    <message>
        <source>Timelines: serpentine</source>
        <translation>时间轴：回形</translation>
    </message>
    <message>
        <source>Wetlands, with a picture and a logo (Chinese)</source>
        <translation>湿地，有图片和标志（中文）</translation>
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
    <name>TextStep</name>
    <message>
        <source>About the part</source>
        <translation>所选部分的说明</translation>
    </message>
    <message>
        <source>&amp;Accept All in Doubt ({})</source>
        <translation>采纳全部存疑（{}）(&amp;A)</translation>
    </message>
    <message>
        <source>No date stands at the head of this line, so it can’t be an event.</source>
        <translation>这一行不以日期开头，不能作为事件。</translation>
    </message>
    <message>
        <source>No event stands before this line that it could belong to.</source>
        <translation>这一行之前没有可归入的事件。</translation>
    </message>
    <message>
        <source>This line can’t become: {}</source>
        <translation>这一行不能用作：{}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>&amp;Next Doubt (N)</source>
        <translation>下一处存疑(&amp;N)</translation>
    </message>
    <message>
        <source>Likely misreadings</source>
        <translation>疑似误读</translation>
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
    <name>VersionsDialog</name>
    <message>
        <source>File History</source>
        <translation>文件历史</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Restore This Version</source>
        <translation>恢复此版本(&amp;R)</translation>
    </message>
    <message>
        <source>Save a &amp;Copy As…</source>
        <translation>副本另存为(&amp;C)…</translation>
    </message>
    <message>
        <source>Version of {}</source>
        <translation>{} 的版本</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Projects (*.yaml *.yml)</source>
        <translation>项目 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>The version can&apos;t be read ({}).</source>
        <translation>无法读取此版本（{}）。</translation>
    </message>
    <message>
        <source>The history can&apos;t be read ({}).</source>
        <translation>无法读取历史（{}）。</translation>
    </message>
    <message>
        <source>as opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>saved by somebody else</source>
        <translation>他人保存</translation>
    </message>
    <message>
        <source>There is no version yet: each save will leave one.</source>
        <translation>还没有版本：每次保存都会留下一个。</translation>
    </message>
    <message>
        <source>Now, in the window</source>
        <translation>现在窗口中的内容</translation>
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
        <source>Projects that you open appear here. You can also drop a file on the window.</source>
        <translation>打开过的项目会列在这里。也可以把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Sample pages</source>
        <translation>样例版面</translation>
    </message>
    <message>
        <source>Charts and timelines</source>
        <translation>图表与时间轴</translation>
    </message>
</context>
<context>
    <name>_RoleDelegate</name>
    <message>
        <source>Role</source>
        <translation>用途</translation>
    </message>
</context>
</TS>
