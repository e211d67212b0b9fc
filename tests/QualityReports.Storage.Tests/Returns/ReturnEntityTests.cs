using Azure.Data.Tables;
using FsCheck.Xunit;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Storage.Returns;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Tests.Returns;

[Properties(Arbitrary = [typeof(Samples)])]
public sealed class ReturnEntityTests
{
    // Table storage (Understanding the Table service data model): 252 own properties, 1 MiB an entity, 64 KiB a string.
    private const int MaxProperties = 252;
    private const int MaxStringBytes = 64 * 1024;

    private static readonly string Partition = TableKeys.OfPeriod(Samples.Address.Province, Samples.Address.Period);

    [Property(MaxTest = 200)]
    public bool Read_WhatWasWritten_IsTheReturn(AcceptedReturn row)
    {
        var read = ReturnEntity.Read(ReturnEntity.Write(Partition, row, Samples.Received), Samples.Forms);
        return Print(read) == Print(row);
    }

    // As in a page with requested columns: the service also names a column that the row lacks.
    [Property(MaxTest = 200)]
    public bool ReadAnswers_ColumnsThatWereAskedFor_AreTheseAnswers(AcceptedReturn row)
    {
        var written = ReturnEntity.Write(Partition, row, Samples.Received);
        var asked = Samples.Form.Indicators.Where((indicator, i) => !indicator.IsNumeric && i % 3 > 0)
            .Select(indicator => indicator.Code.Value)
            .ToHashSet(StringComparer.Ordinal);
        var page = new TableEntity(
            asked.Concat(ReturnEntity.FigureColumns).ToDictionary(column => column, column => written.TryGetValue(column, out var value) ? value : null));
        var read = ReturnEntity.ReadAnswers(Partition, page, Samples.Forms);
        return (read.Locality, read.IsNil) == (row.Locality, row.IsNil)
            && row.Values.Where(answer => asked.Contains(answer.Key.Value) || answer.Value.IsNumber || answer.Value.Kind == ValueKind.NotApplicable)
                .ToHashSet()
                .SetEquals(read.Values);
    }

    [Property(MaxTest = 200)]
    public bool Write_AnyReturn_HasNoColumnForBlankAndNotApplicable(AcceptedReturn row)
    {
        var entity = ReturnEntity.Write(Partition, row, Samples.Received);
        return Samples.Form.Indicators.All(indicator =>
            entity.ContainsKey(indicator.Code.Value) == (row.Values.TryGetValue(indicator.Code, out var value) && value.Kind != ValueKind.NotApplicable));
    }

    [Fact]
    public void Write_FullReturn_FitsIntoAnEntity()
    {
        var entity = ReturnEntity.Write(Partition, Samples.FullReturn(), Samples.Received);

        Assert.True(entity.Count <= MaxProperties);
        Assert.All(entity.Select(property => property.Value).OfType<string>(), text => Assert.True(2 * text.Length < MaxStringBytes));
        Assert.Equal(("2009-Q1|330000", "330381-TX01"), (entity.PartitionKey, entity.RowKey));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(20, 20)]
    [InlineData(200, 25)]
    [InlineData(1_000, 25)]
    public void Write_LongestWarnings_KeepsAsManyAsAColumnHolds(int count, int kept)
    {
        var row = Samples.FullReturn() with { Warnings = count, WarningDetails = [.. Enumerable.Repeat(Samples.LongWarning, count)] };

        var entity = ReturnEntity.Write(Partition, row, Samples.Received);

        Assert.All(entity.Select(property => property.Value).OfType<string>(), text => Assert.True(2 * text.Length <= MaxStringBytes));
        var read = ReturnEntity.Read(entity, Samples.Forms);
        Assert.Equal((count, kept), (read.Warnings, read.WarningDetails.Count));
    }

    [Fact]
    public void Write_MoreWarningsThanAreKept_KeepsTheFirst()
    {
        var warnings = Enumerable.Range(0, 300).Select(i => new StoredWarning("X", null, null, $"{i}")).ToList();

        var read = ReturnEntity.Read(ReturnEntity.Write(Partition, Samples.FullReturn() with { WarningDetails = warnings }, Samples.Received), Samples.Forms);

        Assert.Equal(warnings.Take(StoredWarning.MaxKept), read.WarningDetails);
    }

    [Fact]
    public void Write_FullReturn_UsesTypesThatTheServiceKeepsExactly() =>
        Assert.All(
            ReturnEntity.Write(Partition, Samples.FullReturn(), Samples.Received).Select(property => property.Value),
            value => Assert.True(value is string or long or int or bool or DateTimeOffset, value?.GetType().Name));

    [Fact]
    public void Read_EditionThatTheAppDoesNotKnow_NamesTheRow()
    {
        var entity = ReturnEntity.Write(Partition, Samples.FullReturn() with { FormEdition = "1999" }, Samples.Received);

        var fault = Assert.Throws<InvalidOperationException>(() => ReturnEntity.Read(entity, Samples.Forms));

        Assert.Contains("2009-Q1|330000/330381-TX01", fault.Message, StringComparison.Ordinal);
        Assert.Contains("1999", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAnswers_EditionThatTheAppDoesNotKnow_NamesTheRow()
    {
        var entity = ReturnEntity.Write(Partition, Samples.FullReturn() with { FormEdition = "1999" }, Samples.Received);
        entity.Remove("PartitionKey");

        var fault = Assert.Throws<InvalidOperationException>(() => ReturnEntity.ReadAnswers(Partition, entity, Samples.Forms));

        Assert.Contains("2009-Q1|330000/330381-TX01", fault.Message, StringComparison.Ordinal);
        Assert.Contains("1999", fault.Message, StringComparison.Ordinal);
    }

    // It would be read as a return without figures, which is not compared.
    [Fact]
    public void ReadAnswers_RowWithoutFigures_NamesTheRow()
    {
        var entity = ReturnEntity.Write(Partition, Samples.FullReturn(), Samples.Received);
        entity["Figures"] = null;

        var fault = Assert.Throws<InvalidOperationException>(() => ReturnEntity.ReadAnswers(Partition, entity, Samples.Forms));

        Assert.Contains("2009-Q1|330000/330381-TX01", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRefused_WhatWasWritten_IsTheRefusal()
    {
        var refused = new RefusedSubmission(Samples.Address.Locality, Samples.Id, Samples.Received);
        TableEntity entity = RefusalEntity.Write(Partition, refused);

        Assert.Equal("330381-TX01|refused", entity.RowKey);
        Assert.Equal(refused, RefusalEntity.Read(entity));
    }

    private static string Print(AcceptedReturn row) => string.Join(
        '\n',
        [
            $"{row.Locality} {row.SubmissionId} {row.Sha256} {row.BlobName} {row.FormEdition} {row.IsNil} {row.Warnings} {row.ConfirmedId} {row.TraceParent}",
            .. row.WarningDetails.Select(warning => warning.ToString()),
            .. row.Sources.Select(source => FormattableString.Invariant($"{source.Id} {source.By} {source.At:O} {source.Sha256} {string.Join(' ', source.Before)}")),
            FormattableString.Invariant($"{row.SubmittedAt:O} {row.FirstSubmittedAt:O} {row.Supersedes}"),
            .. row.Values.OrderBy(pair => pair.Key)
                .Select(pair => $"{pair.Key} {pair.Value.Kind} {pair.Value.Number} {pair.Value.Content} {row.Cells[pair.Key]}"),
            .. row.Lists.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key} {pair.Value.Rows} {string.Join(' ', pair.Value.ByCategory)}"),
        ]);
}
