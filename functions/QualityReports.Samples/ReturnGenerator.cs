namespace QualityReports.Samples;

/// <summary>Makes synthetic returns that satisfy every rule of the form. The same arguments give the same return on every machine, and the stocks of
/// successive periods are consistent.</summary>
public static class ReturnGenerator
{
    private static readonly IReadOnlyList<CellContent[]> NoRows = [];

    /// <param name="form">The edition, which must serve the period.</param>
    /// <param name="period">A quarter or a year; a year is the sum of its quarters.</param>
    /// <param name="seed">Selects the generated returns.</param>
    /// <param name="rows">The number of inspection rows, without nil returns; null for the locality's own number.</param>
    /// <exception cref="ArgumentException">The edition does not serve the period.</exception>
    public static GeneratedReturn Generate(FormEdition form, RosterEntry member, ReportingPeriod period, int seed, int? rows = null) =>
        Generate(form, LocalityProfile.Of(member, seed), CampaignRecord.Of(LocalityProfile.Of(member, seed), seed), period, seed, rows);

    /// <summary>The same for a locality with a given record of the campaign.</summary>
    internal static GeneratedReturn Generate(FormEdition form, LocalityProfile profile, CampaignRecord campaign, ReportingPeriod period, int seed, int? rows)
    {
        if (!form.Serves(period))
            throw new ArgumentException($"Edition {form.Edition} does not serve {period}.", nameof(period));
        var member = profile.Member;
        var (submittedOn, isLate) = SubmissionPlan.SubmissionOf(form, member, period, seed);
        var nothing = new Dictionary<IndicatorCode, CellContent>();
        var empty = new GeneratedReturn(form, member, period, IsNil: true, nothing, ListsOf(form, null), submittedOn, isLate, FileNameOf(member, period));
        if (rows is null && SubmissionPlan.IsNil(member, period, seed))
            return empty;

        var brands = SampleBrand.Of(profile, seed);
        var totals = TotalsOf(profile, period, brands, campaign, seed);
        var plan = PlanOf(profile, period, totals, rows, seed);
        var figures = Figures.Sum([totals, InspectionPlan.FiguresOf(plan)]);
        return empty with
        {
            IsNil = false,
            Values = AnswersOf(form, profile, period, figures, campaign, seed),
            Lists = rows is null && !profile.KeepsLists ? empty.Lists : ListsOf(form, list => RowsOf(form, list, profile, period, plan, brands, seed)),
        };
    }

    /// <summary>Makes a correction, sent a few days later and before the lock, with another internal loss and one or two other changed figures.</summary>
    /// <param name="original">A return that is not nil.</param>
    /// <exception cref="ArgumentException">There is no figure to correct.</exception>
    public static GeneratedReturn GenerateCorrection(GeneratedReturn original, int seed) => Correction.Of(original, seed);

    /// <param name="suffix">Distinguishes a later file.</param>
    internal static string FileNameOf(RosterEntry member, ReportingPeriod period, string suffix = "") =>
        $"{member.Locality}-{member.Name}-{period}{suffix}.xlsx";

    // All figures except those of inspections that depend on the sampled enterprises.
    private static Figures TotalsOf(LocalityProfile profile, ReportingPeriod period, IReadOnlyList<SampleBrand> brands, CampaignRecord campaign, int seed)
    {
        var quarters = period.Split(PeriodKind.Quarter);
        var flows = quarters.SelectMany(quarter => new[]
        {
            FlowFigures.Of(profile, quarter, seed, BrandsAt(brands, quarter), campaign.BrandStrategy <= quarter.LastDay),
            CaseFile.FiguresOf(profile, quarter, seed),
        });
        return Figures.Sum([.. flows, StockFigures.Of(profile, quarters[^1], seed), BrandsAt(brands, quarters[^1])]);
    }

    private static Figures BrandsAt(IReadOnlyList<SampleBrand> brands, ReportingPeriod quarter) => new()
    {
        ["E01"] = brands.Count(brand => brand.Kind == SampleBrand.ChinaTop && brand.IsValidOn(quarter.LastDay)),
        ["E02"] = brands.Count(brand => brand.Kind == SampleBrand.Provincial && brand.IsValidOn(quarter.LastDay)),
        ["E03"] = brands.Count(brand => brand.Kind == SampleBrand.Geographical && brand.IsValidOn(quarter.LastDay)),
    };

    private static IReadOnlyList<Batch> PlanOf(LocalityProfile profile, ReportingPeriod period, Figures totals, int? rows, int seed)
    {
        var (batches, failed) = ((int)totals["C01"], (int)(totals["C01"] - totals["C02"]));
        if (rows is { } forced)
            (batches, failed) = (forced, (int)((long)failed * forced / batches));
        totals.Remove("C01", "C02");
        return InspectionPlan.Make(
            batches, failed, (int)totals["F01"], StableRandom.For(seed, profile.Code, period.ToString(), "inspection plan"));
    }

    private static IReadOnlyDictionary<IndicatorCode, CellContent> AnswersOf(
        FormEdition form, LocalityProfile profile, ReportingPeriod period, Figures figures, CampaignRecord campaign, int seed)
    {
        var habits = StableRandom.For(seed, profile.Code, "habits");
        var sheet = new AnswerSheet(form, habits.Pick(AnswerSheet.NotApplicableWords));
        foreach (var code in figures.Codes)
            sheet.SetFigure(code, figures[code]);
        CampaignAnswers.Write(sheet, campaign, period.LastDay);
        var random = StableRandom.For(seed, profile.Code, period.ToString(), "optional answers");
        OptionalAnswers.Write(sheet, profile, figures, campaign.BrandStrategy <= period.LastDay, random, habits);
        return sheet.Values;
    }

    private static Dictionary<string, IReadOnlyList<CellContent[]>> ListsOf(FormEdition form, Func<ListDefinition, IReadOnlyList<CellContent[]>>? rowsOf) =>
        form.Lists.ToDictionary(list => list.Code, list => rowsOf?.Invoke(list) ?? NoRows);

    private static IReadOnlyList<CellContent[]> RowsOf(
        FormEdition form,
        ListDefinition list,
        LocalityProfile profile,
        ReportingPeriod period,
        IReadOnlyList<Batch> plan,
        IReadOnlyList<SampleBrand> brands,
        int seed)
    {
        var writer = new ListWriter(form, list);
        return list.Role switch
        {
            ListRole.Inspections => ListRows.OfInspections(writer, profile, period, plan, seed),
            ListRole.Cases => ListRows.OfCases(writer, period.Split(PeriodKind.Quarter).SelectMany(quarter => CaseFile.Of(profile, quarter, seed))),
            ListRole.Brands => ListRows.OfBrands(writer, brands, period.LastDay),
            _ => NoRows,
        };
    }
}
