using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace QualityReports.Domain.Returns;

/// <summary>The id of one upload: 48 bits of its time of receipt by the storage service, in milliseconds, and 80 bits of SHA-256 over name and ETag. Written
/// in the 26 characters of a ULID. The same delivery always has the same id, and ids sort by time.</summary>
public readonly record struct SubmissionId : IComparable<SubmissionId>
{
    /// <summary>The length of the written form.</summary>
    public const int Length = 26;

    // Crockford's base 32, as the ULID specification names it: no I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerCharacter = 5;
    private const int HashBytes = 10;

    private readonly string? _value;

    private SubmissionId(string value) => _value = value;

    /// <summary>Sorts after every upload: the id of one that is not sent yet.</summary>
    public static SubmissionId Last { get; } = new("7" + new string(Alphabet[^1], Length - 1));

    /// <summary>The 26 characters.</summary>
    public string Value => _value ?? new string('0', Length);

    /// <summary>The id of a blob's content.</summary>
    /// <param name="received">The blob's time of last modification, as the service stamped it.</param>
    /// <param name="name">The blob's name within its container.</param>
    /// <param name="etag">The ETag of that content, without quotes.</param>
    public static SubmissionId Create(DateTimeOffset received, string name, string etag)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{etag}"));
        UInt128 bits = (ulong)received.ToUnixTimeMilliseconds();
        foreach (var b in hash.AsSpan(0, HashBytes))
            bits = (bits << 8) | b;
        return new SubmissionId(Write(bits));
    }

    /// <summary>Reads the written form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SubmissionId id)
    {
        var valid = text is { Length: Length } && text[0] <= '7' && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        id = valid ? new SubmissionId(text!) : default;
        return valid;
    }

    /// <summary>Reads an id; throws where the text is none.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static SubmissionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a submission id.");

    /// <inheritdoc/>
    public int CompareTo(SubmissionId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Write(UInt128 bits) => string.Create(Length, bits, (span, rest) =>
    {
        for (var i = Length - 1; i >= 0; i--, rest >>= BitsPerCharacter)
            span[i] = Alphabet[(int)(rest & 31)];
    });
}
