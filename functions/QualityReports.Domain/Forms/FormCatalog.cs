namespace QualityReports.Domain.Forms;

/// <summary>The form editions that the app serves. A new edition is a new file.</summary>
public sealed class FormCatalog
{
    internal const string SchemaFile = "forms/form.schema.json";

    /// <summary>Makes a catalog of editions.</summary>
    public FormCatalog(IEnumerable<FormEdition> editions) => Editions = [.. editions.OrderBy(form => form.Edition, StringComparer.Ordinal)];

    /// <summary>The editions, oldest first.</summary>
    public IReadOnlyList<FormEdition> Editions { get; }

    /// <summary>Reads the editions that are compiled into this assembly, without checks: a test
    /// has checked them, and checks would double the start time.</summary>
    public static FormCatalog Load() => new(
        EmbeddedFile.NamesUnder("forms")
            .Where(name => name != SchemaFile)
            .Select(name => FormReader.ReadChecked(EmbeddedFile.ReadText(name), name)));

    /// <summary>The edition of a name; null where there is none.</summary>
    public FormEdition? Find(string edition) => Editions.FirstOrDefault(form => string.Equals(form.Edition, edition, StringComparison.Ordinal));

    /// <summary>The newest edition that serves a period; null where no form does.</summary>
    public FormEdition? For(ReportingPeriod period) => Editions.LastOrDefault(form => form.Serves(period));
}
