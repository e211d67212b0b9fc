using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using QualityReports.Worker.Tests.Protocol;
using Binder = Microsoft.Azure.WebJobs.Binder;

namespace QualityReports.Worker.Tests.Host;

/// <summary>
/// Declares the worker's functions to the WebJobs SDK: class <c>Host.Functions</c> with a static method for each, which has the trigger's attribute and passes
/// its call on. The Functions host does the same, hence the name in the webhook's address and in poison messages.
/// </summary>
internal sealed class FunctionTypes : ITypeLocator
{
    private const string Target = "Call";

    private readonly TypeBuilder _type;
    private readonly Type _built;

    /// <summary>Declares functions.</summary>
    /// <param name="functions">Those with another trigger than a request.</param>
    /// <param name="call">Receives each call: the function, the trigger's value, the binder, the cancellation.</param>
    public FunctionTypes(IEnumerable<WorkerFunction> functions, Func<string, object?, Binder, CancellationToken, Task> call)
    {
        const TypeAttributes Static = TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed;
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("WorkerFunctions"), AssemblyBuilderAccess.Run);
        _type = assembly.DefineDynamicModule("functions").DefineType("Host.Functions", Static);
        var target = _type.DefineField(Target, call.GetType(), FieldAttributes.Public | FieldAttributes.Static);
        foreach (var function in functions)
            Declare(function, target);
        _built = _type.CreateType();
        _built.GetField(Target)!.SetValue(null, call);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Type> GetTypes() => [_built];

    /// <summary>The method of a function.</summary>
    public MethodInfo MethodOf(string function) => _built.GetMethod(function)!;

    private void Declare(WorkerFunction function, FieldInfo target)
    {
        var (value, trigger) = TriggerAttributes.Of(function);
        var method = _type.DefineMethod(
            function.Name, MethodAttributes.Public | MethodAttributes.Static, typeof(Task), [value, typeof(Binder), typeof(CancellationToken)]);
        method.SetCustomAttribute(new CustomAttributeBuilder(typeof(FunctionNameAttribute).GetConstructor([typeof(string)])!, [function.Name]));
        method.DefineParameter(1, ParameterAttributes.None, function.Parameter).SetCustomAttribute(trigger);
        method.DefineParameter(2, ParameterAttributes.None, "_binder");
        method.DefineParameter(3, ParameterAttributes.None, "_cancellation");
        var body = method.GetILGenerator();
        body.Emit(OpCodes.Ldsfld, target);
        body.Emit(OpCodes.Ldstr, function.Name);
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Ldarg_2);
        body.Emit(OpCodes.Callvirt, target.FieldType.GetMethod("Invoke")!);
        body.Emit(OpCodes.Ret);
    }
}
