using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// The client of version 8 and later as it is, sending through the token provider's message handler: for languages before C# 9, and where the type of the
/// client must stay.
/// </summary>
internal sealed class ClientOptionsForm : IClientForm
{
    public bool Write(ClientCreation client, ClientCode code)
    {
        // With a client of one's own, the SDK does not send the custom domain any more.
        if (client.Type.Name != "ManagementApiClient"
            || OptionsCode.Of(client, code) is not { Creation.Initializer: { Expressions.Count: > 0 } initializer } options
            || options.Member("CustomDomain") is not null
            || client.Argument("token") is not { Expression: var token })
        {
            return false;
        }
        if (!WriteTransport(options, initializer, OptionsCode.Domain(options), code))
            return false;
        code.Replace(token, "\"\"");
        return true;
    }

    private static bool WriteTransport(ClientCreation options, InitializerExpressionSyntax initializer, string? domain, ClientCode code)
    {
        if (options.Member("HttpClient") is { Right: var given })
            return TransportCode.WriteHttpClient(given, domain, code);
        if (code.Model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClient") is not { } type
            || code.Handler(options.Node, domain, null) is not { } handler)
            return false;
        OptionsCode.Write(initializer, null, [new Code($"HttpClient = new {code.Name(options.Node, type)}", [handler])], code);
        return true;
    }
}
