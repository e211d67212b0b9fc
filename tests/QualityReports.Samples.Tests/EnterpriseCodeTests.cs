using QualityReports.Domain.Areas;
using QualityReports.Samples;

namespace QualityReports.Samples.Tests;

public class EnterpriseCodeTests
{
    // The published weights of both standards, written independently of the generator.
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y4Z", false)]
    [InlineData("11320000MB151840XJ", true)]
    [InlineData("91350100M000100Y44", false)]
    public void IsValid_Vectors_AreJudged(string code, bool valid) => Assert.Equal(valid, IsValid(code));

    [Fact]
    public void Credit_Vector_HasItsCheckCharacter() =>
        Assert.Equal("91350100M000100Y43", EnterpriseCodes.Credit("350100", EnterpriseCodes.Organization("M000100Y")));

    [Fact]
    public void Of_ManyEnterprises_NamesAndCodesAreUniqueAndValid()
    {
        var profile = LocalityProfile.Of(Sample.Member("330900"), 1);
        var enterprises = Enumerable.Range(0, Enterprise.Most).Select(index => Enterprise.Of(profile, index, 1)).ToList();
        Assert.Equal(Enterprise.Most, enterprises.Select(one => one.Name).Distinct().Count());
        Assert.Equal(Enterprise.Most, enterprises.Select(one => one.Code).Distinct().Count());
        Assert.Contains(enterprises, one => one.Code.Length == 9);
        Assert.All(enterprises, one => Assert.True(IsValid(one.Code), one.Code));
    }

    [Fact]
    public void Of_AnyLocality_EnterpriseStandsInItsArea() =>
        Assert.All(Sample.Roster, member => Assert.Contains(
            Enumerable.Range(0, 9).Select(index => Enterprise.Of(LocalityProfile.Of(member, 1), index, 1).Code),
            code => code.Length == 18 && code[2..8] == member.Locality.Area.Value));

    internal static bool IsValid(string code) => code.Length switch
    {
        9 => IsOrganizationCode(code),
        18 => IsCreditCode(code) && IsOrganizationCode(code[8..17]),
        _ => false,
    };

    private static bool IsCreditCode(string code)
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var sum = CreditWeights.Select((weight, i) => weight * Alphabet.IndexOf(code[i])).Sum();
        return code.All(Alphabet.Contains) && Alphabet.IndexOf(code[17]) == (31 - (sum % 31)) % 31;
    }

    private static bool IsOrganizationCode(string code)
    {
        const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var check = 11 - (OrganizationWeights.Select((weight, i) => weight * Alphabet.IndexOf(code[i])).Sum() % 11);
        return code[8] == (check == 10 ? 'X' : check == 11 ? '0' : (char)('0' + check));
    }
}
