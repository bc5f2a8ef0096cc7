using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Takes a token that is the default of a parameter out of the signature, where all callers of the solution leave it out: the method asks the
/// provider where it used the parameter.
/// </summary>
internal sealed class TokenAsDefault(
    ExpressionSyntax token, ParameterSyntax parameter, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    /// <summary>The repair for a token that is such a default; null for another.</summary>
    public static TokenAsDefault? Of(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken) =>
        token.Parent is EqualsValueClauseSyntax
            {
                Parent: ParameterSyntax { AttributeLists.Count: 0, Parent.Parent: MethodDeclarationSyntax } parameter,
            }
            && !parameter.HasInnerDirectives()
            ? new TokenAsDefault(token, parameter, diagnostic, root, model, provider, cancellationToken)
            : null;

    /// <summary>The ways but for those of this kind where code of the solution passes a token.</summary>
    public static async Task<ImmutableArray<ITokenRepair>> WithoutPassedAsync(IEnumerable<ITokenRepair> ways, Solution solution)
    {
        var possible = ImmutableArray.CreateBuilder<ITokenRepair>();
        foreach (ITokenRepair way in ways)
        {
            if ((way is SameClient { Way: var inner } ? inner : way) is not TokenAsDefault defaulted
                || await defaulted.IsLeftOutAsync(solution).ConfigureAwait(false))
                possible.Add(way);
        }
        return possible.ToImmutable();
    }

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (model.GetDeclaredSymbol(parameter, cancellationToken) is not { } symbol)
            return null;
        ImmutableArray<SimpleNameSyntax> uses = new References(model, root, cancellationToken).To(symbol);
        ImmutableArray<SimpleNameSyntax> reads = [.. uses.Where(use => !use.IsPartOfStructuredTrivia())];
        if (reads.Any(IsNoRead))
            return null;
        var call = new ProviderCall(model, mayAwait, cancellationToken);
        return new Repair([.. reads.Select(use => call.At(use, new ProviderExpression(use, diagnostic, model) { Names = names }.In(names.At(use, provider)),
            diagnostic.Property(PropertyKeys.HeaderScheme)))], [])
        {
            Removals = [parameter, .. uses.Select(use => use.FirstAncestorOrSelf<XmlElementSyntax>()).OfType<XmlElementSyntax>()],
        };
    }

    /// <summary>False when code of the solution passes a token, or names the method without a call.</summary>
    private async Task<bool> IsLeftOutAsync(Solution solution)
    {
        if (model.GetDeclaredSymbol(parameter, cancellationToken) is not { ContainingSymbol: IMethodSymbol method } symbol
            || Reach.IsCalledByOtherNames(method) || !method.GetAttributes().IsEmpty)
            return false;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false);
        ImmutableArray<ReferenceLocation> calls = [.. found.SelectMany(reference => reference.Locations)];
        foreach (ReferenceLocation call in calls)
        {
            if (await ParameterRemoval.ArgumentAtAsync(call, symbol, cancellationToken).ConfigureAwait(false)
                is not { ArgumentKind: ArgumentKind.DefaultValue })
                return false;
        }
        // What nobody calls, somebody outside may.
        return !calls.IsEmpty;
    }

    private static bool IsNoRead(SimpleNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)
            || argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
        _ => false,
    };
}
