namespace QualityReports.Samples;

/// <summary>Leaves optional questions blank, and enters "not applicable" where it is the answer.</summary>
internal static class OptionalAnswers
{
    private const double ShareWithRate = 0.75;
    private const double ShareWithGrades = 0.7;
    private const double ShareGradesNotApplicable = 0.5;

    /// <summary>Enters them, after the figures are on the sheet.</summary>
    /// <param name="brandStrategy">Whether a brand strategy is in force.</param>
    /// <param name="random">A sequence of the period.</param>
    /// <param name="habits">A sequence of the locality, the same in every period.</param>
    public static void Write(AnswerSheet sheet, LocalityProfile profile, Figures figures, bool brandStrategy, StableRandom random, StableRandom habits)
    {
        WriteRate(sheet, figures["C01"], figures["C02"], random);
        WriteGrades(sheet, habits);
        if (!brandStrategy)
            sheet.SetNotApplicable("B08");
        if (figures["E01"] + figures["E02"] == 0)
            sheet.SetNotApplicable("D09");
        if (profile.Member.Level == LocalityLevel.Industry)
            sheet.SetNotApplicable("B03", "B04");
    }

    // Some report 93.1, some 93.13: both within 0.05 points of the quotient.
    private static void WriteRate(AnswerSheet sheet, long batches, long passed, StableRandom random)
    {
        var (withRate, tenths) = (random.Chance(ShareWithRate), random.Chance(0.6));
        if (batches == 0)
            sheet.SetNotApplicable("C05");
        else if (withRate)
            sheet.SetFigure("C05", (long)(decimal.Round(100m * passed / batches, tenths ? 1 : 2, MidpointRounding.AwayFromZero) * 100));
    }

    private static void WriteGrades(AnswerSheet sheet, StableRandom habits)
    {
        if (habits.Chance(ShareWithGrades))
            return;
        if (habits.Chance(ShareGradesNotApplicable))
            sheet.SetNotApplicable("C09", "C10", "C11", "C12");
        else
            sheet.Clear("C09", "C10", "C11", "C12");
    }
}
