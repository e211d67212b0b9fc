using System.Globalization;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>The number formats of generated cells, by kind; <c>id:9</c> is one that the file names by its number alone.</summary>
internal static class ScreenFormats
{
    private const string BuiltIn = "id:";

    /// <summary>The kinds, each as likely as another.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Kinds { get; } =
    [
        ["0", "0.00", "#,##0", "#,##0.00", "0.0", "0.###", "#,##0.0#", "0_ ", "0.00_)", "id:1", "id:2", "id:3", "id:4", "0.", ".00"],
        ["#", "#,###", "#.##", "#,###.##", "#;-#;", "###0"],
        ["0\\.0,\"万\"", "0\\.0000", "#,##0,", "0.0,,", "#,##0.00,\"千\"", "0\\.00,\"万元\""],
        ["0%", "0.00%", "0.0\"%\"", "0\\%", "##0.0 %", "id:9", "id:10", "0\"‰\""],
        [
            "[h]:mm", "h:mm", "h:mm:ss", "[mm]:ss", "mm:ss.0", "[h]", "h:mm AM/PM", "h\"时\"mm\"分\"", "id:18", "id:20", "id:21", "id:45", "id:46", "id:47",
        ],
        ["0.00E+00", "##0.0E+0", "0E+0", "id:11", "id:48"],
        ["# ?/?", "# ??/??", "# ?/8", "id:12", "id:13"],
        [
            "[>=10000]0\\.0,\"万\";0", "[>100]\"多\";0", "[=0]\"\";0", "[<1]0.00%;0.00", "[Red][<0]0;0", "[=1]\"是\";[=0]\"否\";General", "[>=100]0,;0.0",
        ],
        [";;;", ";;", "0;;", "0;-0;", "\"\"", "0;-0;;@", "#,##0;-#,##0;", "0;-0;0;"],
        [
            "00000", "000\\-0000", "\"B\"0000", "0\"号\"", "0\"批\"", "@", "@\"号\"", "\"第\"@", "0;0;0;\"文\"@", "id:49", "0000\\-00\\-00", "0\"0\"", "\"1\"0",
        ],
        [
            "\"¥\"#,##0.00", "\\$#,##0", "[$¥-804]#,##0.00", "\"RMB\" 0.00", "0.00\"元\"", "0.00\"万元\"", "[$€-2]\\ #,##0.00", "\"¥\"#,##0",
            "id:5", "id:7", "id:8",
        ],
        ["_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", "id:41", "id:42", "id:43", "id:44"],
        [
            "0;(0)", "#,##0_);(#,##0)", "#,##0.00_);[Red](#,##0.00)", "0;0", "-0", "(0)", "0_ ;[Red]-0 ", "\"-\"0", "0;[Red]0",
            "id:37", "id:38", "id:39", "id:40",
        ],
        ["yyyy-mm-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "d/m/yy h:mm", "id:14", "dd\\.mm\\.yyyy", "yyyy-mm-dd;@", "d-mmm-yy", "m/d/yyyy", "id:22"],
        ["yyyy\"年\"m\"月\"", "mmm-yy", "m\"月\"d\"日\"", "yyyy", "dddd", "mm-dd", "id:17", "id:16", "yyyy-mm\\ ddd", "[>=40000]yyyy-mm-dd;0", "d"],
        ["\"约\"0", "0\"多\"", "\">\"0", "0\"廿\"", "0*0", "*-0", "0*.", "* 0", "0\" (旧)\"", "@*0", "[$¥-411]#,##0.00", "[$USD]\\ 0", "[$HK$-C04]#,##0.00"],
        ["\"2009-03-\"dd", "yyyy-mm\"-15\"", "[<39700]yyyy-mm-dd;\"长期\"", "yyyy-mm-dd\" (农历)\"", "yyyy-dd-mm"],
        ["General\"批\"", "General;\\-General;\"零\"", "\"约\"General", "General\\ ", "#\\ ##0", "0\\,0000"],
    ];

    /// <summary>Adds a format to a workbook; gives the style of its cells.</summary>
    public static int AddTo(WorkbookBuilder workbook, string format) => format.StartsWith(BuiltIn, StringComparison.Ordinal)
        ? workbook.AddBuiltInStyle(int.Parse(format.AsSpan(BuiltIn.Length), CultureInfo.InvariantCulture))
        : workbook.AddStyle(format);

    /// <summary>A format; null for none.</summary>
    public static string? Pick(StableRandom random) => random.Chance(0.2) ? null : random.Pick(random.Pick(Kinds));
}
