using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Clients of versions 2 to 7, which leave the header of an empty token to the transport: a message handler (until 6) or a connection (7) brings a fresh
/// token to each request.
/// </summary>
internal sealed class HandlerForm : IClientForm
{
    public bool Write(ClientCreation client, ClientCode code)
    {
        if (client.Argument("token") is not { Expression: var token } || client.ArgumentList is not { } list)
            return false;
        string? domain = ClientDomain.Of(client);
        if (!WriteTransport(client, list, domain, token.Span.Length - 2, code))
            return false;
        if (token.ToString() is not "\"\"" and not "string.Empty" and not "String.Empty" and not "null")
            code.Replace(token, "\"\"");
        return true;
    }

    private static bool WriteTransport(ClientCreation client, ArgumentListSyntax list, string? domain, int shortened, ClientCode code)
    {
        if (client.Argument("httpClient") is { } httpClient)
            return TransportCode.WriteHttpClient(httpClient.Expression, domain, code);
        if (client.Argument("handler") is { } handler)
        {
            if (code.Handler(list, domain, handler.Expression) is not { } wrapped)
                return false;
            ArgumentAddition.Replace(list, handler, wrapped, shortened, code);
            return true;
        }
        if (client.Argument("connection", "managementConnection") is { } connection && !ClientCode.IsEmpty(connection.Expression))
            return TransportCode.WriteConnection(connection.Expression, domain, code);
        if (Transport(client) is not { } parameter || code.Handler(list, domain, null) is not { } added)
            return false;
        if (parameter.Type.Name == "IManagementConnection")
        {
            if (client.Sibling("HttpClientManagementConnection") is not { } type)
                return false;
            added = Connection(client, type, added, "new " + code.Name(list, type), code);
        }
        if (client.Argument(parameter.Name) is { } empty)
            ArgumentAddition.Replace(list, empty, added, shortened, code);
        else
            ArgumentAddition.Append(list, parameter.Name, added, shortened, code);
        return true;
    }

    // The client does not dispose of what it is given.
    private static Code Connection(ClientCreation client, INamedTypeSymbol type, Code handler, string creation, ClientCode code)
    {
        string? sender = SharedSender.Declare(client.Node, code) ?? FactoryHandler.Declare(client.Node, code);
        if (sender is null && DisposedConnection.Declare(client.Node, type, new Code(creation, [handler]), code) is { } declared)
            return declared;
        sender ??= OwnHandler.Declare(client, code) ?? FactoryHandler.DeclareForDisposed(client, code);
        return new Code(creation, [sender is null ? handler : handler with { Arguments = [handler.Arguments[0], sender] }]);
    }

    /// <summary>The parameter that takes a transport behind the arguments that are there, in the version of the SDK that the project references.</summary>
    private static IParameterSymbol? Transport(ClientCreation client)
    {
        IParameterSymbol[] given = [.. client.Constructor.Parameters.Where(parameter => !IsTransport(parameter))];
        return client.Type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .Where(constructor => constructor.Parameters.Where(parameter => !IsTransport(parameter)).Select(parameter => parameter.Type)
                .SequenceEqual(given.Select(parameter => parameter.Type), SymbolEqualityComparer.Default))
            .Select(constructor => constructor.Parameters.SingleOrDefault(IsTransport)).FirstOrDefault(parameter => parameter is not null);
    }

    private static bool IsTransport(IParameterSymbol parameter) => parameter.Type.Name is "HttpMessageHandler" or "IManagementConnection";
}
