using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>The creation of a client of Auth0's SDK, or of something that a client is made of.</summary>
/// <param name="Node">The creation.</param>
/// <param name="Operation">What it means.</param>
/// <param name="Constructor">The constructor that it calls.</param>
internal sealed record ClientCreation(BaseObjectCreationExpressionSyntax Node, IObjectCreationOperation Operation, IMethodSymbol Constructor)
{
    public INamedTypeSymbol Type => Constructor.ContainingType;

    /// <summary>The creation that an expression is, in parentheses or not; null when it is none, or code with errors.</summary>
    public static ClientCreation? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        while (node is ParenthesizedExpressionSyntax inner)
            node = inner.Expression;
        return node is BaseObjectCreationExpressionSyntax creation && !node.HasInnerDirectives()
            && model.GetOperation(creation, cancellationToken) is IObjectCreationOperation { Constructor: { } constructor } operation
                ? new ClientCreation(creation, operation, constructor)
                : null;
    }

    /// <summary>The argument that is written for one of these parameters, or null.</summary>
    public ArgumentSyntax? Argument(params string[] parameters) => Operation.Arguments
        .FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && parameters.Contains(argument.Parameter?.Name))?.Syntax as ArgumentSyntax;

    /// <summary>The value that the initializer gives to a member.</summary>
    public AssignmentExpressionSyntax? Member(string name) => Node.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var member } && member == name);

    /// <summary>The type of this name beside the created one, in the version of the SDK that the project references; null when that has none.</summary>
    public INamedTypeSymbol? Sibling(string name) => Type.ContainingAssembly.GetTypeByMetadataName("Auth0.ManagementApi." + name);
}
