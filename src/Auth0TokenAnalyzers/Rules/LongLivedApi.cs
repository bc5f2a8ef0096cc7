using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Keeping;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0003 where code sets, at the tenant, how long the tokens of an API live.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongLivedApi() : FileRule(RuleCatalog.LongLivedApi)
{
    private protected override bool Concerns(CompilationFacts facts) => facts.MayTalkToAuth0;

    private protected override bool Concerns(CompilationFacts facts, SyntaxTree tree) => ApiLifetime.MayBeIn(tree);

    private protected override void LookAt(FileContext file)
    {
        var limit = OptionCatalog.MaxTokenLifetime.Read(file.Options);
        foreach (var lifetime in ApiLifetime.In(file.Tree, file.Facts, OptionCatalog.Hosts(file.Options), file.CancellationToken))
        {
            if (lifetime.Seconds > (decimal)limit.TotalSeconds && file.Facts.MayReport(Descriptor.Id, lifetime.Place.Node, lifetime.Site))
                Report(file, lifetime, limit);
        }
    }

    private static void Report(FileContext file, ApiLifetime lifetime, TimeSpan limit)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(PropertyKeys.LimitSeconds, limit.TotalSeconds.ToString(CultureInfo.InvariantCulture))
            .Add(PropertyKeys.LifetimeSeconds, lifetime.Seconds.ToString(CultureInfo.InvariantCulture));
        var place = lifetime.Place;
        if (place.Shape.Length > 0)
        {
            properties = properties.Add(PropertyKeys.LifetimeNode, "0").Add(PropertyKeys.LifetimeShape, place.Shape)
                .Add(PropertyKeys.SecondsPerUnit, place.SecondsPerUnit.ToString(CultureInfo.InvariantCulture));
        }

        file.Report(Diagnostic.Create(RuleCatalog.LongLivedApi, place.Reported.GetLocation(), [place.Node.GetLocation()], properties,
            Lifetimes.Length(lifetime.Seconds), Lifetimes.Format(limit)));
    }
}
