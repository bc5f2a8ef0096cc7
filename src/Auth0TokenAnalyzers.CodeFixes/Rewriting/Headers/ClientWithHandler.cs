using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Creates an <c>HttpClient</c> that outlives one token with the handler that puts a fresh one on each request; the header that was set once goes.
/// </summary>
internal sealed class ClientWithHandler(
    ExpressionSyntax token, DefaultHeader header, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    : ITokenRepair
{
    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (header.Setting is not StatementSyntax setting || Creation(setting) is not { } creation)
            return null;
        ExpressionSyntax? inner = creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        if (model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler") is not { } sender
            || new HandlerExpression(token, diagnostic, model, provider).At(creation, inner?.ToString() ?? $"new {names.At(creation, sender)}()", names) is not var (code, needs))
        {
            return null;
        }
        Replacement replacement = (inner, creation) switch
        {
            ({ } handler, _) => new Replacement(handler, Written(code, handler.Span), needs),
            (_, { ArgumentList: { } arguments }) => new Replacement(arguments, $"({Written(code, arguments.Span)})", needs),
            // new HttpClient { Timeout = … }
            _ => Replacement.After(((ObjectCreationExpressionSyntax)creation).Type, $"({Written(code, new TextSpan(((ObjectCreationExpressionSyntax)creation).Type.Span.End, 0))})", needs),
        };
        return new Repair([replacement], []) { Removals = [setting] };
    }

    private string Written(Code code, TextSpan span)
    {
        SourceText source = root.SyntaxTree.GetText(cancellationToken);
        return code.Write(LineLayout.Of(source, span.Start), Layout.Column(source, span.Start) + 1, source.Lines.GetLineFromPosition(span.End).End - span.End);
    }

    /// <summary>What creates the client; null when that is not seen, or when the client lives no longer than the call.</summary>
    private BaseObjectCreationExpressionSyntax? Creation(StatementSyntax setting)
    {
        ISymbol? client = model.GetSymbolInfo(header.Client, cancellationToken).Symbol;
        if (client is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || client.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != root.SyntaxTree)
            return null;
        var references = new References(model, root, cancellationToken);
        ImmutableArray<ExpressionSyntax> uses = [.. references.To(client).Select(SyntaxExtensions.Whole)];
        SyntaxNode declaration = reference.GetSyntax(cancellationToken);
        bool isLocal = client is ILocalSymbol;
        if (isLocal ? !Outlives(uses, setting) : setting.Parent is not BlockSyntax { Parent: ConstructorDeclarationSyntax })
            return null;
        ImmutableArray<AssignmentExpressionSyntax> assignments = [.. uses.Select(use => use.Parent).OfType<AssignmentExpressionSyntax>().Where(assignment => uses.Contains(assignment.Left))];
        return (Initializers.Of(declaration), assignments) switch
        {
            ({ } value, []) when !isLocal || setting.Parent == declaration.FirstAncestorOrSelf<StatementSyntax>()?.Parent => value as BaseObjectCreationExpressionSyntax,
            (null, [var only]) when only.Parent?.Parent == setting.Parent => only.Right as BaseObjectCreationExpressionSyntax,
            _ => null,
        };
    }

    // A client that only this call uses needs no more than one token.
    private static bool Outlives(ImmutableArray<ExpressionSyntax> uses, StatementSyntax setting) => uses.Any(use =>
        use.Parent is not (MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
        || use.Ancestors().TakeWhile(ancestor => ancestor != setting.Parent).Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
