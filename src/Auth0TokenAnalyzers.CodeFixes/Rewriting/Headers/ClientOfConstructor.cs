using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Creates an <c>HttpClient</c> in the constructor that has the credentials, with the handler that puts a fresh token on each request, instead of at its field,
/// where they cannot be had: <c>private readonly HttpClient _http = new();</c> and a constructor that sets its header.
/// </summary>
internal sealed class ClientOfConstructor(
    ExpressionSyntax token, DefaultHeader header, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken)
    : ITokenRepair
{
    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (header.Setting is not ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax constructor } body } setting
            || model.GetSymbolInfo(header.Client, cancellationToken).Symbol is not IFieldSymbol { IsStatic: false } field
            || new References(model, root, cancellationToken).To(field).Select(SyntaxExtensions.Whole).ToArray() is not { } uses
            || uses.Any(KeptToken.IsWrite)
            || FieldInitializer(field) is not { Value: BaseObjectCreationExpressionSyntax { Initializer: null } creation } initial
            || field.ContainingType.InstanceConstructors.Length > 1
            || constructor.Initializer?.ThisOrBaseKeyword.Text == "this"
            || uses.Where(use => body.Span.Contains(use.Span)).OrderBy(use => use.SpanStart).FirstOrDefault() is not { } first
            || body.Statements.TakeWhile(statement => !statement.Span.Contains(first.Span)).Any(MayReachField)
            || Creation(creation, first, names) is not var (code, needs))
        {
            return null;
        }
        var removed = new Replacement(initial, "", []) { Span = TextSpan.FromBounds(initial.Parent!.SpanStart + field.Name.Length, initial.Span.End) };
        StatementSyntax statement = body.Statements.First(candidate => candidate.Span.Contains(first.Span));
        needs = [.. needs, field];
        if (statement == setting)
            return new Repair([removed, new Replacement(setting, code, [.. needs])], []);
        SourceText text = model.SyntaxTree.GetText(cancellationToken);
        var added = new Replacement(first, code + LineLayout.Of(text, statement.SpanStart).Break, [.. needs]) { Span = new TextSpan(statement.SpanStart, 0) };
        return new Repair([removed, added], []) { Removals = [setting] };
    }

    private EqualsValueClauseSyntax? FieldInitializer(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is [var reference]
        && reference.SyntaxTree == root.SyntaxTree
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: { } value, Parent: VariableDeclarationSyntax { Variables.Count: 1 } }
            ? value
            : null;

    // Code of the class that runs before the client is there.
    private bool MayReachField(StatementSyntax statement) => statement.DescendantNodes().Any(node => node switch
    {
        ThisExpressionSyntax self => self.Parent is not MemberAccessExpressionSyntax,
        InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || (!method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ContainingType,
                model.GetEnclosingSymbol(statement.SpanStart, cancellationToken)?.ContainingType)),
        _ => false,
    });

    private (string Code, IEnumerable<ISymbol> Needs)? Creation(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax place, TypeNames names)
    {
        if (creation.ArgumentList?.Arguments.Count > 1
            || model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol client
            || model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler") is not { } sender)
        {
            return null;
        }
        string inner = creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression.ToString() ?? $"new {names.At(place, sender)}()";
        if (new HandlerExpression(token, diagnostic, model, provider).At(place, inner, names) is not var (code, needs))
            return null;
        string head = $"{place} = new {names.At(place, client)}(";
        SourceText text = model.SyntaxTree.GetText(cancellationToken);
        int start = place.FirstAncestorOrSelf<StatementSyntax>()!.SpanStart;
        string written = code.Write(LineLayout.Of(text, start), Layout.Column(text, start) + head.Length, 2);
        return (head + written + ");", needs);
    }
}
