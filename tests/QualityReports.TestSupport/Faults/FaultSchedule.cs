using System.Globalization;
using QualityReports.Samples;

namespace QualityReports.TestSupport.Faults;

/// <summary>One fault: the <paramref name="Number"/>-th attempt of an operation, counted from 1 for each operation by itself.</summary>
/// <param name="Operation">As <see cref="StorageOperation"/> writes it.</param>
/// <param name="Number">The number of the attempt.</param>
/// <param name="Kind">The fault.</param>
public readonly record struct PlannedFault(string Operation, int Number, FaultKind Kind)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Operation} #{Number}: {Kind}");
}

/// <summary>The fault of each attempt of each operation: a function of the operation and its number, so that a schedule repeats exactly, whatever the order
/// of different operations. Concurrent clients with the same operations get a schedule each.</summary>
public sealed class FaultSchedule
{
    private readonly Func<string, int, FaultKind> _at;
    private readonly string _text;

    private FaultSchedule(Func<string, int, FaultKind> at, string text) => (_at, _text) = (at, text);

    /// <summary>The schedule without faults.</summary>
    public static FaultSchedule FaultFree { get; } = Of();

    /// <summary>Every fault that needs no setup by a test.</summary>
    public static IReadOnlyList<FaultKind> AnyKind { get; } = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None)];

    /// <summary>Exactly these faults, such as the record of an injector.</summary>
    public static FaultSchedule Of(params IEnumerable<PlannedFault> faults)
    {
        var planned = faults.ToDictionary(fault => (fault.Operation, fault.Number), fault => fault.Kind);
        var text = planned.Count == 0 ? "fault-free"
            : string.Join("; ", planned.Select(fault => new PlannedFault(fault.Key.Operation, fault.Key.Number, fault.Value)));
        return new FaultSchedule((operation, number) => planned.GetValueOrDefault((operation, number)), text);
    }

    /// <summary>A share of all attempts fails, at random by a seed.</summary>
    /// <param name="seed">The same seed gives the same faults on every machine.</param>
    /// <param name="percent">The share.</param>
    /// <param name="kinds">The kinds of faults; a kind that occurs twice is twice as frequent.</param>
    public static FaultSchedule Random(int seed, int percent, IReadOnlyList<FaultKind> kinds) => new(
        (operation, number) =>
        {
            var random = StableRandom.For(seed, "fault", operation, number.ToString(CultureInfo.InvariantCulture));
            return random.Chance(percent / 100.0) ? random.Pick(kinds) : FaultKind.None;
        },
        string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {percent} % of {string.Join(", ", kinds)}"));

    /// <summary>The same fault for every operation, until a number of attempts.</summary>
    public static FaultSchedule Outage(FaultKind kind, int attempts) =>
        new((_, number) => number <= attempts ? kind : FaultKind.None, string.Create(CultureInfo.InvariantCulture, $"{kind} at the first {attempts} attempts"));

    /// <summary>The fault of an attempt.</summary>
    public FaultKind At(string operation, int number) => _at(operation, number);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
