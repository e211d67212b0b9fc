using System.Buffers;
using System.Text;

namespace QualityReports.Domain.Reports.Lists;

/// <summary>Finds the items that several localities list, in one pass and whatever the order of the rows. Of each row it keeps 32 bytes, and its identity as
/// written in UTF-8: about 80 bytes a row, at most 332, and twice that for a moment while its buffers grow.</summary>
/// <param name="sources">The uploads of the rows.</param>
/// <param name="maxRows">The most rows that are compared.</param>
internal sealed class RepeatedItemSearch(FormEdition form, ListSources sources, int maxRows = RepeatedItems.MaxRows)
{
    private readonly ItemIdentity[] _lists = [.. form.Lists.Select(list => new ItemIdentity(form, list))];
    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, int>[] _numbers = [.. form.Lists.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly List<Row> _rows = [];
    private readonly ArrayBufferWriter<byte> _written = new();
    private bool _isFull;

    /// <summary>Adds a row of one of the uploads.</summary>
    public void Add(ListRecord record)
    {
        var list = Array.FindIndex(_lists, one => one.List.Code == record.List);
        if (_isFull || !_lists[list].TryHash(record, out var hash))
            return;
        if (_rows.Count == maxRows)
            _isFull = true;
        else
            Keep(record, list, hash);
    }

    /// <summary>The items found.</summary>
    public RepeatedItems Find()
    {
        if (_isFull)
            return new RepeatedItems([], AreCompared: false);
        _rows.Sort(Compare);
        var found = new List<Row[]>();
        for (int start = 0, end; start < _rows.Count; start = end)
        {
            end = EndOfItem(start);
            if (FirstOfEachLocality(start, end) is { Length: > 1 } rows)
                found.Add(rows);
        }

        found.Sort((left, right) => CompareSources(left[0], right[0]));
        return new RepeatedItems([.. found.Select(rows => new RepeatedItem(ListOf(rows[0]).Code, [.. rows.Select(Print)]))], AreCompared: true);
    }

    private void Keep(ListRecord record, int list, UInt128 hash)
    {
        var start = _written.WrittenCount;
        Encoding.UTF8.GetBytes(_lists[list].Print(record), _written);
        _rows.Add(new Row((ulong)(hash >> 64), (ulong)hash, SourceOf(record, list), record.Cell.Row, start, _written.WrittenCount - start));
    }

    // The rows of a list of an upload share sheet and first column.
    private int SourceOf(ListRecord record, int list)
    {
        if (!_numbers[list].TryGetValue(record.SubmissionId.Value, out var number))
        {
            _numbers[list][record.SubmissionId.Value] = number = _sources.Count;
            _sources.Add(new Source(list, record.Locality.ToString(), sources.PartOf(record), record.SubmissionId.Value, record.Cell));
        }

        return number;
    }

    private int EndOfItem(int start)
    {
        var end = start + 1;
        while (end < _rows.Count && CompareItems(_rows[start], _rows[end]) == 0)
            end++;
        return end;
    }

    private Row[] FirstOfEachLocality(int start, int end) => end - start == 1 ? []
        : [.. _rows.GetRange(start, end - start).DistinctBy(row => _sources[row.Source].Locality)];

    private ListDefinition ListOf(Row row) => _lists[_sources[row.Source].List].List;

    private ItemRow Print(Row row)
    {
        var source = _sources[row.Source];
        var identity = Encoding.UTF8.GetString(_written.WrittenSpan.Slice(row.Start, row.Length));
        return new ItemRow(source.Locality, source.SubmissionId, source.Part, source.First with { Row = row.Number }, identity);
    }

    private int Compare(Row left, Row right)
    {
        var result = CompareItems(left, right);
        return result != 0 ? result : CompareSources(left, right);
    }

    private int CompareItems(Row left, Row right)
    {
        var result = left.High.CompareTo(right.High);
        if (result == 0)
            result = left.Low.CompareTo(right.Low);
        return result != 0 ? result : _sources[left.Source].List.CompareTo(_sources[right.Source].List);
    }

    private int CompareSources(Row left, Row right)
    {
        var result = _sources[left.Source].OrderBeside(_sources[right.Source]);
        return result != 0 ? result : left.Number.CompareTo(right.Number);
    }

    private readonly record struct Row(ulong High, ulong Low, int Source, int Number, int Start, int Length);

    private sealed record Source(int List, string Locality, string? Part, string SubmissionId, CellAddress First)
    {
        public int OrderBeside(Source other)
        {
            var result = List.CompareTo(other.List);
            if (result == 0)
                result = string.CompareOrdinal(Locality, other.Locality);
            if (result == 0)
                result = string.CompareOrdinal(Part, other.Part);
            return result != 0 ? result : string.CompareOrdinal(SubmissionId, other.SubmissionId);
        }
    }
}
