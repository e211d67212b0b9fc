namespace QualityReports.Workbooks.Reading;

/// <summary>The texts that findings about a file put in the place of <c>{expected}</c>: what the file
/// seems to be, what is damaged, which limit, which part is gone.</summary>
internal static class ReadingTexts
{
    private const int MostNamed = 6;

    public static Text Pdf { get; } = new("PDF 文件", "a PDF document");

    public static Text Picture { get; } = new("图片", "a picture");

    public static Text Archive { get; } = new("压缩包", "a compressed archive");

    public static Text ZipOfWorkbooks { get; } = new("装有工作簿的 zip 压缩包，请解压后逐个上传", "a zip archive with workbooks in it; unpack it and send each of them");

    public static Text ZipWithoutWorkbook { get; } = new("不含工作簿的 zip 压缩包", "a zip archive without a workbook");

    public static Text OpenDocument { get; } = new("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)");

    public static Text BinaryWorkbook { get; } = new("Excel 二进制工作簿（.xlsb）", "a binary Excel workbook (.xlsb)");

    public static Text WordDocument { get; } = new("Word 文档", "a Word document");

    public static Text Presentation { get; } = new("PowerPoint 演示文稿", "a PowerPoint presentation");

    public static Text NumbersDocument { get; } = new("Apple Numbers 表格", "an Apple Numbers spreadsheet");

    public static Text RichText { get; } = new("RTF 文档", "a rich text document (RTF)");

    public static Text Html { get; } = new("网页（HTML）", "a web page (HTML)");

    public static Text XmlSpreadsheet { get; } = new("Excel 2003 的 XML 表格", "an XML spreadsheet of Excel 2003");

    public static Text FlatOpenDocument { get; } = new("OpenDocument XML 表格（.fods）", "a flat OpenDocument spreadsheet (.fods)");

    public static Text Xml { get; } = new("XML 文件", "an XML file");

    public static Text Csv { get; } = new("CSV 文本", "comma-separated text (CSV)");

    public static Text PlainText { get; } = new("纯文本", "plain text");

    public static Text LockFile { get; } = new("Excel 打开文件时的临时锁文件（~$）；请关闭 Excel，上传文件本身", "the lock file (~$) of an open workbook; close Excel and send the file itself");

    public static Text Zeros { get; } = new("全为零的数据，可能是复制或下载未完成", "nothing but zeros, perhaps a copy or download that broke off");

    public static Text Unknown { get; } = new("无法识别的文件", "a file of an unknown kind");

    public static Text Truncated { get; } = new("文件不完整，可能传输中断", "the end of the file is missing, perhaps the transfer broke off");

    public static Text BadDirectory { get; } = new("压缩目录有误", "its table of contents is wrong");

    public static Text BytesBeforeFirstEntry { get; } = new("文件开头有多余的数据", "there is something before its beginning");

    public static Text BadCompressedData { get; } = new("压缩数据有误", "its compressed data are wrong");

    public static Text UnreadableCharacters { get; } = new("含有无法解码的字符", "it has characters that cannot be decoded");

    public static Text NoSheet { get; } = new("没有工作表", "it has no sheet");

    public static Text DocumentType { get; } = new("XML 文档类型声明", "an XML document type");

    public static Text MacroWorkbook { get; } = new("启用宏的工作簿", "the workbook is macro-enabled");

    public static Text VbaProject { get; } = new("VBA 宏", "VBA macros");

    public static Text MacroSheet { get; } = new("Excel 4.0 宏表", "an Excel 4.0 macro sheet");

    public static Text DdeLink { get; } = new("DDE 链接", "a DDE link");

    public static Text OleLink { get; } = new("OLE 链接", "an OLE link");

    public static Text EmbeddedObject { get; } = new("嵌入的对象", "an embedded object");

    public static Text ActiveXControl { get; } = new("ActiveX 控件", "an ActiveX control");

    public static Text FormEdition { get; } = new("隐藏工作表 _form 中的 edition", "the edition on the hidden sheet _form");

    public static Text CompressionOf(string part) => new($"{part} 使用了不支持的压缩方法", $"{part} is compressed in an unknown way");

    public static Text OverlappingEntries(string part) => new($"{part} 与其他内容重叠", $"{part} overlaps another part");

    public static Text DuplicateEntry(string part) => new($"{part} 重复", $"{part} is there twice");

    public static Text UnsafeName(string part) => new($"名称 {part} 不合法", $"the name {part} leads out of the file");

    public static Text ChecksumOf(string part) => new($"{part} 的校验不符", $"the checksum of {part} does not match");

    public static Text LengthOf(string part) => new($"{part} 的长度不符", $"the length of {part} does not match");

    public static Text MissingPart(string part) => new($"缺少 {part}", $"{part} is missing");

    public static Text MalformedXml(string part, long offset) => new(
        string.Create(CultureInfo.InvariantCulture, $"{part} 第 {offset + 1:N0} 字节处的 XML 有误"),
        string.Create(CultureInfo.InvariantCulture, $"the XML of {part} is wrong at byte {offset + 1:N0}"));

    public static Text BadContent(string part, string what) => new($"{part} 中的 {what} 有误", $"{what} in {part} makes no sense");

    public static Text MissingText(CellAddress cell, string position) =>
        new($"{cell} 引用的文字（第 {position} 条）不存在", $"{cell} refers to text {position}, which is not in the file");

    public static Text CellTwice(CellAddress cell) => new($"{cell} 写了两次", $"{cell} is written twice");

    public static Text RowTwice(string sheet, int row) => Text.Format($"工作表“{sheet}”的第 {row} 行写了两次", $"row {row} of the sheet “{sheet}” is written twice");

    public static Text OtherRow(string sheet, int row, string reference) =>
        Text.Format($"工作表“{sheet}”第 {row} 行中有编号为 {reference} 的单元格", $"row {row} of the sheet “{sheet}” has a cell with the reference {reference}");

    public static Text EncodingOf(string part, string encoding) => new($"{part} 的编码 {encoding}", $"the encoding {encoding} of {part}");

    public static Text FileBytes(long bytes) => Limit("文件", "the file has", bytes, ReadingLimits.FileBytes, "字节", "bytes");

    public static Text Entries(long count) => Limit("压缩包内的条目", "the package has", count, ReadingLimits.Entries, "个", "entries");

    public static Text Sheets(int count) => Limit("工作表", "the workbook has", count, ReadingLimits.Sheets, "张", "sheets");

    public static Text ListRows(string sheet, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"工作表“{sheet}”超过 {most:N0} 行"),
        string.Create(CultureInfo.InvariantCulture, $"the sheet “{sheet}” has more than {most:N0} rows"));

    public static Text InflatedBytes { get; } = AtMost("解压后的内容", "its unpacked content may have", ReadingLimits.InflatedBytes, "字节", "bytes");

    public static Text Cells { get; } = AtMost("有内容的单元格", "it may have", ReadingLimits.Cells, "个", "cells with a value");

    public static Text TextCharacters { get; } = AtMost("全部文字", "its texts may have", ReadingLimits.TextCharacters, "个字符", "characters in all");

    public static Text CellFormats { get; } = AtMost("单元格格式", "it may have", ReadingLimits.CellFormats, "种", "cell formats");

    public static Text Rows { get; } = AtMost("行号", "a sheet may have", ReadingLimits.Rows, "行", "rows");

    public static Text Columns { get; } = AtMost("列号", "a sheet may have", ReadingLimits.Columns, "列", "columns");

    public static Text CellCharacters(string where) => new(
        string.Create(CultureInfo.InvariantCulture, $"{where} 中一个单元格的文字超过 {ReadingLimits.CellCharacters:N0} 个字符"),
        string.Create(CultureInfo.InvariantCulture, $"{where} has a cell of more than {ReadingLimits.CellCharacters:N0} characters"));

    public static Text InflationRatio(string part) => new(
        string.Create(CultureInfo.InvariantCulture, $"{part} 的压缩比超过 {ReadingLimits.InflationRatio}"),
        string.Create(CultureInfo.InvariantCulture, $"{part} unpacks to more than {ReadingLimits.InflationRatio} times its size"));

    public static Text XmlStructure(string part) => new($"{part} 的 XML 结构过大", $"the XML of {part} is beyond any spreadsheet's");

    public static Text MissingSheet(string sheet) => new($"缺少工作表“{sheet}”", $"the sheet “{sheet}” is gone");

    public static Text RenamedSheet(string sheet, string now) =>
        new($"工作表“{sheet}”现在叫“{now}”，请改回原名", $"the sheet “{sheet}” is now called “{now}”; give it back its name");

    public static Text MissingHeader(string sheet, string code) => new($"工作表“{sheet}”缺少标记 {code}", $"the mark {code} is gone from the sheet “{sheet}”");

    public static Text MissingColumns(string sheet, IEnumerable<string> codes) => Of(sheet, codes, "缺少列", "", "the columns", "are gone from the sheet");

    public static Text MissingCodes(string sheet, IEnumerable<string> codes) => Of(sheet, codes, "缺少代码", "", "the codes", "are gone from the sheet");

    public static Text RepeatedCodes(string sheet, IReadOnlyList<RepeatedCode> codes) => new(
        $"工作表“{sheet}”有重复的代码 {Join(codes, "、", code => $"{code.Code}（{Join(code.Cells, "、", cell => cell.Local)}）")}，无法判断以哪一个为准",
        $"the sheet “{sheet}” has codes twice, and nothing says which counts: {Join(codes, ", ", code => $"{code.Code} ({Join(code.Cells, ", ", cell => cell.Local)})")}");

    public static Text SecondAnswers(LocatedCell? heading, LocatedCell? otherHeading, LocatedCell other, LocatedCell answer)
    {
        var (column, second) = (CellAddress.ColumnName(answer.Address.Column), CellAddress.ColumnName(other.Address.Column));
        return new(
            $"{column} 列{Quote(heading)}之外，{second} 列{Quote(otherHeading)}也像是本期的答案（{answer.Address.Local} 是“{answer.Content}”，{other.Address.Local} 是“{other.Content}”），"
            + $"无法判断以哪一列为准；请把正确的填入 {column} 列，并删去 {second} 列",
            $"column {second} {Quote(otherHeading)} may be meant as this period's answers like column {column} {Quote(heading)} "
            + $"({answer.Address.Local} has “{answer.Content}”, {other.Address.Local} has “{other.Content}”), and nothing says which counts; "
            + $"put the right ones into column {column} and delete column {second}");
    }

    public static Text OtherLabel(CellAddress cell, string written, Text own) => new(
        $"{cell} 写着“{Shorten(written)}”，而模板此处是“{own.Zh}”，说的不是同样的数据；请恢复模板的文字“{own.Zh}”，并填写它所要的数据",
        $"{cell} says “{Shorten(written)}”, and the template has “{own.En}” there, which are other figures; "
        + $"restore the words “{own.En}” and enter the figures that they ask for");

    public static Text SecondRow(string label, LocatedCell other, LocatedCell answer) => new(
        $"{other.Address} 所在行的“{Shorten(label)}”没有代码，看来与 {answer.Address.Local} 是同一项（{answer.Address.Local} 是“{answer.Content}”，{other.Address.Local} 是“{other.Content}”），"
        + $"无法判断以哪一个为准；请把正确的填入 {answer.Address.Local}，并删去第 {other.Address.Row} 行",
        $"the row of {other.Address} says “{Shorten(label)}”, has no code of its own and seems to answer the question of {answer.Address.Local} again "
        + $"({answer.Address.Local} has “{answer.Content}”, {other.Address.Local} has “{other.Content}”), and nothing says which counts; "
        + $"put the right one into {answer.Address.Local} and delete row {other.Address.Row}");

    public static Text RowsBeside(CellAddress cell, string written) => new(
        $"{cell}（“{Shorten(written)}”）起像是明细表的又一行，但填在表格之外，不会被读取；请把各项接着填在同一张表的下面，并删去旁边的内容",
        $"{cell} (“{Shorten(written)}”) begins what looks like another row of the list, outside its columns, and would not be read; "
        + "continue with it below the list, and delete what is beside it");

    public static Text Remark(string written) => new(
        $"明细之后的“{Shorten(written)}”不作为一项", $"“{Shorten(written)}” below the list is no item of it");

    public static Text OtherSheet(string sheet, string original, IReadOnlyList<string> codes) => new(
        $"工作表“{sheet}”中有与“{original}”不同的数据（{Join(codes, "、", code => code)}），以“{original}”为准",
        $"the sheet “{sheet}” has other figures than “{original}” ({Join(codes, ", ", code => code)}); “{original}” counts");

    public static Text OwnRow(string label, string code) => new(
        $"“{Shorten(label)}”这一行没有代码，不作为 {code} 的答案", $"the row “{Shorten(label)}” has no code, and is no answer to {code}");

    public static Text SecondHeadings(CellAddress cell, Text label, CellAddress? entry) => new(
        $"{cell} 又出现表头“{label.Zh}”{(entry is { } zh ? $"，其下 {zh.Local} 的内容与本表不同" : "")}，无法判断以哪一处为准；明细表只能有一张，请把各项接着填在同一张表里，并删去多余的表头",
        $"{cell} has the heading “{label.En}” a second time{(entry is { } en ? $", and {en.Local} below it differs from the list" : "")}; nothing says which counts. "
        + "Keep one list: continue with its rows, and delete the second headings");

    /// <param name="found">What is there instead of the first heading; empty for nothing.</param>
    public static Text MissingHeadings(CellAddress cell, string found, Text own) => new(
        $"工作表“{cell.Sheet}”的表头行不见了：{cell.Local} {(found.Length == 0 ? "是空的" : $"是“{Shorten(found)}”")}，而模板的表头是“{own.Zh}”",
        $"the row of headings is gone from the sheet “{cell.Sheet}”: {cell.Local} {(found.Length == 0 ? "is blank" : $"has “{Shorten(found)}”")} where the template has "
        + $"the heading “{own.En}”");

    /// <param name="own">What belongs there; null where that is unknown.</param>
    public static Text ExchangedHeading(CellAddress cell, Text shown, Text? own) => new(
        $"{cell} 写着“{shown.Zh}”，与该行或该列的代码不符，可能被对调或移动{(own is null ? "" : $"；此处应为“{own.Zh}”")}",
        $"{cell} says “{shown.En}”, which does not fit the code of its row or column; it was exchanged or moved"
        + (own is null ? "" : $", and should be “{own.En}”"));

    public static Text OtherUnit(CellAddress cell, string written, Text unit) => new(
        $"{cell} 写着“{Shorten(written)}”，而本表的单位是“{unit.Zh}”；请恢复单位，数值按“{unit.Zh}”填写",
        $"{cell} says “{Shorten(written)}”, and the form asks for {unit.En}; restore the unit and give the figure in {unit.En}");

    public static Text OtherUnitOnPage(string sheet, string written, Text unit) => new(
        $"工作表“{sheet}”的页眉或页脚写着“{Shorten(written)}”，而本表的单位是“{unit.Zh}”；请改正页眉或页脚，数值按“{unit.Zh}”填写",
        $"the header or footer of the sheet “{sheet}” says “{Shorten(written)}”, and the form asks for {unit.En}; correct it and give the figures in {unit.En}");

    public static Text RowAbove(CellAddress cell) => new(
        $"{cell} 所在行在隐藏的代码行之上，不会被读取，请移到表头之下",
        $"the row of {cell} lies above the hidden row of codes and would not be read; move it below the headings");

    public static Text FilledCopy(string sheet) => new(
        $"是“{sheet}”的副本，数据填在副本里，而“{sheet}”是空的", $"a copy of “{sheet}” and the one that is filled in; “{sheet}” itself is blank");

    public static Text DifferingCopy(string sheet, IReadOnlyList<string> codes)
    {
        var (first, more) = (codes.Take(MostNamed).ToList(), codes.Count > MostNamed);
        return new(
            $"是“{sheet}”的副本，但数据与“{sheet}”不同（{string.Join("、", first)}{(more ? " 等" : "")}），无法判断以哪一张为准",
            $"a copy of “{sheet}” with other entries ({string.Join(", ", first)}{(more ? ", …" : "")}), and nothing says which of the two counts");
    }

    // In one line, and no essay.
    private static string Shorten(string text)
    {
        var clean = CellText.Clean(text);
        return clean.Length > Finding.MaxFoundLength ? clean[..(Finding.MaxFoundLength - 1)] + "…" : clean;
    }

    private static string Quote(LocatedCell? heading) => heading is null ? "" : $"“{heading.Content.ToString().ReplaceLineEndings(" ")}”";

    private static string Join<T>(IReadOnlyList<T> items, string between, Func<T, string> print) =>
        string.Join(between, items.Take(MostNamed).Select(print)) + (items.Count > MostNamed ? between + "…" : "");

    private static Text Of(string sheet, IEnumerable<string> codes, string zh, string zhAfter, string en, string on)
    {
        var all = codes.ToList();
        return new($"工作表“{sheet}”{zh} {string.Join("、", all)}{zhAfter}", $"{en} {string.Join(", ", all)} {on} “{sheet}”");
    }

    private static Text Limit(string zh, string en, long found, long most, string zhUnit, string enUnit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{zh}有 {found:N0} {zhUnit}，最多 {most:N0} {zhUnit}"),
        string.Create(CultureInfo.InvariantCulture, $"{en} {found:N0} {enUnit}, at most {most:N0} are taken"));

    private static Text AtMost(string zh, string en, long most, string zhUnit, string enUnit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{zh}最多 {most:N0} {zhUnit}"),
        string.Create(CultureInfo.InvariantCulture, $"{en} at most {most:N0} {enUnit}"));
}
