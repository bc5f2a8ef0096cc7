using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Keeping;

/// <summary>Code that fetches a token again and again by the clock: a timer, or a background service that waits between its rounds.</summary>
internal static class TokenRefresh
{
    /// <summary>How long a token is in use until the next one comes; <see langword="null"/> for a place that is no such code.</summary>
    public static TokenKeeping? Of(RequestPlace place, CompilationFacts facts, CancellationToken cancellationToken)
    {
        if (!KeptMember.IsLeftBy(place))
            return null;
        var code = place.Code.SelectMany(part => part.DescendantNodes()).ToList();
        var loops = code.Where(node => IsLoop(node) && Fetches(node, place)).ToList();
        var timers = code.OfType<ObjectCreationExpressionSyntax>().Where(timer => IsTimer(timer, loops)).Select(timer => timer.ArgumentList);
        var delays = place.HasBase("BackgroundService") || place.HasBase("IHostedService")
            ? code.OfType<InvocationExpressionSyntax>()
                .Where(call => call.CalledName() == "Delay" && call.Ancestors().Any(loops.Contains))
                .Select(call => call.ArgumentList)
            : [];
        var clocks = timers.Concat(delays).OfType<ArgumentListSyntax>().ToList();
        if (clocks.Count == 0)
            return null;
        // Of a timer's two times the longer one is its period.
        var times = KeptTime.In(clocks.SelectMany(clock => clock.Arguments), facts, cancellationToken);
        return new(KeepingKind.FixedTime, KeptTime.Longest(times));
    }

    /// <summary>Does the place come around again and again in its member?</summary>
    public static bool IsInLoop(RequestPlace place) => place.Node.Ancestors().TakeWhile(node => node != place.Member).Any(IsLoop);

    private static bool IsTimer(ObjectCreationExpressionSyntax creation, List<SyntaxNode> loops) =>
        creation.Type is NameSyntax name && name.ToString() switch
    {
        "Timer" or "System.Threading.Timer" or "System.Timers.Timer" => true,
        // The loop that waits for its ticks may do other work.
        "PeriodicTimer" or "System.Threading.PeriodicTimer" => loops.Any(loop => loop.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => call.CalledName() == "WaitForNextTickAsync")),
        _ => false,
    };

    /// <summary>Does each round of a loop fetch the token? A worker that is given one may have rounds of its own.</summary>
    private static bool Fetches(SyntaxNode loop, RequestPlace place)
    {
        if (loop.Span.Contains(place.Node.Span) && loop.SyntaxTree == place.Node.SyntaxTree)
            return true;
        var names = Callers(place);
        return loop.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));
    }

    /// <summary>The methods of the type that fetch the token, by themselves or by a call.</summary>
    private static HashSet<string> Callers(RequestPlace place)
    {
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        if (place.Method is not { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method)
            return names;
        names.Add(method.Name);
        var methods = place.Code.SelectMany(part => part.DescendantNodes()).OfType<MethodDeclarationSyntax>().ToList();
        while (methods.Any(caller => Calls(caller) && names.Add(caller.Identifier.ValueText)))
        {
            // Each round finds one more caller.
        }

        return names;

        bool Calls(MethodDeclarationSyntax caller) =>
            caller.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.CalledName() is { } called && names.Contains(called));
    }

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax;
}
