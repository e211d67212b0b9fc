using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;

namespace QualityReports.Functions.Tests.Http;

/// <summary>A function with an incomplete declaration makes the whole API fail.</summary>
public sealed class ApiFunctionsTests
{
    [Theory]
    [InlineData(typeof(NoRule), "[Allow] or [AllowAnyone]")]
    [InlineData(typeof(TwoRules), "[Allow] or [AllowAnyone]")]
    [InlineData(typeof(NotDescribed), "[Describe]")]
    [InlineData(typeof(OtherName), "the name of its method")]
    public void ApiFunctions_OneThatSaysTooLittle_Throws(Type type, string reason)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new ApiFunctions(type));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Described.Open))]
    [InlineData("Unknown")]
    [InlineData("")]
    public void RuleOf_FunctionWithoutOne_Throws(string function) =>
        Assert.Throws<InvalidOperationException>(() => new ApiFunctions(typeof(Described)).RuleOf(function));

    [Fact]
    public void RuleOf_Function_IsThatOfItsMethod() => Assert.Equal([Role.Admin], new ApiFunctions(typeof(Described)).RuleOf(nameof(Described.Closed)).Roles);

    [Theory]
    [InlineData("000000", true)]
    [InlineData("330000", false)]
    [InlineData("330302", false)]
    public void Admits_RuleWithoutRoles_EveryoneWhereTheRouteNamesNoArea(string area, bool isAdmitted)
    {
        Assert.True(Scope.TryParse(area, out var scope));

        Assert.Equal(isAdmitted, new AllowAttribute().Admits(new Caller("s", "n", [new Grant("s", Scope.Nation, Role.Admin)]), scope));
    }

    public sealed class NoRule
    {
        [Function(nameof(One)), Describe("One.")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "one")] HttpRequest request) => Results.Ok(request.Path);
    }

    public sealed class TwoRules
    {
        [Function(nameof(One)), Describe("One."), Allow, AllowAnyone]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "one")] HttpRequest request) => Results.Ok(request.Path);
    }

    public sealed class NotDescribed
    {
        [Function(nameof(One)), Allow]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "one")] HttpRequest request) => Results.Ok(request.Path);
    }

    public sealed class OtherName
    {
        [Function("Two"), Describe("One."), Allow]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "one")] HttpRequest request) => Results.Ok(request.Path);
    }

    public sealed class Described
    {
        [Function(nameof(Open)), Describe("Open."), AllowAnyone]
        public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open")] HttpRequest request) => Results.Ok(request.Path);

        [Function(nameof(Closed)), Describe("Closed."), Allow(Role.Admin)]
        public IResult Closed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "closed")] HttpRequest request) => Results.Ok(request.Path);
    }
}
