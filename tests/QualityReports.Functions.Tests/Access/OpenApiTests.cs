using Microsoft.OpenApi;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Access;

public sealed class OpenApiTests(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task Document_ReadByAnotherLibrary_HasNoFaultAndEveryRoute()
    {
        var json = await site.Client().GetStringAsync("/api/openapi.json", TestContext.Current.CancellationToken);

        var result = OpenApiDocument.Parse(json, "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, result.Diagnostic.SpecificationVersion);
        var described = from path in result.Document!.Paths
                        from operation in path.Value.Operations!
                        select $"{operation.Value.OperationId} {operation.Key.Method} {path.Key}";
        var declared = ApiRoute.All.Select(route => $"{route.Name} {route.Method} /{route.Route.Replace("{*", "{", StringComparison.Ordinal)}");
        Assert.Equal(declared.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }
}
