using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>
/// Which objects hold settings: <c>IOptions&lt;T&gt;.Value</c>, what <c>Get&lt;T&gt;()</c> and <c>Bind</c> fill from configuration, <c>Settings.Default</c>, and what
/// a serializer reads from a file of settings.
/// </summary>
internal sealed class OptionsSource(OperationSource source)
{
    private const int MaxSteps = 8;

    /// <summary>Calls and types that say of their type argument that it is bound to configuration.</summary>
    private static readonly ImmutableHashSet<string> Binders = ImmutableHashSet.Create(
        StringComparer.Ordinal, "IOptions", "IOptionsSnapshot", "IOptionsMonitor", "IConfigureOptions", "Configure", "PostConfigure", "AddOptions",
        "ConfigureOptions");

    private ImmutableHashSet<string>? _types;

    /// <summary>Does a field or property belong to settings?</summary>
    public bool IsSetting(IMemberReferenceOperation member, CancellationToken cancellationToken) =>
        member.Member.ContainingType.Derives("System.Configuration", "SettingsBase") || IsSettings(member.Instance, 0, cancellationToken);

    private bool IsSettings(IOperation? instance, int steps, CancellationToken cancellationToken)
    {
        if (instance is null || steps > MaxSteps)
            return false;
        instance = ChainCall.Unwrap(instance);
        if (instance.Type is { } type && Types(cancellationToken).Contains(type.Name))
            return true;
        switch (instance)
        {
            case IPropertyReferenceOperation { Property: { Name: "Value" or "CurrentValue" } property }
                when property.ContainingNamespace.Is("Microsoft.Extensions.Options"):
                return true;
            case IInvocationOperation { TargetMethod: var method }
                when method.ContainingNamespace.Is("Microsoft.Extensions.Options")
                    || method.ContainingType.Is("Microsoft.Extensions.Configuration", "ConfigurationBinder"):
                return true;
            // options.Tenants.Single(tenant => tenant.Name == name)
            case IInvocationOperation { TargetMethod: var method, Arguments: [{ Value: var elements }, ..] }
                when method.ContainingType.Is("System.Linq", "Enumerable"):
                return IsSettings(elements, steps + 1, cancellationToken);
            case IMemberReferenceOperation { Instance: { } owner } member
                when owner is not IInstanceReferenceOperation && IsSettings(member.Instance, steps + 1, cancellationToken):
                return true;
        }

        return new Reading(source, cancellationToken).Read(instance, null).Values
            .Any(value => value.Written is { } written
                && written != instance.Syntax
                && IsSettings(source.Operation(written, cancellationToken), steps + 1, cancellationToken));
    }

    private ImmutableHashSet<string> Types(CancellationToken cancellationToken) =>
        _types ??= Named(cancellationToken).Union(Bound(cancellationToken)).Union(new SettingsFiles(source).Types(cancellationToken));

    private ImmutableHashSet<string> Named(CancellationToken cancellationToken) => Binders.SelectMany(name => source.Files(name + "<", cancellationToken)).Distinct()
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<GenericNameSyntax>())
        .Where(name => Binders.Contains(name.Identifier.ValueText))
        .SelectMany(name => name.TypeArgumentList.Arguments)
        .Select(type => type.ToString().Split('.').Last().TrimEnd('?'))
        .ToImmutableHashSet(StringComparer.Ordinal);

    // configuration.Bind("Auth0", settings)
    private IEnumerable<string> Bound(CancellationToken cancellationToken) => source.CallSites("Bind", cancellationToken)
        .Where(call => call.ArgumentList.Arguments.Count > 0)
        .Select(call => source.Operation(call, cancellationToken)).OfType<IInvocationOperation>()
        .Where(call => call.TargetMethod.ContainingType.Is("Microsoft.Extensions.Configuration", "ConfigurationBinder"))
        .Select(call => call.Arguments.Of("instance") is { } instance ? ChainCall.Unwrap(instance).Type?.Name : null).OfType<string>();
}
