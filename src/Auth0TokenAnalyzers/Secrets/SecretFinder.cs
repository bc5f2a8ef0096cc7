using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>Finds where the pair enters a file by its names: settings, literals, symbols, attributes, the SDK.</summary>
internal sealed class SecretFinder
{
    private readonly CompilationFacts _facts;
    private readonly CancellationToken _cancellationToken;
    private readonly NamedValues _values;
    private readonly SecretChecks _checks;

    public SecretFinder(CompilationFacts facts, CancellationToken cancellationToken)
    {
        _facts = facts;
        _cancellationToken = cancellationToken;
        _values = new NamedValues(expression => Operation(expression)?.ConstantValue is { HasValue: true, Value: string text } ? text : null);
        _checks = new SecretChecks(facts.Flow(cancellationToken), facts.Source);
    }

    /// <summary>All entries in a file that belong to Auth0, in source order.</summary>
    public IEnumerable<SecretEntry> In(SyntaxTree tree)
    {
        var root = tree.GetRoot(_cancellationToken);
        foreach (var node in root.DescendantNodes())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (WrittenNames.Of(node) is { } written && IsOfAuth0(written, []))
                yield return written;
            if (SettingReads.MayRead(node) && !SecretSyntax.IsInNameof(node) && Operation(node) is { } read)
            {
                foreach (var entry in Setting(read))
                    yield return entry;
            }

            var candidate = node is IdentifierNameSyntax name ? NamedReads.Of(name) : _values.Of(node) ?? Passed(node);
            foreach (var entry in candidate is null ? [] : Entries(candidate).Where(entry => entry.Where.SyntaxTree == tree))
                yield return entry;
        }

        foreach (var entry in new GlobalClientReads(_facts.Source, _cancellationToken).In(root))
            yield return entry;
    }

    private IEnumerable<SecretEntry> Setting(IOperation read)
    {
        if (SettingReads.Of(Reading(), read) is { } entry && IsOfAuth0(entry, []) && IsUsed(entry.Name, read))
            yield return entry;
    }

    private IEnumerable<SecretEntry> Entries(SecretCandidate candidate)
    {
        if (Operation(candidate.Expression) is not { } value || !NamedReads.CanHoldSecret(value.Type) || !IsUsed(candidate.Name, value))
            return [];
        var names = new List<string> { candidate.Name };
        if (value is IMemberReferenceOperation { Member.ContainingType.Name: var type })
            names.Add(type);
        return SecretOrigins.Of(Reading().Read(value, null), candidate.Role, candidate.Name, candidate.Expression)
            .Where(entry => candidate.IsRead || entry.IsSource || entry.Where.Span != candidate.Expression.Span || value is not ILiteralOperation)
            .Where(entry => IsOfAuth0(entry, names) || SecretEvidence.IsOfAuth0(candidate.Expression, names, _facts.Surroundings));
    }

    /// <summary>A literal that is passed for a parameter with a name of the pair.</summary>
    private SecretCandidate? Passed(SyntaxNode node) =>
        node is ArgumentSyntax { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: string { Length: >= 8 } } literal }
        && Operation(node) is IArgumentOperation { Parameter.Name: var parameter } && SecretSyntax.Role(parameter) is { } role
            ? new SecretCandidate(literal, role, parameter, IsRead: false)
            : null;

    private bool IsOfAuth0(SecretEntry entry, List<string> names) =>
        SecretEvidence.IsOfAuth0(entry.Where, [entry.Name, .. names], _facts.Surroundings);

    // The names of before 2017 say too little: they are of the pair where they sign or are sent.
    private bool IsUsed(string name, IOperation value) => !SecretNames.IsFormerName(name) && !_checks.IsOnlyChecked(value);

    private IOperation? Operation(SyntaxNode node) => _facts.Source.Operation(node, _cancellationToken);

    private Reading Reading() => new(_facts.Source, _cancellationToken);
}
