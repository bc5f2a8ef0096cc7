using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Puts the message handler of the token provider into what a client sends its requests through.</summary>
internal static class TransportCode
{
    /// <summary>Puts it before the handler that is given.</summary>
    public static bool WriteHandler(ExpressionSyntax handler, string? domain, ClientCode code)
    {
        if (code.Handler(handler, domain, handler) is not { } wrapped)
            return false;
        code.ReplaceByProvider(handler, wrapped);
        return true;
    }

    /// <summary>Puts it into a client that is made at this place: what comes from elsewhere serves others as well.</summary>
    public static bool WriteHttpClient(ExpressionSyntax given, string? domain, ClientCode code)
    {
        if (code.Model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClient") is not { } type)
            return false;
        if (ClientCode.IsEmpty(given))
        {
            if (code.Handler(given, domain, null) is not { } handler)
                return false;
            code.ReplaceByProvider(given, new Code("new " + code.Name(given, type), [handler]));
            return true;
        }
        if (ClientCreation.Of(given, code.Model, code.CancellationToken) is not { Creation: { } node } made
            || !SymbolEqualityComparer.Default.Equals(made.Type, type))
            return false;
        if (made.Argument("handler") is { } inner)
            return WriteHandler(inner.Expression, domain, code);
        if (code.Handler(given, domain, null) is not { } added)
            return false;
        WriteOnlyArgument(node, added, "handler", code);
        return true;
    }

    /// <summary>Puts it into a connection of version 7 that is made at this place, or in a variable for this client alone.</summary>
    public static bool WriteConnection(ExpressionSyntax given, string? domain, ClientCode code)
    {
        if (SingleUse.Value(given, code.Model, code.CancellationToken) is { } declared)
            given = declared;
        if (ClientCreation.Of(given, code.Model,
            code.CancellationToken) is not { Type.Name: "HttpClientManagementConnection", Creation: { } node } made)
            return false;
        if (made.Argument("handler") is { } handler)
            return WriteHandler(handler.Expression, domain, code);
        if (made.Argument("httpClient") is { } client)
            return WriteHttpClient(client.Expression, domain, code);
        if (code.Handler(given, domain, null) is not { } added)
            return false;
        if (made.ArgumentList is { Arguments: [{ NameColon: not null }, ..] } list)
            ArgumentAddition.Prepend(list, "handler", added, code);
        else if (made.ArgumentList is null or { Arguments.Count: 0 })
            WriteOnlyArgument(node, added, "handler", code);
        else
            return false;
        return true;
    }

    // new HttpClient { … }
    private static void AddList(ObjectCreationExpressionSyntax creation, Code argument, ClientCode code)
    {
        int end = creation.Type.Span.End;
        string text = argument.Write(LineLayout.Of(code.Text, end), Layout.Column(code.Text, end) + 1, code.Behind(end) + 1);
        code.AddProvider(creation, new(end, 0), $"({text})");
        if (creation.Initializer is { } initializer && text.Contains('\n'))
            code.Break(initializer);
    }

    private static void WriteOnlyArgument(BaseObjectCreationExpressionSyntax creation, Code argument, string parameter, ClientCode code)
    {
        if (creation.ArgumentList is { } list)
            ArgumentAddition.Append(list, parameter, argument, 0, code);
        else
            AddList((ObjectCreationExpressionSyntax)creation, argument, code);
    }
}
