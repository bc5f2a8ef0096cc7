using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>A place where a token, once it is there, outlives its day: a client that is made with it, or a member or header that keeps it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Token">The token as it arrives there.</param>
/// <param name="Calls">The expressions of the document that bring it, and do nothing else.</param>
/// <param name="Client">The creation of the client; null for what keeps the token.</param>
internal sealed record TokenStop(Document Document, ExpressionSyntax Token, ImmutableArray<ExpressionSyntax> Calls, SyntaxNode? Client);
