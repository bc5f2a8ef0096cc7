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
        var timers = code.OfType<ObjectCreationExpressionSyntax>().Where(IsTimer).Select(timer => timer.ArgumentList);
        var delays = place.HasBase("BackgroundService") || place.HasBase("IHostedService")
            ? code.OfType<InvocationExpressionSyntax>().Where(call => call.CalledName() == "Delay" && call.Ancestors().Any(IsLoop)).Select(call => call.ArgumentList)
            : [];
        var clocks = timers.Concat(delays).OfType<ArgumentListSyntax>().ToList();
        if (clocks.Count == 0)
            return null;
        // Of a timer's two times the longer one is its period.
        var times = KeptTime.In(clocks.SelectMany(clock => clock.Arguments), facts, cancellationToken);
        return new(KeepingKind.FixedTime, times.Count == 0 || times.Contains(null) ? null : times.Max());
    }

    private static bool IsTimer(ObjectCreationExpressionSyntax creation) => creation.Type is NameSyntax name && name.ToString() is "Timer" or "PeriodicTimer" or "System.Threading.Timer" or "System.Timers.Timer";

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax;
}
