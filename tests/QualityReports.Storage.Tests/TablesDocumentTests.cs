using System.Text.RegularExpressions;
using Azure.Data.Tables;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Audit;
using QualityReports.Domain.Cells;
using QualityReports.Domain.DeadlineExtensions;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Storage.Access;
using QualityReports.Storage.Audit;
using QualityReports.Storage.DeadlineExtensions;
using QualityReports.Storage.Reports;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.Storage.Tests;

/// <summary>Holds docs/reference/tables.md to what is written, in both directions.</summary>
public sealed partial class TablesDocumentTests
{
    private const string Partition = "2009-Q1|330000";
    private const string Answers = "A01 … G03";
    private const string Members = "Members00 … Members15";

    private static readonly Dictionary<string, Dictionary<string, string>> Sections = ReadSections();

    [GeneratedRegex(@"^\| `(?<name>[^|]+)` \| (?<type>[^|]+) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }

    public static TheoryData<string> Tables => [.. Written().Keys];

    [Fact]
    public void Document_Names_AreThoseOfTheAccount()
    {
        Assert.Equal(StorageNames.Containers.Order(StringComparer.Ordinal), Sections["Containers"].Keys.Order(StringComparer.Ordinal));
        Assert.Equal(StorageNames.Queues.Order(StringComparer.Ordinal), Sections["Queues"].Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            StorageNames.Tables.Order(StringComparer.Ordinal),
            Sections.Keys.Where(name => name.StartsWith("Table ", StringComparison.Ordinal)).Select(name => name.Split('`')[1]).Distinct()
                .Order(StringComparer.Ordinal));
        Assert.Equal(Written().Keys.Order(StringComparer.Ordinal), Sections.Keys.Except(["Containers", "Queues"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Document_ColumnsOfATable_AreThoseThatAreWritten(string table) =>
        Assert.Equal(ColumnsOf(table).Keys.Order(StringComparer.Ordinal), Sections[table].Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Document_TypesOfATable_AreThoseThatAreWritten(string table) => Assert.All(
        ColumnsOf(table).Where(column => column.Key != Answers),
        column => Assert.Equal((column.Key, column.Value), (column.Key, Sections[table][column.Key])));

    [Fact]
    public void Write_UnaddressedUpload_GoesToItsOwnPartition()
    {
        var entity = SubmissionEntity.Write(Submission() with { Address = null }, Samples.Received);

        Assert.Equal((SubmissionStore.UnaddressedPartition, Samples.Id.Value), (entity.PartitionKey, entity.RowKey));
        Assert.Equal($"unaddressed/{Samples.Id}/findings.json", FeedbackStore.FindingsName(null, Samples.Id));
        Assert.Equal($"330000/330381-TX01/2009-Q1/{Samples.Id}/findings.json", FeedbackStore.FindingsName(Samples.Address, Samples.Id));
    }

    [Fact]
    public void Write_Keys_AreAsDocumented()
    {
        Assert.Equal("2009-Q1|330000|330381-TX01", SubmissionEntity.Write(Submission(), Samples.Received).PartitionKey);
        Assert.Equal("L1|0000004", ReturnRowStore.Write(Partition, Samples.Form.ListOf("L1"), FullRow(Samples.Form.ListOf("L1"))).RowKey);
        Assert.Equal("330381-TX01|R33|D04", AcknowledgementStore.Write(Partition, Acknowledgement).RowKey);
        Assert.Equal("v0001", Report().RowKey);
        Assert.Equal(("330000", "current"), (RosterEntity.Write(Member.Locality.Province, [Member]).PartitionKey, RosterEntity.RowKey));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_RosterEntryThatWasWritten_IsTheEntry(bool lasts)
    {
        var member = lasts ? Member with { Until = null, Contact = null } : Member;

        Assert.Equal([member], RosterEntity.Read(RosterEntity.Write(member.Locality.Province, [member])));
    }

    [Fact]
    public void Read_ExtensionThatWasWritten_IsTheExtension()
    {
        var entity = ExtensionStore.Write(Granted);

        Assert.Equal(("2009-Q1|330000", "330381-TX01", "2009-06-30"), (entity.PartitionKey, entity.RowKey, entity.GetString("Until")));
        Assert.Equal(Granted, ExtensionStore.Read(entity));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_ClosingThatWasWritten_IsTheClosing(bool isByTimer)
    {
        var closing = isByTimer ? Closed with { By = null, Reason = null } : Closed;
        var entity = ReportEntity.Write(closing);

        Assert.Equal(("2009-Q1|330000", "closed"), (entity.PartitionKey, entity.RowKey));
        Assert.Equal(closing, ReportEntity.ReadClosing(entity));
    }

    [Fact]
    public void Read_GrantThatWasWritten_IsTheGrant() => Assert.Equal(Clerk, GrantStore.Read(GrantStore.Write(Clerk)));

    [Fact]
    public void Read_AuditEntryThatWasWritten_IsTheEntry()
    {
        var entity = AuditStore.Write(Audited);

        Assert.Equal(Audited, AuditStore.Read(entity, Audited.Area, Audited.Period));
        Assert.Equal("2009-Q1|330000", entity.PartitionKey);
        Assert.Equal("330000", AuditStore.Write(Audited with { Period = null }).PartitionKey);
        Assert.Equal($"{DateTimeOffset.MaxValue.Ticks - Samples.Received.Ticks}|{Audited.Id}", entity.RowKey);
        Assert.All(entity.RowKey, c => Assert.True(char.IsAsciiDigit(c) || char.IsAsciiHexDigitLower(c) || c == '|'));
    }

    [Theory]
    [InlineData("R33")]
    [InlineData("L1.value")]
    [InlineData("")]
    public void Read_AcknowledgementThatWasWritten_IsIt(string subject)
    {
        var acknowledgement = Acknowledgement with { Warning = new WarningKey("R33", subject) };

        Assert.Equal(acknowledgement, AcknowledgementStore.Read(AcknowledgementStore.Write(Partition, acknowledgement)));
    }

    [Fact]
    public void Read_ReportThatWasWritten_IsItsRecord()
    {
        var record = ReportEntity.Read(Report());

        Assert.Equal((1, "i", "p", "330000/2009-Q1/i/"), (record.Version, record.InputsHash, record.PeriodHash, record.Folder));
        Assert.Equal((3, 2), (record.Required, record.Submitted));
        Assert.Equal(("f", new ReportStanding(ReportStatus.Final, 2, Samples.Received)), (record.FiguresHash, record.Standing));
        Assert.Equal(["report.json"], record.Files.Keys);
    }

    private static Acknowledgement Acknowledgement { get; } =
        new(Samples.Address.Locality, new WarningKey("R33", "D04"), "1000.00", "大案一件", "李四", Samples.Received, Samples.Id);

    private static RosterEntry Member { get; } =
        new(Samples.Address.Locality, "塘下镇", LocalityLevel.Town, new DateOnly(2008, 1, 1), new DateOnly(2012, 12, 31), "张三");

    private static Extension Granted { get; } = new(Samples.Address.Period, Samples.Address.Locality, new DateOnly(2009, 6, 30), "洪水", "zhang",
        Samples.Received);

    private static Grant Clerk { get; } = new("zhang", Scope.Of(Samples.Address.Locality), Role.Clerk);

    private static PeriodClosing Closed { get; } = new(Samples.Address.Province, Samples.Address.Period, Samples.Received, "zhang", "上报省政府");

    private static AuditEntry Audited { get; } = new(
        Samples.Address.Province, Samples.Address.Period, AuditAction.ExtensionGranted, Samples.Address.Locality.ToString(),
        new ChangeRequest("1", "zhang", Samples.Received))
    {
        Reason = "洪水",
        Old = "{}",
        New = "{}",
    };

    // Every entity with every column filled.
    private static Dictionary<string, List<TableEntity>> Written() => new()
    {
        ["Table `Returns`"] = [ReturnEntity.Write(Partition, Samples.FullReturn(), Samples.Received)],
        ["Table `Returns`, refused"] = [RefusalEntity.Write(Partition, new RefusedSubmission(Samples.Address.Locality, Samples.Id, Samples.Received))],
        ["Table `ReturnRows`"] = [.. Samples.Form.Lists.Select(list => ReturnRowStore.Write(Partition, list, FullRow(list)))],
        ["Table `Acknowledgements`"] = [AcknowledgementStore.Write(Partition, Acknowledgement)],
        ["Table `Submissions`"] =
        [
            SubmissionEntity.WriteBegun(Submission(), Samples.Received), SubmissionEntity.WriteFault("f"), SubmissionEntity.WritePurged(),
        ],
        ["Table `Reports`"] = [Report()],
        ["Table `Reports`, closed"] = [ReportEntity.Write(Closed)],
        ["Table `Roster`"] = [RosterEntity.Write(Member.Locality.Province, [Member])],
        ["Table `Extensions`"] = [ExtensionStore.Write(Granted)],
        ["Table `Audit`"] = [AuditStore.Write(Audited)],
        ["Table `Grants`"] = [GrantStore.Write(Clerk)],
    };

    private static Dictionary<string, string> ColumnsOf(string table)
    {
        var columns = new Dictionary<string, string>();
        foreach (var (name, value) in Written()[table].SelectMany(entity => entity).Where(property => property.Key is not ("PartitionKey" or "RowKey")))
            columns[NameOf(name)] = TypeName(value);
        return columns;
    }

    // Columns in dozens have one row.
    private static string NameOf(string column) =>
        Samples.Form.FindIndicator(new IndicatorCode(column)) is not null ? Answers
        : column.StartsWith("Members", StringComparison.Ordinal) ? Members
        : column;

    private static string TypeName(object? value) => value switch
    {
        string => "String",
        int => "Int32",
        long => "Int64",
        bool => "Boolean",
        DateTimeOffset => "DateTime",
        _ => $"{value?.GetType().Name}?",
    };

    private static readonly ReceivedFile Labelled = new(Samples.Id, "n", "0x1", Samples.Received, 1) { Label = UploadLabel.Of("clerk", "a.xlsx") };

    private static SubmissionRecord Submission() => new(Samples.Address, Labelled, SubmissionState.Accepted)
    {
        Sha256 = "a",
        Reason = "r",
        Supersedes = Samples.Id,
        SupersededAt = Samples.Received,
    };

    private static CheckedRow FullRow(ListDefinition list) => new(4, new CellAddress(list.Sheet, 1, 4), [.. list.Columns.Select(column => column.Type switch
    {
        ColumnType.Money => IndicatorValue.OfMoney(new Money(1)),
        ColumnType.Date => IndicatorValue.Date(new DateOnly(2009, 3, 31)),
        ColumnType.Choice => IndicatorValue.Choice("x"),
        _ => IndicatorValue.Text("x"),
    })]);

    private static TableEntity Report()
    {
        var report = new ProvincialReport(
            Edition: "2009",
            Area: "330000",
            AreaName: new Domain.Text("浙江省", "Zhejiang"),
            Period: "2009-Q1",
            Status: ReportStatus.Final,
            Correction: 2,
            FrozenAt: Samples.Received,
            Version: 1,
            InputsHash: "i",
            AsOf: Samples.Received,
            Coverage: new Coverage(3, 2, 2, 0, 0, 0, 1, null, null),
            Indicators: [],
            Rates: [],
            Estimates: [],
            Trend: [],
            Rankings: [],
            Requirements: new RequirementCounts(0, 0, 0, 0),
            RequirementMatrix: [],
            Titles: new Titles(0, []),
            Lists: ListFigures.None,
            Localities: [],
            Missing: [],
            Differences: [],
            Changes: [],
            Warnings: [],
            Form: Samples.Form);
        var file = new ReportFile("report.json", "application/json", [1]);
        return ReportEntity.Write(ReportHead.Of(report), "330000/2009-Q1/i/", [file], new ReportHashes("p", "f"), Samples.Received);
    }

    private static Dictionary<string, Dictionary<string, string>> ReadSections()
    {
        var sections = new Dictionary<string, Dictionary<string, string>>();
        foreach (var section in Repository.ReadText("docs/reference/tables.md").ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n');
            sections[lines[0]] = lines.Select(line => Row.Match(line)).Where(match => match.Success)
                .ToDictionary(match => match.Groups["name"].Value.Replace("`", "", StringComparison.Ordinal), match => match.Groups["type"].Value);
        }

        return sections;
    }
}
