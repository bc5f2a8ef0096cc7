using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>A name that means a method.</summary>
/// <param name="Document">The document.</param>
/// <param name="Model">Its model.</param>
/// <param name="Name">The name.</param>
internal sealed record MethodReference(Document Document, SemanticModel Model, SimpleNameSyntax Name)
{
    /// <summary>The call whose method it names; null for a method group and for a name in <c>nameof</c> or in a comment.</summary>
    public InvocationExpressionSyntax? Call => Expression.Parent is InvocationExpressionSyntax call && call.Expression == Expression ? call : null;

    /// <summary>True for a name that nothing is called by: in a comment, or as the argument of <c>nameof</c>.</summary>
    public bool IsOnlyName => Name.IsPartOfStructuredTrivia()
        || Expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    /// <summary>True when the method is made a handler of an event: <c>button.Click += Handler</c>.</summary>
    public bool IsSubscription =>
        Expression.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression
            or (int)SyntaxKind.SubtractAssignmentExpression } assignment
        && assignment.Right == Expression;

    /// <summary>True for a call behind <c>?.</c>, whose result may be missing and cannot be awaited then.</summary>
    public bool IsConditional => Leftmost(Expression) is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax;

    /// <summary>The name with what it is a member of.</summary>
    public ExpressionSyntax Expression => Name.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Name == Name => member,
        MemberBindingExpressionSyntax member => member,
        _ => Name,
    };

    /// <summary>True when the method is handed over as a delegate of any type, as to <c>MapGet</c>, whose caller looks at what it returns.</summary>
    public bool IsHandler(CancellationToken cancellationToken) =>
        Expression.Parent is ArgumentSyntax
        && Model.GetTypeInfo(Expression, cancellationToken).ConvertedType is { Name: "Delegate", ContainingNamespace.Name: "System" };

    /// <summary>The reference; null when it cannot be edited or is no plain name.</summary>
    public static async Task<MethodReference?> AtAsync(ReferenceLocation location, CancellationToken cancellationToken)
    {
        if (location.IsImplicit || location.Alias is not null || GeneratedCode.Is(location.Document)
            || await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }
        if (root.FindToken(location.Location.SourceSpan.Start, findInsideTrivia: true).Parent is not SimpleNameSyntax name)
            return null;
        var reference = new MethodReference(location.Document, model, name);
        // A method group that is converted to no delegate type of its own has candidates only.
        return !location.IsCandidateLocation || reference.IsOnlyName || reference.IsHandler(cancellationToken) ? reference : null;
    }

    /// <summary>What a chain of members and calls begins with.</summary>
    public static ExpressionSyntax Leftmost(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => Leftmost(member.Expression),
        InvocationExpressionSyntax call => Leftmost(call.Expression),
        ElementAccessExpressionSyntax element => Leftmost(element.Expression),
        PostfixUnaryExpressionSyntax postfix => Leftmost(postfix.Operand),
        _ => expression,
    };
}
