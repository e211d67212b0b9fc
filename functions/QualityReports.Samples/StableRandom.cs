using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QualityReports.Samples;

/// <summary>A generator (SplitMix64) seeded with SHA-256 over a seed and the purpose of the numbers, so that each figure has its own sequence. Sequences are
/// the same on every machine, and independent of each other's length. Callers use only + - * / on doubles, which IEEE 754 defines to the last bit.</summary>
public sealed class StableRandom
{
    private const double UnitOf53Bits = 1.0 / (1UL << 53);

    private ulong _state;

    private StableRandom(ulong state) => _state = state;

    /// <summary>The sequence of a seed and of keys for its purpose.</summary>
    public static StableRandom For(int seed, params ReadOnlySpan<string> keys)
    {
        var text = seed.ToString(CultureInfo.InvariantCulture) + "\n" + string.Join('\n', keys!);
        return new StableRandom(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>At least 0 and below 1.</summary>
    public double Unit() => (Next() >> 11) * UnitOf53Bits;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(((UInt128)Next() * (ulong)((long)most - least + 1)) >> 64);

    /// <summary>A number, the upper end excluded.</summary>
    public double Within(double least, double most) => least + ((most - least) * Unit());

    /// <summary>A factor around 1, at most <paramref name="amplitude"/> away.</summary>
    public double Factor(double amplitude) => Within(1 - amplitude, 1 + amplitude);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];
}
