using QualityReports.Domain.Forms;

namespace QualityReports.TestSupport;

/// <summary>A small return that has something of everything.</summary>
public static class FilledReturn
{
    /// <summary>A filled-in return: an answer of every type, two rows of inspections and one of cases.</summary>
    public static WorkbookBuilderTemplate Of(FormEdition form)
    {
        var template = new WorkbookBuilderTemplate(form);
        foreach (var (code, value) in new Dictionary<string, object?>
        {
            ["A01"] = "是 / Yes",
            ["A02"] = "温政〔2009〕12号 & <附件>",
            ["A04"] = new DateOnly(2009, 2, 17),
            ["A08"] = 4,
            ["B08"] = 1234.56m,
            ["C01"] = 233,
            ["C02"] = 217,
            ["C05"] = 93.13m,
            ["C06"] = "N/A",
            ["D01"] = 0,
            ["D04"] = "1,234.50",
            ["G01"] = true,
        })
            template.Entries[code] = value;
        template.Lists["L1"] =
        [
            new() { ["product"] = "电热水器", ["enterpriseCode"] = "91350100M000100Y43", ["batchNumber"] = 20090101, ["samplingDate"] = new DateOnly(2009, 1, 5),
                ["value"] = 12.5m },
            new() { ["product"] = " 皮鞋 ", ["enterpriseCode"] = "00123456X", ["batchNumber"] = "0007", ["samplingDate"] = "2009年3月31日",
                ["failedItem"] = "剥离强度\n不合格" },
        ];
        template.Lists["L2"] = [new() { ["caseNumber"] = "温质监〔2009〕1号", ["value"] = 0.1m }];
        return template;
    }
}
