using FsCheck;
using FsCheck.Xunit;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Tests.Returns;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class SubmissionIdTests
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly DateTimeOffset Received = new(2009, 4, 10, 1, 2, 3, TimeSpan.Zero);

    [Property]
    public bool Create_SameUpload_IsTheSameId(DateTimeOffset received, NonNull<string> name) =>
        SubmissionId.Create(received, name.Get, "0x1") == SubmissionId.Create(received.ToOffset(TimeSpan.FromHours(8)), name.Get, "0x1");

    [Property]
    public bool CompareTo_IdsOfTwoTimes_FollowsTheTimes(DateTimeOffset a, DateTimeOffset b, NonNull<string> nameA, NonNull<string> nameB) =>
        a == b || Math.Sign(SubmissionId.Create(a, nameA.Get, "0x1").CompareTo(SubmissionId.Create(b, nameB.Get, "0x2"))) == Math.Sign(a.CompareTo(b));

    [Property]
    public bool ToString_Id_Is26CharactersOfCrockfordAndReadsBack(DateTimeOffset received, NonNull<string> name)
    {
        var id = SubmissionId.Create(received, name.Get, "0x1");
        return id.Value.Length == SubmissionId.Length && id.Value.All(Crockford.Contains) && SubmissionId.Parse(id.ToString()) == id;
    }

    [Theory]
    [InlineData("a/b", "1", "a/c", "1")]
    [InlineData("a/b", "1", "a/b", "2")]
    [InlineData("a", "b\nc", "a\nb", "d")]
    public void Create_AnotherNameOrContent_IsAnotherId(string name, string etag, string otherName, string otherETag) =>
        Assert.NotEqual(SubmissionId.Create(Received, name, etag), SubmissionId.Create(Received, otherName, otherETag));

    // Recomputed by hand: 48 bits of 2009-04-10T01:02:03Z in milliseconds. An id that was stored must never change.
    [Fact]
    public void Create_KnownUpload_BeginsWithItsTime()
    {
        var id = SubmissionId.Create(Received, "330000/330381/2009-Q1/a.xlsx", "0x8DB");

        Assert.Equal(Received.ToUnixTimeMilliseconds(), id.Value[..10].Aggregate(0L, (time, c) => (time * 32)
            + Crockford.IndexOf(c, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0120000000000000000000000")]
    [InlineData("012000000000000000000000000")]
    [InlineData("8ZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    [InlineData("0I000000000000000000000000")]
    [InlineData("0L000000000000000000000000")]
    [InlineData("0O000000000000000000000000")]
    [InlineData("0U000000000000000000000000")]
    [InlineData("0a000000000000000000000000")]
    [InlineData("0/000000000000000000000000")]
    [InlineData("0１000000000000000000000000")]
    public void TryParse_NoId_IsRefused(string? text)
    {
        Assert.False(SubmissionId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => SubmissionId.Parse(text ?? ""));
    }

    [Fact]
    public void TryParse_NoId_LeavesTheSmallest()
    {
        Assert.False(SubmissionId.TryParse("no id", out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void Last_IsAnIdAfterEveryUpload()
    {
        Assert.True(SubmissionId.TryParse(SubmissionId.Last.Value, out _));
        Assert.True(SubmissionId.Last.CompareTo(SubmissionId.Create(DateTimeOffset.MaxValue, "a", "1")) > 0);
    }

    [Fact]
    public void TryParse_LargestId_IsTaken() => Assert.True(SubmissionId.TryParse("7ZZZZZZZZZZZZZZZZZZZZZZZZZ", out _));
}
