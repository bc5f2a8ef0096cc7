using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Sets the header where the only request of a client is sent, instead of once in the constructor which is given that client by nobody knows whom: a message that
/// is sent gets the header itself. What only the constructor can name, it keeps in a field.
/// </summary>
internal sealed class HeaderOfRequest(
    ExpressionSyntax token, DefaultHeader header, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    private const string HeaderType = "System.Net.Http.Headers.AuthenticationHeaderValue";

    private readonly SourceText _source = model.SyntaxTree.GetText(cancellationToken);

    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!mayAwait
            || header.Setting is not ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax constructor } } setting
            || Field(constructor) is not { } field
            || Request(field) is not { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } client
            || call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } sending
            || model.Compilation.GetTypeByMetadataName(HeaderType) is not { } type)
        {
            return null;
        }
        var replacements = new List<Replacement>();
        var atRequest = new ProviderExpression(client, diagnostic, model);
        Code given = atRequest.Code(names.At(client, provider));
        // A parameter of the constructor, which only the repair brings, means nothing elsewhere.
        if (diagnostic.Property(InjectedConfiguration.NameOfConfiguration) is not null
            || atRequest.Sources != new ProviderExpression(token, diagnostic, model).Sources)
        {
            if (Kept(setting, field, names) is not var (name, changes))
                return null;
            replacements.AddRange(changes);
            given = name;
        }
        var cancellation = AwaitContext.Cancellation(client, model, cancellationToken);
        string configure = AwaitContext.ConfiguresAwaits(client) ? ".ConfigureAwait(false)" : "";
        Code code = given with
        {
            Head = $"{Headers(call, client)}.Authorization = new {names.At(client, type)}(\"Bearer\", await {given.Head}",
            Tail = $".GetTokenAsync({cancellation?.Text}){configure})",
        };
        LineLayout layout = LineLayout.Of(_source, sending.SpanStart);
        replacements.Add(new Replacement(client, code.Write(layout, layout.Column, behind: 1) + ";" + layout.Break,
            [field, .. atRequest.Needs, .. cancellation is var (_, symbol) ? new[] { symbol } : []]) { Span = new TextSpan(sending.SpanStart, 0) });
        return new Repair([.. replacements], []) { Removals = replacements.Any(change => change.Node == setting) ? [] : [setting] };
    }

    /// <summary>The field that keeps the client: itself, or what is given the constructor's parameter.</summary>
    private IFieldSymbol? Field(ConstructorDeclarationSyntax constructor)
    {
        ISymbol? client = model.GetSymbolInfo(header.Client, cancellationToken).Symbol;
        if (client is IParameterSymbol)
        {
            client = constructor.Body!.Statements.OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression).OfType<AssignmentExpressionSyntax>()
                .Where(assignment => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Right, cancellationToken).Symbol, client))
                .Select(assignment => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol).FirstOrDefault();
        }
        return client is IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Private } field
            && field.ContainingType.InstanceConstructors.Count(candidate => !candidate.IsImplicitlyDeclared) == 1
            ? field
            : null;
    }

    /// <summary>The client where its only request is sent; null where there are more, or where code cannot await.</summary>
    private ExpressionSyntax? Request(IFieldSymbol field)
    {
        var references = new References(model, root, cancellationToken);
        return !references.MayBeNamedElsewhere(field)
            && references.To(field).Select(SyntaxExtensions.Whole)
                .Where(use => use.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null).ToArray() is [var only]
            && AwaitContext.FunctionOf(only) is MethodDeclarationSyntax
            && AwaitContext.CanAwait(only)
            && !AwaitContext.IsInScopeOfReference(only, model)
                ? only
                : null;
    }

    private string Headers(InvocationExpressionSyntax call, ExpressionSyntax client) =>
        call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax message }, ..]
        && model.GetTypeInfo(message, cancellationToken).Type is { Name: "HttpRequestMessage" }
            ? $"{message}.Headers"
            : $"{client}.DefaultRequestHeaders";

    /// <summary>The field that keeps the provider, with what declares and fills it.</summary>
    private (string Name, Replacement[] Changes)? Kept(ExpressionStatementSyntax setting, IFieldSymbol client, TypeNames names)
    {
        string name = client.Name.StartsWith("_", System.StringComparison.Ordinal) ? "_tokenProvider" : "tokenProvider";
        if (model.LookupSymbols(setting.SpanStart, name: name).Any()
            || client.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken).FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { } declaration
            || declaration.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }
        var expression = new ProviderExpression(token, diagnostic, model);
        Code code = expression.Code(names.At(token, provider));
        LineLayout layout = LineLayout.Of(_source, setting.SpanStart), members = LineLayout.Of(_source, declaration.SpanStart);
        bool isQualified = header.Client is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };
        code = code with { Head = $"{(isQualified ? "this." : "")}{name} = {code.Head}" };
        return (isQualified ? "this." + name : name,
        [
            Replacement.After(declaration, $"{members.Break}private readonly {names.At(declaration, provider)} {name};", []),
            new Replacement(setting, code.Write(layout, layout.Column, behind: 1) + ";", expression.Needs),
        ]);
    }
}
