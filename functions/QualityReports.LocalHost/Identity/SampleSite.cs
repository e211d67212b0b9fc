using QualityReports.Samples;
using QualityReports.Storage.Access;
using QualityReports.Storage.Rosters;

namespace QualityReports.LocalHost.Identity;

/// <summary>The initial data of the local host: rosters of the sample users' provinces, and the users' roles.</summary>
internal static class SampleSite
{
    /// <summary>Writes missing data. Kept data may have a roster that a province sent; it stays.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (roster, grants) = (services.GetRequiredService<RosterStore>(), services.GetRequiredService<GrantStore>());
        foreach (var province in SampleUser.All.Select(user => user.Scope.Area.Province).Where(province => province.IsProvince).Distinct())
        {
            if ((await roster.ReadAsync(province, cancellation)).Count == 0)
                await roster.WriteAsync(SampleRoster.For(province), cancellation);
        }

        foreach (var user in SampleUser.All)
            await grants.SaveAsync(user.Grant, cancellation);
    }
}
