using System.Reflection;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Calls functions: makes the class from services of a scope of its own, binds the parameters and awaits the result.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes)
{
    private long _started;
    private long _ended;

    public (long Started, long Ended) Counts => (Interlocked.Read(ref _started), Interlocked.Read(ref _ended));

    /// <param name="names">The values of string parameters by name: path tokens or route values; a missing one is null.</param>
    public async Task<object?> InvokeAsync(
        FunctionDescriptor function, object? value, IReadOnlyDictionary<string, string?> names, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _started);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var arguments = function.Method.GetParameters().Select(parameter => parameter switch
            {
                _ when parameter.Position == function.Parameter.Position => value,
                _ when parameter.ParameterType == typeof(CancellationToken) => cancellationToken,
                _ => names.GetValueOrDefault(parameter.Name!),
            }).ToArray();
            var target = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!);
            var result = function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
            if (result is not Task task)
                return result;
            await task;
            return function.Method.ReturnType.IsGenericType ? function.Method.ReturnType.GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
        }
        finally
        {
            Interlocked.Increment(ref _ended);
        }
    }
}
