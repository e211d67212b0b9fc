using System.IO.Compression;

namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>A checked zip package whose parts are found by name, without regard to case.</summary>
internal sealed class Package
{
    private readonly Stream _file;
    private readonly Dictionary<string, PackageEntry> _entries;
    private readonly HashSet<PackageEntry> _sound = [];

    private Package(Stream file, IEnumerable<PackageEntry> entries, ReadingBudget budget)
    {
        _file = file;
        _entries = entries.ToDictionary(entry => PartName.Normalize(entry.Name), StringComparer.OrdinalIgnoreCase);
        Budget = budget;
    }

    public ReadingBudget Budget { get; }

    /// <summary>The names of all entries.</summary>
    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <summary>The names of the entries that have not been read to their end.</summary>
    public IEnumerable<string> UnreadNames => _entries.Keys.Where(name => !_sound.Contains(_entries[name]));

    /// <summary>Reads the directory; no content is inflated yet.</summary>
    public static Package Open(Stream file, ZipEnd end, ReadingBudget budget) => new(file, ZipDirectory.Read(file, end), budget);

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Opens the content of a part. Whoever reads it to its end knows that checksum and length hold.</summary>
    public Stream OpenPart(string part) => Open(part, ReadingLimits.InflationRatio);

    /// <summary>
    /// Opens the content of a part of which nothing is kept. How far it inflates is only counted: pivot caches repeat themselves hundreds of times.
    /// </summary>
    public Stream OpenUnread(string part) => Open(part, long.MaxValue);

    private CheckedStream Open(string part, long ratio)
    {
        var entry = _entries.GetValueOrDefault(part) ?? throw UnreadableFileException.Corrupt(ReadingTexts.MissingPart(part));
        if (entry.IsEncrypted)
            throw UnreadableFileException.Of(FindingKinds.FileEncrypted);
        var packed = new SliceStream(_file, entry.DataOffset, entry.PackedLength);
        return entry.Method switch
        {
            PackageEntry.Stored => new CheckedStream(entry, packed, packed, Budget, ratio, () => _sound.Add(entry)),
            PackageEntry.Deflated => new CheckedStream(entry, new DeflateStream(packed, CompressionMode.Decompress), packed, Budget, ratio, () => _sound.Add(entry)),
            _ => throw UnreadableFileException.Corrupt(ReadingTexts.CompressionOf(entry.Name)),
        };
    }
}
