using System.Diagnostics.CodeAnalysis;

namespace QualityReports.Domain.Periods;

/// <summary>The length of a period.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Six months.</summary>
    Half,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>A reporting period: <c>2009-01</c>, <c>2009-Q1</c>, <c>2009-H1</c> or <c>2009</c>.
/// Ordered by last day; of two with the same end the shorter is first.</summary>
public readonly record struct ReportingPeriod : IComparable<ReportingPeriod>
{
    private const int MinYear = 1990;
    private const int MaxYear = 2099;

    private ReportingPeriod(int year, PeriodKind kind, int number) => (Year, Kind, Number) = (year, kind, number);

    /// <summary>The calendar year, 1990 to 2099.</summary>
    public int Year { get; }

    /// <summary>How long it is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Its number within the year, from 1.</summary>
    public int Number { get; }

    /// <summary>The first calendar day.</summary>
    public DateOnly FirstDay => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The last calendar day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(Months).AddDays(-1);

    /// <summary>The period of the same kind before this one.</summary>
    public ReportingPeriod Previous => Move(-1);

    /// <summary>The period of the same kind after this one.</summary>
    public ReportingPeriod Next => Move(1);

    /// <summary>The same period a year earlier.</summary>
    public ReportingPeriod SameLastYear => new(Year - 1, Kind, Number);

    private int Months => Kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, PeriodKind.Half => 6, _ => 12 };

    /// <summary>The quarter with a number from 1 to 4.</summary>
    public static ReportingPeriod Quarter(int year, int number) => Create(year, PeriodKind.Quarter, number);

    /// <summary>The period of a kind that contains a day.</summary>
    public static ReportingPeriod Containing(DateOnly day, PeriodKind kind)
    {
        var months = new ReportingPeriod(day.Year, kind, 1).Months;
        return Create(day.Year, kind, ((day.Month - 1) / months) + 1);
    }

    /// <summary>Reads one of the four notations, case-sensitive; refuses anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportingPeriod period)
    {
        period = default;
        if (text is not { Length: 4 or 7 } || !TryParseDigits(text.AsSpan(0, 4), out var year) || (text.Length == 7 && text[4] != '-'))
            return false;
        var kind = text.Length == 4 ? PeriodKind.Year : text[5] switch { 'Q' => PeriodKind.Quarter, 'H' => PeriodKind.Half, _ => PeriodKind.Month };
        var number = 1;
        if ((kind != PeriodKind.Year && !TryParseDigits(text.AsSpan(kind == PeriodKind.Month ? 5 : 6), out number)) || !Exists(year, kind, number))
            return false;
        period = new ReportingPeriod(year, kind, number);
        return true;
    }

    /// <summary>Reads a period; throws where the text is none.</summary>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static ReportingPeriod Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period: write 2009-Q1, 2009-H1, 2009 or 2009-01.");

    /// <summary>The periods of a shorter kind that make up this one, in order: a year's quarters, a half's months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is longer than this period.</exception>
    public IReadOnlyList<ReportingPeriod> Split(PeriodKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)kind, (int)Kind, nameof(kind));
        var first = Containing(FirstDay, kind);
        return [.. Enumerable.Range(first.Number, Months / first.Months).Select(number => Create(first.Year, kind, number))];
    }

    /// <summary>The longer period that contains this one: a quarter's half or year.</summary>
    public ReportingPeriod Widen(PeriodKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)kind, (int)Kind, nameof(kind));
        return Containing(FirstDay, kind);
    }

    /// <inheritdoc/>
    public int CompareTo(ReportingPeriod other)
    {
        var byEnd = LastDay.CompareTo(other.LastDay);
        return byEnd != 0 ? byEnd : Kind.CompareTo(other.Kind);
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:D2}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}"),
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Number}"),
        _ => Year.ToString(CultureInfo.InvariantCulture),
    };

    private static ReportingPeriod Create(int year, PeriodKind kind, int number) =>
        Exists(year, kind, number)
            ? new ReportingPeriod(year, kind, number)
            : throw new ArgumentOutOfRangeException(nameof(number), $"There is no {kind} {number} of {year}.");

    private static bool Exists(int year, PeriodKind kind, int number) =>
        year is >= MinYear and <= MaxYear && number >= 1 && number <= 12 / new ReportingPeriod(year, kind, 1).Months;

    private static bool TryParseDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private ReportingPeriod Move(int steps) => Containing(FirstDay.AddMonths(steps * Months), Kind);
}
