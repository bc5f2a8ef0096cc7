using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>
/// Does code serve more than one tenant? A provider with the one client of the environment must not take the place of tokens of several tenants. A
/// domain that is written down, or read from one setting, is that of one tenant; an element of a collection, or what somebody passes, may be any.
/// </summary>
internal sealed class ServedTenants(CompilationFacts facts, CancellationToken cancellationToken)
{
    private const string Scheme = "https://";
    private const int MaxSteps = 16;

    private readonly HashSet<ISymbol> _visited = new(SymbolEqualityComparer.Default);
    private int _steps;

    /// <param name="urls">URLs of the tenant, or its bare domain.</param>
    public bool AreSeveral(IReadOnlyCollection<Value> urls) =>
        urls.Select(Written).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1 || urls.Select(Hole).OfType<Value>().Any(Varies);

    /// <summary>Is it read from a member of one of several objects, or by a name that differs from call to call?</summary>
    public bool Varies(IOperation operation) => ++_steps <= MaxSteps && operation.DescendantsAndSelf().Any(part => part switch
    {
        IMemberReferenceOperation { Instance: { Type: { } type } and not IInstanceReferenceOperation }
            when facts.Elements.Contains(type, cancellationToken) => true,
        IFieldReferenceOperation or IPropertyReferenceOperation
            when part is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => IsFilledByVarying(member.Member),
        ILocalReferenceOperation { Local: var local } => IsOfLoop(local, cancellationToken)
            || (_visited.Add(local) && facts.Source.Index(part).Writes(local).Any(write => write.Value is { } value && Varies(value))),
        IParameterReferenceOperation { Parameter: var parameter } => IsPassedVarying(parameter),
        _ => false,
    });

    private bool Varies(Value hole)
    {
        if (hole.Trail.FirstOrDefault(step => step.Kind is SourceKind.Configuration or SourceKind.Environment
            && step.Node == hole.Written) is { } setting)
            return setting.Receivers.Any(receiver => facts.Source.Operation(receiver, cancellationToken) is ILocalReferenceOperation { Local: var section }
                && IsOfLoop(section, cancellationToken));
        return hole.Written is { } written && facts.Source.Operation(written, cancellationToken) is { } operation && Varies(operation);
    }

    private bool IsFilledByVarying(ISymbol member) => !member.DeclaringSyntaxReferences.IsEmpty && _visited.Add(member.OriginalDefinition)
        && facts.Uses.Writes(member.OriginalDefinition, cancellationToken).Any(value => value is not null && Varies(value));

    // A container passes services; texts and elements are passed by code that has a choice.
    private bool IsPassedVarying(IParameterSymbol parameter)
    {
        if (facts.Elements.Contains(parameter.Type, cancellationToken))
            return true;
        if (parameter.Type.SpecialType != SpecialType.System_String || !_visited.Add(parameter.OriginalDefinition))
            return false;
        var arguments = facts.Uses.Arguments(parameter, cancellationToken);
        return arguments.Select(argument => argument.Syntax.ToString()).Distinct(StringComparer.Ordinal).Count() != 1 || arguments.Any(Varies);
    }

    private static bool IsOfLoop(ILocalSymbol local, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken))
        .Any(node => node is ForEachStatementSyntax
            || node.Ancestors().FirstOrDefault(ancestor => ancestor is StatementSyntax) is ForStatementSyntax or ForEachVariableStatementSyntax);

    /// <summary>The host that a URL or domain writes down.</summary>
    private static string? Written(Value url)
    {
        if (url is not TextValue { Constant: { } text })
            return null;
        var host = WithoutScheme(text);
        return host.Length < text.Length || text.IndexOf('/') < 0 ? host.Split('/')[0] : null;
    }

    /// <summary>The part of a URL or domain that says which host it is, when that is not written down.</summary>
    private static Value? Hole(Value url)
    {
        if (url is not TextValue { Parts: var parts })
            return url;
        var start = parts.FirstOrDefault(part => part.Hole is not null || WithoutScheme(part.Literal!).Length > 0);
        return start?.Hole
            ?? (start is not null && WithoutScheme(start.Literal!).IndexOf('/') < 0
                ? parts.SkipWhile(part => part != start).ElementAtOrDefault(1)?.Hole
                : null);
    }

    private static string WithoutScheme(string text) =>
        text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text.Substring(Scheme.Length) : text;
}
