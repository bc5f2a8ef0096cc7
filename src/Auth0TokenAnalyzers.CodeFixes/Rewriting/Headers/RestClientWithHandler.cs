using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Creates a RestSharp client that outlives one token (version 107 and later) with options that put the handler before the one it sends its requests
/// through; the default header, or the authenticator, that had the token goes.
/// </summary>
internal sealed class RestClientWithHandler(
    ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    private const string Member = "ConfigureMessageHandler";

    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (model.Compilation.GetTypeByMetadataName("RestSharp.RestClientOptions") is not { } options || options.GetMembers(Member).IsEmpty)
            return null;
        return Authenticator() is { } authenticator
            ? Handler(authenticator.Right, names) is var (code, needs)
                ? new Repair(new Replacement(authenticator, Owner(authenticator) + Written(code, authenticator.Span), needs))
                : null
            : WithoutHeader(options, names);
    }

    /// <summary>What sets the authenticator in the options of a client that is kept, and of which nothing else changes the handler.</summary>
    private AssignmentExpressionSyntax? Authenticator() =>
        RestAuthenticator.Around(token, model, cancellationToken) is { IsKept: true, Setting: var setting }
        && model.GetSymbolInfo(setting.Left, cancellationToken).Symbol is IPropertySymbol { ContainingType.Name: "RestClientOptions" }
        && !IsHandlerSet(setting)
            ? setting
            : null;

    private static bool IsHandlerSet(SyntaxNode setting) =>
        setting.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Any(name => name.ValueText == Member) == true;

    // options.Authenticator = …
    private static string Owner(AssignmentExpressionSyntax setting) => setting.Left is MemberAccessExpressionSyntax { Expression: var options } ? options + "." : "";

    /// <summary><c>client.AddDefaultHeader("Authorization", …)</c> for a client that is made of a URL.</summary>
    private Repair? WithoutHeader(INamedTypeSymbol options, TypeNames names)
    {
        if (Setting() is not { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } } }
                setting
            || CreatedClient.Of(client, setting, root, model, cancellationToken) is not { Initializer: null,
                ArgumentList.Arguments: [{ NameColon: null, Expression: var url }] } creation
            || model.GetTypeInfo(creation, cancellationToken).Type?.ToDisplayString() != "RestSharp.RestClient"
            || model.GetTypeInfo(url, cancellationToken).Type is not ({ SpecialType: SpecialType.System_String } or { Name: "Uri" })
            || Handler(creation, names) is not var (code, needs))
        {
            return null;
        }
        string head = $"new {names.At(creation, options)}(";
        return new Repair([new Replacement(url, head, []) { Span = new TextSpan(url.SpanStart, 0) },
            Replacement.After(url, Initializer(code, url, head.Length), needs)], [])
        {
            Removals = [setting],
        };
    }

    private ExpressionStatementSyntax? Setting() =>
        token.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault() is
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddDefaultHeader" },
            ArgumentList.Arguments: [{ Expression: var name }, { Expression: var value }],
            Parent: ExpressionStatementSyntax setting,
        }
        && value.Span.Contains(token.Span)
        && model.GetConstantValue(name, cancellationToken) is { HasValue: true, Value: string header }
        && header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            ? setting
            : null;

    private (Code Code, ImmutableArray<ISymbol> Needs)? Handler(ExpressionSyntax place, TypeNames names)
    {
        string inner = model.LookupSymbols(place.SpanStart, name: "handler").Any() ? "inner" : "handler";
        return new HandlerExpression(token, diagnostic, model, provider).At(place, inner, names) is var (code, needs)
            ? (code with { Head = $"{Member} = {inner} => {code.Head}" }, needs)
            : null;
    }

    /// <summary>The end of the options' creation with one member, in one line where it fits.</summary>
    private string Initializer(Code member, ExpressionSyntax url, int added)
    {
        SourceText source = model.SyntaxTree.GetText(cancellationToken);
        string flat = $") {{ {member} }}";
        int end = source.Lines.GetLineFromPosition(url.Span.End).End;
        if (Layout.Column(source, end) + added + flat.Length <= Layout.MaxLineLength)
            return flat;
        LineLayout layout = LineLayout.Of(source, url.SpanStart), inner = layout.Inner();
        string brace = Layout.OpensOnSameLine(model.SyntaxTree, cancellationToken) ? ") {" : $"){layout.Break}{{";
        return $"{brace}{inner.Break}{member.Write(inner, inner.Column, 1)},{layout.Break}}}";
    }

    private string Written(Code code, TextSpan span)
    {
        SourceText source = model.SyntaxTree.GetText(cancellationToken);
        return code.Write(LineLayout.Of(source, span.Start), Layout.Column(source, span.Start),
            source.Lines.GetLineFromPosition(span.End).End - span.End);
    }
}
