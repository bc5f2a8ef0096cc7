using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>The types that an async function can return.</summary>
internal static class TaskTypes
{
    public const string Namespace = "System.Threading.Tasks";

    /// <summary>True for <c>Task</c>, <c>Task&lt;T&gt;</c>, <c>ValueTask</c> and <c>ValueTask&lt;T&gt;</c>.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 or 1 } named && named.ContainingNamespace.ToDisplayString() == Namespace;

    /// <summary>The type <c>Task</c> or <c>ValueTask</c> with or without a result; null when the compilation does not know it.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, bool isValueTask, bool hasResult) =>
        compilation.GetTypeByMetadataName($"{Namespace}.{(isValueTask ? "ValueTask" : "Task")}{(hasResult ? "`1" : "")}");

    public static bool HasMember(INamedTypeSymbol type, string name) => type.GetMembers(name).Any();
}
