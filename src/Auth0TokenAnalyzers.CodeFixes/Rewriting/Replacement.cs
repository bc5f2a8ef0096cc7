using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>A node and the text that takes its place.</summary>
/// <param name="Node">The node to replace: an expression, or a body.</param>
/// <param name="Text">The new code.</param>
/// <param name="Needs">The symbols that the new code names, which therefore stay.</param>
internal sealed record Replacement(SyntaxNode Node, string Text, ImmutableArray<ISymbol> Needs)
{
    /// <summary>
    /// True for new code that nobody may need: when what it stands in has no other use, that goes and takes it along. A token that a client
    /// got is such, once the client gets its tokens by itself.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>True for a call that holds its thread until the token is there, since the code around it is not async.</summary>
    public bool Waits { get; init; }

    /// <summary>True for code that asks the provider for a token, and fails where there is none.</summary>
    public bool AsksForToken { get; init; }

    /// <summary>What the text takes the place of: the node, or nothing where code is added to it.</summary>
    public TextSpan Span { get; init; } = Node.Span;

    /// <summary>Code that is written behind a node, which stays.</summary>
    public static Replacement After(SyntaxNode node, string text, ImmutableArray<ISymbol> needs) =>
        new(node, text, needs) { Span = new TextSpan(node.Span.End, 0) };
}
