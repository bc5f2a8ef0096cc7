using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// What code is made of that does something again and again: timers, waits, and what starts such code. Without anything to do, all of them are nothing.
/// </summary>
internal static class RepeatingApis
{
    private static readonly ImmutableHashSet<string> Timers = ImmutableHashSet.Create(
        "System.Threading.Timer", "System.Threading.ITimer", "System.Threading.PeriodicTimer", "System.Timers.Timer");

    private static readonly ImmutableHashSet<string> Waits = ImmutableHashSet.Create(
        "System.Threading.Tasks.Task.Delay", "System.Threading.Tasks.Task.Yield", "System.Threading.Thread.Sleep",
        "System.Threading.PeriodicTimer.WaitForNextTickAsync", "System.Threading.CancellationToken.ThrowIfCancellationRequested");

    private static readonly ImmutableHashSet<string> Starters = ImmutableHashSet.Create(
        "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.TaskFactory.StartNew", "System.TimeProvider.CreateTimer");

    private static readonly SymbolDisplayFormat WithoutTypeParameters =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly ImmutableHashSet<string> OfTasks = ImmutableHashSet.Create(
        "System.Threading.Tasks.Task.ConfigureAwait", "System.Threading.Tasks.ValueTask.ConfigureAwait",
        "System.Threading.Tasks.Task.GetAwaiter", "System.Runtime.CompilerServices.TaskAwaiter.GetResult");

    /// <summary>A timer of the framework.</summary>
    public static bool IsTimer(ITypeSymbol? type) => type is not null && Timers.Contains(type.ToDisplayString());

    /// <summary>A call that only takes time.</summary>
    public static bool OnlyWaits(IMethodSymbol method) => Waits.Contains(Name(method));

    /// <summary>A call that says how a task is awaited, or takes its result as <c>Result</c> does.</summary>
    public static bool OnlyConfigures(IMethodSymbol method) => OfTasks.Contains(Name(method));

    /// <summary>A call or creation that does nothing but run the functions it is given, now or later.</summary>
    public static bool OnlyRunsItsArguments(IMethodSymbol method) =>
        Starters.Contains(Name(method)) || (method.MethodKind == MethodKind.Constructor && IsTimer(method.ContainingType));

    /// <summary>A call that starts, stops or cancels something, which notices nothing when it has nothing to run.</summary>
    public static bool ChangesOnlyItsObject(IMethodSymbol method, ITypeSymbol? type) =>
        method.MethodKind == MethodKind.Ordinary && !method.IsStatic && !OnlyWaits(method)
        // What a timer inherits, such as `Dispose`, included.
        && (IsTimer(type) || method is { Name: "Cancel" or "CancelAsync", ContainingType.Name: "CancellationTokenSource" });

    /// <summary>A call that lets one caller in after the other.</summary>
    public static bool OnlyGuards(IMethodSymbol method) =>
        method is { Name: "Wait" or "WaitAsync" or "Release", ContainingType.Name: "SemaphoreSlim" };

    /// <summary>A line in a log.</summary>
    public static bool IsLog(IMethodSymbol method) =>
        (method.Name.StartsWith("Log", StringComparison.Ordinal) && method.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Logging")
        || (method.Name.StartsWith("Write", StringComparison.Ordinal)
            && method.ContainingType.ToDisplayString() is "System.Console" or "System.Diagnostics.Debug" or "System.Diagnostics.Trace");

    private static string Name(IMethodSymbol method) => $"{method.ContainingType.ToDisplayString(WithoutTypeParameters)}.{method.Name}";
}
