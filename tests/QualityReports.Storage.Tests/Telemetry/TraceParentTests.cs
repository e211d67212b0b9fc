using QualityReports.Domain.Returns;
using QualityReports.Storage.Telemetry;

namespace QualityReports.Storage.Tests.Telemetry;

public sealed class TraceParentTests
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Span = "00f067aa0ba902b7";

    private static readonly SubmissionId Id = SubmissionId.Create(DateTimeOffset.UnixEpoch, "a.xlsx", "1");

    [Theory]
    [InlineData($"00-{Trace}-{Span}-01")]
    [InlineData($"00-{Trace}-{Span}-00")]
    public void Read_Traceparent_IsTaken(string text) => Assert.Equal(text, TraceParent.Read(text));

    // W3C Trace Context, traceparent; and hostile metadata.
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData($"01-{Trace}-{Span}-01")]
    [InlineData($"ff-{Trace}-{Span}-01")]
    [InlineData($"00-{Trace}-{Span}-02")]
    [InlineData($"00-{Trace}-{Span}-01-more")]
    [InlineData($"00-{Trace}-{Span}-01\n")]
    [InlineData($" 00-{Trace}-{Span}-01")]
    [InlineData($"00-4BF92F3577B34DA6A3CE929D0E0E4736-{Span}-01")]
    [InlineData($"00-00000000000000000000000000000000-{Span}-01")]
    [InlineData($"00-{Trace}-0000000000000000-01")]
    [InlineData("{\"traceparent\":\"<script>\"}")]
    public void Read_AnythingElse_IsNone(string? text)
    {
        Assert.Null(TraceParent.Read(text));
        Assert.NotNull(TraceParent.Read(TraceParent.Of(text, Id)));
    }

    [Fact]
    public void Of_UploadWithoutATrace_HasTheSameEachTimeAndAnotherThanOthers()
    {
        var other = SubmissionId.Create(DateTimeOffset.UnixEpoch, "b.xlsx", "1");

        Assert.Equal(TraceParent.Of(null, Id), TraceParent.Of("no trace", Id));
        Assert.NotEqual(TraceParent.ToContext(TraceParent.Of(null, Id)).TraceId, TraceParent.ToContext(TraceParent.Of(null, other)).TraceId);
    }
}
