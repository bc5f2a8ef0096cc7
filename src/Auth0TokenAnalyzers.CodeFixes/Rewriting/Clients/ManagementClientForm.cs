using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// <c>new ManagementClient(new ManagementClientOptions { Domain = …, TokenProvider = … })</c> of version 8 and later, which derives from the client of the
/// old code and keeps its options.
/// </summary>
internal sealed class ManagementClientForm : IClientForm
{
    private static readonly string[] SharedMembers = ["Timeout", "MaxRetries", "HttpClient", "CustomDomain", "AdditionalHeaders"];

    public bool Write(ClientCreation client, ClientCode code)
    {
        // Its members are required and can only be set by an initializer: C# 9.
        if (client.Creation is not { } creation
            || ((CSharpParseOptions)creation.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp9
            || client.Type.Name != "ManagementApiClient"
            || client.Sibling("ManagementClient") is not { } type
            || client.Sibling("ManagementClientOptions") is not { } optionsType
            || client.Sibling("DelegateTokenProvider") is not { } delegateType
            || OptionsCode.Of(client, code) is not { Creation: { Initializer: { } initializer } optionsNode } options
            || (options.Member("BaseUrl") ?? options.Member("TenantDomain")) is not { } address
            || !CanKeep(options, address, code)
            || (OptionsCode.Domain(options) ?? code.ReportedDomain) is not { } domain
            || StringArgument.At(optionsNode, domain, code.Model) is not { } domainArgument)
        {
            return false;
        }
        Code provider = code.Provider(optionsNode, domain) with { Tail = ".GetTokenAsync" };
        Code[] members = [$"Domain = {domainArgument.Text}", new Code($"TokenProvider = new {code.Name(optionsNode, delegateType)}", [provider])];
        OptionsCode.Write(initializer, address, members, code.Needing(domainArgument.Needs));
        WriteType(optionsNode, optionsType, code);
        WriteDeclaredType(optionsNode, optionsType, code);
        WriteType(creation, type, code);
        RemoveToken(client, code);
        InferredTypes.Keep(client, code);
        DisposedClient.Declare(client, code);
        return true;
    }

    private static bool CanKeep(ClientCreation options, ExpressionSyntax address, ClientCode code) =>
        options.Creation!.Initializer!.Expressions.OfType<AssignmentExpressionSyntax>().All(member => member == address
            || (member.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && SharedMembers.Contains(name)
                && (name != "AdditionalHeaders" || HoldsTexts(member.Right, code))));

    // Values of its own may be null, which those of the other options may not.
    private static bool HoldsTexts(ExpressionSyntax headers, ClientCode code) =>
        code.Model.GetTypeInfo(headers, code.CancellationToken).Type is INamedTypeSymbol { Name: "Dictionary" or "IDictionary",
            TypeArguments: [_, { NullableAnnotation: not NullableAnnotation.Annotated }] };

    private static void WriteType(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type, ClientCode code)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: var old })
        {
            // The declared type of options says it already.
            if (creation.Parent is not EqualsValueClauseSyntax || type.Name == "ManagementClient")
                code.Replace(creation, new TextSpan(creation.NewKeyword.Span.End, 0), " " + code.Name(creation, type));
        }
        else if (old is QualifiedNameSyntax qualified)
            code.Replace(qualified.Right, type.Name);
        else
            code.Replace(old, code.Name(creation, type));
    }

    // ClientOptions options = new ClientOptions { … };
    private static void WriteDeclaredType(BaseObjectCreationExpressionSyntax options, INamedTypeSymbol type, ClientCode code)
    {
        if (options.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: { IsVar: false } declared } })
            code.Replace(declared, code.Name(options, type));
    }

    private static void RemoveToken(ClientCreation client, ClientCode code)
    {
        ArgumentSyntax token = client.Argument("token")!, options = client.Argument("clientOptions")!;
        bool isFirst = token.SpanStart < options.SpanStart;
        code.Replace(token, isFirst
            ? TextSpan.FromBounds(token.SpanStart, options.Expression.SpanStart)
            : TextSpan.FromBounds(options.Span.End, token.Span.End), "");
        if (!isFirst && options.NameColon is { } name)
            code.Replace(name, TextSpan.FromBounds(name.SpanStart, options.Expression.SpanStart), "");
    }
}
