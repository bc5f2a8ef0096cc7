using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// The creation of a client of Auth0's SDK, or of something that a client is made of; or the call of its constructor by a type that derives from it.
/// </summary>
/// <param name="Node">The creation, or <c>: base(…)</c>.</param>
/// <param name="Arguments">What it passes.</param>
/// <param name="Constructor">The constructor that it calls.</param>
internal sealed record ClientCreation(SyntaxNode Node, ImmutableArray<IArgumentOperation> Arguments, IMethodSymbol Constructor)
{
    public INamedTypeSymbol Type => Constructor.ContainingType;

    /// <summary>The creation; null for the call of a base constructor, which cannot become one of another type.</summary>
    public BaseObjectCreationExpressionSyntax? Creation => Node as BaseObjectCreationExpressionSyntax;

    public ArgumentListSyntax? ArgumentList => Node switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax parent => parent.ArgumentList,
        _ => null,
    };

    /// <summary>The creation that a node is, in parentheses or not; null when it is none, or code with errors.</summary>
    public static ClientCreation? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        while (node is ParenthesizedExpressionSyntax inner)
            node = inner.Expression;
        if (node is not (BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)
            || node.HasInnerDirectives())
            return null;
        return model.GetOperation(node, cancellationToken) switch
        {
            IObjectCreationOperation { Constructor: { } constructor } operation => new ClientCreation(node, operation.Arguments, constructor),
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } call
                => new ClientCreation(node, call.Arguments, constructor),
            _ => null,
        };
    }

    /// <summary>The argument that is written for one of these parameters, or null.</summary>
    public ArgumentSyntax? Argument(params string[] parameters) => Arguments
        .FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && parameters.Contains(argument.Parameter?.Name))?.Written();

    /// <summary>The value that the initializer gives to a member.</summary>
    public AssignmentExpressionSyntax? Member(string name) => Creation?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var member } && member == name);

    /// <summary>The type of this name beside the created one, in the version of the SDK that the project references; null when that has none.</summary>
    public INamedTypeSymbol? Sibling(string name) => Type.ContainingAssembly.GetTypeByMetadataName("Auth0.ManagementApi." + name);
}
