using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>An expression and the text that takes its place.</summary>
/// <param name="Node">The expression to replace.</param>
/// <param name="Text">The new expression.</param>
/// <param name="Needs">The symbols that the new expression names, which therefore stay.</param>
internal sealed record Replacement(ExpressionSyntax Node, string Text, ImmutableArray<ISymbol> Needs);
