using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// The parameters that can go together with what used them, and the arguments for them: those of private methods, of local functions, of constructors that no
/// other document calls, and those with a secret as their default.
/// </summary>
/// <param name="model">The model of the document.</param>
/// <param name="root">Its root.</param>
/// <param name="references">The names in it.</param>
/// <param name="closedMethods">The constructors and methods that no other document calls, and those of their parameters that stay nevertheless.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class Parameters(
    SemanticModel model, SyntaxNode root, References references, ImmutableHashSet<ISymbol> closedMethods, CancellationToken cancellationToken)
{
    /// <summary>The declaration of a parameter with its arguments and its documentation; null when it has to stay.</summary>
    public Declaration? Of(IParameterSymbol parameter)
    {
        if (parameter.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model.SyntaxTree
            || reference.GetSyntax(cancellationToken) is not ParameterSyntax { AttributeLists.Count: 0, Modifiers.Count: 0,
                Parent: ParameterListSyntax } node
            || node.HasInnerDirectives()
            || parameter.ContainingSymbol is not IMethodSymbol method
            || (method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Private }
                && !ClosedMethods.HasTextAsDefault(parameter))
            || closedMethods.Contains(parameter)
            || Calls(method) is not { } calls)
        {
            return null;
        }
        var companions = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (SyntaxNode call in calls)
        {
            if (PassedArgument.Of(call, parameter, model, cancellationToken) is not { } argument)
                return null;
            if (argument.Written() is { RefKindKeyword.RawKind: 0 } written)
                companions.Add(written);
            else if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                return null;
        }
        companions.AddRange(references.To(parameter).Select(name => name.FirstAncestorOrSelf<XmlElementSyntax>()).OfType<XmlElementSyntax>());
        return new Declaration(node, null) { Companions = companions.ToImmutable() };
    }

    /// <summary>Every call of the method; null when there may be others.</summary>
    private IEnumerable<SyntaxNode>? Calls(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: false }
            when closedMethods.Contains(method) || method.DeclaredAccessibility == Accessibility.Private
            => Creations(method),
        { MethodKind: MethodKind.LocalFunction } => Invocations(method),
        { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, IsPartialDefinition: false, PartialDefinitionPart: null }
            when method.GetAttributes().IsEmpty
            && method.ExplicitInterfaceImplementations.IsEmpty && !references.MayBeNamedElsewhere(method) => Invocations(method),
        { MethodKind: MethodKind.Ordinary } when closedMethods.Contains(method) => Invocations(method),
        _ => null,
    };

    private IEnumerable<SyntaxNode>? Invocations(IMethodSymbol method)
    {
        ImmutableArray<SyntaxNode?> calls = [.. references.To(method)
            .Select(name => name.Whole())
            .Select(name => name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call : null)];
        return calls.Contains(null) ? null : calls!;
    }

    private IEnumerable<SyntaxNode> Creations(IMethodSymbol constructor) => root.DescendantNodes()
        .Where(node => node is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
        .Where(node => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(node, cancellationToken).Symbol?.OriginalDefinition,
            constructor.OriginalDefinition));
}
