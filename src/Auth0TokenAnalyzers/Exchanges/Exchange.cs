using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>What a fix has to change when a token comes from a provider and not from an exchange in the code.</summary>
/// <param name="Bodies">The code of members that give the token and do nothing else: it is replaced as a whole.</param>
/// <param name="Picks">The expressions of type string that take the token out of the answer, or out of the field that keeps it.</param>
/// <param name="Obsolete">Calls and statements that go, whatever they do: the sending, the reading of the answer, what is done when it failed.</param>
/// <param name="Unwrapped">The <c>if</c> statements that only ask whether it worked.</param>
internal sealed record Exchange(ImmutableArray<SyntaxNode> Bodies, ImmutableArray<SyntaxNode> Picks, ImmutableArray<SyntaxNode> Obsolete,
    ImmutableArray<SyntaxNode> Unwrapped)
{
    /// <summary>The members of other classes, in any file, that kept the token and give it on from now on.</summary>
    public ImmutableArray<TokenForward> Forwards { get; init; } = [];

    /// <summary>The expressions that take the type of the token out of the answer.</summary>
    public ImmutableArray<SyntaxNode> Types { get; init; } = [];

    /// <summary>A place where the new code will stand: where fields have their values, if there is one.</summary>
    public SyntaxNode Place => Bodies.Concat(Picks).OrderBy(node => node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null).First();
}
