namespace QualityReports.Workbooks.Reading.Packaging;

/// <summary>An entry of the package's directory.</summary>
/// <param name="Name">Its name as it stands there.</param>
/// <param name="Flags">General purpose bits.</param>
/// <param name="Method">How it is packed.</param>
/// <param name="Crc32">The checksum that its content must have.</param>
/// <param name="Length">The length that its content must have; a promise, not a fact.</param>
/// <param name="HeaderOffset">Where its local header begins.</param>
/// <param name="DataOffset">Where its packed bytes begin; known once the local header has been read.</param>
internal sealed record PackageEntry(
    string Name, ushort Flags, ushort Method, uint Crc32, long PackedLength, long Length, long HeaderOffset, long DataOffset = 0)
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;
    private const ushort EncryptedFlag = 1;

    public bool IsEncrypted => (Flags & EncryptedFlag) != 0;
}
