using QualityReports.Domain.Findings;

namespace QualityReports.Functions.Submissions;

/// <summary>The result of reading an upload: an <see cref="AwaitedScan"/>, a <see cref="RefusedUpload"/> or an <see cref="IncomingReturn"/>.</summary>
public abstract record UploadReading;

/// <summary>The upload must not be read before its malware scan ends.</summary>
public sealed record AwaitedScan : UploadReading;

/// <summary>An upload that holds no return of the address that it was sent to.</summary>
/// <param name="Sha256">SHA-256 of the content; null where it was refused unread.</param>
public sealed record RefusedUpload(Judgement File, string? Sha256) : UploadReading
{
    public static RefusedUpload Unread(Finding reason) => new(RefusedFile.For(reason), null);
}

/// <summary>An upload that was read to its end: a return of the locality and period that it was sent to.</summary>
public sealed record IncomingReturn(SubmissionAddress Address, RosterEntry Member, ReceivedFile File, string Sha256, JudgedReturn Judged) : UploadReading
{
    public SubmissionId Id => File.Id;

    /// <summary>The state beside the locality's current return, if it may be accepted.</summary>
    public SubmissionState StateBeside(AcceptedReturn own) =>
        IsHeldBack(own) ? SubmissionState.Unchanged : ReturnVersions.StateOf(own, Id, Sha256);

    /// <summary>Whether it changes nothing until its sender confirms it: it is a superseded file, sent
    /// through the app. A direct upload cannot be confirmed, so it is accepted.</summary>
    public bool IsHeldBack(AcceptedReturn own) => File.Label is { By: not null, IsConfirmed: false } && FindSuperseded(own) is not null && !own.Came(Id);

    /// <summary>The superseded upload of identical bytes; null without one.</summary>
    public FigureSource? FindSuperseded(AcceptedReturn own) => FigureSources.FindSuperseded(own, Id, Sha256);

    /// <summary>The row of table <c>Submissions</c> for a final state, with the counts of the findings.</summary>
    public SubmissionRecord EndAs(SubmissionState state) => RecordAs(state).Judged(Judged.Summary, state);

    /// <summary>The row of table <c>Submissions</c> for a final state, without counts.</summary>
    public SubmissionRecord RecordAs(SubmissionState state) => new(Address, File, state) { Sha256 = Sha256 };

    /// <summary>The note beside the current return that this upload was not accepted.</summary>
    public RefusedSubmission ToRefusal() => new(Address.Locality, Id, File.ReceivedAt);

    /// <summary>The row of table <c>Returns</c>, before it is compared with the current one.</summary>
    public AcceptedReturn ToRow()
    {
        var accepted = Judged.Return;
        var warnings = StoredWarning.OfReturnAlone(Judged.Findings).ToList();
        return new()
        {
            Locality = Address.Locality,
            SubmissionId = Id,
            Sha256 = Sha256,
            BlobName = File.Name,
            SubmittedAt = File.ReceivedAt,
            FirstSubmittedAt = File.ReceivedAt,
            Sources = [FigureSource.First(Id, File.Label.By, File.ReceivedAt, Sha256)],
            TraceParent = File.Label.TraceParent,
            FormEdition = accepted.Form.Edition,
            IsNil = accepted.IsNil,
            Warnings = warnings.Count,
            WarningDetails = [.. warnings.Take(StoredWarning.MaxKept)],
            Values = accepted.Values,
            Cells = accepted.Values.Keys.ToDictionary(code => code, code => accepted.Entries[code].Address.ToString()),
            Lists = accepted.Form.Lists.ToDictionary(list => list.Code, list => ListTotals.Of(list, accepted.RowsOf(list))),
        };
    }
}
