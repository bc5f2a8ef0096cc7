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
            || FieldInitializer(field) is not { Value: BaseObjectCreationExpressionSyntax creation } initial
            || !RunsForEachObject(constructor, field.ContainingType)
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

    // The others lead to it.
    private bool RunsForEachObject(ConstructorDeclarationSyntax constructor, INamedTypeSymbol type)
    {
        ISymbol? own = model.GetDeclaredSymbol(constructor, cancellationToken);
        return !IsOfThis(constructor) && type.InstanceConstructors.All(other => SymbolEqualityComparer.Default.Equals(other, own)
            || (other.DeclaringSyntaxReferences is [var reference]
                && reference.SyntaxTree == root.SyntaxTree
                && reference.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax { Initializer: { } call } written
                && IsOfThis(written)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call, cancellationToken).Symbol, own)));
    }

    private static bool IsOfThis(ConstructorDeclarationSyntax constructor) => constructor.Initializer?.ThisOrBaseKeyword.Text == "this";

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
            || new ClientHandler(token, diagnostic, model, provider, cancellationToken).At(place, creation, names) is not var (code, needs))
        {
            return null;
        }
        string head = $"{place} = new {names.At(place, client)}(";
        SourceText text = model.SyntaxTree.GetText(cancellationToken);
        int start = place.FirstAncestorOrSelf<StatementSyntax>()!.SpanStart;
        LineLayout layout = LineLayout.Of(text, start);
        string initializer = Initializer(creation, layout);
        string written = code.Write(layout, Layout.Column(text, start) + head.Length, 2 + initializer.Split('\n')[0].Length);
        return (head + written + ")" + initializer + ";", needs);
    }

    /// <summary>What the creation sets, with its lines moved to where the client is created.</summary>
    private string Initializer(BaseObjectCreationExpressionSyntax creation, LineLayout layout)
    {
        if (creation.Initializer is not { } initializer)
            return "";
        SourceText text = model.SyntaxTree.GetText(cancellationToken);
        LineLayout old = LineLayout.Of(text, creation.SpanStart);
        int start = initializer.OpenBraceToken.GetPreviousToken().Span.End;
        return text.ToString(TextSpan.FromBounds(start, initializer.Span.End)).Replace(old.Break, layout.Break);
    }
}
