using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Collects the new code of a client: names of types, the token provider, changes of the creation.</summary>
internal sealed class ClientCode(
    Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider, TypeNames names, CancellationToken cancellationToken)
{
    private readonly List<Replacement> _replacements = [];

    public SemanticModel Model => model;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The text of the document.</summary>
    public SourceText Text { get; } = model.SyntaxTree.GetText(cancellationToken);

    public ImmutableArray<Replacement> Replacements => [.. _replacements];

    /// <summary>The tenant's domain as the report knows it.</summary>
    public string? ReportedDomain => diagnostic.Property(PropertyKeys.DomainExpression)
        ?? (diagnostic.Property(PropertyKeys.Tenant) is { } tenant ? SymbolDisplay.FormatLiteral(tenant, quote: true) : null);

    /// <summary>The symbols that the last written provider names.</summary>
    public ImmutableArray<ISymbol> Needs { get; private set; } = [];

    public string Name(SyntaxNode place, INamedTypeSymbol type) => names.At(place, type);

    /// <summary>The token provider.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="domain">C# text of the client's domain, if the client says it.</param>
    public Code Provider(SyntaxNode place, string? domain)
    {
        var expression = new ProviderExpression(place, diagnostic, model) { Domain = domain, Names = names };
        Code code = expression.Code(Name(place, provider));
        Needs = expression.Needs;
        return code;
    }

    /// <summary>The message handler that puts a fresh token into each request; null when the project has not what it is made of.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="domain">C# text of the client's domain, if the client says it.</param>
    /// <param name="inner">The handler behind it; null for the default one.</param>
    public Code? Handler(SyntaxNode place, string? domain, ExpressionSyntax? inner)
    {
        if (provider.ContainingAssembly.GetTypeByMetadataName(provider.ContainingNamespace.Name + ".Auth0ManagementTokenHandler") is not { } handler
            || model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler") is not { } last)
        {
            return null;
        }
        bool isKept = inner is not null && !IsEmpty(inner);
        Code behind = isKept ? inner!.ToString() : $"new {Name(place, last)}()";
        Code code = new("new " + Name(place, handler), [Provider(place, domain), behind]);
        Needs = isKept ? Needs.AddRange(Named(inner!)) : Needs;
        return code;
    }

    public void Replace(SyntaxNode node, string text) => Replace(node, node.Span, text);

    /// <summary>Replaces a part of a node, or adds to it.</summary>
    public void Replace(SyntaxNode node, TextSpan span, string text) => _replacements.Add(new Replacement(node, text, []) { Span = span });

    /// <summary>Gives each member of an initializer a line of its own.</summary>
    public void Break(InitializerExpressionSyntax initializer) => _replacements.AddRange(InitializerLines.Of(initializer, CancellationToken));

    /// <summary>Replaces an expression by code that names the provider.</summary>
    public void ReplaceByProvider(ExpressionSyntax node, Code code) => AddProvider(
        node, node.Span, code.Write(LineLayout.Of(Text, node.SpanStart), Layout.Column(Text, node.SpanStart), Behind(node.Span.End)));

    /// <summary>The symbols that an expression names, which stays in the new code.</summary>
    public ImmutableArray<ISymbol> Named(ExpressionSyntax expression) =>
        [.. expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol).OfType<ISymbol>()];

    /// <summary>Adds code that names the provider.</summary>
    public void AddProvider(SyntaxNode node, TextSpan span, string text) => _replacements.Add(new Replacement(node, text, Needs) { Span = span });

    /// <summary>Lets the code that is written next need these symbols as well.</summary>
    public ClientCode Needing(ImmutableArray<ISymbol> symbols)
    {
        Needs = Needs.AddRange(symbols);
        return this;
    }

    /// <summary>How much stands behind a position on its line.</summary>
    public int Behind(int position) => Text.Lines.GetLineFromPosition(position).End - position;

    /// <summary>Is it a null or default literal: no more than an argument that was left out?</summary>
    public static bool IsEmpty(ExpressionSyntax expression) =>
        (expression is CastExpressionSyntax cast ? cast.Expression : expression)
            .Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;
}
