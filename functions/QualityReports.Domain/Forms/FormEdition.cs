namespace QualityReports.Domain.Forms;

/// <summary>An edition of the return form. It determines template, reader, checks, storage columns and reports.</summary>
public sealed class FormEdition
{
    private Dictionary<IndicatorCode, Indicator>? _indicators;
    private Dictionary<string, CodeList>? _codeLists;
    private Dictionary<string, DerivedRate>? _rates;
    private DateOnly? _earliest;

    /// <summary>The edition's name: <c>2009</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The form's title.</summary>
    public required Text Title { get; init; }

    /// <summary>The kinds of period that it serves.</summary>
    public required IReadOnlyList<PeriodKind> Periods { get; init; }

    /// <summary>The first period that it serves, as text.</summary>
    public required string FirstPeriod { get; init; }

    /// <summary>The last period that it serves, as text; null while it is in force.</summary>
    public string? LastPeriod { get; init; }

    /// <summary>The days on which returns open, are timely, due and locked.</summary>
    public required ReportingCalendar Calendar { get; init; }

    /// <summary>The earliest day that a date of a return may be, as text; null where any day may be.</summary>
    public string? EarliestDate { get; init; }

    /// <summary>The names of the sheets that are no list.</summary>
    public required SheetNames Sheets { get; init; }

    /// <summary>The lines of the guide sheet.</summary>
    public required IReadOnlyList<Text> Guide { get; init; }

    /// <summary>The box of a nil return.</summary>
    public required NilBox Nil { get; init; }

    /// <summary>The sections in order.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>The closed lists of answers.</summary>
    public required IReadOnlyList<CodeList> CodeLists { get; init; }

    /// <summary>The indicators in the form's order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The lists that go with the form.</summary>
    public required IReadOnlyList<ListDefinition> Lists { get; init; }

    /// <summary>The derived rates.</summary>
    public required IReadOnlyList<DerivedRate> Rates { get; init; }

    /// <summary>The Three Requirements.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>The criteria for a candidate for the title.</summary>
    public required CandidateCriteria Candidate { get; init; }

    /// <summary>The yes/no indicator of whether the title is held.</summary>
    public required IndicatorCode TitleHeld { get; init; }

    /// <summary>The codes of the indicators and rates that a summary shows first.</summary>
    public required IReadOnlyList<string> KeyFigures { get; init; }

    /// <summary>Thresholds for readers of reports.</summary>
    public required FormThresholds Thresholds { get; init; }

    /// <summary>The comparisons of a consolidated report.</summary>
    public required ReportComparisons Reports { get; init; }

    /// <summary>The cross checks.</summary>
    public required IReadOnlyList<CrossRule> Rules { get; init; }

    /// <summary>The comparisons with last period's figures.</summary>
    public required IReadOnlyList<HistoryRule> History { get; init; }

    // Filled at first use; two threads that race compute the same value.
    private Dictionary<IndicatorCode, Indicator> IndicatorsByCode => _indicators ??= Indicators.ToDictionary(indicator => indicator.Code);

    /// <summary>Whether a period uses this edition.</summary>
    public bool Serves(ReportingPeriod period) =>
        Periods.Contains(period.Kind)
        && period.LastDay >= ReportingPeriod.Parse(FirstPeriod).LastDay
        && (LastPeriod is null || period.LastDay <= ReportingPeriod.Parse(LastPeriod).LastDay);

    /// <summary>Whether a day is before <see cref="EarliestDate"/>.</summary>
    public bool IsTooEarly(DateOnly day) =>
        EarliestDate is not null && day < (_earliest ??= DateOnly.ParseExact(EarliestDate, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The indicator of a code; null where there is none.</summary>
    public Indicator? FindIndicator(IndicatorCode code) => IndicatorsByCode.GetValueOrDefault(code);

    /// <summary>The indicator of a code; throws where the form has none.</summary>
    public Indicator IndicatorOf(IndicatorCode code) => IndicatorsByCode[code];

    /// <summary>The rate of a code; null where there is none.</summary>
    public DerivedRate? FindRate(string code) => (_rates ??= Rates.ToDictionary(rate => rate.Code)).GetValueOrDefault(code);

    /// <summary>The code list of a name; throws where the form has none.</summary>
    public CodeList CodeListOf(string name) => (_codeLists ??= CodeLists.ToDictionary(list => list.Code))[name];

    /// <summary>The list of a code; throws where the form has none.</summary>
    public ListDefinition ListOf(string code) => Lists.Single(list => string.Equals(list.Code, code, StringComparison.Ordinal));

    /// <summary>The list that reports read for a subject.</summary>
    public ListDefinition ListOf(ListRole role) => Lists.Single(list => list.Role == role);
}

/// <summary>A section of the form.</summary>
public sealed record FormSection(string Code, Text Title);

/// <summary>The names of the sheets that are no list.</summary>
/// <param name="Guide">The instructions for the clerk.</param>
public sealed record SheetNames(string Guide, string Return);

/// <summary>The box that declares that there is nothing to report.</summary>
/// <param name="Note">The condition for ticking it.</param>
public sealed record NilBox(Text Label, Text Note);

/// <summary>Thresholds for readers of reports.</summary>
/// <param name="SmallestRankedBatches">Localities with fewer sampled batches are not ranked.</param>
/// <param name="Batches">The indicator that counts those batches.</param>
public sealed record FormThresholds(int SmallestRankedBatches, IndicatorCode Batches);
