using QualityReports.Domain;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Cells;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>A call of an operator's command: its options, and the product on the opened storage.</summary>
internal sealed record OperatorCall(ParseResult Parsed, IServiceProvider Services, CancellationToken Cancellation)
{
    public TextWriter Output => Parsed.InvocationConfiguration.Output;

    public TextWriter Errors => Parsed.InvocationConfiguration.Error;

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The value of an option that may be absent.</summary>
    public T? Find<T>(Option<T> option) => Parsed.GetValue(option);

    /// <summary>The value of a required option.</summary>
    public T Get<T>(Option<T> option)
        where T : class => Parsed.GetRequiredValue(option);

    /// <inheritdoc cref="Get{T}(Option{T})"/>
    public T Get<T>(Option<T?> option)
        where T : struct => Parsed.GetRequiredValue(option)!.Value;

    /// <summary>A change that the operator requests now.</summary>
    public ChangeRequest Request(Option<string> by) =>
        new(Guid.CreateVersion7().ToString(), CellText.Clean(Get(by)), Service<TimeProvider>().GetUtcNow());

    /// <summary>Prints why the request is refused.</summary>
    public int Refuse(Text sentence)
    {
        Errors.WriteLine($"qr: {sentence.Zh} {sentence.En}");
        return ExitCode.Invalid;
    }
}
