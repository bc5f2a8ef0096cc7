using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>
/// The settings that the program gives to clients of Auth0's SDK, as the tenant's domain or as the token: they are Auth0's wherever else they are read,
/// whatever they are called. Asked only where a token goes to an API of an unknown host.
/// </summary>
internal sealed class TenantSettings(CompilationFacts facts)
{
    private ImmutableHashSet<string>? _keys;

    /// <summary>Is one of the names on the way of a value the key of such a setting?</summary>
    public bool HaveAny(IEnumerable<SourceStep> sources, CancellationToken cancellationToken)
    {
        var keys = sources.Where(IsKnown).Select(step => step.Name).ToList();
        return keys.Count > 0 && facts.Surroundings.HasSdk && keys.Any((_keys ??= Find(cancellationToken)).Contains);
    }

    private ImmutableHashSet<string> Find(CancellationToken cancellationToken) => facts.Compilation.SyntaxTrees.Where(facts.Sinks.MayHandOver)
        .SelectMany(tree => facts.Sinks.In(tree, cancellationToken)).Where(handover => handover.IsSdk)
        .SelectMany(handover => handover.Urls.Concat(new Reading(facts.Source, cancellationToken).Read(handover.Value, null).Values))
        .SelectMany(value => value.Sources).Where(IsKnown)
        .Select(step => step.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    // The key of one word may be read from any section: two classes that are given one each mean different settings by it.
    private bool IsKnown(SourceStep step) => step.Kind == SourceKind.Environment
        || (step.Kind == SourceKind.Configuration && step.Name.IndexOf(':') > 0 && !PassedSection.Has(step, facts));
}
