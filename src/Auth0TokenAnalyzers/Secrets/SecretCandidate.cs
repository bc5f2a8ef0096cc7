using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>An expression that a name says is of the pair.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Role">Which of the pair.</param>
/// <param name="Name">The name: of the symbol that is read, of the member or the key that it is written to.</param>
/// <param name="IsRead">The symbol is read here; else something is written to it.</param>
internal sealed record SecretCandidate(ExpressionSyntax Expression, SecretRole Role, string Name, bool IsRead);
