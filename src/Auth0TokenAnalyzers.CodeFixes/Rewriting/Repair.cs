using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The new code for one report.</summary>
/// <param name="Replacements">What takes the place of old code.</param>
/// <param name="Obsolete">
/// Expressions that only the old token needed, whatever they do: the call that sends a token request may go although it talks to a server.
/// </param>
internal sealed record Repair(ImmutableArray<Replacement> Replacements, ImmutableArray<SyntaxNode> Obsolete)
{
    public Repair(Replacement replacement)
        : this([replacement], [])
    {
    }

    /// <summary>Statements and members that go, whatever they do.</summary>
    public ImmutableArray<SyntaxNode> Removals { get; init; } = [];

    /// <summary>Branches that always run from now on: their condition and their <c>else</c> go.</summary>
    public ImmutableArray<IfStatementSyntax> Unwrapped { get; init; } = [];

    /// <summary>The creations of clients that from now on ask for a token in each of their requests.</summary>
    public ImmutableArray<SyntaxNode> Clients { get; init; } = [];

    /// <summary>Old code that must not be left: where some of it has another use, the repair is none.</summary>
    public ImmutableArray<SyntaxNode> MustGo { get; init; } = [];
}
