namespace QualityReports.Domain.Reports.Lists;

/// <summary>The totals of the lists' rows. A locality may report figures without rows, so these need not equal the indicators.</summary>
/// <param name="Inspections">By product category, in the form's order; categories without a row are left out.</param>
/// <param name="Cases">By product category, in the form's order; categories without a row are left out.</param>
/// <param name="Brands">By kind, in the form's order; every kind.</param>
public sealed record ListFigures(
    IReadOnlyList<InspectionCategory> Inspections, IReadOnlyList<CaseCategory> Cases, IReadOnlyList<BrandKind> Brands)
{
    /// <summary>No rows.</summary>
    public static ListFigures None { get; } = new([], [], []);

    /// <summary>Every batch that failed, by locality and cell.</summary>
    [JsonIgnore]
    public IReadOnlyList<FailedProduct> FailedProducts { get; init; } = [];

    /// <summary>Every brand that is valid at the period's end, by locality and cell.</summary>
    [JsonIgnore]
    public IReadOnlyList<Brand> ValidBrands { get; init; } = [];

    /// <summary>The items that several localities list, all of which are counted.</summary>
    [JsonIgnore]
    public RepeatedItems Repeated { get; init; } = RepeatedItems.None;

    /// <summary>The figures of several areas together, without the rows.</summary>
    public static ListFigures Sum(FormEdition form, IReadOnlyCollection<ListFigures> parts) => new(
        [
            .. from pair in InFormOrder(form, ListRole.Inspections, ReportLists.Category, parts.SelectMany(part => part.Inspections), row => row.Category)
               select new InspectionCategory(pair.Code, pair.Rows.Sum(row => row.Batches), pair.Rows.Sum(row => row.Failed)),
        ],
        [
            .. from pair in InFormOrder(form, ListRole.Cases, ReportLists.Category, parts.SelectMany(part => part.Cases), row => row.Category)
               select CaseCategory.Sum(pair.Code, pair.Rows),
        ],
        [
            .. from pair in InFormOrder(form, ListRole.Brands, ReportLists.Kind, parts.SelectMany(part => part.Brands), row => row.Kind)
               select new BrandKind(pair.Code, pair.Rows.Sum(row => row.Valid), pair.Rows.Sum(row => row.Expiring)),
        ]);

    private static IEnumerable<(string Code, List<T> Rows)> InFormOrder<T>(
        FormEdition form, ListRole list, string column, IEnumerable<T> rows, Func<T, string> code)
    {
        var byCode = rows.ToLookup(code);
        return ReportLists.CodesOf(form, list, column).Where(byCode.Contains).Select(one => (one, byCode[one].ToList()));
    }
}

/// <summary>The inspections of a category of products.</summary>
/// <param name="Category">The category's code.</param>
public sealed record InspectionCategory(string Category, int Batches, int Failed)
{
    /// <summary>Failed / batches.</summary>
    public decimal? FailureRate => new RateValue(Failed, Batches).Value;
}

/// <summary>The cases of a category of products.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Cases">Cases in the lists; every one is open, closed or transferred.</param>
/// <param name="Open">Not closed.</param>
/// <param name="Transferred">Transferred to the judicial organs.</param>
/// <param name="Dens">Cases with the location of a den.</param>
public sealed record CaseCategory(string Category, int Cases, int Open, int Closed, int Transferred, decimal Value, int Dens)
{
    // N/A is no location.
    internal static bool HasDen(NamedRow row) => row[ReportLists.Den].Kind == ValueKind.Text;

    internal static CaseCategory Sum(string category, IReadOnlyCollection<CaseCategory> parts) => new(
        category,
        parts.Sum(part => part.Cases),
        parts.Sum(part => part.Open),
        parts.Sum(part => part.Closed),
        parts.Sum(part => part.Transferred),
        parts.Sum(part => part.Value),
        parts.Sum(part => part.Dens));
}

/// <summary>The brands of a kind.</summary>
/// <param name="Kind">The kind's code.</param>
/// <param name="Valid">Valid at the period's end.</param>
/// <param name="Expiring">Those whose validity ends within a year of that day.</param>
public sealed record BrandKind(string Kind, int Valid, int Expiring);
