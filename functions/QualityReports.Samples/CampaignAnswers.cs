namespace QualityReports.Samples;

/// <summary>Answers sections A and G and the question on the brand strategy from a locality's record.</summary>
internal static class CampaignAnswers
{
    /// <summary>Answers as of a day.</summary>
    public static void Write(AnswerSheet sheet, CampaignRecord record, DateOnly day)
    {
        WriteDocuments(sheet, record, day);
        WriteGroup(sheet, record, day);
        sheet.SetYesNo("A07", record.DevelopmentPlan <= day);
        sheet.SetYesNo("B07", record.BrandStrategy <= day);
        var held = record.Award is { } award && award <= day;
        sheet.SetYesNo("G01", !held && record.Application <= day);
        sheet.SetYesNo("G02", held);
        if (held)
            sheet.SetDate("G03", record.Award!.Value);
    }

    private static void WriteDocuments(AnswerSheet sheet, CampaignRecord record, DateOnly day)
    {
        sheet.SetYesNo("A01", record.Document <= day);
        sheet.SetYesNo("A05", record.Plan <= day);
        if (record.Document <= day)
        {
            sheet.SetText("A02", record.DocumentNumber);
            sheet.SetChoice("A03", record.Issuer);
            sheet.SetDate("A04", record.Document);
        }

        if (record.Plan <= day)
            sheet.SetText("A06", record.PlanNumber);
    }

    private static void WriteGroup(AnswerSheet sheet, CampaignRecord record, DateOnly day)
    {
        sheet.SetYesNo("A09", record.LeadingGroup <= day);
        if (record.LeadingGroup > day)
            return;
        sheet.SetText("A10", record.Leader);
        sheet.SetChoice("A11", record.Position);
        sheet.SetYesNo("A12", record.OfficeInDepartment);
    }
}
