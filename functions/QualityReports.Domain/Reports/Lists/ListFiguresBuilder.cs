namespace QualityReports.Domain.Reports.Lists;

/// <summary>Adds up the rows of the lists as they are read. It keeps only failed batches and valid brands, which a report lists, and hashes of the others: a
/// province's inspections do not fit in memory.</summary>
internal sealed class ListFiguresBuilder
{
    private readonly FormEdition _form;
    private readonly DateOnly _end;
    private readonly Dictionary<string, (int Batches, int Failed)> _inspections = [];
    private readonly Dictionary<string, CaseCategory> _cases = [];
    private readonly List<FailedProduct> _failed = [];
    private readonly List<Brand> _brands = [];
    private readonly RepeatedItemSearch _repeated;

    private ListFiguresBuilder(FormEdition form, DateOnly end, ListSources sources) =>
        (_form, _end, _repeated) = (form, end, new RepeatedItemSearch(form, sources));

    /// <summary>Adds up the rows.</summary>
    /// <param name="localities">The localities, whose uploads select the rows.</param>
    /// <param name="rows">The rows, in any order.</param>
    public static ListFigures Build(FormEdition form, ReportingPeriod period, IReadOnlyList<LocalityFigures> localities, IEnumerable<ListRecord> rows)
    {
        var sources = new ListSources(form, localities);
        var builder = new ListFiguresBuilder(form, period.LastDay, sources);
        var lists = form.Lists.ToDictionary(list => list.Code);
        foreach (var record in rows.Where(sources.Contain))
        {
            builder.Add(lists[record.List].Role, new NamedRow(lists[record.List], record));
            builder._repeated.Add(record);
        }

        return builder.ToFigures();
    }

    private void Add(ListRole? role, NamedRow row)
    {
        if (role == ListRole.Inspections)
            AddInspection(row);
        else if (role == ListRole.Cases)
            AddCase(row);
        else if (role == ListRole.Brands && Brand.ValidAt(_end, row) is { } brand)
            _brands.Add(brand);
    }

    private void AddInspection(NamedRow row)
    {
        var category = row.TextOf(ReportLists.Category);
        var failed = FailedProduct.Is(row);
        var (batches, failures) = _inspections.GetValueOrDefault(category);
        _inspections[category] = (batches + 1, failures + (failed ? 1 : 0));
        if (failed)
            _failed.Add(FailedProduct.Of(row));
    }

    private void AddCase(NamedRow row)
    {
        var category = row.TextOf(ReportLists.Category);
        var status = row.TextOf(ReportLists.Status);
        var sum = _cases.GetValueOrDefault(category) ?? new CaseCategory(category, 0, 0, 0, 0, 0, 0);
        int IfStatus(string code) => status == code ? 1 : 0;
        _cases[category] = new CaseCategory(
            category,
            sum.Cases + 1,
            sum.Open + IfStatus(ReportLists.Open),
            sum.Closed + IfStatus(ReportLists.Closed),
            sum.Transferred + IfStatus(ReportLists.Transferred),
            sum.Value + (row.AmountOf(ReportLists.Value) ?? 0),
            sum.Dens + (CaseCategory.HasDen(row) ? 1 : 0));
    }

    private ListFigures ToFigures() => new(
        [.. ReportLists.CodesOf(_form, ListRole.Inspections, ReportLists.Category).Where(_inspections.ContainsKey).Select(InspectionsOf)],
        [.. ReportLists.CodesOf(_form, ListRole.Cases, ReportLists.Category).Where(_cases.ContainsKey).Select(category => _cases[category])],
        [.. ReportLists.CodesOf(_form, ListRole.Brands, ReportLists.Kind).Select(BrandsOf)])
    {
        FailedProducts = [.. _failed.OrderBy(row => row.Locality, StringComparer.Ordinal).ThenBy(row => row.Cell.Row)],
        Repeated = _repeated.Find(),
        ValidBrands = [.. _brands.OrderBy(row => row.Locality, StringComparer.Ordinal).ThenBy(row => row.Cell.Row)],
    };

    private InspectionCategory InspectionsOf(string category) => new(category, _inspections[category].Batches, _inspections[category].Failed);

    private BrandKind BrandsOf(string kind)
    {
        var valid = _brands.Where(brand => brand.Kind == kind).ToList();
        return new BrandKind(kind, valid.Count, valid.Count(brand => brand.Expires));
    }
}
