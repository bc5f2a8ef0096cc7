using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>A client that a constructor is given, or asks a factory for, before it sets a header.</summary>
/// <param name="Constructor">The constructor.</param>
/// <param name="Parameter">The parameter that it is given by; null for a client of a factory.</param>
/// <param name="Creation">The call of the factory; null for a client that is given.</param>
internal sealed record GivenClient(IMethodSymbol Constructor, IParameterSymbol? Parameter, InvocationExpressionSyntax? Creation)
{
    /// <summary>The client of a header; null for one that is set elsewhere, or on a client from elsewhere.</summary>
    public static GivenClient? Of(DefaultHeader header, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        if (header.Setting is not ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax declaration } } setting
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol { IsStatic: false, ContainingType: { ContainingType: null, IsGenericType: false } } constructor)
        {
            return null;
        }
        ExpressionSyntax client = header.Client;
        if (model.GetSymbolInfo(client, cancellationToken).Symbol is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and { } holder)
        {
            if (Value(holder, setting, root, model, cancellationToken) is not { } value)
                return null;
            client = value;
        }
        return client switch
        {
            InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "CreateClient" } method
                && (method.ReceiverType ?? method.ContainingType).Name == "IHttpClientFactory" => new GivenClient(constructor, null, call),
            IdentifierNameSyntax when model.GetSymbolInfo(client, cancellationToken).Symbol is IParameterSymbol given
                && SymbolEqualityComparer.Default.Equals(given.ContainingSymbol, constructor) => new GivenClient(constructor, given, null),
            _ => null,
        };
    }

    /// <summary>What a variable gets in the constructor and nowhere else for its object.</summary>
    private static ExpressionSyntax? Value(ISymbol holder, StatementSyntax setting, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        if (holder.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != root.SyntaxTree)
            return null;
        ExpressionSyntax[] writes = [.. new References(model, root, cancellationToken).To(holder).Select(SyntaxExtensions.Whole).Where(KeptToken.IsWrite)];
        if (writes.Length == 0 && holder is ILocalSymbol)
            return Initializers.Of(reference.GetSyntax(cancellationToken));
        return writes.Select(write => write.Parent as AssignmentExpressionSyntax).ToArray() is var assignments
            && assignments.All(assignment => assignment is not null && KeptToken.IsOnlyCodeOfConstructor(assignment))
            && assignments.Where(assignment => assignment!.Parent!.Parent == setting.Parent).ToArray() is [{ } own]
            && own.SpanStart < setting.SpanStart
                ? own.Right
                : null;
    }
}
