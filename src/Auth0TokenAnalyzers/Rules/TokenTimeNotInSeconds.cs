using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0009: a time of a token in Auth0's name is counted in milliseconds or ticks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenTimeNotInSeconds() : ManagementTokenRule(RuleCatalog.TokenTimeNotInSeconds)
{
    // The mistake is one in any token; that it carries a tenant's name is enough to speak about it.
    private protected override bool Concerns(ManagementEvidence evidence) => true;

    private protected override void Judge(TokenContext context)
    {
        // What a helper writes by itself is reported there.
        var reportedInHelper = context.BareEvidence is null
            ? []
            : MiscountedTime.Of(context.Site.Bare!).Select(time => time.Place).ToImmutableHashSet();
        foreach (var times in MiscountedTime.Of(context.Token).GroupBy(time => time.Place).Where(times => !reportedInHelper.Contains(times.Key)))
        {
            var time = times.First();
            var values = times.Select(x => x.Value).Distinct().ToList();
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(PropertyKeys.CountedTime, "0")
                .Add(PropertyKeys.TokenTimes, string.Join(" ", Enumerable.Range(1, values.Count)))
                .Add(PropertyKeys.TicksPerUnit, time.TicksPerUnit.ToString(CultureInfo.InvariantCulture));
            if (time.IsFromYearOne)
                properties = properties.Add(PropertyKeys.CountsFromYearOne, "true");
            var isCertain = context.Evidence.IsCertain && times.All(x => x.IsCertain);
            var claims = times.Select(x => x.Claim).Distinct().ToList();
            context.Report(times.Key, properties, [time.Counted, .. values],
                string.Join(" and ", claims), !isCertain ? "may be" : claims.Count > 1 ? "are" : "is", Unit(time.TicksPerUnit));
        }
    }

    private static string Unit(decimal ticks) => ticks switch
    {
        1 => "ticks",
        10 => "microseconds",
        TimeSpan.TicksPerMillisecond => "milliseconds",
        TimeSpan.TicksPerMinute => "minutes",
        TimeSpan.TicksPerHour => "hours",
        TimeSpan.TicksPerDay => "days",
        _ => "a unit of its own",
    };
}
